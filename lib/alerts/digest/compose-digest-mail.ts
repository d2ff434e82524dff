import 'server-only'
import { createTranslator } from 'use-intl/core'
import { alertLines, sinceText } from '@/lib/alerts/rules/alert-lines'
import type { Alert, AlertDigestView } from '@/lib/alerts/views'
import { formatDate } from '@/lib/format/dates'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { escapedHtml } from './escaped-html'

/** Alerts of one kind that a mail names; the page has them all. */
const mostNamed = 10

export interface MailText {
  subject: string
  text: string
  html: string
}

/**
 * The digest as a mail: the lines that the page shows, less what somebody typed, and the ways back into the program.
 * It names units and counts, never a member.
 * @param address the program's own, without a slash at its end
 */
export function composeDigestMail(
  digest: AlertDigestView,
  { locale, address, illustrative }: { locale: Locale; address: string; illustrative: boolean },
): MailText {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'alerts' })
  const { unit, today, open, recipient, federation } = digest
  const said = { unit: unit.name, date: formatDate(today), count: open }
  const page = `${address}/${federation}/alerts`
  const settings = `${address}/${federation}/settings/account`
  const sections = digest.groups.map(({ kind, rows }) => ({
    title: `${t(`kind.${kind}`)} (${rows.length})`,
    rows: rows.slice(0, mostNamed).map((alert) => rowOf(alert)),
    more: rows.length > mostNamed ? t('letter.more', { count: rows.length - mostNamed }) : null,
  }))
  const greeting = t('letter.greeting', { name: recipient })
  const lead = t('letter.lead', said) + (illustrative ? ` ${t('letter.illustrative')}` : '')

  function rowOf(alert: Alert): { name: string; lines: string[] } {
    const lines = alertLines(alert, locale)
      .filter(({ own }) => own !== true)
      .map(({ key, params }) => t(`line.${key}`, params))
    const since = alert.since === null ? '' : ` (${t('since', { since: sinceText(alert.since, locale) })})`
    return { name: alert.unit.name + since, lines }
  }

  return {
    subject: t('letter.subject', said),
    text: [
      ...[greeting, '', lead],
      ...sections.flatMap(({ title, rows, more }) => [
        ...['', title.toLocaleUpperCase(locale)],
        ...rows.flatMap(({ name, lines }) => [`• ${name}`, ...lines.map((line) => `  ${line}`)]),
        ...(more === null ? [] : [more]),
      ]),
      ...['', `${t('letter.open')}: ${page}`, '', t('letter.stop', { link: settings }), ''],
    ].join('\n'),
    html: [
      `<!doctype html><html lang="${locale}"><body style="font:15px/1.6 sans-serif;color:#14213a;max-width:40rem">`,
      `<p>${escapedHtml(greeting)}</p><p>${escapedHtml(lead)}</p>`,
      ...sections.map(
        ({ title, rows, more }) =>
          `<h2 style="font-size:16px;margin:1.5em 0 .5em">${escapedHtml(title)}</h2><ul>${rows
            .map(
              ({ name, lines }) =>
                `<li><b>${escapedHtml(name)}</b>${lines.map((line) => `<br>${escapedHtml(line)}`).join('')}</li>`,
            )
            .join('')}</ul>${more === null ? '' : `<p>${escapedHtml(more)}</p>`}`,
      ),
      `<p><a href="${escapedHtml(page)}">${escapedHtml(t('letter.open'))}</a></p>`,
      `<p style="color:#5a6579;font-size:13px">${escapedHtml(t('letter.stop', { link: settings }))}</p></body></html>`,
    ].join('\n'),
  }
}

/** The code by which an address is confirmed. */
export function composeCodeMail(code: string, locale: Locale): MailText {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'alerts.letter' })
  const text = t('code_text', { code })
  return {
    subject: t('code_subject', { code }),
    text: `${text}\n`,
    html: `<!doctype html><html lang="${locale}"><body><p>${escapedHtml(text)}</p></body></html>`,
  }
}
