'use client'

import { useTranslations } from 'next-intl'
import { documentHref, FORMATS } from '@/components/written-reports/report-links'
import { FileMenu } from '@/components/ui/file-menu'

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
    <FileMenu
      files={FORMATS.map((format) => ({
        ...{ format, label: t(format) },
        href: documentHref(federation, id, format, revision),
      }))}
    >
      {t('open')}
    </FileMenu>
  )
}
