import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { signIn } from '@/tests/e2e/support/sign-in'
import { test } from '@/tests/e2e/support/test'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const july = '/quang-ninh/figures?month=2024-07'

test('the chair of a union enters and hands in a month by the form', async ({ page }) => {
  await signIn(page, 'kiemnhiem.uongbi')
  await page.getByRole('button', { name: 'Tài khoản của Trần Hải Sơn' }).tap()
  await page.getByRole('button', { name: /Chủ tịch công đoàn cơ sở/ }).tap()
  await expect(page.getByRole('navigation', { name: 'Đơn vị đang xem' })).toContainText('Hải Âu 5')
  await page.goto(july)
  await expect(
    page.getByRole('heading', { level: 2, name: 'CĐCS Công ty CP Vận tải Hải Âu 5' }),
  ).toBeVisible()
  await expect(page.getByRole('grid')).toBeHidden()
  const submit = page.getByRole('button', { name: /^Nộp báo cáo tháng 7\/2024/ })
  await expect(submit).toContainText('3 ô bắt buộc')

  const workers = field(page, 'Tổng số lao động')
  await workers.tap()
  await workers.fill('12,5')
  await workers.press('Enter')
  await expect(workers).toHaveAccessibleDescription(/“12,5” có phần thập phân\. Chỉ nhập số nguyên\./)
  await expect(workers).toHaveValue('12,5')
  await workers.fill('1.230')
  await workers.press('Enter')
  await expect(field(page, 'Lao động nữ')).toBeFocused()
  await field(page, 'Lao động nữ').fill('420')
  await field(page, 'Tổng số đoàn viên cuối kỳ').fill('980')
  await field(page, 'Đoàn viên kết nạp mới').fill('4')
  await page.getByRole('button', { name: 'Đoàn viên chuyển đến: không phát sinh, không áp dụng' }).tap()
  await expect(field(page, 'Đoàn viên chuyển đến')).toHaveValue('–')
  const status = page.getByRole('group', { name: 'Tình trạng lưu và kiểm tra' })
  await expect(status).toContainText(/Đã lưu \d\d:\d\d/)
  await expect(workers).toHaveValue('1.230')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  await page.reload()
  await expect(workers).toHaveValue('1.230')
  await page.getByRole('button', { name: 'Chi tiết của Tổng số lao động' }).tap()
  const details = page.getByRole('dialog', { name: 'Tổng số lao động', exact: true })
  await expect(details.getByText('Tháng trước').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(submit).toHaveText('Nộp báo cáo tháng 7/2024')
  await submit.tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp báo cáo', exact: true }).tap()
  await expect(page.getByText('Đã nộp 1 đơn vị').first()).toBeVisible()
})

test('the staff goes from one union to the next', async ({ page }) => {
  await signIn(page, 'canbo.campha')
  await page.goto(july)
  const list = page.getByRole('list', { name: 'Đơn vị báo cáo' })
  await expect(list.getByRole('listitem')).toHaveCount(28)
  await expectNoSidewaysScroll(page)
  await list.getByRole('button').nth(3).tap()
  const name = page.getByRole('heading', { level: 2 }).first()
  await expect(page.getByText('4 trong 28')).toBeVisible()
  const first = await name.innerText()
  await page.getByRole('button', { name: 'Đơn vị sau' }).tap()
  await expect(page.getByText('5 trong 28')).toBeVisible()
  await expect(name).not.toHaveText(first)
  await page.getByRole('button', { name: 'Danh sách đơn vị' }).tap()
  await expect(list).toBeVisible()
})

test('the parts of the product stand at the foot, and open', async ({ page }) => {
  await signIn(page, 'lanhdao.quangninh')
  await expect(page).toHaveURL('/quang-ninh/dashboard')
  const menu = page.getByRole('navigation', { name: 'Các phần chính' })
  await expect(menu.getByRole('link', { name: 'Tổng quan' })).toHaveAttribute('aria-current', 'page')
  const box = await menu.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0)
  for (const link of await menu.getByRole('link').all()) {
    const size = await link.boundingBox()
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  await menu.getByRole('link', { name: 'Việc' }).tap()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc cần làm')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('the overview reads well on a phone, down to a union', async ({ page }) => {
  await signIn(page, 'lanhdao.quangninh')
  await page.goto('/quang-ninh/dashboard?through=2024-05')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Đã thành lập 36 CĐCS/)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page
    .getByRole('region', { name: /^Xếp hạng đơn vị/ })
    .getByRole('link', { name: 'Uông Bí' })
    .tap()
  await expect(page).toHaveURL(/unit=uong-bi/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã thành lập')
  await expectNoSidewaysScroll(page)
})

function field(page: Page, name: string) {
  return page.getByRole('textbox', { name: new RegExp(`^${name} \\(`) })
}
