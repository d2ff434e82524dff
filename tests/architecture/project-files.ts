import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** What belongs to the project and is not made on a machine: everything .gitignore does not name, by its path. */
export function projectFiles(folder = ''): string[] {
  return entriesOf(folder).flatMap((entry) =>
    entry.isDirectory()
      ? projectFiles(path.posix.join(folder, entry.name))
      : [path.posix.join(folder, entry.name)],
  )
}

/** Names at the top of the project. */
export function topLevelNames(): string[] {
  return entriesOf('').map(({ name }) => name)
}

/** Folders right below one. */
export function foldersIn(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}

export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

export function linesOf(file: string): number {
  return textOf(file).replace(/\n$/, '').split('\n').length
}

const ignored = readFileSync(path.join(root, '.gitignore'), 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !line.startsWith('#'))

function entriesOf(folder: string) {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== '.git' && !isIgnored(path.posix.join(folder, name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The patterns this project uses: a name, a path from the root, and `*.ending`. */
function isIgnored(file: string): boolean {
  const name = path.posix.basename(file)
  return ignored.some((line) => {
    const pattern = line.replace(/^\//, '').replace(/\/$/, '')
    if (pattern.startsWith('*.')) return name.endsWith(pattern.slice(1))
    return pattern.includes('/') ? file === pattern : name === pattern
  })
}
