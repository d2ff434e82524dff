import 'server-only'
import type { ApiOperation } from '@/lib/core/api-operation'
import { callerOperation } from './caller'
import { figuresOperation, saveFiguresOperation } from './figures'
import { indicatorsOperation } from './indicators'
import { membersOperation } from './members'
import { nationalProgressOperation } from './national'
import { planOperation, plansOperation } from './plans'
import { progressOperation } from './progress'
import { unitOperation, unitsOperation } from './units'

/** Everything the API can be asked for, in the order in which its document tells of it. */
export const apiOperations: readonly ApiOperation[] = [
  callerOperation,
  progressOperation,
  nationalProgressOperation,
  plansOperation,
  planOperation,
  unitsOperation,
  unitOperation,
  indicatorsOperation,
  figuresOperation,
  saveFiguresOperation,
  membersOperation,
]
