import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { weakHref } from '@/components/committee/weak/weak-links'
import { classNames } from '@/components/ui/class-names'
import type { WeakUnionListView } from '@/lib/committee/views'
import { formatInteger } from '@/lib/format/numbers'

/** How many unions have each reason; one of them narrows the list to those. */
export function WeakFilters({ federation, view }: { federation: string; view: WeakUnionListView }) {
  const t = useTranslations('committee.weak')
  const locale = useLocale()
  const { unit, reason, weak, counts, shown } = view
  const choices = [
    { kind: null, label: t('any'), count: weak },
    ...shown.map((kind) => ({ kind, label: t(`kind.${kind}`), count: counts[kind] })),
  ]
  return (
    <nav aria-label={t('reasons')} className="flex flex-wrap gap-2 print:hidden">
      {choices.map(({ kind, label, count }) => (
        <Link
          key={kind ?? 'any'}
          href={weakHref(federation, { unit: unit.code, reason: kind })}
          aria-current={kind === reason ? 'true' : undefined}
          className={classNames(
            'inline-flex min-h-8 items-center gap-2 rounded-full border px-3 text-sm pointer-coarse:min-h-11',
            kind === reason
              ? 'border-primary bg-primary-soft text-primary font-strong'
              : 'border-line hover:bg-surface-hover text-ink-soft',
          )}
        >
          {label}
          <span className="tabular-nums">{formatInteger(count, locale)}</span>
        </Link>
      ))}
    </nav>
  )
}
