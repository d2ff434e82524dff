import { describe, expect, it } from 'vitest'
import { describeError } from './describe-error'

describe('what the log keeps of an error', () => {
  it('is its type, its code and where it was thrown, never its message', () => {
    const error = Object.assign(new TypeError('Key (login)=(nguyen.van.an) already exists'), {
      code: '23505',
    })
    const described = describeError(error)
    expect(described).toMatchObject({ type: 'TypeError', code: '23505' })
    expect(described.frames[0]).toContain('describe-error.test.ts')
    expect(JSON.stringify(described)).not.toContain('nguyen')
  })

  it('follows its causes', () => {
    const error = new Error('số 001090000001', { cause: new RangeError('Nguyễn Văn An') })
    const described = describeError(error)
    expect(described.cause?.type).toBe('RangeError')
    expect(JSON.stringify(described)).not.toMatch(/001090000001|Nguyễn/)
  })

  it('keeps no message that spans lines and looks like a frame', () => {
    const described = describeError(new Error('một\nat Nguyễn Văn An\nba'))
    expect(JSON.stringify(described)).not.toContain('Nguyễn')
  })

  it('takes what is no error for what it is', () => {
    expect(describeError('Nguyễn Văn An')).toEqual({ type: 'string', frames: [] })
  })
})
