// @ts-check
// Which folder may import from which, said once and enforced with ESLint's own no-restricted-imports: all
// imports across folders use the alias @/, so a pattern on the source is enough.

/** The order of the domain's modules: each may use those before it. */
export const moduleOrder = [
  'units',
  'members',
  'periods',
  'figures',
  'plans',
  'employers',
  'reorganisations',
  'users',
  'reports',
]

const notUpwards = { regex: '^\\.\\./\\.\\.', message: 'Import from another folder by its alias @/.' }

/**
 * @param {string[]} files
 * @param {{ regex: string, message: string }[]} patterns
 * @param {string[]} [ignores]
 * @returns {import('eslint').Linter.Config}
 */
function restricted(files, patterns, ignores = []) {
  return {
    files,
    ignores,
    rules: { 'no-restricted-imports': ['error', { patterns: [notUpwards, ...patterns] }] },
  }
}

const tests = ['**/*.test.ts', '**/*.test.tsx']
const noUi = { regex: '^@/(app|components)/', message: 'lib knows nothing of screens.' }
const noClient = {
  regex: '^(@/lib/db/generated|@prisma/|pg$)',
  message: 'Prisma and pg stay in lib/db; reads and verbs come in by withScope.',
}
const viewsOnly = {
  regex: '^@/lib/(?!format/|i18n/|core/outcome$|[^/]+/rules/|[^/]+/([a-z-]+-)?(schemas|views|actions)$)',
  message: 'Components take schemas, views, rules, formats, texts and actions from lib, nothing else.',
}

/** @type {import('eslint').Linter.Config[]} */
export const importDirection = [
  restricted(
    ['app/**/*.{ts,tsx}'],
    [{ regex: '^(@/lib/db/|@prisma/|pg$)', message: 'A page or route goes through a read or a verb.' }],
  ),
  restricted(
    ['components/**/*.{ts,tsx}'],
    [{ regex: '^@/app/', message: 'Components know no page.' }, viewsOnly, noClient],
    tests,
  ),
  restricted(
    ['components/{ui,data-grid}/**/*.{ts,tsx}'],
    [
      { regex: '^@/(app/|components/(?!ui/|data-grid/))', message: 'Primitives know no domain.' },
      { regex: '^@/lib/(?!format/|i18n/|periods/rules/)', message: 'Primitives know no domain.' },
    ],
    tests,
  ),
  restricted(['lib/{core,db,format,i18n}/**/*.ts'], [noUi], tests),
  restricted(['lib/{core,format,i18n}/**/*.ts'], [noUi, noClient], tests),
  ...moduleOrder.map((name, index) => {
    const later = moduleOrder.slice(index + 1)
    const order = `units → … → reports: ${name} comes before them.`
    return restricted(
      [`lib/${name}/*.ts`],
      [noUi, noClient, ...(later.length ? [{ regex: `^@/lib/(${later.join('|')})/`, message: order }] : [])],
      tests,
    )
  }),
  restricted(
    ['lib/*/rules/**/*.ts'],
    [
      { regex: '^@/(?!lib/[^/]+/rules/)', message: 'Rules import only rules.' },
      { regex: '^(node:|next|react|zod|pg$|pino|@prisma|server-only)', message: 'Rules are pure.' },
    ],
    tests,
  ),
]
