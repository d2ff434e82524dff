import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { signIn } from '@/tests/e2e/support/sign-in'
import { test } from '@/tests/e2e/support/test'

const login = 'lanhdao.quangninh'
const views = (page: Page) => page.getByRole('navigation', { name: 'Các cách xem kết quả' })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('from sign-in to the ranking, and to the reason why a unit is behind', async ({ page }) => {
    await signIn(page, login)
    await expect(page).toHaveURL(/\/quang-ninh\/dashboard/)
    await page.goto('/quang-ninh/dashboard?year=2024&through=2024-05')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã thành lập 36 CĐCS')
    await views(page).getByRole('link', { name: 'Xếp hạng' }).tap()
    await expect(page).toHaveURL(/\/dashboard\/ranking\?.*through=2024-05/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Đoàn viên kết nạp mới: .* chậm\.$/)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)

    const behind = page.getByRole('region', { name: /^Chậm/ }).getByRole('listitem')
    const why = behind.getByRole('list', { name: /^Vì sao LĐLĐ huyện Ba Chẽ chậm$/ })
    await why.getByRole('link', { name: /^Chậm tiến độ ngay từ tháng 1\/2024/ }).tap()
    await expect(page).toHaveURL(/unit=ba-che/)
    await expect(page.getByRole('navigation', { name: 'Đơn vị đang xem' })).toContainText('Ba Chẽ')
  })
})

test('on a tablet: another indicator, kept as a link', async ({ openAs }) => {
  const page = await openAs(login, '/quang-ninh/dashboard/ranking?year=2024&through=2024-05', {
    viewport: { width: 820, height: 1180 },
  })
  await page.getByRole('combobox', { name: 'Xếp hạng theo chỉ tiêu' }).click()
  await page.getByRole('option', { name: 'CĐCS thành lập mới' }).click()
  await expect(page).toHaveURL(/indicator=CDCS_MOI/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^CĐCS thành lập mới: /)
  const done = page.getByRole('region', { name: /^Đã hoàn thành kế hoạch/ })
  await expect(done.getByRole('link', { name: 'Uông Bí' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^CĐCS thành lập mới: /)
  await expectAccessible(page)
})

test('on the wall: the year on one screen without scrolling, the same figures', async ({ openAs }) => {
  const page = await openAs(login, '/quang-ninh/dashboard?year=2024&through=2024-05', {
    viewport: { width: 1920, height: 1080 },
    colorScheme: 'dark',
  })
  await page.clock.install()
  await views(page).getByRole('link', { name: 'Bảng lớn' }).click()
  await expect(page).toHaveURL(/\/dashboard\/wall\?.*through=2024-05/)
  const founded = page.getByRole('region', { name: 'CĐCS thành lập mới', exact: true })
  await expect(founded).toContainText(/36.*\/ 71.*51%.*đạt tiến độ/s)
  const units = page.getByRole('region', { name: 'CĐCS thành lập mới: các đơn vị' })
  await expect(units.getByRole('heading', { name: /hoàn thành/ })).toBeVisible()
  await expectAccessible(page)
  const again = page.waitForRequest((request) => request.url().includes('/dashboard/wall'))
  await page.clock.fastForward('01:01')
  await again
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size)
    const taller = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
    await expect.poll(taller, `fits ${size.width}×${size.height}`).toBeLessThanOrEqual(0)
  }
  await units.getByRole('link', { name: 'CĐCS thành lập mới: các đơn vị' }).click()
  await expect(page).toHaveURL(/\/dashboard\/ranking\?.*indicator=CDCS_MOI/)
})
