import { useTranslations } from 'next-intl'
import { useEntryWords } from '@/components/figures/panel/entry-words'
import type { Choices } from '@/components/figures/workbook/chosen-edits'
import { RadioList } from '@/components/ui/radio-list'
import type { WorkbookPreviewView } from '@/lib/figures/workbook/views'
import { formatInstant } from '@/lib/format/dates'

type ConflictChoicesProps = {
  preview: WorkbookPreviewView
  choices: Choices
  onChoose: (choices: Choices) => void
}

/** Cells that somebody else changed since the form was downloaded: both values, and which one shall stand. */
export function ConflictChoices({ preview, choices, onChoose }: ConflictChoicesProps) {
  const t = useTranslations('workbook.choice')
  const words = useEntryWords()
  const nameOf = (code: string) => preview.columns.find(({ indicator }) => indicator === code)?.name ?? code
  const conflicts = preview.cells.flatMap((cell) => (cell.status === 'conflict' ? [cell] : []))
  if (conflicts.length === 0) return null
  return (
    <ul className="flex flex-col gap-3">
      {conflicts.map(({ unitId, indicator, address, mine, theirs }) => {
        const name = theirs.changedBy || t('somebody')
        return (
          <li key={address} className="bg-warning-soft rounded-lg p-4">
            <p className="text-table font-strong">
              {preview.units[unitId]}: {nameOf(indicator)}
            </p>
            <p className="text-ink-soft mb-2 text-sm">
              {t('lead', {
                name,
                theirs: words(theirs.entry),
                at: formatInstant(new Date(theirs.changedAt)),
              })}
            </p>
            <RadioList
              label={t('legend', { address })}
              choices={[
                { value: 'theirs', label: t('theirs', { value: words(theirs.entry) }) },
                { value: 'mine', label: t('mine', { value: words(mine) }) },
              ]}
              value={choices[address] ?? 'theirs'}
              onChange={(value) => onChoose({ ...choices, [address]: value })}
            />
          </li>
        )
      })}
    </ul>
  )
}
