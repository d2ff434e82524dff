import { describe, expect, it } from 'vitest'
import { capabilities } from '@/lib/core/capabilities'
import { standardIndicators } from '@/lib/core/catalogue/standard-indicators'
import { standardRoles } from '@/lib/core/catalogue/standard-roles'

const byCode = new Map(standardIndicators.map((indicator) => [String(indicator.code), indicator]))

describe('the standard indicators', () => {
  it('ask the month’s form in its order', () => {
    expect(standardIndicators.filter(({ onForm }) => onForm).map(({ code }) => code)).toEqual([
      ...['LD_TONG', 'LD_NU', 'DV_TONG', 'DV_KNM', 'DV_DEN', 'DV_DI', 'DV_GIAM', 'CDCS_MOI', 'CDCS_GT'],
      ...['CDCS_TONG', 'DN_CO_CDCS', 'TU_CO', 'TU_MOI', 'UT_GT', 'UT_KN', 'DOI_THOAI', 'GIAM_SAT', 'KT_BCH'],
      'HS_DU',
    ])
  })

  it('have a code and a place each', () => {
    expect(byCode.size).toBe(standardIndicators.length)
    expect(new Set(standardIndicators.map(({ position }) => position)).size).toBe(standardIndicators.length)
  })

  it('keep the columns of a group side by side', () => {
    const groups = standardIndicators.filter(({ onForm }) => onForm).map(({ group }) => group)
    const runs = groups.filter((group, index) => group !== groups[index - 1])
    expect(runs).toEqual([...new Set(groups)])
  })

  it('fit a narrow column head', () => {
    for (const { shortVi, shortEn } of standardIndicators) {
      expect(shortVi.length).toBeLessThanOrEqual(13)
      expect(shortEn.length).toBeLessThanOrEqual(13)
    }
  })

  it('divide leaf indicators and nothing else', () => {
    for (const { kind, numerator, denominator, onForm } of standardIndicators) {
      if (kind !== 'ratio') {
        expect([numerator, denominator]).toEqual([null, null])
        continue
      }
      expect(onForm).toBe(false)
      for (const part of [numerator, denominator]) {
        expect(byCode.get(part ?? '')?.kind).toMatch(/^(flow|stock)$/)
      }
    }
  })

  it('ask federations for what only they know', () => {
    const ofFederations = standardIndicators.filter(({ askedOf }) => askedOf === 'federation')
    expect(ofFederations.map(({ code }) => code)).toEqual([
      ...['CDCS_MOI', 'CDCS_GT', 'CDCS_TONG', 'GIAM_SAT', 'KT_BCH'],
    ])
  })

  it('require what every report needs', () => {
    const required = standardIndicators.filter((indicator) => indicator.required).map(({ code }) => code)
    expect(required).toEqual(['LD_TONG', 'DV_TONG', 'DV_KNM', 'CDCS_MOI', 'CDCS_TONG'])
  })
})

describe('the standard roles', () => {
  it('hold each capability once', () => {
    for (const role of standardRoles) {
      expect(new Set(role.capabilities).size).toBe(role.capabilities.length)
    }
  })

  it('leave no capability without a role', () => {
    const held = new Set(standardRoles.flatMap((role) => role.capabilities))
    expect([...held].sort()).toEqual([...capabilities].sort())
  })

  it('keep handing in and approving apart', () => {
    for (const role of standardRoles) {
      const held: readonly string[] = role.capabilities
      expect(held.includes('reports.submit') && held.includes('reports.approve')).toBe(false)
    }
  })
})
