import type { Door } from '@/tests/isolation/registry/door'
import { figureDoors } from '@/tests/isolation/registry/figures'
import { periodDoors } from '@/tests/isolation/registry/periods'
import { planDoors } from '@/tests/isolation/registry/plans'
import { reportReadDoors } from '@/tests/isolation/registry/report-reads'
import { reportVerbDoors } from '@/tests/isolation/registry/report-verbs'
import { resultDoors } from '@/tests/isolation/registry/results'
import { unitDoors } from '@/tests/isolation/registry/units'
import { userDoors } from '@/tests/isolation/registry/users'

/** Every read and verb there is; a test compares it with the sources. */
export const registry: readonly Door[] = [
  ...unitDoors,
  ...userDoors,
  ...periodDoors,
  ...planDoors,
  ...figureDoors,
  ...reportReadDoors,
  ...reportVerbDoors,
  ...resultDoors,
]
