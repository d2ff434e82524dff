import { readFileSync } from 'node:fs'
import { describeFile } from '@/lib/files/describe-file'
import { FileError } from '@/lib/files/file-error'
import { readSheet } from '@/lib/files/read-sheet'

/** Reads a file to its end: how many rows it has, or why it was refused. */
export async function readWhole(bytes: Uint8Array): Promise<string> {
  try {
    let rows = 0
    const isHeader = (text: string) => text === 'Họ và tên' || text === 'Ghi chú'
    for await (const _ of readSheet(bytes, await describeFile(bytes, { isHeader }))) rows++
    return `${rows} rows`
  } catch (error) {
    if (error instanceof FileError) return error.problem
    throw error
  }
}

// As a process of its own: what a file takes in time and memory, without its making.
const [, script, file] = process.argv
if (script === import.meta.filename && file !== undefined) {
  const startedAt = performance.now()
  const outcome = await readWhole(readFileSync(file))
  const milliseconds = Math.round(performance.now() - startedAt)
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(JSON.stringify({ outcome, milliseconds, megabytes }))
}
