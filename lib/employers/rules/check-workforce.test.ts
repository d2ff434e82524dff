import { expect, it } from 'vitest'
import { checkWorkforce } from '@/lib/employers/rules/check-workforce'

it.each([
  [{ workers: 100, women: 100 }, null, []],
  [{ workers: 100, women: 101 }, null, ['women_more_than_workers']],
  [{ workers: 0, women: null }, null, []],
  [{ workers: 300, women: null }, { workers: 100 }, []],
  [{ workers: 301, women: null }, { workers: 100 }, ['workers_changed_much']],
  [{ workers: 33, women: null }, { workers: 100 }, ['workers_changed_much']],
  [{ workers: 34, women: null }, { workers: 100 }, []],
  [{ workers: 29, women: null }, { workers: 2 }, []],
  [{ workers: 30, women: null }, { workers: 2 }, ['workers_changed_much']],
])('%o after %o: %o', (statement, before, codes) => {
  expect(checkWorkforce(statement, before).map(({ code }) => code)).toEqual(codes)
})
