'use client'

import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { ToastProvider } from '@/components/ui/toast'

type UiProviderProps = {
  /** The nonce of the content security policy of this response. */
  nonce: string | undefined
  children: ReactNode
}

/** What the primitives need once around the whole page. */
export function UiProvider({ nonce, children }: UiProviderProps) {
  return (
    <CSPProvider {...(nonce === undefined ? { disableStyleElements: true } : { nonce })}>
      <Tooltip.Provider delay={500}>
        <ToastProvider>{children}</ToastProvider>
      </Tooltip.Provider>
    </CSPProvider>
  )
}
