'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { NativeSelect } from '@/components/ui/native-select'
import { newKey } from '@/components/ui/new-key'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { createApiTokenAction } from '@/lib/api/actions'
import { tokenDays } from '@/lib/api/schemas'
import type { ApiTokenListView, CreatedApiTokenView } from '@/lib/api/views'
import type { Failure } from '@/lib/core/outcome'

type Scope = ApiTokenListView['scopes'][number]

type NewTokenFormProps = {
  federation: string
  scopes: readonly Scope[]
  onMade: (made: CreatedApiTokenView) => void
}

/** What the token is for, what it may do and for how long; as little as possible is the right choice. */
export function NewTokenForm({ federation, scopes, onMade }: NewTokenFormProps) {
  const t = useTranslations('api.tokens')
  const [busy, startTransition] = useTransition()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [chosen, setChosen] = useState<readonly Scope[]>([])
  const [key] = useState(newKey)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const input = { key, name: fields.get('name'), scopes: chosen, days: Number(fields.get('days')) }
    startTransition(async () => {
      const outcome = await createApiTokenAction(federation, input)
      if (outcome.ok) onMade(outcome.data)
      else setFailure(outcome)
    })
  }

  const problem = failure?.fieldErrors['scopes']
  const general = failure !== null && Object.keys(failure.fieldErrors).length === 0
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className="flex flex-col gap-4">
      {general || problem ? (
        <Notice tone="danger" live="alert">
          {problem ? `${t('scopes')}: ${problem}` : failure?.message}
        </Notice>
      ) : null}
      <TextField
        name="name"
        label={t('name')}
        hint={t('name_hint')}
        error={failure?.fieldErrors['name']}
        maxLength={80}
        autoComplete="off"
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="text-table font-strong pb-1">{t('scopes')}</legend>
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            label={t(`scope.${scope}`)}
            hint={t(`scope_hint.${scope}`)}
            checked={chosen.includes(scope)}
            onChange={(checked) =>
              setChosen(checked ? [...chosen, scope] : chosen.filter((one) => one !== scope))
            }
          />
        ))}
      </fieldset>
      <NativeSelect
        name="days"
        label={t('days')}
        defaultValue="90"
        choices={tokenDays.map((days) => ({ value: String(days), label: t('days_of', { days }) }))}
      />
      <Button type="submit" tone="primary" busy={busy} className="self-start">
        {t('create')}
      </Button>
    </form>
  )
}
