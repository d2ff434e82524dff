import { describe, expect, it } from 'vitest'
import { ownershipOfWords } from './ownership-words'

describe('words of ownership', () => {
  it.each([
    ['Công ty TNHH một thành viên 100% vốn nước ngoài', 'foreign_invested'],
    ['DN ngoài nhà nước', 'private_enterprise'],
    ['Doanh nghiệp nhà nước', 'state_enterprise'],
    ['Công ty cổ phần', 'private_enterprise'],
    ['HTX', 'cooperative'],
    ['Đơn vị sự nghiệp công lập', 'public_body'],
    ['?', null],
  ])('%s is %s', (text, ownership) => {
    expect(ownershipOfWords(text)).toBe(ownership)
  })
})
