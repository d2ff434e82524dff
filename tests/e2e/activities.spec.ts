import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { EntryGrid } from '@/tests/e2e/support/entry-grid'
import { test } from '@/tests/e2e/support/test'

// One federation keeps its register and lets it count a figure. A second try would find the first one's records.
test.describe.configure({ mode: 'serial', retries: 0 })

const staff = 'canbo.tienyen'
const federation = 'LĐLĐ huyện Tiên Yên'
const july = 'unit=tien-yen&month=2024-07'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('a supervision is recorded, and another of the same day only when that is meant', async ({ openAs }) => {
  const page = await openAs(staff, '/quang-ninh/activities')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Ghi hoạt động' }).click()
  await page.getByLabel('Loại', { exact: true }).selectOption('Giám sát')
  await page.getByLabel('Ngày', { exact: true }).fill('04/07/2024')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByLabel('Nội dung', { exact: true })).toHaveAccessibleDescription(/Hãy điền ô này/)
  await page.getByLabel('Nội dung', { exact: true }).fill('Giám sát bữa ăn ca')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByLabel('Ngày', { exact: true })).toHaveAccessibleDescription(
    /Ngày không được sau hôm nay/,
  )
  await expectAccessible(page)
  await page.getByLabel('Ngày', { exact: true }).fill('02/07/2024')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('link', { name: 'Giám sát bữa ăn ca' }).first()).toBeVisible()

  await page.getByRole('link', { name: 'Ghi hoạt động' }).click()
  await page.getByLabel('Loại', { exact: true }).selectOption('Giám sát')
  await page.getByLabel('Ngày', { exact: true }).fill('02/07/2024')
  await page.getByLabel('Nội dung', { exact: true }).fill('Giám sát nhà trọ')
  await page.getByRole('button', { name: 'Lưu' }).click()
  const alike = page.getByRole('alertdialog', { name: 'Ghi thêm một hoạt động cùng ngày?' })
  await expect(alike).toContainText('Giám sát bữa ăn ca')
  await alike.getByRole('button', { name: 'Ghi thêm' }).click()
  await expect(page.getByRole('link', { name: 'Giám sát nhà trọ' }).first()).toBeVisible()
})

test('the register counts the month’s figure, and nobody types it', async ({ openAs }) => {
  const page = await openAs(staff, `/quang-ninh/figures/sources?${july}`)
  const line = page.getByRole('listitem').filter({ hasText: 'Cuộc giám sát' })
  await expect(line).toContainText('Sổ hoạt động đếm 2')
  await expectAccessible(page)
  await line.getByRole('button', { name: 'Đổi nguồn của Cuộc giám sát' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cuộc giám sát', exact: true })
  await expect(dialog.getByLabel('Nguồn')).toHaveValue('records')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Chọn nguồn này' }).click()
  await expect(page.getByText(/^Đã đổi nguồn của Cuộc giám sát, cập nhật/).first()).toBeVisible()
  await expect(line).toContainText('Lấy từ sổ')

  const grid = new EntryGrid(page)
  await grid.open('quang-ninh', 'tien-yen', '2024-07')
  await grid.shows(federation, 'Giám sát', '2')
  await grid.choose(federation, 'Giám sát')
  await expect(grid.field).toHaveAttribute('readonly', '')
  await grid.says(federation, 'Giám sát', /Số này lấy từ sổ của đơn vị/)
  await expect(page.getByRole('complementary', { name: 'Chi tiết của ô' })).toContainText(
    'Ô này lấy số từ sổ, không nhập tay.',
  )
  await expectAccessible(page)
})

test('a record taken back on a phone takes the figure with it', async ({ openAs }) => {
  const page = await openAs(staff, '/quang-ninh/activities?q=nha+tro', phone)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: /Giám sát nhà trọ/ }).tap()
  await expect(page.getByText('lấy từ sổ này')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Huỷ vì ghi nhầm' }).tap()
  const dialog = page.getByRole('dialog', { name: 'Huỷ hoạt động này?', exact: true })
  await dialog.getByLabel('Lý do').fill('Ghi hai lần')
  await dialog.getByRole('button', { name: 'Huỷ vì ghi nhầm' }).tap()
  await expect(page).toHaveURL(/\/activities\?unit=tien-yen$/)
  await page.goto(`/quang-ninh/figures/sources?${july}`)
  const line = page.getByRole('listitem').filter({ hasText: 'Cuộc giám sát' })
  await expect(line).toContainText('Sổ hoạt động đếm 1')
  await expect(line).toContainText('Trong báo cáo: 1')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})
