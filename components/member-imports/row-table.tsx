import { useTranslations } from 'next-intl'
import { RowFinding } from '@/components/member-imports/row-finding'
import { useCellText } from '@/components/member-imports/use-cell-text'
import { useColumnName } from '@/components/member-imports/use-column-name'
import { Table, Td, Th } from '@/components/ui/table'
import type { ImportRowView } from '@/lib/members/imports/views'

/** Rows as a table of the fields they hold; what was found stands at its cell. */
export function RowTable({ caption, rows }: { caption: string; rows: readonly ImportRowView[] }) {
  const t = useTranslations('imports.rows')
  const nameOf = useColumnName()
  const cellText = useCellText()
  const fields = [...new Set(rows.flatMap((row) => row.fields.map(({ field }) => field)))].filter(
    (field) => !partsOfName.has(field),
  )
  return (
    <Table caption={caption} className="max-h-[75dvh]">
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th numeric>{t('row')}</Th>
          {fields.map((field) => (
            <Th key={field} className="whitespace-nowrap">
              {nameOf(field)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.rowNumber}>
            <Th scope="row">
              {row.name}
              {row.findings
                .filter(({ field }) => field === null || partsOfName.has(field) || !fields.includes(field))
                .map((finding) => (
                  <RowFinding key={finding.code} finding={finding} />
                ))}
            </Th>
            <Td numeric className="text-ink-faint">
              {row.rowNumber}
            </Td>
            {fields.map((field) => (
              <Td key={field} className="max-w-64 min-w-28">
                {cellText(field, row.fields.find((cell) => cell.field === field)?.value ?? '')}
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

const partsOfName: ReadonlySet<string> = new Set([
  'fullName',
  'familyAndMiddle',
  'familyName',
  'middleName',
  'givenName',
])
