// @ts-check
// Which folder may import from which, said once and enforced with ESLint's own no-restricted-imports: all
// imports across folders use the alias @/, so a pattern on the source is enough.

/** The order of the domain's modules: each may use those before it. */
export const moduleOrder = [
  'units',
  'members',
  'periods',
  'figures',
  'employers',
  'agreements',
  'grades',
  'activities',
  'plans',
  'committee',
  'reorganisations',
  'users',
  'reports',
  'written-reports',
  'alerts',
  'api',
]

/** Modules that are too large for one flat folder: their parts use the module, the module none of its parts. */
export const moduleParts = {
  alerts: ['digest'],
  api: ['answers', 'document', 'operations'],
  employers: ['founding', 'imports'],
  figures: ['workbook'],
  members: ['cards', 'duplicates', 'export', 'imports', 'transfers'],
  reports: ['tables'],
}

/** What stands beside core and format: knows no domain. */
const groundwork = 'core,db,documents,files,format,i18n,jobs'

/**
 * Everything of these modules but what they say of days and months: pure, and the same for all.
 * @param {string[]} names
 */
const behind = (names) => `^@/lib/(${names.join('|')})/(?!rules/(calendar-date|month|due-date)$)`

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
  regex:
    '^@/lib/(?!format/|i18n/|core/outcome$|[^/]+/rules/|([^/]+/){1,2}([a-z-]+-)?(schemas|views|actions)$)',
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
  restricted([`lib/{${groundwork}}/**/*.ts`], [noUi], tests),
  restricted(['lib/{core,documents,files,format,i18n}/**/*.ts'], [noUi, noClient], tests),
  ...moduleOrder.map((name, index) => {
    const later = moduleOrder.slice(index + 1)
    const order = `units → … → reports: ${name} comes before them.`
    return restricted(
      [`lib/${name}/**/*.ts`],
      [noUi, noClient, ...(later.length ? [{ regex: behind(later), message: order }] : [])],
      [...tests, `lib/${name}/rules/**`],
    )
  }),
  ...Object.entries(moduleParts).map(([name, parts]) => {
    const later = moduleOrder.slice(moduleOrder.indexOf(name) + 1)
    return restricted(
      [`lib/${name}/*.ts`],
      [
        noUi,
        noClient,
        { regex: behind(later), message: `${name} comes before them.` },
        {
          regex: `^@/lib/${name}/(${parts.join('|')})/`,
          message: 'A part uses the module, not the other way.',
        },
      ],
      tests,
    )
  }),
  restricted(
    ['lib/*/rules/**/*.ts'],
    [
      {
        regex:
          '^@/(?!lib/[^/]+/rules/|lib/format/(dates|figure-text|month-label|numbers|person-name|search-key)$)',
        message: 'Rules import only rules, and the forms of days, months, figures and names.',
      },
      { regex: '^(node:|next|react|zod|pg$|pino|@prisma|server-only)', message: 'Rules are pure.' },
    ],
    tests,
  ),
]
