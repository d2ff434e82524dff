import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createTranslator, IntlErrorCode } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/lib/i18n/catalogue'
import { messageArguments } from '@/lib/i18n/message-arguments'
import { LOCALES } from '@/lib/i18n/locales'

const texts = { vi: flatten(messagesOf('vi')), en: flatten(messagesOf('en')) }

describe('the texts', () => {
  it.each(LOCALES)('%s: every file is in the catalogue', (locale) => {
    const files = readdirSync(path.join(import.meta.dirname, 'messages', locale))
    const names = files.filter((file) => file.endsWith('.json')).map((file) => path.parse(file).name)
    expect(Object.keys(messagesOf(locale)).sort()).toEqual(names.sort())
  })

  it('have the same keys in both languages', () => {
    expect([...texts.en.keys()].sort()).toEqual([...texts.vi.keys()].sort())
  })

  it('take the same arguments in both languages', () => {
    for (const [key, text] of texts.vi) {
      expect(messageArguments(texts.en.get(key) ?? ''), key).toEqual(messageArguments(text))
    }
  })

  it.each(LOCALES)('%s: every text is there and can be read', (locale) => {
    const invalid: string[] = []
    const translate = createTranslator({
      locale,
      messages: messagesOf(locale),
      onError: (error) => {
        if (error.code === IntlErrorCode.INVALID_MESSAGE) invalid.push(error.message)
      },
    })
    for (const [key, text] of texts[locale]) {
      expect(text.trim(), key).not.toBe('')
      translate(key as Parameters<typeof translate>[0])
    }
    expect(invalid).toEqual([])
  })

  it.each(LOCALES)('%s: is composed Unicode', (locale) => {
    for (const [key, text] of texts[locale]) expect(text, key).toBe(text.normalize('NFC'))
  })

  it('never says only that something went wrong', () => {
    for (const [key, text] of texts.vi) expect(text, key).not.toMatch(/có lỗi xảy ra/i)
  })
})

function flatten(tree: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [name, value] of Object.entries(tree)) {
    const key = prefix ? `${prefix}.${name}` : name
    if (typeof value === 'string') flat.set(key, value)
    else for (const [inner, text] of flatten(value as object, key)) flat.set(inner, text)
  }
  return flat
}
