import { describe, expect, it } from 'vitest'
import { contractOfWords, educationOfWords, sexOfWord, yesNoOfWord } from '@/lib/members/rules/word-codes'
import { contracts, educations } from '@/lib/members/rules/member-fields'

describe('sex', () => {
  it.each([
    ['Nam', 'male'],
    ['NỮ', 'female'],
    ['Nữ'.normalize('NFD'), 'female'],
    [' nu ', 'female'],
    ['M', 'male'],
    ['f', 'female'],
    ['Bà', 'female'],
    ['x', null],
    ['', null],
  ])('"%s"', (text, sex) => expect(sexOfWord(text)).toBe(sex))
})

describe('contracts', () => {
  it.each([
    ['Không xác định thời hạn', 'indefinite'],
    ['HĐLĐ không xác định thời hạn', 'indefinite'],
    ['Hợp đồng lao động không thời hạn', 'indefinite'],
    ['KXĐTH', 'indefinite'],
    ['Xác định thời hạn', 'fixed_term'],
    ['HĐ xác định thời hạn 12 tháng', 'fixed_term'],
    ['36 tháng', 'fixed_term'],
    ['Thử việc', 'probation'],
    ['Thời vụ', 'seasonal'],
    ['Hợp đồng mùa vụ', 'seasonal'],
    ['Viên chức', 'public'],
    ['Khác', 'other'],
    ['tháng sau', null],
  ])('"%s"', (text, code) => expect(contractOfWords(text)).toBe(code))

  it('know their own codes', () => expect(contracts.map(contractOfWords)).toEqual([...contracts]))
})

describe('education', () => {
  it.each([
    ['Tiểu học', 'primary'],
    ['9/12', 'lower_secondary'],
    ['THCS', 'lower_secondary'],
    ['12/12', 'upper_secondary'],
    ['Trung học phổ thông', 'upper_secondary'],
    ['Trung cấp nghề', 'vocational'],
    ['Công nhân kỹ thuật', 'vocational'],
    ['Cao đẳng', 'college'],
    ['CĐ', 'college'],
    ['Đại học', 'university'],
    ['Kỹ sư cơ khí', 'university'],
    ['Thạc sỹ', 'master'],
    ['Tiến sĩ', 'doctorate'],
    ['Tốt nghiệp đại học', 'university'],
    ['13/12', null],
  ])('"%s"', (text, code) => expect(educationOfWords(text)).toBe(code))

  it('know their own codes', () => expect(educations.map(educationOfWords)).toEqual([...educations]))
})

describe('yes and no', () => {
  it.each([
    ['Có', true],
    ['x', true],
    ['Đảng viên', true],
    ['Không', false],
    ['chưa', false],
    ['có thể', null],
  ])('"%s"', (text, answer) => expect(yesNoOfWord(text)).toBe(answer))
})
