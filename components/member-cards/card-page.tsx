'use client'

import { Expand, IdCard, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { CardActs } from '@/components/member-cards/card-acts'
import { CardFace } from '@/components/member-cards/card-face'
import { QrCode } from '@/components/member-cards/qr-code'
import { MoveHeading } from '@/components/member-moves/move-heading'
import { memberHref } from '@/components/member-moves/move-links'
import { PrintSheet } from '@/components/member-moves/print-sheet'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { formatDate } from '@/lib/format/dates'
import type { MemberCardView } from '@/lib/members/cards/views'

/** A member's card: to print, to show on a phone, to issue and to call in. */
export function CardPage({ federation, view }: { federation: string; view: MemberCardView }) {
  const t = useTranslations('moves.card')
  const { card } = view
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <MoveHeading
        federation={federation}
        unit={view.unit.code}
        title={t('title')}
        text={t('text')}
        between={[{ label: view.name, href: memberHref(federation, view.memberId) }]}
      />
      {view.masked ? <Notice>{t('masked_text')}</Notice> : null}
      {card === null ? (
        <Card>
          <EmptyState
            icon={<IdCard aria-hidden />}
            title={t('none_title')}
            action={<CardActs federation={federation} view={view} />}
          >
            {t(view.mayIssue ? 'none_text' : 'not_member_text')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <CardFace member={view} qr={card.qr} />
          <p className="text-ink-soft text-table tabular-nums">
            {t('issued_on', { date: formatDate(card.issuedOn) })}
          </p>
          <div className="flex flex-wrap gap-2">
            <ShowCard view={view} qr={card.qr} />
            {view.masked ? null : (
              <Button icon={<Printer aria-hidden className="size-4" />} onClick={() => window.print()}>
                {t('print_one')}
              </Button>
            )}
            <CardActs federation={federation} view={view} />
          </div>
          {view.masked ? null : (
            <>
              <p className="text-ink-soft text-sm">{t('print_text')}</p>
              <PrintSheet>
                <div className="card-alone">
                  <CardFace member={view} qr={card.qr} />
                </div>
              </PrintSheet>
            </>
          )}
        </>
      )}
    </div>
  )
}

type ShowCardProps = { view: MemberCardView; qr: NonNullable<MemberCardView['card']>['qr'] }

/** The card over the whole screen, white around it so that it can be scanned also where the page is dark. */
function ShowCard({ view, qr }: ShowCardProps) {
  const t = useTranslations('moves.card')
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <Button
        tone="primary"
        icon={<Expand aria-hidden className="size-4" />}
        onClick={() => dialog.current?.showModal()}
      >
        {t('full_screen')}
      </Button>
      <dialog ref={dialog} aria-label={t('face', { name: view.name })} className="card-screen p-4">
        <div className="flex h-full flex-col items-center justify-center gap-6">
          <CardFace member={view} qr={qr} />
          <QrCode qr={qr} label={t('qr')} className="card-screen-code landscape:hidden" />
          <form method="dialog">
            <Button type="submit" tone="primary">
              {t('close_full_screen')}
            </Button>
          </form>
        </div>
      </dialog>
    </>
  )
}
