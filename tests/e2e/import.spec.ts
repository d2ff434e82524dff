import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { commit, dryRun, listFile } from '@/tests/e2e/support/member-import'
import { test } from '@/tests/e2e/support/test'

// A list from its choice to the undo; then the same on a phone, and what is not taken in.
// A second try would meet a register that the first has changed.
test.describe.configure({ mode: 'serial', retries: 0 })

const start = '/quang-ninh/members/import'
const chair = 'chutich.binhminh3'
const lines = [
  { name: 'Nguyễn Thị Nhập Một', birth: '05/07/1985', sex: 'Nữ', phone: '0912340001' },
  { name: 'Trần Văn Nhập Hai', birth: '31/02/1990', sex: 'Nam', phone: '0912340002' },
  { name: 'Lê Thị Nhập Ba', birth: '12/11/1992', sex: 'Nữ', phone: '01682340003', contract: 'HĐ lạ' },
  { name: 'Phạm Văn Nhập Bốn', birth: '1991', sex: 'Nam', phone: '0912340004' },
]

test('a list is read, its unknown words explained, and its good rows go in', async ({ openAs }) => {
  const page = await openAs(chair, start)
  await expectAccessible(page)
  await dryRun(page, listFile('danh-sach-1.csv', lines))
  await expect(page.getByRole('link', { name: 'Sai 2' })).toHaveAttribute('aria-current', 'true')
  const wrong = page.getByRole('listitem').filter({ hasText: 'Trần Văn Nhập Hai' })
  await expect(wrong).toContainText('Ngày phải theo dạng dd/mm/yyyy')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('link', { name: 'Xem lại ghép cột' }).click()
  await page.getByLabel('“HĐ lạ” ở cột Loại hợp đồng').selectOption({ label: 'Khác' })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu ghép cột và chạy thử lại' }).click()
  await expect(page.getByRole('link', { name: 'Sai 1' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Mới 3' }).click()
  await expect(page).toHaveURL(/outcome=new/)
  await page.reload()
  const rows = page.getByRole('table', { name: 'Các dòng: Mới' })
  await expect(rows.getByRole('row', { name: /^Lê Thị Nhập Ba/ })).toContainText('Khác')

  await commit(page, 3)
  await expect(page.getByText('Thêm 3 đoàn viên, sửa 0 hồ sơ.')).toBeVisible()
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải các dòng sai về để sửa' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
})

test('the same list again changes nothing; another one shows before and after', async ({ openAs }) => {
  const page = await openAs(chair, start)
  const [first, , third, fourth] = lines
  if (!first || !third || !fourth) throw new Error('The list has four lines.')
  const again = [first, { ...third, contract: 'Khác', phone: '0988000003' }, fourth]
  await dryRun(page, listFile('danh-sach-2.csv', again))
  await expect(page.getByRole('link', { name: 'Không đổi 2' })).toBeVisible()
  await page.getByRole('link', { name: 'Sửa 1' }).click()
  const changed = page.getByRole('listitem').filter({ hasText: 'Lê Thị Nhập Ba' })
  await expect(changed.getByRole('deletion')).toHaveText('0382 340 003')
  await expect(changed.getByRole('insertion').first()).toHaveText('0988 000 003')
  await commit(page, 1)

  await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Hoàn tác lần nhập này?' })
  await expect(dialog).toContainText('1 hồ sơ trở lại như trước khi nhập')
  await dialog.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByText('Đã rút 0 người khỏi sổ, trả lại 1 hồ sơ như trước.')).toBeVisible({
    timeout: 30_000,
  })
  await page.goto(start)
  const list = page.getByRole('table', { name: /^Các lần nhập của/ })
  await expect(list.getByRole('row', { name: /^danh-sach-2\.csv/ })).toContainText('Đã hoàn tác')
  await expect(list.getByRole('row', { name: /^danh-sach-1\.csv/ })).toContainText('Đã nhập')
})

test('what is no list is refused in words, before or after it was sent', async ({ openAs }) => {
  const page = await openAs(chair, start)
  const file = page.getByLabel(/^Chọn tệp( khác)?$/)
  await file.setInputFiles({
    name: 'quyet-dinh.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  })
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa nhận tệp này' })).toContainText(
    'Tệp này không phải Excel hay CSV.',
  )
  await file.setInputFiles({
    name: 'hong.xlsx',
    mimeType: '',
    buffer: Buffer.from('PK\u0003\u0004 không phải zip'),
  })
  await expect(page.getByText('Chưa nhập được tệp này')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Sổ đoàn viên không thay đổi.')).toBeVisible()
  await page.getByRole('link', { name: 'Chọn tệp khác' }).click()
  await expect(page).toHaveURL(/\/members\/import(\?|$)/)
})

test.describe('on a phone', () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

  test('a list is looked at and dropped', async ({ openAs }) => {
    const page = await openAs(chair, start, phone)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await dryRun(
      page,
      listFile('tren-dien-thoai.csv', [{ name: 'Vũ Thị Nhập Năm', birth: '01/02/1993', sex: 'Nữ' }]),
    )
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
