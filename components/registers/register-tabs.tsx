'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SegmentedLinks } from '@/components/ui/segmented-links'

export type ActivitySection = 'activities' | 'agreements' | 'grades' | 'committee'
export type EmployerSection = 'employers' | 'founding' | 'coverage'
type RegisterSection = ActivitySection | EmployerSection

const paths: Record<RegisterSection, string> = {
  activities: 'activities',
  agreements: 'activities/agreements',
  grades: 'activities/grades',
  committee: 'activities/committee',
  employers: 'employers',
  founding: 'employers/founding',
  coverage: 'employers/coverage',
}

type RegisterTabsProps = {
  federation: string
  /** What this assignment may open of one part, in the order of the menu. */
  sections: readonly RegisterSection[]
}

/**
 * The registers of one part of the product, above each of them: the unit that is looked at stays the same from one
 * to the next. A single record has the way back in its own head, so its page has no tabs.
 */
export function RegisterTabs({ federation, sections }: RegisterTabsProps) {
  const t = useTranslations('registers.tabs')
  const path = usePathname()
  const unit = useSearchParams().get('unit')
  const links = sections.map((section) => {
    const address = `/${federation}/${paths[section]}`
    return {
      href: unit ? `${address}?${new URLSearchParams({ unit }).toString()}` : address,
      label: t(section),
      current: path === address,
    }
  })
  if (links.length < 2 || !links.some((link) => link.current)) return null
  return (
    <nav aria-label={t('label')} className="-mx-1 mb-4 overflow-x-auto p-1 print:hidden">
      <SegmentedLinks label={t('label')} links={links} />
    </nav>
  )
}
