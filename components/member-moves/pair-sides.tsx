import { useTranslations } from 'next-intl'
import { SideHead } from '@/components/member-moves/side-head'
import { useChoiceName, useStoredText } from '@/components/member-moves/use-side-text'
import { Card } from '@/components/ui/card'
import { Table, Td, Th } from '@/components/ui/table'
import type { DuplicateView } from '@/lib/members/duplicates/views'

/** Both records field by field, for looking only. */
export function PairSides({ federation, view }: { federation: string; view: DuplicateView }) {
  const t = useTranslations('moves')
  const textOf = useStoredText()
  const choiceName = useChoiceName()
  const text = (value: string | null) => (value === null ? t('pair.blank') : textOf(value))
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SideHead federation={federation} side={view.first} title={t('pair.first')} />
        <SideHead federation={federation} side={view.second} title={t('pair.second')} />
      </div>
      <Card padding="flush">
        <Table caption={t('pair.fields')}>
          <thead>
            <tr>
              <Th>{t('pair.field')}</Th>
              <Th>{t('pair.first')}</Th>
              <Th>{t('pair.second')}</Th>
            </tr>
          </thead>
          <tbody>
            {view.fields.map(({ choice, first, second, agree }) => (
              <tr key={choice}>
                <Th scope="row">{choiceName(choice)}</Th>
                <Td className={agree ? 'text-ink-soft' : undefined}>{text(first)}</Td>
                <Td className={agree ? 'text-ink-soft' : undefined}>{text(second)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Card>
    </>
  )
}
