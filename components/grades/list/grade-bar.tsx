'use client'

import { CircleCheck, Gavel } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { mayDecideNow, mayVerifyNow } from '@/components/grades/list/choosable'
import { GradeBulkDialog, type BulkWish } from '@/components/grades/list/grade-bulk-dialog'
import type { Selection } from '@/components/reports/use-selection'
import { Button } from '@/components/ui/button'
import type { GradeListView } from '@/lib/grades/views'

type GradeBarProps = { federation: string; list: GradeListView; selection: Selection }

const icon = 'size-4'

/** What can be done with the unions chosen; with none chosen, with all that wait. */
export function GradeBar({ federation, list, selection }: GradeBarProps) {
  const t = useTranslations('grades.bulk')
  const [wish, setWish] = useState<BulkWish | null>(null)
  const { may, counts, filter, rows, unit } = list
  const chosen = rows.filter((row) => selection.has(row.unit.code))
  const verifiable = chosen.filter((row) => mayVerifyNow(may, row))
  const decidable = chosen.filter((row) => mayDecideNow(may, row))
  const whole = filter.q === undefined && filter.sector === undefined && filter.grade === undefined
  const all = (expected: number) => ({ kind: 'all' as const, unit: unit.code, expected })
  const named = (some: typeof rows) => ({
    kind: 'named' as const,
    grades: some.map(({ unit: { code }, version }) => ({ unit: code, version })),
  })
  const mayVerifyAll = may.verify && whole && counts.selfGraded > 0
  const mayDecideAll = may.decide && whole && counts.verified > 0
  return (
    <>
      {chosen.length > 0 || mayVerifyAll || mayDecideAll ? (
        <div
          role="group"
          aria-label={t('label')}
          className="flex min-h-9 flex-wrap items-center gap-2 print:hidden"
        >
          {chosen.length > 0 ? (
            <>
              <span role="status" className="text-table mr-1 tabular-nums">
                {t('chosen', { count: chosen.length })}
              </span>
              {verifiable.length > 0 ? (
                <Button
                  tone="primary"
                  icon={<CircleCheck aria-hidden className={icon} />}
                  onClick={() =>
                    setWish({ act: 'verify', count: verifiable.length, selection: named(verifiable) })
                  }
                >
                  {t('verify_chosen', { count: verifiable.length })}
                </Button>
              ) : null}
              {decidable.length > 0 ? (
                <Button
                  tone="primary"
                  icon={<Gavel aria-hidden className={icon} />}
                  onClick={() =>
                    setWish({ act: 'decide', count: decidable.length, selection: named(decidable) })
                  }
                >
                  {t('decide_chosen', { count: decidable.length })}
                </Button>
              ) : null}
              <Button tone="quiet" onClick={selection.clear}>
                {t('clear')}
              </Button>
            </>
          ) : (
            <>
              {mayVerifyAll ? (
                <Button
                  icon={<CircleCheck aria-hidden className={icon} />}
                  onClick={() =>
                    setWish({ act: 'verify', count: counts.selfGraded, selection: all(counts.selfGraded) })
                  }
                >
                  {t('verify_all', { count: counts.selfGraded })}
                </Button>
              ) : null}
              {mayDecideAll ? (
                <Button
                  tone="primary"
                  icon={<Gavel aria-hidden className={icon} />}
                  onClick={() =>
                    setWish({ act: 'decide', count: counts.verified, selection: all(counts.verified) })
                  }
                >
                  {t('decide_all', { count: counts.verified })}
                </Button>
              ) : null}
            </>
          )}
        </div>
      ) : null}
      {wish ? (
        <GradeBulkDialog
          federation={federation}
          year={list.year}
          today={list.today}
          wish={wish}
          onClose={(done) => {
            setWish(null)
            if (done) selection.clear()
          }}
        />
      ) : null}
    </>
  )
}
