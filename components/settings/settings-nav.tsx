'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SegmentedLinks } from '@/components/ui/segmented-links'

export type SettingsSection = 'account' | 'users' | 'roles' | 'periods' | 'members' | 'registers' | 'api'

type SettingsNavProps = { federation: string; sections: readonly SettingsSection[] }

/** The parts of the administration that this assignment may open; a single one needs no menu. */
export function SettingsNav({ federation, sections }: SettingsNavProps) {
  const t = useTranslations('settings.sections')
  const current = usePathname().split('/')[3]
  if (sections.length < 2) return null
  return (
    <div className="-mx-1 overflow-x-auto p-1 print:hidden">
      <SegmentedLinks
        label={t('label')}
        links={sections.map((section) => ({
          href: `/${federation}/settings/${section}`,
          label: t(section),
          current: section === current,
        }))}
      />
    </div>
  )
}
