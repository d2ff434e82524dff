import type { Ownership } from '@/prisma/seed/model/world'
import type { Random } from '@/prisma/seed/random'

/** Words that name no firm by themselves; with a number behind them nobody takes the union for a real one. */
export const fancies = [
  ...['Bình Minh', 'Ban Mai', 'Hải Âu', 'Hoa Phượng', 'Sao Khuê', 'Mây Trắng', 'Nắng Mới', 'Sóng Biếc'],
  ...['Gió Lành', 'Lúa Vàng', 'Trăng Rằm', 'Tùng Bách', 'Cánh Buồm', 'Vầng Dương', 'Suối Ngọc', 'Đồng Xanh'],
  ...['Hương Sen', 'Cầu Vồng', 'Chim Én', 'Trúc Xanh', 'Ngọc Lan', 'Hướng Dương'],
]

const trades = [
  ...['May', 'Da giày', 'Cơ khí', 'Bao bì', 'Chế biến thủy sản', 'Vận tải', 'Xây dựng', 'Thương mại'],
  ...['Dịch vụ du lịch', 'Khách sạn', 'Vật liệu xây dựng', 'Gỗ', 'Nông sản', 'Thực phẩm', 'In'],
]
const exportTrades = [
  'Điện tử',
  'Dệt may',
  'Linh kiện ô tô',
  'Sợi',
  'Nhựa kỹ thuật',
  'Thiết bị điện',
  'Đồ chơi',
]
const services = ['Môi trường', 'Cấp nước', 'Thủy lợi', 'Quản lý hạ tầng', 'Cây xanh', 'Bến xe']
const schools = ['Trường Mầm non', 'Trường Tiểu học', 'Trường THCS', 'Trường THPT', 'Trường TH và THCS']
const offices = [
  'Trung tâm Văn hóa',
  'Trung tâm Dạy nghề',
  'Ban Quản lý dự án',
  'Trạm Khuyến nông',
  'Nhà Thiếu nhi',
]
const clinics = ['Trung tâm Y tế', 'Bệnh viện Đa khoa', 'Trạm Y tế', 'Phòng khám Đa khoa']
const crafts = ['Nghề cá', 'Xe ôm', 'Bốc xếp', 'Thợ xây', 'Chợ', 'Vận tải đường thủy']

/** What kind of place a union belongs to, beyond the ownership of it. */
export type Field = 'general' | 'education' | 'health' | 'offices'

/** A made-up name of a union of this ownership. Two calls may give the same name. */
export function unionName(random: Random, ownership: Ownership, field: Field): string {
  const call = `${random.pick(fancies)} ${random.int(2, 19)}`
  switch (ownership) {
    case 'public_body':
      return `CĐCS ${publicBody(random, field)} ${call}`
    case 'state_enterprise':
      return `CĐCS Công ty TNHH MTV ${random.pick(services)} ${call}`
    case 'private_enterprise':
      return `CĐCS ${privateEnterprise(random, field)} ${call}`
    case 'foreign_invested':
      return `CĐCS Công ty TNHH ${random.pick(exportTrades)} ${call} Việt Nam`
    case 'cooperative':
      return `CĐCS Hợp tác xã ${random.pick(['Nông nghiệp', 'Vận tải', 'Thủy sản', 'Rau sạch'])} ${call}`
    case 'occupational':
      return `Nghiệp đoàn ${random.pick(crafts)} ${call}`
  }
}

function publicBody(random: Random, field: Field): string {
  if (field === 'education') return random.pick(schools)
  if (field === 'health') return random.pick(clinics)
  return random.pick(field === 'offices' ? offices : [...schools, ...offices])
}

function privateEnterprise(random: Random, field: Field): string {
  if (field === 'education') return `${random.pick(schools)} tư thục`
  if (field === 'health') return 'Bệnh viện Đa khoa tư nhân'
  return `${random.pick(['Công ty TNHH', 'Công ty CP'])} ${random.pick(trades)}`
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương', 'Đinh']
const middles = ['Thị', 'Văn', 'Thu', 'Minh', 'Ngọc', 'Hải', 'Thanh', 'Quang', 'Hồng', 'Đức']
const givens = [
  ...['An', 'Bình', 'Châu', 'Diệp', 'Giang', 'Hà', 'Khuê', 'Lam', 'Mai', 'Nga', 'Oanh', 'Phúc', 'Quế'],
  ...['Sơn', 'Thảo', 'Uyên', 'Vân', 'Yến', 'Đạt', 'Ánh'],
]

/** A made-up person. */
export function personName(random: Random): string {
  return `${random.pick(families)} ${random.pick(middles)} ${random.pick(givens)}`
}
