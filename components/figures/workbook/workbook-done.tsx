import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'

type WorkbookDoneProps = {
  saved: number
  /** Cells that changed between the preview and the save, so that the save left them. */
  kept: number
  /** The address of the month's grid. */
  grid: string
  month: string
  onAnother: () => void
}

/** What was saved, and where to go from there. */
export function WorkbookDone({ saved, kept, grid, month, onAnother }: WorkbookDoneProps) {
  const t = useTranslations('workbook.done')
  return (
    <Notice tone={kept > 0 ? 'warning' : 'success'} live="status" title={t('title', { count: saved })}>
      {saved > 0 ? <p>{t('text')}</p> : null}
      {kept > 0 ? <p>{t('kept', { count: kept })}</p> : null}
      <div className="mt-3 flex flex-wrap gap-2">
        <LinkButton href={grid} tone="primary">
          {t('open', { month })}
        </LinkButton>
        <Button onClick={onAnother}>{t('another')}</Button>
      </div>
    </Notice>
  )
}
