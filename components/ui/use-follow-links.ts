'use client'

import { useRouter } from 'next/navigation'
import type { MouseEvent } from 'react'

/**
 * For what holds hundreds of plain links: one listener follows them all without loading the page anew, as a Link
 * each would, which costs the server many times a link's own weight.
 */
export function useFollowLinks() {
  const router = useRouter()
  return (event: MouseEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.button !== 0) return
    // The browser's own ways to open it elsewhere stay.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || link.target !== '' || link.origin !== window.location.origin) return
    event.preventDefault()
    router.push(`${link.pathname}${link.search}${link.hash}`)
  }
}
