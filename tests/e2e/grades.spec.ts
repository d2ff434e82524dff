import { expect } from '@playwright/test'
import { haLongChairUnion } from '@/prisma/seed/demo-accounts'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { test } from '@/tests/e2e/support/test'

// The round of a year in Hạ Long, of which nothing has been said before. What one test says, the next finds.
test.describe.configure({ mode: 'serial', retries: 0 })

const staff = 'canbo.halong'
const leader = 'lanhdao.quangninh'
const chair = 'chutich.binhminh3'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const round = '/quang-ninh/activities/grades?unit=ha-long&year=2024'
const own = '/quang-ninh/activities/grades/union?year=2024'

test('on a phone the chair says what the union gives itself', async ({ openAs }) => {
  const page = await openAs(chair, own, phone)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Tự xếp loại' }).tap()
  const dialog = page.getByRole('dialog', { name: /^Tự xếp loại/ })
  await dialog.getByRole('radio', { name: 'Hoàn thành xuất sắc' }).check()
  await dialog.getByLabel('Căn cứ').fill('Đủ chỉ tiêu kết nạp.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Lưu tự xếp loại' }).tap()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chờ thẩm định')
  await expectAccessible(page)
})

test('the staff fill the round from the keyboard, send one back and verify the others', async ({
  openAs,
}) => {
  const page = await openAs(staff, round)
  const cells = page.locator('[data-grade-column="self"]')
  await cells.nth(0).focus()
  await page.keyboard.press('2')
  await expect(cells.nth(0)).toHaveValue('good')
  await page.keyboard.press('ArrowDown')
  await expect(cells.nth(1)).toBeFocused()
  await page.keyboard.press('3')
  await expect(cells.nth(1)).toHaveValue('done')
  await expectAccessible(page)

  await page.goto(`${round}&state=self_graded`)
  await page.getByRole('link', { name: haLongChairUnion.name, exact: true }).first().click()
  await page.getByRole('button', { name: 'Trả lại' }).click()
  const back = page.getByRole('dialog', { name: /^Trả lại/ })
  await back.getByRole('button', { name: 'Trả lại' }).click()
  await expect(back.getByLabel('Lý do')).toHaveAccessibleDescription(/Hãy điền/)
  await back.getByLabel('Lý do').fill('Bổ sung danh sách kết nạp.')
  await back.getByRole('button', { name: 'Trả lại' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bị trả lại')
  await expectAccessible(page)

  await page.goto(round)
  await page.getByRole('button', { name: 'Đồng ý cả 2 công đoàn chờ thẩm định' }).click()
  const dialog = page.getByRole('dialog', { name: 'Đồng ý với tự xếp loại', exact: true })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Đồng ý tự xếp loại của 2 công đoàn' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'Chờ quyết định (2)' })).toBeVisible()
})

test('the union says it again, the leader decides all by one decision and reopens one', async ({
  openAs,
}) => {
  const union = await openAs(chair, own, phone)
  await expect(union.getByText('Bổ sung danh sách kết nạp.').first()).toBeVisible()
  await union.getByRole('button', { name: 'Xếp loại lại' }).tap()
  const again = union.getByRole('dialog', { name: /^Tự xếp loại/ })
  await again.getByRole('radio', { name: 'Hoàn thành tốt' }).check()
  await again.getByRole('button', { name: 'Lưu tự xếp loại' }).tap()
  await expect(again).toBeHidden()

  const page = await openAs(leader, round)
  const verified = page.getByLabel(`Kết quả thẩm định của ${haLongChairUnion.name}`)
  await verified.selectOption({ label: 'Hoàn thành tốt' })
  await page.getByRole('button', { name: 'Quyết định cả 3 công đoàn đã thẩm định' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ra quyết định xếp loại', exact: true })
  await dialog.getByRole('button', { name: 'Quyết định 3 công đoàn' }).click()
  await expect(dialog.getByLabel('Số quyết định')).toHaveAccessibleDescription(/Hãy điền/)
  await dialog.getByLabel('Số quyết định').fill('45/QĐ-LĐLĐ')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Quyết định 3 công đoàn' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Hoàn thành tốt trở lên: 2/3 (66,67%)')).toBeVisible()
  await expectAccessible(page)

  await page.goto(`${own}&unit=${haLongChairUnion.code}`)
  await page.getByRole('button', { name: 'Mở lại quyết định' }).click()
  const reopen = page.getByRole('dialog', { name: /^Mở lại quyết định/ })
  await reopen.getByLabel('Lý do').fill('Công đoàn khiếu nại.')
  await reopen.getByRole('button', { name: 'Mở lại' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chờ quyết định')

  await union.reload()
  await expect(union.getByText('Công đoàn khiếu nại.')).toBeVisible()
  await expectNoSidewaysScroll(union)
  await expectAccessible(union)
})
