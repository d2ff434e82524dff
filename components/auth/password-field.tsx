'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent, type RefObject } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'

type PasswordFieldProps = {
  inputRef: RefObject<HTMLInputElement | null>
  error?: string | undefined
  onInput: () => void
}

/** The password, which can be shown; says when Caps Lock is on, the usual reason for a wrong one. */
export function PasswordField({ inputRef, error, onInput }: PasswordFieldProps) {
  const t = useTranslations('auth')
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const readCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <div>
      <TextField
        ref={inputRef}
        name="password"
        label={t('password')}
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={256}
        error={error}
        onInput={onInput}
        onKeyDown={readCapsLock}
        onKeyUp={readCapsLock}
        onBlur={() => setCapsLock(false)}
        suffix={
          <IconButton
            size="sm"
            label={shown ? t('hide_password') : t('show_password')}
            icon={
              shown ? <EyeOff aria-hidden className="size-4.5" /> : <Eye aria-hidden className="size-4.5" />
            }
            onClick={() => setShown(!shown)}
          />
        }
      />
      <p role="status" className="text-warning mt-1 min-h-5 text-sm">
        {capsLock ? t('caps_lock') : null}
      </p>
    </div>
  )
}
