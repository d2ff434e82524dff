import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Page,
  type WebError,
} from '@playwright/test'
import { openingAlive } from '@/tests/e2e/support/alive'
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
  /**
   * The page on which all is looked at that somebody may open, one address after another: it keeps what it loaded,
   * and fetches no page ahead. For tests that only look.
   */
  lookAs: (login: string, address: string, options: Look) => Promise<Page>
}

type Look = { viewport: { width: number; height: number }; colorScheme: 'light' | 'dark' }

/**
 * Every test fails where the browser complains: an error on the console, a violation of the content security
 * policy, an exception nobody caught.
 */
export const test = base.extend<
  Fixtures & { watched: Map<BrowserContext, string[]> },
  { sessions: Map<string, StorageState>; lookers: Map<string, Page> }
>({
  sessions: [
    async ({}, provide) => {
      await provide(new Map())
    },
    { scope: 'worker' },
  ],
  lookers: [
    async ({}, provide) => {
      const lookers = new Map<string, Page>()
      await provide(lookers)
      for (const page of lookers.values()) await page.context().close()
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
  page: async ({ page }, provide) => {
    await provide(openingAlive(page))
  },
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
      const page = openingAlive(await context.newPage())
      await page.goto(address)
      return page
    })
    for (const context of contexts) await context.close()
  },
  lookAs: async ({ browser, watched, lookers }, provide) => {
    const unwatched: (() => void)[] = []
    await provide(async (login, address, { viewport, colorScheme }) => {
      const page = lookers.get(login) ?? (await openLooker(browser, login))
      lookers.set(login, page)
      if (!watched.has(page.context())) unwatched.push(watch(page.context(), watched))
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(address)
      // What a page draws in the browser alone, as its charts, is there when the browser has nothing left to do.
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 3_000 })))
      return page
    })
    for (const unwatch of unwatched) unwatch()
  },
})

async function openLooker(browser: Browser, login: string): Promise<Page> {
  const context = await browser.newContext()
  await context.route(
    (url) => url.searchParams.has('_rsc'),
    (route, request) =>
      request.headers()['next-router-prefetch'] ? route.fulfill({ status: 204 }) : route.continue(),
  )
  await signInQuietly(context.request, login)
  return context.newPage()
}

/** Takes down what the browser complains of, until the function returned is called. */
function watch(context: BrowserContext, watched: Map<BrowserContext, string[]>): () => void {
  const complaints: string[] = []
  watched.set(context, complaints)
  const hear = (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
  }
  const fail = (error: WebError) => complaints.push(String(error.error()))
  context.on('console', hear)
  context.on('weberror', fail)
  return () => {
    context.off('console', hear)
    context.off('weberror', fail)
  }
}
