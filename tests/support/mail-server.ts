import { SMTPServer } from 'smtp-server'

/** A mail that arrived. */
export interface ArrivedMail {
  to: string[]
  /** As it was told: headers and body. */
  source: string
}

export interface MailServer {
  url: string
  mails: ArrivedMail[]
  /** Refuses every mail with this code from now on; null takes them again. */
  refuseWith: (code: number | null) => void
  close: () => Promise<void>
}

/** A mail server on the loopback that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ArrivedMail[] = []
  let refusal: number | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(refusal === null ? null : Object.assign(new Error('refused'), { responseCode: refusal })),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, source: Buffer.concat(chunks).toString('utf8') })
        done()
      })
    },
  })
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuseWith: (code) => (refusal = code),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The text of a mail as it is read: decoded, both as plain text and as HTML. */
export function mailText({ source }: ArrivedMail): string {
  return source
    .split(/\r?\n--[^\r\n]+\r?\n/)
    .map((part) => {
      const [head = '', ...body] = part.split(/\r?\n\r?\n/)
      const text = body.join('\n\n')
      if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8')
      if (/content-transfer-encoding: quoted-printable/i.test(head)) return unquoted(text)
      return text
    })
    .join('\n')
}

function unquoted(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
