import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hashFiles, unlessMade } from './file-hash.mjs'
import { root } from './paths.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'file-hash-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('hashFiles', () => {
  const hash = (counts = () => true) => hashFiles([path.relative(root, folder), 'no-such-file'], counts)

  it('changes with contents and names, and comes back with them', () => {
    const file = path.join(folder, 'a.txt')
    writeFileSync(file, 'one')
    const one = hash()
    writeFileSync(file, 'two')
    expect(hash()).not.toBe(one)
    writeFileSync(file, 'one')
    expect(hash()).toBe(one)
    writeFileSync(path.join(folder, 'b.txt'), '')
    expect(hash()).not.toBe(one)
  })

  it('leaves out what does not count', () => {
    const empty = hash()
    writeFileSync(path.join(folder, 'a.txt'), 'one')
    expect(hash(() => false)).toBe(empty)
  })
})

describe('unlessMade', () => {
  it('works once for the same hash, again for another, and again after a failure', async () => {
    const mark = path.join(folder, 'made', 'hash')
    const work = vi.fn(async () => {})
    await unlessMade({ mark, hash: '1', work })
    await unlessMade({ mark, hash: '1', work })
    expect(work).toHaveBeenCalledTimes(1)
    await expect(
      unlessMade({ mark, hash: '2', work: () => Promise.reject(new Error('no')) }),
    ).rejects.toThrow('no')
    await unlessMade({ mark, hash: '2', work })
    expect(work).toHaveBeenCalledTimes(2)
    expect(existsSync(mark)).toBe(true)
  })
})
