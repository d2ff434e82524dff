import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { listHref, profileHref } from '@/components/units/unit-links'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { UnitView } from '@/lib/units/views'

/** The units directly below, as far as they fit; nothing for a unit that has none. */
export function UnitChildren({ federation, unit }: { federation: string; unit: UnitView }) {
  const t = useTranslations('units.profile')
  if (unit.children.length === 0) return null
  return (
    <Card
      title={t('children')}
      actions={
        <LinkButton href={listHref(federation, unit.code)} size="sm" tone="quiet">
          {t('children_more', { count: unit.childCount })}
        </LinkButton>
      }
    >
      <ul className="text-table gap-x-6 sm:columns-2">
        {unit.children.map(({ code, name }) => (
          <li key={code} className="break-inside-avoid py-1">
            <Link href={profileHref(federation, code)} className="hover:text-primary hover:underline">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
