import type { Page } from '@playwright/test'

/**
 * Waits until React has taken over the buttons of a page that was opened: a press before that is lost, for a person
 * too, but nobody is as quick as a test on a slow machine. A page that has others waits in vain for a moment.
 */
export async function untilAlive(page: Page): Promise<void> {
  try {
    await page.evaluate(async () => {
      const giveUpAt = performance.now() + 5_000
      const taken = (button: Element) => Object.keys(button).some((key) => key.startsWith('__reactFiber$'))
      while (performance.now() < giveUpAt && ![...document.querySelectorAll('button')].every(taken))
        await new Promise(requestAnimationFrame)
    })
  } catch (error) {
    // The page led on to another at once.
    if (!/context was destroyed|navigat/i.test(String(error))) throw error
  }
}

/** A page whose addresses are open only when they answer to presses. */
export function openingAlive(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  page.goto = async (...address) => {
    const answer = await goto(...address)
    await untilAlive(page)
    return answer
  }
  page.reload = async (...options) => {
    const answer = await reload(...options)
    await untilAlive(page)
    return answer
  }
  return page
}
