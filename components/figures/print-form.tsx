'use client'

import { FileText, Printer, SquarePen } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Menu, MenuDownload, MenuGroup } from '@/components/ui/menu'
import { monthLabel } from '@/lib/format/month-label'
import { monthParam, type Month } from '@/lib/periods/rules/month'

type PrintFormProps = { federation: string; unit: string; month: Month }

const icon = 'size-4 shrink-0'

/** The month's form on paper: with its figures, or blank to be filled in by hand. */
export function PrintForm({ federation, unit, month }: PrintFormProps) {
  const t = useTranslations('documents.form')
  const hrefOf = (format: 'pdf' | 'docx', blank: boolean) => {
    const asked = { unit, month: monthParam(month), format, ...(blank ? { blank: '1' } : {}) }
    return `/api/${federation}/figures/form?${new URLSearchParams(asked).toString()}`
  }
  return (
    <span data-print="none" className="print:hidden">
      <Menu
        align="end"
        trigger={
          <Button tone="quiet" size="sm" icon={<Printer aria-hidden className={icon} />}>
            {t('open')}
          </Button>
        }
      >
        <MenuGroup label={t('filled', { month: monthLabel(month, useLocale()) })}>
          <MenuDownload href={hrefOf('pdf', false)} icon={<FileText aria-hidden className={icon} />}>
            {t('pdf')}
          </MenuDownload>
          <MenuDownload href={hrefOf('docx', false)} icon={<FileText aria-hidden className={icon} />}>
            {t('docx')}
          </MenuDownload>
        </MenuGroup>
        <MenuGroup label={t('blank')}>
          <MenuDownload href={hrefOf('pdf', true)} icon={<SquarePen aria-hidden className={icon} />}>
            {t('blank_pdf')}
          </MenuDownload>
          <MenuDownload href={hrefOf('docx', true)} icon={<SquarePen aria-hidden className={icon} />}>
            {t('blank_docx')}
          </MenuDownload>
        </MenuGroup>
      </Menu>
    </span>
  )
}
