import 'server-only'
import { getTranslations } from 'next-intl/server'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from './errors'
import { log } from './log'
import type { Failure } from './outcome'

/**
 * Turns whatever a verb threw into what the screen shows: a typed error into its sentence, anything else
 * into a reference number under which the log has the cause.
 */
export async function fail(error: unknown, act: string): Promise<Failure> {
  const t = await getTranslations('errors')
  if (!(error instanceof DomainError)) {
    const reference = uuidv7()
    log.error({ event: 'unexpected', act, reference, err: error })
    return { ok: false, code: 'unexpected', message: t('unexpected', { reference }), fieldErrors: {} }
  }
  const fieldErrors = Object.fromEntries(
    Object.entries(error.fieldProblems).map(([field, code]) => [field, t(`fields.${code}`)]),
  )
  return { ok: false, code: error.code, message: t(error.reason, error.params), fieldErrors }
}
