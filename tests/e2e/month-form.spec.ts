import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { test } from '@/tests/e2e/support/test'

test('the month’s form is printed by keyboard, with its figures or blank', async ({ openAs }) => {
  const page = await openAs('canbo.halong', '/quang-ninh/figures?unit=ha-long&month=2024-06')
  const open = page.getByRole('button', { name: 'In biểu' })
  for (const [steps, name, first] of [
    [0, 'Biểu số liệu 2024-06 ha-long.pdf', '%PDF'],
    [3, 'Biểu trống 2024-06 ha-long.docx', 'PK'],
  ] as const) {
    await open.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown')
    const coming = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const file = await coming
    expect(file.suggestedFilename()).toBe(name)
    expect((await readFile(await file.path())).toString('latin1')).toMatch(new RegExp(`^${first}`))
  }
})
