'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAct } from '@/components/settings/use-act'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { saveRegisterSettingsAction } from '@/lib/employers/actions'
import type { RegisterSettingsView } from '@/lib/employers/views'

const names = [
  'coverageThreshold',
  'lapseWarningDays',
  'silentMonths',
  'leastMembers',
  'gradedAfter',
  'gradedAfterChange',
] as const satisfies readonly (keyof RegisterSettingsView)[]

type RegisterSettingsProps = { federation: string; settings: RegisterSettingsView }

/** What the federation asks of its registers: sizes, days and months. */
export function RegisterSettings({ federation, settings }: RegisterSettingsProps) {
  const t = useTranslations('employers.settings')
  const toast = useToast()
  const [texts, setTexts] = useState(() => numbersOf(settings))
  const { busy, failure, form, run } = useAct(saveRegisterSettingsAction, federation, () =>
    toast.show({ title: t('saved') }),
  )
  return (
    <form
      ref={form}
      noValidate
      className="flex max-w-3xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        run({ version: settings.version, ...texts })
      }}
    >
      <Card title={t('title')}>
        <p className="text-ink-soft text-table pb-3">{t('text')}</p>
        {failure && Object.keys(failure.fieldErrors).length === 0 ? (
          <Notice tone="danger" live="alert">
            {failure.code === 'conflict' ? t('conflict') : failure.message}
          </Notice>
        ) : null}
        <div className="grid gap-4 pt-1 sm:grid-cols-2">
          {names.map((name) => (
            <TextField
              key={name}
              label={t(name)}
              hint={name === 'coverageThreshold' ? t('coverageThreshold_hint') : undefined}
              error={failure?.fieldErrors[name]}
              inputMode="numeric"
              maxLength={4}
              autoComplete="off"
              value={texts[name]}
              className="justify-end"
              onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
            />
          ))}
        </div>
      </Card>
      <div>
        <Button type="submit" tone="primary" busy={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

function numbersOf(settings: RegisterSettingsView): Record<(typeof names)[number], string> {
  const { coverageThreshold, lapseWarningDays, silentMonths, leastMembers, gradedAfter, gradedAfterChange } =
    settings
  return {
    coverageThreshold: String(coverageThreshold),
    lapseWarningDays: String(lapseWarningDays),
    silentMonths: String(silentMonths),
    leastMembers: String(leastMembers),
    gradedAfter: String(gradedAfter),
    gradedAfterChange: String(gradedAfterChange),
  }
}
