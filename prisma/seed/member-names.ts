import type { Sex } from '@/lib/members/rules/member-fields'
import type { Random } from '@/prisma/seed/random'

/** Family names about as often as they are met: a search must cope with every third person being a Nguyễn. */
const families: readonly (readonly [name: string, share: number])[] = [
  ['Nguyễn', 32],
  ['Trần', 11],
  ['Lê', 9],
  ['Phạm', 8],
  ['Hoàng', 6],
  ['Vũ', 5],
  ['Đặng', 4],
  ['Bùi', 4],
  ['Đỗ', 3],
  ['Ngô', 3],
  ['Dương', 3],
  ['Lý', 2],
  ['Đinh', 2],
  ['Đoàn', 2],
  ['Lương', 2],
  ['Mai', 2],
  ['Tôn Thất', 1],
  ['Âu Dương', 1],
]
const middles: Readonly<Record<Sex, readonly string[]>> = {
  female: ['Thị', 'Thị', 'Thị', 'Thu', 'Ngọc', 'Thị Thanh', 'Thị Hồng', 'Bích', 'Phương', 'Thùy', ''],
  male: ['Văn', 'Văn', 'Văn', 'Đức', 'Quang', 'Minh', 'Hữu', 'Xuân', 'Công', 'Đình', 'Mạnh', ''],
}
const givens: Readonly<Record<Sex, readonly string[]>> = {
  female: [
    ...['An', 'Ánh', 'Bích', 'Châu', 'Diệp', 'Dung', 'Duyên', 'Giang', 'Hà', 'Hạnh', 'Hằng', 'Hiền', 'Hoa'],
    ...[
      'Hòa',
      'Hồng',
      'Huệ',
      'Hương',
      'Khánh',
      'Lan',
      'Liên',
      'Linh',
      'Loan',
      'Ly',
      'Mai',
      'My',
      'Nga',
      'Ngân',
    ],
    ...[
      'Ngọc',
      'Nhung',
      'Oanh',
      'Phương',
      'Quyên',
      'Quỳnh',
      'Tâm',
      'Thảo',
      'Thu',
      'Thủy',
      'Trang',
      'Uyên',
      'Yến',
    ],
  ],
  male: [
    ...['An', 'Anh', 'Bách', 'Bảo', 'Bình', 'Chiến', 'Cường', 'Dũng', 'Duy', 'Dương', 'Đại', 'Đạt', 'Đông'],
    ...['Đức', 'Giang', 'Hải', 'Hào', 'Hiếu', 'Hòa', 'Hoàng', 'Hùng', 'Huy', 'Hưng', 'Khoa', 'Kiên', 'Lâm'],
    ...['Long', 'Lộc', 'Mạnh', 'Minh', 'Nam', 'Nghĩa', 'Phong', 'Phúc', 'Quân', 'Quang', 'Sơn', 'Tài', 'Tâm'],
    ...['Thành', 'Thắng', 'Thịnh', 'Toàn', 'Trung', 'Tuấn', 'Tùng', 'Việt', 'Vinh', 'Vũ'],
  ],
}

/** A made-up member's name in its parts. */
export function memberName(random: Random, sex: Sex) {
  return {
    familyName: familyName(random),
    middleName: random.pick(middles[sex]),
    givenName: random.pick(givens[sex]),
  }
}

function familyName(random: Random): string {
  const total = families.reduce((sum, [, share]) => sum + share, 0)
  let left = random.int(1, total)
  for (const [name, share] of families) {
    left -= share
    if (left <= 0) return name
  }
  throw new RangeError('The shares of the family names do not add up')
}
