import { FileSpreadsheet, Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { WorkbookState } from '@/components/figures/workbook/use-workbook'
import { buttonStyle } from '@/components/ui/button-style'
import { Card } from '@/components/ui/card'
import { classNames } from '@/components/ui/class-names'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import { useHydrated } from '@/components/ui/use-hydrated'
import { largestWorkbook } from '@/lib/figures/workbook/schemas'

type WorkbookUploadProps = { state: WorkbookState; onRead: (file: File) => Promise<void> }

/** Where the completed form is chosen or dropped. It is read at once; nothing is saved by that. */
export function WorkbookUpload({ state, onRead }: WorkbookUploadProps) {
  const t = useTranslations('workbook.put')
  const hydrated = useHydrated()
  const [inputId, hintId] = [useId(), useId()]
  const [tooLarge, setTooLarge] = useState(false)
  const [over, setOver] = useState(false)
  const busy = state.kind === 'reading' || state.kind === 'saving'

  function choose(files: FileList | null) {
    const file = files?.[0]
    if (!file || busy) return
    setTooLarge(file.size > largestWorkbook)
    if (file.size <= largestWorkbook) void onRead(file)
  }

  return (
    <Card title={t('title')}>
      <div className="flex flex-col gap-3">
        <p id={hintId} className="text-ink-soft text-table max-w-prose">
          {t('text')}
        </p>
        {tooLarge ? (
          <Notice tone="danger" live="alert" title={t('refused')}>
            {t('too_large', { limit: largestWorkbook / 1024 / 1024 })}
          </Notice>
        ) : state.kind === 'refused' ? (
          <Notice tone="danger" live="alert" title={t('refused')}>
            {state.message ?? t('unreachable')}
          </Notice>
        ) : null}
        <div
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            choose(event.dataTransfer.files)
          }}
          className={classNames(
            'flex min-h-20 flex-wrap items-center gap-3 rounded-lg border border-dashed px-4 py-4',
            over ? 'border-primary bg-primary-soft' : 'border-line-strong bg-surface',
          )}
        >
          <FileSpreadsheet aria-hidden className="text-ink-faint size-7 stroke-[1.5]" />
          {state.kind === 'reading' ? (
            <p role="status" className="flex items-center gap-2 wrap-anywhere">
              <Spinner />
              {t('reading', { name: state.name })}
            </p>
          ) : (
            <>
              <input
                id={inputId}
                type="file"
                accept=".xlsx"
                disabled={!hydrated || busy}
                aria-describedby={hintId}
                className="peer sr-only"
                onChange={(event) => {
                  choose(event.target.files)
                  // The same file can be chosen again after it was mended.
                  event.target.value = ''
                }}
              />
              <label
                htmlFor={inputId}
                className={classNames(
                  buttonStyle({ tone: state.kind === 'shown' ? undefined : 'primary' }),
                  'peer-focus-visible:outline-focus cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2',
                )}
              >
                <Upload aria-hidden className="size-4" />
                {t(state.kind === 'idle' ? 'button' : 'again')}
              </label>
            </>
          )}
        </div>
      </div>
    </Card>
  )
}
