'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CancelImport } from '@/components/imports/cancel-import'
import { chosenTwice, missingFrom } from '@/components/member-imports/column-choices'
import { ColumnRow } from '@/components/member-imports/column-row'
import { FoundFile } from '@/components/member-imports/found-file'
import { importHref } from '@/components/member-imports/import-links'
import { useColumnName } from '@/components/member-imports/use-column-name'
import { valueKey, ValueMatching } from '@/components/member-imports/value-matching'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatInteger } from '@/lib/format/numbers'
import { saveMappingAction } from '@/lib/members/imports/actions'
import type { ImportView } from '@/lib/members/imports/views'

/** Which column is what: proposed by the program, decided by the user, remembered for the union's next file. */
export function ColumnMatching({ federation, view }: { federation: string; view: ImportView }) {
  const t = useTranslations('imports.match')
  const nameOf = useColumnName()
  const router = useRouter()
  const locale = useLocale()
  const { busy, run } = useToldAct()
  const [choices, setChoices] = useState(
    () => new Map(view.columns.map(({ index, field }) => [index, field])),
  )
  const [codes, setCodes] = useState<ReadonlyMap<string, string | null>>(() => decided(view))
  const twice = chosenTwice(choices)
  const missing = missingFrom(choices, view.unit.rank !== 'grassroots')
  const matched = [...choices.values()].filter((field) => field !== null).length
  const again = view.state === 'ready'

  async function save() {
    const saved = await run(
      () =>
        saveMappingAction(federation, {
          id: view.id,
          version: view.version,
          columns: [...choices].map(([index, field]) => ({ index, field })),
          values: view.unknownValues.flatMap(({ field, text }) => {
            const code = codes.get(valueKey({ field, text }))
            return code === undefined ? [] : [{ field, text, code }]
          }),
        }),
      () => null,
    )
    if (saved !== null) router.push(importHref(federation, view.id))
  }

  return (
    <div className="flex flex-col gap-4">
      <Card title={t('title')}>
        <p className="text-ink-soft text-table max-w-prose">
          {t('text')} {t('remembered')}
        </p>
        {view.file ? <FoundFile file={view.file} /> : null}
      </Card>
      <Card padding="flush">
        <ul aria-label={t('title')}>
          {view.columns.map((column) => {
            const field = choices.get(column.index) ?? null
            return (
              <ColumnRow
                key={column.index}
                column={column}
                field={field}
                twice={field !== null && twice.includes(field)}
                onChoose={(next) => setChoices((before) => new Map(before).set(column.index, next))}
              />
            )
          })}
        </ul>
      </Card>
      {view.unknownValues.length > 0 ? (
        <ValueMatching
          values={view.unknownValues}
          codes={codes}
          onChoose={(key, code) => setCodes((before) => withCode(before, key, code))}
        />
      ) : null}
      <div className="flex flex-col gap-3">
        {missing.map((field) => (
          <Notice key={field} tone="warning" live="status">
            {t('missing', { field: nameOf(field) })}
          </Notice>
        ))}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            tone="primary"
            busy={busy}
            disabled={missing.length > 0 || twice.length > 0}
            onClick={() => void save()}
          >
            {t(again ? 'again' : 'save')}
          </Button>
          {again ? (
            <LinkButton href={importHref(federation, view.id)} tone="quiet">
              {t('back')}
            </LinkButton>
          ) : null}
          {view.may.cancel ? <CancelImport federation={federation} register="members" view={view} /> : null}
          <p className="text-ink-soft text-table tabular-nums">
            {t('count', {
              matched: formatInteger(matched, locale),
              all: formatInteger(view.columns.length, locale),
            })}
          </p>
        </div>
      </div>
    </div>
  )
}

/** What was decided about words before, also that one means nothing; words that still wait have rows. */
function decided({ unknownValues }: ImportView): Map<string, string | null> {
  return new Map(
    unknownValues.flatMap((value) =>
      value.code === null && value.rows > 0 ? [] : [[valueKey(value), value.code]],
    ),
  )
}

function withCode(before: ReadonlyMap<string, string | null>, key: string, code: string | null | undefined) {
  const after = new Map(before)
  if (code === undefined) after.delete(key)
  else after.set(key, code)
  return after
}
