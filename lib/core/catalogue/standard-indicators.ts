/** How an indicator adds up; see the rules of figures. */
export type IndicatorKind = 'flow' | 'stock' | 'ratio'

/** What one is: a person, a union, an agreement … */
export type Measure = 'people' | 'unions' | 'agreements' | 'enterprises' | 'times' | 'records' | 'percent'

/** A column group of the month's form. */
export type IndicatorGroup =
  'lao_dong' | 'doan_vien' | 'to_chuc' | 'thoa_uoc' | 'dang' | 'hoat_dong' | 'ho_so' | 'xep_loai'

export type StandardIndicator = Readonly<{
  code: string
  kind: IndicatorKind
  nameVi: string
  nameEn: string
  /** Fits a narrow column head. */
  shortVi: string
  shortEn: string
  measure: Measure
  /** `down`: fewer is better. */
  direction: 'up' | 'down'
  group: IndicatorGroup
  /** Both or, for a flow or a stock, neither: codes of the leaf indicators a ratio divides. */
  numerator: string | null
  denominator: string | null
  /** Stands on the month's form. */
  onForm: boolean
  /** Who says it: the grassroots union, or the federation above in a row of its own. */
  askedOf: 'grassroots' | 'federation'
  /** Has to be answered, by a number or "not applicable", before a month is submitted. */
  required: boolean
}>

type Names = readonly [nameVi: string, nameEn: string, shortVi: string, shortEn: string]

/** What an indicator is unless it says otherwise. */
const ordinary = {
  direction: 'up',
  numerator: null,
  denominator: null,
  onForm: true,
  askedOf: 'grassroots',
  required: false,
} as const

/**
 * The catalogue a new tenant begins with: first what the month's form asks, in the form's order, then the
 * ratios of these, then what only plans refer to. Afterwards it is the tenant's own data.
 */
export const standardIndicators: readonly StandardIndicator[] = [
  stock('LD_TONG', 'lao_dong', 'people', ['Tổng số lao động', 'Workers', 'Lao động', 'Workers'], {
    required: true,
  }),
  stock('LD_NU', 'lao_dong', 'people', ['Lao động nữ', 'Women workers', 'LĐ nữ', 'Women']),
  stock(
    'DV_TONG',
    'doan_vien',
    'people',
    ['Tổng số đoàn viên', 'Members at the end of the month', 'ĐV cuối kỳ', 'Members'],
    { required: true },
  ),
  flow(
    'DV_KNM',
    'doan_vien',
    'people',
    ['Đoàn viên kết nạp mới', 'Newly admitted members', 'KN mới', 'Admitted'],
    { required: true },
  ),
  flow('DV_DEN', 'doan_vien', 'people', [
    'Đoàn viên chuyển đến',
    'Members transferred in',
    'Chuyển đến',
    'In',
  ]),
  flow('DV_DI', 'doan_vien', 'people', ['Đoàn viên chuyển đi', 'Members transferred out', 'Chuyển đi', 'Out']),
  flow('DV_GIAM', 'doan_vien', 'people', ['Đoàn viên giảm', 'Exits of members', 'ĐV giảm', 'Exits'], {
    direction: 'down',
  }),
  flow(
    'CDCS_MOI',
    'to_chuc',
    'unions',
    ['CĐCS thành lập mới', 'Grassroots unions founded', 'CĐCS mới', 'Founded'],
    {
      askedOf: 'federation',
      required: true,
    },
  ),
  flow(
    'CDCS_GT',
    'to_chuc',
    'unions',
    ['CĐCS giải thể', 'Grassroots unions dissolved', 'Giải thể', 'Dissolved'],
    {
      direction: 'down',
      askedOf: 'federation',
    },
  ),
  stock('CDCS_TONG', 'to_chuc', 'unions', ['Số CĐCS', 'Grassroots unions', 'Số CĐCS', 'Unions'], {
    askedOf: 'federation',
    required: true,
  }),
  stock('DN_CO_CDCS', 'to_chuc', 'enterprises', [
    'Doanh nghiệp có CĐCS',
    'Enterprises with a union',
    'DN có CĐCS',
    'Unionised',
  ]),
  stock('TU_CO', 'thoa_uoc', 'enterprises', [
    'Doanh nghiệp có TƯLĐTT còn hiệu lực',
    'Enterprises with a collective agreement in force',
    'DN có TƯ',
    'With a CBA',
  ]),
  flow('TU_MOI', 'thoa_uoc', 'agreements', [
    'TƯLĐTT ký mới',
    'Collective agreements signed',
    'TƯ ký mới',
    'New CBAs',
  ]),
  flow('UT_GT', 'dang', 'people', [
    'Đoàn viên ưu tú giới thiệu cho Đảng',
    'Outstanding members referred to the Party',
    'GT vào Đảng',
    'Referred',
  ]),
  flow('UT_KN', 'dang', 'people', [
    'Đoàn viên được kết nạp Đảng',
    'Members admitted to the Party',
    'KN Đảng',
    'To Party',
  ]),
  flow('DOI_THOAI', 'hoat_dong', 'times', [
    'Đối thoại tại nơi làm việc',
    'Workplace dialogues',
    'Đối thoại',
    'Dialogues',
  ]),
  flow('GIAM_SAT', 'hoat_dong', 'times', ['Cuộc giám sát', 'Supervisions', 'Giám sát', 'Supervised'], {
    askedOf: 'federation',
  }),
  flow(
    'KT_BCH',
    'hoat_dong',
    'unions',
    ['Đơn vị kiện toàn ban chấp hành', 'Committees renewed', 'KT BCH', 'Renewed'],
    {
      askedOf: 'federation',
    },
  ),
  stock('HS_DU', 'ho_so', 'records', [
    'Hồ sơ đoàn viên đã cập nhật đủ',
    'Complete member records',
    'Hồ sơ đủ',
    'Records',
  ]),

  ratio('TU_TYLE', 'thoa_uoc', 'TU_CO', 'DN_CO_CDCS', [
    'Tỷ lệ doanh nghiệp có TƯLĐTT',
    'Collective agreement rate',
    'Tỷ lệ TƯ',
    'CBA rate',
  ]),
  ratio('DV_TYLE', 'doan_vien', 'DV_TONG', 'LD_TONG', [
    'Tỷ lệ đoàn viên trên lao động',
    'Union density',
    'Tỷ lệ ĐV',
    'Density',
  ]),
  ratio('HS_SO', 'ho_so', 'HS_DU', 'DV_TONG', [
    'Tỷ lệ hồ sơ đoàn viên đã cập nhật',
    'Share of complete member records',
    'Tỷ lệ hồ sơ',
    'Records %',
  ]),

  ratio('DN_CO_CD', 'to_chuc', 'DN_CO_CDCS', 'DN_DU_DK', [
    'Tỷ lệ doanh nghiệp đủ điều kiện có CĐCS',
    'Coverage of eligible enterprises',
    'Tỷ lệ có CĐ',
    'Coverage',
  ]),
  ratio('TU_LOAI', 'thoa_uoc', 'TU_AB', 'TU_CO', [
    'Tỷ lệ TƯLĐTT đạt loại B trở lên',
    'Agreements graded B or better',
    'TƯ loại B+',
    'CBA grade',
  ]),
  ratio('HNNLD', 'hoat_dong', 'HN_TC', 'HN_PHAI', [
    'Tỷ lệ tổ chức hội nghị người lao động',
    'Workers’ conferences held',
    'HN NLĐ',
    'Conferences',
  ]),
  ratio('PL_TYLE', 'hoat_dong', 'PL_DD', 'PL_YC', [
    'Tỷ lệ vụ việc có đại diện công đoàn',
    'Cases with union representation',
    'Đại diện PL',
    'Legal aid',
  ]),
  ratio('XL_TOT', 'xep_loai', 'XL_DAT', 'XL_TONG', [
    'Tỷ lệ CĐCS hoàn thành tốt trở lên',
    'Unions graded good or better',
    'XL tốt+',
    'Good+',
  ]),
  unasked(
    stock('DN_DU_DK', 'to_chuc', 'enterprises', [
      'Doanh nghiệp đủ điều kiện thành lập CĐCS',
      'Eligible enterprises',
      'DN đủ ĐK',
      'Eligible',
    ]),
  ),
  unasked(
    stock('TU_AB', 'thoa_uoc', 'agreements', [
      'TƯLĐTT đạt loại A hoặc B',
      'Agreements graded A or B',
      'TƯ loại A, B',
      'CBA A, B',
    ]),
  ),
  unasked(
    flow('HN_TC', 'hoat_dong', 'times', [
      'Hội nghị người lao động đã tổ chức',
      'Workers’ conferences held',
      'HN đã họp',
      'Held',
    ]),
  ),
  unasked(
    flow('HN_PHAI', 'hoat_dong', 'times', [
      'Hội nghị người lao động phải tổ chức',
      'Workers’ conferences due',
      'HN phải họp',
      'Due',
    ]),
  ),
  unasked(
    flow('PL_DD', 'hoat_dong', 'times', [
      'Vụ việc có đại diện công đoàn',
      'Cases represented',
      'Vụ có ĐD',
      'Represented',
    ]),
  ),
  unasked(
    flow('PL_YC', 'hoat_dong', 'times', [
      'Vụ việc yêu cầu đại diện',
      'Cases asking for it',
      'Vụ yêu cầu',
      'Requested',
    ]),
  ),
  unasked(
    stock('XL_DAT', 'xep_loai', 'unions', [
      'CĐCS xếp loại tốt trở lên',
      'Unions graded good or better',
      'XL tốt',
      'Good',
    ]),
  ),
  unasked(
    stock('XL_TONG', 'xep_loai', 'unions', ['CĐCS được xếp loại', 'Unions graded', 'Được XL', 'Graded']),
  ),
]

function stock(
  code: string,
  group: IndicatorGroup,
  measure: Measure,
  names: Names,
  more: Partial<StandardIndicator> = {},
): StandardIndicator {
  return { ...ordinary, code, kind: 'stock', group, measure, ...named(names), ...more }
}

function flow(
  code: string,
  group: IndicatorGroup,
  measure: Measure,
  names: Names,
  more: Partial<StandardIndicator> = {},
): StandardIndicator {
  return { ...ordinary, code, kind: 'flow', group, measure, ...named(names), ...more }
}

function ratio(
  code: string,
  group: IndicatorGroup,
  numerator: string,
  denominator: string,
  names: Names,
): StandardIndicator {
  const divided = { numerator, denominator, measure: 'percent', onForm: false } as const
  return { ...ordinary, code, kind: 'ratio', group, ...named(names), ...divided }
}

/** A leaf that a ratio needs and the month's form does not ask. */
function unasked(indicator: StandardIndicator): StandardIndicator {
  return { ...indicator, onForm: false }
}

function named([nameVi, nameEn, shortVi, shortEn]: Names) {
  return { nameVi, nameEn, shortVi, shortEn }
}
