'use client'

import { RefreshCw } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { formatInteger } from '@/lib/format/numbers'
import { refreshDuplicatesAction } from '@/lib/members/duplicates/actions'

/** Looks through the roster in sight for pairs again, and says what that changed. */
export function RefreshDuplicates({ federation, unit }: { federation: string; unit: string | null }) {
  const t = useTranslations('moves.duplicates')
  const locale = useLocale()
  const { busy, run } = useToldAct()
  const number = (value: number) => formatInteger(value, locale)
  return (
    <Button
      busy={busy}
      icon={<RefreshCw aria-hidden className="size-4" />}
      onClick={() =>
        void run(
          () => refreshDuplicatesAction(federation, unit === null ? {} : { unit }),
          ({ candidates, opened, closed, limited }) => ({
            title: t('refreshed', {
              candidates: number(candidates),
              opened: number(opened),
              closed: number(closed),
            }),
            ...(limited ? { description: t('limited') } : {}),
          }),
        )
      }
    >
      {t('refresh')}
    </Button>
  )
}
