import { fancies } from '@/prisma/seed/names'
import type { Ownership } from '@/prisma/seed/model/world'
import type { Random } from '@/prisma/seed/random'

/** Trades with their VSIC 2018 code. */
const trades: readonly (readonly [name: string, industry: string])[] = [
  ['May mặc', '1410'],
  ['Giày dép', '1520'],
  ['Cơ khí', '2592'],
  ['Bao bì', '1702'],
  ['Thủy sản', '1020'],
  ['Vận tải', '4933'],
  ['Xây lắp', '4100'],
  ['Thương mại', '4690'],
  ['Du lịch', '7912'],
  ['Khách sạn', '5510'],
  ['Vật liệu', '2395'],
  ['Nội thất gỗ', '3100'],
  ['Nông sản', '0119'],
  ['Thực phẩm', '1079'],
  ['In ấn', '1811'],
  ['Nhà hàng', '5610'],
  ['Kho vận', '5210'],
  ['Vệ sinh công nghiệp', '8121'],
]
const exportTrades: readonly (readonly [name: string, industry: string])[] = [
  ['Điện tử', '2610'],
  ['Dệt may', '1312'],
  ['Linh kiện ô tô', '2930'],
  ['Sợi', '1311'],
  ['Nhựa kỹ thuật', '2220'],
]

export type EmployerName = { name: string; industryCode: string; ownership: Ownership }

/** A made-up enterprise without a union: numbers from 20 on, so that none bears the name of a union's employer. */
export function employerName(random: Random): EmployerName {
  const call = `${random.pick(fancies)} ${random.int(20, 99)}`
  if (random.chance(0.06)) {
    const [trade, industryCode] = random.pick(exportTrades)
    return { name: `Công ty TNHH ${trade} ${call} Việt Nam`, industryCode, ownership: 'foreign_invested' }
  }
  if (random.chance(0.05))
    return { name: `Hợp tác xã Nông nghiệp ${call}`, industryCode: '0118', ownership: 'cooperative' }
  const [trade, industryCode] = random.pick(trades)
  const form = random.chance(0.7) ? 'Công ty TNHH' : 'Công ty CP'
  return { name: `${form} ${trade} ${call}`, industryCode, ownership: 'private_enterprise' }
}
