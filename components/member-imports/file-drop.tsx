'use client'

import { FileSpreadsheet, Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState, type DragEvent } from 'react'
import { acceptedFiles } from '@/components/member-imports/chosen-file'
import { buttonStyle } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'

type FileDropProps = {
  /** The words on the button. */
  label: string
  describedBy?: string | undefined
  onChoose: (files: readonly File[]) => void
}

/** A place to drop a file on, with the browser's own way to choose one: on a phone that is all there is. */
export function FileDrop({ label, describedBy, onChoose }: FileDropProps) {
  const t = useTranslations('imports.start')
  const inputId = useId()
  const [over, setOver] = useState(false)

  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    onChoose([...event.dataTransfer.files])
  }

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={classNames(
        'flex flex-col items-center gap-3 rounded-lg border border-dashed px-4 py-6 text-center transition-colors sm:py-10',
        over ? 'border-primary bg-primary-soft' : 'border-line-strong bg-surface',
      )}
    >
      <FileSpreadsheet aria-hidden className="text-ink-faint size-8 stroke-[1.5] max-sm:hidden" />
      <input
        id={inputId}
        type="file"
        accept={acceptedFiles}
        aria-describedby={describedBy}
        className="peer sr-only"
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])])
          // The same file can be chosen again after it was mended.
          event.target.value = ''
        }}
      />
      <label
        htmlFor={inputId}
        className={classNames(
          buttonStyle({ tone: 'primary' }),
          'peer-focus-visible:outline-focus cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2',
        )}
      >
        <Upload aria-hidden className="size-4" />
        {label}
      </label>
      <p className="text-ink-soft text-sm pointer-coarse:hidden">{t('drop')}</p>
    </div>
  )
}
