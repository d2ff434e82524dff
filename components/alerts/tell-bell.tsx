'use client'

import { useEffect } from 'react'
import { keepAlertCount } from '@/components/shell/alert-count'

/** Tells the bell above the page what the page has counted. */
export function TellBell({ assignment, open }: { assignment: string; open: number }) {
  useEffect(() => keepAlertCount(assignment, open), [assignment, open])
  return null
}
