import { Inbox } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { AlertBell } from '@/components/shell/alert-bell'
import type { ShellActs } from '@/components/shell/shell-bars'
import { CommandPalette } from '@/components/shell/command-palette'
import { CountMark } from '@/components/shell/count-mark'
import { PeriodPicker } from '@/components/shell/period-picker'
import { partHref } from '@/components/shell/shell-links'
import type { ShellView } from '@/components/shell/shell-view'
import { UnitPath } from '@/components/shell/unit-path'
import { UserMenu } from '@/components/shell/user-menu'
import { buttonStyle } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'

/** Where I am, which period, search, what waits for me, me. On phones the period has a row of its own. */
export function TopBar({ view, chooseAssignment, signOut }: ShellActs & { view: ShellView }) {
  const federation = view.federation.code
  return (
    <header className="border-line bg-surface-raised flex flex-wrap items-center gap-x-2 border-b px-2 md:h-13 md:flex-nowrap md:px-4 lg:gap-x-3">
      <div className="min-w-0 flex-1 py-1">
        <UnitPath levels={view.unitPath} below={view.unitsBelow ?? []} />
      </div>
      {view.period ? (
        <div className="order-last basis-full px-2 pb-2 md:order-none md:basis-auto md:p-0">
          <PeriodPicker period={view.period} />
        </div>
      ) : null}
      <div className="flex items-center gap-1">
        <CommandPalette federation={federation} nav={view.nav} />
        {view.nav.includes('tasks') ? (
          <WaitingLink
            count={view.waitingCount}
            href={partHref(federation, 'tasks', { unit: null, month: null })}
          />
        ) : null}
        {view.alerts ? <AlertBell federation={federation} assignment={assignmentOf(view)} /> : null}
        <UserMenu
          user={view.user}
          assignments={view.assignments}
          accountHref={`/${federation}/settings/account`}
          chooseAssignment={chooseAssignment}
          signOut={signOut}
        />
      </div>
    </header>
  )
}

function WaitingLink({ count, href }: { count: number; href: string }) {
  const t = useTranslations('shell')
  return (
    <Link
      href={href}
      title={t('waiting', { count })}
      aria-label={t('waiting', { count })}
      className={classNames(buttonStyle({ tone: 'quiet' }), 'gap-1.5 px-2! max-md:hidden')}
    >
      <Inbox aria-hidden className="size-4.5" />
      {count > 0 ? <CountMark count={count} /> : null}
    </Link>
  )
}

/** Counts are kept for the assignment in use: another one of the same person has alerts of its own. */
function assignmentOf({ assignments }: ShellView): string {
  return assignments.find(({ current }) => current)?.id ?? ''
}
