/** A word and how often it is met; the shares of a list need no common sum. */
type Share = readonly [words: string, share: number]

/**
 * Family names about as often as they are met in Vietnam: every third person is a Nguyễn, and a long tail of
 * rare names stands behind the fourteen that nine in ten people bear.
 */
export const familyNames: readonly Share[] = [
  ...shares('Nguyễn 38.4, Trần 11, Lê 9.5, Phạm 7.1, Hoàng 3.1, Huỳnh 2, Phan 4.5, Vũ 2.3, Võ 1.6, Đặng 2.1'),
  ...shares('Bùi 2, Đỗ 1.4, Hồ 1.3, Ngô 1.3, Dương 1, Lý 0.5, Đinh 0.9, Trịnh 0.9, Đoàn 0.8, Lương 0.7'),
  ...shares('Mai 0.6, Tô 0.4, Trương 0.8, Cao 0.6, Hà 0.5, Lâm 0.4, Đào 0.6, Tạ 0.3, Chu 0.3, Phùng 0.3'),
  ...shares(
    'Vương 0.2, La 0.1, Quách 0.15, Triệu 0.15, Nông 0.2, Lò 0.15, Giàng 0.1, Khổng 0.05, Thạch 0.05',
  ),
  ...shares('Mạc 0.05, Nghiêm 0.05, Từ 0.05, Ninh 0.03, Âu 0.02, Đàm 0.1, Kiều 0.1, Bạch 0.05, Doãn 0.05'),
]

export const middleNames = {
  female: [
    ...shares('Thị 52, Ngọc 6, Thu 5, Thanh 4, Phương 3, Thùy 3, Kim 3, Hồng 2.5, Minh 2, Bích 2, Mỹ 1.5'),
    ...shares(
      'Thị Thu 3, Thị Thanh 2.5, Thị Hồng 2, Thị Kim 1.5, Thị Ngọc 1.5, Diệu 1, Khánh 1, Hoài 1, Tuyết 0.8',
    ),
  ],
  male: [
    ...shares(
      'Văn 41, Đức 6, Minh 5, Quang 5, Hữu 4, Xuân 4, Ngọc 4, Thanh 4, Đình 3.5, Công 3, Anh 2.5, Mạnh 2',
    ),
    ...shares(
      'Quốc 2.5, Hoàng 2, Trọng 2, Tiến 2, Duy 2, Bá 1, Thế 1.5, Viết 1, Huy 1, Gia 1, Khắc 0.4, Sỹ 0.5',
    ),
  ],
} as const

export const givenNames = {
  female: [
    ...shares(
      'Lan 3, Hương 5, Hoa 3.5, Hà 4, Hằng 4, Hạnh 3, Hiền 4, Huyền 4, Hồng 3.5, Linh 4, Loan 2, Liên 2',
    ),
    ...shares(
      'Mai 3, Nga 3, Ngân 2, Ngọc 3, Nhung 3, Oanh 2, Phương 4.5, Quỳnh 2, Tâm 1.5, Thảo 4, Thu 3.5, Thủy 3.5',
    ),
    ...shares(
      'Thúy 3, Trang 4, Tuyết 1.5, Uyên 1, Vân 3, Xuân 1, Yến 2.5, Anh 4, Ánh 1.5, An 0.8, Bích 0.8, Châu 0.6',
    ),
    ...shares(
      'Chi 0.8, Cúc 0.6, Dung 2.5, Diệp 0.4, Diễm 0.3, Duyên 1.2, Đào 0.6, Giang 1.2, Gấm 0.2, Hảo 0.5, Huệ 1.5',
    ),
    ...shares(
      'Hường 1.5, Khánh 0.5, Lệ 0.4, Lựu 0.2, Ly 0.8, Lý 0.8, My 0.8, Mơ 0.2, Mùi 0.2, Nhàn 0.6, Nhi 0.5, Như 0.4',
    ),
    ...shares(
      'Nụ 0.1, Phượng 1, Quyên 0.8, Sen 0.3, Thêu 0.15, Thoa 0.6, Thơm 0.4, Thư 0.5, Thương 0.9, Tình 0.5, Trâm 0.5',
    ),
    ...shares(
      'Trinh 0.5, Trúc 0.3, Tú 0.5, Vy 0.4, Ý 0.05, Kiều 0.2, Khuyên 0.2, Bưởi 0.03, Đượm 0.02, Nguyệt 1',
    ),
  ],
  male: [
    ...shares(
      'Hùng 4.5, Dũng 4.5, Tuấn 5, Cường 3.5, Thắng 3, Hải 3.5, Sơn 3.5, Long 2.5, Nam 3, Minh 3, Anh 3.5, Đức 3',
    ),
    ...shares(
      'Hưng 2.5, Huy 2.5, Hiếu 2.5, Hoàng 2, Hòa 1.8, Hà 1, Hiền 0.4, Khánh 1, Kiên 1.5, Khoa 0.8, Lâm 1.2, Linh 1',
    ),
    ...shares(
      'Lộc 0.8, Lợi 0.7, Lực 0.5, Mạnh 2, Nghĩa 1.2, Ngọc 1, Phong 1.3, Phú 0.7, Phúc 1.2, Phương 1.2, Quân 1.6',
    ),
    ...shares(
      'Quang 2, Quý 0.9, Quyền 0.4, Quyết 0.8, Tài 1.2, Tâm 1, Tân 1, Tấn 0.3, Thái 1, Thành 3, Thanh 1.3, Thảo 0.2',
    ),
    ...shares(
      'Thịnh 1.2, Thọ 0.5, Thông 0.6, Tiến 1.8, Toàn 1.8, Trung 2.2, Trường 1.5, Tú 1.4, Tùng 2.2, Tuyên 0.4, Vinh 1.2',
    ),
    ...shares(
      'Việt 1.3, Vũ 1, Vương 0.4, Bình 2, Bảo 0.8, Bách 0.2, Công 0.9, Chiến 1.3, Chung 0.7, Chính 0.5, Chức 0.05',
    ),
    ...shares(
      'Dương 1, Duy 1.2, Đại 0.6, Đạt 1.3, Điệp 0.4, Định 0.3, Đông 0.7, Giang 0.9, Giáp 0.2, Hậu 0.7, Ân 0.1, An 0.7',
    ),
    ...shares(
      'Khôi 0.3, Kỳ 0.1, Luân 0.3, Nhật 0.3, Nhân 0.4, Ninh 0.3, Phước 0.2, Thuận 0.5, Thức 0.1, Trí 0.4, Uy 0.03',
    ),
  ],
} as const

function shares(text: string): Share[] {
  return text.split(', ').map((entry) => {
    const border = entry.lastIndexOf(' ')
    return [entry.slice(0, border), Number(entry.slice(border + 1))]
  })
}

/** The words of a list drawn to a thousand places, so that a place picked evenly has the words' own shares. */
export function drawn(list: readonly Share[]): string[] {
  const total = list.reduce((sum, [, share]) => sum + share, 0)
  const places: string[] = []
  let sum = 0
  for (const [words, share] of list) {
    sum += share
    while (places.length < Math.round((sum / total) * 1000)) places.push(words)
  }
  return places
}
