import { describe, expect, it } from 'vitest'
import { nationalPartHref } from '@/components/national/national-links'

describe('nationalPartHref', () => {
  it('keeps the year and month that were asked for, and leaves out what only a unit has', () => {
    const asked = { year: '2024', through: '2024-05', unit: 'ha-long' }
    expect(nationalPartHref('tong-ldld', asked)).toBe('/tong-ldld/national?year=2024&through=2024-05')
    expect(nationalPartHref('tong-ldld', {})).toBe('/tong-ldld/national')
  })
})
