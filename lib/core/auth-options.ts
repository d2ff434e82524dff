import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { endSession } from '@/lib/db/identity'
import { env } from './env'
import { hashSessionSecret, sessionHours } from './session'
import { signIn, SignInRefused } from './sign-in'

/**
 * next-auth keeps the encrypted cookie and its CSRF token; the cookie holds nothing but an opaque session
 * secret, which is looked up in the database on each request. Built per call: the environment is read lazily.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { login: { type: 'text' }, password: { type: 'password' } },
        async authorize(credentials) {
          const outcome = await signIn(credentials?.login ?? '', credentials?.password ?? '')
          if (outcome instanceof SignInRefused) throw new Error(outcome.code)
          return { id: outcome.secret }
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        return user ? { sid: user.id } : token
      },
      // The browser may ask next-auth for its session: there is nothing in it.
      session({ session }) {
        return { expires: session.expires }
      },
    },
    events: {
      async signOut({ token }) {
        const secret = token['sid']
        if (typeof secret === 'string') await endSession(hashSessionSecret(secret))
      },
    },
  }
}
