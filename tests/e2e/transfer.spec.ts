import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { commit, dryRun, listFile, openMember } from '@/tests/e2e/support/member-import'
import { test } from '@/tests/e2e/support/test'

// One member moves from Hạ Long to Uông Bí; another is offered to another federation by a code, and stays.
// A second try would meet a register that the first has changed.
test.describe.configure({ mode: 'serial', retries: 0 })

const chair = 'chutich.binhminh3'
const destination = 'CĐCS Công ty CP Vận tải Hải Âu 5'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('the origin offers a member to a union of the federation', async ({ openAs }) => {
  const page = await openAs(chair, '/quang-ninh/members/import')
  await dryRun(
    page,
    listFile('chuyen-di.csv', [
      { name: 'Hoàng Thị Chuyển Đi', birth: '03/04/1988', sex: 'Nữ', phone: '0912350001' },
      { name: 'Hoàng Văn Mang Mã', birth: '03/04/1989', sex: 'Nam', phone: '0912350002' },
    ]),
  )
  await commit(page, 2)
  await openMember(page, 'Hoàng Thị Chuyển Đi')
  await page.getByRole('button', { name: /chuyển sinh hoạt/i }).click()
  const dialog = page.getByRole('dialog', { name: 'Đề nghị chuyển Hoàng Thị Chuyển Đi', exact: true })
  await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await expect(dialog.getByText('Hãy chọn công đoàn cơ sở nơi nhận.')).toBeVisible()
  await dialog.getByLabel('Công đoàn cơ sở nơi nhận').fill('hai au 5')
  await dialog.getByRole('option', { name: destination }).click()
  await expect(dialog.getByText(destination)).toBeVisible()
  await dialog.getByLabel('Số quyết định').fill('15/QĐ-CĐCS')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await expect(page.getByText(`Đã gửi đề nghị đến ${destination}`).first()).toBeVisible()

  await page.goto('/quang-ninh/members/transfers?direction=outgoing')
  const offer = page.getByRole('listitem').filter({ hasText: 'Hoàng Thị Chuyển Đi' })
  await expect(offer).toContainText('Chờ nơi nhận trả lời.')
  await expectAccessible(page)
})

test('the destination sees who it is only in part, and accepts', async ({ openAs }) => {
  const page = await openAs('kiemnhiem.uongbi', '/quang-ninh/members/transfers?direction=incoming', phone)
  const offer = page.getByRole('listitem').filter({ hasText: 'Hoàng T. C. Đ.' })
  await expect(offer).toContainText('CĐCS Công ty TNHH May Bình Minh 3')
  await expect(offer).not.toContainText('Chuyển Đi')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await offer.getByRole('button', { name: /^Nhận / }).tap()
  const dialog = page.getByRole('dialog', { name: /^Nhận / })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Nhận đoàn viên' }).tap()
  await expect(page).toHaveURL(/\/members\/[0-9a-f-]{36}$/)
  await page.goto('/quang-ninh/members/transfers?state=done')
  await expect(page.getByRole('listitem').filter({ hasText: 'Đã nhận' }).first()).toBeVisible()
})

test('a code for another federation is shown once, and taken back', async ({ openAs }) => {
  const page = await openAs(chair, '/quang-ninh/members')
  await openMember(page, 'Hoàng Văn Mang Mã')
  await page.getByRole('button', { name: /chuyển sinh hoạt/i }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Liên đoàn khác', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Lấy mã chuyển' }).click()
  const shown = page.getByRole('dialog', { name: 'Mã chuyển của Hoàng Văn Mang Mã', exact: true })
  await expect(shown.getByText('Mã chỉ hiện lần này.')).toBeVisible()
  await expectAccessible(page)
  await shown.getByRole('button', { name: 'Tôi đã trao hoặc giữ mã' }).click()
  await expect(shown).toBeHidden()

  await page.goto('/quang-ninh/members/transfers?direction=outgoing')
  const offer = page.getByRole('listitem').filter({ hasText: 'Hoàng Văn Mang Mã' })
  await expect(offer).toContainText('Chờ nơi nhận nhập mã chuyển.')
  await offer.getByRole('button', { name: /^Rút lại/ }).click()
  const reason = page.getByRole('dialog', { name: /^Rút lại đề nghị/ })
  await reason.getByRole('button', { name: 'Rút lại đề nghị' }).click()
  await expect(reason.getByLabel('Lý do rút lại')).toHaveAccessibleDescription(/lý do/i)
  await reason.getByLabel('Lý do rút lại').fill('Người lao động ở lại.')
  await reason.getByRole('button', { name: 'Rút lại đề nghị' }).click()
  await expect(offer).toBeHidden()
})

test('a code that leads nowhere is told of at its field', async ({ openAs }) => {
  const page = await openAs(chair, '/quang-ninh/members/transfers')
  await page.getByRole('button', { name: 'Nhập mã chuyển' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nhập mã chuyển', exact: true })
  await dialog.getByLabel('Mã chuyển').fill('ABCD EFGH JKMN')
  await dialog.getByRole('button', { name: 'Tìm đề nghị' }).click()
  await expect(dialog.getByLabel('Mã chuyển')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
})
