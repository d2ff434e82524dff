import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { coverageHref } from '@/components/employers/employer-links'
import { ratioText } from '@/components/employers/coverage/ratio-text'
import { Table, Td, Th } from '@/components/ui/table'
import type { RegisterSums } from '@/lib/employers/rules/register-sums'
import type { CoverageRowView, CoverageView } from '@/lib/employers/views'
import { formatInteger } from '@/lib/format/numbers'

type CoverageTableProps = { federation: string; view: CoverageView; rest: CoverageRowView | null }

/** A line for each unit below, and the whole at the foot. */
export function CoverageTable({ federation, view, rest }: CoverageTableProps) {
  const t = useTranslations('employers.coverage')
  return (
    <Table caption={t('caption')} density="roomy" className="max-h-[70dvh] print:max-h-none">
      <thead>
        <tr>
          <Th>{t('unit')}</Th>
          <Th numeric>{t('eligible')}</Th>
          <Th numeric>{t('covered')}</Th>
          <Th numeric>{t('coverage')}</Th>
          <Th numeric>{t('workers')}</Th>
          <Th numeric>{t('members')}</Th>
          <Th numeric>{t('density')}</Th>
          <Th numeric>{t('with_agreement')}</Th>
          <Th numeric>{t('agreement_rate')}</Th>
        </tr>
      </thead>
      <tbody>
        {view.below.map((row) => (
          <tr key={row.code} className="hover:[&>*]:bg-surface-hover">
            <Th scope="row" className="min-w-48!">
              <Link
                href={coverageHref(federation, { unit: row.code, ...askedOf(view) })}
                className="hover:text-primary hover:underline"
              >
                {row.name}
              </Link>
            </Th>
            <Sums sums={row.sums} />
          </tr>
        ))}
        {rest ? (
          <tr>
            <Th scope="row" className="text-ink-soft min-w-48!">
              {rest.name}
            </Th>
            <Sums sums={rest.sums} />
          </tr>
        ) : null}
      </tbody>
      <tfoot>
        <tr>
          <Th scope="row">{t('total')}</Th>
          <Sums sums={view.own.sums} />
        </tr>
      </tfoot>
    </Table>
  )
}

/** The day and the size that were asked for stay while one goes from unit to unit. */
export function askedOf({ on, today, threshold, usualThreshold }: CoverageView) {
  return { ...(on !== today && { on }), ...(threshold !== usualThreshold && { threshold }) }
}

function Sums({ sums }: { sums: RegisterSums }) {
  const locale = useLocale()
  const count = (value: number) => formatInteger(value, locale)
  return (
    <>
      <Td numeric>{count(sums.eligible)}</Td>
      <Td numeric>{count(sums.covered)}</Td>
      <Td numeric className="font-strong">
        {ratioText(sums, 'DN_CO_CD', locale)}
      </Td>
      <Td numeric>{count(sums.unionisedWorkers)}</Td>
      <Td numeric>{count(sums.members)}</Td>
      <Td numeric className="font-strong">
        {ratioText(sums, 'DV_TYLE', locale)}
      </Td>
      <Td numeric>{count(sums.withAgreement)}</Td>
      <Td numeric className="font-strong">
        {ratioText(sums, 'TU_TYLE', locale)}
      </Td>
    </>
  )
}
