import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'
import type { PendingEdit, ServerCell } from '@/lib/figures/rules/journal'
import { acknowledge, addEdit, keepMine, markSent, mergeCell } from '@/lib/figures/rules/journal'

const five = numberEntry(5)
const seven = numberEntry(7)
const onThree: PendingEdit = { entry: seven, baseVersion: 3, sent: [] }

describe('mergeCell', () => {
  it.each<[string, ServerCell, PendingEdit | undefined, string, FigureEntry]>([
    ['nothing typed', { entry: five, version: 3 }, undefined, 'saved', five],
    ['typed over what the server has', { entry: five, version: 3 }, onThree, 'pending', seven],
    ['typed over more than a slow answer has', { entry: BLANK, version: 2 }, onThree, 'pending', seven],
    ['somebody saved the same', { entry: seven, version: 4 }, onThree, 'saved', seven],
    [
      'our own save arrived unanswered',
      { entry: five, version: 4 },
      { ...onThree, sent: [five] },
      'pending',
      seven,
    ],
  ])('%s', (_, server, edit, state, entry) => {
    expect(mergeCell(server, edit)).toMatchObject({ state, entry })
  })

  it('shows both when somebody saved another entry in between', () => {
    const server = { entry: five, version: 4 }
    expect(mergeCell(server, onThree)).toMatchObject({
      state: 'conflict',
      mine: seven,
      theirs: five,
      version: 4,
    })
  })

  it('does not take a later save by somebody for our own', () => {
    const edit = { ...onThree, sent: [five] }
    expect(mergeCell({ entry: five, version: 5 }, edit).state).toBe('conflict')
  })

  it('tells a zero from a blank and from not applicable', () => {
    expect(mergeCell({ entry: BLANK, version: 4 }, { ...onThree, entry: numberEntry(0) }).state).toBe(
      'conflict',
    )
    expect(mergeCell({ entry: NOT_APPLICABLE, version: 4 }, { ...onThree, entry: BLANK }).state).toBe(
      'conflict',
    )
  })
})

describe('the journal of a cell', () => {
  const server = { entry: five, version: 3 }

  it('begins over the version on the screen, and keeps the latest entry', () => {
    const edit = addEdit(undefined, seven, server)
    expect(edit).toEqual(onThree)
    expect(addEdit(edit, BLANK, server)).toEqual({ ...onThree, entry: BLANK })
  })

  it('is empty when nothing changed, or it was typed back before anything left', () => {
    expect(addEdit(undefined, five, server)).toBeUndefined()
    expect(addEdit(onThree, five, server)).toBeUndefined()
    expect(addEdit(markSent(onThree), five, server)).toEqual({ entry: five, baseVersion: 3, sent: [seven] })
  })

  it('ends with the acknowledgement, or goes on over the new version', () => {
    const sent = markSent(onThree)
    expect(acknowledge(sent, { entry: seven, version: 4 })).toBeUndefined()
    const typedMeanwhile = { ...sent, entry: BLANK }
    const goesOn = acknowledge(typedMeanwhile, { entry: seven, version: 4 })
    expect(goesOn).toEqual({ entry: BLANK, baseVersion: 4, sent: [] })
  })

  it('settles a conflict by going again over the other’s version', () => {
    const server4 = { entry: five, version: 4 }
    expect(mergeCell(server4, keepMine(onThree, server4))).toMatchObject({
      state: 'pending',
      entry: seven,
      version: 4,
    })
  })
})

describe('a lone user on a bad line', () => {
  /** Each keystroke is sent; the request may get lost, or only its answer. */
  const step = fc.record({
    value: fc.nat(3),
    fate: fc.constantFrom('answered', 'answer_lost', 'request_lost', 'not_sent'),
  })

  it('never sees a conflict and never loses the last keystroke', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let server: ServerCell = { entry: BLANK, version: 0 }
        let edit: PendingEdit | undefined
        let seen: ServerCell = server
        for (const { value, fate } of steps) {
          edit = addEdit(edit, numberEntry(value), seen)
          if (edit && fate !== 'not_sent') {
            const { baseVersion, entry } = edit
            edit = markSent(edit)
            const accepted = fate !== 'request_lost' && baseVersion === server.version
            if (accepted) server = { entry, version: server.version + 1 }
            if (fate === 'answered') {
              // a stale save is refused with the cell as it is; the merge decides
              const merged = mergeCell(server, edit)
              expect(merged.state).not.toBe('conflict')
              edit = accepted
                ? acknowledge(edit, server)
                : merged.state === 'pending'
                  ? merged.edit
                  : undefined
              seen = server
            }
          }
          const shown = mergeCell(server, edit)
          expect(shown).toMatchObject({ entry: numberEntry(value) })
        }
      }),
    )
  })
})
