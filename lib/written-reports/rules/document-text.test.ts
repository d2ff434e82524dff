import { describe, expect, it } from 'vitest'
import type { DocumentToWrite } from '@/lib/documents/rules/document'
import { documentText, withSeal } from '@/lib/written-reports/rules/document-text'
import { sampleDocument } from '@/tests/support/sample-document'

const plain: DocumentToWrite = {
  ...{ title: 'BÁO CÁO', subtitle: null, layout: 'portrait', header: null, blocks: [], recipients: [] },
  ...{ signer: null, annexes: [], stamp: null, footnotes: [] },
}

describe('the text of a document', () => {
  const lines = documentText(sampleDocument).split('\n')

  it('is its head, its blocks and its foot, in order', () => {
    expect(lines.slice(0, 8)).toEqual([
      'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM',
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH QUẢNG NINH',
      '12/BC-LĐLĐ',
      'Hạ Long',
      '2024-07-05',
      'BÁO CÁO',
      'Kết quả hoạt động công đoàn 6 tháng đầu năm 2024',
      'Trong 6 tháng đầu năm 2024, các cấp công đoàn đã thành lập 41 CĐCS (đạt 58% kế hoạch), kết nạp 7.965 đoàn ' +
        'viên (đạt 66% kế hoạch).',
    ])
    const foot = lines.indexOf('Tổng LĐLĐ Việt Nam (báo cáo)')
    expect(lines.slice(foot, foot + 6)).toEqual([
      'Tổng LĐLĐ Việt Nam (báo cáo)',
      'Thường trực Tỉnh uỷ',
      'Lưu: VT, TC',
      'TM. BAN THƯỜNG VỤ',
      'CHỦ TỊCH',
      'Số liệu minh hoạ.',
    ])
  })

  it.each([
    ['heading', 'I. KẾT QUẢ'],
    ['list', '- Hạ Long đã ra mắt 9 CĐCS.'],
    ['table, its name', 'Kết nạp đoàn viên theo đơn vị'],
    ['table, its head', 'Kế hoạch\tThực hiện\t% kế hoạch'],
    ['table, a row', 'LĐLĐ thành phố Hạ Long\t3.000\t2.600\t87%'],
    ['table, its total', 'Cộng\t12.000\t7.965\t66%'],
    ['table, its note', 'Tính đến hết tháng 6/2024.'],
    ['chart, its name', 'Đoàn viên kết nạp luỹ kế'],
    ['chart, a point with its plan', 'T6\t7.965\t6.000'],
    ['chart, a gap', 'LĐLĐ huyện Vân Đồn\t—\t'],
  ])('has a line for a %s', (_, line) => {
    expect(lines).toContain(line)
  })

  it('ends with the annexes, each with its head', () => {
    expect(lines.slice(lines.indexOf('Phụ lục II'))).toEqual([
      'Phụ lục II',
      'GHI CHÚ VỀ SỐ LIỆU',
      '(Kèm theo Báo cáo số 12/BC-LĐLĐ ngày 05 tháng 7 năm 2024 của Liên đoàn Lao động tỉnh Quảng Ninh)',
      'Số liệu lấy từ báo cáo tháng của các đơn vị.',
    ])
    expect(lines.indexOf('Phụ lục I')).toBeGreaterThan(lines.indexOf('CHỦ TỊCH'))
  })

  it('has no empty line, whatever is not there', () => {
    expect(documentText(plain)).toBe('BÁO CÁO')
    expect(lines).not.toContain('')
  })

  it('is the same whatever the looks, and however the letters are stored', () => {
    const shown: DocumentToWrite = { ...sampleDocument, layout: 'landscape', stamp: null }
    expect(documentText(shown)).toBe(documentText(sampleDocument))
    const runs = (bold: boolean) => ({
      ...plain,
      blocks: [{ kind: 'paragraph' as const, runs: [{ text: '41 ' }, { text: 'CĐCS', bold }] }],
    })
    expect(documentText(runs(true))).toBe(documentText(runs(false)))
    expect(documentText({ ...plain, title: 'BÁO CÁO'.normalize('NFD') })).toBe(documentText(plain))
  })
})

describe('a seal', () => {
  it('is the last line, and leaves the document as it was', () => {
    const sealed = withSeal(sampleDocument, 'a1b2')
    expect(sealed.footnotes).toEqual(['Số liệu minh hoạ.', 'Mã kiểm chứng (SHA-256): a1b2'])
    expect({ ...sealed, footnotes: sampleDocument.footnotes }).toEqual(sampleDocument)
    expect(sampleDocument.footnotes).toHaveLength(1)
  })
})
