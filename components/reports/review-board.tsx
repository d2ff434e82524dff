'use client'

import { ClipboardList } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FederationTable } from '@/components/reports/federation-table'
import { NotApprovedList, NotReadyList } from '@/components/reports/left-behind'
import { ReviewBar } from '@/components/reports/review-bar'
import { ReviewDialogs, type Asking } from '@/components/reports/review-dialogs'
import { mayApprove, maySubmit } from '@/components/reports/unit-acts'
import { UnitTable } from '@/components/reports/unit-table'
import { useReviewActs } from '@/components/reports/use-review-acts'
import { useSelection } from '@/components/reports/use-selection'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { ReviewView } from '@/lib/figures/report-views'

/** The reports of a month to choose from and act on; federations first, then the units right below. */
export function ReviewBoard({ view }: { view: ReviewView }) {
  const t = useTranslations('reports')
  const acts = useReviewActs(view.federation, view.month)
  const [asking, setAsking] = useState<Asking | null>(null)
  const federations = useSelection(
    view.federations.filter(({ waiting, own }) => waiting > 0 && !own).map(({ code }) => code),
  )
  const units = useSelection(
    view.units.filter((unit) => mayApprove(view, unit) || maySubmit(view, unit)).map(({ code }) => code),
  )
  const chosen = chosenOf(view, federations.chosen, units.chosen)
  const clear = () => {
    federations.clear()
    units.clear()
  }

  return (
    <div className="flex flex-col gap-4">
      <ReviewBar
        view={view}
        approvable={chosen.approvable}
        submittable={chosen.submit.length}
        onApproveChosen={() => setAsking(chosen.approving)}
        onSubmitChosen={() =>
          setAsking({
            kind: 'submit',
            input: { units: chosen.submit.map(({ code }) => code) },
            count: chosen.submit.length,
            name: chosen.submit[0]?.name ?? '',
          })
        }
        onApproveAll={() =>
          setAsking({
            kind: 'approve',
            input: { unit: view.unit.code },
            count: view.counts.waiting,
            name: view.unit.name,
          })
        }
        onSubmitAll={() =>
          setAsking({ kind: 'submit', input: { unit: view.unit.code }, count: 0, name: view.unit.name })
        }
        onLock={() => setAsking({ kind: 'lock' })}
        onClear={clear}
      />
      {acts.leftOut?.kind === 'not_ready' ? (
        <NotReadyList {...view} notReady={acts.leftOut.notReady} onHide={acts.forgetLeftOut} />
      ) : null}
      {acts.leftOut?.kind === 'not_approved' ? (
        <NotApprovedList {...view} notApproved={acts.leftOut.notApproved} onHide={acts.forgetLeftOut} />
      ) : null}
      {view.federations.length > 0 ? (
        <Card title={t('federations.title')} padding="flush">
          <FederationTable
            view={view}
            selection={federations}
            onApprove={({ code, name, waiting }) =>
              setAsking({ kind: 'approve', input: { unit: code }, count: waiting, name })
            }
          />
        </Card>
      ) : null}
      {view.units.length > 0 || view.federations.length === 0 ? (
        <div id="units">
          <Card title={t('units.title')} padding="flush">
            {view.units.length > 0 ? (
              <UnitTable
                view={view}
                selection={units}
                onApprove={({ code, name, version }) =>
                  setAsking({ kind: 'approve', input: { units: [{ unit: code, version }] }, count: 1, name })
                }
                onReturn={(unit) => setAsking({ kind: 'return', unit })}
                onSubmit={({ code, name }) =>
                  setAsking({ kind: 'submit', input: { units: [code] }, count: 1, name })
                }
              />
            ) : (
              <EmptyState icon={<ClipboardList aria-hidden />} title={t('units.empty_title')}>
                {t('units.empty_text')}
              </EmptyState>
            )}
          </Card>
        </div>
      ) : null}
      <ReviewDialogs
        view={view}
        asking={asking}
        acts={acts}
        onClose={() => {
          setAsking(null)
          clear()
        }}
      />
    </div>
  )
}

/** What the chosen rows amount to. */
function chosenOf(view: ReviewView, federationCodes: readonly string[], unitCodes: readonly string[]) {
  const units = view.units.filter(({ code }) => unitCodes.includes(code))
  const approve = units.filter((unit) => mayApprove(view, unit))
  const federations = view.federations.filter(({ code }) => federationCodes.includes(code))
  const approvable = federations.reduce((sum, { waiting }) => sum + waiting, approve.length)
  const approving: Asking = {
    kind: 'approve',
    input: {
      ...(federations.length > 0 ? { federations: federations.map(({ code }) => code) } : {}),
      ...(approve.length > 0 ? { units: approve.map(({ code, version }) => ({ unit: code, version })) } : {}),
    },
    count: approvable,
    name: federations[0]?.name ?? approve[0]?.name ?? '',
  }
  return { approving, approvable, submit: units.filter((unit) => maySubmit(view, unit)) }
}
