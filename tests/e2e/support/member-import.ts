import { expect, type Page } from '@playwright/test'

/** A line of a list to import; what is left out stays empty. */
export type ImportLine = {
  name: string
  birth?: string
  sex?: string
  phone?: string
  contract?: string
  card?: string
}

/** A list as a chair keeps it: a comma-separated file in UTF-8. */
export function listFile(name: string, lines: readonly ImportLine[]) {
  const head = 'Họ và tên,Ngày sinh,Giới tính,Điện thoại,Loại hợp đồng,Số thẻ đoàn viên'
  const rows = lines.map(({ name: whole, birth, sex, phone, contract, card }) =>
    [whole, birth, sex, phone, contract, card].map((cell) => cell ?? '').join(','),
  )
  return { name, mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\r\n')) }
}

/** Chooses a file on the page of imports and waits for the dry run. */
export async function dryRun(page: Page, file: ReturnType<typeof listFile>): Promise<void> {
  await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles(file)
  await page.waitForURL(/\/members\/imports\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1, name: file.name })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Bản chạy thử' })).toBeVisible({ timeout: 30_000 })
}

/** Puts the rows of a dry run into the roster and waits until they are in. */
export async function commit(page: Page, rows: number): Promise<void> {
  await page.getByRole('button', { name: `Nhập ${rows} dòng vào sổ` }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Nhập vào sổ' }).click()
  await expect(page.getByText('Đã nhập vào sổ', { exact: true })).toBeVisible({ timeout: 30_000 })
}

/** Opens one member's record from the list of the own union. */
export async function openMember(page: Page, name: string): Promise<void> {
  await page.goto(`/quang-ninh/members?q=${encodeURIComponent(name)}`)
  await page.getByRole('main').getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}
