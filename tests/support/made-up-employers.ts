import { readTaxCode } from '@/lib/employers/rules/tax-code'

/** The columns of a list as an insurance office sends it. */
export const listHeaders = [
  'STT',
  'Tên đơn vị',
  'Mã số thuế',
  'Địa chỉ',
  'Loại hình',
  'Mã ngành',
  'Số lao động',
  'Trong đó: nữ',
]

const trades = ['May', 'Xây dựng', 'Vận tải', 'Thuỷ sản', 'Du lịch', 'Cơ khí', 'Thương mại', 'Vật liệu']
const words = [
  'An Bình',
  'Bạch Đằng',
  'Cửa Lục',
  'Đại Yên',
  'Hải Hoà',
  'Minh Thành',
  'Phú Thịnh',
  'Sao Mai',
  'Vân Hải',
]
const places = ['Bãi Cháy', 'Hồng Gai', 'Hà Khánh', 'Cao Xanh', 'Giếng Đáy']
const kinds = ['DN ngoài nhà nước', 'FDI', 'DN nhà nước', 'Hợp tác xã']
const industries = ['14100', '41000', '49330', '03110', '55101']

/** A made-up employer of a list; the same number gives the same row, and no two numbers share a name or a code. */
export function employerRow(number: number): string[] {
  const workers = 5 + ((number * 37) % 400)
  return [
    String(number + 1),
    `Công ty ${at(trades, number)} ${at(words, Math.floor(number / 8))} ${number + 1}`,
    madeUpTaxCode(number),
    `Số ${1 + (number % 300)}, phường ${at(places, number)}, Hạ Long`,
    at(kinds, number),
    at(industries, number),
    String(workers),
    String(Math.floor((workers * (30 + (number % 40))) / 100)),
  ]
}

/** A code with a right check digit, of a province that there is not: it is nobody's. */
export function madeUpTaxCode(number: number): string {
  for (let tail = 0; tail < 100; tail += 1) {
    const code = `98${String(number).padStart(6, '0')}${String(tail).padStart(2, '0')}`
    if (readTaxCode(code)?.checks) return code
  }
  throw new RangeError(`No tax code for number ${number}`)
}

/** Rows as a file of commas, in UTF-8 as spreadsheets write it. */
export function listFile(rows: readonly (readonly string[])[]): Buffer {
  const text = [listHeaders, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')
  return Buffer.from(`\uFEFF${text}\r\n`)
}

function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? ''
}
