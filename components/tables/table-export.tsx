'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { tableHref } from '@/components/tables/table-links'
import { FileMenu } from '@/components/ui/file-menu'
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
      <FileMenu
        label={t('label')}
        files={exportFormats.map((format) => ({
          ...{ format, label: t(format) },
          href: tableHref(federation, table, format, query),
        }))}
      >
        {t('button')}
      </FileMenu>
    </span>
  )
}
