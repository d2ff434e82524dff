import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { ReportState } from '@/lib/figures/rules/month-state'
import { formatDate } from '@/lib/format/dates'
import type { Locale } from '@/lib/format/locale'
import { monthLabel } from '@/lib/format/month-label'
import { messagesOf } from '@/lib/i18n/catalogue'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { monthParam, type Month } from '@/lib/periods/rules/month'

/** The words of the form, in the user's language. */
export interface FormTexts {
  sheet: (month: Month) => string
  title: (month: Month) => string
  of: (unit: string, dueOn: CalendarDate) => string
  legend: string
  number: string
  unit: string
  state: string
  check: string
  total: string
  check_title: string
  check_message: string
  /** A count, or a mark in its place. */
  missing: (count: number | string) => string
  exceeds: (names: { part: string; whole: string }) => string
  stateOf: (state: ReportState) => string
  group: (code: string) => string
}

export function formTexts(locale: Locale): FormTexts {
  const messages = messagesOf(locale)
  const t = createTranslator({ locale, messages, namespace: 'workbook.sheet' })
  const figures = messages.figures
  const groups: Readonly<Record<string, string>> = figures.groups
  return {
    sheet: (month) => t('name', { month: monthParam(month) }),
    title: (month) => t('title', { month: monthLabel(month, locale) }),
    of: (unit, dueOn) => t('of', { unit, day: formatDate(dueOn) }),
    legend: t('legend'),
    number: t('number'),
    unit: t('unit'),
    state: t('state'),
    check: t('check'),
    total: t('total'),
    check_title: t('check_title'),
    check_message: t('check_message'),
    missing: (count) => t('missing', { count: String(count) }),
    exceeds: (names) => t('exceeds', names),
    stateOf: (state) => figures.filters[state],
    group: (code) => groups[code] ?? figures.groups.other,
  }
}
