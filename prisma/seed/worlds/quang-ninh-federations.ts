import type { Month } from '@/lib/periods/rules/month'
import type { Field } from '@/prisma/seed/names'

/**
 * A federation below the province and what its unions will have done. Published are only the sums over the
 * province for January–June 2024 (41 unions founded, 7,965 members admitted) and Hạ Long's nine unions in May;
 * how they divide is made up, with some past their plan, many half way and some behind.
 */
export type FederationPlan = {
  code: string
  name: string
  kind: 'ldld_huyen' | 'cd_nganh' | 'cd_kkt'
  field: Field
  /** Unions that existed before 2023. */
  unions: number
  /** Founded in 2023, and in each month from January 2024. */
  founded2023: number
  founded2024: readonly [number, number, number, number, number, number]
  foundedInJuly2024: number
  /** Members admitted from January through June 2024. */
  admitted: number
  /** Targets for 2024. */
  planFounded: number
  planAdmitted: number
  /** The target for admissions before April 2024, where that month's revision changed it. */
  planAdmittedAtFirst?: number
}

const area = { kind: 'ldld_huyen', field: 'general', foundedInJuly2024: 0 } as const

/** In the customary order of the province's reports. */
export const quangNinhFederations: readonly FederationPlan[] = [
  {
    ...{ ...area, code: 'ha-long', name: 'LĐLĐ thành phố Hạ Long', foundedInJuly2024: 1 },
    ...{ unions: 25, founded2023: 1, founded2024: [0, 0, 0, 0, 9, 2], planFounded: 20 },
    ...{ admitted: 1548, planAdmitted: 2400 },
  },
  {
    ...{ ...area, code: 'cam-pha', name: 'LĐLĐ thành phố Cẩm Phả' },
    ...{ unions: 16, founded2023: 7, founded2024: [1, 0, 1, 1, 2, 0], planFounded: 8 },
    ...{ admitted: 781, planAdmitted: 1100 },
  },
  {
    ...{ ...area, code: 'uong-bi', name: 'LĐLĐ thành phố Uông Bí', foundedInJuly2024: 1 },
    ...{ unions: 12, founded2023: 4, founded2024: [1, 0, 1, 1, 1, 1], planFounded: 4 },
    ...{ admitted: 812, planAdmitted: 750 },
  },
  {
    ...{ ...area, code: 'mong-cai', name: 'LĐLĐ thành phố Móng Cái' },
    ...{ unions: 10, founded2023: 3, founded2024: [0, 0, 1, 0, 1, 1], planFounded: 5 },
    ...{ admitted: 365, planAdmitted: 620 },
  },
  {
    ...{ ...area, code: 'dong-trieu', name: 'LĐLĐ thị xã Đông Triều' },
    ...{ unions: 11, founded2023: 5, founded2024: [0, 1, 0, 1, 1, 0], planFounded: 5 },
    ...{ admitted: 1011, planAdmitted: 900 },
  },
  {
    ...{ ...area, code: 'quang-yen', name: 'LĐLĐ thị xã Quảng Yên' },
    ...{ unions: 12, founded2023: 6, founded2024: [0, 0, 1, 0, 1, 0], planFounded: 6 },
    ...{ admitted: 858, planAdmitted: 1300, planAdmittedAtFirst: 1500 },
  },
  {
    ...{ ...area, code: 'van-don', name: 'LĐLĐ huyện Vân Đồn' },
    ...{ unions: 7, founded2023: 2, founded2024: [0, 0, 0, 1, 1, 0], planFounded: 3 },
    ...{ admitted: 126, planAdmitted: 280 },
  },
  {
    ...{ ...area, code: 'hai-ha', name: 'LĐLĐ huyện Hải Hà', foundedInJuly2024: 1 },
    ...{ unions: 8, founded2023: 3, founded2024: [0, 0, 0, 0, 1, 0], planFounded: 3 },
    ...{ admitted: 792, planAdmitted: 950 },
  },
  {
    ...{ ...area, code: 'dam-ha', name: 'LĐLĐ huyện Đầm Hà' },
    ...{ unions: 5, founded2023: 1, founded2024: [0, 0, 0, 0, 1, 0], planFounded: 1 },
    ...{ admitted: 77, planAdmitted: 150 },
  },
  {
    ...{ ...area, code: 'tien-yen', name: 'LĐLĐ huyện Tiên Yên' },
    ...{ unions: 5, founded2023: 1, founded2024: [0, 0, 0, 0, 0, 0], planFounded: 1 },
    ...{ admitted: 46, planAdmitted: 120 },
  },
  {
    ...{ ...area, code: 'ba-che', name: 'LĐLĐ huyện Ba Chẽ' },
    ...{ unions: 4, founded2023: 0, founded2024: [0, 0, 0, 0, 0, 0], planFounded: 1 },
    ...{ admitted: 16, planAdmitted: 60 },
  },
  {
    ...{ ...area, code: 'binh-lieu', name: 'LĐLĐ huyện Bình Liêu' },
    ...{ unions: 4, founded2023: 1, founded2024: [0, 0, 0, 0, 0, 0], planFounded: 1 },
    ...{ admitted: 28, planAdmitted: 50 },
  },
  {
    ...{ ...area, code: 'co-to', name: 'LĐLĐ huyện Cô Tô' },
    ...{ unions: 3, founded2023: 0, founded2024: [0, 0, 0, 0, 0, 0], planFounded: 1 },
    ...{ admitted: 31, planAdmitted: 30 },
  },
  {
    ...{ ...area, code: 'kkt', name: 'Công đoàn các khu kinh tế', kind: 'cd_kkt' },
    ...{ unions: 16, founded2023: 9, founded2024: [1, 1, 0, 1, 2, 1], planFounded: 9 },
    ...{ admitted: 1254, planAdmitted: 2600 },
  },
  {
    ...{ ...area, code: 'giao-duc', name: 'Công đoàn ngành Giáo dục', kind: 'cd_nganh', field: 'education' },
    ...{ unions: 9, founded2023: 1, founded2024: [0, 0, 1, 0, 0, 0], planFounded: 1 },
    ...{ admitted: 118, planAdmitted: 200 },
  },
  {
    ...{ ...area, code: 'vien-chuc', name: 'Công đoàn Viên chức', kind: 'cd_nganh', field: 'offices' },
    ...{ unions: 6, founded2023: 0, founded2024: [0, 0, 0, 0, 0, 0], planFounded: 1 },
    ...{ admitted: 27, planAdmitted: 90 },
  },
  {
    ...{ ...area, code: 'y-te', name: 'Công đoàn ngành Y tế', kind: 'cd_nganh', field: 'health' },
    ...{ unions: 6, founded2023: 0, founded2024: [0, 0, 0, 1, 0, 0], planFounded: 1 },
    ...{ admitted: 75, planAdmitted: 100 },
  },
]

/** Unions that ended, with the day from which they no longer existed; a merged one went into another. */
export const quangNinhEndings: readonly { federation: string; month: Month; how: 'dissolve' | 'merge' }[] = [
  { federation: 'ha-long', month: 202309, how: 'dissolve' },
  { federation: 'quang-yen', month: 202307, how: 'merge' },
  { federation: 'giao-duc', month: 202308, how: 'merge' },
  { federation: 'cam-pha', month: 202312, how: 'dissolve' },
  { federation: 'dong-trieu', month: 202403, how: 'dissolve' },
  { federation: 'mong-cai', month: 202405, how: 'merge' },
  { federation: 'ha-long', month: 202406, how: 'dissolve' },
  { federation: 'ha-long', month: 202406, how: 'dissolve' },
]
