import { describe, expect, it } from 'vitest'
import { bySubject, subjectOf } from '@/lib/alerts/rules/subject'

describe('the unit an alert is told for', () => {
  it.each([
    ['qn/', 'qn/', 'qn/'],
    ['qn/ha-long/', 'qn/', 'qn/ha-long/'],
    ['qn/ha-long/may-1/', 'qn/', 'qn/ha-long/'],
    ['qn/ha-long/may-1/', 'qn/ha-long/', 'qn/ha-long/may-1/'],
    ['qn/ha-long-2/', 'qn/ha-long/', null],
    ['qn/', 'qn/ha-long/', null],
  ])('%s heard at %s', (path, own, subject) => {
    expect(subjectOf(path, own)).toBe(subject)
  })

  it('gathers what belongs together', () => {
    const rows = ['a/b/c/', 'a/d/', 'a/b/', 'x/'].map((path) => ({ path }))
    const sorted = [...bySubject(rows, 'a/')].map(([subject, { length }]) => [subject, length])
    expect(sorted).toEqual([
      ['a/b/', 2],
      ['a/d/', 1],
    ])
  })
})
