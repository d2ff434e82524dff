import { readFileSync } from 'node:fs'
import { read, utils, write, type WorkBook } from '@e965/xlsx'
import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { test } from '@/tests/e2e/support/test'

// Staff who will not leave Excel: the month goes out, is filled in there, and comes back.

const staff = 'canbo.binhlieu'
const grid = '/quang-ninh/figures?unit=binh-lieu&month=2024-08'

test('the month goes out to Excel and comes back: seen before it is saved, and in the grid after', async ({
  openAs,
  faults,
}) => {
  // The refusal of a file, as the browser notes it.
  faults.allow(/status of 422/)
  const page = await openAs(staff, grid)
  await page.getByRole('link', { name: 'Biểu Excel' }).click()
  await expect(page.getByRole('heading', { name: 'Biểu Excel của tháng', level: 1 })).toBeVisible()
  const form = await fetched(page)
  const [first, second] = form.units.slice(2 * test.info().retry)
  expect(form.title).toBe('Biểu số liệu tháng 8/2024')

  // Meanwhile somebody enters one of the cells.
  await enterMeanwhile(page, first!, 'DV_DEN', 4)
  form.set(first!, 'DV_DEN', 6)
  form.set(first!, 'DV_KNM', 12)
  form.set(first!, 'DV_GIAM', '–')
  form.set(second!, 'LD_TONG', 90)
  form.set(second!, 'LD_NU', 120)
  form.set(second!, 'DV_TONG', 'chín mươi')
  await upload(page, form.bytes())
  const preview = page.getByRole('region', { name: '3. Xem lại trước khi lưu' })
  await expect(preview.getByRole('status')).toContainText('4 ô sẽ đổi · 1 ô có hai giá trị · 1 ô không nhận')
  const refused = preview.getByRole('row').filter({ hasText: 'chín mươi' })
  await expect(refused).toContainText('Không phải là số.')
  await expect(preview).toContainText('LĐ nữ (120) nhiều hơn Lao động (90)')
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 720 })

  await preview.getByRole('radio', { name: 'Lấy số trong tệp (6)' }).check()
  await preview.getByRole('button', { name: 'Lưu 5 ô' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu 5 ô' })).toBeVisible()
  await page.getByRole('link', { name: 'Mở bảng tháng 8/2024' }).click()
  await expect(page).toHaveURL(/figures\?unit=binh-lieu&month=2024-08/)

  // What came out after that and goes in as it is changes nothing.
  await page.getByRole('link', { name: 'Biểu Excel' }).click()
  const again = await fetched(page)
  expect([again.get(first!, 'DV_DEN'), again.get(first!, 'DV_KNM'), again.get(first!, 'DV_GIAM')]).toEqual([
    ...[6, 12, '–'],
  ])
  await upload(page, again.bytes())
  await expect(preview).toContainText('Không có ô nào thay đổi')
  await page.goto('/quang-ninh/figures/workbook?unit=binh-lieu&month=2024-07')
  await upload(page, again.bytes())
  await expect(page.getByRole('alert').filter({ hasText: 'Biểu này của tháng 8/2024' })).toBeVisible()
})

test('a table is taken along from its page, filtered as it is shown', async ({ openAs }) => {
  const page = await openAs(staff, '/quang-ninh/units?state=all')
  await page.getByRole('button', { name: 'Xuất bảng ra tệp' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Excel (.xlsx)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^units-binh-lieu-.*\.xlsx$/)
  const book = read(readFileSync(await download.path()))
  const rows = utils.sheet_to_json<string[]>(book.Sheets['Đơn vị'] ?? {}, { header: 1 })
  expect(rows[0]?.slice(0, 3)).toEqual(['Mã đơn vị', 'Đơn vị', 'Cấp'])
  expect(rows.length).toBeGreaterThan(5)
})

/** The workbook of the page as Excel has it open: cells by unit and indicator. */
async function fetched(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Tải biểu tháng/ }).click(),
  ])
  const book: WorkBook = read(readFileSync(await download.path()))
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  const rows = utils.sheet_to_json<(string | undefined)[]>(sheet, { header: 1, blankrows: true })
  const lines = rows
    .slice(6)
    .flatMap(([id], index) => (id && id.length > 30 ? [{ id, index: index + 6 }] : []))
  const place = (unit: string, indicator: string) =>
    utils.encode_cell({
      r: lines.find(({ id }) => id === unit)?.index ?? -1,
      c: rows[5]?.indexOf(indicator) ?? -1,
    })
  return {
    title: rows[0]?.[1],
    // The federation's own line first.
    units: lines.slice(1).map(({ id }) => id),
    get: (unit: string, indicator: string): unknown => sheet[place(unit, indicator)]?.v,
    set: (unit: string, indicator: string, value: string | number) => {
      sheet[place(unit, indicator)] = { t: typeof value === 'number' ? 'n' : 's', v: value }
    },
    bytes: (): Buffer => write(book, { type: 'buffer', bookType: 'xlsx' }),
  }
}

async function upload(page: Page, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const input = page.locator('input[type=file]')
  await expect(input).toBeEnabled()
  await input.setInputFiles({ name: 'thang-8.xlsx', mimeType, buffer })
}

async function enterMeanwhile(page: Page, unitId: string, indicator: string, value: number): Promise<void> {
  const status = await page.evaluate(
    async (cell) => {
      const body = JSON.stringify({ key: crypto.randomUUID(), month: '2024-08', cells: [cell] })
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/api/quang-ninh/figures', { method: 'POST', headers, body })).status
    },
    { unitId, indicator, entry: { entry: 'number', value }, baseVersion: 0 },
  )
  expect(status).toBe(200)
}
