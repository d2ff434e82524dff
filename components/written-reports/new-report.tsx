'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { useToldAct } from '@/components/acts/use-told-act'
import { reportHref, reportsHref } from '@/components/written-reports/report-links'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { MonthPicker } from '@/components/ui/month-picker'
import { NativeSelect } from '@/components/ui/native-select'
import { newKey } from '@/components/ui/new-key'
import { addMonths, monthParam } from '@/lib/periods/rules/month'
import { createWrittenReportAction } from '@/lib/written-reports/actions'
import { REPORT_KINDS, type ReportKind } from '@/lib/written-reports/rules/report-kind'
import type { NewWrittenReportView } from '@/lib/written-reports/views'

/** Which months a new report is about; its text is composed at once. */
export function NewReport({ federation, view }: { federation: string; view: NewWrittenReportView }) {
  const t = useTranslations('written_reports')
  const router = useRouter()
  const { unit, term, campaigns, latest } = view
  const kinds = REPORT_KINDS.filter(
    (kind) => (kind !== 'term' || term !== null) && (kind !== 'campaign' || campaigns.length > 0),
  )
  const [kind, setKind] = useState<ReportKind>('month')
  const [through, setThrough] = useState(view.through)
  const [plan, setPlan] = useState(campaigns[0]?.id ?? '')
  const [key, setKey] = useState('')
  const { busy, run } = useToldAct()
  const campaign = campaigns.find(({ id }) => id === plan)

  async function create(event: FormEvent) {
    event.preventDefault()
    const request = key || newKey()
    setKey(request)
    const asked =
      kind === 'campaign' ? { plan, through: Math.min(campaign?.through ?? latest, latest) } : { through }
    const done = await run(
      () =>
        createWrittenReportAction(federation, {
          ...{ key: request, unit: unit.code, kind },
          ...{ ...asked, through: monthParam(asked.through) },
        }),
      () => ({ title: t('new.done'), tone: 'success' }),
    )
    if (done) router.push(reportHref(federation, done.id))
  }

  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <header>
        <Breadcrumb
          label={t('way')}
          crumbs={[{ label: t('title'), href: reportsHref(federation, unit.code) }, { label: t('add') }]}
        />
        <h1 className="text-xl">{t('add')}</h1>
        <p className="text-ink-soft text-table">{unit.name}</p>
      </header>
      <Card>
        <form noValidate onSubmit={create} className="flex flex-col gap-5">
          <NativeSelect
            label={t('new.kind')}
            value={kind}
            onChange={(event) => {
              setKind(kinds.find((candidate) => candidate === event.target.value) ?? 'month')
              setKey('')
            }}
            choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          {kind === 'campaign' ? (
            <NativeSelect
              label={t('new.campaign')}
              value={plan}
              onChange={(event) => {
                setPlan(event.target.value)
                setKey('')
              }}
              choices={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
            />
          ) : (
            <div role="group" aria-label={t('new.through')} className="flex max-w-72 flex-col gap-1">
              <span className="text-table font-strong">{t('new.through')}</span>
              <MonthPicker
                wide
                value={through}
                earliest={addMonths(latest, -12 * 12)}
                latest={latest}
                onChange={(month) => {
                  setThrough(month)
                  setKey('')
                }}
              />
            </div>
          )}
          <p className="text-ink-soft text-table">{t('new.text')}</p>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" tone="primary" busy={busy}>
              {t('new.create')}
            </Button>
            <LinkButton tone="quiet" href={reportsHref(federation, unit.code)}>
              {t('new.cancel')}
            </LinkButton>
          </div>
        </form>
      </Card>
    </div>
  )
}
