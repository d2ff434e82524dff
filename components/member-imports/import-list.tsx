import { FileSpreadsheet } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { importHref } from '@/components/member-imports/import-links'
import { ImportStateBadge } from '@/components/member-imports/import-state-badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Table, Td, Th } from '@/components/ui/table'
import { formatInstant } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import type { ImportListView } from '@/lib/members/imports/views'

type ImportListProps = { federation: string; list: ImportListView; nextHref: string | null }

/** What was imported before, the latest first; each line leads to its import, where it can be undone. */
export function ImportList({ federation, list, nextHref }: ImportListProps) {
  const t = useTranslations('imports.list')
  const locale = useLocale()
  const several = list.imports.some(({ unit }) => unit.code !== list.unit.code)
  if (list.imports.length === 0) {
    return (
      <Card title={t('title')}>
        <EmptyState icon={<FileSpreadsheet aria-hidden />} title={t('empty_title')}>
          {t('empty_text')}
        </EmptyState>
      </Card>
    )
  }
  const count = (value: number) => formatInteger(value, locale)
  return (
    <div className="flex flex-col gap-3">
      <Card title={t('title')} padding="flush">
        <Table caption={t('caption', { name: list.unit.name })} density="roomy">
          <thead>
            <tr>
              <Th>{t('file')}</Th>
              <Th>{t('state')}</Th>
              <Th>{t('outcome')}</Th>
              {several ? <Th className="max-lg:hidden">{t('unit')}</Th> : null}
              <Th numeric>{t('at')}</Th>
              <Th className="max-md:hidden">{t('by')}</Th>
            </tr>
          </thead>
          <tbody>
            {list.imports.map((line) => (
              <tr key={line.id}>
                <Th scope="row">
                  <Link
                    href={importHref(federation, line.id)}
                    className="text-primary wrap-anywhere hover:underline"
                  >
                    {line.fileName}
                  </Link>
                </Th>
                <Td>
                  <ImportStateBadge state={line.state} />
                </Td>
                <Td className="text-ink-soft whitespace-nowrap tabular-nums">
                  {line.counts
                    ? t('counts', {
                        created: count(line.counts.new),
                        changed: count(line.counts.changed),
                        wrong: count(line.counts.wrong),
                      })
                    : null}
                </Td>
                {several ? <Td className="text-ink-soft max-lg:hidden">{line.unit.name}</Td> : null}
                <Td numeric className="text-ink-soft">
                  {formatInstant(new Date(line.uploadedAt))}
                </Td>
                <Td className="text-ink-soft whitespace-nowrap max-md:hidden">{line.uploadedBy}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Card>
      <Pagination nextHref={nextHref} />
    </div>
  )
}
