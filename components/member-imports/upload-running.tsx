import { useLocale, useTranslations } from 'next-intl'
import { RunningBar } from '@/components/member-imports/running-bar'
import { useFileSize } from '@/components/member-imports/use-file-size'
import { Button } from '@/components/ui/button'
import { formatRatioPercent } from '@/lib/format/numbers'

type UploadRunningProps = { name: string; sent: number; size: number; onStop: () => void }

/** A file on its way to the server: how much of it, and the way to stop. */
export function UploadRunning({ name, sent, size, onStop }: UploadRunningProps) {
  const t = useTranslations('imports.start')
  const locale = useLocale()
  const sizeOf = useFileSize()
  const percent = formatRatioPercent({ numerator: sent, denominator: size }, 0, locale)
  const text = t('uploaded_share', { percent, size: sizeOf(size) })
  return (
    <div className="border-line flex flex-col gap-3 rounded-lg border px-4 py-5">
      <p role="status" className="font-strong wrap-anywhere">
        {t('uploading', { name })}
      </p>
      <RunningBar label={t('uploading', { name })} share={sent / size} valueText={text} />
      <div className="flex items-center justify-between gap-4">
        <p className="text-ink-soft text-table tabular-nums">{text}</p>
        <Button size="sm" onClick={onStop}>
          {t('stop')}
        </Button>
      </div>
    </div>
  )
}
