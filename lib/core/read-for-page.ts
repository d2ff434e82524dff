import 'server-only'
import { forbidden, notFound } from 'next/navigation'
import { DomainError } from './errors'

/** A page's one read: what is not there, or not allowed, becomes the common page for it. */
export async function readForPage<View>(read: Promise<View>): Promise<View> {
  try {
    return await read
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'not_found' || error.code === 'invalid_input'))
      notFound()
    if (error instanceof DomainError && error.code === 'forbidden') forbidden()
    throw error
  }
}
