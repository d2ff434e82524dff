import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { rolePages } from '@/tests/e2e/support/role-pages'
import { test } from '@/tests/e2e/support/test'

// Without motion, so that no colour is looked at half way to another.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const wide = { width: 1440, height: 900 }
const narrow = { width: 390, height: 844 }
const narrowOnce = new Set<string>()

for (const { role, login, landing, parts, pages } of rolePages) {
  test(`${role} begins where its work is, with the parts it may open`, async ({ openAs }) => {
    const page = await openAs(login, '/', { viewport: wide })
    await expect(page).toHaveURL(landing)
    const menu = page.getByRole('navigation', { name: 'Các phần chính' }).getByRole('listitem')
    await expect(menu).toHaveText([...parts])
    const current = menu.locator('[aria-current=page]')
    for (const part of parts) {
      if ((await current.innerText()) !== part)
        await menu.getByRole('link', { name: part, exact: true }).click()
      await expect(current).toHaveText(part)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    }
  })

  for (const { address, heading, title } of pages) {
    // What several roles open is one page: on a phone in the dark it is looked at once.
    const [path = ''] = address.split('?')
    const seenNarrow = narrowOnce.has(path)
    narrowOnce.add(path)
    test(`${role} at ${address}: wide in the light${seenNarrow ? '' : ', narrow in the dark'}`, async ({
      lookAs,
    }) => {
      const page = await lookAs(login, address, { viewport: wide, colorScheme: 'light' })
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      await expect(page).toHaveTitle(title)
      await expect(page).toHaveTitle(/ · Sổ Công đoàn$/)
      await expectAccessible(page)
      await page.setViewportSize(narrow)
      await expectNoSidewaysScroll(page)
      if (seenNarrow) return
      // Opened anew in the dark: a page that changes its colours under way shows some of both for a moment.
      await lookAs(login, address, { viewport: narrow, colorScheme: 'dark' })
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    })
  }
}

test('the sign-in', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page).toHaveTitle('Đăng nhập · Sổ Công đoàn')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập')
  await expectAccessible(page)
  await page.setViewportSize(narrow)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/sign-in')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('a page that is not there and one that is not for this role', async ({ openAs, faults }) => {
  faults.allow(/40[34] \((Not Found|Forbidden)\)/)
  const page = await openAs('chutich.binhminh3', '/quang-ninh/settings/users', { viewport: wide })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bạn chưa được phân quyền xem trang này')
  await expectAccessible(page)
  await page.goto('/quang-ninh/khong-co-trang-nay')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang này')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Về trang chính' }).click()
  await expect(page).toHaveURL('/quang-ninh/tasks')
})

test('what opens over a page', async ({ openAs }) => {
  const page = await openAs('lanhdao.quangninh', '/quang-ninh/dashboard?through=2024-05', { viewport: wide })
  const openers = [
    page.getByRole('button', { name: /^Tài khoản của/ }),
    page.getByRole('button', { name: /^Chọn tháng/ }),
    page.getByRole('button', { name: /^LĐLĐ tỉnh Quảng Ninh\. Chọn/ }),
    page.getByRole('button', { name: 'Tìm đơn vị hoặc trang' }),
  ]
  for (const opener of openers) {
    await opener.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(opener).toBeFocused()
  }
})
