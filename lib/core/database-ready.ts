import 'server-only'
import { pingDatabase } from '@/lib/db/identity'

/** Resolves when the database answers within the time; rejects otherwise. */
export async function databaseReady(milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database answers late')), milliseconds)
  })
  try {
    await Promise.race([pingDatabase(), late])
  } finally {
    clearTimeout(timer)
  }
}
