import { cellOfKey } from '@/components/figures/session/cell-key'
import { parseJournal, type SaveRequest } from '@/components/figures/session/journal'
import type { EntryCell } from '@/components/figures/session/session-types'
import {
  FakeBrowser,
  owner,
  type FakePage,
  type Fate,
} from '@/components/figures/session/testing/fake-browser'
import { FakeServer } from '@/components/figures/session/testing/fake-server'
import { numberEntry, numberOf, type FigureEntry } from '@/lib/figures/rules/figure-entry'

export type TrialStep =
  | { act: 'type' | 'garble' | 'note'; tab: number; cell: string }
  | { act: 'wait'; tab: number; milliseconds: number }
  | { act: 'deliver'; tab: number; fate: Fate }
  | { act: 'other_saves'; cell: string }
  | { act: 'reload'; tab: number; arrivesLate: boolean }
  | { act: 'stray_arrives' }
  | { act: 'refresh' | 'retry'; tab: number }
  | { act: 'resolve'; tab: number; cell: string; choice: 'mine' | 'theirs' }

type Figure = number | null

/**
 * A trial of the whole: two tabs over one storage and one server. Every figure, garbled text and note typed is
 * another one, so that it can be followed: it is wanted from the moment it is typed until the user types over it
 * in sight of it, or decides for somebody else's.
 */
export class SessionTrial {
  private readonly server = new FakeServer()
  private readonly browser = new FakeBrowser(this.server)
  private readonly tabs: FakePage[] = []
  private readonly wanted = new Set<number | string>()
  /** For each figure or text typed: the figures of its cell that the user had seen by then, on this page or, when
   * it was typed over what an earlier page left, on that one. */
  private readonly seenBefore = new Map<Figure | string, Set<Figure>>()
  private readonly seen = new Map<FakePage, Map<string, Set<Figure>>>()
  private readonly sentAgain = new Map<Figure, number>()
  private readonly strays: SaveRequest[] = []
  private readonly cells = new Set<string>()
  private count = 0

  static async begin(): Promise<SessionTrial> {
    const trial = new SessionTrial()
    for (let tab = 0; tab < 2; tab += 1) trial.tabs.push(await trial.browser.open())
    return trial
  }

  async take(step: TrialStep): Promise<void> {
    if ('cell' in step) this.cells.add(step.cell)
    this.look()
    await this.act(step)
    this.look()
  }

  /** Wanted, but nowhere. */
  lost(): (number | string)[] {
    const journals = [...this.browser.storage.items.values()].map(parseJournal)
    const kept = new Set<unknown>()
    for (const journal of journals) {
      for (const { entry, text, note } of journal?.edits.values() ?? []) {
        for (const item of [text === undefined ? numberOf(entry) : text, note]) kept.add(item)
      }
    }
    for (const { by, entry, note } of this.server.writes) {
      if (by === owner.userId) for (const item of [numberOf(entry), note]) kept.add(item)
    }
    return [...this.wanted].filter((item) => !kept.has(item))
  }

  /** Figures written over others that the user had not seen. */
  writtenUnseen(): string[] {
    return this.server.writes.flatMap(({ by, entry, over }) => {
      const [mine, before] = [numberOf(entry), numberOf(over)]
      const known = by !== owner.userId || mine === before || this.seenBefore.get(mine)?.has(before)
      return known ? [] : [`${mine} over ${before}`]
    })
  }

  savedTwice(): Figure[] {
    const times = new Map<Figure, number>()
    for (const { by, entry, over } of this.server.writes) {
      const figure = numberOf(entry)
      if (by === owner.userId && figure !== numberOf(over)) times.set(figure, (times.get(figure) ?? 0) + 1)
    }
    return [...times].flatMap(([figure, count]) =>
      count > 1 + (this.sentAgain.get(figure) ?? 0) ? [figure] : [],
    )
  }

  unsaved(): (number | string)[] {
    const written = this.server.writes.flatMap(({ entry, note }) => [numberOf(entry), note])
    return [...this.wanted].filter((item) => !written.includes(item))
  }

  leftInStorage(): string[] {
    return [...this.browser.storage.items.keys()]
  }

  /** The line is good from now on; the tabs are closed; what is left is answered by the user. */
  async heal(): Promise<void> {
    for (const stray of this.strays.splice(0)) this.server.save(owner.userId, stray)
    for (const page of this.tabs) await this.drain(page)
    for (const page of this.tabs.splice(0)) this.browser.close(page)
    const page = await this.browser.open()
    this.tabs.push(page)
    for (let round = 0; round < 20; round += 1) {
      await this.drain(page)
      for (const cell of this.cells) {
        this.look()
        const { state } = this.shown(page, cell)
        if (state === 'conflict') await this.act({ act: 'resolve', tab: 0, cell, choice: 'mine' })
        if (state === 'unreadable') await this.act({ act: 'type', tab: 0, cell })
      }
    }
  }

  private async drain(page: FakePage): Promise<void> {
    page.session.retryNow()
    for (let round = 0; round < 10; round += 1) {
      await page.wait(30_000)
      await page.deliver('answered')
    }
  }

  private async act(step: TrialStep): Promise<void> {
    const page = 'tab' in step ? this.tabs[step.tab] : undefined
    if (step.act === 'other_saves') return this.otherSaves(step.cell)
    if (step.act === 'stray_arrives') return void this.strays.splice(0, 1).map((stray) => this.arrive(stray))
    if (!page) return
    switch (step.act) {
      case 'type':
        return this.typeFigure(page, step.cell)
      case 'garble':
        return this.typeText(page, step.cell)
      case 'note':
        return this.typeNote(page, step.cell)
      case 'wait':
        return page.wait(step.milliseconds)
      case 'deliver':
        return page.deliver(step.fate)
      case 'reload':
        return this.reload(step.tab, page, step.arrivesLate)
      case 'refresh':
        return page.session.refresh(this.server.view())
      case 'retry':
        return page.session.retryNow()
      case 'resolve':
        return this.resolve(page, step.cell, step.choice)
    }
  }

  private typeFigure(page: FakePage, cell: string): void {
    const figure = this.next()
    this.typeOver(page, cell, figure)
    page.session.edit([{ ...cellOfKey(cell), entry: numberEntry(figure) }])
  }

  private typeText(page: FakePage, cell: string): void {
    const text = `${this.next()} người`
    this.typeOver(page, cell, text)
    page.session.edit([{ ...cellOfKey(cell), entry: { text } }])
  }

  private typeOver(page: FakePage, cell: string, item: number | string): void {
    const before = itemOf(this.shown(page, cell))
    if (before !== null) this.wanted.delete(before)
    this.wanted.add(item)
    this.seenBefore.set(item, new Set([...this.seenOf(page, cell), ...(this.seenBefore.get(before) ?? [])]))
  }

  private typeNote(page: FakePage, cell: string): void {
    const { unitId, indicator } = cellOfKey(cell)
    const note = `Ghi chú ${this.next()}`
    this.wanted.delete(page.session.remarks(unitId, indicator).note ?? '')
    this.wanted.add(note)
    page.session.remark(unitId, indicator, { note })
  }

  private resolve(page: FakePage, cell: string, choice: 'mine' | 'theirs'): void {
    const { unitId, indicator } = cellOfKey(cell)
    const shown = this.shown(page, cell)
    if (shown.state !== 'conflict') return
    const mine = numberOf(shown.entry)
    if (choice === 'theirs') {
      if (mine !== null) this.wanted.delete(mine)
      this.wanted.delete(page.session.remarks(unitId, indicator).note ?? '')
    } else {
      this.seenBefore.set(mine, (this.seenBefore.get(mine) ?? new Set()).add(numberOf(shown.theirs.entry)))
      this.sentAgain.set(mine, (this.sentAgain.get(mine) ?? 0) + 1)
    }
    page.session.resolve(unitId, indicator, choice)
  }

  private otherSaves(cell: string): void {
    const figure = this.next()
    const baseVersion = this.server.cell(cell).version
    this.server.save('u-2', {
      key: `other-${figure}`,
      cells: [{ ...cellOfKey(cell), entry: numberEntry(figure), baseVersion }],
    })
  }

  private async reload(tab: number, page: FakePage, arrivesLate: boolean): Promise<void> {
    if (page.underWay && arrivesLate) this.strays.push(page.underWay)
    this.browser.close(page)
    this.tabs[tab] = await this.browser.open()
  }

  private arrive(stray: SaveRequest): void {
    this.server.save(owner.userId, stray)
  }

  /** Remembers what is on the screens. */
  private look(): void {
    for (const page of this.tabs) {
      for (const cell of this.cells) {
        const shown = this.shown(page, cell)
        if (shown.state === 'unreadable') continue
        const inSight: FigureEntry[] = [
          shown.entry,
          ...(shown.state === 'conflict' ? [shown.theirs.entry] : []),
        ]
        for (const entry of inSight) this.seenOf(page, cell).add(numberOf(entry))
      }
    }
  }

  private seenOf(page: FakePage, cell: string): Set<Figure> {
    const ofPage = this.seen.get(page) ?? new Map<string, Set<Figure>>()
    const figures = ofPage.get(cell) ?? new Set<Figure>()
    this.seen.set(page, ofPage.set(cell, figures))
    return figures
  }

  private shown(page: FakePage, cell: string): EntryCell {
    const { unitId, indicator } = cellOfKey(cell)
    return page.session.cell(unitId, indicator)
  }

  private next(): number {
    this.count += 1
    return this.count
  }
}

/** What the user reads in a cell as the own entry. */
function itemOf(shown: EntryCell): Figure | string {
  return shown.state === 'unreadable' ? shown.text : numberOf(shown.entry)
}
