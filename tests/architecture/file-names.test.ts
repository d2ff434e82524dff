import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { projectFiles, textOf } from '@/tests/architecture/project-files'
import { behindDoors } from '@/tests/isolation/walker/behind-doors'
import { findDoors } from '@/tests/isolation/walker/find-doors'
import { readSources } from '@/tests/isolation/walker/sources'

const files = projectFiles()
const sources = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file))

describe('names of files', () => {
  it('say what is in them: nothing is called after being of use', () => {
    const vague = files.filter((file) =>
      /(^|[/.-])(utils?|helpers?|misc|common|shared|stuff)([/.-]|$)/i.test(file),
    )
    // The texts that every part shows are a namespace of that name.
    expect(vague.filter((file) => !/^lib\/i18n\/messages\/(vi|en)\/common\.json$/.test(file))).toEqual([])
  })

  it('are written with small letters and hyphens', () => {
    const named = sources.filter((file) => /^(app|components|lib|prisma|scripts|tests)\//.test(file))
    const others = named.filter((file) => {
      const [name = ''] = path.posix.basename(file).split('.')
      return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)
    })
    expect(others).toEqual([])
  })

  it('are those of the read or verb inside', () => {
    for (const { name, module } of findDoors(readSources('lib'))) {
      // Steps of the worker stand together by what they are steps of.
      if (`${module} ${name}` in behindDoors) continue
      expect(path.posix.basename(module)).toBe(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
    }
  })
})

describe('barrels', () => {
  it('there is no index file', () => {
    expect(sources.filter((file) => /(^|\/)index\.(ts|tsx|mjs)$/.test(file))).toEqual([])
  })

  it('there is no file that only passes on what others export, and none that passes on everything', () => {
    expect(sources.filter((file) => passesOn(file, textOf(file)))).toEqual([])
  })

  it.each([
    ['a list', `export { a } from './a'\nexport { b } from './b'`, true],
    ['everything', `export * from './a'\nexport const b = 1`, true],
    ['imports given on', `import { a } from './a'\nexport { a }`, true],
    ['something of its own', `import { a } from './a'\nexport const b = a`, false],
    ['a name beside something of its own', `export { a } from './a'\nexport const b = 1`, false],
  ])('%s is told apart', (_, text, barrel) => {
    expect(passesOn('lib/x/x.ts', text)).toBe(barrel)
  })
})

function passesOn(file: string, text: string): boolean {
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const given = statements.filter(ts.isExportDeclaration)
  if (given.some(({ exportClause }) => exportClause === undefined)) return true
  const own = statements.filter(
    (statement) => !ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement),
  )
  return given.length > 0 && own.length === 0 && !statements.some(isPlainMark)
}

/** `export {}` makes a file a module and passes nothing on. */
function isPlainMark(statement: ts.Statement): boolean {
  const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined
  return clause !== undefined && ts.isNamedExports(clause) && clause.elements.length === 0
}
