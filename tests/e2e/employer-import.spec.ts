import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { test } from '@/tests/e2e/support/test'
import { employerRow, listFile } from '@/tests/support/made-up-employers'

// A list of 5,000 employers of Vân Đồn goes in, one of them is taken up, a later list changes some, and all is taken
// back but what was worked with. A second try would meet a register that the first has changed.
test.describe.configure({ mode: 'serial', retries: 0 })

const staff = 'canbo.vandon'
const start = '/quang-ninh/employers/import'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const patient = { timeout: 60_000 }

const many = Array.from({ length: 5_000 }, (_, number) => employerRow(number))
const wrong = ['5001', 'Công ty Viết Sai', '12', '', '', '', '10', '20']
const twice = ['5002', 'Công ty Hai Lần', many[7]?.[2] ?? '', '', '', '', '12', '']
const nameOf = (number: number) => many[number]?.[1] ?? ''

/** The import of the 5,000. */
let large = ''

test('a list of 5,000 employers is checked and goes in', async ({ openAs }) => {
  test.setTimeout(180_000)
  const page = await openAs(staff, start)
  await expectAccessible(page)
  await dryRun(page, 'bhxh-6-thang.csv', '30/06/2024', [...many, wrong, twice])
  large = page.url()
  await expect(page.getByText('5.000 dòng ghi số lao động từ 30/06/2024.')).toBeVisible()
  const doubtful = page.getByRole('listitem').filter({ hasText: 'Công ty Hai Lần' })
  await expect(doubtful).toContainText('Trong tệp có dòng trước cùng mã số thuế.')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: 'Sai 1' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Công ty Viết Sai' })).toContainText(
    'Mã số thuế phải có 10 chữ số',
  )
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải các dòng chưa nhập về để sửa' }).click()
  expect((await download).suggestedFilename()).toBe('bhxh-6-thang-can-sua.xlsx')

  await commit(page, '5.000')
  await expect(page.getByText('Thêm 5.000 doanh nghiệp, sửa 0 doanh nghiệp.')).toBeVisible()
  await expectAccessible(page)
})

test('an employer of the list is found without tone marks and taken up', async ({ openAs }) => {
  const name = nameOf(4_321)
  const page = await openAs(staff, `/quang-ninh/employers?q=${encodeURIComponent(withoutMarks(name))}`)
  await page.getByRole('link', { name, exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.getByText('Bảo hiểm xã hội').first()).toBeVisible()

  await page.goto(`/quang-ninh/employers/founding/start?least=1&q=${encodeURIComponent(name)}`)
  await page.getByRole('checkbox', { name: `Chọn ${name}` }).check()
  await page.getByRole('button', { name: 'Đưa vào vận động (1)' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bắt đầu vận động' }).click()
  await expect(page.getByText('Đã đưa 1 doanh nghiệp vào vận động.').first()).toBeVisible()
})

test('a later list shows before and after, and is taken back', async ({ openAs }) => {
  const page = await openAs(staff, start)
  const later = [
    many[0] ?? [],
    (many[1] ?? []).with(6, '1.234').with(7, '600'),
    (many[2] ?? []).with(1, 'Công ty Đổi Tên'),
  ]
  await dryRun(page, 'thue-7.csv', '03/07/2024', later)
  await expect(page.getByRole('link', { name: 'Không đổi 1' })).toBeVisible()
  await page.getByRole('link', { name: 'Sửa 2' }).click()
  const grown = page.getByRole('listitem').filter({ hasText: nameOf(1) })
  await expect(grown.getByRole('deletion').first()).toHaveText(many[1]?.[6] ?? '')
  await expect(grown.getByRole('insertion').first()).toHaveText('1.234')
  await expect(page.getByRole('listitem').filter({ hasText: 'Công ty Đổi Tên' })).toContainText(
    'Cùng mã số thuế nhưng đang ghi tên khác.',
  )
  await expectAccessible(page)
  await commit(page, '2')
  await undo(page, 'Đã rút 0 doanh nghiệp khỏi danh sách, trả lại 2 doanh nghiệp như trước.')
})

test.describe('on a phone', () => {
  test('a list is looked at and dropped', async ({ openAs }) => {
    const page = await openAs(staff, start, phone)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await dryRun(page, 'dien-thoai.csv', '30/06/2024', [employerRow(7_000), wrong])
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Xem lại ghép cột' }).tap()
    await expect(page.getByRole('heading', { name: 'Cột nào là gì' })).toBeVisible()
    await expectNoSidewaysScroll(page)
    await page.goBack()
    await page.getByRole('button', { name: 'Bỏ lần nhập này' }).tap()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Bỏ lần nhập này' }).tap()
    await expect(page.getByText('Lần nhập này đã bỏ')).toBeVisible()
  })
})

test('all is taken back but the employer that was taken up', async ({ openAs }) => {
  test.setTimeout(180_000)
  const page = await openAs(staff, large)
  await undo(page, 'Đã rút 4.999 doanh nghiệp khỏi danh sách, trả lại 0 doanh nghiệp như trước.')
  await expect(page.getByText('1 doanh nghiệp được giữ vì đã đổi sau lần nhập')).toBeVisible()
  await expect(page.getByRole('link', { name: nameOf(4_321) })).toBeVisible()
  await expectAccessible(page)
  await page.goto(start)
  const list = page.getByRole('table', { name: /^Các lần nhập doanh nghiệp của/ })
  await expect(list.getByRole('row', { name: /^bhxh-6-thang\.csv/ })).toContainText('Đã hoàn tác')
})

test('what is no list, or of a day to come, is refused in words', async ({ openAs }) => {
  const page = await openAs(staff, start)
  await page.getByLabel('Số liệu tính đến ngày').fill('31/12/2030')
  await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles(fileOf('x.csv', [employerRow(1)]))
  await expect(page.getByText('Ghi ngày dạng dd/mm/yyyy, không sau hôm nay.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Số liệu tính đến ngày').fill('30/06/2024')
  await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles({
    name: 'hong.xlsx',
    mimeType: '',
    buffer: Buffer.from('PK\u0003\u0004 không phải zip'),
  })
  await expect(page.getByText('Chưa nhập được tệp này')).toBeVisible(patient)
  await expect(page.getByText('Danh sách doanh nghiệp không thay đổi.')).toBeVisible()
})

function fileOf(name: string, rows: readonly (readonly string[])[]) {
  return { name, mimeType: 'text/csv', buffer: listFile(rows) }
}

/** Says of which day the list speaks, chooses it and waits for the dry run. */
async function dryRun(page: Page, name: string, day: string, rows: readonly (readonly string[])[]) {
  await page.getByLabel('Số liệu tính đến ngày').fill(day)
  await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles(fileOf(name, rows))
  await page.waitForURL(/\/employers\/imports\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Bản chạy thử' })).toBeVisible(patient)
}

async function commit(page: Page, rows: string): Promise<void> {
  await page.getByRole('button', { name: `Nhập ${rows} dòng` }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Nhập vào danh sách' }).click()
  await expect(page.getByText('Đã nhập danh sách', { exact: true })).toBeVisible(patient)
}

async function undo(page: Page, told: string): Promise<void> {
  await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect(page.getByText(told)).toBeVisible(patient)
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}
