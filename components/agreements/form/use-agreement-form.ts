'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition, type FormEvent } from 'react'
import { agreementHref } from '@/components/agreements/agreement-links'
import { firstTexts, readTexts, type FormMode, type FormTexts } from '@/components/agreements/form/form-texts'
import { newKey } from '@/components/ui/new-key'
import { useToast } from '@/components/ui/toast'
import { editAgreementAction, recordAgreementAction, renewAgreementAction } from '@/lib/agreements/actions'
import type { AgreementFormView, EditAgreementView } from '@/lib/agreements/views'
import type { Failure, Outcome } from '@/lib/core/outcome'

/** What the form holds and what became of it: kept, to be looked at again, or changed by somebody else meanwhile. */
export function useAgreementForm(federation: string, view: AgreementFormView, mode: FormMode) {
  const t = useTranslations('agreements')
  const router = useRouter()
  const toast = useToast()
  const element = useRef<HTMLFormElement>(null)
  const [busy, startTransition] = useTransition()
  const [texts, setTexts] = useState<FormTexts>(() => firstTexts(mode, view))
  const [key, setKey] = useState(newKey)
  const [answer, setAnswer] = useState<EditAgreementView | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  useEffect(() => {
    if (failure || answer) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure, answer])

  function keep(confirmed: boolean) {
    startTransition(async () => {
      // What was seen of it is what the screen showed, or what somebody else made of it since.
      const version = answer?.status === 'conflict' ? answer.version : (view.agreement?.version ?? 1)
      try {
        const outcome = await sendForm(federation, mode, view, { texts, key, version, confirmed })
        settle(outcome)
      } catch {
        toast.show({ title: t('failed'), description: t('unreachable'), tone: 'danger' })
      }
    })
  }

  function settle(outcome: Outcome<EditAgreementView>) {
    setFailure(outcome.ok ? null : outcome)
    setAnswer(outcome.ok ? outcome.data : null)
    if (!outcome.ok || outcome.data.status !== 'saved') return
    toast.show({
      title: t('form.saved'),
      ...(mode === 'edit' ? {} : { description: t('form.saved_text') }),
    })
    router.push(agreementHref(federation, outcome.data.id))
  }

  return {
    element,
    busy,
    texts,
    answer,
    failure,
    put: (change: Partial<FormTexts>) => {
      setTexts({ ...texts, ...change })
      // Something else is another wish; what was said of the one before holds no longer.
      setKey(newKey())
      if (answer?.status !== 'conflict') setAnswer(null)
    },
    send: (event: FormEvent) => {
      event.preventDefault()
      keep(false)
    },
    sendAgain: () => keep(true),
    keepTheirs: () => {
      if (view.agreement) router.push(agreementHref(federation, view.agreement.id))
    },
  }
}

function sendForm(
  federation: string,
  mode: FormMode,
  { unit, agreement }: AgreementFormView,
  { texts, ...rest }: { texts: FormTexts; key: string; version: number; confirmed: boolean },
): Promise<Outcome<EditAgreementView>> {
  const fields = readTexts(texts)
  if (mode === 'new' || !agreement)
    return recordAgreementAction(federation, { ...fields, ...rest, unit: unit.code })
  const act = mode === 'renew' ? renewAgreementAction : editAgreementAction
  return act(federation, { ...fields, ...rest, id: agreement.id })
}
