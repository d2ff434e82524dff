import { describe, expect, it } from 'vitest'
import { describeFile } from '@/lib/files/describe-file'
import { errorsWorkbook } from './errors-workbook'

const texts = { sentence: ({ code }: { code: string }) => `${code}.`, reason: 'Lý do', sheet: 'Cần sửa' }
const finding = (code: string) => ({ code, severity: 'refuse' as const, field: null, params: {} })

describe('the workbook of rows that did not go in', () => {
  it('has their own columns, and why; the reasons of the last time are gone', async () => {
    const file = errorsWorkbook(
      {
        fileName: 'danh sách.xls',
        headers: ['Họ và tên', 'LY DO', 'Ngày sinh'],
        rows: [{ rowNumber: 7, cells: ['=Lê', 'cũ', '31/02/1990'], findings: [finding('a'), finding('b')] }],
      },
      texts,
    )
    expect(file.name).toBe('danh sách-can-sua.xlsx')
    const parts: Uint8Array[] = []
    for await (const chunk of file.chunks) parts.push(chunk)
    const isHeader = (text: string) => text === 'Họ và tên' || text === 'Ngày sinh'
    const { columns, preview } = await describeFile(Buffer.concat(parts), { isHeader })
    expect(columns.map(({ header }) => header)).toEqual(['Họ và tên', 'Ngày sinh', 'Lý do'])
    expect(preview).toEqual([{ rowNumber: 2, cells: ['=Lê', '31/02/1990', 'a. b.'] }])
  })
})
