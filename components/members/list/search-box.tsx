'use client'

import { Search, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition } from 'react'
import { listHref, type ListPlace } from '@/components/members/list/list-links'
import { classNames } from '@/components/ui/class-names'
import { controlStyle } from '@/components/ui/control-style'
import { Spinner } from '@/components/ui/spinner'

/** Long enough for the next key, short enough not to be waited for. */
const PAUSE_MS = 250

/** Searches as one types; the address follows. */
export function SearchBox({ federation, place }: { federation: string; place: ListPlace }) {
  const t = useTranslations('members.list')
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const asked = place.filter.q ?? ''
  const [typed, setTyped] = useState(asked)
  const [lastAsked, setLastAsked] = useState(asked)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // Another address came, such as by going back: the field says what it asks for.
  if (asked !== lastAsked) {
    setLastAsked(asked)
    if (asked !== typed.trim()) setTyped(asked)
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  function search(text: string, wait: number) {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const filter = { ...place.filter, q: text.trim() || undefined }
      startTransition(() => router.replace(listHref(federation, { ...place, filter }), { scroll: false }))
    }, wait)
  }

  return (
    <form
      role="search"
      className="relative flex min-w-0 flex-1 basis-full items-center md:max-w-md md:basis-auto print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        search(typed, 0)
      }}
    >
      <span className="text-ink-faint pointer-events-none absolute left-3 flex">
        {pending ? <Spinner /> : <Search aria-hidden className="size-4" />}
      </span>
      <input
        type="search"
        aria-label={t('search')}
        placeholder={t('search_hint')}
        value={typed}
        maxLength={100}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => search(event.target.value, PAUSE_MS)}
        className={classNames(
          controlStyle,
          'pl-9! [&::-webkit-search-cancel-button]:hidden',
          typed && 'pr-10!',
        )}
      />
      {typed ? (
        <button
          type="button"
          aria-label={t('search_clear')}
          onClick={() => search('', 0)}
          className="text-ink-soft hover:text-ink absolute right-1 flex size-8 items-center justify-center rounded-md pointer-coarse:size-10"
        >
          <X aria-hidden className="size-4" />
        </button>
      ) : null}
      <span role="status" className="sr-only">
        {pending ? t('searching') : ''}
      </span>
    </form>
  )
}
