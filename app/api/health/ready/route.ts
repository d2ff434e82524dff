import { connection } from 'next/server'
import { databaseReady } from '@/lib/core/database-ready'

const noStore = { 'cache-control': 'no-store' }

/** The process can serve: the database answers within two seconds. */
export async function GET() {
  await connection()
  try {
    await databaseReady(2_000)
    return Response.json({ status: 'ready' }, { headers: noStore })
  } catch {
    return Response.json({ status: 'unavailable' }, { status: 503, headers: noStore })
  }
}
