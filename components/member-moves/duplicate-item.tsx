import { useTranslations } from 'next-intl'
import { pairHref } from '@/components/member-moves/move-links'
import { SignBadges } from '@/components/member-moves/sign-badges'
import { Unmerge } from '@/components/member-moves/unmerge'
import { LinkButton } from '@/components/ui/link-button'
import { formatDate } from '@/lib/format/dates'
import type { DuplicatePairView, DuplicateSide } from '@/lib/members/duplicates/views'
import { phoneText, useBirthText } from '@/components/member-moves/use-side-text'

type DuplicateItemProps = { federation: string; pair: DuplicatePairView; mayMerge: boolean }

/** One pair in a few words: how alike, by what, who and where; the rest is on its page. */
export function DuplicateItem({ federation, pair, mayMerge }: DuplicateItemProps) {
  const t = useTranslations('moves.duplicates')
  const { first, second, score, decided } = pair
  return (
    <li className="border-line flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-b px-4 py-4 last:border-b-0">
      <div className="flex min-w-0 flex-1 basis-80 flex-col gap-2">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-strong tabular-nums">
            <span className="sr-only">{t('score_label')} </span>
            {t('score', { score: String(score) })}
          </span>
          <SignBadges signs={pair.signs} />
        </p>
        <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          <Side side={first} />
          <Side side={second} />
        </div>
        {decided ? (
          <p className="text-ink-soft text-table">
            {decided.by
              ? t('decided', { by: decided.by, date: formatDate(decided.on) })
              : t('decided_on', { date: formatDate(decided.on) })}
            {decided.reason ? `. ${t('because', { reason: decided.reason })}` : null}
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-2">
        <LinkButton
          size="sm"
          href={pairHref(federation, first.id, second.id)}
          aria-label={t('compare_of', { name: first.name })}
        >
          {t('compare')}
        </LinkButton>
        {mayMerge && pair.mergeId ? (
          <Unmerge federation={federation} merge={pair.mergeId} name={first.name} small />
        ) : null}
      </div>
    </li>
  )
}

function Side({ side }: { side: DuplicateSide }) {
  const tStatus = useTranslations('members.status')
  const birthText = useBirthText()
  const facts = [
    birthText(side.birth),
    side.identity,
    side.phone && phoneText(side.phone),
    side.cardNumber,
  ].filter(Boolean)
  return (
    <div className="text-table min-w-0">
      <p className="font-strong">{side.name}</p>
      <p className="wrap-anywhere">{side.unit.name}</p>
      <p className="text-ink-soft tabular-nums">{[tStatus(side.status), ...facts].join(' · ')}</p>
    </div>
  )
}
