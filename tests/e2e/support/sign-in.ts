import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { demoPassword } from '@/prisma/seed/demo-accounts'
import { untilAlive } from '@/tests/e2e/support/alive'

/** Signs in as a person does, by the form, and arrives where work begins. */
export async function signIn(page: Page, login: string, password = demoPassword): Promise<void> {
  await page.goto('/sign-in')
  await fillSignIn(page, login, password)
  await expect(page).not.toHaveURL(/\/sign-in/)
  await untilAlive(page)
}

export async function fillSignIn(page: Page, login: string, password = demoPassword): Promise<void> {
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(login)
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

/** The same without the form, where a test is about what comes after it. */
export async function signInQuietly(request: APIRequestContext, login: string): Promise<void> {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const answer = await request.post('/api/auth/callback/credentials', {
    form: { csrfToken, login, password: demoPassword, json: 'true' },
  })
  expect(answer.ok(), `${login} signs in`).toBe(true)
}

/** By the menu under one's name. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tài khoản của/ }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
}
