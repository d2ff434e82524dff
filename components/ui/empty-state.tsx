import type { ReactNode } from 'react'

type EmptyStateProps = { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }

/** What this place is for, and the first step. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-12 text-center">
      {icon ? <div className="text-ink-faint mb-1 [&>svg]:size-8 [&>svg]:stroke-[1.5]">{icon}</div> : null}
      <p className="font-strong">{title}</p>
      {children ? <div className="text-ink-soft text-table">{children}</div> : null}
      {action ? <div className="pt-3">{action}</div> : null}
    </div>
  )
}
