import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** No violation of WCAG 2.2 A and AA that a machine can find. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page's title comes a moment after the page, as a browser is told of it too.
  await expect(page).toHaveTitle(/\S/)
  // The application has no frames: in the legacy mode no second page is opened to gather what each of them says.
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    ...{ id, help },
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }))
  expect(found, `${page.url()} is accessible`).toEqual([])
}

/** The page itself never scrolls sideways; what is wide scrolls in its own frame. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wider = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  // A chart takes its new width a moment after the window has it.
  await expect.poll(wider, `${page.url()} fits the screen`).toBeLessThanOrEqual(0)
}
