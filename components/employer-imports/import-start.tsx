'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { importHref, uploadHref } from '@/components/employer-imports/import-links'
import { refusalOf, type FileRefusal } from '@/components/member-imports/chosen-file'
import { FileDrop } from '@/components/member-imports/file-drop'
import { UploadRunning } from '@/components/member-imports/upload-running'
import { useFileSize } from '@/components/member-imports/use-file-size'
import { useUpload } from '@/components/member-imports/use-upload'
import { DayText } from '@/components/members/day-text'
import { Card } from '@/components/ui/card'
import { NativeSelect } from '@/components/ui/native-select'
import { Notice } from '@/components/ui/notice'
import { useHydrated } from '@/components/ui/use-hydrated'
import { listSources } from '@/lib/employers/imports/schemas'
import { formatDate, parseDate } from '@/lib/format/dates'
import { largestImportFile } from '@/lib/members/imports/schemas'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type ImportStartProps = {
  federation: string
  /** The federation to which employers fall that nobody keeps yet. */
  unit: { code: string; name: string }
  today: CalendarDate
}

/** Takes a list in: who sent it, of which day it speaks, and the file; from there the import has a page of its own. */
export function ImportStart({ federation, unit, today }: ImportStartProps) {
  const t = useTranslations('employer_imports')
  const tFile = useTranslations('imports.refused')
  const sizeOf = useFileSize()
  const router = useRouter()
  const hintId = useId()
  const hydrated = useHydrated()
  const [source, setSource] = useState<string>(listSources[0])
  const [day, setDay] = useState(formatDate(today))
  const [dayTried, setDayTried] = useState(false)
  const [refusal, setRefusal] = useState<{ code: FileRefusal; size: number } | null>(null)
  const typed = parseDate(day)
  const asOf = typed.kind === 'date' && typed.value <= today ? typed.value : null
  const { state, send, stop, forget } = useUpload(
    (fileName) => uploadHref(federation, { unit: unit.code, fileName, source, asOf: asOf ?? '' }),
    ({ id, alreadyDone }) => router.push(importHref(federation, id) + (alreadyDone ? '?again=1' : '')),
  )

  function choose(files: readonly File[]) {
    const [file] = files
    if (!file) return
    const code = refusalOf(files)
    forget()
    setDayTried(true)
    setRefusal(code && { code, size: file.size })
    if (code === null && asOf !== null) send(file)
  }

  return (
    <Card title={t('start.title')}>
      <div className="flex flex-col gap-4">
        <div id={hintId} className="text-ink-soft text-table max-w-prose">
          <p>{t('start.into', { name: unit.name })}</p>
          <p>{t('start.text')}</p>
        </div>
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <NativeSelect
            label={t('start.source')}
            value={source}
            className="w-56"
            onChange={(event) => setSource(event.target.value)}
            choices={listSources.map((value) => ({ value, label: t(`source.${value}`) }))}
          />
          <DayText
            label={t('start.as_of')}
            hint={t('start.as_of_hint')}
            error={dayTried && asOf === null ? t('start.as_of_wrong') : undefined}
            value={day}
            onChange={setDay}
          />
        </div>
        {refusal ? (
          <Notice tone="danger" live="alert" title={tFile('title')}>
            {tFile(refusal.code, { size: sizeOf(refusal.size), limit: sizeOf(largestImportFile) })}
          </Notice>
        ) : null}
        {state.kind === 'refused' ? (
          <Notice tone="danger" live="alert" title={tFile('title')}>
            {state.message ?? t('refused_unreachable')}
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
      </div>
    </Card>
  )
}
