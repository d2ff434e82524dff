import type { Locale } from '@/lib/format/locale'

/** The language that a program asks for by Accept-Language; Vietnamese unless English stands first. */
export function localeOf(request: Request): Locale {
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((range) => range.trim().toLowerCase())
    .find((range) => /^(vi|en)\b/.test(range))
  return wanted?.startsWith('en') ? 'en' : 'vi'
}
