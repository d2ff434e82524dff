import { expect, type Page } from '@playwright/test'
import { haLongChairUnion } from '@/prisma/seed/demo-accounts'
import { EntryGrid } from '@/tests/e2e/support/entry-grid'
import { asExcelCopies, juneSheet } from '@/tests/e2e/support/june-sheet'
import { tabTo, typeAlong } from '@/tests/e2e/support/keyboard'
import { demoPassword } from '@/prisma/seed/demo-accounts'
import { signIn } from '@/tests/e2e/support/sign-in'
import { test } from '@/tests/e2e/support/test'

// From the grid to "41 CĐCS, đạt 58% kế hoạch": each step goes on from the one before. A second try would
// find done what it is to do: there is none.
test.describe.configure({ mode: 'serial', retries: 0 })

const june = juneSheet()
const federation = 'LĐLĐ thành phố Hạ Long'
const toys = 'CĐCS Công ty TNHH Đồ chơi Ban Mai 18 Việt Nam'
/** One of its twenty admissions of June is first put down as somebody who came from another union. */
const engineers = 'CĐCS Công ty TNHH Cơ khí Chim Én 15'

test('the chair of a union enters June and hands it in, without a mouse', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('textbox', { name: 'Tên đăng nhập' })).toBeFocused()
  await page.keyboard.type('chutich.binhminh3')
  await page.keyboard.press('Tab')
  await page.keyboard.type(demoPassword)
  await expect(page.getByRole('button', { name: 'Đăng nhập', exact: true })).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc cần làm')
  await tabTo(page, page.getByRole('link', { name: `Nhập số liệu: ${haLongChairUnion.name}, tháng 6/2024` }))
  await page.keyboard.press('Enter')

  const grid = new EntryGrid(page)
  await grid.ready()
  await expect(
    page.getByRole('button', { name: 'Nộp báo cáo tháng 6/2024 (còn thiếu 3 ô bắt buộc)' }),
  ).toBeVisible()
  await tabTo(page, grid.field)
  await page.keyboard.type('1.234')
  await page.keyboard.press('Enter')
  await grid.shows(haLongChairUnion.name, 'Lao động', '1.234')
  await page.keyboard.press('Control+z')
  await grid.shows(haLongChairUnion.name, 'Lao động', '')

  const columns = await grid.columns()
  const figures = columns.map((column) => june.text(haLongChairUnion.name, column))
  expect(columns[8]).toBe('DN có TƯLĐTT')
  await page.keyboard.press('Home')
  await typeAlong(page, figures.slice(0, 9))
  // No new agreement this month: nothing of the kind happens here. Then on by the arrow keys.
  for (const text of ['-', ...figures.slice(10)]) {
    await page.keyboard.type(text)
    await page.keyboard.press('ArrowRight')
  }
  await grid.shows(haLongChairUnion.name, 'TƯ ký mới', '–')
  await grid.shows(haLongChairUnion.name, 'Hồ sơ đủ', '153')
  await grid.allSaved()

  await page.keyboard.press('Escape')
  await tabTo(page, page.getByRole('button', { name: 'Nộp báo cáo tháng 6/2024', exact: true }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Nộp báo cáo tháng 6/2024', exact: true })
  await tabTo(page, dialog.getByRole('button', { name: 'Nộp báo cáo', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã nộp 1 đơn vị')).toBeVisible()
  await expect(dialog).toBeHidden()
  await grid.says(haLongChairUnion.name, 'Lao động', 'Tháng này đã nộp, đang chờ duyệt.')
})

test('the staff of Hạ Long pastes the other unions from Excel and types its own line', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, 'canbo.halong')
  await page.getByRole('link', { name: `Nhập số liệu: ${federation}, tháng 6/2024` }).click()
  const grid = new EntryGrid(page)
  await grid.ready()

  const units = await grid.units()
  expect(units).toHaveLength(35)
  expect(units[0]).toBe(federation)
  const unions = units.slice(1)
  const columns = await grid.columns()
  const block = unions.map((unit) => columns.map((column) => firstText(unit, column)))
  await page.evaluate((text) => navigator.clipboard.writeText(text), asExcelCopies(block))
  await grid.choose(unions[0] ?? '', columns[0] ?? '')
  await page.keyboard.press('Control+v')
  // The line of the chair is handed in already, and five columns are asked of the federation alone.
  await grid.tells('Đã dán 462 ô, bỏ qua 184 ô không nhập được')
  await grid.shows(toys, 'Lao động', '4.662')
  await grid.shows('CĐCS Trường THCS Sao Khuê 4', 'TƯ ký mới', '–')
  await grid.allSaved()

  for (const column of columns.filter((head) => june.text(federation, head) !== ''))
    await grid.enter(federation, column, june.text(federation, column))
  await grid.shows(federation, 'CĐCS mới', '2')
  await grid.allSaved()
})

test('explains the warning that stands, and hands in all', async ({ openAs }) => {
  const page = await openAs('canbo.halong', '/quang-ninh/figures?unit=ha-long&month=2024-06')
  const grid = new EntryGrid(page)
  await grid.ready()
  const submit = page.getByRole('button', { name: /^Nộp báo cáo tháng 6\/2024/ })
  await expect(submit).toHaveText(/còn thiếu 1 cảnh báo chưa giải thích/)
  await page.getByRole('button', { name: /^1 cảnh báo/ }).click()
  await grid.says(toys, 'Đối thoại', 'Khác xa các tháng trước (thường khoảng')
  await page.keyboard.press('Alt+Enter')
  const panel = page.getByRole('complementary', { name: 'Chi tiết của ô' })
  await panel.getByRole('textbox', { name: 'Giải thích' }).fill('Đối thoại theo từng chuyền, 25 chuyền.')
  await panel.getByRole('textbox', { name: 'Giải thích' }).press('Escape')
  await expect(grid.field).toBeFocused()
  await expect(submit).toHaveText('Nộp báo cáo tháng 6/2024')
  await grid.allSaved()

  await submit.click()
  const dialog = page.getByRole('dialog', { name: 'Nộp báo cáo tháng 6/2024', exact: true })
  await expect(dialog.getByRole('heading', { name: '34 đơn vị đã đủ và sẽ được nộp' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Nộp 34 đơn vị' }).click()
  await expect(page.getByText('Đã nộp 34 đơn vị')).toBeVisible()
  await expect(submit).toBeHidden()
})

test('the province sees it as provisional, and sends one report back with a reason for each cell', async ({
  openAs,
}) => {
  const page = await openAs('lanhdao.quangninh', '/quang-ninh/dashboard?through=2024-06')
  await expectHeadline(page, {
    founded: '41',
    foundedPercent: '58%',
    admitted: '7.964',
    admittedPercent: '66%',
  })
  await expect(page.getByText('Số liệu tạm tính', { exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'Việc cần làm' }).click()
  await page.getByRole('link', { name: `Xem và duyệt: ${federation}, 35 báo cáo tháng 6/2024` }).click()
  await page.getByRole('link', { name: engineers }).click()
  await page.getByRole('button', { name: 'Trả lại báo cáo' }).click()
  const dialog = page.getByRole('dialog', {
    name: `Trả lại báo cáo tháng 6/2024 của ${engineers}`,
    exact: true,
  })
  await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Lý do trả lại' })).toHaveAccessibleDescription(
    /^Hãy ghi rõ lý do, để người nhận biết phải làm gì\./,
  )
  await dialog
    .getByRole('textbox', { name: 'Lý do trả lại' })
    .fill('Một người trong danh sách là kết nạp mới.')
  await dialog.getByRole('button', { name: 'Thêm một ô' }).click()
  await dialog.getByRole('combobox', { name: 'Chỉ tiêu' }).selectOption({ label: 'Đoàn viên kết nạp mới' })
  await dialog.getByRole('textbox', { name: 'Lý do của ô này' }).fill('Danh sách kèm theo có 20 người.')
  await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click()
  await expect(page.getByText(`Đã trả lại báo cáo của ${engineers}`)).toBeVisible()
})

test('the staff finds it among what is to be done, corrects it and hands it in again', async ({ openAs }) => {
  const page = await openAs('canbo.halong', '/quang-ninh/tasks')
  const returned = page.getByRole('region', { name: 'Báo cáo bị trả lại' }).getByRole('listitem')
  await expect(returned).toContainText(engineers)
  await expect(returned).toContainText('Một người trong danh sách là kết nạp mới.')
  await expect(returned).toContainText('1 ô có lý do riêng')
  await returned.getByRole('link', { name: 'Sửa số liệu' }).click()

  const grid = new EntryGrid(page)
  await grid.ready()
  await expect(page.getByText('Một người trong danh sách là kết nạp mới.')).toBeVisible()
  await grid.says(engineers, 'KN mới', 'Cấp trên đề nghị xem lại: Danh sách kèm theo có 20 người.')
  await grid.enter(engineers, 'KN mới', june.text(engineers, 'KN mới'))
  await grid.enter(engineers, 'ĐV đến', june.text(engineers, 'ĐV đến'))
  await grid.allSaved()
  await page.getByRole('button', { name: 'Nộp báo cáo tháng 6/2024' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp báo cáo' }).click()
  await expect(page.getByText('Đã nộp 1 đơn vị')).toBeVisible()
})

test('the province approves all, and the overview reads 41 and 58%, 7.965 and 66%', async ({ openAs }) => {
  const page = await openAs('lanhdao.quangninh', '/quang-ninh/dashboard?through=2024-06')
  const published = { founded: '41', foundedPercent: '58%', admitted: '7.965', admittedPercent: '66%' }
  await expectHeadline(page, published)
  await expect(page.getByText('Số liệu tạm tính', { exact: true })).toBeVisible()

  await page.goto('/quang-ninh/review?unit=ha-long&month=2024-06')
  await page.getByRole('button', { name: 'Duyệt cả 35 báo cáo đang chờ' }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Duyệt/ })
    .click()
  await expect(page.getByText('Đã duyệt 35 báo cáo tháng 6/2024')).toBeVisible()

  await page.goto('/quang-ninh/dashboard?through=2024-06')
  await expectHeadline(page, published)
  await expect(page.getByText('Số liệu tạm tính', { exact: true })).toBeHidden()
  await expect(page.getByText('Mọi báo cáo 6 tháng đầu năm 2024 đã duyệt')).toBeVisible()
})

/** What the sheet says at first: one figure that is odd and true, and one mistake. */
function firstText(unit: string, column: string): string {
  if (unit === toys && column === 'Đối thoại') return '25'
  if (unit === engineers && column === 'KN mới') return '19'
  if (unit === engineers && column === 'ĐV đến') return '2'
  return june.text(unit, column)
}

type Headline = { founded: string; foundedPercent: string; admitted: string; admittedPercent: string }

/** The sentence and the cards say the same. */
async function expectHeadline(page: Page, expected: Headline): Promise<void> {
  const { founded, foundedPercent, admitted, admittedPercent } = expected
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Đã thành lập ${founded} CĐCS (đạt ${foundedPercent} kế hoạch), ` +
      `kết nạp ${admitted} đoàn viên (đạt ${admittedPercent} kế hoạch).`,
  )
  await expectCard(page, 'CĐCS thành lập mới', [founded, '/ 71', foundedPercent])
  await expectCard(page, 'Đoàn viên kết nạp mới', [admitted, '/ 12.000', admittedPercent])
}

async function expectCard(page: Page, name: string, texts: readonly string[]): Promise<void> {
  const card = page.getByRole('region', { name, exact: true })
  for (const text of texts) await expect(card.getByText(text, { exact: true })).toBeVisible()
}
