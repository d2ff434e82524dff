'use client'

import { Download } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { gridHref, workbookApi } from '@/components/figures/figure-links'
import { FiguresExport } from '@/components/figures/workbook/figures-export'
import { WorkbookDone } from '@/components/figures/workbook/workbook-done'
import { WorkbookPreview } from '@/components/figures/workbook/workbook-preview'
import { WorkbookUpload } from '@/components/figures/workbook/workbook-upload'
import { useWorkbook } from '@/components/figures/workbook/use-workbook'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonStyle } from '@/components/ui/button-style'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { monthLabel } from '@/lib/format/month-label'
import { monthParam, type Month } from '@/lib/periods/rules/month'

type WorkbookPageProps = {
  federation: string
  unit: { code: string; name: string }
  month: Month
  /** How many units the form has. */
  units: number
  mayRecord: boolean
}

/** A month's form in Excel: taken along, filled in, brought back, looked at, saved. */
export function WorkbookPage({ federation, unit, month, units, mayRecord }: WorkbookPageProps) {
  const t = useTranslations('workbook')
  const locale = useLocale()
  const address = workbookApi(federation, unit.code, month)
  const grid = gridHref(federation, unit.code, month)
  const { state, read, save, forget } = useWorkbook({
    ...{ upload: address, record: `/api/${federation}/figures`, month: monthParam(month) },
  })
  const label = monthLabel(month, locale)
  return (
    <div className="flex max-w-5xl flex-col gap-4">
      <header>
        <Breadcrumb label={t('way')} crumbs={[{ label: t('figures'), href: grid }, { label: t('title') }]} />
        <h1 className="text-xl">{t('title')}</h1>
        <p className="text-ink-soft text-table">{t('of', { unit: unit.name, month: label })}</p>
        <p className="text-ink-soft text-table mt-1 max-w-prose">{t('lead')}</p>
      </header>
      {units === 0 ? (
        <Notice>{t('get.none')}</Notice>
      ) : (
        <>
          <Card title={t('get.title')}>
            <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
              <div className="text-ink-soft text-table min-w-0 flex-1 basis-72">
                <p>{t('get.text', { units })}</p>
                <p>{t('get.blank')}</p>
              </div>
              <a href={address} download className={buttonStyle({ tone: mayRecord ? undefined : 'primary' })}>
                <Download aria-hidden className="size-4" />
                {t('get.button', { month: label })}
              </a>
            </div>
          </Card>
          {mayRecord ? <WorkbookUpload state={state} onRead={read} /> : <Notice>{t('put.read_only')}</Notice>}
          {state.kind === 'shown' || state.kind === 'saving' ? (
            <WorkbookPreview key={state.preview.madeAt + state.name} {...{ state, save, forget }} />
          ) : null}
          {state.kind === 'done' ? (
            <WorkbookDone {...{ ...state, grid, month: label }} onAnother={forget} />
          ) : null}
          <FiguresExport federation={federation} unit={unit.code} month={month} />
        </>
      )}
    </div>
  )
}
