'use client'

import { Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'

/** Copies the address of the page as it stands: whoever opens it sees the same choice, as far as they may. */
export function CopyLink() {
  const t = useTranslations('common.copy_link')
  const toast = useToast()

  async function copy() {
    try {
      await navigator.clipboard.writeText(window.location.href)
      toast.show({ title: t('copied') })
    } catch {
      // Clipboards are closed to pages without encryption, and to some browsers' frames.
      toast.show({ tone: 'danger', title: t('failed'), description: window.location.href })
    }
  }

  return (
    <Button
      size="sm"
      tone="quiet"
      icon={<Link2 aria-hidden className="size-4" />}
      onClick={() => void copy()}
    >
      {t('copy')}
    </Button>
  )
}
