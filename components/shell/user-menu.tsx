'use client'

import { Popover as BasePopover } from '@base-ui/react/popover'
import { Check, UserRound } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import type { ShellActs } from '@/components/shell/shell-bars'
import { Preferences } from '@/components/shell/preferences'
import type { ShellAssignment, ShellView } from '@/components/shell/shell-view'
import { SignOutForm } from '@/components/shell/sign-out-form'
import { buttonStyle } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'
import { Popover } from '@/components/ui/popover'
import { proposePersonName } from '@/lib/format/person-name'

type UserMenuProps = ShellActs & {
  user: ShellView['user']
  assignments: readonly ShellAssignment[]
  accountHref: string
}

/** Me: under which assignment I work, my language and theme, the way out. */
export function UserMenu({ user, assignments, accountHref, chooseAssignment, signOut }: UserMenuProps) {
  const t = useTranslations('shell')
  return (
    <Popover
      title={t('user.menu', { name: user.name })}
      align="end"
      className="w-80 max-w-[calc(100vw-1rem)]"
      trigger={
        <button
          type="button"
          aria-label={t('user.menu', { name: user.name })}
          className="hover:bg-surface-hover data-popup-open:bg-surface-hover flex h-10 items-center gap-2.5 rounded-md px-1.5 text-left transition-colors pointer-coarse:min-w-11 pointer-coarse:justify-center"
        >
          <Initial name={user.name} />
          <span className="min-w-0 pr-1 max-2xl:hidden">
            <span className="font-strong block max-w-40 truncate text-sm/4.5">{user.name}</span>
            <span className="text-ink-faint block max-w-40 truncate text-xs/4">{user.roleLabel}</span>
          </span>
        </button>
      }
    >
      <div className="flex items-center gap-3 px-4 py-3">
        <Initial name={user.name} />
        <div className="min-w-0">
          <p className="text-table font-strong">{user.name}</p>
          <p className="text-ink-soft text-sm">{user.roleLabel}</p>
        </div>
      </div>
      {assignments.length > 1 ? (
        <form action={chooseAssignment} className="border-line border-t px-2 py-2">
          <p id="assignments" className="text-ink-faint font-strong px-2 pb-1 text-xs">
            {t('user.assignments')}
          </p>
          <ul aria-labelledby="assignments">
            {assignments.map((assignment) => (
              <li key={assignment.id}>
                <AssignmentButton assignment={assignment} />
              </li>
            ))}
          </ul>
        </form>
      ) : null}
      <div className="border-line border-t px-4 py-3">
        <Preferences />
      </div>
      <div className="border-line border-t p-2">
        <BasePopover.Close
          nativeButton={false}
          render={<Link href={accountHref} />}
          className={classNames(buttonStyle({ tone: 'quiet' }), 'w-full justify-start!')}
        >
          <UserRound aria-hidden className="size-4" />
          {t('user.account')}
        </BasePopover.Close>
      </div>
      <SignOutForm signOut={signOut} />
    </Popover>
  )
}

function AssignmentButton({ assignment }: { assignment: ShellAssignment }) {
  return (
    <button
      type="submit"
      name="assignmentId"
      value={assignment.id}
      aria-current={assignment.current ? 'true' : undefined}
      className={classNames(
        'hover:bg-surface-hover focus-inset flex w-full items-center gap-3 rounded-md px-2 py-1.5 text-left',
        assignment.current && 'bg-primary-soft',
      )}
    >
      <span className="min-w-0 flex-1">
        <span className="text-table block">{assignment.unitName}</span>
        <span className="text-ink-soft block text-sm">{assignment.roleLabel}</span>
      </span>
      {assignment.current ? <Check aria-hidden className="text-primary size-4 shrink-0" /> : null}
    </button>
  )
}

/** People are called by their given name, so its first letter stands for them. */
function Initial({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="bg-primary-soft text-primary font-strong flex size-8 shrink-0 items-center justify-center rounded-full text-sm"
    >
      {proposePersonName(name).given.charAt(0).toLocaleUpperCase('vi')}
    </span>
  )
}
