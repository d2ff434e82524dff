import { describe, expect, it } from 'vitest'
import { linesOf, projectFiles } from '@/tests/architecture/project-files'

const longest = 300

/** Files that are longer, and why each is not two. */
const longer: Readonly<Record<string, string>> = {
  'app/globals.css': 'the tokens of both themes and of print, side by side so that they can be compared',
  'prisma/migrations/20261121000000_foundation/migration.sql': 'written by Prisma from the schema',
  'prisma/migrations/20261121001000_members/migration.sql': 'written by Prisma from the schema',
  'prisma/migrations/20261121002010_registers/migration.sql': 'written by Prisma from the schema',
  'components/figures/session/entry-session.test.ts': 'one story after another about one session',
  'tests/isolation/registry/member-moves.ts': 'a list of doors, each with its attempts',
  'tests/isolation/registry/agreements.ts': 'a list of doors, each with its attempts',
  'tests/isolation/fence/rows.test.ts': 'a row for each table, in the order in which they need each other',
  'tests/integration/agreements.test.ts': 'the life of agreements, step by step',
  'tests/integration/figure-sources.test.ts': 'one choice of sources after another in one tenant',
  'tests/integration/demo-world.test.ts':
    'everything asked of the demonstration, which takes its time to write',
  'tests/integration/dashboard.test.ts': 'one tenant whose every number is checked in the head',
  'tests/integration/month-correction.test.ts': 'one way of a month, step by step',
  'tests/integration/month-way.test.ts': 'one way of a month, step by step',
}

/** Texts and lists of data have as many lines as there is to say. */
const isData = (file: string) => /\.json$/.test(file)
const isCode = (file: string) => /\.(ts|tsx|mjs|css|sql|prisma)$/.test(file)
const isTest = (file: string) => /\.test\.(ts|tsx|mjs)$|^tests\//.test(file)

const files = projectFiles().filter((file) => isCode(file) && !isData(file))
const product = files.filter((file) => /^(lib|components)\//.test(file) && !isTest(file))
const sizes = product.map(linesOf).sort((a, b) => a - b)
const atShare = (share: number) => sizes[Math.ceil(sizes.length * share) - 1] ?? 0
const median = atShare(0.5)
const ninetieth = atShare(0.9)

describe('the size of files', () => {
  it(`is ${median} lines in the middle of the ${sizes.length} files of lib and components; 60 at most`, () => {
    expect(sizes.length).toBeGreaterThan(300)
    expect(median).toBeLessThanOrEqual(60)
  })

  it(`is ${ninetieth} lines or fewer for nine in ten of them; below 180`, () => {
    expect(ninetieth).toBeLessThan(180)
  })

  it(`is ${longest} lines at most, save where a reason is written down`, () => {
    const tooLong = files
      .filter((file) => linesOf(file) > longest && !(file in longer))
      .map((file) => `${file} has ${linesOf(file)} lines: divide it, or write down why it is one`)
    expect(tooLong).toEqual([])
  })

  it('needs every reason that is written down', () => {
    expect(Object.keys(longer).filter((file) => !files.includes(file) || linesOf(file) <= longest)).toEqual(
      [],
    )
  })
})
