import { describe, expect, it } from 'vitest'
import { composeOpening } from '@/lib/written-reports/rules/compose-opening'
import { resolveText } from '@/lib/written-reports/rules/resolve-text'
import { count, factOf, factsOf, lineOf } from '@/tests/support/report-facts'

const opening = (facts = factsOf()) => resolveText(composeOpening(facts), facts, 0).text

describe('the opening', () => {
  it('says the half-year of Quảng Ninh as it was published', () => {
    expect(opening()).toBe(
      'Trong 6 tháng đầu năm 2024, các cấp công đoàn đã thành lập 41 CĐCS (đạt 58% kế hoạch), kết nạp 7.965 đoàn ' +
        'viên (đạt 66% kế hoạch).',
    )
  })

  it.each([
    ['zero', factOf('flow', count(0), 71), 'chưa thành lập CĐCS nào (đạt 0% kế hoạch)'],
    ['no plan', factOf('flow', count(3), null), 'đã thành lập 3 CĐCS (chưa giao kế hoạch)'],
    ['passed', factOf('flow', count(12), 10), 'đã thành lập 12 CĐCS (đạt 120% kế hoạch, vượt 20%)'],
    ['far passed', factOf('flow', count(11_490), 1964), '11.490 CĐCS (đạt 585% kế hoạch, vượt 485%)'],
    ['unknown', factOf('flow', null, 71), 'chưa có số liệu về CĐCS thành lập mới'],
  ])('%s', (_, founded, words) => {
    expect(
      opening(
        factsOf({ lines: [lineOf('CDCS_MOI', founded), lineOf('DV_KNM', factOf('flow', count(1), 2))] }),
      ),
    ).toContain(words)
  })

  it('speaks of plans only where there are any, and of one union by its name', () => {
    const plain = factsOf({ lines: [lineOf('DV_KNM', factOf('flow', count(5), null))] })
    expect(opening(plain)).toBe('Trong 6 tháng đầu năm 2024, các cấp công đoàn đã kết nạp 5 đoàn viên.')
    const union = factsOf({ ...plain, unit: { code: 'a', name: 'Công đoàn Công ty A', rank: 'grassroots' } })
    expect(opening(union)).toContain('Công đoàn Công ty A đã kết nạp')
  })

  it('says what is not known, and that nothing is', () => {
    expect(opening(factsOf({ lines: [lineOf('DV_KNM', {}), lineOf('CDCS_MOI', {})] }))).toBe(
      'Trong 6 tháng đầu năm 2024, các cấp công đoàn chưa có số liệu về CĐCS thành lập mới, đoàn viên kết nạp mới.',
    )
    expect(opening(factsOf({ lines: [] }))).toBe(
      'Trong 6 tháng đầu năm 2024, các cấp công đoàn chưa có số liệu.',
    )
  })

  it('tells done, none and unknown apart', () => {
    const lines = [
      lineOf('CDCS_MOI', factOf('flow', count(0), null)),
      lineOf('DV_KNM', factOf('flow', count(5), null)),
    ]
    expect(opening(factsOf({ lines }))).toBe(
      'Trong 6 tháng đầu năm 2024, các cấp công đoàn đã kết nạp 5 đoàn viên; chưa thành lập CĐCS nào.',
    )
  })

  it('says how many members there are at the end, if that is known', () => {
    const members = lineOf('DV_TONG', factOf('stock', count(150_000), null))
    expect(opening(factsOf({ lines: [...factsOf().lines, members] }))).toMatch(
      / Tính đến hết tháng 6\/2024, có 150\.000 đoàn viên\.$/,
    )
    expect(opening(factsOf({ lines: [...factsOf().lines, lineOf('DV_TONG', {})] }))).toBe(opening())
  })

  it('says how much is approved while not all is', () => {
    const reports = { expected: 1300, submitted: 1299, approved: 1200 }
    expect(opening(factsOf({ reports, provisional: true }))).toMatch(
      / Số liệu tạm tính: đã duyệt 1\.200\/1\.300 báo cáo tháng\.$/,
    )
    expect(opening(factsOf({ reports }))).toBe(opening())
    expect(opening(factsOf({ provisional: true }))).toBe(opening())
  })
})
