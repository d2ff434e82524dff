import { useTranslations } from 'next-intl'
import { importsHref } from '@/components/employer-imports/import-links'
import { fileProblemOf } from '@/components/member-imports/file-problem'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { EmployerImportView } from '@/lib/employers/imports/views'

/** Why a list did not go in, and what to do; nothing has changed. */
export function ImportFailed({ federation, view }: { federation: string; view: EmployerImportView }) {
  const t = useTranslations('employer_imports')
  const ofFile = useTranslations('imports.reader')
  const another = (
    <LinkButton href={importsHref(federation, view.unit.code)}>{t('failed.try_another')}</LinkButton>
  )
  if (view.state === 'cancelled') {
    return (
      <Notice title={t('cancelled.title')} action={another}>
        {t('cancelled.text')}
      </Notice>
    )
  }
  const problem = fileProblemOf(view.failure?.detail ?? null)
  return (
    <Notice tone="danger" live="alert" title={t('failed.title')} action={another}>
      <p>{problem ? ofFile(problem) : t(`failed.${view.failure?.code ?? 'other'}`)}</p>
      <p>{t('failed.nothing_changed')}</p>
    </Notice>
  )
}
