// @ts-check
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { hashFiles, unlessMade } from './file-hash.mjs'
import { root } from './paths.mjs'
import { mustSucceed, runTool } from './run.mjs'
import { step } from './steps.mjs'

const generated = path.join('lib', 'db', 'generated')

/** Files at the root that tell other tools, or next itself, something: none of them is part of the product. */
const besideTheProduct = /^(eslint|vitest|playwright|prisma)\.config\.|^next-env\.d\.ts$|\.tsbuildinfo$/

/** Writes the database client out of the schema, where the schema changed. */
export async function generateClient() {
  await unlessMade({
    mark: path.join(root, generated, '.schema-hash'),
    hash: hashFiles(['prisma/schema', 'package-lock.json']),
    work: () =>
      step('Sinh mã truy cập cơ sở dữ liệu', 'Generating the database client', async () => {
        mustSucceed(
          await runTool('prisma/build/index.js', ['generate']),
          'Không sinh được mã truy cập cơ sở dữ liệu.',
          'the database client could not be generated',
        )
      }),
  })
}

/** Builds the web application, where its sources changed. Needs the generated client. */
export async function buildApplication() {
  await unlessMade({
    mark: path.join(root, '.next', 'source-hash'),
    hash: hashFiles(
      ['app', 'components', 'lib', 'public', 'prisma/schema', ...rootSources()],
      (file) => !file.startsWith(generated) && !/\.test\.tsx?$/.test(file),
    ),
    work: () =>
      step('Dựng ứng dụng', 'Building the application', async () => {
        mustSucceed(
          await runTool('next/dist/bin/next', ['build']),
          'Không dựng được ứng dụng.',
          'the application could not be built',
        )
      }),
  })
}

function rootSources() {
  return readdirSync(root).filter((name) => /\.(ts|mjs|json)$/.test(name) && !besideTheProduct.test(name))
}
