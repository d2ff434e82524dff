import { expect, it } from 'vitest'
import { refusalsAmong, refused, warned } from '@/lib/employers/rules/employer-finding'

it('tells what cannot be kept from what is only asked about', () => {
  const no = refused('name_missing', 'name')
  const perhaps = warned('same_name', 'name', { count: 2 })
  expect(refusalsAmong([perhaps, no])).toEqual([no])
  expect(refusalsAmong([perhaps])).toEqual([])
})
