'use client'

import { Download, FileSpreadsheet, FileText } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { tableHref } from '@/components/tables/table-links'
import { Button } from '@/components/ui/button'
import { Menu, MenuDownload } from '@/components/ui/menu'
import { exportFormats, type ExportTable } from '@/lib/reports/table-schemas'

type TableExportProps = {
  federation: string
  table: ExportTable
  /** The unit that the page shows. */
  unit?: string | undefined
}

/** The table of the page as a file, all its pages in one; filtered as the address says. */
export function TableExport({ federation, table, unit }: TableExportProps) {
  const t = useTranslations('tables.export')
  const asked = Object.fromEntries(useSearchParams())
  const query = unit === undefined ? asked : { ...asked, unit }
  return (
    <span data-print="none" className="print:hidden">
      <Menu
        align="end"
        trigger={
          <Button aria-label={t('label')} icon={<Download aria-hidden className="size-4" />}>
            {t('button')}
          </Button>
        }
      >
        {exportFormats.map((format) => (
          <MenuDownload
            key={format}
            href={tableHref(federation, table, format, query)}
            icon={
              format === 'xlsx' ? (
                <FileSpreadsheet aria-hidden className="size-4" />
              ) : (
                <FileText aria-hidden className="size-4" />
              )
            }
          >
            {t(format)}
          </MenuDownload>
        ))}
      </Menu>
    </span>
  )
}
