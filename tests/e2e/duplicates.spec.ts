import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { commit, dryRun, listFile, openMember } from '@/tests/e2e/support/member-import'
import { test } from '@/tests/e2e/support/test'

// Two records of one person become one, and two again; a card is issued, checked and called in.
// A second try would meet a register that the first has changed.
test.describe.configure({ mode: 'serial', retries: 0 })

const chair = 'chutich.binhminh3'
const queue = '/quang-ninh/members/duplicates'
const name = 'Đặng Thị Trùng Nhau'

test('a pair is found, compared and made one', async ({ openAs }) => {
  const page = await openAs(chair, '/quang-ninh/members/import')
  await dryRun(
    page,
    listFile('trung-nhau.csv', [
      { name, birth: '06/05/1987', sex: 'Nữ', phone: '0912360001' },
      { name, birth: '06/05/1987', sex: 'Nữ', phone: '0912360002', contract: 'Thời vụ' },
    ]),
  )
  const doubtful = page.getByRole('listitem').filter({ hasText: name }).first()
  await doubtful.getByText('Là người khác', { exact: true }).click()
  await expect(page.getByRole('link', { name: 'Mới 2' })).toBeVisible()
  await commit(page, 2)

  await page.goto(queue)
  await page.getByRole('button', { name: 'Tìm lại các cặp trùng' }).click()
  const pair = page.getByRole('listitem').filter({ hasText: name })
  await expect(pair).toContainText('Cùng họ tên, ngày sinh')
  await expectAccessible(page)
  await pair.getByRole('link', { name: `So sánh hai hồ sơ của ${name}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Một người hay hai người?' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Gộp hai hồ sơ' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Gộp hai hồ sơ' }).click()
  await expect(page.getByText('Hai hồ sơ này đã gộp làm một.')).toBeVisible()
})

test('what was made one is taken apart again', async ({ openAs }) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const page = await openAs(chair, `${queue}?state=merged`, phone)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: `Tách lại hai hồ sơ của ${name}` }).tap()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Tách lại' }).tap()
  await expect(page.getByText('Đã tách lại hai hồ sơ').first()).toBeVisible()
  await page.goto(queue)
  const pair = page.getByRole('listitem').filter({ hasText: name })
  await pair.getByRole('link', { name: /^So sánh/ }).tap()
  await page.getByRole('button', { name: 'Hai người khác nhau' }).tap()
  const dialog = page.getByRole('dialog', { name: 'Ghi là hai người khác nhau?', exact: true })
  await dialog.getByLabel('Vì sao là hai người').fill('Đã gặp cả hai chị em.')
  await dialog.getByRole('button', { name: 'Ghi là hai người' }).tap()
  await expect(page.getByText('Hai hồ sơ này là của hai người khác nhau.')).toBeVisible()
})

test('a card is issued; its check page tells that it is valid, and nothing else', async ({
  openAs,
  page,
}) => {
  const own = await openAs(chair, '/quang-ninh/members')
  await openMember(own, name)
  await own.goto(`${own.url().replace(/[?#].*$/, '')}/card`)
  await own.getByRole('button', { name: 'Cấp thẻ' }).click()
  await expect(own.getByRole('article', { name: `Thẻ đoàn viên của ${name}` })).toBeVisible()
  await expectAccessible(own)
  await own.getByRole('button', { name: 'Thu hồi thẻ' }).click()
  await own.getByRole('alertdialog').getByRole('button', { name: 'Thu hồi thẻ' }).click()
  await expect(own.getByText('Chưa cấp thẻ điện tử')).toBeVisible()

  await page.goto('/card/AAAAAAAAAAAAAAAAAAAAAA')
  await expect(page.getByRole('heading', { level: 1, name: 'Không có thẻ này' })).toBeVisible()
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await expectAccessible(page)
})
