import { describe, expect, it } from 'vitest'
import { parseJournal, type Journal } from '@/components/figures/session/journal'
import { journalName, journalStore, type JournalOwner } from '@/components/figures/session/journal-store'
import { FakeStorage, owner } from '@/components/figures/session/testing/fake-browser'
import { numberEntry } from '@/lib/figures/rules/figure-entry'

const unitId = '0190a000-0000-7000-8000-000000000001'
const journal: Journal = {
  edits: new Map([
    [`${unitId} DV_KNM`, { entry: numberEntry(5), baseVersion: 3, sent: [], note: 'Theo QĐ 12' }],
  ]),
  unanswered: [
    { key: 'k-1', cells: [{ unitId, indicator: 'DV_KNM', entry: numberEntry(5), baseVersion: 3 }] },
  ],
}

describe('the journal on this machine', () => {
  it('comes back as it was written', async () => {
    const storage = new FakeStorage()
    storeOf(storage, '1').write(journal)
    const [left] = await storeOf(storage, '2').left()
    expect(left?.journal).toEqual(journal)
  })

  it('is gone once there is nothing in it', () => {
    const storage = new FakeStorage()
    const store = storeOf(storage, '1')
    store.write(journal)
    store.write({ edits: new Map(), unanswered: [] })
    expect(storage.items.size).toBe(0)
  })

  it('says when the machine does not keep it', () => {
    const storage = new FakeStorage()
    storage.refuses = true
    expect(storeOf(storage, '1').write(journal)).toBe(false)
  })

  it('is left alone while its page is open, and by other users, federations, units and months', async () => {
    const storage = new FakeStorage()
    storeOf(storage, '1').write(journal)
    expect(await storeOf(storage, '2', {}, [journalName(owner, '1')]).left()).toEqual([])
    for (const other of [
      { userId: 'u-2' },
      { federation: 'thanh-hoa' },
      { unit: 'cam-pha' },
      { month: 202405 },
    ])
      expect(await storeOf(storage, '2', other).left()).toEqual([])
  })

  it('comes in the order in which the pages were opened', async () => {
    const storage = new FakeStorage()
    storeOf(storage, '2').write(journal)
    storeOf(storage, '1').write({ ...journal, unanswered: [] })
    const left = await storeOf(storage, '3').left()
    expect(left.map(({ journal: { unanswered } }) => unanswered.length)).toEqual([0, 1])
  })

  it('is not read, and not removed, when it is damaged or of another make', async () => {
    const storage = new FakeStorage()
    const texts = ['{"v":1,"edits":[[', '{"v":2,"edits":[],"unanswered":[]}', 'null']
    texts.forEach((text, index) => storage.setItem(journalName(owner, `1${index}`), text))
    expect(await storeOf(storage, '2').left()).toEqual([])
    expect(storage.items.size).toBe(3)
    expect(texts.map(parseJournal)).toEqual([null, null, null])
  })

  it('tells of other grids with something left', async () => {
    const storage = new FakeStorage()
    storeOf(storage, '1', { month: 202405 }).write(journal)
    storeOf(storage, '2', { month: 202405 }).write(journal)
    storeOf(storage, '3').write(journal)
    expect(await storeOf(storage, '4').leftElsewhere()).toEqual([
      { unit: 'ha-long', month: 202405, cells: 2 },
    ])
  })
})

function storeOf(
  storage: FakeStorage,
  pageId: string,
  other: Partial<JournalOwner> = {},
  open: readonly string[] = [],
) {
  const isOpen = (name: string) => Promise.resolve(open.includes(name))
  return journalStore({ storage, pageId, isOpen }, { ...owner, ...other })
}
