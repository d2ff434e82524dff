'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/text-field'
import { formatInteger, formatRatioPercent } from '@/lib/format/numbers'
import { saveMemberSettingsAction } from '@/lib/members/actions'
import { completenessFields, type CompletenessField } from '@/lib/members/rules/member-fields'
import type { MemberSettingsView } from '@/lib/members/views'

/** What the federation asks of a record, and what its card numbers look like. */
export function MemberSettings({
  federation,
  settings,
}: {
  federation: string
  settings: MemberSettingsView
}) {
  const t = useTranslations('members')
  const locale = useLocale()
  const [required, setRequired] = useState<ReadonlySet<CompletenessField>>(new Set(settings.requiredFields))
  const [pattern, setPattern] = useState(settings.cardPattern ?? '')
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const { complete, members, version } = settings

  async function save(event: FormEvent) {
    event.preventDefault()
    await run(
      () =>
        saveMemberSettingsAction(federation, {
          version,
          requiredFields: completenessFields.filter((field) => required.has(field)),
          cardPattern: pattern,
        }),
      () => ({ title: t('settings.saved') }),
    )
  }

  function choose(field: CompletenessField, chosen: boolean) {
    const next = new Set(required)
    if (chosen) next.add(field)
    else next.delete(field)
    setRequired(next)
  }

  return (
    <form noValidate onSubmit={save} className="flex max-w-3xl flex-col gap-4">
      <Card title={t('settings.required_title')}>
        <p className="text-ink-soft text-table pb-3">
          {t('settings.required_text')}{' '}
          <span className="tabular-nums">
            {t('settings.share', {
              complete: formatInteger(complete, locale),
              members: formatInteger(members, locale),
              percent: formatRatioPercent({ numerator: complete, denominator: members }, 0, locale),
            })}
          </span>
        </p>
        <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          {completenessFields.map((field) => (
            <Checkbox
              key={field}
              label={t(`field.${field}`)}
              checked={required.has(field)}
              onChange={(chosen) => choose(field, chosen)}
            />
          ))}
        </div>
      </Card>
      <Card title={t('settings.card_title')}>
        <TextField
          label={t('settings.card_pattern')}
          hint={t('settings.card_hint')}
          optional
          error={failure?.fieldErrors['cardPattern']}
          value={pattern}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          className="max-w-sm"
          onChange={(event) => setPattern(event.target.value.toUpperCase())}
        />
      </Card>
      <div>
        <Button type="submit" tone="primary" busy={busy}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  )
}
