import { createGridStore } from '@/components/data-grid/grid-store'
import type { CellEdit, CellState, CellTone } from '@/components/data-grid/grid-types'
import type { AssignSession, TypedCell } from '@/components/plans/assign/assign-session'
import type { AssignTexts } from '@/components/plans/assign/assign-texts'
import { columnGap, columnSum, usualWords } from '@/components/plans/assign/column-figures'
import {
  cellOfTargetKey,
  sameTyped,
  targetKey,
  type ShownTarget,
  type TargetWords,
} from '@/components/plans/assign/target-cells'
import { readTarget, targetTexts } from '@/components/plans/assign/target-text'
import { NO_NUMBER } from '@/lib/format/numbers'
import type { TargetFinding } from '@/lib/plans/rules/target-findings'
import type { AssignmentColumn, AssignmentRow, AssignmentView } from '@/lib/plans/views'

/** The lines at the foot: what the issuer itself was given, what it hands down, and what lies between. */
export const FOOT = { received: 'received', sum: 'sum', gap: 'gap' } as const

/** Two frames: counts and panels follow the keys a moment later. */
const TELL_AFTER_MS = 32

/** The draft on the screen, outside React: joins what is saved, typed and found into the cells that are drawn. */
export class AssignBoard {
  readonly store = createGridStore()
  private rows = new Map<string, AssignmentRow>()
  private columns = new Map<string, AssignmentColumn>()
  private findings = new Map<string, TargetFinding[]>()
  private seen: readonly TargetFinding[] | null = null
  private readonly savedHere = new Set<string>()
  private readonly underWay = new Set<string>()
  private readonly listeners = new Set<() => void>()
  private version = 0
  private telling = false

  constructor(
    readonly session: AssignSession,
    private view: AssignmentView,
    private readonly texts: AssignTexts,
  ) {
    this.setView(view)
  }

  /** Follows the session until the returned function is called. */
  connect(): () => void {
    return this.session.subscribe((keys) => this.update(keys))
  }

  /** The draft as the server has it now. */
  setView(view: AssignmentView): void {
    this.view = view
    this.rows = new Map(view.rows.map((row) => [row.code, row]))
    this.columns = new Map(view.columns.map((column) => [column.indicator, column]))
    const cells = view.rows.flatMap(({ code, cells: byIndicator }) =>
      Object.entries(byIndicator).map(([indicator, cell]) => [targetKey(code, indicator), cell] as const),
    )
    this.session.refresh(cells, { draftVersion: view.draft?.version ?? 0, findings: view.findings })
    this.drawAll()
  }

  /** Takes over what was typed, pasted or taken back in the grid. */
  edit(edits: readonly Pick<CellEdit, 'rowId' | 'columnId' | 'after'>[]): void {
    this.session.edit(
      edits.flatMap(({ rowId: code, columnId: indicator, after }): TypedCell[] => {
        const column = this.columns.get(indicator)
        if (!column || !this.rows.has(code)) return []
        const typed = readTarget(column.kind, after, this.texts.locale)
        const isNew = this.session.saved(code, indicator).planned === null
        const words = isNew && 'target' in typed && typed.target !== null ? this.wordsOf(indicator) : {}
        return [{ code, indicator, typed, words }]
      }),
    )
  }

  /** How the targets of a column are worded, as most of them are. */
  wordsOf(indicator: string): Pick<TargetWords, 'comparison' | 'threshold'> {
    return usualWords(this.shownOf(indicator), this.columns.get(indicator)?.received ?? null)
  }

  /** Words the targets of a whole column otherwise. */
  rewordColumn(indicator: string, words: Partial<TargetWords>): void {
    const given = this.view.rows.filter(({ code }) => {
      const { typed } = this.session.shown(code, indicator)
      return 'target' in typed && typed.target !== null
    })
    this.session.reword(
      given.map(({ code }) => ({ code, indicator })),
      words,
    )
  }

  findingsOf(code: string | null, indicator: string): readonly TargetFinding[] {
    return this.findings.get(targetKey(code ?? '', indicator)) ?? []
  }

  /** Sum and gap of a column as it stands on the screen. */
  figuresOf(column: AssignmentColumn): { received: number | null; sum: number | null; gap: number | null } {
    const own = this.view.rows.find((row) => row.own)
    const below = this.view.rows.filter((row) => !row.own)
    const given = own ? this.session.shown(own.code, column.indicator).typed : null
    const received = given ? ('target' in given ? given.target : null) : (column.received?.target ?? null)
    const sum = columnSum(
      column.kind,
      below.map(({ code }) => this.session.shown(code, column.indicator).typed),
    )
    return { received, sum, gap: columnGap(column.kind, received, sum) }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getVersion = (): number => this.version

  private shownOf(indicator: string): ShownTarget[] {
    return this.view.rows.map(({ code }) => this.session.shown(code, indicator))
  }

  private update(keys: readonly string[]): void {
    const { findings } = this.session.getStatus()
    for (const key of keys) this.mark(key)
    if (findings !== this.seen) return this.drawAll()
    this.store.batch(() => {
      const indicators = new Set<string>()
      for (const key of keys) {
        const { code, indicator } = cellOfTargetKey(key)
        this.drawCell(code, indicator)
        indicators.add(indicator)
      }
      for (const indicator of indicators) this.drawFoot(indicator)
    })
    this.tell()
  }

  /** Cells that this page saved carry a tick until they are typed over. */
  private mark(key: string): void {
    const { code, indicator } = cellOfTargetKey(key)
    const { state } = this.session.shown(code, indicator)
    if (state === 'sending') this.underWay.add(key)
    else if (this.underWay.delete(key) && state === 'saved') this.savedHere.add(key)
    else if (state !== 'saved') this.savedHere.delete(key)
  }

  private drawAll(): void {
    this.seen = this.session.getStatus().findings
    this.findings = groupFindings(this.seen)
    this.store.batch(() => {
      for (const indicator of this.columns.keys()) {
        for (const code of this.rows.keys()) this.drawCell(code, indicator)
        this.drawFoot(indicator)
      }
    })
    this.tell()
  }

  private drawCell(code: string, indicator: string): void {
    const column = this.columns.get(indicator)
    if (!column || !this.rows.has(code)) return
    const key = targetKey(code, indicator)
    const shown = this.session.shown(code, indicator)
    const { decided } = this.session.saved(code, indicator)
    const finding = this.findingsOf(code, indicator)[0]
    const changed =
      this.view.revisions.length > 0 && !sameTyped(shown.typed, { target: decided?.target ?? null })
    const tone = toneOf(shown, finding, this.savedHere.has(key), this.session.getStatus().health)
    const message = this.messageOf(column, shown, finding, changed ? (decided?.target ?? null) : undefined)
    const state: CellState = {
      ...targetTexts(column.kind, shown.typed, this.texts.locale),
      ...(tone === undefined ? {} : { tone }),
      ...(message === undefined ? {} : { message }),
      ...(this.view.editable ? {} : { readOnly: true }),
      ...(changed ? { note: true } : {}),
    }
    this.store.setCell(code, indicator, state)
  }

  private messageOf(
    { kind }: AssignmentColumn,
    { state, typed, theirs, refusal }: ShownTarget,
    finding: TargetFinding | undefined,
    decided: number | null | undefined,
  ): string | undefined {
    const { texts } = this
    if (state === 'unreadable' && 'text' in typed) return texts.unreadable(kind, typed.text)
    if (refusal !== null) return texts.refused(refusal)
    if (theirs !== null) return texts.conflict(kind, theirs)
    if (finding) return texts.finding(kind, finding)
    return decided === undefined ? undefined : texts.decided(kind, decided)
  }

  private drawFoot(indicator: string): void {
    const column = this.columns.get(indicator)
    if (!column) return
    const { texts } = this
    const { received, sum, gap } = this.figuresOf(column)
    const target = (value: number | null) => {
      const { display } = targetTexts(column.kind, { target: value }, texts.locale)
      return display === '' ? NO_NUMBER : display
    }
    const put = (line: string, display: string, message?: string) =>
      this.store.setCell(line, indicator, {
        ...{ text: display, display, readOnly: true },
        ...(message === undefined ? {} : { message }),
      })
    const noSum = column.kind === 'ratio' ? texts.noSum : undefined
    put(FOOT.received, target(received))
    put(FOOT.sum, target(sum), noSum)
    put(FOOT.gap, gap === null ? NO_NUMBER : texts.gap(column.kind, gap), noSum)
  }

  private tell(): void {
    this.version += 1
    if (this.listeners.size === 0 || this.telling) return
    this.telling = true
    setTimeout(() => {
      this.telling = false
      for (const listener of [...this.listeners]) listener()
    }, TELL_AFTER_MS)
  }
}

/** What needs a person outranks what goes on by itself. */
function toneOf(
  { state }: ShownTarget,
  finding: TargetFinding | undefined,
  savedHere: boolean,
  health: string,
): CellTone | undefined {
  if (state === 'unreadable' || state === 'refused' || finding?.severity === 'refuse') return 'error'
  if (state === 'conflict') return 'conflict'
  if (state === 'waiting' && health !== 'online') return 'pending'
  // A blank is seen without a mark.
  if (finding && finding.code !== 'no_target') return 'warning'
  if (state === 'waiting' || state === 'sending') return 'saving'
  return savedHere ? 'saved' : undefined
}

/** By cell, what stops a decision first. */
function groupFindings(findings: readonly TargetFinding[]): Map<string, TargetFinding[]> {
  const groups = new Map<string, TargetFinding[]>()
  for (const finding of findings) {
    if (finding.indicator === null) continue
    const key = targetKey(finding.for ?? '', finding.indicator)
    const known = groups.get(key) ?? []
    groups.set(key, finding.severity === 'refuse' ? [finding, ...known] : [...known, finding])
  }
  return groups
}
