import { encode } from 'next-auth/jwt'

/** The request that server code believes to answer; `@/tests/support/fake-next-headers` reads it. */
export const request = { headers: new Headers(), cookies: new Map<string, string>() }

const sessionCookie = 'next-auth.session-token'

/** Makes the request one of the browser that holds this session's secret; null: of one without a session. */
export async function requestWith(secret: string | null): Promise<void> {
  request.cookies = new Map([['locale', 'vi']])
  if (secret !== null) {
    request.cookies.set(
      sessionCookie,
      await encode({ token: { sid: secret }, secret: process.env['NEXTAUTH_SECRET'] ?? '' }),
    )
  }
  const cookie = [...request.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  request.headers = new Headers({ cookie })
}
