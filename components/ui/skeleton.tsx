import { classNames } from '@/components/ui/class-names'

/**
 * Keeps the place of what is loading, so that nothing jumps, and is seen only after 300 ms. Give it the size of
 * what will come: `<Skeleton className="h-9 w-40" />`.
 */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden className={classNames('animate-late block rounded-sm', className)}>
      <span className="bg-surface-hover block size-full animate-pulse rounded-sm" />
    </span>
  )
}
