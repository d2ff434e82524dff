import { describe, expect, it } from 'vitest'
import { pictureSize } from './picture-size'

describe('a picture', () => {
  it('stays on one page, however tall', () => {
    const { width, height } = pictureSize({ width: 640, height: 2000 }, 'portrait', 1)
    expect(height).toBeLessThanOrEqual(232)
    expect(width / height).toBeCloseTo(0.32, 1)
  })
})
