import { useTranslations } from 'next-intl'
import { useFieldText } from '@/components/agreements/use-field-text'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { AgreementFormView, EditAgreementView } from '@/lib/agreements/views'

type ConflictNoticeProps = {
  conflict: Extract<EditAgreementView, { status: 'conflict' }>
  employers: AgreementFormView['employers']
  busy: boolean
  onKeepYours: () => void
  onKeepTheirs: () => void
}

/** Both values of each field that two people changed; one side is kept. */
export function ConflictNotice({
  conflict,
  employers,
  busy,
  onKeepYours,
  onKeepTheirs,
}: ConflictNoticeProps) {
  const t = useTranslations('agreements')
  const textOf = useFieldText(employers)
  const { changedBy, fields } = conflict
  return (
    <Notice tone="warning" live="alert" title={t('form.conflict', { name: changedBy ?? 'none' })}>
      <p>{t('form.conflict_text')}</p>
      <dl className="text-ink flex flex-col gap-2 py-3">
        {fields.map(({ field, yours, theirs }) => (
          <div key={field} className="flex flex-col">
            <dt className="font-strong">{t(`field.${field}`)}</dt>
            <dd className="tabular-nums">
              {t('form.theirs')}: {textOf(field, theirs) || t('form.nothing')}
            </dd>
            <dd className="tabular-nums">
              {t('form.yours')}: {textOf(field, yours) || t('form.nothing')}
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" busy={busy} onClick={onKeepYours}>
          {t('form.keep_yours')}
        </Button>
        <Button onClick={onKeepTheirs}>{t('form.keep_theirs')}</Button>
      </div>
    </Notice>
  )
}
