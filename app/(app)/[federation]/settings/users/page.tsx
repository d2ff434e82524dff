import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UserList } from '@/components/settings/user-list'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listUsers } from '@/lib/users/list-users'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections')
  return { title: t('users') }
}

export default async function UsersPage({ params, searchParams }: FederationPageProps) {
  const ctx = await pageContext((await params).federation)
  const list = await readForPage(listUsers({ ctx, input: firstValues(await searchParams) }))
  return <UserList federation={ctx.tenantCode} list={list} />
}
