import { expect } from '@playwright/test'
import { demoPassword } from '@/prisma/seed/demo-accounts'
import { fillSignIn, signIn, signOut } from '@/tests/e2e/support/sign-in'
import { tabTo } from '@/tests/e2e/support/keyboard'
import { test } from '@/tests/e2e/support/test'

test('an empty field is told of at the field', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  const login = page.getByRole('textbox', { name: 'Tên đăng nhập' })
  await expect(login).toBeFocused()
  await expect(login).toHaveAccessibleDescription('Hãy điền tên đăng nhập.')
  await expect(page.getByRole('textbox', { name: 'Mật khẩu' })).toHaveAccessibleDescription(
    'Hãy điền mật khẩu.',
  )
})

test('a wrong password and an unknown name are answered alike', async ({ page, faults }) => {
  faults.allow(/401 \(Unauthorized\)/)
  await page.goto('/sign-in')
  await fillSignIn(page, 'canbo.dongtrieu', 'không phải mật khẩu này')
  const alert = page.getByRole('alert').filter({ hasText: 'Chưa đăng nhập được' })
  await expect(alert).toContainText('Tên đăng nhập hoặc mật khẩu chưa đúng.')
  const said = await alert.innerText()
  await fillSignIn(page, 'khong.co.nguoi.nay', 'không phải mật khẩu này')
  await expect(alert).toHaveText(said.replaceAll('\n', ''))
  await expect(page.getByRole('textbox', { name: 'Tên đăng nhập' })).toHaveValue('khong.co.nguoi.nay')
})

test('after five wrong passwords the name has to wait, also with the right one', async ({ page, faults }) => {
  faults.allow(/401 \(Unauthorized\)/)
  await page.goto('/sign-in')
  const alert = page.getByRole('main').getByRole('alert')
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const answered = page.waitForResponse(/callback\/credentials/)
    await fillSignIn(page, 'canbo.coto', `sai lần thứ ${attempt}`)
    await answered
    await expect(alert).toContainText('Chưa đăng nhập được')
  }
  await fillSignIn(page, 'canbo.coto')
  await expect(alert).toContainText('Tạm dừng đăng nhập vào tên này')
  await expect(alert).toContainText('Hãy đợi vài phút rồi thử lại')
  await signIn(page, 'canbo.bache')
})

test('the way on leads to the page that was asked for, and never to another site', async ({ page }) => {
  await page.goto('/quang-ninh/units?unit=ba-che')
  await expect(page).toHaveURL('/sign-in?next=%2Fquang-ninh%2Funits%3Funit%3Dba-che')
  await fillSignIn(page, 'canbo.bache')
  await expect(page).toHaveURL('/quang-ninh/units?unit=ba-che')
  await signOut(page)

  for (const next of ['https://example.org/', '//example.org/', '/\\example.org/', '/\t/example.org/']) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    await fillSignIn(page, 'canbo.bache')
    await expect(page).toHaveURL('/quang-ninh/tasks')
    await signOut(page)
  }
})

test('somebody with two posts changes from one to the other, by the keyboard', async ({ page }) => {
  await signIn(page, 'kiemnhiem.uongbi')
  const menu = page.getByRole('button', { name: 'Tài khoản của Trần Hải Sơn' })
  const where = page.getByRole('navigation', { name: 'Đơn vị đang xem' })
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  const posts = page.getByRole('list', { name: 'Nhiệm vụ' }).getByRole('button')
  await expect(posts).toHaveCount(2)
  const asStaff = posts.filter({ hasText: 'Cán bộ công đoàn cấp trên' })
  await tabTo(page, asStaff)
  await page.keyboard.press('Enter')
  await expect(where).toContainText('LĐLĐ thành phố Uông Bí')
  await page.goto('/quang-ninh/units')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('LĐLĐ thành phố Uông Bí')

  await menu.click()
  await posts.filter({ hasText: 'Chủ tịch công đoàn cơ sở' }).click()
  await expect(where).toContainText('CĐCS Công ty CP Vận tải Hải Âu 5')
  await expect(where).not.toContainText('LĐLĐ thành phố Uông Bí')
})

test('after signing out, neither going back nor the address shows anything', async ({ page }) => {
  await signIn(page, 'canbo.bache')
  await page.goto('/quang-ninh/units')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ba Chẽ')
  await signOut(page)
  await page.goBack()
  await expect(page.getByRole('textbox', { name: 'Tên đăng nhập' })).toBeVisible()
  await page.goto('/quang-ninh/units')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
})

test('signing out everywhere ends the other browser too', async ({ openAs }) => {
  const first = await openAs('canbo.bache', '/quang-ninh/settings/account')
  const second = await openAs('canbo.bache', '/quang-ninh/tasks')
  await first.getByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị' }).click()
  await first.getByRole('alertdialog').getByRole('button', { name: 'Đăng xuất tất cả' }).click()
  await expect(first).toHaveURL(/\/sign-in/)
  await second.getByRole('link', { name: 'Đơn vị', exact: true }).click()
  await expect(second).toHaveURL(/\/sign-in/)
  await expect(second.getByText('Phiên làm việc đã hết')).toBeVisible()
  await fillSignIn(second, 'canbo.bache', demoPassword)
  await expect(second).toHaveURL('/quang-ninh/units')
})

test('an account that is closed is out at its next step, and in again once it is opened', async ({
  openAs,
  page,
  faults,
}) => {
  faults.allow(/401 \(Unauthorized\)/)
  const person = await openAs('canbo.damha', '/quang-ninh/tasks')
  const admin = await openAs('quantri.quangninh', '/quang-ninh/settings/users?q=canbo.damha&state=all')
  const account = admin.getByRole('listitem').filter({ hasText: 'canbo.damha' })
  const dialog = admin.getByRole('dialog')
  await account.getByRole('button', { name: /^Khoá tài khoản của/ }).click()
  await dialog.getByRole('button', { name: 'Khoá tài khoản' }).click()
  const reason = dialog.getByRole('textbox', { name: 'Lý do' })
  await expect(reason).toHaveAccessibleDescription(/^Hãy điền ô này\./)
  await reason.fill('Nghỉ công tác từ ngày 01/07/2024.')
  await dialog.getByRole('button', { name: 'Khoá tài khoản' }).click()
  await expect(admin.getByText(/^Đã khoá tài khoản của/).first()).toBeVisible()

  await person.getByRole('link', { name: 'Đơn vị', exact: true }).click()
  await expect(person).toHaveURL(/\/sign-in/)
  await page.goto('/sign-in')
  await fillSignIn(page, 'canbo.damha')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Chưa đăng nhập được')

  await account.getByRole('button', { name: /^Mở lại tài khoản của/ }).click()
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Trở lại công tác.')
  await dialog.getByRole('button', { name: 'Mở lại tài khoản' }).click()
  await expect(admin.getByText(/^Đã mở lại tài khoản của/).first()).toBeVisible()
  await fillSignIn(page, 'canbo.damha')
  await expect(page).toHaveURL('/quang-ninh/tasks')
})
