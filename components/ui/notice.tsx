import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type Tone = 'info' | 'success' | 'warning' | 'danger'

const looks: Record<Tone, { icon: typeof Info; ground: string; mark: string }> = {
  info: { icon: Info, ground: 'bg-primary-soft', mark: 'text-primary' },
  success: { icon: CircleCheck, ground: 'bg-success-soft', mark: 'text-success' },
  warning: { icon: TriangleAlert, ground: 'bg-warning-soft', mark: 'text-warning' },
  danger: { icon: CircleAlert, ground: 'bg-danger-soft', mark: 'text-danger' },
}

type NoticeProps = {
  tone?: Tone
  title?: string
  /** Read out when it appears: `alert` at once, `status` when the reader is free. Leave out where it was there. */
  live?: 'alert' | 'status'
  action?: ReactNode
  children?: ReactNode
}

/** Something to know before going on: what happened, what to do. */
export function Notice({ tone = 'info', title, live, action, children }: NoticeProps) {
  const { icon: Icon, ground, mark } = looks[tone]
  return (
    <div role={live} className={classNames('text-table flex items-start gap-3 rounded-lg px-4 py-3', ground)}>
      <Icon aria-hidden className={classNames('mt-0.5 size-4.5 shrink-0', mark)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-strong">{title}</p> : null}
        {children ? <div className={title ? 'text-ink-soft' : undefined}>{children}</div> : null}
      </div>
      {action ? <div className="-my-1 shrink-0">{action}</div> : null}
    </div>
  )
}
