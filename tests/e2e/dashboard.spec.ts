import { expect, type Page } from '@playwright/test'
import { EntryGrid } from '@/tests/e2e/support/entry-grid'
import { test } from '@/tests/e2e/support/test'

const throughMay = '/quang-ninh/dashboard?through=2024-05'
const belowProvince = /^Kết quả của các đơn vị trực thuộc LĐLĐ tỉnh Quảng Ninh/

test('from the province to Hạ Long, and on to the cells behind a number', async ({ openAs }) => {
  const page = await openAs('lanhdao.quangninh', throughMay)
  const units = page.getByRole('table', { name: belowProvince })
  const line = units.getByRole('row', { name: /^LĐLĐ thành phố Hạ Long/ })
  await expect(line).toContainText('1.243')
  await line.getByRole('link', { name: 'LĐLĐ thành phố Hạ Long' }).click()
  await expect(page).toHaveURL(/unit=ha-long/)
  await expect(page.getByRole('navigation', { name: 'Đơn vị đang xem' })).toContainText(
    'LĐLĐ thành phố Hạ Long',
  )
  await expect(page.getByRole('heading', { level: 1 })).toContainText('kết nạp 1.243 đoàn viên')

  await page
    .getByRole('region', { name: 'Đoàn viên kết nạp mới', exact: true })
    .getByRole('link', { name: '1.243' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đoàn viên kết nạp mới: 1.243')
  await expect(page.getByText('1.243 trong báo cáo đã duyệt, 0 còn tạm tính.')).toBeVisible()
  const cells = page.getByRole('table', { name: 'Các ô số liệu của Đoàn viên kết nạp mới' })
  const may = page.getByRole('cell', { name: '5/2024', exact: true })
  const cell = cells.getByRole('row', { name: /^Nghiệp đoàn Bốc xếp Gió Lành 2/ }).filter({ has: may })
  await expect(cell.getByRole('cell', { name: '8', exact: true })).toBeVisible()
  await cell.getByRole('link', { name: 'Bảng nhập' }).click()
  const grid = new EntryGrid(page)
  await grid.ready()
  await grid.shows('Nghiệp đoàn Bốc xếp Gió Lành 2', 'KN mới', '8')

  await page.goBack()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('kết nạp 1.243 đoàn viên')
})

for (const { code, name, sum, pages } of [
  { code: 'CDCS_MOI', name: 'CĐCS thành lập mới', sum: 9, pages: 1 },
  { code: 'DV_KNM', name: 'Đoàn viên kết nạp mới', sum: 1243, pages: 2 },
])
  test(`the cells behind a number add up to it: ${code}`, async ({ openAs }) => {
    const page = await openAs(
      'lanhdao.quangninh',
      `/quang-ninh/dashboard/explain?unit=ha-long&indicator=${code}&from=2024-01&through=2024-05`,
    )
    const total = new Intl.NumberFormat('vi-VN').format(sum)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name}: ${total}`)
    const figures: number[] = []
    for (let at = 1; at <= pages; at += 1) {
      figures.push(...(await explainedFigures(page, name)))
      const next = page.getByRole('link', { name: 'Trang sau' })
      if (at === pages) {
        await expect(next).toHaveCount(0)
        continue
      }
      const soFar = new Intl.NumberFormat('vi-VN').format(added(figures))
      await expect(page.getByText(`Cộng đến hết trang này: ${soFar} trong ${total}`)).toBeVisible()
      await next.click()
      await expect(page.getByText(/^Cộng đến hết trang này: /)).toBeHidden()
    }
    expect(added(figures)).toBe(sum)
    await expect(page.getByText(`Cộng tất cả: ${total}, khớp với tổng quan.`)).toBeVisible()
  })

/** The column of the figures on this page of an explanation; that of units gone elsewhere must not fill it up. */
async function explainedFigures(page: Page, name: string): Promise<number[]> {
  const table = page.getByRole('table', { name: `Các ô số liệu của ${name}` })
  await expect(table).toBeVisible()
  await expect(table.locator('tfoot')).toHaveCount(0)
  const column = (await table.getByRole('columnheader').allInnerTexts()).indexOf('Số liệu')
  expect(column).toBe(2)
  const texts = await table
    .locator('tbody > tr')
    .evaluateAll((rows, at) => rows.map((row) => row.children[at]?.textContent ?? ''), column)
  expect(texts.length).toBeGreaterThan(0)
  for (const text of texts) expect(text).toMatch(/^[1-9]\d{0,2}(\.\d{3})*$/)
  return texts.map((text) => Number(text.replaceAll('.', '')))
}

function added(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0)
}

test('the table of units is sorted by any head, and the address says so', async ({ openAs }) => {
  const page = await openAs('lanhdao.quangninh', throughMay)
  const units = page.getByRole('table', { name: belowProvince })
  const names = () => units.locator('tbody').getByRole('rowheader').allInnerTexts()
  const byPercent = units.getByRole('columnheader', { name: '% KH' }).nth(1)
  await expect(byPercent).toHaveAttribute('aria-sort', 'descending')
  const first = units.locator('tbody').getByRole('rowheader').first()
  await expect(first).toContainText('Đông Triều')
  await byPercent.getByRole('button').click()
  await expect(byPercent).toHaveAttribute('aria-sort', 'ascending')
  await expect(first).toContainText('Ba Chẽ')
  await units.getByRole('button', { name: 'Đơn vị' }).click()
  await expect(units.getByRole('columnheader', { name: 'Đơn vị' })).toHaveAttribute('aria-sort', 'ascending')
  const sorted = await names()
  await page.reload()
  await expect.poll(names).toEqual(sorted)
})

test('the course of the year stands as a chart and as a table', async ({ openAs }) => {
  const page = await openAs('lanhdao.quangninh', throughMay)
  const course = page.getByRole('figure', { name: /^Đoàn viên kết nạp mới: luỹ kế theo tháng/ })
  await expect(course.getByRole('radio', { name: 'Biểu đồ' })).toBeChecked()
  await course.getByText('Bảng', { exact: true }).click()
  const table = course.getByRole('table')
  const line = table.getByRole('row').filter({ hasText: /5\/2024|^T5/ })
  await expect(line).toContainText('6.501')
  await page.getByRole('link', { name: 'CĐCS thành lập mới', exact: true }).first().click()
  await expect(page.getByRole('figure', { name: /^CĐCS thành lập mới: luỹ kế theo tháng/ })).toBeVisible()
})

test('where no plan was given, a dash stands instead of a percentage', async ({ openAs }) => {
  const page = await openAs('lanhdao.quangninh', '/quang-ninh/dashboard?unit=co-to&through=2024-05')
  const rate = page.getByRole('region', { name: 'Tỷ lệ doanh nghiệp có TƯLĐTT', exact: true })
  await expect(rate).toContainText('—')
  await expect(rate).toContainText('Chưa giao kế hoạch')
  await expect(rate).not.toContainText('%')
})

test('a quarter, half a year and a comparison are one press away', async ({ openAs }) => {
  const page = await openAs('lanhdao.quangninh', throughMay)
  const admitted = page.getByRole('region', { name: 'Đoàn viên kết nạp mới', exact: true })
  await expect(admitted).toContainText('6.501')
  await page.getByRole('link', { name: 'Quý', exact: true }).click()
  await expect(admitted).not.toContainText('6.501')
  await page.getByRole('link', { name: 'Từ đầu năm' }).click()
  await expect(admitted).toContainText('6.501')
  await page.getByRole('link', { name: '2 số lẻ' }).click()
  await expect(admitted).toContainText('54,18%')
  await page.getByRole('button', { name: 'Tháng trước' }).click()
  await expect(page).toHaveURL(/through=2024-04/)
  await expect(page.getByText(/^Tính đến hết tháng 4\/2024/)).toBeVisible()
})

test('on paper there is the meeting, and none of the frame', async ({ openAs }) => {
  const page = await openAs('lanhdao.quangninh', '/quang-ninh/dashboard?through=2024-06')
  await expect(page.getByRole('navigation', { name: 'Các phần chính' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  for (const part of [
    page.getByRole('navigation'),
    page.getByRole('banner'),
    page.getByRole('button', { name: 'In' }),
    page.getByRole('group', { name: 'Cách xem' }),
  ])
    for (const element of await part.all()) await expect(element).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('table', { name: belowProvince })).toBeVisible()
  await expect(page.getByText('Số liệu dưới cấp tỉnh là minh hoạ')).toBeVisible()
})

test('in English, with English numbers, and in the dark', async ({ openAs }) => {
  const page = await openAs('lanhdao.quangninh', throughMay)
  await page.getByRole('button', { name: /^Tài khoản của/ }).click()
  await page.getByText('English', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('6,501')
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('đoàn viên')

  const brightness = () =>
    page.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d')
      if (!context) throw new Error('no canvas')
      context.fillStyle = getComputedStyle(document.body).backgroundColor
      context.fillRect(0, 0, 1, 1)
      return Math.max(...context.getImageData(0, 0, 1, 1).data.slice(0, 3))
    })
  expect(await brightness()).toBeGreaterThan(200)
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await brightness()).toBeLessThan(60)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
