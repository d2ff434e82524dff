import { useId, type ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type CardProps = {
  title?: ReactNode
  /** Beside the title, at the right: a menu, a switch. */
  actions?: ReactNode
  /** `flush` where the content brings its own edges, such as a table. */
  padding?: 'normal' | 'flush'
  className?: string
  children: ReactNode
}

/** A box around what belongs together; the second and last level of box on a page. */
export function Card({ title, actions, padding = 'normal', className, children }: CardProps) {
  const titleId = useId()
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      className={classNames('border-line bg-surface-raised min-w-0 rounded-lg border', className)}
    >
      {title || actions ? (
        <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-1.5">
          {title ? (
            <h2 id={titleId} className="text-base">
              {title}
            </h2>
          ) : null}
          {actions ? <div className="flex items-center gap-2">{actions}</div> : null}
        </header>
      ) : null}
      <div
        className={
          padding === 'flush'
            ? 'overflow-hidden rounded-b-lg first:rounded-t-lg print:overflow-visible'
            : title
              ? 'px-4 pb-4'
              : 'p-4'
        }
      >
        {children}
      </div>
    </section>
  )
}
