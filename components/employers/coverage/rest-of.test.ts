import { expect, it } from 'vitest'
import { restOf } from '@/components/employers/coverage/rest-of'
import { noRegisterSums } from '@/lib/employers/rules/register-sums'

const row = (eligible: number) => ({
  ...{ code: 'a', name: 'A', rank: 'intermediate' as const },
  sums: { ...noRegisterSums, eligible },
})

it('is what the units below do not have', () => {
  expect(restOf({ own: row(5), below: [row(2), row(3)] }, 'Còn lại')).toBeNull()
  expect(restOf({ own: row(5), below: [row(2)] }, 'Còn lại')).toMatchObject({
    name: 'Còn lại',
    sums: { eligible: 3, covered: 0 },
  })
})
