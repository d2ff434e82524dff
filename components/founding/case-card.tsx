import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { CaseActs } from '@/components/founding/case-acts'
import { useCaseWords } from '@/components/founding/case-words'
import { caseHref } from '@/components/founding/founding-links'
import { StageBadge } from '@/components/founding/stage-badge'
import { classNames } from '@/components/ui/class-names'
import type { CaseCardView, FoundingFrameView } from '@/lib/employers/founding/views'

type CaseCardProps = {
  federation: string
  card: CaseCardView
  frame: Pick<FoundingFrameView, 'unit' | 'owners' | 'today' | 'may'>
  /** Where the cards around it stand at other steps. */
  showsStage?: boolean
}

/** One employer on its way: who, how large, what comes next and by when, who sees to it. */
export function CaseCard({ federation, card, frame, showsStage = false }: CaseCardProps) {
  const t = useTranslations('founding.card')
  const words = useCaseWords(card, frame.unit.code)
  return (
    <article className="border-line bg-surface-raised text-table flex flex-col gap-1 rounded-md border px-3 py-2.5">
      <div className="flex items-start justify-between gap-2">
        <h3 className="text-table font-strong min-w-0 wrap-anywhere">
          <Link href={caseHref(federation, card.id)} className="hover:text-primary hover:underline">
            {card.employer.name}
          </Link>
        </h3>
        <CaseActs federation={federation} card={card} frame={frame} />
      </div>
      {showsStage ? (
        <p>
          <StageBadge stage={card.stage} />
        </p>
      ) : null}
      <p className="text-ink-soft text-sm tabular-nums">{words.place}</p>
      {card.nextStep ? <p className="wrap-anywhere">{card.nextStep}</p> : null}
      <p
        className={classNames(
          'text-sm tabular-nums',
          words.late ? 'text-danger font-strong' : 'text-ink-soft',
        )}
      >
        {words.due}
      </p>
      <p className="text-ink-soft text-sm tabular-nums">
        {card.owner?.name ?? t('no_owner')} · {words.since}
      </p>
    </article>
  )
}
