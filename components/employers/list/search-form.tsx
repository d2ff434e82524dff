import { Search } from 'lucide-react'
import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { filterNames, type EmployerListPlace } from '@/components/employers/employer-links'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { EmployerFilter } from '@/lib/employers/schemas'

type SearchFormProps = { federation: string; place: EmployerListPlace & { filter: EmployerFilter } }

/** Searches within the filters in force: the form only writes the address. */
export function SearchForm({ federation, place }: SearchFormProps) {
  const t = useTranslations('employers.list')
  const { filter, unit, sort } = place
  const kept = [
    ['unit', unit],
    ['sort', sort === 'name' ? undefined : sort],
    ...filterNames.map((name) => [name, filter[name]] as const),
  ] as const
  return (
    <Form
      key={JSON.stringify(filter)}
      action={`/${federation}/employers`}
      role="search"
      aria-label={t('search')}
      className="flex min-w-0 flex-1 items-end gap-2 max-md:basis-full"
    >
      {kept.map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={String(value)} />,
      )}
      <TextField
        name="q"
        type="search"
        label={t('search')}
        hideLabel
        placeholder={t('search_hint')}
        defaultValue={filter.q ?? ''}
        maxLength={100}
        autoComplete="off"
        className="min-w-0 flex-1 md:max-w-sm"
      />
      <Button type="submit" icon={<Search aria-hidden className="size-4" />}>
        {t('submit')}
      </Button>
    </Form>
  )
}
