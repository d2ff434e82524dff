import type { WorldMakers } from '@/prisma/seed/load-worlds'
import { national } from '@/prisma/seed/worlds/national'
import { quangNinh } from '@/prisma/seed/worlds/quang-ninh'
import { thaiNguyen } from '@/prisma/seed/worlds/thai-nguyen'
import { thanhHoa } from '@/prisma/seed/worlds/thanh-hoa'

/** What a first start loads: Quảng Ninh on 2 August 2024, with July on its way, and the three others. */
export const demoWorlds: WorldMakers = {
  'quang-ninh': () =>
    quangNinh({
      ...{ today: '2024-08-02', throughMonth: 202406, inProgress: true, rosters: true, struggling: true },
      registers: { employers: 1320, cases: 150 },
    }),
  'thanh-hoa': thanhHoa,
  'thai-nguyen': thaiNguyen,
  'tong-ldld': national,
}
