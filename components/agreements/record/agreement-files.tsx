import { FileImage, FileText } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { agreementFilesApi } from '@/components/agreements/agreement-links'
import { AddFile } from '@/components/agreements/record/add-file'
import { RemoveFile } from '@/components/agreements/record/remove-file'
import { Card } from '@/components/ui/card'
import type { AgreementFileView, AgreementView } from '@/lib/agreements/views'
import { formatInstant } from '@/lib/format/dates'
import { formatDecimal, formatInteger } from '@/lib/format/numbers'

/** The signed paper and what belongs to it: to be saved, added, taken away with a reason. */
export function AgreementFiles({ federation, agreement }: { federation: string; agreement: AgreementView }) {
  const t = useTranslations('agreements')
  const { files, may, id } = agreement
  return (
    <Card title={t('record.files')}>
      {files.length === 0 ? (
        <p className="text-ink-soft text-table pb-3">{t('file.none')}</p>
      ) : (
        <ul className="divide-line divide-y pb-3">
          {files.map((file) => (
            <FileLine key={file.id} federation={federation} agreement={agreement} file={file} />
          ))}
        </ul>
      )}
      {may.record ? <AddFile federation={federation} agreementId={id} /> : null}
    </Card>
  )
}

type FileLineProps = { federation: string; agreement: AgreementView; file: AgreementFileView }

function FileLine({ federation, agreement, file }: FileLineProps) {
  const t = useTranslations('agreements.file')
  const size = useFileSize()
  const Icon = file.format === 'jpeg' || file.format === 'png' ? FileImage : FileText
  return (
    <li className="flex items-start gap-3 py-2">
      <Icon aria-hidden className="text-ink-faint mt-1 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        {file.removed ? (
          <p className="text-ink-soft wrap-anywhere line-through">{file.name}</p>
        ) : (
          <a
            href={agreementFilesApi(federation, agreement.id, { file: file.id })}
            className="text-primary font-strong wrap-anywhere underline-offset-2 hover:underline"
          >
            {file.name}
          </a>
        )}
        <p className="text-ink-soft text-sm tabular-nums">
          {t('by', {
            name: file.by ?? t('unknown'),
            at: formatInstant(new Date(file.at)),
            size: size(file.byteSize),
          })}
        </p>
        {file.removed ? (
          <p className="text-sm">
            {t('removed', { at: formatInstant(new Date(file.removed.at)), reason: file.removed.reason })}
          </p>
        ) : null}
      </div>
      {agreement.may.record && !file.removed ? (
        <RemoveFile federation={federation} agreementId={agreement.id} file={file} />
      ) : null}
    </li>
  )
}

/** Kilobytes below a megabyte, megabytes with one decimal above. */
function useFileSize(): (bytes: number) => string {
  const locale = useLocale()
  return (bytes) =>
    bytes < 1024 * 1024
      ? `${formatInteger(Math.max(1, Math.round(bytes / 1024)), locale)} KB`
      : `${formatDecimal(bytes / 1024 / 1024, 1, locale)} MB`
}
