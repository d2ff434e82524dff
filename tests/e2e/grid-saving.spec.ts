import { expect } from '@playwright/test'
import { haLongChairUnion } from '@/prisma/seed/demo-accounts'
import { EntryGrid } from '@/tests/e2e/support/entry-grid'
import { fillSignIn } from '@/tests/e2e/support/sign-in'
import { test } from '@/tests/e2e/support/test'

const union = haLongChairUnion.name
const chairsJuly = `/quang-ninh/figures?unit=${haLongChairUnion.code}&month=2024-07`
const staffsJuly = '/quang-ninh/figures?unit=ha-long&month=2024-07'
const campha = '/quang-ninh/figures?unit=cam-pha&month=2024-07'

test('two people at one cell: both figures are shown, and either can be chosen', async ({ openAs }) => {
  const chair = new EntryGrid(await openAs('chutich.binhminh3', chairsJuly))
  const staff = new EntryGrid(await openAs('canbo.halong', staffsJuly))
  await chair.ready()
  await staff.ready()
  for (const [column, figure] of [
    ['Lao động', '190'],
    ['LĐ nữ', '80'],
  ] as const)
    await staff.enter(union, column, figure)
  await staff.allSaved()

  await chair.enter(union, 'Lao động', '191')
  await chair.enter(union, 'LĐ nữ', '81')
  await expect(chair.status).toContainText('2 ô có hai giá trị')
  await chair.says(
    union,
    'Lao động',
    'Có hai giá trị: của bạn 191, của Phạm Thu Diệp 190. Nhấn Alt+Enter để chọn.',
  )
  await chair.choose(union, 'Lao động')
  await chair.page.keyboard.press('Alt+Enter')
  const panel = chair.page.getByRole('complementary', { name: 'Chi tiết của ô' })
  await expect(panel.getByRole('heading', { name: 'Tổng số lao động' })).toBeVisible()
  await expect(panel.getByRole('heading', { name: 'Ô này có hai giá trị' })).toBeVisible()
  await panel.getByRole('button', { name: 'Giữ số của tôi' }).click()
  await chair.shows(union, 'Lao động', '191')
  await chair.choose(union, 'LĐ nữ')
  await expect(panel.getByRole('heading', { name: 'Lao động nữ' })).toBeVisible()
  await panel.getByRole('button', { name: 'Lấy số của Phạm Thu Diệp' }).click()
  await chair.shows(union, 'LĐ nữ', '80')
  await expect(chair.status).not.toContainText('hai giá trị')
  await chair.allSaved()

  await staff.page.reload()
  await staff.ready()
  await staff.shows(union, 'Lao động', '191')
  await staff.shows(union, 'LĐ nữ', '80')
})

test('without a network the figures stay on the machine, also when the tab is closed', async ({
  openAs,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED/)
  const page = await openAs('canbo.campha', campha)
  const context = page.context()
  const grid = new EntryGrid(page)
  await grid.ready()
  const unit = (await grid.units()).at(-1) ?? ''
  await context.setOffline(true)
  await expect(
    page.getByText('Mất kết nối. Số liệu đã nhập vẫn giữ trên máy này và sẽ tự gửi lại.'),
  ).toBeVisible()
  await grid.enter(unit, 'Lao động', '41')
  await grid.enter(unit, 'LĐ nữ', '17')
  await expect(grid.status).toContainText('2 ô chờ mạng')
  await grid.says(unit, 'Lao động', 'Chờ mạng, chưa gửi')
  await page.close()
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto(campha)
  const later = new EntryGrid(again)
  await later.ready()
  await later.shows(unit, 'Lao động', '41')
  await later.allSaved()

  const elsewhere = new EntryGrid(await openAs('canbo.campha', campha))
  await elsewhere.ready()
  await elsewhere.shows(unit, 'Lao động', '41')
  await elsewhere.shows(unit, 'LĐ nữ', '17')
})

test('when the network comes back, what waits is sent by itself', async ({ openAs, faults }) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED/)
  const page = await openAs('canbo.campha', campha)
  const grid = new EntryGrid(page)
  await grid.ready()
  const unit = (await grid.units()).at(-2) ?? ''
  await page.context().setOffline(true)
  await grid.enter(unit, 'Lao động', '43')
  await expect(grid.status).toContainText('1 ô chờ mạng')
  await page.context().setOffline(false)
  await expect(page.getByText('Mất kết nối.')).toBeHidden()
  await grid.allSaved()
  await page.reload()
  await grid.ready()
  await grid.shows(unit, 'Lao động', '43')
})

test('a session that ended meanwhile costs no figure: after signing in, it is sent', async ({
  openAs,
  faults,
}) => {
  faults.allow(/401 \(Unauthorized\)/)
  const page = await openAs('canbo.vandon', '/quang-ninh/figures?unit=van-don&month=2024-07')
  const grid = new EntryGrid(page)
  await grid.ready()
  const unit = (await grid.units())[1] ?? ''
  const elsewhere = await openAs('canbo.vandon', '/quang-ninh/settings/account')
  await elsewhere.getByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị' }).click()
  await elsewhere.getByRole('alertdialog').getByRole('button', { name: 'Đăng xuất tất cả' }).click()
  await expect(elsewhere).toHaveURL(/\/sign-in/)

  await grid.enter(unit, 'Lao động', '57')
  const notice = page.getByRole('alert').filter({ hasText: 'Phiên đã hết' })
  await expect(notice).toContainText('Số liệu đã nhập vẫn giữ trên máy này.')
  await expect(grid.status).toContainText('1 ô chưa gửi được')
  const [signInTab] = await Promise.all([
    page.waitForEvent('popup'),
    notice.getByRole('link', { name: 'Đăng nhập ở thẻ mới' }).click(),
  ])
  await fillSignIn(signInTab, 'canbo.vandon')
  await expect(signInTab).toHaveURL('/quang-ninh/figures?unit=van-don&month=2024-07')
  await signInTab.close()
  // Pages of a browser without a screen never lose the focus, so this one is told that it has it again.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await grid.allSaved()
  await expect(notice).toBeHidden()
  await page.reload()
  await grid.ready()
  await grid.shows(unit, 'Lao động', '57')
})
