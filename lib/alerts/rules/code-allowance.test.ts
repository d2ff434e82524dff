import { describe, expect, it } from 'vitest'
import { codeAllowance, codesADay } from '@/lib/alerts/rules/code-allowance'

const noon = new Date('2024-07-03T05:00:00Z')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

describe('how many codes may be asked for', () => {
  it('the first counts from now, those after from the first', () => {
    expect(codeAllowance({ asked: 0, since: null }, noon)).toEqual({ allowed: true, asked: 1, since: noon })
    expect(codeAllowance({ asked: 1, since: noon }, later(9))).toEqual({
      allowed: true,
      asked: 2,
      since: noon,
    })
  })

  it('after those of a day one waits for the next', () => {
    expect(codeAllowance({ asked: codesADay, since: noon }, later(60))).toEqual({
      allowed: false,
      minutes: 23 * 60,
    })
    expect(codeAllowance({ asked: codesADay, since: noon }, later(24 * 60))).toMatchObject({ asked: 1 })
  })
})
