'use client'

import { FilePen } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToldAct } from '@/components/acts/use-told-act'
import { reportHref } from '@/components/written-reports/report-links'
import { Button } from '@/components/ui/button'
import { newKey } from '@/components/ui/new-key'
import { reviseWrittenReportAction } from '@/lib/written-reports/actions'
import type { WrittenReportView } from '@/lib/written-reports/views'

/** Begins the next revision of an issued report; the issued one stays. */
export function ReviseReport({
  federation,
  view: { id, version },
}: {
  federation: string
  view: WrittenReportView
}) {
  const t = useTranslations('written_reports.revise')
  const router = useRouter()
  const [key, setKey] = useState('')
  const { busy, run } = useToldAct()

  async function revise() {
    const request = key || newKey()
    setKey(request)
    const done = await run(
      () => reviseWrittenReportAction(federation, { key: request, id, version }),
      ({ revision }) => ({ title: t('done', { revision }), tone: 'success' }),
    )
    if (done) router.push(reportHref(federation, id))
  }

  return (
    <Button busy={busy} icon={<FilePen aria-hidden className="size-4" />} onClick={() => void revise()}>
      {t('open')}
    </Button>
  )
}
