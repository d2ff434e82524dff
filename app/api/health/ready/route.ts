import { connection } from 'next/server'
import { pingDatabase } from '@/lib/db/identity'

const noStore = { 'cache-control': 'no-store' }

/** The process can serve: the database answers within two seconds. */
export async function GET() {
  await connection()
  try {
    await Promise.race([pingDatabase(), late(2_000)])
    return Response.json({ status: 'ready' }, { headers: noStore })
  } catch {
    return Response.json({ status: 'unavailable' }, { status: 503, headers: noStore })
  }
}

function late(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('late')), milliseconds))
}
