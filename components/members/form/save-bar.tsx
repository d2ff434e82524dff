'use client'

import { CloudOff, HardDrive } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { OutboxState } from '@/components/members/drafts/outbox'
import { useFormSetting } from '@/components/members/form/form-context'
import { Button } from '@/components/ui/button'

type SaveBarProps = { box: OutboxState; hydrated: boolean; onAgain: (() => void) | null }

/** Sticks to the foot of the screen, within the thumb's reach, above the parts of the product on a phone. */
export function SaveBar({ box, hydrated, onAgain }: SaveBarProps) {
  const t = useTranslations('members.form')
  const { model, isNew } = useFormSetting()
  const sending = model.waiting && !box.offline
  const stop = !hydrated || (model.waiting && box.offline) || (!isNew && model.changed.length === 0)
  return (
    <div className="border-line bg-surface-raised sticky bottom-14 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t px-4 py-2.5 pb-[calc(0.625rem+env(safe-area-inset-bottom))] md:bottom-0 md:mx-0 md:rounded-lg md:border md:pb-2.5 print:hidden">
      <p role="status" className="text-ink-soft flex min-w-0 flex-1 basis-40 items-center gap-2 text-sm">
        <BarState box={box} />
      </p>
      <div className="flex flex-1 gap-2 sm:flex-none">
        {onAgain ? (
          <Button className="max-sm:hidden" disabled={stop} busy={sending} onClick={onAgain}>
            {t('add_more')}
          </Button>
        ) : null}
        <Button type="submit" tone="primary" className="max-sm:flex-1" disabled={stop} busy={sending}>
          {t(isNew ? 'add' : 'save')}
        </Button>
      </div>
    </div>
  )
}

function BarState({ box }: { box: OutboxState }) {
  const t = useTranslations('members.form')
  const { model, isNew } = useFormSetting()
  const icon = 'size-4 shrink-0'
  if (model.waiting && box.offline) {
    return (
      <>
        <CloudOff aria-hidden className={icon} />
        {t('waiting')}
      </>
    )
  }
  if (model.waiting) return t('sending')
  if (model.tried && model.blocked) return t('problems', { count: blockedCount(model) })
  if (model.changed.length === 0) return isNew ? null : t('nothing_changed')
  if (!box.kept) return t('draft_not_kept')
  return (
    <>
      <HardDrive aria-hidden className={icon} />
      {isNew
        ? t('draft_kept')
        : `${t('changed_count', { count: model.changed.length })} · ${t('draft_kept')}`}
    </>
  )
}

function blockedCount({ findings, problems }: ReturnType<typeof useFormSetting>['model']): number {
  const refused = findings.filter(({ severity }) => severity === 'refuse').map(({ field }) => field)
  return new Set(refused).size + Object.keys(problems).length
}
