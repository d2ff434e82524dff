import { useTranslations } from 'next-intl'
import { weakHref } from '@/components/committee/weak/weak-links'
import { listHref, profileHref } from '@/components/units/unit-links'
import { SegmentedLinks } from '@/components/ui/segmented-links'

type UnitHeadingProps = {
  federation: string
  unit: { code: string; name: string; rank: string }
  view: 'list' | 'profile' | 'weak'
  title: string
  /** Who may read figures also finds the weak unions. */
  showWeak?: boolean
}

/** The head of the pages of a unit: what stands below it, its own record, and which of its unions are weak. */
export function UnitHeading({ federation, unit, view, title, showWeak = false }: UnitHeadingProps) {
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
            ...(showWeak
              ? [
                  {
                    href: weakHref(federation, { unit: unit.code }),
                    label: t('weak'),
                    current: view === 'weak',
                  },
                ]
              : []),
          ]}
        />
      )}
    </header>
  )
}
