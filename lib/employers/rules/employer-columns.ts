import { searchKey } from '@/lib/format/search-key'
import { plainHeader } from '@/lib/members/rules/member-columns'

/** A column of a list of employers: its own header in both languages, and what else offices call it. */
interface EmployerColumn {
  vi: string
  en: string
  /** Other headers, without case and tone marks, with commas between them. */
  synonyms: string
}

const columns = {
  name: {
    vi: 'Tên doanh nghiệp',
    en: 'Employer',
    synonyms:
      'ten don vi, don vi, ten cong ty, cong ty, doanh nghiep, ten dn, ten nguoi nop thue, nguoi nop thue, ' +
      'ten co so, ten co so kinh doanh, ten don vi su dung lao dong, don vi su dung lao dong, ' +
      'nguoi su dung lao dong, ten nguoi su dung lao dong, ten don vi tham gia bhxh, ten to chuc, name, company',
  },
  taxCode: {
    vi: 'Mã số thuế',
    en: 'Tax code',
    synonyms: 'mst, ma thue, ma so dn, ma so doanh nghiep, ma so thue dn, ma so dkkd, so dkkd, tax number',
  },
  workers: {
    vi: 'Số lao động',
    en: 'Workers',
    synonyms:
      'lao dong, tong so lao dong, tong lao dong, so ld, tong so ld, tong ld, so cnvcld, so cnld, so nguoi lao dong, ' +
      'tong so nguoi lao dong, so lao dong tham gia bhxh, so lao dong dong bhxh, lao dong tham gia bhxh, ' +
      'so nguoi tham gia bhxh, so nguoi dong bhxh, so nld, tong so nld, headcount, employees',
  },
  women: {
    vi: 'Lao động nữ',
    en: 'Women',
    synonyms:
      'so lao dong nu, ld nu, so ld nu, nu, trong do nu, trong do lao dong nu, so nu, cnvcld nu, nld nu, women workers',
  },
  ownership: {
    vi: 'Loại hình',
    en: 'Ownership',
    synonyms:
      'loai hinh doanh nghiep, loai hinh dn, loai hinh don vi, loai hinh kinh te, thanh phan kinh te, khoi, ' +
      'loai hinh so huu, hinh thuc so huu, loai doanh nghiep, kind',
  },
  industryCode: {
    vi: 'Mã ngành (VSIC)',
    en: 'Industry code (VSIC)',
    synonyms:
      'ma nganh, ma nganh kinh te, ma nganh nghe, nganh kinh te, nganh nghe, nganh nghe kinh doanh, nganh nghe chinh, ' +
      'nganh nghe kinh doanh chinh, vsic, industry, industry code',
  },
  address: {
    vi: 'Địa chỉ',
    en: 'Address',
    synonyms: 'dia chi tru so, dia chi tru so chinh, tru so, dia chi lien he, dia chi kinh doanh, dia diem',
  },
  communeCode: {
    vi: 'Mã xã/phường',
    en: 'Commune code',
    synonyms: 'ma xa, ma phuong xa, ma don vi hanh chinh, ma dvhc',
  },
  phone: {
    vi: 'Điện thoại',
    en: 'Phone',
    synonyms:
      'so dien thoai, sdt, dt, so dt, dien thoai lien he, so dien thoai lien he, phone number, telephone',
  },
  contact: {
    vi: 'Người liên hệ',
    en: 'Contact',
    synonyms:
      'can bo dau moi, dau moi, dau moi lien he, ho ten nguoi lien he, nguoi phu trach, contact person',
  },
  unitCode: {
    vi: 'Mã đơn vị công đoàn',
    en: 'Union unit code',
    synonyms:
      'ma don vi, ma cong doan, ma cdcs, ma cong doan co so, ma ldld, ma cong doan cap tren, unit code',
  },
} as const satisfies Readonly<Record<string, EmployerColumn>>

export type EmployerColumnName = keyof typeof columns

/** All columns, in the order in which lists have them. */
export const employerColumns: Readonly<Record<EmployerColumnName, EmployerColumn>> = columns

export const employerColumnNames = Object.keys(columns).filter(isEmployerColumn)

export function isEmployerColumn(name: string): name is EmployerColumnName {
  return Object.hasOwn(columns, name)
}

/** The column that a header stands for; null where it is none of them. */
export function columnOfEmployerHeader(header: string): EmployerColumnName | null {
  const key = searchKey(header)
  return byHeader.get(plainHeader(key)) ?? byHeader.get(plainHeader(key.replace(/\([^)]*\)?/g, ' '))) ?? null
}

const byHeader: ReadonlyMap<string, EmployerColumnName> = new Map(
  employerColumnNames.flatMap((name) => {
    const { vi, en, synonyms } = columns[name]
    return [vi, en, ...synonyms.split(',')].map((header) => [plainHeader(searchKey(header)), name] as const)
  }),
)
