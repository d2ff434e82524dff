import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { asOwner } from '@/tests/e2e/support/database'
import { signIn } from '@/tests/e2e/support/sign-in'
import { test } from '@/tests/e2e/support/test'

test('both health addresses answer without a session', async ({ request }) => {
  for (const [address, status] of [
    ['/api/health/live', 'live'],
    ['/api/health/ready', 'ready'],
  ] as const) {
    const answer = await request.get(address)
    expect(answer.status()).toBe(200)
    expect(await answer.json()).toEqual({ status })
    expect(answer.headers()['cache-control']).toBe('no-store')
  }
})

test('every answer carries the headers that protect it', async ({ request }) => {
  for (const address of ['/sign-in', '/api/health/live', '/no-such-page']) {
    const headers = (await request.get(address)).headers()
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
  }
})

test('scripts run by a nonce that is new for each page, and by nothing else', async ({
  page,
  request,
  faults,
}) => {
  const nonces = await Promise.all(
    [1, 2].map(async () => nonceOf((await request.get('/sign-in')).headers()['content-security-policy'])),
  )
  expect(new Set(nonces).size).toBe(2)

  const answer = await page.goto('/sign-in')
  const nonce = nonceOf(answer?.headers()['content-security-policy'])
  const scripts = await page.evaluate(() => [...document.scripts].map((script) => script.nonce))
  expect(scripts.length).toBeGreaterThan(0)
  expect(new Set(scripts)).toEqual(new Set([nonce]))

  faults.allow(/violates the following Content Security Policy directive/, /404 \(Not Found\)/)
  const ran = await page.evaluate(async () => {
    const picture = new Image()
    picture.setAttribute('onerror', 'document.title = "ran"')
    picture.src = '/no-such-picture'
    await picture.decode().catch(() => null)
    return document.title === 'ran'
  })
  expect(ran).toBe(false)
})

test('the icon stands at every moment, also on the way to another page', async ({ page, request }) => {
  // Browsers ask for this one wherever a page names none: a file that is shown, a page that is half there.
  const plain = await request.get('/favicon.ico')
  expect(plain.status()).toBe(200)
  expect(plain.headers()['content-type']).toMatch(/^image\//)

  await page.addInitScript(() => {
    let stood = false
    const look = () => {
      const stands = document.querySelector('head > link[rel="icon"]') !== null
      if (stood && !stands) document.documentElement.dataset['iconLost'] = location.pathname
      stood = stands
    }
    new MutationObserver(look).observe(document, { childList: true, subtree: true })
  })
  await signIn(page, 'lanhdao.quangninh')
  const parts = page.getByRole('navigation', { name: 'Các phần chính' })
  for (const name of ['Việc cần làm', 'Kế hoạch', 'Đơn vị', 'Tổng quan']) {
    await parts.getByRole('link', { name, exact: true }).click()
    await expect(page).toHaveTitle(new RegExp(`^${name}`))
  }
  await expect(page.locator('link[rel="icon"]')).toHaveCount(1)
  await expect(page.locator('html')).not.toHaveAttribute('data-icon-lost')
})

test('an unexpected error says a reference and what to do, and goes away with its cause', async ({
  page,
  faults,
}) => {
  faults.allow(/./)
  await signIn(page, 'lanhdao.quangninh')
  await asOwner((client) => client.query('REVOKE SELECT ON plan_targets FROM scd_app'))
  try {
    // An address that nobody asked for before: what was read once would still be told, for it still holds.
    await page.goto(`/quang-ninh/dashboard?sort=${randomUUID()}`)
    await expect(page.getByRole('heading', { name: 'Chưa mở được trang này' })).toBeVisible()
    await expect(page.getByText('Số liệu đã lưu không bị ảnh hưởng.')).toBeVisible()
    await expect(page.getByRole('main').getByText(/Mã tra cứu/)).toHaveText(/Mã tra cứu:?\s*\S{6,}/)
  } finally {
    await asOwner((client) => client.query('GRANT SELECT ON plan_targets TO scd_app'))
  }
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã thành lập')
})

function nonceOf(policy: string | undefined): string {
  return /'nonce-([^']+)'/.exec(policy ?? '')?.[1] ?? 'no nonce'
}
