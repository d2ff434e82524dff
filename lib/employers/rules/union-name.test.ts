import { describe, expect, it } from 'vitest'
import { foundedKinds, proposeUnionName } from '@/lib/employers/rules/union-name'

describe('the name proposed for a union', () => {
  it.each([
    ['Công ty TNHH Gạch Mẫu', 'cdcs', 'CĐCS Công ty TNHH Gạch Mẫu'],
    ['  Công ty   CP May  Mẫu ', 'cdcs', 'CĐCS Công ty CP May Mẫu'],
    ['Xe ôm bến Mẫu', 'nghiep_doan', 'Nghiệp đoàn Xe ôm bến Mẫu'],
    ['CĐCS Trường Mẫu', 'cdcs', 'CĐCS Trường Mẫu'],
    ['Công đoàn Bệnh viện Mẫu', 'cdcs', 'Công đoàn Bệnh viện Mẫu'],
    ['Nghiệp đoàn Bốc xếp', 'nghiep_doan', 'Nghiệp đoàn Bốc xếp'],
    ['Công ty Mẫu'.normalize('NFD'), 'cdcs', 'CĐCS Công ty Mẫu'],
  ] as const)('%j as %s: %j', (employer, kind, name) => {
    expect(proposeUnionName(employer, kind)).toBe(name)
  })

  it('is proposed once, however often it is asked', () => {
    for (const kind of foundedKinds) {
      const name = proposeUnionName('Công ty Mẫu', kind)
      expect(proposeUnionName(name, kind)).toBe(name)
    }
  })
})
