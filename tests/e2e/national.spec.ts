import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { test } from '@/tests/e2e/support/test'

test('the nation: the way to 15 million, who leads by which indicator, and the same from its plans', async ({
  openAs,
}) => {
  // The way of the milestones leads to the nation's own, of the same month.
  const page = await openAs('toanquoc', '/tong-ldld/dashboard/milestones?year=2024&through=2024-06')
  await expect(page).toHaveURL(/\/tong-ldld\/national\?year=2024&through=2024-06$/)
  const goal = page.getByRole('region', { name: 'Chương trình toàn quốc' })
  await expect(goal).toContainText('15.000.000 đoàn viên đến năm 2028')
  await expect(goal).toContainText('không phải kết quả')
  const members = await goal.locator('strong').first().textContent()

  const table = page.getByRole('table', { name: 'So sánh các liên đoàn, tháng 6/2024' })
  const province = table.getByRole('row', { name: /LĐLĐ tỉnh Quảng Ninh/ })
  await expect(province).toContainText('7.965 / 12.000')
  await expect(page.getByText(/^Theo Đoàn viên kết nạp mới: 1 đạt tiến độ/)).toBeVisible()

  await table.getByRole('link', { name: 'Tổng số đoàn viên cuối kỳ' }).click()
  await expect(page).toHaveURL(/indicator=DV_TONG/)
  await expect(page.getByText(/^Theo Tổng số đoàn viên cuối kỳ:/)).toBeVisible()
  await expect(table.getByRole('row').nth(2)).toContainText('Quảng Ninh')

  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 720 })

  await page.getByRole('link', { name: 'Mở kế hoạch toàn quốc' }).click()
  const plan = page.getByRole('row', { name: /^Tổng số đoàn viên cuối kỳ/ })
  await expect(plan).toContainText(members ?? 'no number')
})
