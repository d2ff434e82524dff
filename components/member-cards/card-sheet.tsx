'use client'

import { IdCard, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CardFace } from '@/components/member-cards/card-face'
import { MoveHeading } from '@/components/member-moves/move-heading'
import { PrintSheet } from '@/components/member-moves/print-sheet'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import type { MemberCardView } from '@/lib/members/cards/views'

/** Cards of several members, ten to a sheet of A4, to be cut apart. */
export function CardSheet({ federation, views }: { federation: string; views: readonly MemberCardView[] }) {
  const t = useTranslations('moves.card')
  const ready = views.filter(({ card, masked }) => card !== null && !masked)
  const missing = views.filter(({ card }) => card === null).length
  const masked = views.some((view) => view.masked)
  const faces = ready.map((view) =>
    view.card === null ? null : <CardFace key={view.memberId} member={view} qr={view.card.qr} />,
  )
  return (
    <div className="flex flex-col gap-4">
      <MoveHeading
        federation={federation}
        unit={views[0]?.unit.code}
        title={t('sheet_title')}
        text={t('print_text')}
        actions={
          ready.length > 0 ? (
            <Button
              tone="primary"
              icon={<Printer aria-hidden className="size-4" />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          ) : null
        }
      />
      {masked ? <Notice>{t('masked_text')}</Notice> : null}
      {missing > 0 ? <Notice tone="warning">{t('sheet_missing', { count: missing })}</Notice> : null}
      {ready.length === 0 ? (
        <Card>
          <EmptyState icon={<IdCard aria-hidden />} title={t('sheet_empty_title')}>
            {t('sheet_empty_text')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <p className="text-ink-soft text-table">{t('sheet_text', { count: ready.length })}</p>
          <div className="grid max-w-4xl gap-4 sm:grid-cols-2">{faces}</div>
          <PrintSheet>
            <div className="card-grid">{faces}</div>
          </PrintSheet>
        </>
      )}
    </div>
  )
}
