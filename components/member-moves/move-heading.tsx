import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { membersHref } from '@/components/member-moves/move-links'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb'

type MoveHeadingProps = {
  federation: string
  unit?: string | null | undefined
  title: string
  text?: string
  /** Between the roster and this page. */
  between?: readonly Crumb[]
  actions?: ReactNode
}

/** The way here from the roster, what the page is about, and its acts. */
export function MoveHeading({ federation, unit, title, text, between = [], actions }: MoveHeadingProps) {
  const t = useTranslations('moves')
  return (
    <header className="flex flex-col gap-1 print:hidden">
      <Breadcrumb
        label={t('way')}
        crumbs={[{ label: t('members'), href: membersHref(federation, unit) }, ...between, { label: title }]}
      />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="text-xl">{title}</h1>
          {text ? <p className="text-ink-soft text-table max-w-prose">{text}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </header>
  )
}
