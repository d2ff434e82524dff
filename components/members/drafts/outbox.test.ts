import { describe, expect, it } from 'vitest'
import { countDrafts, draftStore, removeDrafts } from '@/components/members/drafts/draft-store'
import type { MemberDraft } from '@/components/members/drafts/member-draft'
import { Outbox, type Sent } from '@/components/members/drafts/outbox'
import { emptyForm, withText } from '@/components/members/form/form-texts'
import type { KeyedStorage } from '@/components/ui/machine-storage'
import type { Outcome } from '@/lib/core/outcome'

const owner = { userId: 'u1', federation: 'quang-ninh', unit: 'a' }
const key = (number: number) => `00000000-0000-4000-8000-00000000000${number}`

function draft(number: number, name = 'Lê Văn Đức'): MemberDraft {
  return {
    key: key(number),
    memberId: null,
    version: null,
    base: emptyForm,
    form: withText(emptyForm, 'fullName', name),
    confirmed: false,
    state: 'draft',
    message: null,
    savedAt: 0,
  }
}

function fakeStorage(): KeyedStorage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  }
}

function trial(answers: (Outcome<Sent> | 'lost')[]) {
  const storage = fakeStorage()
  const timers: (() => void)[] = []
  const sent: string[] = []
  const open = () =>
    new Outbox({
      id: 'a',
      store: draftStore(storage, owner, () => 1000),
      now: () => 1000,
      send: async ({ key: of }) => {
        sent.push(of)
        const answer = answers.shift() ?? { ok: true, data: { status: 'added', id: 'm' } }
        if (answer === 'lost') throw new TypeError('Failed to fetch')
        return answer
      },
      after: (_wait, then) => {
        timers.push(then)
        return () => void timers.splice(timers.indexOf(then), 1)
      },
    })
  /** Lets every timer run until nothing moves. */
  async function settle(most = 10) {
    for (let turn = 0; turn < most; turn += 1) {
      timers.shift()?.()
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }
  return { storage, sent, open, settle }
}

const refusal: Outcome<Sent> = { ok: false, code: 'invalid_input', message: 'Không được.', fieldErrors: {} }

describe('the outbox', () => {
  it('keeps a draft over a reload, and for its user and unit alone', () => {
    const { open, storage } = trial([])
    open().keep(draft(1))
    expect(open().getState().drafts).toMatchObject([{ key: key(1), state: 'draft', savedAt: 1000 }])
    const other = draftStore(storage, { ...owner, userId: 'u2' }, () => 1000)
    expect(other.list()).toEqual([])
  })

  it('forgets after a week', () => {
    const { storage, open } = trial([])
    open().keep(draft(1))
    expect(draftStore(storage, owner, () => 1000 + 8 * 86_400_000).list()).toEqual([])
    expect(countDrafts(storage)).toBe(0)
  })

  it('sends again under the same key until it is answered, and then forgets', async () => {
    const { open, settle, sent, storage } = trial(['lost', 'lost'])
    const outbox = open()
    const answers: boolean[] = []
    outbox.submit(draft(1), ({ ok }) => answers.push(ok))
    await settle()
    expect(sent).toEqual([key(1), key(1), key(1)])
    expect(answers).toEqual([true])
    expect(countDrafts(storage)).toBe(0)
  })

  it('says that it waits for the network, and goes on after a reload', async () => {
    const { open, settle, sent } = trial(['lost'])
    const first = open()
    first.submit(draft(1))
    await settle(1)
    expect(first.getState()).toMatchObject({ offline: true, drafts: [{ state: 'queued' }] })
    first.rest()
    const second = open()
    second.retryNow()
    await settle()
    expect(sent).toEqual([key(1), key(1)])
    expect(second.getState().drafts).toEqual([])
  })

  it('keeps what the server refused, with what it said, and sends the next', async () => {
    const { open, settle } = trial([refusal])
    const outbox = open()
    outbox.submit(draft(1))
    outbox.submit(draft(2))
    await settle()
    expect(outbox.getState().drafts).toMatchObject([
      { key: key(1), state: 'refused', message: 'Không được.' },
    ])
  })

  it('keeps what the server wants looked at', async () => {
    const { open, settle } = trial([{ ok: true, data: { status: 'needs_confirmation', findings: [] } }])
    const outbox = open()
    outbox.submit(draft(1))
    await settle()
    expect(outbox.getState().drafts).toMatchObject([{ state: 'refused', message: null }])
  })

  it('waits for another sign-in without losing anything', async () => {
    const signedOut: Outcome<Sent> = { ...refusal, code: 'unauthenticated' }
    const { open, settle } = trial([signedOut])
    const outbox = open()
    outbox.submit(draft(1))
    await settle(1)
    expect(outbox.getState()).toMatchObject({ offline: false, drafts: [{ state: 'queued' }] })
  })

  it('goes at sign-out', () => {
    const { storage, open } = trial([])
    open().keep(draft(1))
    expect(countDrafts(storage)).toBe(1)
    removeDrafts(storage)
    expect(countDrafts(storage)).toBe(0)
  })
})
