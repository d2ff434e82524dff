import { expect } from '@playwright/test'
import { expectAccessible } from '@/tests/e2e/support/accessible'
import { commit, dryRun, listFile } from '@/tests/e2e/support/member-import'
import { test } from '@/tests/e2e/support/test'

// Many at once, and one found from anywhere. A second try would meet a register that the first has changed.
test.describe.configure({ mode: 'serial', retries: 0 })

const chair = 'chutich.binhminh3'
const members = '/quang-ninh/members'
const group = 'Tổ hoàn thiện 9'

test('all that a filter finds are put into a group', async ({ openAs }) => {
  const page = await openAs(chair, `${members}/import`)
  await dryRun(
    page,
    listFile('to-9.csv', [
      { name: 'Quách Thị Xếp Tổ', birth: '01/02/1990', sex: 'Nữ' },
      { name: 'Quách Văn Xếp Tổ', birth: '02/02/1990', sex: 'Nam' },
      { name: 'Quách Ngọc Xếp Tổ', birth: '03/02/1990', sex: 'Nữ' },
    ]),
  )
  await commit(page, 3)

  await page.goto(`${members}/sub-units`)
  await page.getByRole('button', { name: 'Thêm tổ, bộ phận' }).first().click()
  const adding = page.getByRole('dialog', { name: 'Thêm tổ, bộ phận', exact: true })
  await adding.getByLabel('Tên').fill(group)
  await adding.getByRole('button', { name: 'Thêm tổ, bộ phận' }).click()
  await expect(page.getByText(group).first()).toBeVisible()

  await page.goto(`${members}?q=${encodeURIComponent('quach xep to')}`)
  await page.getByRole('checkbox', { name: 'Chọn mọi dòng của trang này' }).check()
  const selection = page.getByRole('region', { name: 'Đoàn viên đã chọn' })
  await expect(selection.getByRole('status')).toHaveText('Đã chọn 3')
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: 'Chọn Quách Ngọc Xếp Tổ' }).uncheck()
  await expect(selection.getByRole('status')).toHaveText('Đã chọn 2')
  await selection.getByRole('button', { name: 'Chọn tất cả 3' }).click()
  await selection.getByRole('button', { name: 'Xếp vào tổ' }).click()
  const dialog = page.getByRole('dialog', { name: 'Xếp 3 đoàn viên vào tổ', exact: true })
  await dialog.getByLabel('Tổ, bộ phận').selectOption({ label: group })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Xếp 3 đoàn viên' }).click()
  await expect(page.getByText('Đã xếp tổ cho 3 đoàn viên.').first()).toBeVisible()
  await expect(selection).toBeHidden()

  await page.getByRole('link', { name: 'Quách Ngọc Xếp Tổ' }).first().click()
  await expect(page.getByRole('main').getByText(group).first()).toBeVisible()
})

test('a member is found from any page, typed without marks', async ({ openAs }) => {
  const page = await openAs(chair, '/quang-ninh/tasks')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await page.keyboard.type('quach ngoc xep')
  await expect(palette.getByRole('option', { name: /Quách Ngọc Xếp Tổ/ })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/members\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quách Ngọc Xếp Tổ')
})
