'use client'

import { useTranslations } from 'next-intl'
import type { AssignSession } from '@/components/plans/assign/assign-session'
import { useAssignStatus } from '@/components/plans/assign/use-assign'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { AssignmentView } from '@/lib/plans/views'

/** What stands between the typed cells and the server, and what to do about it. */
export function AssignNotices({ session, view }: { session: AssignSession; view: AssignmentView }) {
  const t = useTranslations('plans.assign.notices')
  const { health, message, pending } = useAssignStatus(session)
  const again = <Button onClick={() => session.retryNow()}>{t('retry')}</Button>
  return (
    <>
      {view.editable ? null : <Notice>{t('read_only')}</Notice>}
      {pending > 0 && health === 'offline' ? (
        <Notice tone="warning" live="status" title={t('offline_title')} action={again}>
          {t('offline_text')}
        </Notice>
      ) : null}
      {pending > 0 && health === 'signed_out' ? (
        <Notice tone="warning" live="alert" title={t('signed_out_title')} action={again}>
          {t('signed_out_text')}
        </Notice>
      ) : null}
      {pending > 0 && health === 'failing' ? (
        <Notice tone="danger" live="alert" title={t('failing_title')} action={again}>
          {message}
        </Notice>
      ) : null}
    </>
  )
}
