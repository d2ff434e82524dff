import { describe, expect, it } from 'vitest'
import { shortNames } from '@/components/dashboard/short-names'

describe('shortNames', () => {
  it.each([
    ['LĐLĐ thành phố Hạ Long', 'Hạ Long'],
    ['LĐLĐ thị xã Đông Triều', 'Đông Triều'],
    ['LĐLĐ huyện Cô Tô', 'Cô Tô'],
    ['Công đoàn ngành Y tế', 'Ngành Y tế'],
    ['Công đoàn Viên chức', 'Viên chức'],
    ['Công đoàn các khu kinh tế', 'Các khu kinh tế'],
    ['CĐCS Công ty TNHH May Bình Minh 3', 'Công ty TNHH May Bình Minh 3'],
    ['Công đoàn Than', 'Công đoàn Than'],
  ])('%s is %s', (name, short) => {
    expect(shortNames([name]).get(name)).toBe(short)
  })

  it('keeps the full names of two that would be alike', () => {
    const names = ['LĐLĐ thành phố Cao Lãnh', 'LĐLĐ huyện Cao Lãnh', 'LĐLĐ huyện Lấp Vò']
    expect([...shortNames(names).values()]).toEqual([names[0], names[1], 'Lấp Vò'])
  })
})
