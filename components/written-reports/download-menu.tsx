'use client'

import { Download, FileSpreadsheet, FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { documentHref, FORMATS } from '@/components/written-reports/report-links'
import { Button } from '@/components/ui/button'
import { Menu, MenuDownload } from '@/components/ui/menu'

interface DownloadMenuProps {
  federation: string
  id: string
  /** The issued revision; null for the draft with the numbers of now. */
  revision: number | null
}

/** The document as a file: Word, PDF, Excel. */
export function DownloadMenu({ federation, id, revision }: DownloadMenuProps) {
  const t = useTranslations('written_reports.download')
  return (
    <Menu
      align="end"
      trigger={<Button icon={<Download aria-hidden className="size-4" />}>{t('open')}</Button>}
    >
      {FORMATS.map((format) => (
        <MenuDownload
          key={format}
          href={documentHref(federation, id, format, revision)}
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
  )
}
