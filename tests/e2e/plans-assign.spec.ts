import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { AssignGrid } from '@/tests/e2e/support/assign-grid'
import { asExcelCopies } from '@/tests/e2e/support/june-sheet'
import { test } from '@/tests/e2e/support/test'

// A year's plan from its beginning to its revision in July: each step goes on from the one before.
test.describe.configure({ mode: 'serial', retries: 0 })

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const leader = 'lanhdao.quangninh'
const title = 'Kế hoạch công tác công đoàn năm 2025'
const own = 'LĐLĐ tỉnh Quảng Ninh (chỉ tiêu chung)'
const haLong = 'LĐLĐ thành phố Hạ Long'
const camPha = 'LĐLĐ thành phố Cẩm Phả'
/** Where the plan of 2025 is handed down; the first test finds it. */
let assignAddress = ''

async function decide(page: Page, texts: { number: string; on: string; reason?: string }): Promise<void> {
  await page.getByRole('button', { name: /^Ghi quyết định/ }).click()
  const dialog = page.getByRole('dialog', { name: /^Ghi quyết định/ })
  await dialog.getByLabel('Số quyết định').fill(texts.number)
  await dialog.getByLabel('Ngày quyết định').fill(texts.on)
  if (texts.reason !== undefined) await dialog.getByLabel('Lý do').fill(texts.reason)
  await dialog.getByRole('button', { name: 'Ghi quyết định', exact: true }).click()
}

test('a plan is begun, divided by a proposal, and its parts add up', async ({ openAs }) => {
  const page = await openAs(leader, '/quang-ninh/plans')
  await page.getByRole('link', { name: 'Lập kế hoạch' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lập kế hoạch')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lập và giao chỉ tiêu' }).click()
  await expect(page.getByLabel('Tên kế hoạch')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Tên kế hoạch').fill(title)
  await page.getByRole('textbox', { name: 'Từ tháng' }).fill('01/2025')
  await page.getByRole('textbox', { name: 'Đến hết tháng' }).fill('12/2025')
  await page.getByRole('button', { name: 'Lập và giao chỉ tiêu' }).click()

  const grid = new AssignGrid(page)
  await grid.ready()
  assignAddress = new URL(page.url()).pathname + new URL(page.url()).search
  await grid.enter(own, 'KN mới', '13.000')
  await grid.allSaved()
  await expect(grid.line('Còn lại so với được giao')).toContainText('còn 13.000')
  await grid.enter(haLong, 'KN mới', '3.000')
  await grid.shows(haLong, 'KN mới', '3.000')
  await expect(grid.line('Còn lại so với được giao')).toContainText('còn 10.000')

  await grid.choose(haLong, 'KN mới')
  await page.getByRole('button', { name: 'Đề xuất cách chia…' }).click()
  const proposal = page.getByRole('dialog', { name: 'Đề xuất cách chia', exact: true })
  await expect(proposal.getByRole('checkbox', { name: 'Đoàn viên kết nạp mới' })).toBeChecked()
  await proposal.getByRole('radio', { name: /^Kết quả năm trước/ }).check()
  await expectAccessible(page)
  await proposal.getByRole('button', { name: 'Chia vào bản nháp' }).click()
  await expect(page.getByText(/^Đã chia vào \d+ ô$/)).toBeVisible()
  await expect(grid.line('Còn lại so với được giao')).toContainText('giao hết')
  await grid.shows(haLong, 'KN mới', '3.000')
  await expectAccessible(page)
})

test('a block is pasted from a sheet; a slip of scale stops the decision', async ({ openAs }) => {
  const page = await openAs(leader, assignAddress)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const grid = new AssignGrid(page)
  await grid.ready()
  const units = await grid.units()
  const column = ['CĐCS mới', 'Tỷ lệ TƯ']
  const rows = [['71', '82%'], ...units.map((_, at) => [String(at + 1), '82,5'])]
  await page.evaluate((text) => navigator.clipboard.writeText(text), asExcelCopies(rows))
  await grid.choose(own, column[0] ?? '')
  await page.keyboard.press('Control+v')
  await grid.shows(units[1] ?? '', 'CĐCS mới', '2')
  await grid.shows(haLong, 'Tỷ lệ TƯ', '82,5%')
  await page.keyboard.press('Control+z')
  await grid.shows(units[1] ?? '', 'CĐCS mới', '')
  await page.keyboard.press('Control+y')
  await grid.shows(units[1] ?? '', 'CĐCS mới', '2')

  await grid.enter(own, 'ĐV cuối kỳ', '250.000 nghìn')
  await grid.says(own, 'ĐV cuối kỳ', /không ghi kèm “nghìn”/)
  await grid.enter(own, 'ĐV cuối kỳ', '95.000.000')
  await grid.says(own, 'ĐV cuối kỳ', /Lệch hẳn đơn vị .* Có phải 95\.000\?/)
  await expect(grid.status).toContainText('1 ô chưa đúng')
  await page.getByRole('button', { name: /^Ghi quyết định/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Ghi quyết định giao chỉ tiêu', exact: true })
  await expect(dialog.getByRole('button', { name: 'Ghi quyết định', exact: true })).toBeDisabled()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /Tổng số đoàn viên cuối kỳ/ }).click()
  await expect(grid.field).toBeFocused()
  await page.keyboard.type('95.000')
  await page.keyboard.press('Enter')
  await expect(grid.status).not.toContainText('chưa đúng')
  await grid.allSaved()

  await decide(page, { number: '02-TN/KH-LĐLĐ', on: '10/01/2024' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByText('Giao lần đầu, số 02-TN/KH-LĐLĐ')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Đoàn viên kết nạp mới/ }).first()).toContainText(
    'từ 13.000 trở lên',
  )
  await expectAccessible(page)
})

test('in July it is revised with a reason, and what held before can be printed again', async ({ openAs }) => {
  const page = await openAs(leader, assignAddress)
  const grid = new AssignGrid(page)
  await grid.ready()
  await grid.enter(camPha, 'CĐCS mới', '9')
  await grid.says(camPha, 'CĐCS mới', 'Khác quyết định đang áp dụng')
  await grid.allSaved()
  await decide(page, { number: '31-TN/KH-LĐLĐ', on: '02/07/2024' })
  const dialog = page.getByRole('dialog', { name: 'Ghi quyết định điều chỉnh', exact: true })
  await expect(dialog.getByLabel('Lý do')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Lý do').fill('Hai doanh nghiệp lớn lùi ngày khởi công.')
  await dialog.getByRole('button', { name: 'Ghi quyết định', exact: true }).click()

  await expect(page.getByText('Điều chỉnh lần 1, số 31-TN/KH-LĐLĐ')).toBeVisible()
  await expect(page.getByText('Lý do: Hai doanh nghiệp lớn lùi ngày khởi công.')).toBeVisible()
  const change = page.getByRole('row', { name: new RegExp(`^${camPha} CĐCS thành lập mới`) }).first()
  await expect(change).toContainText('9')
  await page.getByText(/^CĐCS thành lập mới · Giao cho/).click()
  const camPhaTarget = page
    .getByRole('region', { name: /^Chỉ tiêu giao cho các đơn vị dưới: CĐCS/ })
    .getByRole('row', { name: new RegExp(`^${camPha}`) })
    .getByRole('cell')
    .first()
  await expect(camPhaTarget).toHaveText('9')
  await page.getByRole('link', { name: /như đến hết ngày 01\/07\/2024/ }).click()
  await expect(page.getByText('Theo các quyết định đến hết ngày 01/07/2024')).toBeVisible()
  await expect(camPhaTarget).toHaveText('2')
  await expect(page.getByText('Điều chỉnh lần 1, số 31-TN/KH-LĐLĐ')).toBeHidden()
  await expectAccessible(page)
})

test('on a phone a target is changed unit by unit', async ({ openAs }) => {
  const page = await openAs(leader, assignAddress, phone)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: new RegExp(`^${camPha}`) }).tap()
  await expect(page.getByRole('heading', { level: 2, name: camPha })).toBeVisible()
  const field = page.getByRole('textbox', { name: /^CĐCS thành lập mới/ })
  await expect(field).toHaveValue('9')
  await field.fill('10')
  await field.press('Enter')
  await expect(page.getByRole('group', { name: 'Tình trạng lưu và kiểm tra' })).toContainText(
    /Đã lưu \d\d:\d\d/,
  )
  await page.getByRole('button', { name: 'Chi tiết: CĐCS thành lập mới' }).tap()
  await expect(page.getByRole('dialog', { name: 'CĐCS thành lập mới', exact: true })).toContainText(
    'Quyết định đang áp dụng',
  )
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.goBack()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Việc khác với bản nháp' }).tap()
  await page.getByRole('menuitem', { name: 'Bỏ bản nháp' }).tap()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Bỏ bản nháp' }).tap()
  await expect(page.getByText('Đã bỏ bản nháp.').first()).toBeVisible()
  await page.getByRole('button', { name: new RegExp(`^${camPha}`) }).tap()
  await expect(page.getByRole('textbox', { name: /^CĐCS thành lập mới/ })).toHaveValue('9')

  await page.goto('/quang-ninh/plans')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: title, exact: true }).tap()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})
