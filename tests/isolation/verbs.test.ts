import { registry } from '@/tests/isolation/registry/registry'
import { tryDoors } from '@/tests/isolation/try-doors'

// Those of the roster are tried beside them, in a file of their own.
tryDoors(registry.filter(({ sort, module }) => sort === 'verb' && !module.startsWith('@/lib/members/')))
