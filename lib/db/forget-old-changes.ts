import 'server-only'
import { prisma } from './client'

/** Clears away which transactions changed what more than a day ago; how many rows. Asked by the worker, on nobody's behalf. */
export async function forgetOldChanges(): Promise<number> {
  const rows = await prisma().$queryRaw<{ forgotten: number }[]>`SELECT forget_old_changes() AS forgotten`
  return rows[0]?.forgotten ?? 0
}
