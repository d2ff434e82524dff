import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { openApiDocument } from '@/lib/api/document/open-api-document'

// A stranger's way: types made from the document by a public generator, a client of another library, and a program
// that knows nothing else of us.

const program = `import createClient from 'openapi-fetch'
import type { paths } from './api'

type Asked = { baseUrl: string; token: string; fetch: (request: Request) => Promise<Response> }

const clientOf = ({ baseUrl, token, fetch }: Asked) =>
  createClient<paths>({ baseUrl, fetch, headers: { authorization: 'Bearer ' + token } })

export async function readProgress(asked: Asked, unit: string): Promise<(string | undefined)[]> {
  const progress = await clientOf(asked).GET('/progress', {
    params: { query: { unit, year: '2024', through: '2024-06' } },
  })
  const admitted = progress.data?.data.find(({ indicator }) => indicator.code === 'DV_KNM')
  return [admitted?.actual?.printed, admitted?.planPercent?.printed]
}

export async function writeMonth(asked: Asked) {
  const client = clientOf(asked)
  const month = '2024-07'
  const figures = await client.GET('/figures', { params: { query: { unit: 'ha-long', month } } })
  const row = figures.data?.data.find(({ editable, unit }) => editable && unit.rank === 'grassroots')
  const cell = row?.figures.find(({ indicator }) => indicator === 'DOI_THOAI')
  if (!row || !cell) throw new Error('nothing is open')
  const { indicator, version } = cell
  const saved = await client.PUT('/figures', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { month, cells: [{ unit: row.unit.code, indicator, entry: 'number', value: 2, version }] },
  })
  const unknown = await client.GET('/units/{unit}', { params: { path: { unit: 'khong-noi-nao-co' } } })
  const next: number | undefined = saved.data?.cells[0]?.version
  return { version, next, problem: unknown.error?.code }
}
`

export type Asked = { baseUrl: string; token: string; fetch: (request: Request) => Promise<Response> }

export interface GeneratedClient {
  readProgress: (asked: Asked, unit: string) => Promise<(string | undefined)[]>
  writeMonth: (asked: Asked) => Promise<{ version: number; next?: number; problem?: string }>
}

/** Makes the program, and says what its types complain of; nothing is left behind. */
export async function generatedClient(): Promise<{ client: GeneratedClient; complaints: string[] }> {
  const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'api-client-'))
  try {
    const document = JSON.stringify(openApiDocument('en'))
    writeFileSync(path.join(folder, 'api.ts'), astToString(await openapiTS(document)))
    const file = path.join(folder, 'program.ts')
    writeFileSync(file, program)
    return {
      client: (await import(pathToFileURL(file).href)) as GeneratedClient,
      complaints: complaintsOf(file),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function complaintsOf(file: string): string[] {
  const made = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    skipLibCheck: true,
    types: [],
  })
  return ts
    .getPreEmitDiagnostics(made)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}
