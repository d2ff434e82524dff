import 'server-only'
import { standardRoles } from '@/lib/core/catalogue/standard-roles'
import type { Locale } from '@/lib/format/locale'
import type { DemoAccountView } from './views'

/**
 * The accounts to try, where the start script has loaded the demonstration and says so; empty anywhere else.
 * The list is loaded only then.
 */
export async function demoAccountsFor(locale: Locale): Promise<DemoAccountView[]> {
  if (process.env['DEMO_ACCOUNTS'] !== '1') return []
  const { demoAccounts } = await import('@/prisma/seed/demo-accounts')
  return demoAccounts.map(({ login, password, displayName, posts, whatFor }) => ({
    login,
    password,
    name: displayName,
    roles: posts.map(({ role }) => roleName(role, locale)),
    whatFor: locale === 'vi' ? whatFor : null,
  }))
}

function roleName(code: string, locale: Locale): string {
  const role = standardRoles.find((standard) => standard.code === code)
  return (locale === 'vi' ? role?.nameVi : role?.nameEn) ?? code
}
