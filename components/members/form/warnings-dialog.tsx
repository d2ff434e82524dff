'use client'

import { useTranslations } from 'next-intl'
import { findingSentence } from '@/components/members/finding-sentence'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { MemberFinding } from '@/lib/members/rules/finding'

type WarningsDialogProps = {
  findings: readonly MemberFinding[]
  onClose: () => void
  onConfirm: () => void
}

/** What is odd, once more before it is kept. */
export function WarningsDialog({ findings, onClose, onConfirm }: WarningsDialogProps) {
  const t = useTranslations('members')
  return (
    <ConfirmDialog
      open={findings.length > 0}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('form.confirm_title')}
      confirmLabel={t('form.confirm')}
      onConfirm={onConfirm}
    >
      <p>{t('form.confirm_text')}</p>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.field ?? ''}`}>{findingSentence(t, finding)}</li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}
