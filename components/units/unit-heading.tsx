import { useTranslations } from 'next-intl'
import { listHref, profileHref } from '@/components/units/unit-links'
import { SegmentedLinks } from '@/components/ui/segmented-links'

type UnitHeadingProps = {
  federation: string
  unit: { code: string; name: string; rank: string }
  view: 'list' | 'profile'
  title: string
}

/** The head of both pages of a unit: what stands below it, and its own record. */
export function UnitHeading({ federation, unit, view, title }: UnitHeadingProps) {
  const t = useTranslations('units.views')
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <h1 className="text-xl">{title}</h1>
      {unit.rank === 'grassroots' ? null : (
        <SegmentedLinks
          label={t('label')}
          links={[
            { href: listHref(federation, unit.code), label: t('list'), current: view === 'list' },
            { href: profileHref(federation, unit.code), label: t('profile'), current: view === 'profile' },
          ]}
        />
      )}
    </header>
  )
}
