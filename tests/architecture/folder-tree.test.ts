import { describe, expect, it } from 'vitest'
import { moduleOrder, moduleParts } from '@/scripts/eslint/import-direction.mjs'
import { foldersIn, topLevelNames } from '@/tests/architecture/project-files'

/** Given by the product's owner. */
const given = ['app', 'components', 'lib', 'prisma', 'public', 'tests']
const givenFiles = ['README.md', 'next.config.mjs', 'package.json', 'tsconfig.json']

/** Beside them: what the tools want at the root, and why it cannot lie elsewhere. */
const beside: Readonly<Record<string, string>> = {
  scripts: 'what the commands of package.json run',
  docs: 'decisions, glossary, the demonstration',
  '.ci': 'what the build server calls',
  '.gitignore': 'git',
  '.npmrc': 'npm',
  '.prettierignore': 'Prettier',
  '.prettierrc.json': 'Prettier',
  'eslint.config.mjs': 'ESLint',
  'instrumentation.ts': 'Next.js looks for it at the root',
  'package-lock.json': 'npm',
  'playwright.config.ts': 'Playwright',
  'postcss.config.mjs': 'Tailwind CSS',
  'prisma.config.ts': 'Prisma',
  'proxy.ts': 'Next.js looks for it at the root',
  'vitest.config.ts': 'Vitest',
}

describe('the top of the project', () => {
  it('holds the folders agreed on, and beside them only what tools want there', () => {
    const names = topLevelNames()
    expect(names).toEqual(expect.arrayContaining([...given, ...givenFiles]))
    const strangers = names.filter((name) => ![...given, ...givenFiles].includes(name) && !(name in beside))
    expect(strangers).toEqual([])
    expect(Object.keys(beside).filter((name) => !names.includes(name))).toEqual([])
  })
})

describe('lib', () => {
  const technical = ['core', 'db', 'documents', 'files', 'format', 'i18n', 'jobs']
  const partsOf: Readonly<Record<string, readonly string[]>> = moduleParts

  it('has the modules whose order the lint rules know, and what they all stand on', () => {
    expect(foldersIn('lib').filter((name) => ![...technical, ...moduleOrder].includes(name))).toEqual([])
  })

  it('keeps each module flat: nothing below it but its rules and, of a large one, its named parts', () => {
    const modules = foldersIn('lib').filter((name) => !technical.includes(name))
    for (const name of modules) {
      expect(
        foldersIn(`lib/${name}`).filter((inner) => inner !== 'rules' && !partsOf[name]?.includes(inner)),
        name,
      ).toEqual([])
      expect(
        foldersIn(`lib/${name}`).flatMap((inner) => foldersIn(`lib/${name}/${inner}`)),
        name,
      ).toEqual([])
    }
  })
})

describe('tests', () => {
  it('lie beside what they test, or in one of these folders', () => {
    expect(foldersIn('tests')).toEqual([
      ...['architecture', 'bench', 'crash', 'e2e', 'integration', 'isolation', 'support'],
    ])
  })
})
