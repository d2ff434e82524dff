'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, type ReactElement } from 'react'
import { OfferForm, offerFormId } from '@/components/member-moves/offer-form'
import { TransferCode } from '@/components/member-moves/transfer-code'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { formatDate } from '@/lib/format/dates'
import type { OfferedTransferView } from '@/lib/members/transfers/views'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type OfferTransferDialogProps = {
  federation: string
  member: { id: string; version: number; name: string; unitName?: string }
  today: CalendarDate
  trigger: ReactElement
}

/** Offers a member to another union: of this federation by name, of another one by a code to hand over. */
export function OfferTransferDialog({ federation, member, today, trigger }: OfferTransferDialogProps) {
  const t = useTranslations('moves.offer')
  const tCode = useTranslations('moves.code')
  const toast = useToast()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [outside, setOutside] = useState(false)
  const [busy, setBusy] = useState(false)
  const [offered, setOffered] = useState<(OfferedTransferView & { code: string }) | null>(null)

  function change(next: boolean) {
    setOpen(next)
    // A code that was shown is gone with its dialog; the page is made anew only then.
    if (next) setOffered(null)
    else router.refresh()
  }

  function onOffered(view: OfferedTransferView) {
    if (view.code !== null) {
      setOffered({ ...view, code: view.code })
      return
    }
    change(false)
    toast.show({
      title: t('sent', { name: view.toUnit ?? '' }),
      description: t('sent_text', { date: formatDate(view.deadline) }),
    })
  }

  return (
    <Dialog
      trigger={trigger}
      open={open}
      onOpenChange={change}
      title={offered ? tCode('title', { name: member.name }) : t('title', { name: member.name })}
      description={offered ? tCode('once') : t('text')}
      footer={
        offered ? (
          <Button tone="primary" onClick={() => change(false)}>
            {tCode('done')}
          </Button>
        ) : (
          <Button type="submit" form={offerFormId} tone="primary" busy={busy}>
            {t(outside ? 'send_code' : 'send')}
          </Button>
        )
      }
    >
      {offered ? (
        <TransferCode code={offered.code} deadline={offered.deadline} member={member} />
      ) : (
        <OfferForm
          federation={federation}
          member={member}
          today={today}
          outside={outside}
          onOutside={setOutside}
          onBusy={setBusy}
          onOffered={onOffered}
        />
      )}
    </Dialog>
  )
}
