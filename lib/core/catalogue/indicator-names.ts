/** What an indicator is called: in full, and short enough for a narrow column head. */
type Names = Readonly<Record<'vi' | 'en', readonly [full: string, short: string]>>

export const indicatorNames = {
  LD_TONG: { vi: ['Tổng số lao động', 'Lao động'], en: ['Workers', 'Workers'] },
  LD_NU: { vi: ['Lao động nữ', 'LĐ nữ'], en: ['Women workers', 'Women'] },
  DV_TONG: { vi: ['Tổng số đoàn viên cuối kỳ', 'ĐV cuối kỳ'], en: ['Members at the end', 'Members'] },
  DV_KNM: { vi: ['Đoàn viên kết nạp mới', 'KN mới'], en: ['Newly admitted members', 'Admitted'] },
  DV_DEN: { vi: ['Đoàn viên chuyển đến', 'ĐV đến'], en: ['Members transferred in', 'In'] },
  DV_DI: { vi: ['Đoàn viên chuyển đi', 'ĐV đi'], en: ['Members transferred out', 'Out'] },
  DV_GIAM: { vi: ['Đoàn viên giảm', 'ĐV giảm'], en: ['Exits of members', 'Exits'] },
  CDCS_MOI: { vi: ['CĐCS thành lập mới', 'CĐCS mới'], en: ['Grassroots unions founded', 'Founded'] },
  CDCS_GT: { vi: ['CĐCS giải thể', 'CĐCS giải thể'], en: ['Grassroots unions dissolved', 'Dissolved'] },
  CDCS_TONG: { vi: ['Tổng số CĐCS', 'Số CĐCS'], en: ['Grassroots unions', 'Unions'] },
  DN_CO_CDCS: { vi: ['Doanh nghiệp có CĐCS', 'DN có CĐCS'], en: ['Enterprises with a union', 'Unionised'] },
  TU_CO: {
    vi: ['Doanh nghiệp có TƯLĐTT còn hiệu lực', 'DN có TƯLĐTT'],
    en: ['Enterprises with a collective agreement in force', 'With CBA'],
  },
  TU_MOI: { vi: ['TƯLĐTT ký mới', 'TƯ ký mới'], en: ['Collective agreements signed', 'New CBAs'] },
  UT_GT: {
    vi: ['Đoàn viên ưu tú giới thiệu cho Đảng', 'GT vào Đảng'],
    en: ['Outstanding members referred to the Party', 'Referred'],
  },
  UT_KN: {
    vi: ['Đoàn viên ưu tú được kết nạp Đảng', 'KN Đảng'],
    en: ['Outstanding members admitted to the Party', 'Party adm.'],
  },
  DOI_THOAI: {
    vi: ['Cuộc đối thoại tại nơi làm việc', 'Đối thoại'],
    en: ['Workplace dialogues', 'Dialogues'],
  },
  GIAM_SAT: { vi: ['Cuộc giám sát', 'Giám sát'], en: ['Supervisions', 'Supervisions'] },
  KT_BCH: { vi: ['Ban chấp hành được kiện toàn', 'KT BCH'], en: ['Committees renewed', 'Renewed'] },
  HS_DU: { vi: ['Hồ sơ đoàn viên đã cập nhật đủ', 'Hồ sơ đủ'], en: ['Complete member records', 'Records'] },

  TU_TYLE: {
    vi: ['Tỷ lệ doanh nghiệp có TƯLĐTT', 'Tỷ lệ TƯ'],
    en: ['Collective agreement rate', 'CBA rate'],
  },
  DV_TYLE: { vi: ['Tỷ lệ đoàn viên trên lao động', 'Tỷ lệ ĐV'], en: ['Union density', 'Density'] },
  HS_SO: {
    vi: ['Tỷ lệ hồ sơ đoàn viên đã cập nhật', 'Tỷ lệ HS'],
    en: ['Complete records rate', 'Records %'],
  },

  DN_CO_CD: {
    vi: ['Tỷ lệ doanh nghiệp đủ điều kiện đã có CĐCS', 'Tỷ lệ có CĐ'],
    en: ['Coverage of eligible enterprises', 'Coverage'],
  },
  TU_LOAI: {
    vi: ['Tỷ lệ TƯLĐTT đạt loại B trở lên', 'TƯ từ loại B'],
    en: ['Agreements graded A or B', 'CBA A–B'],
  },
  HNNLD: {
    vi: ['Tỷ lệ tổ chức hội nghị người lao động', 'HN NLĐ'],
    en: ['Workers’ conferences held', 'Conf.'],
  },
  PL_TYLE: {
    vi: ['Tỷ lệ vụ việc có đại diện công đoàn', 'Đại diện PL'],
    en: ['Cases with union representation', 'Legal aid'],
  },
  XL_TOT: {
    vi: ['Tỷ lệ CĐCS hoàn thành tốt trở lên', 'XL tốt'],
    en: ['Unions graded good or better', 'Good+'],
  },

  DN_DU_DK: {
    vi: ['Doanh nghiệp đủ điều kiện lập CĐCS', 'DN đủ ĐK'],
    en: ['Eligible enterprises', 'Eligible'],
  },
  TU_AB: { vi: ['Doanh nghiệp có TƯLĐTT loại A, B', 'TƯ loại A, B'], en: ['Agreements A or B', 'A or B'] },
  HN_TC: { vi: ['Hội nghị người lao động đã tổ chức', 'HN đã họp'], en: ['Conferences held', 'Held'] },
  HN_PHAI: { vi: ['Hội nghị người lao động phải tổ chức', 'HN phải họp'], en: ['Conferences due', 'Due'] },
  PL_DD: { vi: ['Vụ việc có đại diện công đoàn', 'Vụ có ĐD'], en: ['Cases represented', 'Represented'] },
  PL_YC: { vi: ['Vụ việc yêu cầu đại diện', 'Vụ yêu cầu'], en: ['Cases that asked for it', 'Requested'] },
  XL_DAT: { vi: ['CĐCS hoàn thành tốt trở lên', 'CĐCS tốt'], en: ['Unions good or better', 'Good'] },
  XL_TONG: { vi: ['CĐCS được xếp loại', 'Được XL'], en: ['Unions graded', 'Graded'] },
} as const satisfies Record<string, Names>

export type IndicatorCode = keyof typeof indicatorNames
