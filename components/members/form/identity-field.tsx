'use client'

import { useTranslations } from 'next-intl'
import { useFormSetting } from '@/components/members/form/form-context'
import { FormText } from '@/components/members/form/form-field'
import { withText } from '@/components/members/form/form-texts'
import { Button } from '@/components/ui/button'
import { readCccd, readIdentityNumber } from '@/lib/members/rules/identity-number'

/** The identity number, with what its first digits say, to fill in where it is not filled in yet. */
export function IdentityField({ className }: { className?: string }) {
  const t = useTranslations('members.form')
  const { model, heldIdentity } = useFormSetting()
  const { texts } = model.form
  const read = readIdentityNumber(texts.identityNumber)
  const says = read ? readCccd(read.value) : null
  const fills = says !== null && (texts.sex === '' || texts.birth.trim() === '')

  function fillIn() {
    if (!says) return
    const sexed = texts.sex === '' ? withText(model.form, 'sex', says.sex) : model.form
    model.change(texts.birth.trim() === '' ? withText(sexed, 'birth', String(says.birthYear)) : sexed)
  }

  return (
    <div className={className}>
      <FormText
        name="identityNumber"
        hint={heldIdentity ? t('identity_held', { number: heldIdentity }) : t('identity_hint')}
        inputMode="text"
        autoCapitalize="characters"
        spellCheck={false}
      />
      {says ? (
        <p className="text-ink-soft mt-1 flex flex-wrap items-center gap-x-3 text-sm">
          {t('identity_says', { sex: says.sex, year: String(says.birthYear) })}
          {fills ? (
            <Button size="sm" tone="quiet" onClick={fillIn}>
              {t('identity_use')}
            </Button>
          ) : null}
        </p>
      ) : null}
    </div>
  )
}
