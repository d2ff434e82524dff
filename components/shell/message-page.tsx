import type { ReactNode } from 'react'
import { BrandMark } from '@/components/shell/brand-mark'

type MessagePageProps = { title: string; actions: ReactNode; children: ReactNode }

/** A page that only says something: not found, not allowed, not working. */
export function MessagePage({ title, actions, children }: MessagePageProps) {
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-xl flex-col justify-center gap-3 px-6 py-12">
      <BrandMark className="mb-3 size-10" />
      <h1 className="text-2xl">{title}</h1>
      <div className="text-ink-soft flex flex-col gap-3">{children}</div>
      <div className="flex flex-wrap gap-2 pt-3">{actions}</div>
    </main>
  )
}
