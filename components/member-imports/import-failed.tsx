import { useTranslations } from 'next-intl'
import { fileProblemOf } from '@/components/member-imports/file-problem'
import { importsHref } from '@/components/member-imports/import-links'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { ImportView } from '@/lib/members/imports/views'

/** Why a file did not go in, and what to do; nothing has changed. */
export function ImportFailed({ federation, view }: { federation: string; view: ImportView }) {
  const t = useTranslations('imports')
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
  const { code, detail } = view.failure ?? { code: null, detail: null }
  const reader = fileProblemOf(detail)
  return (
    <Notice tone="danger" live="alert" title={t('failed.title')} action={another}>
      <p>{reader ? t(`reader.${reader}`) : t(`failed.${code ?? 'other'}`)}</p>
      <p>{t('failed.nothing_changed')}</p>
    </Notice>
  )
}
