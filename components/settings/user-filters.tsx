import { Search } from 'lucide-react'
import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { NativeSelect } from '@/components/ui/native-select'
import { TextField } from '@/components/ui/text-field'
import { ACCOUNT_STATES } from '@/lib/users/schemas'
import type { UserListView } from '@/lib/users/views'

type UserFiltersProps = { federation: string; list: Pick<UserListView, 'filters' | 'roles'> }

/** The filters live in the address: the form only writes it. */
export function UserFilters({ federation, list: { filters, roles } }: UserFiltersProps) {
  const t = useTranslations('settings.users.filter')
  const action = `/${federation}/settings/users`
  const filtered = filters.q !== null || filters.role !== null || filters.state !== 'open'
  return (
    <Form
      key={JSON.stringify(filters)}
      action={action}
      role="search"
      aria-label={t('label')}
      className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap print:hidden"
    >
      <TextField
        name="q"
        type="search"
        label={t('q')}
        placeholder={t('q_hint')}
        defaultValue={filters.q ?? ''}
        maxLength={100}
        className="col-span-2 md:w-72"
      />
      <NativeSelect
        name="role"
        label={t('role')}
        defaultValue={filters.role ?? ''}
        choices={[
          { value: '', label: t('any_role') },
          ...roles.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        className="md:w-56"
      />
      <NativeSelect
        name="state"
        label={t('state')}
        defaultValue={filters.state}
        choices={ACCOUNT_STATES.map((value) => ({ value, label: t(value) }))}
        className="md:w-40"
      />
      <div className="flex gap-2 max-md:col-span-2">
        <Button type="submit" icon={<Search aria-hidden className="size-4" />}>
          {t('submit')}
        </Button>
        {filtered ? (
          <LinkButton tone="quiet" href={action}>
            {t('clear')}
          </LinkButton>
        ) : null}
      </div>
    </Form>
  )
}
