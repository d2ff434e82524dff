import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '@/tests/e2e/support/accessible'
import { EntryGrid } from '@/tests/e2e/support/entry-grid'
import { test } from '@/tests/e2e/support/test'

// One report from draft to issued. A second try would find the first one's figures.
test.describe.configure({ mode: 'serial', retries: 0 })

const leader = 'lanhdao.quangninh'
const federation = 'LĐLĐ huyện Hải Hà'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
let address = ''

const paper = (page: Page) => page.getByRole('article', { name: 'Văn bản báo cáo' })

test('a report is composed, edited and issued', async ({ openAs }) => {
  const page = await openAs(leader, '/quang-ninh/reports?unit=hai-ha')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Soạn báo cáo' }).click()
  await page.getByRole('button', { name: 'Tháng sau' }).click()
  await page.getByRole('button', { name: 'Soạn báo cáo' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kết quả hoạt động công đoàn tháng 7/2024')
  await expect(paper(page)).toContainText('DỰ THẢO')

  const opening = page.getByRole('textbox', { name: 'Mở đầu' })
  await opening.fill('Giám sát: {GIAM_SAT:bao_nhieu} cuộc.')
  await expect(opening).toHaveAccessibleDescription(/Dòng 1, ký tự 11: “\{GIAM_SAT:bao_nhieu\}”/)
  await opening.fill('Số cuộc giám sát: ')
  await page.getByRole('button', { name: 'Chèn số liệu vào mục Mở đầu' }).click()
  await page.getByRole('combobox', { name: 'Tìm chỉ tiêu' }).fill('cuoc giam sat')
  await page.keyboard.press('Enter')
  await expect(opening).toHaveValue('Số cuộc giám sát: {GIAM_SAT:thuc_hien}')
  await expect(paper(page)).toContainText('Số cuộc giám sát: chưa có số liệu')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Phát hành' }).click()
  await expect(page.getByText(/^Chưa phát hành được, còn thiếu: số, ký hiệu, địa danh/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('07/BC-HH')
  await page.getByRole('textbox', { name: 'Địa danh' }).fill('Hải Hà')
  await page.getByRole('textbox', { name: 'Ngày văn bản' }).fill('03/07/2024')
  await page.getByRole('textbox', { name: 'Họ tên người ký' }).fill('Lê Minh Khuê')
  await page.getByRole('button', { name: 'Phát hành' }).click()
  const sure = page.getByRole('alertdialog', { name: 'Phát hành báo cáo này?' })
  await sure.getByRole('button', { name: 'Phát hành' }).click()
  await expect(page.getByText(/^Bản phát hành số 07\/BC-HH, ngày 03\/07\/2024/)).toBeVisible()
  await expect(paper(page)).not.toContainText('DỰ THẢO')
  await expectAccessible(page)
  address = new URL(page.url()).pathname
})

test('its numbers stay when figures change, in every file', async ({ openAs }) => {
  const staff = await openAs('canbo.haiha', '/quang-ninh/tasks')
  const grid = new EntryGrid(staff)
  await grid.open('quang-ninh', 'hai-ha', '2024-07')
  await grid.enter(federation, 'Giám sát', '3')
  await grid.allSaved()

  const page = await openAs(leader, address, phone)
  await expect(paper(page)).toContainText('Số cuộc giám sát: chưa có số liệu')
  await expectNoSidewaysScroll(page)
  for (const [format, head] of Object.entries({ docx: 'PK', xlsx: 'PK', pdf: '%PDF' })) {
    const file = await page.request.get(`/api${address}/${format}`)
    expect(file.headers()['content-disposition']).toContain(`bao-cao_hai-ha_2024-07_ban-1.${format}`)
    expect((await file.body()).toString('latin1', 0, head.length)).toBe(head)
  }
  await page.getByRole('button', { name: 'Lập bản mới' }).tap()
  await expect(paper(page)).toContainText('Số cuộc giám sát: 3')
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: 'Bản 1: số 07/BC-HH, ngày 03/07/2024' }).tap()
  await expect(page.getByRole('link', { name: 'Mở bản 2 đang soạn' })).toBeVisible()
  await expect(paper(page)).toContainText('Số cuộc giám sát: chưa có số liệu')
})
