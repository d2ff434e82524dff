import 'server-only'
import type { CellValue } from '@/lib/files/cells/cell-value'
import type { Locale } from '@/lib/format/locale'
import type { MemberColumnName } from '@/lib/members/rules/member-columns'
import { codeWords } from './code-words'

type ByColumn<Value> = Readonly<Partial<Record<MemberColumnName, Value>>>

/** Said beside a header of the template. */
export const templateNotes: Readonly<Record<Locale, ByColumn<string>>> = {
  vi: {
    fullName: 'Bắt buộc. Ghi đủ họ, tên đệm và tên, có dấu.',
    birthOn: 'Ngày/tháng/năm, ví dụ 05/09/1988. Nếu chỉ biết năm thì ghi năm.',
    identityNumber: 'CCCD 12 số (hoặc CMND 9 số, hộ chiếu). Giữ đủ số 0 ở đầu.',
    phone: 'Số di động 10 số, ví dụ 0912 345 678.',
    joinedOn: 'Ngày/tháng/năm được kết nạp.',
    cardNumber: 'Ghi đúng như trên thẻ, giữ đủ số 0 ở đầu.',
    socialInsuranceNumber: 'Mã số BHXH 10 số.',
    subUnit: 'Chọn trong danh sách, hoặc ghi tên tổ mới để lập cùng lúc.',
    unitCode: 'Mã của công đoàn cơ sở mà đoàn viên thuộc về. Có mã thì không cần tên.',
    unitName: 'Tên công đoàn cơ sở, đúng như trong danh bạ đơn vị.',
  },
  en: {
    fullName: 'Required. Family, middle and given name, with their marks.',
    birthOn: 'Day/month/year, for instance 05/09/1988. Where only the year is known, the year.',
    identityNumber:
      'Identity number of 12 digits (or 9 of the older card, or a passport). Keep leading zeros.',
    phone: 'Mobile number of 10 digits, for instance 0912 345 678.',
    joinedOn: 'Day/month/year of admission.',
    cardNumber: 'As printed on the card, with leading zeros.',
    socialInsuranceNumber: 'Social insurance number of 10 digits.',
    subUnit: 'Choose from the list, or write the name of a new group to make it at once.',
    unitCode: 'Code of the grassroots union the member belongs to. With a code no name is needed.',
    unitName: 'Name of the grassroots union, as in the register of units.',
  },
}

/** Nobody: numbers of the forms that are asked for. */
function exampleIn(locale: Locale): ByColumn<CellValue> {
  const { sex, contract, education } = codeWords(locale)
  return {
    fullName: 'Nguyễn Thị Ví Dụ',
    birthOn: { date: '1988-09-05' },
    sex: sex.female,
    identityNumber: '022188000000',
    phone: '0912345678',
    email: 'vidu@example.vn',
    hometown: 'Quảng Yên, Quảng Ninh',
    address: 'Số 1, phố Ví Dụ, phường Hồng Gai',
    jobTitle: locale === 'vi' ? 'Công nhân may' : 'Sewing worker',
    contract: contract.indefinite,
    education: education.upper_secondary,
    socialInsuranceNumber: '2200000000',
    joinedOn: { date: '2019-03-08' },
    admissionDecision: '12/QĐ-CĐCS',
    cardNumber: '0012345678',
    subUnit: locale === 'vi' ? 'Tổ may 1' : 'Sewing group 1',
  }
}

export const templateExample: Readonly<Record<Locale, ByColumn<CellValue>>> = {
  vi: exampleIn('vi'),
  en: exampleIn('en'),
}
