'use client'

import { useTranslations } from 'next-intl'
import { AgreementFieldset } from '@/components/agreements/form/agreement-fieldset'
import { ConflictNotice } from '@/components/agreements/form/conflict-notice'
import { FindingNotice } from '@/components/agreements/form/finding-notice'
import { type FormMode } from '@/components/agreements/form/form-texts'
import { useAgreementForm } from '@/components/agreements/form/use-agreement-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { AgreementFormView } from '@/lib/agreements/views'

type AgreementFormProps = { federation: string; view: AgreementFormView; mode: FormMode; backHref: string }

/** What an agreement says, to be recorded or changed; what the checks find stands above the buttons. */
export function AgreementForm({ federation, view, mode, backHref }: AgreementFormProps) {
  const t = useTranslations('agreements')
  const { element, texts, put, answer, failure, busy, send, sendAgain, keepTheirs } = useAgreementForm(
    federation,
    view,
    mode,
  )
  const notKept = answer?.status === 'refused' || answer?.status === 'needs_confirmation' ? answer : null
  return (
    <form ref={element} noValidate onSubmit={send} className="flex flex-col gap-4">
      <Card>
        <AgreementFieldset
          view={view}
          texts={texts}
          errorOf={(field) => failure?.fieldErrors[field]}
          findings={notKept?.findings ?? []}
          put={put}
        />
      </Card>
      {notKept ? <FindingNotice notKept={notKept} /> : null}
      {answer?.status === 'conflict' ? (
        <ConflictNotice
          conflict={answer}
          employers={view.employers}
          busy={busy}
          onKeepYours={sendAgain}
          onKeepTheirs={keepTheirs}
        />
      ) : null}
      {failure && Object.keys(failure.fieldErrors).length === 0 ? (
        <Notice tone="danger" live="alert" title={t('form.refused')}>
          {failure.message}
        </Notice>
      ) : null}
      {answer?.status === 'conflict' ? null : (
        <div className="flex flex-wrap gap-2">
          {answer?.status === 'needs_confirmation' ? (
            <Button tone="primary" busy={busy} onClick={sendAgain}>
              {t('form.save_anyway')}
            </Button>
          ) : (
            <Button type="submit" tone="primary" busy={busy}>
              {t('form.save')}
            </Button>
          )}
          <LinkButton tone="quiet" href={backHref}>
            {t('form.cancel')}
          </LinkButton>
        </div>
      )}
    </form>
  )
}
