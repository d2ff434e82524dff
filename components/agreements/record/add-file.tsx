'use client'

import { Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { usePaperUpload } from '@/components/agreements/record/use-paper-upload'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'
import { useToast } from '@/components/ui/toast'
import { largestPaper } from '@/lib/agreements/rules/paper-file'

const limit = largestPaper / 1024 / 1024

/** Attaches a file: on a phone also straight from the camera. */
export function AddFile({ federation, agreementId }: { federation: string; agreementId: string }) {
  const t = useTranslations('agreements.file')
  const router = useRouter()
  const toast = useToast()
  const inputId = useId()
  const hintId = useId()
  const { state, send, stop } = usePaperUpload(federation, agreementId, ({ name }) => {
    toast.show({ title: t('added', { name }) })
    router.refresh()
  })

  return (
    <div className="flex flex-col items-start gap-2 print:hidden">
      <input
        id={inputId}
        type="file"
        accept=".pdf,.docx,.jpg,.jpeg,.png"
        aria-describedby={hintId}
        className="peer sr-only"
        disabled={state.kind === 'sending'}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) send(file)
          // The same file can be chosen again after it was mended.
          event.target.value = ''
        }}
      />
      <label
        htmlFor={inputId}
        className={classNames(
          buttonStyle({}),
          'peer-focus-visible:outline-focus cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2',
          state.kind === 'sending' && 'opacity-50',
        )}
      >
        <Upload aria-hidden className="size-4" />
        {t('add')}
      </label>
      <p id={hintId} className="text-ink-soft text-sm">
        {t('hint', { limit })}
      </p>
      <div role="status" className="text-table">
        {state.kind === 'sending' ? (
          <span className="flex flex-wrap items-center gap-3">
            {t('sending', {
              name: state.name,
              percent: String(Math.round((100 * state.sent) / Math.max(1, state.size))),
            })}
            <Button size="sm" tone="quiet" onClick={stop}>
              {t('stop')}
            </Button>
          </span>
        ) : null}
        {state.kind === 'stopped' ? t('stopped') : null}
        {state.kind === 'too_large' ? <span className="text-danger">{t('too_large', { limit })}</span> : null}
        {state.kind === 'refused' ? (
          <span className="text-danger">{state.message ?? t('failed')}</span>
        ) : null}
      </div>
    </div>
  )
}
