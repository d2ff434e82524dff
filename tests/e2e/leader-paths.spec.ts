import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { test } from '@/tests/e2e/support/test'

const phone = { viewport: { width: 390, height: 844 } }

test('the way to 2045: what is to be reached, and where the present course leads', async ({ openAs }) => {
  const page = await openAs('lanhdao.thainguyen', '/thai-nguyen/dashboard/milestones?through=2021-05')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lộ trình đến năm 2045')
  const members = page.getByRole('table', { name: 'Các mốc của Tổng số đoàn viên' })
  await expect(members.getByRole('row', { name: /^2023/ })).toContainText('khoảng 165.000')
  await expect(members.getByRole('row', { name: /^2030/ })).toContainText('đạt 250.000')
  await expect(members.getByRole('row', { name: /^2030/ })).toContainText(/khoảng 1\d\d\.\d{3}/)
  await expect(page.getByRole('img', { name: /^Tổng số đoàn viên.*2030: 250\.000/ })).toBeVisible()
  await expect(page.getByText('Chưa có số liệu thực hiện.').first()).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize(phone.viewport)
  await expectNoSidewaysScroll(page)
})

test('a tile for each unit, and on from one to what lies below it', async ({ openAs }) => {
  const page = await openAs('lanhdao.quangninh', '/quang-ninh/dashboard/map?through=2024-05', phone)
  const haLong = page.getByRole('link', { name: /^Hạ Long/ })
  await expect(haLong).toContainText('1.243 / 2.400')
  await expect(haLong).toContainText('52%')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await haLong.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/map\?unit=ha-long/)
  await expect(page.getByText('1.243').first()).toBeVisible()
})

test('units and years side by side, chosen, and kept as a link', async ({ openAs }) => {
  const page = await openAs('lanhdao.quangninh', '/quang-ninh/dashboard/compare?through=2024-05')
  await page.getByRole('button', { name: /^Đơn vị 1\/6/ }).click()
  const panel = page.getByRole('dialog', { name: 'Đơn vị', exact: true })
  await panel.getByText('LĐLĐ thành phố Hạ Long', { exact: true }).click()
  await expect(panel.getByRole('checkbox', { name: 'LĐLĐ thành phố Hạ Long' })).toBeChecked()
  await expect(panel.getByRole('status')).toContainText('2/6')
  await panel.getByRole('button', { name: 'So sánh' }).click()
  await expect(panel).toBeHidden()
  await expect(page).toHaveURL(/units=quang-ninh,ha-long&years=2023,2024&indicators=DV_KNM/)
  const table = page.getByRole('table', { name: /^Các đơn vị theo năm/ })
  await expect(table.getByRole('row', { name: /^LĐLĐ thành phố Hạ Long/ })).toContainText('1.243')
  await expect(table.getByRole('row', { name: /^LĐLĐ tỉnh Quảng Ninh/ })).toContainText('6.501')
  await expectAccessible(page)

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Sao chép đường dẫn' }).click()
  await expect(page.getByText('Đã sao chép đường dẫn.').first()).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  await page.setViewportSize(phone.viewport)
  await expectNoSidewaysScroll(page)
})
