import { Search } from 'lucide-react'
import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { foundingHref, type FoundingShape } from '@/components/founding/founding-links'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { NativeSelect } from '@/components/ui/native-select'
import { TextField } from '@/components/ui/text-field'
import { foundingStages } from '@/lib/employers/rules/founding-stage'
import type { ListedStage } from '@/lib/employers/founding/schemas'
import type { FoundingFrameView } from '@/lib/employers/founding/views'

type FoundingFiltersProps = {
  federation: string
  frame: FoundingFrameView
  shape: FoundingShape
  stage?: ListedStage | undefined
}

/** The filters live in the address: the form only writes it. */
export function FoundingFilters({ federation, frame, shape, stage }: FoundingFiltersProps) {
  const t = useTranslations('founding')
  const { filter, owners } = frame
  const filtered = filter.owner !== null || filter.overdue || filter.q !== null
  return (
    <Form
      key={JSON.stringify([filter, stage])}
      action={`/${federation}/employers/founding`}
      role="search"
      aria-label={t('filter.label')}
      className="grid flex-1 grid-cols-2 items-end gap-3 max-md:basis-full md:flex md:flex-wrap"
    >
      {filter.unit === null ? null : <input type="hidden" name="unit" value={filter.unit} />}
      {shape === 'list' ? <input type="hidden" name="view" value="list" /> : null}
      <TextField
        name="q"
        type="search"
        label={t('filter.q')}
        placeholder={t('filter.q_hint')}
        defaultValue={filter.q ?? ''}
        maxLength={100}
        className="col-span-2 md:w-56"
      />
      {stage === undefined ? null : (
        <NativeSelect
          name="stage"
          label={t('filter.stage')}
          defaultValue={stage}
          choices={[
            { value: 'open', label: t('filter.open') },
            ...foundingStages.map((value) => ({ value, label: t(`stage.${value}`) })),
          ]}
          className="md:w-48"
        />
      )}
      <NativeSelect
        name="owner"
        label={t('filter.owner')}
        defaultValue={filter.owner ?? ''}
        choices={[
          { value: '', label: t('filter.anybody') },
          { value: 'mine', label: t('filter.mine') },
          { value: 'none', label: t('filter.nobody') },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        className="md:w-48"
      />
      <NativeSelect
        name="overdue"
        label={t('filter.overdue')}
        defaultValue={filter.overdue ? '1' : ''}
        choices={[
          { value: '', label: t('filter.any_time') },
          { value: '1', label: t('filter.late') },
        ]}
        className="md:w-36"
      />
      <div className="flex gap-2 max-md:col-span-2">
        <Button type="submit" icon={<Search aria-hidden className="size-4" />}>
          {t('filter.submit')}
        </Button>
        {filtered ? (
          <LinkButton tone="quiet" href={foundingHref(federation, shape, { unit: filter.unit })}>
            {t('filter.clear')}
          </LinkButton>
        ) : null}
      </div>
    </Form>
  )
}
