import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'

type DueItemProps = {
  title: ReactNode
  /** Who, when, how late. */
  detail?: ReactNode
  /** In the words of the one who wrote it. */
  words?: string
  href: string
  act: string
  /** The accessible name of the act, where several of a list read alike. */
  actLabel: string
}

/** One thing to do: what it is, and the way to it. */
export function DueItem({ title, detail, words, href, act, actLabel }: DueItemProps) {
  return (
    <li className="border-line flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p>{title}</p>
        {words ? <p className="text-table line-clamp-3 whitespace-pre-line">“{words}”</p> : null}
        {detail ? <div className="text-ink-soft text-table tabular-nums">{detail}</div> : null}
      </div>
      <LinkButton href={href} aria-label={actLabel} size="sm">
        {act}
      </LinkButton>
    </li>
  )
}
