'use client'

import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** Opens the browser's print dialog. */
export function PrintDigest() {
  const t = useTranslations('alerts.digest')
  return (
    <Button size="sm" icon={<Printer aria-hidden className="size-4" />} onClick={() => window.print()}>
      {t('print')}
    </Button>
  )
}
