import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { alertsHref, type AlertPlace } from '@/components/alerts/alert-links'
import { classNames } from '@/components/ui/class-names'
import { alertKinds } from '@/lib/alerts/rules/alert'
import { alertStates } from '@/lib/alerts/rules/alert-state'
import type { AlertListView } from '@/lib/alerts/views'
import { formatInteger } from '@/lib/format/numbers'

/** Which alerts: open, put off or done; and of which kind. */
export function AlertFilters({ view }: { view: AlertListView }) {
  const t = useTranslations('alerts')
  const { federation, filter, counts, byKind } = view
  const all = Object.values(byKind).reduce((sum, count) => sum + count, 0)
  const kinds = alertKinds.filter((kind) => byKind[kind] > 0 || kind === filter.kind)
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <nav aria-label={t('states')} className="flex flex-wrap gap-2">
        {alertStates.map((state) => (
          <Choice
            key={state}
            {...{ federation, count: counts[state], current: state === filter.state }}
            place={{ state }}
            label={t(`state.${state}`)}
          />
        ))}
      </nav>
      {kinds.length > 0 ? (
        <nav
          aria-label={t('kinds')}
          className="-m-1 flex gap-2 p-1 max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 md:flex-wrap"
        >
          <Choice
            {...{ federation, count: all, current: filter.kind === null }}
            place={{ state: filter.state }}
            label={t('any_kind')}
          />
          {kinds.map((kind) => (
            <Choice
              key={kind}
              {...{ federation, count: byKind[kind], current: kind === filter.kind }}
              place={{ kind, state: filter.state }}
              label={t(`kind.${kind}`)}
            />
          ))}
        </nav>
      ) : null}
    </div>
  )
}

type ChoiceProps = { federation: string; place: AlertPlace; label: string; count: number; current: boolean }

function Choice({ federation, place, label, count, current }: ChoiceProps) {
  const locale = useLocale()
  return (
    <Link
      href={alertsHref(federation, place)}
      aria-current={current ? 'true' : undefined}
      className={classNames(
        'inline-flex min-h-8 shrink-0 items-center gap-2 rounded-full border px-3 text-sm whitespace-nowrap pointer-coarse:min-h-11',
        current
          ? 'border-primary bg-primary-soft text-primary font-strong'
          : 'border-line hover:bg-surface-hover text-ink-soft',
      )}
    >
      {label}
      <span className="tabular-nums">{formatInteger(count, locale)}</span>
    </Link>
  )
}
