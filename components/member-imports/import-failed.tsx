import { useTranslations } from 'next-intl'
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
  const reader = detail === null ? undefined : readerCodes.find((known) => known === detail)
  return (
    <Notice tone="danger" live="alert" title={t('failed.title')} action={another}>
      <p>{reader ? t(`reader.${reader}`) : t(`failed.${code ?? 'other'}`)}</p>
      <p>{t('failed.nothing_changed')}</p>
    </Notice>
  )
}

/** What the reader of files finds wrong with one. */
const readerCodes = [
  'empty',
  'too_large',
  'wrong_type',
  'archive',
  'web_page',
  'other_workbook',
  'encrypted',
  'broken',
  'unpacks_too_large',
  'unsafe',
  'no_sheet',
  'too_many_rows',
  'too_many_columns',
  'cell_too_long',
] as const
