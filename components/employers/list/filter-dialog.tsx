'use client'

import { ListFilter } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { employersHref, shownFilters, type EmployerListPlace } from '@/components/employers/employer-links'
import { useFilterTexts } from '@/components/employers/list/use-filter-texts'
import { DayText, dayInput } from '@/components/members/day-text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NativeSelect } from '@/components/ui/native-select'
import { TextField } from '@/components/ui/text-field'
import { employerFilterInput, type EmployerFilter } from '@/lib/employers/schemas'
import { formatDate } from '@/lib/format/dates'

type FilterDialogProps = { federation: string; place: EmployerListPlace & { filter: EmployerFilter } }

/** The filters that the list's address can hold, beside the search. */
export function FilterDialog({ federation, place }: FilterDialogProps) {
  const t = useTranslations('employers.list')
  const [open, setOpen] = useState(false)
  const count = shownFilters(place.filter).length
  const formId = useId()
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('filters')}
      description={t('filters_text')}
      trigger={
        <Button icon={<ListFilter aria-hidden className="size-4" />}>
          {t('filters')}
          {count > 0 ? ` (${count})` : ''}
        </Button>
      }
      footer={
        <Button type="submit" form={formId} tone="primary">
          {t('apply')}
        </Button>
      }
    >
      <FilterForm
        id={formId}
        federation={federation}
        place={place}
        onDone={() => {
          setOpen(false)
        }}
      />
    </Dialog>
  )
}

type FilterFormProps = FilterDialogProps & { id: string; onDone: () => void }

function FilterForm({ id, federation, place, onDone }: FilterFormProps) {
  const t = useTranslations('employers.list')
  const problems = useTranslations('errors.fields')
  const router = useRouter()
  const { ownerships, sections } = useFilterTexts()
  const { filter } = place
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const [texts, setTexts] = useState({
    union: filter.union ?? '',
    sizeFrom: filter.sizeFrom?.toString() ?? '',
    sizeTo: filter.sizeTo?.toString() ?? '',
    ownership: filter.ownership ?? '',
    industry: filter.industry ?? '',
    state: filter.state ?? 'open',
    on: filter.on ? formatDate(filter.on) : '',
  })
  const put = (change: Partial<typeof texts>) => setTexts({ ...texts, ...change })
  const error = (name: keyof typeof texts) =>
    wrong.has(name) ? problems(name === 'on' ? 'date' : 'invalid') : undefined

  function apply(event: FormEvent) {
    event.preventDefault()
    const read = employerFilterInput.safeParse({ ...texts, on: dayInput(texts.on), q: filter.q })
    if (!read.success) {
      setWrong(new Set(read.error.issues.map(({ path }) => String(path[0]))))
      return
    }
    router.push(employersHref(federation, { ...place, filter: read.data, after: null, before: null }))
    onDone()
  }

  return (
    <form id={id} noValidate onSubmit={apply} className="grid gap-4 sm:grid-cols-2">
      <NativeSelect
        label={t('union')}
        value={texts.union}
        choices={[
          { value: '', label: t('any_union') },
          { value: 'with', label: t('with_union') },
          { value: 'without', label: t('without_union') },
        ]}
        onChange={(event) => put({ union: event.target.value })}
        className="sm:col-span-2"
      />
      {(['sizeFrom', 'sizeTo'] as const).map((name) => (
        <TextField
          key={name}
          label={t(name === 'sizeFrom' ? 'size_from' : 'size_to')}
          error={error(name)}
          inputMode="numeric"
          maxLength={7}
          autoComplete="off"
          value={texts[name]}
          onChange={(event) => put({ [name]: event.target.value })}
        />
      ))}
      <NativeSelect
        label={t('ownership')}
        value={texts.ownership}
        choices={[{ value: '', label: t('any_ownership') }, ...ownerships]}
        onChange={(event) => put({ ownership: event.target.value })}
      />
      <NativeSelect
        label={t('industry')}
        value={texts.industry}
        choices={[
          { value: '', label: t('any_industry') },
          ...(filter.industry && !sections.some(({ value }) => value === filter.industry)
            ? [{ value: filter.industry, label: filter.industry }]
            : []),
          ...sections,
        ]}
        onChange={(event) => put({ industry: event.target.value })}
      />
      <NativeSelect
        label={t('state')}
        value={texts.state}
        choices={[
          { value: 'open', label: t('state_open') },
          { value: 'closed', label: t('state_closed') },
          { value: 'all', label: t('state_all') },
        ]}
        onChange={(event) => put({ state: event.target.value as typeof texts.state })}
      />
      <DayText label={t('on')} error={error('on')} value={texts.on} onChange={(on) => put({ on })} />
    </form>
  )
}
