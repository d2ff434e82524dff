'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { MonthField, monthInput } from '@/components/plans/form/month-field'
import { useDraftAct } from '@/components/plans/assign/use-draft-act'
import { spanOfKind } from '@/components/plans/form/plan-span'
import { assignHref, plansHref } from '@/components/plans/plan-links'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { newKey } from '@/components/ui/new-key'
import { RadioList } from '@/components/ui/radio-list'
import { TextField } from '@/components/ui/text-field'
import { createPlanAction } from '@/lib/plans/actions'
import type { PlanKind } from '@/lib/plans/rules/choose-target'
import { planKinds } from '@/lib/plans/schemas'

interface NewPlanFormProps {
  federation: string
  unit: { code: string; name: string }
  /** The tenant's year. */
  year: number
}

/** Begins a programme; its targets are handed down on the next screen, and hold once they are decided. */
export function NewPlanForm({ federation, unit, year }: NewPlanFormProps) {
  const t = useTranslations('plans')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [key] = useState(newKey)
  const { busy, failure, run } = useDraftAct()
  const [kind, setKind] = useState<PlanKind>('yearly')
  const [texts, setTexts] = useState(() => ({ title: '', ...spanOfKind('yearly', year) }))
  const put = (change: Partial<typeof texts>) => setTexts({ ...texts, ...change })
  const error = (name: string) => failure?.fieldErrors[name]

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  function choose(next: PlanKind) {
    setKind(next)
    put(spanOfKind(next, year))
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    const done = await run(() =>
      createPlanAction(federation, {
        ...{ key, kind, title: texts.title },
        ...{ from: monthInput(texts.from), through: monthInput(texts.through) },
      }),
    )
    if (done) router.push(assignHref(federation, done.id, unit.code))
  }

  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <header>
        <Breadcrumb
          label={t('way')}
          crumbs={[
            { label: t('title'), href: plansHref(federation, { unit: unit.code }) },
            { label: t('new.title') },
          ]}
        />
        <h1 className="text-xl">{t('new.title')}</h1>
        <p className="text-ink-soft">{t('new.text', { name: unit.name })}</p>
      </header>
      <form ref={form} noValidate onSubmit={send} className="flex flex-col gap-5">
        <RadioList
          label={t('new.kind')}
          value={kind}
          onChange={choose}
          choices={planKinds.map((value) => ({
            value,
            label: t(`new.kinds.${value}`),
            hint: t(`new.hints.${value}`),
          }))}
        />
        <TextField
          label={t('new.name')}
          hint={t('new.name_hint')}
          error={error('title')}
          value={texts.title}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => put({ title: event.target.value })}
        />
        <div className="flex flex-wrap gap-4">
          <MonthField
            label={t('new.from')}
            error={error('from')}
            value={texts.from}
            onChange={(from) => put({ from })}
          />
          <MonthField
            label={t('new.through')}
            error={error('through')}
            value={texts.through}
            onChange={(through) => put({ through })}
          />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary" busy={busy}>
            {t('new.send')}
          </Button>
          <LinkButton href={plansHref(federation, { unit: unit.code })}>{t('new.cancel')}</LinkButton>
        </div>
      </form>
    </div>
  )
}
