'use client'

import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { CodedOffer } from '@/components/member-moves/coded-offer'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { findTransferByCodeAction } from '@/lib/members/transfers/actions'
import type { CodedTransferView } from '@/lib/members/transfers/views'

/** Looks up an offer from another federation by the code its member brings. */
export function EnterCode({ federation }: { federation: string }) {
  const t = useTranslations('moves.enter')
  const tAct = useTranslations('common.act')
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [offer, setOffer] = useState<CodedTransferView | null>(null)

  async function find(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      const outcome = await findTransferByCodeAction(federation, { code })
      if (outcome.ok) setOffer(outcome.data)
      else setProblem(outcome.fieldErrors['code'] ?? outcome.message)
    } catch {
      setProblem(tAct('unreachable'))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button icon={<KeyRound aria-hidden className="size-4" />} onClick={() => setOpen(true)}>
        {t('title')}
      </Button>
      {open && offer === null ? (
        <Dialog
          open
          onOpenChange={(next) => setOpen(next)}
          title={t('title')}
          description={t('text')}
          footer={
            <Button type="submit" form={formId} tone="primary" busy={busy}>
              {t('find')}
            </Button>
          }
        >
          <form id={formId} noValidate onSubmit={(event) => void find(event)}>
            <TextField
              label={t('code')}
              hint={t('code_hint')}
              error={problem ?? undefined}
              value={code}
              maxLength={60}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              onChange={(event) => setCode(event.target.value)}
            />
          </form>
        </Dialog>
      ) : null}
      {open && offer ? (
        <CodedOffer
          federation={federation}
          code={code}
          offer={offer}
          onAnother={() => setOffer(null)}
          onClose={() => {
            setOpen(false)
            setOffer(null)
            setCode('')
          }}
        />
      ) : null}
    </>
  )
}
