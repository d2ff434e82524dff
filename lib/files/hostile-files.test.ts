import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostileFiles } from '@/tests/support/hostile-file'
import { readWhole } from '@/tests/support/read-hostile-file'

const mostMilliseconds = 10_000
const mostMegabytes = 512

/** Measured in a process of their own: they are made to take time and memory. */
const heavy: Readonly<Record<string, string>> = {
  'zip bomb': 'unpacks_too_large',
  'zip bomb that hides its size': 'broken',
  'many parts': 'unpacks_too_large',
  'entities that grow': 'unsafe',
  'a million empty rows': 'empty',
  'text of 64 MB': 'cell_too_long',
  'shared text of 64 MB': 'cell_too_long',
  'attribute of 64 MB': 'cell_too_long',
  'csv cell of 30 MB': 'cell_too_long',
  'csv of delimiters': 'cell_too_long',
  'csv that is too large': 'too_large',
  'deep elements': 'broken',
  'too many rows': 'too_many_rows',
}

const light: Readonly<Record<string, string>> = {
  'document type': 'unsafe',
  'document type in the workbook': 'unsafe',
  'too many columns': 'too_many_columns',
  'zip cut short': 'broken',
  'zip with a damaged part': 'broken',
  'rows that go back': 'broken',
  'xml cut short': 'broken',
  'picture named xlsx': 'wrong_type',
  'pdf named xlsx': 'wrong_type',
  'zip of files': 'archive',
  'rar of files': 'archive',
  'document of Word': 'wrong_type',
  'workbook of OpenDocument': 'other_workbook',
  'binary workbook': 'other_workbook',
  'web page named xls': 'web_page',
  'workbook of XML 2003': 'other_workbook',
  'encrypted workbook': 'encrypted',
  'old document of Word': 'wrong_type',
  'compound file cut short': 'broken',
  'compound file in a circle': 'broken',
  'random bytes after the mark of a compound file': 'broken',
  nothing: 'empty',
  spaces: 'empty',
  'bytes that are no text': 'wrong_type',
}

describe('a hostile or broken file is refused', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'scd-hostile-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('of every kind there is', () => {
    expect(Object.keys({ ...heavy, ...light }).sort()).toEqual(Object.keys(hostileFiles).sort())
  })

  it.each(Object.entries(heavy))(
    '%s: %s, in seconds and without much memory',
    async (name, problem) => {
      const file = path.join(folder, 'file')
      await writeFile(file, await makeFile(name))
      const { outcome, milliseconds, megabytes } = await measure(file)
      expect(outcome).toBe(problem)
      expect(milliseconds).toBeLessThan(mostMilliseconds)
      expect(megabytes).toBeLessThan(mostMegabytes)
    },
    60_000,
  )

  it.each(Object.entries(light))('%s: %s', async (name, problem) => {
    expect(await readWhole(await makeFile(name))).toBe(problem)
  })
})

function makeFile(name: string): Promise<Uint8Array> {
  const make = hostileFiles[name]
  if (!make) throw new RangeError(name)
  return make()
}

async function measure(file: string): Promise<{ outcome: string; milliseconds: number; megabytes: number }> {
  const script = path.resolve('tests/support/read-hostile-file.ts')
  const options = ['--import', 'tsx', '--conditions=react-server', script, file]
  const { stdout } = await promisify(execFile)(process.execPath, options)
  return JSON.parse(stdout) as { outcome: string; milliseconds: number; megabytes: number }
}
