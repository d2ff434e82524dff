import { Check, Minus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Table, Td, Th } from '@/components/ui/table'
import type { RoleView } from '@/lib/users/views'

/** Which role may do what. Roles are a tenant's data; here they are only read. */
export function RoleTable({ roles }: { roles: readonly RoleView[] }) {
  const t = useTranslations('settings')
  const named = [...new Set(roles.flatMap(({ capabilities }) => capabilities))]
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft text-table max-w-prose">{t('roles.intro')}</p>
      <Card padding="flush">
        <Table caption={t('roles.caption')}>
          <thead>
            <tr>
              <Th>{t('roles.capability')}</Th>
              {roles.map(({ code, name, holders }) => (
                <Th key={code} className="min-w-32">
                  <span className="flex flex-col items-center text-center">
                    <span className="text-ink">{name}</span>
                    <span className="text-ink-faint font-normal">
                      {t('roles.holders', { count: holders })}
                    </span>
                  </span>
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {named.map((capability) => (
              <tr key={capability}>
                <Th scope="row">{t(`capability.${capability}`)}</Th>
                {roles.map((role) => (
                  <Td key={role.code} className="text-center">
                    <Held held={role.capabilities.includes(capability)} />
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </Card>
    </div>
  )
}

function Held({ held }: { held: boolean }) {
  const t = useTranslations('settings.roles')
  const Mark = held ? Check : Minus
  return (
    <span className={held ? 'text-success inline-flex' : 'text-ink-faint inline-flex'}>
      <Mark aria-hidden className="size-4.5" />
      <span className="sr-only">{held ? t('yes') : t('no')}</span>
    </span>
  )
}
