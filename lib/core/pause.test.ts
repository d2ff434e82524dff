import { describe, expect, it } from 'vitest'
import { pause } from './pause'

describe('pause', () => {
  it('ends with its time', async () => {
    await pause(1, new AbortController().signal)
  })

  it('ends at once when the end is announced, before or under way', async () => {
    const ended = new AbortController()
    const waiting = pause(60_000, ended.signal)
    ended.abort()
    await waiting
    await pause(60_000, ended.signal)
    expect(ended.signal.aborted).toBe(true)
  })
})
