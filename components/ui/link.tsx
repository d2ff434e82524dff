'use client'

import NextLink from 'next/link'
import { useState, type ComponentProps } from 'react'

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'prefetch'>

/**
 * A link to another page. It is fetched ahead once somebody points at it, not as soon as it is in sight: a list
 * holds a hundred of them, and each would cost the server and a phone's allowance.
 */
export function Link({ onPointerEnter, ...props }: LinkProps) {
  const [meant, setMeant] = useState(false)
  return (
    <NextLink
      {...props}
      prefetch={meant ? null : false}
      onPointerEnter={(event) => {
        setMeant(true)
        onPointerEnter?.(event)
      }}
    />
  )
}
