import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { Answering } from '@/components/committee/answering'
import { AssignDialog } from '@/components/committee/assign-dialog'
import { committeeHref, visitsHref } from '@/components/committee/committee-links'
import { Td, Th } from '@/components/ui/table'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import type { CommitteeView } from '@/lib/committee/views'

type CommitteeRowProps = { federation: string; view: CommitteeView; row: CommitteeView['rows'][number] }

/** One unit: who answers for it, when somebody was there last, and what that left to be done. */
export function CommitteeRow({ federation, view, row }: CommitteeRowProps) {
  const t = useTranslations('committee.assigned')
  const locale = useLocale()
  const { unit, answering, lastVisitOn, openFollowUps, overdueFollowUps } = row
  const own = unit.code === view.unit.code
  const assign = view.may.assign ? <AssignDialog {...{ federation, view, row }} /> : null
  return (
    <tr>
      <Th scope="row" className="max-w-64 align-top!">
        <span className="block py-1.5">
          {own || unit.rank === 'grassroots' ? (
            <span className="font-strong">{unit.name}</span>
          ) : (
            <Link
              href={committeeHref(federation, unit.code)}
              className="font-strong hover:text-primary hover:underline"
            >
              {unit.name}
            </Link>
          )}
          {own ? <span className="text-ink-soft block text-sm">{t('own')}</span> : null}
        </span>
      </Th>
      <Td className="min-w-56 py-1.5! align-top!">
        {answering.length === 0 ? (
          <span className="text-ink-faint">{t('nobody')}</span>
        ) : (
          <ul className="flex flex-col gap-1">
            {answering.map((held) => (
              <li key={held.id}>
                <Answering
                  {...{ federation, held, unit: unit.name, today: view.today }}
                  mayEnd={view.may.assign}
                />
              </li>
            ))}
          </ul>
        )}
        {assign ? <span className="mt-1 block sm:hidden">{assign}</span> : null}
      </Td>
      <Td numeric className="py-2! align-top! max-md:hidden">
        {lastVisitOn ? (
          <Link
            href={visitsHref(federation, { unit: unit.code })}
            className="hover:text-primary hover:underline"
          >
            {formatDate(lastVisitOn)}
          </Link>
        ) : (
          <span className="text-ink-faint">{t('never')}</span>
        )}
      </Td>
      <Td numeric className="py-2! align-top! max-sm:hidden">
        {openFollowUps === 0 ? (
          <span className="text-ink-faint">0</span>
        ) : (
          <Link
            href={visitsHref(federation, { unit: unit.code, state: 'open' })}
            className="hover:text-primary hover:underline"
          >
            {formatInteger(openFollowUps, locale)}
          </Link>
        )}
        {overdueFollowUps > 0 ? (
          <span className="text-danger block text-sm">
            {t('overdue', { count: formatInteger(overdueFollowUps, locale) })}
          </span>
        ) : null}
      </Td>
      {assign ? <Td className="py-1.5! text-right align-top! max-sm:hidden">{assign}</Td> : null}
    </tr>
  )
}
