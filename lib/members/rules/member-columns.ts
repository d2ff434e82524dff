/**
 * Columns of member lists in files. An export writes a column's own header, an import knows it by that, by the
 * other names people give it, and by its English header.
 */
export interface MemberColumn {
  vi: string
  en: string
  /** Other headers, without case and tone marks, with commas between them. */
  synonyms: string
  /** Taken out only, or used to find the row's member again; never written into a record. */
  readOnly?: true
  /** Shown and read only with the capability for sensitive fields. */
  sensitive?: true
}

const columns = {
  fullName: {
    vi: 'Họ và tên',
    en: 'Full name',
    synonyms:
      'ho ten, ho va ten doan vien, ho ten doan vien, ten doan vien, ho va ten cong doan vien, ' +
      'ho ten cong doan vien, ho va ten nguoi lao dong, ho ten nguoi lao dong, ho ten nld, ' +
      'ho va ten khai sinh, ho ten khai sinh, ho chu dem va ten, ho dem va ten, ho ten day du, ' +
      'ten nhan vien, ho ten nhan vien, name, member name',
  },
  familyAndMiddle: {
    vi: 'Họ và tên đệm',
    en: 'Family and middle name',
    synonyms: 'ho va dem, ho dem, ho ten dem, ho lot, ho va ten lot, ho chu dem, ho va chu dem',
  },
  familyName: { vi: 'Họ', en: 'Family name', synonyms: 'surname, last name' },
  middleName: { vi: 'Tên đệm', en: 'Middle name', synonyms: 'dem, chu dem, ten lot, chu lot' },
  givenName: { vi: 'Tên', en: 'Given name', synonyms: 'ten goi, first name' },
  birthOn: {
    vi: 'Ngày sinh',
    en: 'Date of birth',
    synonyms:
      'ngay thang nam sinh, ngay sinh doan vien, nam sinh, ngay thang sinh, sinh ngay, sinh nam, ' +
      'ntns, dob, birth date, birthday, year of birth',
  },
  sex: { vi: 'Giới tính', en: 'Sex', synonyms: 'gioi, nam nu, phai, gt, gender' },
  identityNumber: {
    vi: 'Số định danh (CCCD)',
    en: 'Identity number',
    synonyms:
      'so dinh danh, so dinh danh ca nhan, ma dinh danh, cccd, so cccd, can cuoc, so can cuoc, ' +
      'can cuoc cong dan, so can cuoc cong dan, cmnd, so cmnd, cmnd cccd, cccd cmnd, ' +
      'so cmnd cccd, so cccd cmnd, so cmt, cmt, chung minh nhan dan, so chung minh nhan dan, ' +
      'chung minh thu, cmnd cccd ho chieu, so cmnd cccd ho chieu, cccd cmnd ho chieu, ' +
      'so giay to tuy than, id number, national id',
  },
  identityLast4: {
    vi: '4 số cuối định danh',
    en: 'Identity number, last 4',
    synonyms: '4 so cuoi cccd',
    readOnly: true,
  },
  phone: {
    vi: 'Điện thoại',
    en: 'Phone',
    synonyms:
      'so dien thoai, dien thoai di dong, so dien thoai di dong, dien thoai lien he, ' +
      'so dien thoai lien he, sdt, so dt, dt, dtdd, di dong, mobile, phone number',
  },
  email: {
    vi: 'Thư điện tử',
    en: 'Email',
    synonyms: 'e mail, dia chi email, hop thu, dia chi thu dien tu',
  },
  hometown: { vi: 'Quê quán', en: 'Home town', synonyms: 'nguyen quan, que, home town' },
  address: {
    vi: 'Địa chỉ',
    en: 'Address',
    synonyms:
      'noi o, cho o, noi o hien nay, cho o hien nay, noi o hien tai, dia chi hien nay, ' +
      'dia chi thuong tru, dia chi lien he, thuong tru, ho khau thuong tru, ' +
      'noi dang ky thuong tru, noi cu tru',
  },
  communeCode: {
    vi: 'Mã xã/phường',
    en: 'Commune code',
    synonyms: 'ma xa, ma phuong xa, ma don vi hanh chinh, ma dvhc',
  },
  jobTitle: {
    vi: 'Chức danh nghề nghiệp',
    en: 'Job title',
    synonyms:
      'chuc danh, nghe nghiep, cong viec, chuc danh cong viec, vi tri, vi tri viec lam, ' +
      'chuc vu chuyen mon, cong viec dang lam, job',
  },
  contract: {
    vi: 'Loại hợp đồng',
    en: 'Contract',
    synonyms: 'loai hop dong lao dong, hop dong, hop dong lao dong, loai hdld, hdld, contract type',
  },
  education: {
    vi: 'Trình độ',
    en: 'Education',
    synonyms: 'trinh do hoc van, trinh do chuyen mon, trinh do dao tao, hoc van, bang cap',
  },
  socialInsuranceNumber: {
    vi: 'Mã số BHXH',
    en: 'Social insurance number',
    synonyms: 'so bhxh, ma bhxh, bhxh, so so bhxh, ma so bao hiem xa hoi, so bao hiem xa hoi',
  },
  joinedOn: {
    vi: 'Ngày gia nhập',
    en: 'Joined on',
    synonyms:
      'ngay vao cong doan, ngay gia nhap cong doan, ngay vao cd, ngay gia nhap cd, ngay ket nap, ' +
      'ngay ket nap cong doan, ngay vao doan, ngay gia nhap to chuc cong doan, ' +
      'nam vao cong doan, nam gia nhap',
  },
  admissionDecision: {
    vi: 'Số quyết định kết nạp',
    en: 'Admission decision',
    synonyms: 'so quyet dinh, so qd, so qd ket nap, quyet dinh ket nap, qd ket nap',
  },
  cardNumber: {
    vi: 'Số thẻ đoàn viên',
    en: 'Card number',
    synonyms:
      'so the, ma the, the doan vien, so the cong doan, the cong doan, ma so doan vien, ' +
      'ma doan vien, ma the doan vien, so the dv, card',
  },
  subUnit: {
    vi: 'Tổ công đoàn',
    en: 'Sub-unit',
    synonyms:
      'to, to cd, cong doan bo phan, cd bo phan, to cong doan cd bo phan, ' +
      'to cong doan cong doan bo phan, bo phan, phong ban, phong, phan xuong, to san xuat, ' +
      'group, department',
  },
  position: {
    vi: 'Chức vụ công đoàn',
    en: 'Union position',
    synonyms: 'chuc vu cd, chuc vu trong cong doan, chuc vu',
    readOnly: true,
  },
  ethnicity: { vi: 'Dân tộc', en: 'Ethnicity', synonyms: 'ethnic group', sensitive: true },
  religion: { vi: 'Tôn giáo', en: 'Religion', synonyms: '', sensitive: true },
  partyMember: {
    vi: 'Đảng viên',
    en: 'Party member',
    synonyms: 'la dang vien, dang vien dcsvn, dang vien dang csvn',
    sensitive: true,
  },
  note: { vi: 'Ghi chú', en: 'Note', synonyms: 'chu thich, notes, remark' },
  status: {
    vi: 'Tình trạng',
    en: 'Status',
    synonyms: 'trang thai, tinh trang sinh hoat',
    readOnly: true,
  },
  unitName: {
    vi: 'Công đoàn cơ sở',
    en: 'Union',
    synonyms: 'cdcs, ten cdcs, don vi, ten don vi, don vi sinh hoat, cong doan co so sinh hoat',
  },
  unitCode: {
    vi: 'Mã đơn vị',
    en: 'Unit code',
    synonyms: 'ma cdcs, ma cong doan co so, ma don vi cdcs',
  },
  memberId: { vi: 'Mã hồ sơ', en: 'Record code', synonyms: '', readOnly: true },
} as const satisfies Readonly<Record<string, MemberColumn>>

export type MemberColumnName = keyof typeof columns

/** All columns, in the order in which files have them. */
export const memberColumns: Readonly<Record<MemberColumnName, MemberColumn>> = columns

export const memberColumnNames = Object.keys(columns).filter(isMemberColumn)

export function isMemberColumn(name: string): name is MemberColumnName {
  return Object.hasOwn(columns, name)
}

/**
 * The column that a header stands for.
 * @param key the header without case and tone marks (its search key)
 */
export function columnOfHeader(key: string): MemberColumnName | null {
  return byHeader.get(plainHeader(key)) ?? byHeader.get(plainHeader(key.replace(/\([^)]*\)?/g, ' '))) ?? null
}

/** A header's key without numbering, punctuation and the marks for what must be filled in. */
export function plainHeader(key: string): string {
  return key.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** Every header known, as plain keys: by them the header row of a file is found. */
export const knownHeaders: ReadonlySet<string> = new Set(memberColumnNames.flatMap(headersOf))

const byHeader: ReadonlyMap<string, MemberColumnName> = new Map(
  memberColumnNames.flatMap((name) => headersOf(name).map((header) => [header, name] as const)),
)

function headersOf(name: MemberColumnName): string[] {
  const { vi, en, synonyms } = memberColumns[name]
  return [...new Set([vi, en, ...synonyms.split(',')].map(withoutMarks).map(plainHeader))].filter(Boolean)
}

function withoutMarks(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
}
