'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CancelImport } from '@/components/imports/cancel-import'
import { ColumnRow } from '@/components/employer-imports/column-row'
import { importHref } from '@/components/employer-imports/import-links'
import { chosenTwice } from '@/components/member-imports/column-choices'
import { FoundFile } from '@/components/member-imports/found-file'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { saveMappingAction } from '@/lib/employers/imports/actions'
import type { EmployerImportView } from '@/lib/employers/imports/views'
import { chooseColumns, missingColumns } from '@/lib/employers/rules/import-columns'
import { formatInteger } from '@/lib/format/numbers'

/** Which column is what: proposed by the program, decided by the user. */
export function ColumnMatching({ federation, view }: { federation: string; view: EmployerImportView }) {
  const t = useTranslations('employer_imports.match')
  const router = useRouter()
  const locale = useLocale()
  const { busy, run } = useToldAct()
  const [choices, setChoices] = useState(
    () => new Map(view.columns.map(({ index, field }) => [index, field])),
  )
  const columns = [...choices].map(([index, field]) => ({ index, field }))
  const twice = chosenTwice(choices)
  const blank = columns.map(({ index }) => ({ index, header: '', field: null, source: 'none' as const }))
  const missing = missingColumns(chooseColumns(blank, columns)).length > 0
  const matched = columns.filter(({ field }) => field !== null).length
  const again = view.state === 'ready'

  async function save() {
    const saved = await run(
      () => saveMappingAction(federation, { id: view.id, version: view.version, columns }),
      () => null,
    )
    if (saved !== null) router.push(importHref(federation, view.id))
  }

  return (
    <div className="flex flex-col gap-4">
      <Card title={t('title')}>
        <p className="text-ink-soft text-table max-w-prose">{t('text')}</p>
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
      <div className="flex flex-col gap-3">
        {missing ? (
          <Notice tone="warning" live="status">
            {t('missing')}
          </Notice>
        ) : null}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            tone="primary"
            busy={busy}
            disabled={missing || twice.length > 0}
            onClick={() => void save()}
          >
            {t(again ? 'again' : 'save')}
          </Button>
          {again ? (
            <LinkButton href={importHref(federation, view.id)} tone="quiet">
              {t('back')}
            </LinkButton>
          ) : null}
          {view.may.cancel ? <CancelImport federation={federation} register="employers" view={view} /> : null}
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
