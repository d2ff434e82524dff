/** How many things wait, in red because they wait for a person; the words around it say what. */
export function CountMark({ count }: { count: number }) {
  return (
    <span
      aria-hidden
      className="bg-danger text-danger-ink min-w-4.5 rounded-full px-1 text-center text-xs leading-4.5 tabular-nums"
    >
      {count > 99 ? '99+' : count}
    </span>
  )
}
