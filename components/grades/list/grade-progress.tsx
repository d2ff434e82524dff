import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Table, Td, Th } from '@/components/ui/table'
import { formatInteger, formatRatioPercent } from '@/lib/format/numbers'
import { unionGrades } from '@/lib/grades/rules/grade'
import type { GradeListView } from '@/lib/grades/views'

/** How far the round has come, and how each sector was graded: targets differ by sector, so rates do. */
export function GradeProgress({ list }: { list: GradeListView }) {
  const t = useTranslations('grades')
  const locale = useLocale()
  const { counts, sectors, year } = list
  const number = (value: number) => formatInteger(value, locale)
  const good = sectors.reduce((sum, sector) => sum + sector.good, 0)
  const decided = sectors.reduce((sum, sector) => sum + sector.decided, 0)
  const rate = (numerator: number, denominator: number) =>
    formatRatioPercent({ numerator, denominator }, 2, locale)
  return (
    <Card title={t('progress.title')}>
      <div className="flex flex-col gap-3">
        <p>
          {counts.due === 0
            ? t('progress.none_due', { year: String(year) })
            : t('progress.sentence', { decided: number(counts.decided), due: number(counts.due) })}{' '}
          <span className="tabular-nums">
            {decided === 0
              ? t('progress.good_none')
              : t('progress.good', {
                  good: number(good),
                  decided: number(decided),
                  percent: rate(good, decided),
                })}
          </span>
        </p>
        {counts.due > 0 ? (
          <ProgressBar
            label={t('progress.title')}
            ratio={counts.decided / counts.due}
            valueText={`${number(counts.decided)}/${number(counts.due)}`}
          />
        ) : null}
        {decided > 0 ? (
          <div className="border-line rounded-md border max-md:hidden">
            <Table caption={t('progress.by_sector')}>
              <thead>
                <tr>
                  <Th>{t('progress.sector')}</Th>
                  <Th numeric>{t('progress.due')}</Th>
                  <Th numeric>{t('progress.decided')}</Th>
                  {unionGrades.map((grade) => (
                    <Th key={grade} numeric>
                      {t(`grade.${grade}`)}
                    </Th>
                  ))}
                  <Th numeric>{t('progress.rate')}</Th>
                </tr>
              </thead>
              <tbody>
                {sectors.map((sector) => (
                  <tr key={sector.sector}>
                    <Th scope="row">{t(`sector.${sector.sector}`)}</Th>
                    <Td numeric>{number(sector.due)}</Td>
                    <Td numeric>{number(sector.decided)}</Td>
                    {unionGrades.map((grade) => (
                      <Td key={grade} numeric>
                        {number(sector.grades[grade])}
                      </Td>
                    ))}
                    <Td numeric className="font-strong">
                      {rate(sector.good, sector.decided)}
                    </Td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        ) : null}
      </div>
    </Card>
  )
}
