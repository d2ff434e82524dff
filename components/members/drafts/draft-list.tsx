'use client'

import { CloudOff, PencilLine, TriangleAlert } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import type { MemberDraft } from '@/components/members/drafts/member-draft'
import { useOutbox } from '@/components/members/drafts/use-outbox'
import { editMemberHref, newMemberHref } from '@/components/members/member-links'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { Spinner } from '@/components/ui/spinner'

type DraftListProps = { federation: string; userId: string; unit: string }

/** What of this union's register is on this machine only: waiting for a network, or not finished. */
export function DraftList({ federation, userId, unit }: DraftListProps) {
  const t = useTranslations('members.drafts')
  const { outbox, state } = useOutbox({ federation, userId, unit })
  if (state.drafts.length === 0) return null
  return (
    <section
      aria-label={t('label')}
      className="border-line bg-surface-raised rounded-lg border px-4 py-2 print:hidden"
    >
      <ul role="status" className="divide-line text-table divide-y">
        {state.drafts.map((draft) => {
          const name = draft.form.texts.fullName.trim() || t('unnamed')
          const sending = state.sending === draft.key && !state.offline
          return (
            <li key={draft.key} className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 py-1">
              <DraftMark draft={draft} sending={sending} />
              <span className="min-w-0 flex-1 wrap-anywhere">
                {t(sending ? 'sending' : draft.state, { name })}
                {draft.message ? <span className="text-danger block text-sm">{draft.message}</span> : null}
              </span>
              {draft.state === 'queued' ? null : (
                <span className="flex gap-1">
                  <Link
                    href={
                      draft.memberId === null
                        ? newMemberHref(federation, unit, draft.key)
                        : editMemberHref(federation, draft.memberId)
                    }
                    aria-label={t('open', { name })}
                    className={buttonStyle({ size: 'sm' })}
                  >
                    {t('open_short')}
                  </Link>
                  <Button
                    size="sm"
                    tone="quiet"
                    aria-label={t('remove', { name })}
                    onClick={() => outbox.remove(draft.key)}
                  >
                    {t('remove_short')}
                  </Button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function DraftMark({ draft, sending }: { draft: MemberDraft; sending: boolean }) {
  if (sending) return <Spinner />
  const Icon = draft.state === 'queued' ? CloudOff : draft.state === 'refused' ? TriangleAlert : PencilLine
  return <Icon aria-hidden className="text-warning size-4 shrink-0" />
}
