import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { EntryGrid } from '@/tests/e2e/support/entry-grid'
import { test } from '@/tests/e2e/support/test'

// One employer of Đông Triều goes from the list to a recognised union, which then stands among the units and in the
// month's founded. A second try would meet a register that the first has changed.
test.describe.configure({ mode: 'serial', retries: 0 })

const staff = 'canbo.dongtrieu'
const founding = '/quang-ninh/employers/founding'
const month = '2024-07'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** The employer, as the list of candidates names it. */
let employer = ''

/** Names begin alike: only the whole name is the employer's. */
const linkOf = (page: Page) => page.getByRole('link', { name: employer, exact: true })
const cardOf = (page: Page) => page.getByRole('article').filter({ has: linkOf(page) })

test('the number of founded unions is to come from the registers', async ({ openAs }) => {
  const page = await openAs(staff, `/quang-ninh/figures/sources?unit=dong-trieu&month=${month}`)
  await page.getByRole('button', { name: /^Đổi nguồn của .*thành lập mới/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Chọn nguồn này' }).click()
  await expect(page.getByText(/^Đã đổi nguồn của CĐCS thành lập mới/).first()).toBeVisible()
  const grid = new EntryGrid(page)
  await grid.open('quang-ninh', 'dong-trieu', month)
  await grid.shows('LĐLĐ thị xã Đông Triều', 'CĐCS mới', '0')
})

test('an employer is taken up, with somebody who sees to it and a first step', async ({ openAs }) => {
  const page = await openAs(staff, `${founding}/start?least=1`)
  const candidate = page
    .getByRole('list', { name: 'Doanh nghiệp có thể vận động' })
    .getByRole('listitem')
    .first()
  employer = (await candidate.getByRole('paragraph').first().innerText()).trim()
  await candidate.getByRole('checkbox', { name: `Chọn ${employer}`, exact: true }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Đưa vào vận động (1)' }).click()
  const dialog = page.getByRole('dialog', { name: 'Đưa 1 doanh nghiệp vào vận động', exact: true })
  await dialog.getByLabel('Người theo dõi').selectOption({ index: 1 })
  await dialog.getByLabel('Bước tiếp theo').fill('Gặp giám đốc, phát đơn tại xưởng')
  await dialog.getByLabel('Hẹn ngày').fill('20/06/2024')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Bắt đầu vận động' }).click()
  await expect(page.getByText('Đã đưa 1 doanh nghiệp vào vận động.').first()).toBeVisible()
  await expect(page.getByRole('checkbox', { name: `Chọn ${employer}`, exact: true })).toBeHidden()

  await page.goto(founding)
  const listed = page.getByRole('region', { name: /^Đã lập danh sách/ }).filter({ has: cardOf(page) })
  await expect(listed.getByText('Gặp giám đốc, phát đơn tại xưởng').first()).toBeVisible()
  await expect(cardOf(page).getByText(/^Quá hạn \d+ ngày$/)).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('it moves on by the keyboard alone; a committee of two is not enough', async ({ openAs }) => {
  const page = await openAs(staff, founding)
  await cardOf(page)
    .getByRole('button', { name: /^Việc với/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Ban vận động' })).toBeVisible()
  while (
    (await page
      .locator('[role=menuitem]:focus')
      .innerText()
      .catch(() => '')) !== 'Ban vận động'
  )
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `${employer}: chuyển sang “Ban vận động”`, exact: true })
  await dialog.getByLabel('Số người trong ban vận động').fill('2')
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Số người trong ban vận động')).toHaveAccessibleDescription(
    /ít nhất 3 người/i,
  )
  await expectAccessible(page)
  await dialog.getByLabel('Số người trong ban vận động').fill('3')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const column = page.getByRole('region', { name: /^Ban vận động/ })
  await expect(column.filter({ has: cardOf(page) })).toBeVisible()
})

test('on a phone it goes on to the dossier, with applications enough', async ({ openAs }) => {
  const page = await openAs(staff, `${founding}?view=list&stage=committee`, phone)
  await expect(cardOf(page).first()).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await cardOf(page).getByRole('link', { name: employer, exact: true }).tap()
  await expect(page.getByRole('heading', { level: 1, name: employer })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Việc với/ }).tap()
  await page.getByRole('menuitem', { name: 'Trình hồ sơ' }).tap()
  const dialog = page.getByRole('dialog', { name: `${employer}: chuyển sang “Trình hồ sơ”`, exact: true })
  await dialog.getByLabel('Số đơn gia nhập').fill('4')
  await dialog.getByRole('button', { name: 'Chuyển bước' }).tap()
  await expect(dialog.getByLabel('Số đơn gia nhập')).toHaveAccessibleDescription(/ít nhất 5 đơn/i)
  await dialog.getByLabel('Số đơn gia nhập').fill('18')
  await dialog.getByRole('button', { name: 'Chuyển bước' }).tap()
  await expect(page.getByText('Hồ sơ đủ để quyết định công nhận.')).toBeVisible()
})

test('recognised by its decision, the union stands among the units and in the month’s founded', async ({
  openAs,
}) => {
  const page = await openAs(staff, `${founding}?view=list&stage=dossier`)
  await page.getByRole('row').getByRole('link', { name: employer, exact: true }).click()
  await page.getByRole('button', { name: 'Công nhận công đoàn' }).click()
  const dialog = page.getByRole('dialog', { name: `Công nhận công đoàn của ${employer}`, exact: true })
  const union = await dialog.getByLabel('Tên công đoàn').inputValue()
  expect(union).toBe(`CĐCS ${employer}`)
  await dialog.getByRole('button', { name: 'Công nhận công đoàn' }).click()
  await expect(dialog.getByLabel('Số quyết định')).toHaveAccessibleDescription('Hãy điền ô này.')
  await dialog.getByLabel('Số quyết định').fill('21/QĐ-LĐLĐ')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Công nhận công đoàn' }).click()
  await expect(page.getByText('Công đoàn đã được công nhận')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Xem công đoàn' }).click()
  await expect(page.getByRole('heading', { level: 1, name: union })).toBeVisible()
  await page.goto(`/quang-ninh/units?unit=dong-trieu&q=${encodeURIComponent(union)}`)
  await expect(page.getByRole('link', { name: union }).first()).toBeVisible()

  const grid = new EntryGrid(page)
  await grid.open('quang-ninh', 'dong-trieu', month)
  await grid.shows('LĐLĐ thị xã Đông Triều', 'CĐCS mới', '1')
  expect(await grid.units()).toContain(union)
})
