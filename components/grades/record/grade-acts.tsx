'use client'

import { CircleCheck, CornerUpLeft, Gavel, PencilLine, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { GradeBulkDialog } from '@/components/grades/list/grade-bulk-dialog'
import { GradeActDialog, type GradeDialogAct } from '@/components/grades/record/grade-act-dialog'
import { Button } from '@/components/ui/button'
import { standingAfter } from '@/lib/grades/rules/grade'
import type { GradeView } from '@/lib/grades/views'

type GradeActsProps = { federation: string; view: GradeView }

const icon = 'size-4'

/** What can be said of this grade now, by this person. */
export function GradeActs({ federation, view }: GradeActsProps) {
  const t = useTranslations('grades.record')
  const [asking, setAsking] = useState<GradeDialogAct | 'decide' | null>(null)
  const { may, standing, due, unit, year, today } = view
  const says = may.propose && due && standingAfter('self_grade', standing) !== null
  const verifies = may.verify && standingAfter('verify', standing) !== null
  const decides = may.decide && standingAfter('decide', standing) !== null
  const returns = may.verify && standingAfter('return', standing) !== null
  const reopens = may.decide && standingAfter('reopen', standing) !== null
  if (!says && !verifies && !decides && !returns && !reopens) return null
  const act = (of: GradeDialogAct | 'decide', mark: ReactNode, label: string, main: boolean) => (
    <Button tone={main ? 'primary' : 'plain'} icon={mark} onClick={() => setAsking(of)}>
      {label}
    </Button>
  )
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {decides ? act('decide', <Gavel aria-hidden className={icon} />, t('decide'), true) : null}
      {verifies ? act('verify', <CircleCheck aria-hidden className={icon} />, t('verify'), !decides) : null}
      {says
        ? act(
            'self',
            <PencilLine aria-hidden className={icon} />,
            t(standing.state === null ? 'grade_self' : 'grade_again'),
            !verifies && (standing.state === null || standing.returned),
          )
        : null}
      {returns ? act('return', <CornerUpLeft aria-hidden className={icon} />, t('return'), false) : null}
      {reopens ? act('reopen', <RotateCcw aria-hidden className={icon} />, t('reopen'), false) : null}
      {asking === 'decide' ? (
        <GradeBulkDialog
          federation={federation}
          year={year}
          today={today}
          wish={{
            act: 'decide',
            count: 1,
            selection: { kind: 'named', grades: [{ unit: unit.code, version: standing.version }] },
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking !== null && asking !== 'decide' ? (
        <GradeActDialog
          key={asking}
          federation={federation}
          view={view}
          act={asking}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  )
}
