import { haLongChairUnion } from '@/prisma/seed/demo-accounts'

/** A page somebody may open, by what stands at its head and in the browser's tab. */
export type RolePage = { address: string; heading: RegExp; title: RegExp }

export type RolePages = {
  role: string
  login: string
  /** Where work begins after sign-in. */
  landing: string
  /** The parts of the menu, in their order. */
  parts: readonly string[]
  pages: readonly RolePage[]
}

const union = haLongChairUnion

const ownAccount = (federation: string) =>
  page(`/${federation}/settings/account`, /^(Quản trị|Tài khoản của tôi)$/, /^Tài khoản của tôi/)

const leadersParts = [
  ...['Việc cần làm', 'Tổng quan', 'Số liệu tháng', 'Kế hoạch', 'Doanh nghiệp', 'Hoạt động'],
  ...['Đơn vị', 'Báo cáo', 'Quản trị'],
]

/** Every page of every role, each in the demonstration's ordinary state. */
export const rolePages: readonly RolePages[] = [
  {
    role: 'the chair of a union',
    login: 'chutich.binhminh3',
    landing: '/quang-ninh/tasks',
    parts: [
      'Việc cần làm',
      'Tổng quan',
      'Số liệu tháng',
      'Kế hoạch',
      'Đoàn viên',
      'Hoạt động',
      'Đơn vị',
      'Báo cáo',
    ],
    pages: [
      page('/quang-ninh/tasks', /^Việc cần làm$/, /^Việc cần làm/),
      page('/quang-ninh/dashboard?through=2024-05', /^Đã kết nạp 7 đoàn viên/, /^Tổng quan/),
      page('/quang-ninh/figures?month=2024-07', /^Số liệu tháng 7\/2024$/, /^Số liệu tháng 7\/2024/),
      page('/quang-ninh/plans', /^Kế hoạch của CĐCS/, /^Kế hoạch/),
      page('/quang-ninh/units/profile', /^CĐCS Công ty TNHH May Bình Minh 3$/, /^Hồ sơ đơn vị/),
      page(`/quang-ninh/review/${union.code}/2024-05`, /tháng 5\/2024$/, /Bình Minh 3/),
      ...rosterPages(/^Đoàn viên · CĐCS Công ty TNHH May Bình Minh 3$/),
      page('/quang-ninh/activities', /^Hoạt động của CĐCS/, /^Hoạt động/),
      page('/quang-ninh/activities/agreements', /^Thoả ước lao động tập thể của CĐCS/, /^Thoả ước/),
      page('/quang-ninh/activities/agreements/new', /^Ghi thoả ước mới$/, /^Ghi thoả ước mới/),
      page('/quang-ninh/activities/grades/union', /^Xếp loại năm 2023/, /^Xếp loại/),
      page('/quang-ninh/activities/new', /^Ghi hoạt động$/, /^Ghi hoạt động/),
      page('/quang-ninh/members/new', /^Thêm đoàn viên$/, /^Thêm đoàn viên/),
      page('/quang-ninh/members/sub-units', /^Tổ, công đoàn bộ phận$/, /^Tổ, công đoàn bộ phận/),
      ownAccount('quang-ninh'),
    ],
  },
  {
    role: 'the staff of a federation',
    login: 'canbo.campha',
    landing: '/quang-ninh/tasks',
    parts: [
      ...['Việc cần làm', 'Tổng quan', 'Số liệu tháng', 'Kế hoạch', 'Đoàn viên', 'Doanh nghiệp'],
      ...['Hoạt động', 'Đơn vị', 'Báo cáo'],
    ],
    pages: [
      page('/quang-ninh/tasks', /^Việc cần làm$/, /^Việc cần làm/),
      page('/quang-ninh/dashboard?through=2024-05', /^Đã thành lập 5 CĐCS/, /^Tổng quan/),
      page('/quang-ninh/figures?month=2024-07', /^Số liệu tháng 7\/2024$/, /^Số liệu tháng 7\/2024/),
      page('/quang-ninh/figures?month=2024-05', /^Số liệu tháng 5\/2024$/, /^Số liệu tháng 5\/2024/),
      page('/quang-ninh/figures/workbook?month=2024-07', /^Biểu Excel của tháng$/, /^Biểu Excel/),
      page('/quang-ninh/plans', /^Kế hoạch của LĐLĐ thành phố Cẩm Phả$/, /^Kế hoạch/),
      page('/quang-ninh/units', /^Đơn vị thuộc LĐLĐ thành phố Cẩm Phả$/, /^Đơn vị/),
      page('/quang-ninh/review?month=2024-05', /^Báo cáo tháng 5\/2024$/, /^Báo cáo tháng 5\/2024/),
      page('/quang-ninh/review/cam-pha/2024-05', /Cẩm Phả · tháng 5\/2024$/, /Cẩm Phả/),
      page('/quang-ninh/employers', /^Doanh nghiệp trên địa bàn LĐLĐ thành phố Cẩm Phả$/, /^Doanh nghiệp/),
      page('/quang-ninh/employers/new', /^Thêm doanh nghiệp$/, /^Thêm doanh nghiệp/),
      page('/quang-ninh/employers/coverage', /^Độ bao phủ của công đoàn$/, /^Độ bao phủ/),
      page('/quang-ninh/employers/import', /^Nhập doanh nghiệp từ danh sách$/, /^Nhập doanh nghiệp/),
      page('/quang-ninh/employers/founding', /^Vận động thành lập/, /^Vận động thành lập/),
      page('/quang-ninh/employers/founding?view=list', /^Vận động thành lập/, /^Vận động thành lập/),
      page('/quang-ninh/employers/founding/start', /^Đưa doanh nghiệp vào/, /^Đưa doanh nghiệp vào/),
      ...rosterPages(/^Đoàn viên · LĐLĐ thành phố Cẩm Phả$/),
      page('/quang-ninh/activities', /^Hoạt động của LĐLĐ thành phố Cẩm Phả$/, /^Hoạt động/),
      page('/quang-ninh/activities/agreements?state=all', /Cẩm Phả$/, /^Thoả ước/),
      page('/quang-ninh/activities/agreements/new', /^Ghi thoả ước mới$/, /^Ghi thoả ước mới/),
      page('/quang-ninh/activities/grades', /^Xếp loại năm 2023 của .*Cẩm Phả$/, /^Xếp loại/),
      page('/quang-ninh/alerts', /^Cảnh báo$/, /^Cảnh báo/),
      page('/quang-ninh/figures/sources?month=2024-05', /^Nguồn số liệu$/, /^Nguồn số liệu/),
    ],
  },
  {
    role: 'the leader of a province',
    login: 'lanhdao.quangninh',
    landing: '/quang-ninh/dashboard',
    parts: leadersParts,
    pages: [
      page('/quang-ninh/tasks', /^Việc cần làm$/, /^Việc cần làm/),
      page('/quang-ninh/dashboard?through=2024-05', /^Đã thành lập 36 CĐCS/, /^Tổng quan/),
      page('/quang-ninh/dashboard?through=2024-06&span=quarter', /^Đã thành lập/, /^Tổng quan/),
      page(
        '/quang-ninh/dashboard/explain?indicator=CDCS_MOI&from=2024-01&through=2024-05',
        /^CĐCS thành lập mới: 36$/,
        /^Nguồn của con số/,
      ),
      page('/quang-ninh/figures?unit=ba-che&month=2024-05', /^Số liệu tháng 5\/2024$/, /^Số liệu/),
      page('/quang-ninh/plans', /^Kế hoạch của LĐLĐ tỉnh Quảng Ninh$/, /^Kế hoạch/),
      page('/quang-ninh/plans/new', /^Lập kế hoạch$/, /^Lập kế hoạch/),
      page('/quang-ninh/reports/new', /^Soạn báo cáo$/, /^Soạn báo cáo/),
      page('/quang-ninh/units', /^Đơn vị thuộc LĐLĐ tỉnh Quảng Ninh$/, /^Đơn vị/),
      page('/quang-ninh/units?q=may&state=all', /^Đơn vị thuộc/, /^Đơn vị/),
      page('/quang-ninh/units/profile?unit=ha-long', /^LĐLĐ thành phố Hạ Long$/, /^Hồ sơ đơn vị/),
      page('/quang-ninh/review?month=2024-06', /^Báo cáo tháng 6\/2024$/, /^Báo cáo tháng 6\/2024/),
      page('/quang-ninh/review?unit=uong-bi&month=2024-05', /^Báo cáo tháng 5\/2024$/, /^Báo cáo/),
      page('/quang-ninh/employers?union=without', /^Doanh nghiệp trên địa bàn/, /^Doanh nghiệp/),
      page('/quang-ninh/employers/coverage?threshold=10', /^Độ bao phủ/, /^Độ bao phủ/),
      page('/quang-ninh/employers/founding', /^Vận động thành lập/, /^Vận động thành lập/),
      page('/quang-ninh/units/weak', /^Công đoàn cơ sở yếu thuộc/, /^Công đoàn cơ sở yếu/),
      page('/quang-ninh/activities/committee', /^Phân công phụ trách$/, /^Ban chỉ đạo/),
      page('/quang-ninh/activities/agreements?state=lapsing', /Quảng Ninh$/, /^Thoả ước/),
      page('/quang-ninh/activities/grades?state=decided', /^Xếp loại năm 2023/, /^Xếp loại/),
      page('/quang-ninh/activities/committee/mine', /^Việc tôi phụ trách$/, /^Việc tôi phụ trách/),
      page('/quang-ninh/activities/committee/visits', /^Chuyến thăm$/, /^Chuyến thăm/),
      page('/quang-ninh/review/quang-ninh/2024-05/totals', /^Số tổng hợp tháng 5\/2024/, /Số tổng hợp/),
      page('/quang-ninh/settings/periods', /^(Quản trị|Kỳ báo cáo)$/, /^Kỳ báo cáo/),
    ],
  },
  {
    role: 'the administrator of a tenant',
    login: 'quantri.quangninh',
    landing: '/quang-ninh/settings/users',
    parts: ['Tổng quan', 'Số liệu tháng', 'Kế hoạch', 'Đơn vị', 'Báo cáo', 'Quản trị'],
    pages: [
      page('/quang-ninh/settings/users', /^(Quản trị|Người dùng)$/, /^Người dùng/),
      page('/quang-ninh/settings/roles', /^(Quản trị|Vai trò)$/, /^Vai trò/),
      page('/quang-ninh/settings/members', /^(Quản trị|Hồ sơ đoàn viên)$/, /Sổ Công đoàn$/),
      page('/quang-ninh/settings/registers', /^(Quản trị|Sổ theo dõi)$/, /^Sổ theo dõi/),
      ownAccount('quang-ninh'),
    ],
  },
  {
    role: 'the leader with a term to show',
    login: 'lanhdao.thanhhoa',
    landing: '/thanh-hoa/dashboard',
    parts: leadersParts,
    pages: [
      page('/thanh-hoa/dashboard?unit=yen-dinh&span=term', /^Đã thành lập 12 CĐCS/, /^Tổng quan/),
      page('/thanh-hoa/plans?unit=yen-dinh', /^Kế hoạch của/, /^Kế hoạch/),
      page('/thanh-hoa/units/profile?unit=yen-dinh', /Yên Định$/, /^Hồ sơ đơn vị/),
    ],
  },
  {
    role: 'the leader with milestones',
    login: 'lanhdao.thainguyen',
    landing: '/thai-nguyen/dashboard',
    parts: leadersParts,
    pages: [
      page('/thai-nguyen/dashboard', /^Đã/, /^Tổng quan/),
      page('/thai-nguyen/plans', /^Kế hoạch của LĐLĐ tỉnh Thái Nguyên$/, /^Kế hoạch/),
    ],
  },
  {
    role: 'the national viewer',
    login: 'toanquoc',
    landing: '/tong-ldld/national',
    parts: ['Tổng quan', 'Kế hoạch', 'Đơn vị'],
    pages: [
      page('/tong-ldld/national', /^Toàn quốc$/, /^Toàn quốc/),
      page('/tong-ldld/plans', /^Kế hoạch của Tổng Liên đoàn/, /^Kế hoạch/),
      page('/tong-ldld/units', /^Đơn vị thuộc Tổng Liên đoàn/, /^Đơn vị/),
      ownAccount('tong-ldld'),
    ],
  },
]

/** The register and what is done with it, as anybody has it who keeps one. */
function rosterPages(heading: RegExp): RolePage[] {
  return [
    page('/quang-ninh/members', heading, /^Đoàn viên/),
    page('/quang-ninh/members/import', /^Nhập đoàn viên từ tệp$/, /^Nhập đoàn viên từ tệp/),
    page('/quang-ninh/members/transfers', /^Chuyển sinh hoạt$/, /^Chuyển sinh hoạt/),
    page('/quang-ninh/members/duplicates', /^Hồ sơ nghi trùng$/, /^Hồ sơ nghi trùng/),
  ]
}

function page(address: string, heading: RegExp, title: RegExp): RolePage {
  return { address, heading, title }
}
