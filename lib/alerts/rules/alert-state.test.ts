import { describe, expect, it } from 'vitest'
import { alertState, type Mark } from '@/lib/alerts/rules/alert-state'
import { fingerprintOf } from '@/lib/alerts/rules/fingerprint'

const alert = { fingerprint: fingerprintOf(['a', 'b'], 2) }
const mark = (over: Partial<Mark> = {}): Mark => ({
  act: 'done',
  fingerprint: alert.fingerprint,
  remindOn: null,
  ...over,
})

describe('where an alert stands', () => {
  it.each([
    ['nobody said anything', null, 'open'],
    ['done', mark(), 'done'],
    ['done, and taken back', mark({ act: 'reopened' }), 'open'],
    ['done with less of it', mark({ fingerprint: fingerprintOf(['a'], 2) }), 'open'],
    ['done with fewer of it', mark({ fingerprint: fingerprintOf(['a', 'b'], 1) }), 'open'],
    ['done with more of it', mark({ fingerprint: fingerprintOf(['a', 'b', 'c'], 3) }), 'done'],
    ['put off to tomorrow', mark({ act: 'later', remindOn: '2024-07-04' }), 'later'],
    ['put off to today', mark({ act: 'later', remindOn: '2024-07-03' }), 'open'],
    [
      'put off before it grew',
      mark({ act: 'later', remindOn: '2024-07-09', fingerprint: fingerprintOf(['a'], 1) }),
      'open',
    ],
  ] as const)('%s', (_, said, state) => {
    expect(alertState(alert, said, '2024-07-03')).toBe(state)
  })
})
