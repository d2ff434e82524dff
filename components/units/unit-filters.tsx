import { Search } from 'lucide-react'
import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { listHref } from '@/components/units/unit-links'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { LinkButton } from '@/components/ui/link-button'
import { NativeSelect } from '@/components/ui/native-select'
import { TextField } from '@/components/ui/text-field'
import { OWNERSHIPS } from '@/lib/units/rules/unit-kind'
import { LISTED_RANKS, UNIT_STATES } from '@/lib/units/schemas'
import type { UnitListView } from '@/lib/units/views'

type UnitFiltersProps = { federation: string; list: Pick<UnitListView, 'unit' | 'filters' | 'shape'> }

/** The filters live in the address: the form only writes it. */
export function UnitFilters({ federation, list }: UnitFiltersProps) {
  const t = useTranslations('units')
  const { unit, filters, shape } = list
  return (
    <Form
      key={JSON.stringify([unit.code, filters])}
      action={`/${federation}/units`}
      role="search"
      aria-label={t('filter.label')}
      className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap print:hidden"
    >
      <input type="hidden" name="unit" value={unit.code} />
      <TextField
        name="q"
        type="search"
        label={t('filter.q')}
        placeholder={t('filter.q_hint')}
        defaultValue={filters.q ?? ''}
        maxLength={100}
        className="col-span-2 md:w-72"
      />
      {unit.rank === 'top' ? (
        <NativeSelect
          name="rank"
          label={t('filter.rank')}
          defaultValue={filters.rank ?? ''}
          choices={[
            { value: '', label: t('filter.any_rank') },
            ...LISTED_RANKS.map((value) => ({ value, label: t(`rank.${value}`) })),
          ]}
          className="md:w-48"
        />
      ) : null}
      <NativeSelect
        name="ownership"
        label={t('filter.ownership')}
        defaultValue={filters.ownership ?? ''}
        choices={[
          { value: '', label: t('filter.any_ownership') },
          ...OWNERSHIPS.map((value) => ({ value, label: t(`ownership.${value}`) })),
        ]}
        className="md:w-48"
      />
      <NativeSelect
        name="state"
        label={t('filter.state')}
        defaultValue={filters.state}
        choices={UNIT_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        className="md:w-48"
      />
      <div className={classNames('flex gap-2', shape === 'found' && 'max-md:col-span-2')}>
        <Button type="submit" icon={<Search aria-hidden className="size-4" />}>
          {t('filter.submit')}
        </Button>
        {shape === 'found' ? (
          <LinkButton tone="quiet" href={listHref(federation, unit.code)}>
            {t('filter.clear')}
          </LinkButton>
        ) : null}
      </div>
    </Form>
  )
}
