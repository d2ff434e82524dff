import { useTranslations } from 'next-intl'
import { useEntryWords } from '@/components/figures/panel/entry-words'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Table, Td, Th } from '@/components/ui/table'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { WorkbookCell, WorkbookPreviewView } from '@/lib/figures/workbook/views'

/** As many as can be looked through; what was refused or has two values is always among them. */
const mostShown = 200

const tones: Record<WorkbookCell['status'], BadgeTone> = {
  ...{ changed: 'primary', same: 'neutral', conflict: 'warning', refused: 'danger' },
}

/** The cells that differ from the form as it was downloaded; those that need somebody first. */
export function PreviewTable({ preview }: { preview: WorkbookPreviewView }) {
  const t = useTranslations('workbook.preview')
  const order = ['refused', 'conflict', 'changed', 'same'] as const
  const sorted = order.flatMap((status) => preview.cells.filter((cell) => cell.status === status))
  const needed = preview.cells.filter(({ status }) => status === 'refused' || status === 'conflict').length
  const shown = sorted.slice(0, Math.max(mostShown, needed))
  return (
    <div className="border-line rounded-lg border">
      <Table caption={t('table')} className="max-h-[60dvh]">
        <thead>
          <tr>
            <Th>{t('cell')}</Th>
            <Th>{t('unit')}</Th>
            <Th>{t('indicator')}</Th>
            <Th numeric>{t('before')}</Th>
            <Th numeric>{t('mine')}</Th>
            <Th>{t('result')}</Th>
          </tr>
        </thead>
        <tbody>
          {shown.map((cell) => (
            <PreviewRow key={cell.address} cell={cell} preview={preview} />
          ))}
        </tbody>
      </Table>
      {sorted.length > shown.length ? (
        <p className="text-ink-soft text-table px-3 py-2">
          {t('more', { count: sorted.length - shown.length })}
        </p>
      ) : null}
    </div>
  )
}

function PreviewRow({ cell, preview }: { cell: WorkbookCell; preview: WorkbookPreviewView }) {
  const t = useTranslations('workbook')
  const words = useEntryWords()
  const name = preview.columns.find(({ indicator }) => indicator === cell.indicator)?.name ?? cell.indicator
  const before = beforeOf(cell)
  return (
    <tr>
      <Th scope="row" className="min-w-0! tabular-nums">
        {cell.address}
      </Th>
      <Td className="min-w-40">{preview.units[cell.unitId] ?? '—'}</Td>
      <Td className="min-w-40">{name}</Td>
      <Td numeric>{before && words(before)}</Td>
      <Td numeric className="font-strong">
        {cell.status === 'refused' && cell.mine === null ? cell.written : cell.mine ? words(cell.mine) : ''}
      </Td>
      <Td className="min-w-44 py-1">
        <Badge tone={tones[cell.status]}>{t(`status.${cell.status}`)}</Badge>
        {cell.status === 'refused' ? (
          <span className="text-ink-soft block text-sm">{t(`refusal.${cell.reason}`)}</span>
        ) : null}
      </Td>
    </tr>
  )
}

/** What stands in the month now. */
function beforeOf(cell: WorkbookCell): FigureEntry | null {
  switch (cell.status) {
    case 'changed':
    case 'refused':
      return cell.before
    case 'conflict':
      return cell.theirs.entry
    case 'same':
      return cell.mine
  }
}
