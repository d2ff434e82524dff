import { createTranslator } from 'next-intl'
import { messagesOf } from '@/lib/i18n/catalogue'

// Stands in for next-intl/server, which answers only inside a server: vitest.config.ts puts it in its place.

export const getTranslations = async (namespace: 'errors') =>
  createTranslator({ locale: 'vi', messages: messagesOf('vi'), namespace })
