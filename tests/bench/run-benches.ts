import { readdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { BenchRow } from '@/tests/bench/bench-row'

// Run by `npm run bench`, which prepares the database and the environment.
const suffix = '.bench.ts'
const columns = ['measure', 'value', 'floor', 'ratio', 'budget', ''] as const

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })
const rows: BenchRow[] = []
for (const name of chosenNames(positionals)) rows.push(...(await runBench(name)))
printTable(rows)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`)
process.exit(rows.every(({ ok }) => ok) ? 0 : 1)

function chosenNames(wanted: readonly string[]): string[] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(suffix))
  const names = files.map((file) => file.slice(0, -suffix.length)).sort()
  const unknown = wanted.filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    console.error(`no benchmark ${unknown.join(', ')}; there are: ${names.join(', ')}`)
    process.exit(1)
  }
  return wanted.length > 0 ? [...wanted] : names
}

async function runBench(name: string): Promise<BenchRow[]> {
  console.log(`${name} …`)
  const bench: { run: () => Promise<BenchRow[]> } = await import(`./${name}${suffix}`)
  return bench.run()
}

function printTable(measured: readonly BenchRow[]): void {
  const cells = [columns.map(String), ...measured.map(rowCells)]
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  for (const row of cells) {
    const padded = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    console.log(padded.join('  ').trimEnd())
  }
}

function rowCells({ name, value, floor, ratio, unit, ok, ...budget }: BenchRow): string[] {
  return [
    name,
    `${value.toFixed(2)} ${unit}`,
    `${floor.toFixed(2)} ${unit}`,
    `${ratio.toFixed(2)}×`,
    budgetText(budget),
    ok ? 'ok' : 'OVER',
  ]
}

function budgetText({ budgetRatio, budgetMs }: Pick<BenchRow, 'budgetRatio' | 'budgetMs'>): string {
  const parts = []
  if (budgetRatio !== undefined) parts.push(`≤ ${budgetRatio}×`)
  if (budgetMs !== undefined) parts.push(`≤ ${budgetMs} ms`)
  return parts.join(', ')
}
