import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkFolder } from './check-folder.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'check-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('makes a folder and leaves nothing in it', () => {
  const made = path.join(folder, 'a', 'b')
  checkFolder(made)
  expect(readdirSync(made)).toEqual([])
})

it('tells in one line where it cannot be written to', () => {
  writeFileSync(path.join(folder, 'file'), '')
  expect(() => checkFolder(path.join(folder, 'file', 'below'))).toThrow('Không ghi được vào thư mục')
  expect(() => checkFolder(path.join(folder, 'file'))).toThrow('Không ghi được vào thư mục')
})

it.runIf(process.platform === 'linux')('comes back from where no folder can be made', () => {
  expect(() => checkFolder('/proc/no-such-folder')).toThrow('Không ghi được vào thư mục')
})
