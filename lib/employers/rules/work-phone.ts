import { readPhone } from '@/lib/members/rules/phone-number'

/**
 * Reads an office's number: a mobile number, or a landline of ten or eleven digits with its area code; of several
 * in one cell the first. As it is kept: +84 and the digits without the zero. Null for anything else.
 */
export function readWorkPhone(text: string): string | null {
  const first = text.split(/[;/,]|\s-\s/)[0]?.trim() ?? ''
  const mobile = readPhone(first)
  if (mobile) return mobile.value
  const landline = /^(?:\+84|0084|0)(2\d{8,9})$/.exec(first.normalize('NFKC').replace(/[\s.\-()]/g, ''))
  return landline ? `+84${landline[1]}` : null
}
