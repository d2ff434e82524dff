'use client'

import { Braces } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { tokenChoices } from '@/components/written-reports/token-choices'
import { Button } from '@/components/ui/button'
import { FilterList } from '@/components/ui/filter-list'
import { NativeSelect } from '@/components/ui/native-select'
import { Popover } from '@/components/ui/popover'
import type { ReportFacts } from '@/lib/written-reports/rules/report-facts'

interface InsertTokenProps {
  facts: ReportFacts
  decimals: 0 | 2
  /** The name of the section it goes to. */
  section: string
  onInsert: (token: string) => void
}

/** A number to put in where the cursor stands: of the unit itself or of one below, each with what it says now. */
export function InsertToken({ facts, decimals, section, onInsert }: InsertTokenProps) {
  const t = useTranslations('written_reports.insert')
  const [open, setOpen] = useState(false)
  const [unit, setUnit] = useState('')
  const items = useMemo(
    () =>
      open
        ? tokenChoices(facts, unit === '' ? null : unit, decimals, (field) => t(`field.${field}`)).map(
            ({ token, name, text }) => ({ value: token, label: t('choice', { name, text }) }),
          )
        : [],
    [open, facts, unit, decimals, t],
  )
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="start"
      title={t('title', { section })}
      className="w-[min(30rem,calc(100vw-2rem))]"
      trigger={
        <Button
          size="sm"
          icon={<Braces aria-hidden className="size-4" />}
          aria-label={t('title', { section })}
        >
          {t('open')}
        </Button>
      }
    >
      {facts.units.length > 0 ? (
        <NativeSelect
          className="p-3"
          label={t('unit')}
          value={unit}
          onChange={(event) => setUnit(event.target.value)}
          choices={[
            { value: '', label: facts.unit.name },
            ...facts.units.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      ) : null}
      <FilterList
        label={t('search')}
        items={items}
        onChoose={(token) => {
          setOpen(false)
          onInsert(token)
        }}
      />
    </Popover>
  )
}
