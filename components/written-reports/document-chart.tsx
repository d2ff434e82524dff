import type { ChartBlock } from '@/lib/documents/rules/document'

/** A chart as bars with their numbers beside them; the files draw it in full. */
export function DocumentChart({ chart }: { chart: ChartBlock }) {
  const { title, description, measure, points, planName } = chart
  const most = Math.max(1, ...points.map(({ value, plan }) => Math.max(value ?? 0, plan ?? 0)))
  const share = (value: number) => `${Math.max(0, (100 * value) / most)}%`
  return (
    <figure className="flex flex-col gap-2">
      <figcaption>
        <p className="font-strong text-center">{title}</p>
        <p className="text-ink-soft text-center text-sm">
          {description}
          {measure === '' ? '' : ` (${measure})`}
        </p>
      </figcaption>
      <ul className="flex flex-col gap-1 text-sm">
        {points.map(({ label, value, text, plan, planText }) => (
          <li
            key={label}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2 sm:grid-cols-[minmax(0,12rem)_minmax(0,1fr)_auto]"
          >
            <span className="min-w-0">{label}</span>
            {/* On a narrow screen the bar has a line of its own, as wide as the page. */}
            <span
              aria-hidden
              className="bg-surface-sunken relative order-last col-span-2 h-3 sm:order-none sm:col-span-1"
            >
              <span
                className="bg-band-on-track absolute inset-y-0 left-0"
                style={{ width: share(value ?? 0) }}
              />
              {plan ? (
                <span className="bg-ink absolute -inset-y-0.5 w-0.5" style={{ left: share(plan) }} />
              ) : null}
            </span>
            <span className="text-right tabular-nums">
              {text}
              {planName ? ` / ${planText ?? '—'}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
