/** A browser's part of signing in and saving, without a browser: cookies and forms. */
export class WebClient {
  private readonly cookies = new Map<string, string>()

  constructor(private readonly address: string) {}

  async signIn(login: string, password: string): Promise<void> {
    const { csrfToken } = (await (await this.request('/api/auth/csrf')).json()) as { csrfToken: string }
    const body = new URLSearchParams({ csrfToken, login, password, json: 'true' })
    const answer = await this.request('/api/auth/callback/credentials', { method: 'POST', body })
    if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`)
  }

  /** What a browser would send of its cookies. */
  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** The answer's JSON; null when there was none, because a process died. */
  async post(path: string, body: object): Promise<unknown> {
    try {
      const answer = await this.request(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', origin: this.address },
      })
      return await answer.json()
    } catch {
      return null
    }
  }

  /** Sends a file; the answer's JSON, null when there was none. */
  async upload(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
    try {
      const answer = await this.request(path, {
        method: 'POST',
        body: bytes,
        headers: { 'content-type': 'application/octet-stream', origin: this.address },
      })
      return await answer.json()
    } catch {
      return null
    }
  }

  private async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', this.cookieHeader())
    const signal = AbortSignal.timeout(15_000)
    const answer = await fetch(this.address + path, { ...init, headers, signal, redirect: 'manual' })
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', ...value] = pair.split('=')
      this.cookies.set(name, value.join('='))
    }
    return answer
  }
}
