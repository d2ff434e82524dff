import { Search } from 'lucide-react'
import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { gradesHref } from '@/components/grades/grade-links'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { NativeSelect } from '@/components/ui/native-select'
import { TextField } from '@/components/ui/text-field'
import { gradeSectors, unionGrades } from '@/lib/grades/rules/grade'
import type { GradeListView } from '@/lib/grades/views'

/** The filters live in the address: the form only writes it. */
export function GradeFilters({ federation, list }: { federation: string; list: GradeListView }) {
  const t = useTranslations('grades')
  const { unit, year, filter } = list
  const { state, ...narrowing } = filter
  const narrowed = Object.values(narrowing).some((value) => value !== undefined)
  return (
    <Form
      key={JSON.stringify([unit.code, year, filter])}
      action={`/${federation}/activities/grades`}
      role="search"
      aria-label={t('list.filters')}
      className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap print:hidden"
    >
      <input type="hidden" name="unit" value={unit.code} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="state" value={state} />
      <TextField
        name="q"
        type="search"
        label={t('list.q')}
        placeholder={t('list.q_hint')}
        defaultValue={filter.q ?? ''}
        maxLength={100}
        autoComplete="off"
        className="col-span-2 md:w-72"
      />
      <NativeSelect
        name="sector"
        label={t('list.sector')}
        defaultValue={filter.sector ?? ''}
        choices={[
          { value: '', label: t('list.any_sector') },
          ...gradeSectors.map((value) => ({ value, label: t(`sector.${value}`) })),
        ]}
        className="md:w-56"
      />
      <NativeSelect
        name="grade"
        label={t('list.grade')}
        defaultValue={filter.grade ?? ''}
        choices={[
          { value: '', label: t('list.any_grade') },
          ...unionGrades.map((value) => ({ value, label: t(`grade.${value}`) })),
        ]}
        className="md:w-52"
      />
      <div className="flex gap-2">
        <Button type="submit" icon={<Search aria-hidden className="size-4" />}>
          {t('list.submit')}
        </Button>
        {narrowed ? (
          <LinkButton tone="quiet" href={gradesHref(federation, { unit, year, filter: { state } })}>
            {t('list.clear')}
          </LinkButton>
        ) : null}
      </div>
    </Form>
  )
}
