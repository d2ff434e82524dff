import { expect } from '@playwright/test'
import { test } from '@/tests/e2e/support/test'

test('the term of Yên Định reads 120% and 585%', async ({ openAs }) => {
  const page = await openAs('lanhdao.thanhhoa', '/thanh-hoa/dashboard?unit=yen-dinh')
  await page.getByRole('link', { name: 'Nhiệm kỳ' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Đã thành lập 12 CĐCS (đạt 120% kế hoạch), kết nạp 11.490 đoàn viên (đạt 585% kế hoạch).',
  )
  const founded = page.getByRole('region', { name: 'CĐCS thành lập mới', exact: true })
  for (const text of ['12', '/ 10', '120%', 'Vượt'])
    await expect(founded.getByText(text, { exact: true })).toBeVisible()
  const admitted = page.getByRole('region', { name: 'Đoàn viên kết nạp mới', exact: true })
  for (const text of ['11.490', '/ 1.964', '585%', 'Vượt'])
    await expect(admitted.getByText(text, { exact: true })).toBeVisible()

  await page.getByRole('group', { name: 'Số lẻ của tỷ lệ' }).getByRole('link', { name: '2 số lẻ' }).click()
  await expect(admitted.getByText('585,03%', { exact: true })).toBeVisible()
})
