import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RoleTable } from '@/components/settings/role-table'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listRoles } from '@/lib/users/list-roles'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections')
  return { title: t('roles') }
}

export default async function RolesPage({ params }: { params: Promise<{ federation: string }> }) {
  const ctx = await pageContext((await params).federation)
  const { roles } = await readForPage(listRoles({ ctx }))
  return <RoleTable roles={roles} />
}
