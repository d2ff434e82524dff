import { beforeEach, describe, expect, it } from 'vitest'
import { cellKey } from '@/components/figures/session/cell-key'
import { FakeBrowser, type FakePage } from '@/components/figures/session/testing/fake-browser'
import { FakeServer } from '@/components/figures/session/testing/fake-server'
import { BLANK, numberEntry } from '@/lib/figures/rules/figure-entry'

const unitId = '0190a000-0000-7000-8000-000000000001'
const other = '0190a000-0000-7000-8000-000000000002'
const key = cellKey(unitId, 'DV_KNM')

let server: FakeServer
let browser: FakeBrowser
let page: FakePage

beforeEach(async () => {
  server = new FakeServer()
  browser = new FakeBrowser(server)
  page = await browser.open()
})

describe('a cell that is typed', () => {
  it('is in the journal at once, on its way soon, and saved', async () => {
    type(page, 12)
    expect(cellOf(page)).toEqual({ state: 'waiting', entry: numberEntry(12) })
    expect(browser.storage.items.size).toBe(1)
    await page.wait(60)
    expect(cellOf(page).state).toBe('sending')
    await page.deliver('answered')
    expect(cellOf(page)).toEqual({ state: 'saved', entry: numberEntry(12) })
    expect(server.cell(key)).toMatchObject({ entry: numberEntry(12), version: 1 })
    expect(browser.storage.items.size).toBe(0)
    expect(page.session.getStatus()).toMatchObject({
      health: 'online',
      pending: 0,
      savedAt: '2024-07-03T07:02:00.000Z',
    })
  })

  it('travels with those typed right after it', async () => {
    type(page, 1)
    page.session.edit([{ unitId, indicator: 'DV_DEN', entry: numberEntry(2) }])
    await page.wait(60)
    expect(page.underWay?.cells).toHaveLength(2)
  })

  it('goes again when it was changed while it was on its way', async () => {
    type(page, 1)
    await page.wait(60)
    type(page, 2)
    expect(cellOf(page)).toEqual({ state: 'sending', entry: numberEntry(2) })
    await page.deliver('answered')
    await page.wait(0)
    await page.deliver('answered')
    expect(server.cell(key)).toMatchObject({ entry: numberEntry(2), version: 2 })
    expect(cellOf(page).state).toBe('saved')
  })

  it('is forgotten when it is typed back before it left', () => {
    type(page, 1)
    page.session.edit([{ unitId, indicator: 'DV_KNM', entry: BLANK }])
    expect(page.session.getStatus().pending).toBe(0)
    expect(browser.storage.items.size).toBe(0)
  })

  it('stays as typed while it is no figure, also after a reload', async () => {
    page.session.edit([{ unitId, indicator: 'DV_KNM', entry: { text: '12 người' } }])
    await page.wait(60)
    expect(page.underWay).toBeNull()
    browser.close(page)
    const next = await browser.open()
    expect(cellOf(next)).toEqual({ state: 'unreadable', entry: BLANK, text: '12 người' })
    next.session.discard(unitId, 'DV_KNM')
    expect(cellOf(next)).toEqual({ state: 'saved', entry: BLANK })
  })

  it('shows why the server does not keep it, and is sent again once it is changed', async () => {
    server.closed.set(key, 'with_superior')
    await save(page, 3)
    expect(cellOf(page)).toMatchObject({ state: 'refused', reason: 'with_superior' })
    expect(page.session.getStatus().pending).toBe(0)
    server.closed.clear()
    page.session.refresh(server.view())
    await page.wait(60)
    await page.deliver('answered')
    expect(server.cell(key).entry).toEqual(numberEntry(3))
  })
})

describe('a bad line', () => {
  it('sends the same request again, and it counts once', async () => {
    type(page, 5)
    await page.wait(60)
    const first = page.underWay
    await page.deliver('answer_lost')
    expect(page.session.getStatus()).toMatchObject({ health: 'offline', pending: 1 })
    type(page, 6)
    await page.wait(1000)
    expect(page.underWay).toEqual(first)
    await page.deliver('answered')
    await page.wait(0)
    await page.deliver('answered')
    expect(server.writes.map(({ entry }) => entry)).toEqual([numberEntry(5), numberEntry(6)])
    expect(page.session.getStatus()).toMatchObject({ health: 'online', pending: 0 })
  })

  it('waits longer each time, and not at all once the connection is back', async () => {
    type(page, 5)
    await page.wait(60)
    await page.deliver('request_lost')
    await page.wait(999)
    expect(page.underWay).toBeNull()
    await page.wait(1)
    await page.deliver('request_lost')
    await page.wait(1000)
    expect(page.underWay).toBeNull()
    page.session.retryNow()
    await page.wait(0)
    await page.deliver('answered')
    expect(server.cell(key).entry).toEqual(numberEntry(5))
  })

  it('keeps request and key over a reload', async () => {
    type(page, 5)
    await page.wait(60)
    const first = page.underWay
    server.save('u-1', first!)
    browser.close(page)
    const next = await browser.open()
    expect(cellOf(next)).toMatchObject({ state: 'waiting', entry: numberEntry(5) })
    await next.wait(0)
    expect(next.underWay).toEqual(first)
    await next.deliver('answered')
    expect(cellOf(next).state).toBe('saved')
    expect(server.writes).toHaveLength(1)
    expect(browser.storage.items.size).toBe(0)
  })

  it('says that the session has ended, and goes on after signing in', async () => {
    type(page, 5)
    await page.wait(60)
    await page.deliver('signed_out')
    expect(page.session.getStatus()).toMatchObject({ health: 'signed_out', pending: 1 })
    page.session.retryNow()
    await page.wait(0)
    await page.deliver('answered')
    expect(page.session.getStatus()).toMatchObject({ health: 'online', pending: 0 })
  })

  it('keeps the sentence of a server that fails', async () => {
    type(page, 5)
    await page.wait(60)
    await page.deliver('failing')
    expect(page.session.getStatus()).toMatchObject({
      health: 'failing',
      message: 'Chưa lưu được (unexpected).',
    })
  })

  it('does not let one impossible cell hold up the others', async () => {
    server.poison.add(cellKey(other, 'DV_KNM'))
    const indicators = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    page.session.edit(indicators.map((indicator) => ({ unitId, indicator, entry: numberEntry(1) })))
    page.session.edit([{ unitId: other, indicator: 'DV_KNM', entry: numberEntry(9) }])
    for (let round = 0; round < 12; round += 1) {
      await page.wait(60)
      await page.deliver('answered')
    }
    expect(server.writes).toHaveLength(7)
    expect(page.session.cell(other, 'DV_KNM')).toMatchObject({ state: 'refused', reason: 'not_accepted' })
  })

  it('tells when this machine keeps nothing', () => {
    browser.storage.refuses = true
    type(page, 5)
    expect(page.session.getStatus().journalKept).toBe(false)
    browser.storage.refuses = false
    type(page, 6)
    expect(page.session.getStatus().journalKept).toBe(true)
  })
})

describe('a full machine', () => {
  it('leaves the journal of an earlier page where it is until its content is kept elsewhere', async () => {
    type(page, 5)
    browser.close(page)
    browser.storage.refuses = true
    const next = await browser.open()
    expect(browser.storage.items.size).toBe(1)
    expect(cellOf(next)).toMatchObject({ state: 'waiting', entry: numberEntry(5) })
  })
})

describe('two people at one cell', () => {
  beforeEach(async () => {
    type(page, 5)
    otherSaves(7)
    await page.wait(60)
    await page.deliver('answered')
  })

  it('shows both, and keeps both until somebody decides', () => {
    expect(cellOf(page)).toMatchObject({
      state: 'conflict',
      entry: numberEntry(5),
      theirs: { entry: numberEntry(7), changedBy: 'u-2' },
    })
    expect(page.session.getStatus().pending).toBe(0)
    expect(browser.storage.items.size).toBe(1)
  })

  it('lets mine go over theirs', async () => {
    page.session.resolve(unitId, 'DV_KNM', 'mine')
    await page.wait(60)
    await page.deliver('answered')
    expect(server.cell(key)).toMatchObject({ entry: numberEntry(5), version: 2 })
  })

  it('lets theirs stay', () => {
    page.session.resolve(unitId, 'DV_KNM', 'theirs')
    expect(cellOf(page)).toEqual({ state: 'saved', entry: numberEntry(7) })
    expect(browser.storage.items.size).toBe(0)
  })

  it('takes a third figure as an answer', async () => {
    await save(page, 9)
    expect(server.cell(key)).toMatchObject({ entry: numberEntry(9), version: 2 })
  })

  it('shows the latest of theirs, never going over one that was not shown', async () => {
    otherSaves(8)
    page.session.refresh(server.view())
    await page.wait(60)
    await page.deliver('answered')
    expect(cellOf(page)).toMatchObject({ state: 'conflict', theirs: { entry: numberEntry(8) } })
  })
})

describe('two tabs of one person', () => {
  it('keep a journal each', async () => {
    const second = await browser.open()
    type(page, 5)
    type(second, 7)
    expect(browser.storage.items.size).toBe(2)
    await second.wait(60)
    await second.deliver('answered')
    await page.wait(60)
    await page.deliver('answered')
    expect(cellOf(page)).toMatchObject({ state: 'conflict', theirs: { entry: numberEntry(7) } })
  })

  it('take over what a closed one left, and show both figures of one cell', async () => {
    const second = await browser.open()
    type(page, 5)
    type(second, 7)
    browser.close(page)
    second.session.retryNow()
    await second.wait(60)
    await second.deliver('answered')
    await second.wait(0)
    await second.deliver('answered')
    expect(cellOf(second)).toMatchObject({
      state: 'conflict',
      entry: numberEntry(5),
      theirs: { entry: numberEntry(7) },
    })
  })
})

describe('remarks', () => {
  it('are saved like a figure, and leave it alone', async () => {
    await save(page, 250)
    page.session.remark(unitId, 'DV_KNM', { explanation: 'Nhận thêm một phân xưởng', note: 'Theo QĐ 12' })
    expect(page.session.remarks(unitId, 'DV_KNM').note).toBe('Theo QĐ 12')
    await page.wait(60)
    await page.deliver('answered')
    expect(server.cell(key)).toMatchObject({
      entry: numberEntry(250),
      explanation: 'Nhận thêm một phân xưởng',
      note: 'Theo QĐ 12',
    })
    expect(cellOf(page).state).toBe('saved')
  })

  it('a reason goes with the figure it was given for, a note stays', async () => {
    await save(page, 250)
    page.session.remark(unitId, 'DV_KNM', { explanation: 'Đúng', note: 'Theo QĐ 12' })
    type(page, 251)
    expect(page.session.remarks(unitId, 'DV_KNM')).toEqual({ explanation: null, note: 'Theo QĐ 12' })
    await page.wait(60)
    await page.deliver('answered')
    expect(server.cell(key)).toMatchObject({ entry: numberEntry(251), explanation: null, note: 'Theo QĐ 12' })
    expect(page.session.remarks(unitId, 'DV_KNM')).toEqual({ explanation: null, note: 'Theo QĐ 12' })
  })

  it('a note goes beside the figure that somebody changed meanwhile', async () => {
    await save(page, 250)
    page.session.remark(unitId, 'DV_KNM', { note: 'Theo QĐ 12' })
    otherSaves(260)
    await page.wait(60)
    await page.deliver('answered')
    await page.wait(0)
    await page.deliver('answered')
    expect(server.cell(key)).toMatchObject({ entry: numberEntry(260), note: 'Theo QĐ 12' })
    expect(cellOf(page)).toEqual({ state: 'saved', entry: numberEntry(260) })
  })

  it('a reason for a figure that somebody changed meanwhile asks a person', async () => {
    await save(page, 250)
    page.session.remark(unitId, 'DV_KNM', { explanation: 'Đúng' })
    otherSaves(260)
    await page.wait(60)
    await page.deliver('answered')
    expect(cellOf(page)).toMatchObject({ state: 'conflict', entry: numberEntry(250) })
  })

  it('are forgotten when they are taken back', async () => {
    await save(page, 250)
    page.session.remark(unitId, 'DV_KNM', { note: 'Nháp' })
    page.session.remark(unitId, 'DV_KNM', { note: null })
    expect(page.session.getStatus().pending).toBe(0)
  })
})

describe('leaving the grid', () => {
  it('still sends what is typed, then rests', async () => {
    let idle = false
    type(page, 5)
    page.session.leave(() => (idle = true))
    expect(idle).toBe(false)
    await page.wait(60)
    await page.deliver('answered')
    expect(idle).toBe(true)
    expect(server.cell(key).entry).toEqual(numberEntry(5))
  })

  it('does not go on trying: the next visit does', async () => {
    let idle = false
    type(page, 5)
    page.session.leave(() => (idle = true))
    await page.wait(60)
    await page.deliver('signed_out')
    expect(idle).toBe(true)
    await page.wait(60_000)
    expect(page.underWay).toBeNull()
    page.session.enter()
    await page.wait(60)
    await page.deliver('answered')
    expect(server.cell(key).entry).toEqual(numberEntry(5))
  })
})

function type(at: FakePage, value: number) {
  at.session.edit([{ unitId, indicator: 'DV_KNM', entry: numberEntry(value) }])
}

async function save(at: FakePage, value: number) {
  type(at, value)
  await at.wait(60)
  await at.deliver('answered')
}

function cellOf(at: FakePage) {
  return at.session.cell(unitId, 'DV_KNM')
}

let saves = 0
function otherSaves(value: number) {
  saves += 1
  const { version } = server.cell(key)
  const cell = { unitId, indicator: 'DV_KNM', entry: numberEntry(value), baseVersion: version }
  server.save('u-2', { key: `other-${saves}`, cells: [cell] })
}
