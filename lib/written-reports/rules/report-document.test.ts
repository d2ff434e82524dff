import { describe, expect, it } from 'vitest'
import { annexHeads } from '@/lib/documents/rules/annex-heads'
import { documentProblems } from '@/tests/support/document-problems'
import { APPENDICES, type ReportContent } from '@/lib/written-reports/rules/report-content'
import { reportDocument } from '@/lib/written-reports/rules/report-document'
import type { ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { factsOf } from '@/tests/support/report-facts'

const empty = { text: '', composed: '' }
const sections = {
  ...{ opening: empty, results: empty, commend: empty },
  ...{ behind: empty, shortcomings: empty, tasks: empty },
}
const blank: ReportContent = {
  ...{ subject: 'Kết quả hoạt động công đoàn 6 tháng đầu năm 2024', sections, appendices: [], decimals: 0 },
  ...{ number: '', place: '', datedOn: null, recipients: '' },
  signer: { authority: '', position: '', name: '' },
}

const written = (content: Partial<ReportContent> = {}, facts: ReportFacts = factsOf(), draft = false) =>
  reportDocument(facts, { ...blank, ...content }, { draft })
const unitOf = (name: string) => factsOf({ unit: { code: 'a', name, rank: 'intermediate' }, superior: null })

describe('the head of a report', () => {
  it('names in capitals and in full whose it is', () => {
    expect(written().header?.left).toEqual([
      'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM',
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH QUẢNG NINH',
    ])
    expect(written({}, unitOf('LĐLĐ thành phố Hạ Long')).header?.left).toEqual([
      'LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ HẠ LONG',
    ])
    expect(written({}, unitOf('Công đoàn ngành Y tế')).header?.left).toEqual(['CÔNG ĐOÀN NGÀNH Y TẾ'])
  })

  it('leaves room for what is not known yet', () => {
    expect(written().header).toMatchObject({ number: null, place: '………', date: null })
    expect(written().signer).toEqual({ authority: null, position: 'NGƯỜI KÝ', name: null })
    const signer = { authority: 'TM. BAN THƯỜNG VỤ', position: 'CHỦ TỊCH', name: 'Nguyễn Thị Mẫu' }
    const known = written({ number: '12/BC-LĐLĐ', place: 'Quảng Ninh', datedOn: '2024-06-20', signer })
    expect(known.header).toMatchObject({ number: '12/BC-LĐLĐ', place: 'Quảng Ninh', date: '2024-06-20' })
    expect(known.signer).toEqual(signer)
  })

  it('says that it is a draft, and that its figures are made up or not approved', () => {
    expect(written({}, factsOf(), true).stamp).toBe('DỰ THẢO')
    expect(written()).toMatchObject({ stamp: null, footnotes: [] })
    expect(written({}, factsOf({ illustrative: true, provisional: true })).footnotes).toEqual([
      'Số liệu minh hoạ, không phải số liệu thật của đơn vị.',
      'Số liệu có phần chưa được duyệt, có thể thay đổi.',
    ])
  })
})

describe('the recipients of a report', () => {
  it('are a line each, without the marks that the page sets itself', () => {
    const recipients = '- Như trên;\n\n  • Tổng Liên đoàn (báo cáo) ;\n– Ban Tuyên giáo - Nữ công\nLưu: VT.\n'
    expect(written({ recipients }).recipients).toEqual([
      ...['Như trên', 'Tổng Liên đoàn (báo cáo)', 'Ban Tuyên giáo - Nữ công', 'Lưu: VT'],
    ])
    expect(written({ recipients: ' \n' }).recipients).toEqual([])
  })
})

describe('the words of a report', () => {
  it('number only the sections that have any; the opening stands without a heading', () => {
    const { blocks } = written({
      decimals: 2,
      sections: {
        ...sections,
        opening: { text: 'Đã kết nạp {DV_KNM:thuc_hien} đoàn viên.', composed: '' },
        commend: { text: '- Hạ Long', composed: '' },
        tasks: { text: 'Kết nạp: {DV_KNM:ket_qua}.', composed: '' },
      },
    })
    expect(blocks).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Đã kết nạp 7.965 đoàn viên.' }] },
      { kind: 'heading', level: 1, text: 'I. CÁC ĐƠN VỊ CÓ KẾT QUẢ TỐT' },
      { kind: 'list', ordered: false, items: [[{ text: 'Hạ Long' }]] },
      { kind: 'heading', level: 1, text: 'II. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI' },
      { kind: 'paragraph', runs: [{ text: 'Kết nạp: đạt 66,38% kế hoạch.' }] },
    ])
  })

  it('number all five where all are written', () => {
    const one = { text: 'Một câu.', composed: '' }
    const all = { opening: one, results: one, commend: one, behind: one, shortcomings: one, tasks: one }
    const headings = written({ sections: all }).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    )
    expect(headings).toEqual([
      'I. KẾT QUẢ THỰC HIỆN',
      'II. CÁC ĐƠN VỊ CÓ KẾT QUẢ TỐT',
      'III. CÁC ĐƠN VỊ CÒN CHẬM VÀ NGUYÊN NHÂN',
      'IV. TỒN TẠI, HẠN CHẾ',
      'V. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI',
    ])
  })
})

describe('the annexes of a report', () => {
  const months = [
    {
      indicator: 'DV_KNM',
      months: [202401, 202402].map((month) => ({ month, amount: 10, provisional: false })),
    },
  ]
  const titlesOf = (content: Partial<ReportContent>, facts: ReportFacts) =>
    written(content, facts).annexes.map(({ title, blocks }) => [
      title,
      ...blocks.map((block) => ('title' in block ? block.title : block.kind)),
    ])

  it('stand in their order, whatever the order of choosing; a table is not named twice', () => {
    const facts = factsOf({ months, grades: [{ year: 2023, graded: 10, good: 9 }] })
    expect(titlesOf({ appendices: [...APPENDICES].reverse() }, facts)).toEqual([
      ['Kết quả thực hiện các chỉ tiêu', null, 'Xếp loại công đoàn cơ sở'],
      ['Biểu đồ', 'Đoàn viên kết nạp mới theo tháng'],
    ])
    expect(documentProblems(written({ appendices: APPENDICES }, facts))).toEqual([])
  })

  it('are told of at the end of the text, and name the report they go with', () => {
    const facts = factsOf({ months })
    const lastOf = (content: Partial<ReportContent>) => written(content, facts).blocks.at(-1)
    const said = (text: string) => ({ kind: 'paragraph', runs: [{ text }] })
    expect(lastOf({ appendices: APPENDICES })).toEqual(
      said('Số liệu chi tiết tại các Phụ lục I, II kèm theo Báo cáo này./.'),
    )
    expect(lastOf({ appendices: ['charts'] })).toEqual(
      said('Số liệu chi tiết tại Phụ lục kèm theo Báo cáo này./.'),
    )
    expect(annexHeads(written({ appendices: ['charts'] }, facts))).toEqual([
      {
        ...{ number: 'Phụ lục', title: 'BIỂU ĐỒ' },
        goesWith:
          '(Kèm theo Báo cáo số ............ ngày ..... tháng ..... năm ......... của Liên đoàn Lao động tỉnh Quảng Ninh)',
      },
    ])
  })

  it('are left out where none is asked for, or none has anything to show', () => {
    expect(written({ appendices: [] }, factsOf({ months }))).toMatchObject({ blocks: [], annexes: [] })
    expect(written({ appendices: APPENDICES }, factsOf({ lines: [] })).annexes).toEqual([])
  })
})
