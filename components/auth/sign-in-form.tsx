'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { DemoAccountList } from '@/components/auth/demo-account-list'
import { PasswordField } from '@/components/auth/password-field'
import { SignInNotice } from '@/components/auth/sign-in-notice'
import { useSignIn, type Pair } from '@/components/auth/use-sign-in'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { useHydrated } from '@/components/ui/use-hydrated'
import type { DemoAccountView } from '@/lib/users/views'

type SignInFormProps = {
  /** A page of this site. */
  returnTo: string
  /** There was a session, and it has run out. */
  ended: boolean
  demoAccounts: readonly DemoAccountView[]
}

/** Name and password. The fields keep what a password manager filled in before the scripts came. */
export function SignInForm({ returnTo, ended, demoAccounts }: SignInFormProps) {
  const t = useTranslations('auth')
  const login = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const submitButton = useRef<HTMLButtonElement>(null)
  const [missing, setMissing] = useState<{ login: boolean; password: boolean }>(nothingMissing)
  // Sent before the scripts came, the form would come back empty.
  const hydrated = useHydrated()
  const { busy, problem, submit, forget } = useSignIn(returnTo, () => password.current?.select())

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const pair = { login: login.current?.value.trim() ?? '', password: password.current?.value ?? '' }
    const found = { login: pair.login === '', password: pair.password === '' }
    setMissing(found)
    if (found.login) login.current?.focus()
    else if (found.password) password.current?.focus()
    else void submit(pair)
  }

  function fill(pair: Pair) {
    if (login.current) login.current.value = pair.login
    if (password.current) password.current.value = pair.password
    setMissing(nothingMissing)
    forget()
    submitButton.current?.focus()
  }

  return (
    <div className="flex flex-col gap-6">
      {/* A post, so that a form sent before the scripts came leaves no password in the address. */}
      <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        <SignInNotice problem={problem} ended={ended} />
        <TextField
          ref={login}
          name="login"
          label={t('login')}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={100}
          autoFocus
          error={missing.login ? t('login_missing') : undefined}
          onInput={() => setMissing((before) => ({ ...before, login: false }))}
        />
        <PasswordField
          inputRef={password}
          error={missing.password ? t('password_missing') : undefined}
          onInput={() => setMissing((before) => ({ ...before, password: false }))}
        />
        <Button
          ref={submitButton}
          type="submit"
          tone="primary"
          busy={busy}
          disabled={!hydrated}
          className="h-11!"
        >
          {busy ? t('submitting') : t('submit')}
        </Button>
      </form>
      {demoAccounts.length > 0 ? <DemoAccountList accounts={demoAccounts} onChoose={fill} /> : null}
    </div>
  )
}

const nothingMissing = { login: false, password: false }
