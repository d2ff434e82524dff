import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode }

/** Names and values in two columns; what is not known says so to the eye by a dash. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="text-table grid gap-x-6 gap-y-2.5 sm:grid-cols-[12rem_1fr]">
      {facts.map(({ label, value }) => (
        <div key={label} className="sm:contents">
          <dt className="text-ink-soft max-sm:text-sm">{label}</dt>
          <dd className="min-w-0 wrap-anywhere tabular-nums">
            {value || <span className="text-ink-faint">—</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
