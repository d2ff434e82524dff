import { describe, expect, it } from 'vitest'
import {
  cardSheetHref,
  duplicatesHref,
  pairHref,
  pairOfAddress,
  sheetOfAddress,
  transfersHref,
} from '@/components/member-moves/move-links'

const a = '019a0000-0000-7000-8000-00000000000a'
const b = '019a0000-0000-7000-8000-00000000000b'

describe('addresses of moves', () => {
  it('leave out what goes without saying', () => {
    expect(transfersHref('quang-ninh', { unit: null, direction: 'all', state: 'open' })).toBe(
      '/quang-ninh/members/transfers',
    )
    expect(transfersHref('quang-ninh', { unit: 'ha-long', direction: 'incoming', state: 'done' })).toBe(
      '/quang-ninh/members/transfers?unit=ha-long&direction=incoming&state=done',
    )
    expect(duplicatesHref('quang-ninh', { state: 'merged', after: `${a}.${b}` })).toBe(
      `/quang-ninh/members/duplicates?state=merged&after=${a}.${b}`,
    )
  })

  it('name a pair by both its records', () => {
    expect(pairHref('quang-ninh', a, b)).toBe(`/quang-ninh/members/duplicates/${a}.${b}`)
    expect(pairOfAddress(`${a}.${b}`)).toEqual({ first: a, second: b })
  })

  it.each([a, `${a}.`, `${a}.x`, `${a}.${b}.${a}`, ''])('%s is no pair', (text) => {
    expect(pairOfAddress(text)).toBeNull()
  })

  it('name the cards of a sheet, each once', () => {
    expect(cardSheetHref('quang-ninh', [a, b])).toBe(`/quang-ninh/members/cards?members=${a}.${b}`)
    expect(sheetOfAddress(`${a}.${b}.${a}.x`, 50)).toEqual([a, b])
    expect(sheetOfAddress(`${a}.${b}`, 1)).toEqual([a])
    expect(sheetOfAddress(undefined, 50)).toEqual([])
  })
})
