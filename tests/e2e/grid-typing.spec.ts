import { expect, type Page } from '@playwright/test'
import { EntryGrid } from '@/tests/e2e/support/entry-grid'
import { asExcelCopies } from '@/tests/e2e/support/june-sheet'
import { test } from '@/tests/e2e/support/test'

/** No test goes further down the unions than this. */
const unionsForOneTry = 13

/** July 2024 of Cẩm Phả, which has only begun. A test that is tried again gets unions of which nothing was saved. */
async function openJuly(openAs: (login: string, address: string) => Promise<Page>) {
  const page = await openAs('canbo.campha', '/quang-ninh/figures?unit=cam-pha&month=2024-07')
  const grid = new EntryGrid(page)
  await grid.ready()
  const [federation = '', ...all] = await grid.units()
  const unions = all.slice(test.info().retry * unionsForOneTry)
  expect(unions.length).toBeGreaterThanOrEqual(unionsForOneTry)
  return { page, grid, federation, unions }
}

test('what is no figure stays in the cell with a sentence about it, also after a reload', async ({
  openAs,
}) => {
  const { page, grid, unions } = await openJuly(openAs)
  const unit = unions[0] ?? ''
  const wrong = [
    ['Lao động', 'abc', '“abc” không phải là số. Nhập số, để trống, hoặc gõ “-” nếu không phát sinh.'],
    ['LĐ nữ', '12,5', '“12,5” có phần thập phân. Chỉ nhập số nguyên.'],
    ['ĐV cuối kỳ', '1.23', '“1.23” có dấu ngăn hàng nghìn không đúng chỗ. Ví dụ đúng: 1.234.'],
    ['ĐV đi', '99999999999999999', '“99999999999999999” quá lớn. Kiểm tra lại số chữ số.'],
  ] as const
  for (const [column, text, sentence] of wrong) {
    await grid.enter(unit, column, text)
    await grid.shows(unit, column, text)
    await grid.says(unit, column, sentence)
  }
  await grid.enter(unit, 'KN mới', '-5')
  await grid.says(unit, 'KN mới', 'Số không thể âm. Hãy nhập từ 0 trở lên.')
  await grid.enter(unit, 'ĐV đến', '9999999999')
  await grid.says(unit, 'ĐV đến', /Lớn hơn mức có thể có/)
  await expect(grid.status).toContainText('6 ô chưa đúng')
  await grid.choose(unit, 'LĐ nữ')
  await expect(grid.field).toHaveAttribute('aria-invalid', 'true')
  await expect(grid.field).toHaveAccessibleDescription(/“12,5” có phần thập phân\./)
  await expect(page.getByRole('button', { name: /^Nộp báo cáo tháng 7\/2024/ })).toContainText(
    '6 ô chưa đúng',
  )

  await page.reload()
  await grid.ready()
  for (const [column, text, sentence] of wrong) {
    await grid.shows(unit, column, text)
    await grid.says(unit, column, sentence)
  }
  for (const [column, text] of [
    ['Lao động', '1.234'],
    ['LĐ nữ', '600'],
    ['ĐV cuối kỳ', '1234'],
    ['KN mới', '0'],
    ['ĐV đến', '-'],
    ['ĐV đi', ' '],
  ] as const)
    await grid.enter(unit, column, text)
  await expect(grid.status).not.toContainText('chưa đúng')
  await grid.allSaved()
  await grid.shows(unit, 'Lao động', '1.234')
  await grid.shows(unit, 'ĐV cuối kỳ', '1.234')
  await grid.shows(unit, 'KN mới', '0')
  await grid.shows(unit, 'ĐV đến', '–')
  await grid.shows(unit, 'ĐV đi', '')
})

test('a part above its whole is refused, a figure far from the past asks for a reason', async ({
  openAs,
}) => {
  const { grid, unions } = await openJuly(openAs)
  const unit = unions[1] ?? ''
  await grid.enter(unit, 'Lao động', '10')
  await grid.enter(unit, 'LĐ nữ', '11')
  await grid.says(unit, 'LĐ nữ', 'Lao động nữ (11) nhiều hơn Tổng số lao động (10). Hãy sửa một trong hai.')
  await grid.enter(unit, 'LĐ nữ', '-')
  await grid.enter(unit, 'Lao động', '900.000')
  await grid.says(unit, 'Lao động', /^.*Gấp khoảng nghìn lần mọi khi \(thường khoảng .*\)\. Có phải .*\?/)
})

test('undo, redo and fill down work on whole blocks', async ({ openAs }) => {
  const { page, grid, unions } = await openJuly(openAs)
  const [first = '', second = '', third = ''] = unions.slice(2)
  await grid.enter(first, 'Đối thoại', '2')
  await grid.choose(first, 'Đối thoại')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await grid.tells('Đã chọn 3 dòng, 1 cột')
  await page.keyboard.press('Control+d')
  await grid.tells('Đã điền 2 ô')
  await grid.shows(third, 'Đối thoại', '2')
  await page.keyboard.press('Control+z')
  await grid.tells('Đã hoàn tác 2 ô')
  for (const unit of [second, third]) await grid.shows(unit, 'Đối thoại', '')
  await page.keyboard.press('Control+y')
  await grid.shows(third, 'Đối thoại', '2')
  await grid.tells('Đã chọn 2 dòng, 1 cột')
  await page.keyboard.press('Delete')
  await grid.tells('Đã xoá 2 ô')
  await page.keyboard.type('4')
  await page.keyboard.press('Control+Enter')
  await grid.shows(first, 'Đối thoại', '2')
  for (const unit of [second, third]) await grid.shows(unit, 'Đối thoại', '4')
  await grid.allSaved()
})

test('a block goes out to the clipboard and comes in again, and says what did not fit', async ({
  openAs,
}) => {
  const { page, grid, federation, unions } = await openJuly(openAs)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const [from = '', to = ''] = unions.slice(5)
  await grid.enter(from, 'Lao động', '1.050')
  await grid.enter(from, 'LĐ nữ', '-')
  await grid.choose(from, 'Lao động')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+c')
  await grid.tells('Đã sao chép 2 ô')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^1\.?050\t[-–]/)
  await grid.choose(to, 'Lao động')
  await page.keyboard.press('Control+v')
  await grid.shows(to, 'Lao động', '1.050')
  await grid.shows(to, 'LĐ nữ', '–')

  // Two columns wide, of which the second lies beyond the last one.
  await page.evaluate((text) => navigator.clipboard.writeText(text), asExcelCopies([['1', '2']]))
  await grid.choose(to, 'Hồ sơ đủ')
  await page.keyboard.press('Control+v')
  await grid.tells('Đã dán 1 ô. 1 ô nằm ngoài bảng nên chưa dán')
  await grid.choose(federation, 'Lao động')
  await grid.says(federation, 'Lao động', 'Chỉ tiêu này do CĐCS báo cáo.')
  await page.keyboard.type('5')
  await grid.shows(federation, 'Lao động', '')
})

test('a word being composed by an input method is not taken before it is finished', async ({ openAs }) => {
  const { page, grid, unions } = await openJuly(openAs)
  const unit = unions[8] ?? ''
  const below = unions[9] ?? ''
  const input = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await grid.choose(unit, 'TƯ ký mới')
  for (const text of ['k', 'ka', 'kad']) await compose(text)
  await expect(grid.field).toHaveValue('kad')
  await input.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await expect(grid.field).toHaveValue('kad')
  await expect(grid.status).toContainText('Mọi ô đã lưu')
  await input.send('Input.insertText', { text: 'kad' })
  await expect(grid.status).toContainText('Mọi ô đã lưu')
  await page.keyboard.press('Enter')
  await grid.shows(unit, 'TƯ ký mới', '–')
  await grid.allSaved()
  await expect(grid.field).toHaveAccessibleName(new RegExp(below.replaceAll(/[()]/g, '\\$&')))
})

test('beside the cell stand its past, its plan and who changed it', async ({ openAs }) => {
  const { page, grid, unions } = await openJuly(openAs)
  const unit = unions[10] ?? ''
  await grid.enter(unit, 'KN mới', '1')
  await grid.allSaved()
  await grid.choose(unit, 'KN mới')
  await page.keyboard.press('Alt+Enter')
  const panel = page.getByRole('complementary', { name: 'Chi tiết của ô' })
  await expect(panel.getByRole('heading', { name: 'Đoàn viên kết nạp mới' })).toBeVisible()
  for (const text of ['Tháng trước', 'Luỹ kế từ đầu năm', 'Kế hoạch năm 2024', '12 tháng'])
    await expect(panel.getByText(text).first()).toBeVisible()
  await panel.getByRole('textbox', { name: 'Ghi chú' }).fill('Theo quyết định số 12.')
  await panel.getByText('Ai đã sửa, khi nào').click()
  await expect(panel.getByText('Vũ Quang Đạt').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(grid.field).toBeFocused()
  await page.reload()
  await grid.ready()
  await grid.says(unit, 'KN mới', 'Có ghi chú')
})

test('what is noted beside the grid belongs to the cell one stands on, however fast one turns to it', async ({
  openAs,
}) => {
  const { page, grid, unions } = await openJuly(openAs)
  const [before = '', unit = ''] = unions.slice(11)
  const panel = page.getByRole('complementary', { name: 'Chi tiết của ô' })
  const named = (name: string) => panel.getByText(name, { exact: true })
  const note = panel.getByRole('textbox', { name: 'Ghi chú' })

  await grid.choose(before, 'ĐV đến')
  await expect(named(before)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Alt+Enter')
  // Looked at once, without waiting for it.
  expect(await named(unit).isVisible()).toBe(true)
  await note.fill('Chuyển đến từ Hạ Long.')
  await page.keyboard.press('Escape')
  await expect(grid.field).toBeFocused()
  await grid.says(unit, 'ĐV đến', 'Có ghi chú')

  await page.keyboard.press('ArrowUp')
  await expect(named(before)).toBeVisible()
  await grid.choose(unit, 'ĐV đến')
  await panel.hover()
  await expect(named(unit)).toBeVisible()
  await expect(note).toHaveValue('Chuyển đến từ Hạ Long.')
  await expect(await grid.cell(before, 'ĐV đến')).not.toContainText('Có ghi chú')
  await grid.allSaved()
})

test('names and heads stay in view however far one goes', async ({ openAs }) => {
  const { page, grid, unions } = await openJuly(openAs)
  await grid.choose(unions[0] ?? '', 'Lao động')
  await page.keyboard.press('Control+End')
  await expect(grid.field).toHaveAccessibleName(/Hồ sơ đủ/)
  // A press would reach them: nothing lies over them.
  await grid.root.getByRole('columnheader', { name: 'Đơn vị' }).click({ trial: true })
  await grid.root.getByRole('columnheader', { name: 'Hồ sơ đủ' }).click({ trial: true })
  await grid
    .line(unions.at(-1) ?? '')
    .getByRole('link')
    .click({ trial: true })
})

test('a month that is closed shows its figures and says how to change them', async ({ openAs }) => {
  const page = await openAs('canbo.campha', '/quang-ninh/figures?unit=cam-pha&month=2024-05')
  const grid = new EntryGrid(page)
  await grid.ready()
  await expect(page.getByText('Tháng 5/2024 đã khoá sổ')).toBeVisible()
  await expect(
    page.getByText('Muốn sửa, gửi đề nghị đính chính ở trang báo cáo của đơn vị.').first(),
  ).toBeVisible()
  const unit = (await grid.units())[1] ?? ''
  const cell = await grid.cell(unit, 'Lao động')
  const before = await cell.locator('> span').first().innerText()
  expect(before).toMatch(/^[\d.]+$/)
  await grid.choose(unit, 'Lao động')
  await expect(grid.field).toHaveAttribute('readonly')
  await expect(cell).toHaveAttribute('aria-readonly', 'true')
  await page.keyboard.type('7')
  await page.keyboard.press('Delete')
  await grid.shows(unit, 'Lao động', before)
  await expect(page.getByRole('button', { name: /^Nộp báo cáo/ })).toBeHidden()
})
