import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { refusalsByField, useFindingText } from '@/components/employers/finding-texts'
import type { FormAnswer } from '@/components/employers/form/form-notices'
import { newKey } from '@/components/ui/new-key'
import { useToast } from '@/components/ui/toast'
import type { Outcome } from '@/lib/core/outcome'
import type { AddEmployerView, EditEmployerView } from '@/lib/employers/views'

type Kept = Extract<AddEmployerView | EditEmployerView, { status: 'added' | 'saved' }>

interface SentForm {
  /** One for each content of the form: sent again, it is done once. */
  key: string
  confirmed: boolean
}

/**
 * Sends a form of an employer: keeps what came back instead of a kept employer, with the focus where something is to
 * be mended, and goes on when it was kept.
 */
export function useEmployerForm(
  send: (sent: SentForm) => Promise<Outcome<AddEmployerView | EditEmployerView>>,
  kept: (answer: Kept) => { href: string; said: string },
) {
  const t = useTranslations('employers.act')
  const router = useRouter()
  const toast = useToast()
  const findingText = useFindingText()
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<FormAnswer | null>(null)
  const [failures, setFailures] = useState<Readonly<Record<string, string>>>({})
  const [key, setKey] = useState(newKey)
  const form = useRef<HTMLFormElement>(null)
  const refusals = answer?.status === 'refused' ? refusalsByField(answer.findings, findingText) : {}
  const errors = { ...failures, ...refusals }

  useEffect(() => {
    if (answer || Object.keys(failures).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"] a')?.focus()
  }, [answer, failures])

  async function submit() {
    setBusy(true)
    try {
      const outcome = await send({ key, confirmed: answer?.status === 'needs_confirmation' })
      if (!outcome.ok) {
        setFailures(outcome.fieldErrors)
        if (Object.keys(outcome.fieldErrors).length === 0)
          toast.show({ title: t('failed'), description: outcome.message, tone: 'danger' })
        return
      }
      setFailures({})
      if (outcome.data.status === 'added' || outcome.data.status === 'saved') {
        const { href, said } = kept(outcome.data)
        toast.show({ title: said })
        router.push(href)
        router.refresh()
        return
      }
      setAnswer(outcome.data)
    } catch {
      toast.show({ title: t('failed'), description: t('unreachable'), tone: 'danger' })
    } finally {
      setBusy(false)
    }
  }

  /** Something was typed: what was asked about is asked again, and it is another form. */
  function changed() {
    if (answer?.status === 'needs_confirmation' || answer?.status === 'held') setAnswer(null)
    setKey(newKey())
  }

  return { busy, answer, errors, form, submit, changed }
}
