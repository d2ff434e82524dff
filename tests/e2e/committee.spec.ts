import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { test } from '@/tests/e2e/support/test'

// Somebody answers for a unit, goes there, and what was agreed is done. Each test goes on from the one before.
test.describe.configure({ mode: 'serial', retries: 0 })

const leader = 'lanhdao.quangninh'
const name = 'Lê Minh Khuê'
const unit = 'LĐLĐ huyện Bình Liêu'
const task = 'Gửi danh sách ban vận động của hai hợp tác xã'
const committee = '/quang-ninh/activities/committee'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('a unit that nobody answers for is given to somebody', async ({ openAs }) => {
  const page = await openAs(leader, committee)
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit }) })
  await expect(row).toContainText('Chưa có ai')
  await expectAccessible(page)
  await row.getByRole('button', { name: `Giao người phụ trách ${unit}` }).click()
  const dialog = page.getByRole('dialog', { name: `Giao phụ trách ${unit}`, exact: true })
  await dialog.getByLabel('Người phụ trách').selectOption({ label: await optionOf(page, name) })
  await dialog.getByLabel(/^Vai trò/).fill('Trưởng ban')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Giao phụ trách' }).click()
  await expect(row.getByRole('link', { name })).toBeVisible()
  await expect(row).toContainText('Trưởng ban')
})

test('their page shows it with its results, and a visit is recorded there', async ({ openAs }) => {
  const page = await openAs(leader, `${committee}/mine`)
  const card = page.getByRole('region', { name: unit })
  await expect(card).toContainText('Chưa có chuyến thăm')
  await expectAccessible(page)
  await card.getByRole('button', { name: `Ghi chuyến thăm ${unit}` }).click()
  const dialog = page.getByRole('dialog', { name: `Ghi chuyến thăm ${unit}`, exact: true })
  await dialog.getByRole('button', { name: 'Lưu chuyến thăm' }).click()
  await expect(dialog).toContainText('Hãy điền ô này.')
  await dialog.getByLabel('Mục đích').fill('Làm việc về thành lập công đoàn cơ sở')
  await dialog.getByLabel('Kết luận').fill('Hai hợp tác xã đồng ý vận động người lao động.')
  await dialog.getByLabel(/^Việc cần làm tiếp/).fill(task)
  await dialog.getByLabel(/^Làm trước ngày/).fill('30/08/2024')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Lưu chuyến thăm' }).click()
  await expect(dialog).toBeHidden()
  const left = page.getByRole('list', { name: 'Việc cần theo dõi sau chuyến thăm' })
  await expect(left.getByRole('listitem').filter({ hasText: task })).toContainText('hạn 30/08/2024')
})

test('on a phone the visit is found, changed, and its task done', async ({ openAs }) => {
  const page = await openAs(leader, `${committee}/visits?unit=binh-lieu`, phone)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  const visit = page.getByRole('listitem').filter({ hasText: task })
  await visit.getByRole('button', { name: /^Thao tác với chuyến thăm/ }).tap()
  await page.getByRole('menuitem', { name: 'Sửa' }).tap()
  const editing = page.getByRole('dialog', { name: `Sửa chuyến thăm ${unit}`, exact: true })
  await editing.getByLabel('Kết luận').fill('Ba hợp tác xã đồng ý vận động người lao động.')
  await editing.getByRole('button', { name: 'Lưu chuyến thăm' }).tap()
  await expect(editing).toBeHidden()
  await expect(visit).toContainText('Ba hợp tác xã')
  await visit.getByRole('button', { name: /^Thao tác với chuyến thăm/ }).tap()
  await page.getByRole('menuitem', { name: 'Đã xong việc' }).tap()
  const finishing = page.getByRole('dialog', { name: `Việc sau chuyến thăm ${unit} đã xong`, exact: true })
  await finishing.getByRole('button', { name: 'Ghi đã xong' }).tap()
  await expect(finishing).toBeHidden()
  await expect(visit).toContainText('Đã xong')
  await page.getByRole('link', { name: /^Còn việc/ }).tap()
  await expect(page.getByRole('listitem').filter({ hasText: task })).toHaveCount(0)
})

test('weak unions are found by themselves, each with what to do next', async ({ openAs }) => {
  const page = await openAs('canbo.campha', '/quang-ninh/units/weak')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Công đoàn cơ sở yếu thuộc LĐLĐ thành phố Cẩm Phả',
  )
  await expectAccessible(page)
  const reasons = page.getByRole('navigation', { name: 'Lọc theo lý do' })
  await reasons.getByRole('link', { name: /^Thoả ước hết hạn/ }).click()
  await expect(page).toHaveURL(/reason=agreement_lapsed/)
  const list = page.getByRole('list', { name: 'Công đoàn cơ sở yếu và việc cần làm tiếp' })
  await expect(list).toContainText(/Thoả ước số .+ hết hạn ngày \d\d\/\d\d\/\d{4}/)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await list
    .getByRole('link', { name: /^Xem thoả ước: / })
    .first()
    .click()
  await expect(page).toHaveURL(/\/activities\/agreements\?unit=/)
})

/** The whole label of the choice that begins with a name: behind it stand the person's posts. */
async function optionOf(page: Page, person: string): Promise<string> {
  const options = await page.getByRole('dialog').getByRole('option').allInnerTexts()
  return options.find((option) => option.startsWith(person)) ?? person
}
