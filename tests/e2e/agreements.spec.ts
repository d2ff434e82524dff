import { expect } from '@playwright/test'
import { haLongChairUnion } from '@/prisma/seed/demo-accounts'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { test } from '@/tests/e2e/support/test'

// A collective agreement that is about to lapse is warned of and renewed. What one test records, the next finds.
test.describe.configure({ mode: 'serial', retries: 0 })

const chair = 'chutich.binhminh3'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const paper = Buffer.from('%PDF-1.7\nbản ký')

test('an agreement is recorded with its paper, and said to lapse soon', async ({ openAs, faults }) => {
  faults.allow(/422/)
  const page = await openAs(chair, '/quang-ninh/activities/agreements')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Ghi thoả ước' }).click()
  await page.getByLabel('Số thoả ước').fill('07/2021/TƯ')
  await page.getByLabel('Phạm vi').selectOption({ label: 'Nhóm doanh nghiệp' })
  await page.getByLabel('Ngày ký').fill('31/02/2021')
  await page.getByRole('button', { name: 'Lưu thoả ước' }).click()
  await expect(page.getByLabel('Ngày ký')).toHaveAccessibleDescription(/dd\/mm\/yyyy/)
  await expectAccessible(page)
  await page.getByLabel('Ngày ký').fill('20/08/2021')
  await page.getByLabel('Có hiệu lực từ').fill('01/09/2021')
  await page.getByRole('button', { name: 'Đặt đủ 3 năm' }).click()
  await expect(page.getByLabel('Hết hạn ngày')).toHaveValue('31/08/2024')
  await page.getByLabel('Số lao động áp dụng').fill('250')
  await page.getByRole('button', { name: 'Lưu thoả ước' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thoả ước số 07/2021/TƯ')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sắp hết hạn')
  const file = { name: 'Bản ký.pdf', mimeType: 'application/pdf', buffer: paper }
  await page.getByLabel('Đính kèm tệp').setInputFiles(file)
  const link = page.getByRole('link', { name: 'Bản ký.pdf' })
  await expect(link).toBeVisible()
  const answer = await page.request.get(String(await link.getAttribute('href')))
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-disposition': expect.stringMatching(/^attachment; /),
  })
  expect((await answer.body()).equals(paper)).toBe(true)
  await page.getByLabel('Đính kèm tệp').setInputFiles({ ...file, buffer: Buffer.from('<html></html>') })
  await expect(page.getByText('Chỉ nhận tệp PDF, Word (.docx)')).toBeVisible()
  await expectAccessible(page)
})

test('what is about to lapse stands among what is to be done, and is renewed from there', async ({
  openAs,
}) => {
  const page = await openAs(chair, '/quang-ninh/tasks')
  const section = page.getByRole('region', { name: 'Thoả ước cần ký lại' })
  const due = section.getByRole('listitem').filter({ hasText: '31/08/2024' })
  await expect(due).toContainText(haLongChairUnion.name)
  await expectAccessible(page)
  await due.getByRole('link', { name: /^Ghi bản mới/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ghi thoả ước thay thế' })).toBeVisible()
  await expect(page.getByLabel('Có hiệu lực từ')).toHaveValue('01/09/2024')
  await expect(page.getByLabel('Số lao động áp dụng')).toHaveValue('250')
  await page.getByLabel('Ngày ký').fill('01/07/2024')
  await page.getByRole('button', { name: 'Đặt đủ 3 năm' }).click()
  await page.getByLabel('Hết hạn ngày').fill('31/08/2028')
  await page.getByRole('button', { name: 'Lưu thoả ước' }).click()
  await expect(page.getByText('Thời hạn dài hơn 3 năm', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Đặt đủ 3 năm' }).click()
  await page.getByRole('button', { name: 'Lưu thoả ước' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chưa có hiệu lực')
  await page.getByRole('link', { name: /^Thoả ước số 07\/2021\/TƯ/ }).click()
  await expect(page.getByText('Được thay bằng')).toBeVisible()
  await page.goto('/quang-ninh/tasks')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('hết hạn ngày 31/08/2024', { exact: false })).toHaveCount(0)
})

test('on a phone the staff find it on another day, and grade it', async ({ openAs }) => {
  const page = await openAs(
    'canbo.halong',
    '/quang-ninh/activities/agreements?state=all&q=binh+minh+3',
    phone,
  )
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Tính đến ngày' }).fill('01092024')
  await page.getByRole('button', { name: 'Lọc' }).tap()
  await expect(page).toHaveURL(/on=2024-09-01/)
  await page
    .getByRole('link')
    .filter({ hasText: '01/09/2021 – 31/08/2024' })
    .filter({ hasText: 'Đã hết hạn' })
    .tap()
  await page.getByRole('button', { name: 'Việc khác' }).tap()
  await page.getByRole('menuitem', { name: 'Xếp loại' }).tap()
  const dialog = page.getByRole('dialog', { name: 'Xếp loại thoả ước', exact: true })
  await expectAccessible(page)
  await dialog.getByLabel('Loại', { exact: true }).selectOption({ label: 'Loại A' })
  await dialog.getByRole('button', { name: 'Xếp loại' }).tap()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Loại A, xếp ngày/)).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})
