'use client'

import { useTranslations } from 'next-intl'
import type { SubmitLine } from '@/components/figures/submit/submit-plan'
import { Checkbox } from '@/components/ui/checkbox'
import { StateBadge } from '@/components/ui/state-badge'

interface ReadyUnitsProps {
  lines: readonly SubmitLine[]
  /** Codes of the units that do not go this time. */
  left: ReadonlySet<string>
  onChange: (left: ReadonlySet<string>) => void
}

/** The units that lack nothing; any of them can be left for later. */
export function ReadyUnits({ lines, left, onChange }: ReadyUnitsProps) {
  const t = useTranslations('figures.submit')
  const going = lines.length - lines.filter(({ row }) => left.has(row.code)).length
  const choose = (code: string, goes: boolean) => {
    const next = new Set(left)
    if (goes) next.delete(code)
    else next.add(code)
    onChange(next)
  }
  return (
    <section>
      <h3 className="text-base">{t('ready', { count: lines.length })}</h3>
      {lines.length > 0 && <p className="text-ink-soft text-table">{t('ready_text')}</p>}
      {lines.length > 1 && (
        <div className="border-line mt-2 max-h-64 overflow-y-auto rounded-md border px-3 py-2">
          <Checkbox
            label={t('all_units')}
            checked={going === lines.length}
            indeterminate={going > 0 && going < lines.length}
            onChange={(all) => onChange(new Set(all ? [] : lines.map(({ row }) => row.code)))}
          />
          <ul className="border-line mt-1 border-t pt-1">
            {lines.map(({ row }) => (
              <li key={row.code} className="flex items-center justify-between gap-3 py-0.5">
                <Checkbox
                  label={row.name}
                  checked={!left.has(row.code)}
                  onChange={(goes) => choose(row.code, goes)}
                  {...(row.state === 'returned' && left.has(row.code) ? { hint: t('untouched') } : {})}
                />
                {row.state !== 'draft' && <StateBadge state={row.state} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
