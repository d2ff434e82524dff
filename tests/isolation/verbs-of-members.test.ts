import { registry } from '@/tests/isolation/registry/registry'
import { tryDoors } from '@/tests/isolation/try-doors'

tryDoors(registry.filter(({ sort, module }) => sort === 'verb' && module.startsWith('@/lib/members/')))
