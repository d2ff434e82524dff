// @ts-check
import { PlainError } from '../plain-error.mjs'

/** Everything `npm test` does, in the order it tells of it. */
export const stepNames = /** @type {const} */ ([
  'format',
  'lint',
  'types',
  'drift',
  'unit',
  'integration',
  'isolation',
  'architecture',
  'build',
  'crash',
  'e2e',
])

/** @typedef {(typeof stepNames)[number]} StepName */

/**
 * `npm test -- [--only <step>,<step>…] [<filter>…]`. Filters are parts of test file names; with filters and no
 * `--only`, the steps that have test files run.
 *
 * @param {readonly string[]} argv
 * @returns {{ only: ReadonlySet<string>, filters: string[] }}
 */
export function readTestOptions(argv) {
  /** @type {string[]} */
  const filters = []
  /** @type {StepName[] | undefined} */
  let only
  const rest = [...argv]
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    if (next === '--only') only = readSteps(rest.shift() ?? '')
    else if (next.startsWith('--only=')) only = readSteps(next.slice('--only='.length))
    else if (next.startsWith('-')) throw unknown(next)
    else filters.push(next)
  }
  return { only: new Set(only ?? (filters.length > 0 ? vitestProjects : stepNames)), filters }
}

/** The steps that are projects of vitest.config.ts. */
export const vitestProjects = /** @type {const} */ (['unit', 'integration', 'isolation', 'architecture'])

/** The steps that need a migrated database. */
export const databaseSteps = /** @type {const} */ (['drift', 'integration', 'isolation', 'e2e'])

/** @param {string} list @returns {StepName[]} */
function readSteps(list) {
  return list.split(',').map((name) => {
    const step = stepNames.find((known) => known === name)
    if (step === undefined) throw unknown(name)
    return step
  })
}

/** @param {string} word */
function unknown(word) {
  return new PlainError(
    `Không hiểu "${word}". Các bước: ${stepNames.join(', ')}.`,
    `npm test -- [--only step,step…] [part of a file name…]`,
  )
}
