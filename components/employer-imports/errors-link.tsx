import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { importErrorsHref } from '@/components/employer-imports/import-links'
import { buttonStyle } from '@/components/ui/button-style'

/** The rows that do not go in, as a workbook to correct and import again. */
export function ErrorsLink({ federation, id }: { federation: string; id: string }) {
  const t = useTranslations('employer_imports.check')
  return (
    <a
      href={importErrorsHref(federation, id)}
      download
      title={t('errors_text')}
      className={buttonStyle({ tone: 'plain' })}
    >
      <Download aria-hidden className="size-4" />
      {t('errors')}
    </a>
  )
}
