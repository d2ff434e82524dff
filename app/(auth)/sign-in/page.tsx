import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { SignInForm } from '@/components/auth/sign-in-form'
import { firstValues, type SearchParams } from '@/lib/core/first-values'
import { returnAddress } from '@/lib/core/return-address'
import { readSession, readSessionSecretHash } from '@/lib/core/session'
import { demoAccountsFor } from '@/lib/users/demo-accounts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth')
  return { title: t('title') }
}

/** Whoever is signed in already goes straight on. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const returnTo = returnAddress(firstValues(await searchParams)['next'])
  if (await readSession()) redirect(returnTo)
  const t = await getTranslations('auth')
  return (
    <>
      <div>
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="text-ink-soft">{t('intro')}</p>
      </div>
      <SignInForm
        returnTo={returnTo}
        ended={(await readSessionSecretHash()) !== null}
        demoAccounts={await demoAccountsFor(await getLocale())}
      />
    </>
  )
}
