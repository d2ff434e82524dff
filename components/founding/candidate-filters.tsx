import { Search } from 'lucide-react'
import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { CandidateListView } from '@/lib/employers/founding/views'

type CandidateFiltersProps = { federation: string; filter: CandidateListView['filter'] }

/** From what size on, and which. */
export function CandidateFilters({ federation, filter }: CandidateFiltersProps) {
  const t = useTranslations('founding')
  return (
    <Form
      key={JSON.stringify(filter)}
      action={`/${federation}/employers/founding/start`}
      role="search"
      aria-label={t('filter.label')}
      className="flex flex-wrap items-end gap-3 print:hidden"
    >
      {filter.unit === null ? null : <input type="hidden" name="unit" value={filter.unit} />}
      <TextField
        name="q"
        type="search"
        label={t('filter.q')}
        placeholder={t('filter.q_hint')}
        defaultValue={filter.q ?? ''}
        maxLength={100}
        className="w-full sm:w-64"
      />
      <TextField
        name="least"
        inputMode="numeric"
        label={t('start.least')}
        defaultValue={String(filter.least)}
        maxLength={6}
        autoComplete="off"
        className="w-32"
      />
      <Button type="submit" icon={<Search aria-hidden className="size-4" />}>
        {t('filter.submit')}
      </Button>
    </Form>
  )
}
