import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readSecrets } from './secrets.mjs'

let folder = ''
const file = () => path.join(folder, 'secrets.json')
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('makes them once, for its owner alone', () => {
  const made = readSecrets(folder)
  expect(new Set(Object.values(made)).size).toBe(5)
  expect(Object.values(made).every((secret) => secret.length >= 32)).toBe(true)
  expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect(made.dataKeys).toMatch(/^k1:[A-Za-z0-9_-]{43}$/)
  expect(readSecrets(folder)).toEqual(made)
})

it('adds what is missing and keeps what it does not know', () => {
  writeFileSync(file(), JSON.stringify({ authSecret: 'kept', ofALaterVersion: 'kept too' }))
  const read = readSecrets(folder)
  expect(read.authSecret).toBe('kept')
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ ...read, ofALaterVersion: 'kept too' })
})

it('does not replace a file it cannot read', () => {
  writeFileSync(file(), '{"authSecret": "half')
  expect(() => readSecrets(folder)).toThrow('Không đọc được tệp')
  expect(readFileSync(file(), 'utf8')).toBe('{"authSecret": "half')
})
