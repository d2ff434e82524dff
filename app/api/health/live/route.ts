/** The process runs. Says nothing of the database, so that a database's pause restarts no process. */
export function GET() {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } })
}
