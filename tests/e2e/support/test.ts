import {
  expect,
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import { signInQuietly } from '@/tests/e2e/support/sign-in'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

type Faults = {
  /** What a test provokes on purpose: messages of the browser that match are no fault. */
  allow: (...patterns: RegExp[]) => void
}

type Fixtures = {
  faults: Faults
  /**
   * A browser of its own with somebody signed in, at the page asked for; closed at the end. Tests share one session
   * for each person: whoever ends sessions does so as somebody else.
   */
  openAs: (login: string, address: string, options?: BrowserContextOptions) => Promise<Page>
}

/**
 * Every test fails where the browser complains: an error on the console, a violation of the content security
 * policy, an exception nobody caught.
 */
export const test = base.extend<
  Fixtures & { watched: Map<BrowserContext, string[]> },
  { sessions: Map<string, StorageState> }
>({
  sessions: [
    async ({}, provide) => {
      await provide(new Map())
    },
    { scope: 'worker' },
  ],
  watched: async ({}, provide) => {
    await provide(new Map())
  },
  faults: [
    async ({ context, watched }, provide) => {
      const allowed: RegExp[] = []
      watch(context, watched)
      await provide({ allow: (...patterns) => allowed.push(...patterns) })
      const complaints = [...watched.values()].flat()
      expect(complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([])
    },
    { auto: true },
  ],
  openAs: async ({ browser, watched, sessions }, provide) => {
    const contexts: BrowserContext[] = []
    await provide(async (login, address, options = {}) => {
      const storageState = sessions.get(login)
      const context = await browser.newContext({ ...options, ...(storageState ? { storageState } : {}) })
      contexts.push(context)
      watch(context, watched)
      if (!storageState) {
        await signInQuietly(context.request, login)
        sessions.set(login, await context.storageState())
      }
      const page = await context.newPage()
      await page.goto(address)
      return page
    })
    for (const context of contexts) await context.close()
  },
})

function watch(context: BrowserContext, watched: Map<BrowserContext, string[]>): void {
  const complaints: string[] = []
  watched.set(context, complaints)
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
}
