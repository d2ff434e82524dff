import type { RoleCode } from '@/lib/core/catalogue/standard-roles'
import { personName } from '@/prisma/seed/names'
import { randomFor } from '@/prisma/seed/random'
import { quangNinhFederations } from '@/prisma/seed/worlds/quang-ninh-federations'

/** The one password of all demonstration accounts. They exist only where the demonstration data were loaded. */
export const demoPassword = 'so-cong-doan-minh-hoa'

export type DemoAccount = {
  login: string
  password: string
  displayName: string
  /** Code of the tenant. */
  tenant: string
  /** What the person is, and at which unit (its code). */
  posts: readonly { role: RoleCode; unit: string }[]
  /** What to try with it. */
  whatFor: string
}

/** A garment union of Hạ Long and a transport union of Uông Bí: made up, like all unions of the demonstration. */
export const haLongChairUnion = {
  code: 'cong-ty-tnhh-may-binh-minh-3',
  name: 'CĐCS Công ty TNHH May Bình Minh 3',
} as const
export const uongBiChairUnion = {
  code: 'cong-ty-cp-van-tai-hai-au-5',
  name: 'CĐCS Công ty CP Vận tải Hải Âu 5',
} as const

/** The accounts to begin with: at least one for each role. */
export const demoAccounts: readonly DemoAccount[] = [
  account('lanhdao.quangninh', 'Lê Minh Khuê', 'quang-ninh', {
    posts: [{ role: 'provincial_leader', unit: 'quang-ninh' }],
    whatFor: 'xem bảng điều hành, duyệt hoặc trả lại số liệu tháng',
  }),
  account('canbo.halong', 'Phạm Thu Diệp', 'quang-ninh', {
    posts: [{ role: 'federation_staff', unit: 'ha-long' }],
    whatFor: 'nhập số liệu tháng cho các CĐCS của Hạ Long và gửi lên tỉnh',
  }),
  account('canbo.campha', 'Vũ Quang Đạt', 'quang-ninh', {
    posts: [{ role: 'federation_staff', unit: 'cam-pha' }],
    whatFor: 'cùng cấp với Hạ Long: không thấy gì của Hạ Long',
  }),
  account('chutich.binhminh3', 'Đặng Ngọc Oanh', 'quang-ninh', {
    posts: [{ role: 'grassroots_chair', unit: haLongChairUnion.code }],
    whatFor: 'nhập và gửi số liệu của riêng một CĐCS',
  }),
  account('kiemnhiem.uongbi', 'Trần Hải Sơn', 'quang-ninh', {
    posts: [
      { role: 'grassroots_chair', unit: uongBiChairUnion.code },
      { role: 'federation_staff', unit: 'uong-bi' },
    ],
    whatFor: 'hai nhiệm vụ, chuyển qua lại trên cùng một tài khoản',
  }),
  account('quantri.quangninh', 'Ngô Thanh Lam', 'quang-ninh', {
    posts: [{ role: 'tenant_admin', unit: 'quang-ninh' }],
    whatFor: 'người dùng, kỳ báo cáo, nhật ký',
  }),
  account('lanhdao.thanhhoa', 'Hoàng Văn Phúc', 'thanh-hoa', {
    posts: [{ role: 'provincial_leader', unit: 'thanh-hoa' }],
    whatFor: 'nhiệm kỳ 2018–2023 của Yên Định',
  }),
  account('canbo.yendinh', 'Đỗ Hồng Vân', 'thanh-hoa', {
    posts: [{ role: 'federation_staff', unit: 'yen-dinh' }],
    whatFor: 'sáp nhập, giải thể, chuyển giao trong một nhiệm kỳ',
  }),
  account('lanhdao.thainguyen', 'Bùi Đức An', 'thai-nguyen', {
    posts: [{ role: 'provincial_leader', unit: 'thai-nguyen' }],
    whatFor: 'kế hoạch năm 2020 và các mốc 2023, 2025, 2030, 2045',
  }),
  account('toanquoc', 'Dương Ngọc Hà', 'tong-ldld', {
    posts: [{ role: 'national_viewer', unit: 'tong-ldld' }],
    whatFor: 'so sánh các tỉnh bằng số tổng, không thấy đơn vị nào',
  }),
  account('giaochitieu.toanquoc', 'Lương Thế Bảo', 'tong-ldld', {
    posts: [{ role: 'national_planner', unit: 'tong-ldld' }],
    whatFor: 'giao chỉ tiêu cho các tỉnh, ngành',
  }),
]

/** Those who hand in the months of the other federations; for looking around, not for a first look. */
export const furtherAccounts: readonly DemoAccount[] = [
  ...quangNinhFederations
    .filter(({ code }) => !['ha-long', 'cam-pha', 'uong-bi'].includes(code))
    .map(({ code }) => furtherStaff(`canbo.${code.replaceAll('-', '')}`, 'quang-ninh', code)),
  ...[1, 2, 3, 4].map((member) => committeeMember(`uyvien${member}.quangninh`)),
  furtherStaff('canbo.thieuhoa', 'thanh-hoa', 'thieu-hoa'),
  furtherStaff('tonghop.thainguyen', 'thai-nguyen', 'thai-nguyen'),
]

function account(
  login: string,
  displayName: string,
  tenant: string,
  { posts, whatFor }: Pick<DemoAccount, 'posts' | 'whatFor'>,
): DemoAccount {
  return { login, password: demoPassword, displayName, tenant, posts, whatFor }
}

function committeeMember(login: string): DemoAccount {
  return account(login, personName(randomFor('person', login)), 'quang-ninh', {
    posts: [{ role: 'provincial_leader', unit: 'quang-ninh' }],
    whatFor: 'Ban chỉ đạo: đơn vị mình phụ trách, chuyến thăm, công đoàn cơ sở yếu',
  })
}

function furtherStaff(login: string, tenant: string, unit: string): DemoAccount {
  return account(login, personName(randomFor('person', login)), tenant, {
    posts: [{ role: 'federation_staff', unit }],
    whatFor: 'nhập số liệu của đơn vị mình',
  })
}
