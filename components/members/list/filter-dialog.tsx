'use client'

import { ListFilter as FilterIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { listHref, shownFilters, type ListPlace } from '@/components/members/list/list-links'
import { filterOfTexts, textsOfFilter, type FilterTexts } from '@/components/members/list/filter-texts'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { NativeSelect } from '@/components/ui/native-select'
import { TextField } from '@/components/ui/text-field'
import { listedStatuses, statusGroups } from '@/lib/members/member-list-schemas'
import type { MemberListView } from '@/lib/members/member-list-views'
import { sexes } from '@/lib/members/rules/member-fields'

type FilterDialogProps = { federation: string; place: ListPlace; subUnits: MemberListView['subUnits'] }

/** All filters in one place; on a phone it rises from the foot of the screen. */
export function FilterDialog({ federation, place, subUnits }: FilterDialogProps) {
  const t = useTranslations('members')
  const router = useRouter()
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [texts, setTexts] = useState<FilterTexts>(() => textsOfFilter(place.filter))
  const [checked, setChecked] = useState(false)
  const read = filterOfTexts(texts, place.filter.q)
  const count = shownFilters(place.filter).length

  const put = (change: Partial<FilterTexts>) => setTexts({ ...texts, ...change })
  const errorOf = (name: keyof FilterTexts) => {
    const problem = checked ? read.problems[name] : undefined
    return problem ? t(`list.filter_problem.${problem}`) : undefined
  }

  function apply(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (Object.keys(read.problems).length > 0) return
    setOpen(false)
    router.push(listHref(federation, { ...place, filter: read.filter }))
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setChecked(false)
        if (next) setTexts(textsOfFilter(place.filter))
      }}
      title={t('list.filter_title')}
      trigger={
        <Button icon={<FilterIcon aria-hidden className="size-4" />}>
          {count > 0 ? t('list.filter_count', { count }) : t('list.filter')}
        </Button>
      }
      footer={
        <>
          <Button type="submit" form={formId} tone="primary">
            {t('list.filter_apply')}
          </Button>
          <Button onClick={() => setTexts(textsOfFilter({}))}>{t('list.filter_clear')}</Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={apply} className="grid grid-cols-2 gap-x-4 gap-y-4">
        <NativeSelect
          label={t('field.status')}
          value={texts.status}
          onChange={(event) => put({ status: event.target.value })}
          choices={[...statusGroups, ...listedStatuses].map((value) => ({
            value,
            label: t(`status.${value}`),
          }))}
          className="col-span-2"
        />
        <NativeSelect
          label={t('field.sex')}
          value={texts.sex}
          onChange={(event) => put({ sex: event.target.value })}
          choices={[
            { value: '', label: t('list.any') },
            ...sexes.map((value) => ({ value, label: t(`sex.${value}`) })),
          ]}
          className="col-span-2"
        />
        <AgeField name="ageFrom" value={texts.ageFrom} error={errorOf('ageFrom')} onChange={put} />
        <AgeField name="ageTo" value={texts.ageTo} error={errorOf('ageTo')} onChange={put} />
        <DayField name="joinedFrom" value={texts.joinedFrom} error={errorOf('joinedFrom')} onChange={put} />
        <DayField name="joinedTo" value={texts.joinedTo} error={errorOf('joinedTo')} onChange={put} />
        {subUnits.length > 0 ? (
          <NativeSelect
            label={t('field.subUnit')}
            value={texts.subUnit}
            onChange={(event) => put({ subUnit: event.target.value })}
            choices={[
              { value: '', label: t('list.any') },
              ...subUnits.map(({ id, name, closed }) => ({
                value: id,
                label: closed ? t('list.closed_sub_unit', { name }) : name,
              })),
            ]}
            className="col-span-2"
          />
        ) : null}
        <div className="col-span-2">
          <Checkbox
            label={t('list.incomplete')}
            checked={texts.incomplete}
            onChange={(incomplete) => put({ incomplete })}
          />
        </div>
      </form>
    </Dialog>
  )
}

type RangeProps<Name extends string> = {
  name: Name
  value: string
  error: string | undefined
  onChange: (change: Partial<FilterTexts>) => void
}

function AgeField({ name, value, error, onChange }: RangeProps<'ageFrom' | 'ageTo'>) {
  const t = useTranslations('members.list')
  return (
    <TextField
      label={t(name)}
      error={error}
      value={value}
      inputMode="numeric"
      maxLength={3}
      autoComplete="off"
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  )
}

function DayField({ name, value, error, onChange }: RangeProps<'joinedFrom' | 'joinedTo'>) {
  const t = useTranslations('members.list')
  return (
    <TextField
      label={t(name)}
      error={error}
      value={value}
      placeholder="dd/mm/yyyy"
      inputMode="tel"
      maxLength={10}
      autoComplete="off"
      onChange={(event) =>
        onChange({ [name]: event.target.value.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3') })
      }
    />
  )
}
