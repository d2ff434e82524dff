import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MessagePage } from '@/components/shell/message-page'
import { Button } from '@/components/ui/button'
import { signOutAction } from '@/lib/core/actions'
import { landingPage } from '@/lib/core/parts'
import { firstAssignment } from '@/lib/core/resolve-context'
import { readSession } from '@/lib/core/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.no_assignment')
  return { title: t('title') }
}

/** On to where the work begins; an account without a live assignment learns why it goes nowhere. */
export default async function StartPage() {
  const session = await readSession()
  if (!session) redirect('/sign-in')
  const assignment = firstAssignment(session)
  if (assignment) redirect(landingPage(assignment.tenant.code, new Set(assignment.capabilities)))
  const t = await getTranslations('auth.no_assignment')
  return (
    <MessagePage
      title={t('title')}
      actions={
        <form action={signOutAction}>
          <Button type="submit" tone="primary">
            {t('sign_out')}
          </Button>
        </form>
      }
    >
      <p>{t('text', { login: session.login })}</p>
    </MessagePage>
  )
}
