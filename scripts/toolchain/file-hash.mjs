// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkFolder } from './check-folder.mjs'
import { root } from './paths.mjs'

/**
 * One hash over files and folders of the checkout: names and contents.
 *
 * @param {readonly string[]} entries paths in the checkout; those that do not exist count as such
 * @param {(file: string) => boolean} [counts] given a path in the checkout
 */
export function hashFiles(entries, counts = () => true) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\0`)
  for (const file of entries.flatMap(filesIn).filter(counts).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} entry @returns {string[]} */
function filesIn(entry) {
  const full = path.join(root, entry)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [entry]
  return readdirSync(full).flatMap((name) => filesIn(path.join(entry, name)))
}

/**
 * Does the work unless its result was made from the same sources.
 *
 * @param {object} options
 * @param {string} options.mark file beside the result that holds the hash; goes when the result goes
 * @param {string} options.hash
 * @param {() => Promise<void>} options.work
 */
export async function unlessMade({ mark, hash, work }) {
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  checkFolder(path.dirname(mark))
  await work()
  mkdirSync(path.dirname(mark), { recursive: true }) // the work may have made the folder anew
  writeFileSync(mark, hash)
}
