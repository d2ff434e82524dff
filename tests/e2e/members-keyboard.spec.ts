import { expect, type Locator, type Page } from '@playwright/test'
import { tabTo } from '@/tests/e2e/support/keyboard'
import { listFile, type ImportLine } from '@/tests/e2e/support/member-import'
import { test } from '@/tests/e2e/support/test'

// Import, transfer and duplicates by keyboard alone: nothing here is clicked.
// A second try would meet a register that the first has changed.
test.describe.configure({ mode: 'serial', retries: 0 })

const chair = 'chutich.binhminh3'
const members = '/quang-ninh/members'
const twin = 'Lương Thị Bàn Phím'
const leaver = 'Lương Văn Bàn Phím'
const destination = 'CĐCS Công ty CP Vận tải Hải Âu 5'

async function pressAt(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

test('a file is imported, its doubt answered, and taken back', async ({ openAs }) => {
  const page = await openAs(chair, `${members}/import`)
  await importByKeyboard(page, 'ban-phim.csv', [
    { name: twin, birth: '07/08/1991', sex: 'Nữ', phone: '0912370001' },
    { name: twin, birth: '07/08/1991', sex: 'Nữ', phone: '0912370002', contract: 'Thời vụ' },
    { name: leaver, birth: '07/08/1992', sex: 'Nam', phone: '0912370003' },
  ])

  await pressAt(page, page.getByRole('button', { name: 'Hoàn tác lần nhập này' }))
  await pressAt(page, page.getByRole('alertdialog').getByRole('button', { name: /^Hoàn tác/ }))
  await expect(page.getByText('Đã hoàn tác', { exact: true }).first()).toBeVisible({ timeout: 30_000 })
})

test('a member is offered to another union', async ({ openAs }) => {
  const page = await openAs(chair, `${members}/import`)
  await importByKeyboard(page, 'ban-phim-2.csv', [
    { name: twin, birth: '07/08/1991', sex: 'Nữ', phone: '0912380001', card: 'BP-01' },
    { name: twin, birth: '07/08/1991', sex: 'Nữ', phone: '0912380002', card: 'BP-02' },
    { name: leaver, birth: '07/08/1992', sex: 'Nam', phone: '0912380003' },
  ])

  await page.goto(`${members}?q=${encodeURIComponent('luong van ban phim')}`)
  await pressAt(page, page.getByRole('main').getByRole('link', { name: leaver }).first())
  await expect(page.getByRole('heading', { level: 1 })).toContainText(leaver)
  await pressAt(page, page.getByRole('button', { name: /chuyển sinh hoạt/i }))
  const dialog = page.getByRole('dialog', { name: `Đề nghị chuyển ${leaver}`, exact: true })
  await tabTo(page, dialog.getByLabel('Công đoàn cơ sở nơi nhận'))
  await page.keyboard.type('hai au 5')
  const option = dialog.getByRole('option', { name: destination })
  await expect(option).toBeVisible()
  for (let presses = 0; presses < 6 && !(await isMarked(option)); presses += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(destination)).toBeVisible()
  await pressAt(page, dialog.getByRole('button', { name: 'Gửi đề nghị' }))
  await expect(page.getByText(/Đã gửi đề nghị đến/).first()).toBeVisible()

  await page.goto(`${members}/transfers?direction=outgoing`)
  const offer = page.getByRole('listitem').filter({ hasText: leaver })
  await pressAt(page, offer.getByRole('button', { name: /^Rút lại/ }))
  const reason = page.getByRole('dialog', { name: /^Rút lại đề nghị/ })
  await tabTo(page, reason.getByLabel('Lý do rút lại'))
  await page.keyboard.type('Người lao động ở lại.')
  await pressAt(page, reason.getByRole('button', { name: 'Rút lại đề nghị' }))
  await expect(offer).toBeHidden()
})

test('a pair is compared and kept apart', async ({ openAs }) => {
  const page = await openAs(chair, `${members}/duplicates`)
  await pressAt(page, page.getByRole('button', { name: 'Tìm lại các cặp trùng' }))
  const pair = page.getByRole('listitem').filter({ hasText: twin })
  await pressAt(page, pair.getByRole('link', { name: /^So sánh/ }))
  await expect(page.getByRole('heading', { level: 1, name: 'Một người hay hai người?' })).toBeVisible()
  await pressAt(page, page.getByRole('button', { name: 'Hai người khác nhau' }))
  const dialog = page.getByRole('dialog', { name: 'Ghi là hai người khác nhau?', exact: true })
  await tabTo(page, dialog.getByLabel('Vì sao là hai người'))
  await page.keyboard.type('Đã gặp cả hai chị em.')
  await pressAt(page, dialog.getByRole('button', { name: 'Ghi là hai người' }))
  await expect(page.getByText('Hai hồ sơ này là của hai người khác nhau.')).toBeVisible()
})

/** The one that Enter would take. */
function isMarked(option: Locator): Promise<boolean> {
  return option.evaluate((element) => element.hasAttribute('data-highlighted'))
}

/** Sends a file in which two rows are alike, says that they are two people, and puts all of it in. */
async function importByKeyboard(page: Page, fileName: string, lines: readonly ImportLine[]): Promise<void> {
  await page.waitForLoadState('networkidle')
  await tabTo(page, page.getByLabel('Chọn tệp', { exact: true }))
  // The browser opens it, not the page, and now and then a busy one lets a press go by.
  await expect(async () => {
    const choosing = page.waitForEvent('filechooser', { timeout: 3_000 })
    await page.keyboard.press('Space')
    await (await choosing).setFiles(listFile(fileName, lines))
  }).toPass({ timeout: 20_000 })
  await expect(page.getByRole('region', { name: 'Bản chạy thử' })).toBeVisible({ timeout: 30_000 })

  const doubtful = page.getByRole('listitem').filter({ hasText: twin }).first()
  const another = doubtful.getByRole('radio', { name: 'Là người khác' })
  await tabTo(page, doubtful.getByRole('radio').first())
  for (let presses = 0; presses < 3 && !(await another.isChecked()); presses += 1)
    await page.keyboard.press(presses === 0 ? 'Space' : 'ArrowDown')
  await expect(page.getByRole('link', { name: `Mới ${lines.length}` })).toBeVisible()

  await pressAt(page, page.getByRole('button', { name: `Nhập ${lines.length} dòng vào sổ` }))
  await pressAt(page, page.getByRole('alertdialog').getByRole('button', { name: 'Nhập vào sổ' }))
  await expect(page.getByText('Đã nhập vào sổ', { exact: true })).toBeVisible({ timeout: 30_000 })
}
