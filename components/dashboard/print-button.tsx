'use client'

import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** Opens the browser's print dialog; the page's print style makes the sheet. */
export function PrintButton() {
  const t = useTranslations('dashboard.controls')
  return (
    <Button
      size="sm"
      tone="quiet"
      icon={<Printer aria-hidden className="size-4" />}
      onClick={() => window.print()}
    >
      {t('print')}
    </Button>
  )
}
