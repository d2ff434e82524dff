import { useTranslations } from 'next-intl'
import { MoveHeading } from '@/components/member-moves/move-heading'
import { duplicatesHref } from '@/components/member-moves/move-links'
import { MergeForm } from '@/components/member-moves/merge-form'
import { PairEvents } from '@/components/member-moves/pair-events'
import { PairSides } from '@/components/member-moves/pair-sides'
import { SignBadges } from '@/components/member-moves/sign-badges'
import { Unmerge } from '@/components/member-moves/unmerge'
import { Notice } from '@/components/ui/notice'
import { formatDate } from '@/lib/format/dates'
import type { DuplicateView } from '@/lib/members/duplicates/views'

/** Two records side by side, and what can be decided about them. */
export function PairPage({ federation, view }: { federation: string; view: DuplicateView }) {
  const t = useTranslations('moves')
  return (
    <div className="flex max-w-5xl flex-col gap-4">
      <MoveHeading
        federation={federation}
        title={t('pair.title')}
        between={[{ label: t('duplicates.title'), href: duplicatesHref(federation) }]}
      />
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-strong tabular-nums">
          {t('duplicates.score_label')} {t('duplicates.score', { score: String(view.score) })}
        </span>
        <SignBadges signs={view.signs} />
      </p>
      <Decided federation={federation} view={view} />
      {view.first.masked || view.second.masked ? (
        <p className="text-ink-soft text-sm">{t('duplicates.masked')}</p>
      ) : null}
      {view.may.merge ? (
        <MergeForm key={`${view.first.version}.${view.second.version}`} federation={federation} view={view} />
      ) : (
        <PairSides federation={federation} view={view} />
      )}
      <PairEvents view={view} />
    </div>
  )
}

function Decided({ federation, view }: { federation: string; view: DuplicateView }) {
  const t = useTranslations('moves')
  const { state, decided, mergeId, may } = view
  if (state === 'open') return may.merge ? null : <Notice>{t('pair.may_not')}</Notice>
  return (
    <Notice
      title={t(state === 'merged' ? 'pair.merged_state' : 'pair.distinct_state')}
      action={
        may.unmerge && mergeId ? (
          <Unmerge federation={federation} merge={mergeId} name={view.first.name} small />
        ) : undefined
      }
    >
      {decided?.by
        ? t('duplicates.decided', { by: decided.by, date: formatDate(decided.on) })
        : decided
          ? t('duplicates.decided_on', { date: formatDate(decided.on) })
          : null}
      {decided?.reason ? `. ${t('duplicates.because', { reason: decided.reason })}` : null}
    </Notice>
  )
}
