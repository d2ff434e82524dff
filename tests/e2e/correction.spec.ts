import { expect } from '@playwright/test'
import { EntryGrid } from '@/tests/e2e/support/entry-grid'
import { test } from '@/tests/e2e/support/test'

// A closed month is opened again: asked for by one, granted by another, approved anew. A second try would find
// it done: there is none.
test.describe.configure({ mode: 'serial', retries: 0 })

const union = { code: 'cong-ty-cp-van-tai-hai-au-5', name: 'CĐCS Công ty CP Vận tải Hải Âu 5' }
const report = `/quang-ninh/review/${union.code}/2024-05`
const reason = 'Sót một cuộc đối thoại định kỳ, biên bản ngày 20/05.'
let before = ''

test('the chair asks for it, with a reason', async ({ openAs }) => {
  const page = await openAs('kiemnhiem.uongbi', `/quang-ninh/figures?unit=${union.code}&month=2024-05`)
  await page.getByRole('link', { name: 'Đề nghị đính chính' }).click()
  await expect(page).toHaveURL(report)
  before = await page
    .getByRole('row', { name: /^Cuộc đối thoại/ })
    .getByRole('cell')
    .first()
    .innerText()
  expect(before).toMatch(/^\d+$/)

  await page.getByRole('button', { name: 'Đề nghị đính chính' }).click()
  const dialog = page.getByRole('dialog', {
    name: `Đề nghị đính chính báo cáo tháng 5/2024 của ${union.name}`,
  })
  await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click()
  const field = dialog.getByRole('textbox', { name: 'Lý do đính chính' })
  await expect(field).toHaveAccessibleDescription(/^Hãy ghi rõ lý do/)
  await field.fill(reason)
  await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await expect(page.getByText('Đã gửi đề nghị đính chính').first()).toBeVisible()
  await expect(page.getByText('Đề nghị của bạn đang chờ người khác quyết định.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Đồng ý cho đính chính' })).toBeHidden()
})

test('the province finds it among what is to be done, and grants three days', async ({ openAs }) => {
  const page = await openAs('lanhdao.quangninh', '/quang-ninh/tasks')
  const requests = page.getByRole('region', { name: 'Đề nghị đính chính chờ bạn quyết định' })
  const request = requests.getByRole('listitem').filter({ hasText: union.name })
  await expect(request).toContainText(reason)
  await expect(request).toContainText('Trần Hải Sơn')
  await request.getByRole('link', { name: 'Xem đề nghị' }).click()
  await page.getByRole('button', { name: 'Đồng ý cho đính chính' }).click()
  const dialog = page.getByRole('dialog', {
    name: `Cho đính chính báo cáo tháng 5/2024 của ${union.name}`,
    exact: true,
  })
  await expect(dialog.getByRole('combobox', { name: 'Thời hạn sửa' })).toHaveValue('3')
  await dialog.getByRole('button', { name: 'Đồng ý cho đính chính' }).click()
  await expect(page.getByText(/Đã cho đính chính đến/).first()).toBeVisible()
})

test('the chair corrects the figure and hands the month in again', async ({ openAs }) => {
  const page = await openAs('kiemnhiem.uongbi', '/quang-ninh/tasks')
  const open = page.getByRole('region', { name: 'Đang mở để đính chính' }).getByRole('listitem')
  await expect(open).toContainText(union.name)
  await open.getByRole('link', { name: 'Sửa số liệu' }).click()
  const grid = new EntryGrid(page)
  await grid.ready()
  await expect(page.getByText(`${union.name}: đang đính chính đến`)).toBeVisible()
  await grid.enter(union.name, 'Đối thoại', String(Number(before) + 1))
  await grid.allSaved()
  await page.getByRole('button', { name: 'Nộp báo cáo tháng 5/2024' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp báo cáo', exact: true }).click()
  await expect(page.getByText('Đã nộp 1 đơn vị').first()).toBeVisible()
})

test('the province approves it, and sees what differs from the first approval', async ({ openAs }) => {
  const page = await openAs('lanhdao.quangninh', report)
  await page.getByRole('button', { name: 'Duyệt báo cáo' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Duyệt báo cáo' }).click()
  await expect(page.getByText('Đã duyệt 1 báo cáo tháng 5/2024').first()).toBeVisible()

  await page.getByRole('link', { name: 'Bản số 1', exact: true }).click()
  await expect(page.getByText('1 ô khác bản số 1.')).toBeVisible()
  const line = page.getByRole('row', { name: /^Cuộc đối thoại/ })
  await expect(line.getByRole('img', { name: 'khác bản đã duyệt' })).toBeVisible()
  await expect(line.getByRole('cell').first()).toHaveText(String(Number(before) + 1))
  const heads = await page.getByRole('columnheader').allInnerTexts()
  const approved = heads.findIndex((head) => head.includes('Bản duyệt số 1'))
  await expect(line.locator('th, td').nth(approved)).toHaveText(before)
  await page.getByRole('link', { name: 'Bản số 2', exact: true }).click()
  await expect(page.getByText('Số liệu hiện nay giống hệt bản số 2.')).toBeVisible()
  await expect(page.getByText('nguyên vẹn').first()).toBeVisible()
})
