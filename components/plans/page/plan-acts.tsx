'use client'

import { Ellipsis } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { useDraftAct } from '@/components/plans/assign/use-draft-act'
import { plansHref } from '@/components/plans/plan-links'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { renamePlanAction, voidPlanAction } from '@/lib/plans/actions'
import type { PlanPageView } from '@/lib/plans/views'

/** Another title; or the programme taken back, while nothing was decided. */
export function PlanActs({ view }: { view: PlanPageView }) {
  const t = useTranslations('plans.page')
  const [asked, setAsked] = useState<'rename' | 'void' | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <Menu
        align="end"
        trigger={<IconButton label={t('more')} icon={<Ellipsis aria-hidden className="size-4" />} />}
      >
        {view.may.rename ? <MenuItem onClick={() => setAsked('rename')}>{t('rename')}</MenuItem> : null}
        {view.may.void ? (
          <MenuItem danger onClick={() => setAsked('void')}>
            {t('void')}
          </MenuItem>
        ) : null}
      </Menu>
      {asked === 'rename' ? <RenameDialog view={view} onClose={close} /> : null}
      {asked === 'void' ? <VoidDialog view={view} onClose={close} /> : null}
    </>
  )
}

type ActProps = { view: PlanPageView; onClose: () => void }

function RenameDialog({ view: { federation, plan }, onClose }: ActProps) {
  const t = useTranslations('plans.page')
  const formId = useId()
  const router = useRouter()
  const toast = useToast()
  const { busy, failure, run } = useDraftAct()
  const [title, setTitle] = useState(plan.title)

  async function send(event: FormEvent) {
    event.preventDefault()
    const done = await run(() =>
      renamePlanAction(federation, { plan: plan.id, title, titleBefore: plan.title }),
    )
    if (!done) return
    toast.show({ title: t('renamed') })
    router.refresh()
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('rename')}
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('rename_send')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={send}>
        <TextField
          label={t('title_label')}
          error={failure?.fieldErrors['title']}
          value={title}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setTitle(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

function VoidDialog({ view: { federation, plan, unit }, onClose }: ActProps) {
  const t = useTranslations('plans.page')
  const formId = useId()
  const router = useRouter()
  const toast = useToast()
  const { busy, failure, run } = useDraftAct()
  const [reason, setReason] = useState('')

  async function send(event: FormEvent) {
    event.preventDefault()
    const done = await run(() => voidPlanAction(federation, { plan: plan.id, reason }))
    if (!done) return
    toast.show({ title: t('voided') })
    router.push(plansHref(federation, { unit: unit.code }))
    router.refresh()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('void')}
      description={t('void_text')}
      footer={
        <Button type="submit" form={formId} tone="danger" busy={busy}>
          {t('void')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={send}>
        <TextArea
          label={t('void_reason')}
          error={failure?.fieldErrors['reason']}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
