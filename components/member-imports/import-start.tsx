'use client'

import { Download } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { refusalOf, type FileRefusal } from '@/components/member-imports/chosen-file'
import { FileDrop } from '@/components/member-imports/file-drop'
import { importHref, templateHref, uploadHref } from '@/components/member-imports/import-links'
import { UploadRunning } from '@/components/member-imports/upload-running'
import { useFileSize } from '@/components/member-imports/use-file-size'
import { useUpload } from '@/components/member-imports/use-upload'
import { buttonStyle } from '@/components/ui/button-style'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { useHydrated } from '@/components/ui/use-hydrated'
import { largestImportFile } from '@/lib/members/imports/schemas'
import type { ImportListView } from '@/lib/members/imports/views'

type ImportStartProps = {
  federation: string
  /** A union; or a federation, where each row names the union below that it goes to. */
  unit: ImportListView['unit']
}

/** Takes a file in: chosen, dropped, sent; from there the import has a page of its own. */
export function ImportStart({ federation, unit }: ImportStartProps) {
  const t = useTranslations('imports')
  const sizeOf = useFileSize()
  const router = useRouter()
  const hintId = useId()
  const hydrated = useHydrated()
  const [refusal, setRefusal] = useState<{ code: FileRefusal; size: number } | null>(null)
  const { state, send, stop, forget } = useUpload(
    (fileName) => uploadHref(federation, { unit: unit.code, fileName }),
    ({ id, alreadyDone }) => router.push(importHref(federation, id) + (alreadyDone ? '?again=1' : '')),
  )

  function choose(files: readonly File[]) {
    const [file] = files
    if (!file) return
    const code = refusalOf(files)
    forget()
    setRefusal(code && { code, size: file.size })
    if (code === null) send(file)
  }

  return (
    <Card title={t('start.title')}>
      <div className="flex flex-col gap-4">
        <div id={hintId} className="text-ink-soft text-table max-w-prose">
          <p>{t(unit.rank !== 'grassroots' ? 'start.into_many' : 'start.into', { name: unit.name })}</p>
          <p>{t('start.text')}</p>
        </div>
        {refusal ? (
          <Notice tone="danger" live="alert" title={t('refused.title')}>
            {t(`refused.${refusal.code}`, { size: sizeOf(refusal.size), limit: sizeOf(largestImportFile) })}
          </Notice>
        ) : null}
        {state.kind === 'refused' ? (
          <Notice tone="danger" live="alert" title={t('refused.title')}>
            {state.message ?? t('refused.unreachable')}
          </Notice>
        ) : null}
        {state.kind === 'stopped' ? <Notice live="status">{t('start.stopped')}</Notice> : null}
        {state.kind === 'sending' ? (
          <UploadRunning {...state} onStop={stop} />
        ) : hydrated ? (
          <FileDrop
            label={t(refusal || state.kind === 'refused' ? 'start.choose_other' : 'start.choose')}
            describedBy={hintId}
            onChoose={choose}
          />
        ) : (
          <div className="h-32 sm:h-44" />
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <a href={templateHref(federation, unit.code)} download className={buttonStyle({})}>
            <Download aria-hidden className="size-4" />
            {t('start.template')}
          </a>
          <p className="text-ink-soft text-table min-w-0 flex-1 basis-64">{t('start.template_text')}</p>
        </div>
      </div>
    </Card>
  )
}
