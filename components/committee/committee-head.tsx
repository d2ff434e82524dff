import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { committeeHref, mineHref, visitsHref } from '@/components/committee/committee-links'
import { SegmentedLinks } from '@/components/ui/segmented-links'

type CommitteeHeadProps = {
  federation: string
  /** The unit that is looked at; null where the page is of a person. */
  unit: string | null
  view: 'assigned' | 'mine' | 'visits' | null
  title: string
  lead?: ReactNode
  actions?: ReactNode
}

/** The head of the pages of the committee: who answers for what, what is mine, and the visits. */
export function CommitteeHead({ federation, unit, view, title, lead, actions }: CommitteeHeadProps) {
  const t = useTranslations('committee.views')
  return (
    <header className="flex flex-col gap-3">
      <div className="print:hidden">
        <SegmentedLinks
          label={t('label')}
          links={[
            { href: committeeHref(federation, unit), label: t('assigned'), current: view === 'assigned' },
            { href: mineHref(federation, null), label: t('mine'), current: view === 'mine' },
            { href: visitsHref(federation, { unit }), label: t('visits'), current: view === 'visits' },
          ]}
        />
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-xl">{title}</h1>
          {lead ? <p className="text-ink-soft text-table">{lead}</p> : null}
        </div>
        {actions}
      </div>
    </header>
  )
}
