import { describe, expect, it } from 'vitest'
import { AssignSession, type TargetRequest } from '@/components/plans/assign/assign-session'
import { targetKey } from '@/components/plans/assign/target-cells'
import { targetJournal } from '@/components/plans/assign/target-journal'
import type { Outcome } from '@/lib/core/outcome'
import type { AssignmentCell, RecordTargetsView, TargetResult } from '@/lib/plans/views'

const blank: AssignmentCell = {
  ...{ decided: null, planned: null, version: 0, explanation: null, lastYear: null, soFar: null },
}

/** A session whose server answers as the test says; timers run at once. */
function start(
  answer: (request: TargetRequest) => Outcome<RecordTargetsView> | null,
  kept = new Map<string, string>(),
) {
  const sent: TargetRequest[] = []
  let keys = 0
  const session = new AssignSession({
    send: (request) => {
      sent.push(request)
      const outcome = answer(request)
      return outcome === null ? Promise.reject(new TypeError('offline')) : Promise.resolve(outcome)
    },
    newKey: () => `key-${(keys += 1)}`,
    after: (milliseconds, then) => {
      const timer = setTimeout(then, Math.min(milliseconds, 5))
      return () => clearTimeout(timer)
    },
    journal: targetJournal(
      () => ({
        getItem: (name) => kept.get(name) ?? null,
        setItem: (name, text) => void kept.set(name, text),
        removeItem: (name) => void kept.delete(name),
      }),
      'test',
    ),
  })
  session.refresh([[targetKey('ha-long', 'DV_KNM'), blank]], { draftVersion: 0, findings: [] })
  return { session, sent }
}

function saved(results: TargetResult[], draftVersion = 1): Outcome<RecordTargetsView> {
  return { ok: true, data: { results, draftVersion, findings: [], savedAt: '2024-07-01T00:00:00.000Z' } }
}

const ok = ({ cells }: TargetRequest, version = 1) =>
  saved(
    cells.map((cell) => ({ for: cell.for, indicator: cell.indicator, status: 'saved' as const, version })),
  )

const cell = { code: 'ha-long', indicator: 'DV_KNM' }

describe('AssignSession', () => {
  it('keeps what was typed, and takes the server’s version for the next change', async () => {
    const { session, sent } = start((request) => ok(request, sent.length))
    session.edit([{ ...cell, typed: { target: 120 } }])
    expect(session.shown('ha-long', 'DV_KNM')).toMatchObject({ state: 'waiting', typed: { target: 120 } })
    await session.settled()
    expect(session.shown('ha-long', 'DV_KNM')).toMatchObject({ state: 'saved', typed: { target: 120 } })
    session.edit([{ ...cell, typed: { target: 130 } }])
    await session.settled()
    expect(sent.map(({ cells }) => cells[0])).toMatchObject([
      { target: 120, baseVersion: 0 },
      { target: 130, baseVersion: 1 },
    ])
  })

  it('never sends what is no number', async () => {
    const { session, sent } = start((request) => ok(request))
    session.edit([{ ...cell, typed: { text: '250.000 nghìn' } }])
    await session.settled()
    expect(sent).toEqual([])
    expect(session.shown('ha-long', 'DV_KNM').state).toBe('unreadable')
    session.discard('ha-long', 'DV_KNM')
    expect(session.shown('ha-long', 'DV_KNM')).toMatchObject({ state: 'saved', typed: { target: null } })
  })

  it('sends a lost request again under its key', async () => {
    let lost = true
    const { session, sent } = start((request) => {
      if (!lost) return ok(request)
      lost = false
      return null
    })
    session.edit([{ ...cell, typed: { target: 7 } }])
    await session.settled()
    expect(session.getStatus()).toMatchObject({ health: 'offline', pending: 1 })
    session.retryNow()
    await session.settled()
    expect(sent[1]).toEqual(sent[0])
    expect(session.getStatus()).toMatchObject({ health: 'online', pending: 0 })
  })

  it('lets a person choose between two values', async () => {
    const theirs = {
      ...{ version: 4, explanation: null, changedBy: 'Lê Minh Khuê', changedAt: '2024-07-01T00:00:00.000Z' },
      planned: {
        ...{ target: 90, comparison: 'at_least' as const, threshold: null, derived: false },
        ...{ phasing: 'even' as const, weights: [] },
      },
    }
    let first = true
    const { session, sent } = start((request) => {
      if (!first) return ok(request, 5)
      first = false
      return saved([{ for: 'ha-long', indicator: 'DV_KNM', status: 'conflict', theirs }])
    })
    session.edit([{ ...cell, typed: { target: 80 } }])
    await session.settled()
    expect(session.shown('ha-long', 'DV_KNM')).toMatchObject({ state: 'conflict', typed: { target: 80 } })
    session.resolve('ha-long', 'DV_KNM', 'mine')
    await session.settled()
    expect(sent[1]?.cells[0]).toMatchObject({ target: 80, baseVersion: 4 })
    expect(session.shown('ha-long', 'DV_KNM')).toMatchObject({ state: 'saved', typed: { target: 80 } })
  })

  it('lets one cell that is not accepted hold up no other', async () => {
    const { session } = start((request) =>
      request.cells.some((sent) => sent.target === -1)
        ? { ok: false, code: 'invalid_input', message: '', fieldErrors: {} }
        : ok(request),
    )
    session.edit([
      { ...cell, typed: { target: -1 } },
      { code: 'cam-pha', indicator: 'DV_KNM', typed: { target: 5 } },
    ])
    await session.settled()
    expect(session.shown('ha-long', 'DV_KNM')).toMatchObject({ state: 'refused', refusal: 'not_accepted' })
    expect(session.shown('cam-pha', 'DV_KNM').state).toBe('saved')
  })

  it('goes on after a reload with what had not reached the server', async () => {
    const kept = new Map<string, string>()
    const gone = start(() => null, kept)
    gone.session.edit([{ ...cell, typed: { target: 12 }, words: { comparison: 'above' } }])
    await gone.session.settled()
    const { session, sent } = start((request) => ok(request), kept)
    session.restore()
    expect(session.shown('ha-long', 'DV_KNM')).toMatchObject({ typed: { target: 12 }, comparison: 'above' })
    await session.settled()
    expect(sent[0]?.cells).toMatchObject([{ target: 12, comparison: 'above', baseVersion: 0 }])
    expect(kept.size).toBe(0)
  })
})
