import type { Locale } from '@/lib/format/locale'
import { en } from '@/lib/i18n/catalogue-en'
import { vi } from '@/lib/i18n/catalogue-vi'

/** Every text by namespace and key; Vietnamese is the original, English has the same keys. */
export type Messages = typeof vi

const catalogues: Record<Locale, Messages> = { vi, en }

/** The texts of one language. */
export function messagesOf(locale: Locale): Messages {
  return catalogues[locale]
}
