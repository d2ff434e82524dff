import { useTranslations } from 'next-intl'
import { RowFinding } from '@/components/employer-imports/row-finding'
import { useCellText, useColumnName } from '@/components/employer-imports/use-row-texts'
import { Table, Td, Th } from '@/components/ui/table'
import type { EmployerImportRowView } from '@/lib/employers/imports/views'

const figures: ReadonlySet<string> = new Set(['workers', 'women'])

/** Rows as a table of the fields they hold; what was found stands at its cell. */
export function RowTable({ caption, rows }: { caption: string; rows: readonly EmployerImportRowView[] }) {
  const t = useTranslations('employer_imports.rows')
  const nameOf = useColumnName()
  const cellText = useCellText()
  const held = new Set(rows.flatMap((row) => row.fields.map(({ field }) => field)))
  const fields = [...held].filter((field) => field !== 'name')
  return (
    <Table caption={caption} className="max-h-[75dvh]">
      <thead>
        <tr>
          <Th>{nameOf('name')}</Th>
          <Th numeric>{t('row')}</Th>
          {fields.map((field) => (
            <Th key={field} numeric={figures.has(field)} className="whitespace-nowrap">
              {nameOf(field)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.rowNumber}>
            <Th scope="row" className="min-w-48">
              {row.name}
              {row.findings
                .filter(({ field }) => field === null || field === 'name' || !held.has(field))
                .map((finding) => (
                  <RowFinding key={finding.code} finding={finding} />
                ))}
            </Th>
            <Td numeric className="text-ink-faint">
              {row.rowNumber}
            </Td>
            {fields.map((field) => (
              <Td key={field} numeric={figures.has(field)} className="max-w-64 min-w-24">
                {textOf(row, field) === '' ? '' : cellText(field, textOf(row, field))}
                {row.findings
                  .filter((finding) => finding.field === field)
                  .map((finding) => (
                    <RowFinding key={finding.code} finding={finding} />
                  ))}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function textOf(row: EmployerImportRowView, field: string): string {
  return row.fields.find((cell) => cell.field === field)?.value ?? ''
}
