import 'server-only'
import nodemailer from 'nodemailer'
import { env } from '@/lib/core/env'

export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  /** The same for the same mail, should it go out twice: mail servers and programs then show it once. */
  messageId: string
}

/**
 * What became of a mail: handed over; not handed over, to be tried again; refused for good; or nobody knows, because
 * the connection was lost after the whole mail had been told.
 */
export type MailOutcome = 'sent' | 'postponed' | 'refused' | 'unknown'

const patienceMs = 15_000

/** Hands a mail over to the installation's mail server. */
export async function sendMail({ to, subject, text, html, messageId }: Mail): Promise<MailOutcome> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return 'postponed'
  const transport = nodemailer.createTransport({
    url: SMTP_URL,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    const { rejected } = await transport.sendMail({
      ...{ from: MAIL_FROM, to: { name: '', address: to }, subject, text, html, messageId },
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return rejected.length > 0 ? 'refused' : 'sent'
  } catch (error) {
    return outcomeOf(error)
  } finally {
    transport.close()
  }
}

function outcomeOf(error: unknown): MailOutcome {
  const said = typeof error === 'object' && error !== null ? error : {}
  const response = 'responseCode' in said && typeof said.responseCode === 'number' ? said.responseCode : null
  if (response !== null) return response >= 500 ? 'refused' : 'postponed'
  return 'command' in said && said.command === 'DATA' ? 'unknown' : 'postponed'
}
