import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import type { EventKind } from '@/lib/written-reports/rules/report-facts'

/*
 * Documents are Vietnamese whatever language the screen speaks, so their words stand here and not among the texts
 * of screens.
 */

/** How something done is said: `act` + number + `noun`; and `none` when it was not done at all. */
type FlowWords = { act: string; noun: string; none: string }

const flows: Readonly<Record<string, FlowWords>> = {
  DV_KNM: { act: 'kết nạp', noun: 'đoàn viên', none: 'chưa kết nạp đoàn viên nào' },
  DV_DEN: { act: 'tiếp nhận', noun: 'đoàn viên chuyển đến', none: 'không có đoàn viên chuyển đến' },
  DV_DI: { act: 'chuyển đi', noun: 'đoàn viên', none: 'không có đoàn viên chuyển đi' },
  DV_GIAM: { act: 'có', noun: 'đoàn viên giảm', none: 'không có đoàn viên giảm' },
  CDCS_MOI: { act: 'thành lập', noun: 'CĐCS', none: 'chưa thành lập CĐCS nào' },
  CDCS_GT: { act: 'giải thể', noun: 'CĐCS', none: 'không có CĐCS giải thể' },
  TU_MOI: { act: 'ký mới', noun: 'TƯLĐTT', none: 'chưa ký mới TƯLĐTT nào' },
  UT_GT: {
    act: 'giới thiệu',
    noun: 'đoàn viên ưu tú cho Đảng',
    none: 'chưa giới thiệu đoàn viên ưu tú nào cho Đảng',
  },
  UT_KN: {
    act: 'có',
    noun: 'đoàn viên ưu tú được kết nạp Đảng',
    none: 'chưa có đoàn viên ưu tú nào được kết nạp Đảng',
  },
  DOI_THOAI: {
    act: 'tổ chức',
    noun: 'cuộc đối thoại tại nơi làm việc',
    none: 'chưa tổ chức cuộc đối thoại nào tại nơi làm việc',
  },
  GIAM_SAT: { act: 'tổ chức', noun: 'cuộc giám sát', none: 'chưa tổ chức cuộc giám sát nào' },
  KT_BCH: { act: 'kiện toàn', noun: 'ban chấp hành', none: 'chưa kiện toàn ban chấp hành nào' },
}

/** Null for an indicator that a tenant made: then its name says it. */
export function flowWords(code: string): FlowWords | null {
  return flows[code] ?? null
}

const nouns: Readonly<Record<string, string>> = {
  people: 'người',
  unions: 'CĐCS',
  agreements: 'bản',
  enterprises: 'doanh nghiệp',
  times: 'cuộc',
  records: 'hồ sơ',
}

/** What is counted: `đoàn viên`, `CĐCS`; empty for a rate. */
export function nounOf({ code, kind, measure }: Pick<IndicatorName, 'code' | 'kind' | 'measure'>): string {
  if (kind === 'ratio') return ''
  if (code.startsWith('DV_') || code.startsWith('UT_')) return 'đoàn viên'
  if (code.startsWith('LD_')) return 'lao động'
  if (code === 'KT_BCH') return 'ban chấp hành'
  return nouns[measure] ?? ''
}

/** Reorganisations, as what was done, and the name of their token. */
export const eventWords: Readonly<Record<EventKind, { act: string; token: string }>> = {
  establish: { act: 'thành lập', token: 'thanh_lap' },
  merge: { act: 'sáp nhập', token: 'sap_nhap' },
  split: { act: 'chia, tách', token: 'chia_tach' },
  transfer_in: { act: 'tiếp nhận', token: 'tiep_nhan' },
  transfer_out: { act: 'chuyển giao đi', token: 'chuyen_di' },
  transfer: { act: 'chuyển giao', token: 'chuyen_giao' },
  dissolve: { act: 'giải thể', token: 'giai_the' },
  level_change: { act: 'nâng cấp, hạ cấp', token: 'doi_cap' },
  rename: { act: 'đổi tên', token: 'doi_ten' },
}

/** The groups under which results are told, with the indicators of each; the rest come last. */
export const AREAS: readonly { title: string; codes: readonly string[] }[] = [
  {
    title: 'Phát triển đoàn viên, thành lập công đoàn cơ sở',
    codes: [
      ...['CDCS_MOI', 'DV_KNM', 'DV_TONG', 'CDCS_TONG', 'DV_TYLE', 'DN_CO_CD', 'CDCS_GT', 'DV_GIAM'],
      ...['DV_DEN', 'DV_DI', 'LD_TONG', 'LD_NU'],
    ],
  },
  {
    title: 'Đại diện, bảo vệ quyền lợi người lao động',
    codes: ['TU_TYLE', 'TU_MOI', 'TU_LOAI', 'DOI_THOAI', 'HNNLD', 'PL_TYLE'],
  },
  {
    title: 'Xây dựng tổ chức công đoàn',
    codes: ['KT_BCH', 'XL_TOT', 'HS_SO', 'HS_DU', 'GIAM_SAT'],
  },
  { title: 'Tham gia xây dựng Đảng', codes: ['UT_GT', 'UT_KN'] },
]

/** `Đã kết nạp` of `đã kết nạp`. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** A name inside a sentence: `Tỷ lệ …` begins small, `TƯLĐTT …` and `CĐCS …` stay. */
export function lowered(name: string): string {
  const [first = '', second = ''] = name
  return second === second.toLocaleLowerCase('vi') ? first.toLocaleLowerCase('vi') + name.slice(1) : name
}
