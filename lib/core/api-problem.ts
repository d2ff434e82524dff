import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { statusOf } from './define-route'
import { DomainError } from './errors'
import { log } from './log'

/** An error as RFC 9457 writes it. */
export interface Problem {
  /** Where the document explains this kind. */
  type: string
  title: string
  status: number
  /** A sentence: what happened and what to do. The same as on the screens. */
  detail: string
  /** This one occurrence: the request's id. */
  instance: string
  code: string
  /** What is wrong with which parameter or field. */
  errors?: { name: string; detail: string }[]
}

/**
 * Turns whatever an operation threw into a problem that says no more than the screens would. Anything unexpected
 * becomes a number under which the log has the cause.
 */
export function problemOf(
  error: unknown,
  { act, locale, requestId }: { act: string; locale: Locale; requestId: string },
): Problem {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'errors' })
  const titles = createTranslator({ locale, messages: messagesOf(locale), namespace: 'api.problems' })
  const known = error instanceof DomainError ? error : new DomainError('unexpected')
  if (!(error instanceof DomainError)) {
    log.error({ event: 'unexpected', act, reference: requestId, err: error })
  }
  const { code, reason, params, fieldProblems } = known
  const errors = Object.entries(fieldProblems).map(([name, problem]) => ({
    name,
    detail: t(`fields.${problem}`),
  }))
  return {
    type: `/api/v1/docs#problem-${code}`,
    title: titles(`${code}.title`),
    status: statusOf[code],
    detail: t(reason, reason === 'unexpected' ? { reference: requestId } : params),
    instance: `urn:uuid:${requestId}`,
    code: reason,
    ...(errors.length > 0 && { errors }),
  }
}
