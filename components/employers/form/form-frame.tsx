'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'
import { FormNotices, type FormAnswer } from '@/components/employers/form/form-notices'
import { LeaveGuard } from '@/components/members/form/leave-guard'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'

type FormFrameProps = {
  federation: string
  form: RefObject<HTMLFormElement | null>
  answer: FormAnswer | null
  busy: boolean
  dirty: boolean
  save: string
  backHref: string
  onSubmit: () => Promise<void>
  children: ReactNode
}

/** The form around its fields: what was said of it above, the buttons at the foot of the screen. */
export function FormFrame({ federation, form, answer, busy, dirty, onSubmit, ...props }: FormFrameProps) {
  const t = useTranslations('employers.form')
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit()
      }}
    >
      {props.children}
      {answer ? <FormNotices federation={federation} answer={answer} /> : null}
      <div className="border-line bg-surface-raised sticky bottom-14 z-20 -mx-4 flex flex-wrap justify-end gap-2 border-t px-4 py-2.5 md:bottom-0 md:mx-0 md:rounded-lg md:border">
        <LinkButton href={props.backHref} tone="quiet">
          {t('cancel')}
        </LinkButton>
        <Button type="submit" tone="primary" busy={busy}>
          {answer?.status === 'needs_confirmation' ? t('save_anyway') : props.save}
        </Button>
      </div>
      <LeaveGuard active={dirty && !busy} kept={false} />
    </form>
  )
}
