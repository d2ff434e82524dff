import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { test } from '@/tests/e2e/support/test'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('a member added without a network is sent once when it is back', async ({ openAs, faults }) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
  const page = await openAs('chutich.binhminh3', '/quang-ninh/members', phone)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Thêm', exact: true }).tap()
  const name = page.getByLabel('Họ và tên')
  await expect(name).toBeEnabled()
  await name.fill('Lò Thị Mất Sóng')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Thêm đoàn viên' }).tap()
  await expect(page.getByText('Chờ mạng, sẽ tự gửi').first()).toBeVisible()
  await expect(page.getByText(/gửi một lần khi có mạng lại/)).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Nhập người tiếp' }).tap()
  await expect(name).toHaveValue('')
  await page.context().setOffline(false)
  await expect(page.getByText('Đã thêm Lò Thị Mất Sóng.').first()).toBeVisible({ timeout: 30_000 })

  await page.goto('/quang-ninh/members?q=lo+thi+mat+song')
  await expect(page.getByRole('link', { name: /Lò Thị Mất Sóng/ })).toHaveCount(1)
  await page.getByRole('link', { name: /Lò Thị Mất Sóng/ }).tap()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lò Thị Mất Sóng')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('filters rise from the foot of the screen and stand as chips', async ({ openAs }) => {
  const page = await openAs('chutich.binhminh3', '/quang-ninh/members', phone)
  await page.getByRole('button', { name: 'Lọc' }).tap()
  const sheet = page.getByRole('dialog', { name: 'Lọc danh sách', exact: true })
  await sheet.getByLabel('Tuổi từ').fill('60')
  await sheet.getByLabel('đến tuổi').fill('30')
  await sheet.getByRole('button', { name: 'Xem kết quả' }).tap()
  await expect(sheet.getByLabel('đến tuổi')).toHaveAccessibleDescription(/Phải sau/)
  await expectAccessible(page)
  await sheet.getByLabel('đến tuổi').fill('65')
  await sheet.getByRole('button', { name: 'Xem kết quả' }).tap()
  await expect(page).toHaveURL(/ageFrom=60/)
  await page.getByRole('link', { name: /^Bỏ lọc: Tuổi/ }).tap()
  await expect(page).not.toHaveURL(/ageFrom/)
})
