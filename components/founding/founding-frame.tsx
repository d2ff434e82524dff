import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FoundingFilters } from '@/components/founding/founding-filters'
import { candidatesHref, foundingHref, type FoundingShape } from '@/components/founding/founding-links'
import { LinkButton } from '@/components/ui/link-button'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import type { ListedStage } from '@/lib/employers/founding/schemas'
import type { FoundingFrameView } from '@/lib/employers/founding/views'

type FoundingFrameProps = {
  federation: string
  frame: FoundingFrameView
  shape: FoundingShape
  stage?: ListedStage
  children: ReactNode
}

/** What the board and the list have in common: what it is about, the two ways to look at it, the filters. */
export function FoundingFrame({ federation, frame, shape, stage, children }: FoundingFrameProps) {
  const t = useTranslations('founding')
  const { filter, may } = frame
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="text-xl">{t('title')}</h1>
          <p className="text-ink-soft text-table max-w-prose">{t('text')}</p>
        </div>
        {may.record ? (
          <LinkButton
            tone="primary"
            href={candidatesHref(federation, { unit: filter.unit })}
            icon={<Plus aria-hidden className="size-4" />}
          >
            {t('frame.start')}
          </LinkButton>
        ) : null}
      </header>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3 print:hidden">
        <SegmentedLinks
          label={t('frame.view')}
          links={(['board', 'list'] as const).map((choice) => ({
            href: foundingHref(federation, choice, filter),
            label: t(`frame.${choice}`),
            current: choice === shape,
          }))}
        />
        <FoundingFilters federation={federation} frame={frame} shape={shape} stage={stage} />
      </div>
      {children}
    </div>
  )
}
