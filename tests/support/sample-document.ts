import type { DocumentToWrite, TableBlock, TableCell } from '@/lib/documents/rules/document'
import { formatInteger, formatRatioPercent } from '@/lib/format/numbers'

/** An indicator's row: name, plan, result, share; `—` where no plan was handed down. */
export function resultCells(name: string, plan: number | null, actual: number): TableCell[] {
  const share = plan === null || plan === 0 ? null : { numerator: actual, denominator: plan }
  return [
    { text: name },
    plan === null ? { text: '—' } : integerCell(plan),
    integerCell(actual),
    share === null
      ? { text: '—' }
      : {
          text: formatRatioPercent(share, 0, 'vi'),
          number: { kind: 'percent', ...share, decimals: 0, ofColumns: [2, 1] },
        },
  ]
}

export function integerCell(value: number): TableCell {
  return { text: formatInteger(value, 'vi'), number: { kind: 'integer', value } }
}

/** A table of units with a total that really is their sum. */
export function unitTable(title: string, lines: readonly (readonly [string, number, number])[]): TableBlock {
  const sum = (at: 1 | 2) => lines.reduce((total, line) => total + line[at], 0)
  return {
    kind: 'table',
    title,
    columns: [
      { align: 'left', width: 5 },
      { align: 'right', width: 2 },
      { align: 'right', width: 2 },
      { align: 'right', width: 2 },
    ],
    headerRows: [
      [
        { text: 'Đơn vị', rowSpan: 2 },
        { text: 'Kết nạp đoàn viên', columnSpan: 3 },
      ],
      [{ text: 'Kế hoạch' }, { text: 'Thực hiện' }, { text: '% kế hoạch' }],
    ],
    rows: [
      { kind: 'group', cells: [{ text: 'Công đoàn cấp trên trực tiếp cơ sở', columnSpan: 4 }] },
      ...lines.map(([name, plan, actual]) => ({
        kind: 'line' as const,
        cells: resultCells(name, plan, actual),
      })),
      {
        kind: 'total' as const,
        cells: resultCells('Cộng', sum(1), sum(2)),
        sumOf: lines.map((_, at) => at + 1),
      },
    ],
    note: 'Tính đến hết tháng 6/2024.',
  }
}

/** The half year of Quảng Ninh in 2024, with all kinds of blocks. */
export const sampleDocument: DocumentToWrite = {
  title: 'BÁO CÁO',
  subtitle: 'Kết quả hoạt động công đoàn 6 tháng đầu năm 2024',
  layout: 'portrait',
  header: {
    left: ['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', 'LIÊN ĐOÀN LAO ĐỘNG TỈNH QUẢNG NINH'],
    issuer: 'Liên đoàn Lao động tỉnh Quảng Ninh',
    right: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    number: '12/BC-LĐLĐ',
    place: 'Hạ Long',
    date: '2024-07-05',
  },
  blocks: [
    {
      kind: 'paragraph',
      runs: [
        { text: 'Trong 6 tháng đầu năm 2024, các cấp công đoàn đã thành lập ' },
        { text: '41 CĐCS (đạt 58% kế hoạch)', bold: true },
        { text: ', kết nạp 7.965 đoàn viên (đạt 66% kế hoạch).' },
      ],
    },
    { kind: 'heading', level: 1, text: 'I. KẾT QUẢ' },
    { kind: 'heading', level: 2, text: '1. Phát triển đoàn viên' },
    {
      kind: 'list',
      ordered: false,
      items: [[{ text: 'Hạ Long đã ra mắt 9 CĐCS.' }], [{ text: 'Nhiều đơn vị đạt từ 50% trở lên.' }]],
    },
    unitTable('Kết nạp đoàn viên theo đơn vị', [
      ['LĐLĐ thành phố Hạ Long', 3000, 2600],
      ['LĐLĐ thành phố Cẩm Phả', 5000, 3365],
      ['LĐLĐ thị xã Đông Triều', 4000, 2000],
    ]),
    {
      kind: 'chart',
      title: 'Đoàn viên kết nạp luỹ kế',
      description: 'Luỹ kế từ tháng 1 đến tháng 6: 7.965 trên kế hoạch 12.000 của cả năm.',
      form: 'columns',
      measure: 'đoàn viên',
      valueName: 'Thực hiện luỹ kế',
      planName: 'Tiến độ kế hoạch',
      points: [900, 2100, 3300, 4600, 6400, 7965].map((value, at) => ({
        label: `T${at + 1}`,
        value,
        text: formatInteger(value, 'vi'),
        plan: (at + 1) * 1000,
        planText: formatInteger((at + 1) * 1000, 'vi'),
        provisional: at === 5,
      })),
    },
    {
      kind: 'chart',
      title: 'Tỷ lệ hoàn thành theo đơn vị',
      description: 'Hạ Long 87%, Cẩm Phả 67%, Đông Triều 50%, Vân Đồn chưa được giao.',
      form: 'bars',
      measure: '% kế hoạch',
      valueName: 'Đạt',
      planName: 'Kế hoạch',
      points: [
        { label: 'LĐLĐ thành phố Hạ Long', value: 87, text: '87%', plan: 100 },
        { label: 'LĐLĐ thành phố Cẩm Phả', value: 67, text: '67%', plan: 100 },
        { label: 'LĐLĐ thị xã Đông Triều', value: 50, text: '50%', plan: 100 },
        { label: 'LĐLĐ huyện Vân Đồn', value: null, text: '—', plan: null },
      ],
    },
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: 'II. PHƯƠNG HƯỚNG' },
    {
      kind: 'paragraph',
      runs: [{ text: 'Đẩy mạnh tháng cao điểm phát triển đoàn viên.', italic: true }],
      align: 'left',
    },
    { kind: 'list', ordered: true, items: [[{ text: 'Khảo sát.' }], [{ text: 'Vận động.' }]] },
  ],
  recipients: ['Tổng LĐLĐ Việt Nam (báo cáo)', 'Thường trực Tỉnh uỷ', 'Lưu: VT, TC'],
  signer: { authority: 'TM. BAN THƯỜNG VỤ', position: 'CHỦ TỊCH', name: null },
  annexes: [
    {
      title: 'Kết quả kết nạp theo đơn vị',
      blocks: [{ ...unitTable('', [['LĐLĐ huyện Ba Chẽ', 200, 150]]), title: null }],
    },
    {
      title: 'Ghi chú về số liệu',
      blocks: [{ kind: 'paragraph', runs: [{ text: 'Số liệu lấy từ báo cáo tháng của các đơn vị.' }] }],
    },
  ],
  stamp: 'DỰ THẢO',
  footnotes: ['Số liệu minh hoạ.'],
}
