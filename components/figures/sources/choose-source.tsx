'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { useReportAct } from '@/components/reports/use-report-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NativeSelect } from '@/components/ui/native-select'
import { FIGURE_SOURCES } from '@/lib/figures/rules/derived'
import { chooseFigureSourceAction } from '@/lib/figures/source-actions'
import type { FigureSourceRow, FigureSourcesView } from '@/lib/figures/source-views'
import { monthLabel } from '@/lib/format/month-label'
import { addMonths, monthParam, monthsBetween, parseMonthParam } from '@/lib/periods/rules/month'

interface ChooseSourceProps {
  federation: string
  view: FigureSourcesView
  row: FigureSourceRow
}

/** From which month on a number comes from records, or is entered again. */
export function ChooseSource({ federation, view: { unit, month }, row }: ChooseSourceProps) {
  const t = useTranslations('figures.sources')
  const locale = useLocale()
  const formId = useId()
  const [open, setOpen] = useState(false)
  const other = row.source === 'records' ? 'entered' : 'records'
  const [source, setSource] = useState<FigureSourceRow['source']>(other)
  const [from, setFrom] = useState(month)
  const { busy, run } = useReportAct()

  async function send(event: FormEvent) {
    event.preventDefault()
    const done = await run(
      () =>
        chooseFigureSourceAction(federation, {
          ...{ unit: unit.code, indicator: row.indicator, source, baseVersion: row.version },
          fromMonth: monthParam(from),
        }),
      ({ refreshed }) => ({ title: t('chosen', { name: row.name, refreshed }), tone: 'success' }),
    )
    if (done) setOpen(false)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setSource(other)
        setFrom(month)
      }}
      title={row.name}
      description={t('choose_text')}
      trigger={
        <Button size="sm" aria-label={t('change_of', { name: row.name })}>
          {t('change')}
        </Button>
      }
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('choose')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="flex flex-col gap-4">
        <NativeSelect
          label={t('source')}
          value={source}
          choices={FIGURE_SOURCES.map((value) => ({ value, label: t(`${value}_long`) }))}
          onChange={(event) =>
            setSource(FIGURE_SOURCES.find((known) => known === event.target.value) ?? source)
          }
        />
        <NativeSelect
          label={t('from')}
          hint={t('from_hint')}
          value={monthParam(from)}
          choices={monthsBetween(addMonths(month, -12), month)
            .reverse()
            .map((one) => ({ value: monthParam(one), label: monthLabel(one, locale) }))}
          onChange={(event) => setFrom(parseMonthParam(event.target.value) ?? from)}
        />
      </form>
    </Dialog>
  )
}
