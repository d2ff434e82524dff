import { describe, expect, it } from 'vitest'
import { isChoosable, maySay } from '@/components/grades/list/choosable'

const staff = { propose: true, verify: true, decide: false }
const leader = { propose: false, verify: true, decide: true }
const chair = { propose: true, verify: false, decide: false }
const row = (state: 'self_graded' | 'verified' | 'decided' | null, more = {}) => ({
  ...{ state, due: true, returned: false, ...more },
})

describe('isChoosable', () => {
  it.each([
    ['staff', staff, row('self_graded'), true],
    ['staff', staff, row('verified'), false],
    ['leader', leader, row('verified'), true],
    ['leader', leader, row('self_graded', { returned: true }), false],
    ['leader', leader, row('decided'), false],
    ['chair', chair, row('self_graded'), false],
  ])('%s, %j', (_, may, at, is) => expect(isChoosable(may, at)).toBe(is))
})

describe('maySay', () => {
  it.each([
    [chair, row(null), true, false],
    [chair, row(null, { due: false }), false, false],
    [chair, row('self_graded', { returned: true }), true, false],
    [chair, row('verified'), false, false],
    [staff, row('self_graded'), true, true],
    [staff, row('verified'), false, true],
    [leader, row('self_graded'), false, true],
    [leader, row('decided'), false, false],
  ])('%j, %j', (may, at, self, verified) => {
    expect(maySay(may, at, 'self')).toBe(self)
    expect(maySay(may, at, 'verified')).toBe(verified)
  })
})
