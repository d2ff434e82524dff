import { describe, expect, it } from 'vitest'
import { projectFiles, textOf } from '@/tests/architecture/project-files'
import { exportedValues } from '@/tests/isolation/walker/exported-values'
import { parse } from '@/tests/isolation/walker/sources'

const files = projectFiles('lib')
const rules = files.filter(
  (file) => /^lib\/[^/]+\/rules\/[^/]+\.ts$/.test(file) && !file.endsWith('.test.ts'),
)

describe('every rule', () => {
  it('has a test beside it, unless it only names things', () => {
    const untested = rules
      .filter((file) => {
        const values = exportedValues(parse({ path: file, text: textOf(file) }))
        return values.some(({ made }) => made !== null)
      })
      .filter((file) => !files.includes(file.replace(/\.ts$/, '.test.ts')))
      .map((file) => `${file} decides something: write ${file.replace(/\.ts$/, '.test.ts')}`)
    expect(rules.length).toBeGreaterThan(40)
    expect(untested).toEqual([])
  })

  it('of every module that has rules is there', () => {
    const modules = new Set(rules.map((file) => file.split('/')[1]))
    expect([...modules].sort()).toEqual([
      'activities',
      'agreements',
      'alerts',
      'committee',
      'documents',
      'employers',
      'figures',
      'grades',
      'members',
      'periods',
      'plans',
      'reports',
      'units',
      'users',
      'written-reports',
    ])
  })
})
