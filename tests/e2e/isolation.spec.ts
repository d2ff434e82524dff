import { randomUUID } from 'node:crypto'
import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { haLongChairUnion } from '@/prisma/seed/demo-accounts'
import { unitIds } from '@/tests/e2e/support/database'
import { test } from '@/tests/e2e/support/test'

const ownPages = [
  '/quang-ninh/tasks',
  '/quang-ninh/dashboard',
  '/quang-ninh/figures?month=2024-06',
  '/quang-ninh/plans',
  '/quang-ninh/units',
  '/quang-ninh/units/profile',
  '/quang-ninh/review?month=2024-06',
  '/quang-ninh/settings/account',
]

/** Every page that names a unit in its address. */
const pagesOf = (federation: string, unit: string) => [
  `/${federation}/dashboard?unit=${unit}`,
  `/${federation}/dashboard/explain?unit=${unit}&indicator=DV_KNM&from=2024-01&through=2024-05`,
  `/${federation}/figures?unit=${unit}&month=2024-06`,
  `/${federation}/plans?unit=${unit}`,
  `/${federation}/units?unit=${unit}`,
  `/${federation}/units/profile?unit=${unit}`,
  `/${federation}/review?unit=${unit}&month=2024-06`,
  `/${federation}/review/${unit}/2024-06`,
  `/${federation}/review/${unit}/2024-06/totals`,
]

test.describe('the staff of a sibling federation', () => {
  test('finds no word of Hạ Long on its own pages, nor in what they carry', async ({ openAs }) => {
    const page = await openAs('canbo.campha', '/quang-ninh/tasks')
    for (const address of ownPages) {
      const answer = await page.request.get(address)
      expect(answer.status(), address).toBe(200)
      const text = await answer.text()
      expect(text, address).toContain('Cẩm Phả')
      expect(text, address).not.toMatch(/Hạ Long|ha-long|Bình Minh 3/)
    }
    const where = page.getByRole('navigation', { name: 'Đơn vị đang xem' })
    await expect(where).toContainText('LĐLĐ thành phố Cẩm Phả')
    await expect(where).not.toContainText('LĐLĐ tỉnh Quảng Ninh')
  })

  test('is told at every address of Hạ Long what it is told of a unit that does not exist', async ({
    openAs,
    faults,
  }) => {
    faults.allow(/404 \(Not Found\)/)
    const page = await openAs('canbo.campha', '/quang-ninh/tasks')
    for (const address of pagesOf('quang-ninh', 'cam-pha'))
      expect((await answerOf(page.request, address)).status, address).toBe(200)
    const nowhere = await Promise.all(
      pagesOf('quang-ninh', 'khong-co-don-vi-nay').map((address) => answerOf(page.request, address)),
    )
    for (const unit of ['ha-long', haLongChairUnion.code, 'quang-ninh']) {
      for (const [index, address] of pagesOf('quang-ninh', unit).entries())
        expect(await answerOf(page.request, address), address).toEqual(nowhere[index])
    }
    await page.goto('/quang-ninh/figures?unit=ha-long&month=2024-06')
    await expectNothingHere(page)
  })

  test('finds nothing of it by the search', async ({ openAs }) => {
    const page = await openAs('canbo.campha', '/quang-ninh/tasks')
    await page.keyboard.press('Control+k')
    const search = page.getByRole('combobox', { name: 'Tìm đơn vị hoặc trang' })
    const answered = page.waitForResponse(/\/api\/quang-ninh\/search/)
    await search.fill('ha long')
    expect(await (await answered).json()).toMatchObject({ ok: true, data: { units: [] } })
    await search.fill('cam pha')
    await expect(page.getByRole('option', { name: /LĐLĐ thành phố Cẩm Phả/ })).toBeVisible()
  })

  test('neither reads nor writes its figures by the addresses behind the grid', async ({ openAs }) => {
    const page = await openAs('canbo.campha', '/quang-ninh/tasks')
    const ids = await unitIds('quang-ninh', ['ha-long', haLongChairUnion.code, 'cam-pha'])
    const own = await readsAndWrites(page.request, 'cam-pha', ids.get('cam-pha') ?? '')
    expect(own.map(({ status }) => status)).toEqual([200, 200, 200])
    const nowhere = await readsAndWrites(page.request, 'khong-co-don-vi-nay', randomUUID())
    expectNowhere(nowhere)
    for (const code of ['ha-long', haLongChairUnion.code])
      expect(await readsAndWrites(page.request, code, ids.get(code) ?? ''), code).toEqual(nowhere)
  })
})

test.describe('the leader of another tenant', () => {
  test('is told at every address of Quảng Ninh what it is told of a tenant that does not exist', async ({
    openAs,
    faults,
  }) => {
    faults.allow(/404 \(Not Found\)/)
    const page = await openAs('lanhdao.thanhhoa', '/thanh-hoa/dashboard')
    const nowhere = await Promise.all(
      pagesOf('khong-co-tinh-nay', 'ha-long').map((address) => answerOf(page.request, address)),
    )
    for (const [index, address] of pagesOf('quang-ninh', 'ha-long').entries())
      expect(await answerOf(page.request, address), address).toEqual(nowhere[index])
    for (const address of ['/quang-ninh', ...ownPages])
      expect((await answerOf(page.request, address)).status, address).toBe(404)
    await page.goto('/quang-ninh/dashboard')
    await expectNothingHere(page)
  })

  test('cannot reach its figures, neither under its own name nor under the other', async ({ openAs }) => {
    const page = await openAs('lanhdao.thanhhoa', '/thanh-hoa/dashboard')
    const ids = await unitIds('quang-ninh', ['ha-long'])
    const id = ids.get('ha-long') ?? ''
    const nowhere = await readsAndWrites(page.request, 'khong-co-don-vi-nay', randomUUID(), 'thanh-hoa')
    expectNowhere(nowhere)
    expect(await readsAndWrites(page.request, 'ha-long', id, 'thanh-hoa')).toEqual(nowhere)
    const elsewhere = await readsAndWrites(page.request, 'ha-long', id, 'khong-co-tinh-nay')
    expect(elsewhere.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(await readsAndWrites(page.request, 'ha-long', id, 'quang-ninh')).toEqual(elsewhere)
  })
})

test('the national viewer sees the sum of a province, and none of its units', async ({ openAs, faults }) => {
  faults.allow(/404 \(Not Found\)/)
  const page = await openAs('toanquoc', '/tong-ldld')
  await expect(page.getByRole('main')).toContainText('Quảng Ninh')
  await expect(page.getByRole('main')).not.toContainText('Hạ Long')
  for (const address of pagesOf('quang-ninh', 'ha-long'))
    expect((await answerOf(page.request, address)).status, address).toBe(404)
  await page.goto('/quang-ninh/dashboard')
  await expectNothingHere(page)
})

test('without a session an address leads to the sign-in, and what is behind the grid answers 401', async ({
  request,
}) => {
  for (const address of pagesOf('quang-ninh', 'ha-long')) {
    const answer = await request.get(address, { maxRedirects: 0 })
    expect([answer.status(), answer.headers()['location']], address).toEqual([
      307,
      `/sign-in?next=${encodeURIComponent(address)}`,
    ])
  }
  const answers = await readsAndWrites(request, 'ha-long', randomUUID())
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
})

test('another site can save nothing, even in the browser of somebody who is signed in', async ({
  openAs,
}) => {
  const page = await openAs('canbo.campha', '/quang-ninh/tasks')
  const ids = await unitIds('quang-ninh', ['cam-pha'])
  const answer = await page.request.post('/api/quang-ninh/figures', {
    headers: { origin: 'https://example.org' },
    data: oneFigure(ids.get('cam-pha') ?? ''),
  })
  expect(answer.status()).toBe(403)
})

/** The status of a page and what it shows, without what differs between any two answers. */
async function answerOf(request: APIRequestContext, address: string) {
  const answer = await request.get(address)
  const html = await answer.text()
  const title = /<title>(.*?)<\/title>/.exec(html)?.[1]
  const words = html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
  return { status: answer.status(), title, words }
}

async function expectNothingHere(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang này')
  await expect(page.locator('body')).not.toContainText('Hạ Long')
  await expect(page).not.toHaveTitle(/Hạ Long|Quảng Ninh/)
}

/** There is no such unit, and a cell of it has no story. */
function expectNowhere(answers: Awaited<ReturnType<typeof readsAndWrites>>): void {
  expect(answers.map(({ status }) => status)).toEqual([404, 200, 404])
  expect(answers[1]?.body).toEqual({ ok: true, data: { changes: [] } })
}

/** What the grid's own addresses answer for a unit: its history, a cell's story, saving a figure. */
async function readsAndWrites(
  request: APIRequestContext,
  code: string,
  unitId: string,
  federation = 'quang-ninh',
): Promise<{ status: number; body: unknown }[]> {
  const api = `/api/${federation}/figures`
  const story = new URLSearchParams({ unitId, indicator: 'GIAM_SAT', month: '2024-07' })
  const answers = [
    await request.get(`${api}/history?unit=${code}&month=2024-07`),
    await request.get(`${api}/story?${story}`),
    await request.post(api, { headers: { origin: siteOrigin() }, data: oneFigure(unitId) }),
  ]
  return Promise.all(answers.map(async (answer) => ({ status: answer.status(), body: await answer.json() })))
}

function oneFigure(unitId: string) {
  const entry = { entry: 'number', value: 1 }
  return {
    key: randomUUID(),
    month: '2024-07',
    cells: [{ unitId, indicator: 'GIAM_SAT', entry, baseVersion: 0 }],
  }
}

/** As the browser says it of pages of this site. */
function siteOrigin(): string {
  return new URL(test.info().project.use.baseURL ?? '').origin
}
