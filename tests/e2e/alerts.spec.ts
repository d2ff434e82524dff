import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { test } from '@/tests/e2e/support/test'

const leader = 'lanhdao.quangninh'

/** The number beside the bell, as it is read out. */
async function bellOf(page: Page): Promise<number> {
  const bell = page.getByRole('banner').getByRole('link', { name: /^Cảnh báo: \d+ đang mở$/ })
  return Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0])
}

test('an alert is done with, taken back and put off, and the bell follows', async ({ openAs }) => {
  const page = await openAs(leader, '/quang-ninh/alerts?kind=weak')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cảnh báo')
  await expectAccessible(page)
  const list = page.getByRole('list', { name: 'Công đoàn cơ sở yếu' })
  const name = (await list.getByRole('heading', { level: 3 }).first().textContent()) ?? ''
  const item = list.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await expect(item.getByRole('link', { name: `Xem lý do: ${name}` })).toBeVisible()
  const open = await bellOf(page)

  await item.getByRole('button', { name: `Đã xử lý: ${name}, Công đoàn cơ sở yếu` }).click()
  await expect(item).toHaveCount(0)
  await expect.poll(() => bellOf(page)).toBe(open - 1)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(item).toHaveCount(1)

  await item.getByRole('button', { name: `Để sau: ${name}, Công đoàn cơ sở yếu` }).click()
  await page.getByRole('menuitem', { name: /^Sau một tuần/ }).click()
  await expect(item).toHaveCount(0)
  await page
    .getByRole('navigation', { name: 'Lọc theo tình trạng' })
    .getByRole('link', { name: /^Để sau/ })
    .click()
  await expect(page).toHaveURL(/state=later/)
  await expect(item).toContainText('nhắc lại ngày')
  await item.getByRole('button', { name: /^Mở lại: / }).click()
  await expect(item).toHaveCount(0)
  await expect.poll(() => bellOf(page)).toBe(open)
})

test('the digest is read on a phone', async ({ openAs }) => {
  const page = await openAs(leader, '/quang-ninh/alerts/digest', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bản tin công việc của Lê Minh Khuê')
  await expect(page.getByRole('heading', { level: 2, name: /^Công đoàn cơ sở yếu/ })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Về trang cảnh báo' }).tap()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cảnh báo')
  await expectNoSidewaysScroll(page)
})
