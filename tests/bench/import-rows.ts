const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương']
const middles = ['Văn', 'Thị', 'Đức', 'Hữu', 'Thanh', 'Minh', 'Ngọc', 'Quang', 'Thuý', 'Xuân']
const givens = [
  'Hùng',
  'Ánh',
  'Dương',
  'Đạt',
  'Hoà',
  'Thuỷ',
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hạnh',
  'Kiên',
  'Lan',
]
const communes = ['xã Quảng La', 'phường Bãi Cháy', 'phường Hồng Gai', 'xã Thống Nhất', 'phường Cao Xanh']
const jobs = ['Công nhân may', 'Thợ lò', 'Lái xe', 'Kế toán', 'Kỹ sư cơ điện', 'Nhân viên kho', 'Giáo viên']
const contracts = ['Không xác định thời hạn', 'Xác định thời hạn', 'Thời vụ', 'Thử việc']
const educations = ['THPT', 'Trung cấp', 'Cao đẳng', 'Đại học', 'THCS']

/** The twenty columns of a well kept list. */
export const importHeaders = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Số điện thoại',
  'Email',
  'Quê quán',
  'Địa chỉ',
  'Mã xã/phường',
  'Chức danh',
  'Loại hợp đồng',
  'Trình độ',
  'Mã số BHXH',
  'Ngày vào công đoàn',
  'Số quyết định',
  'Số thẻ đoàn viên',
  'Tổ công đoàn',
  'Dân tộc',
  'Ghi chú',
] as const

/** So many birth dates there are; a later round of them takes other given names. */
const birthDates = 28 * 12 * 38

/**
 * Made-up members, always the same for a number: twenty cells each. No two of the first 178,000 share name and
 * birth date, which the check would ask about.
 */
export function importRow(number: number): string[] {
  const pick = (list: readonly string[], step: number, start = 0) =>
    list[(Math.floor(number / step) + start) % list.length] ?? ''
  const female = number % 2 === 1
  const day = String(1 + (number % 28)).padStart(2, '0')
  const month = String(1 + (Math.floor(number / 28) % 12)).padStart(2, '0')
  const year = 1966 + (Math.floor(number / (28 * 12)) % 38)
  const century = (year < 2000 ? 0 : 2) + (female ? 1 : 0)
  const serial = String(number).padStart(6, '0')
  return [
    String(number + 1),
    `${pick(families, 1)} ${pick(middles, 7)} ${pick(givens, 3, Math.floor(number / birthDates))}`,
    `${day}/${month}/${year}`,
    female ? 'Nữ' : 'Nam',
    `022${century}${String(year % 100).padStart(2, '0')}${serial}`,
    `09${String(10_000_000 + number).slice(-8)}`,
    number % 3 === 0 ? `nguoi${number}@example.vn` : '',
    `${pick(communes, 5)}, Quảng Ninh`,
    `Số ${1 + (number % 900)}, ${pick(communes, 2)}, Quảng Ninh`,
    '06673',
    pick(jobs, 1),
    pick(contracts, 3),
    pick(educations, 2),
    String(2_200_000_000 + number),
    `${day}/${month}/${2020 + (number % 4)}`,
    `${1 + (number % 400)}/QĐ-CĐCS`,
    `QN${serial}`,
    `Tổ ${1 + (number % 40)}`,
    number % 9 === 0 ? 'Tày' : 'Kinh',
    '',
  ]
}
