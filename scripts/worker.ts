// The worker: does the work that goes on after the answer. Started beside the web process, see toolchain/work.mjs.
import { digestJobs } from '@/lib/alerts/digest/digest-jobs'
import { runDigestClock } from '@/lib/alerts/digest/run-digest-clock'
import { employerImportJobs } from '@/lib/employers/imports/import-jobs'
import { runSweep } from '@/lib/jobs/run-sweep'
import { runWorker } from '@/lib/jobs/run-worker'
import { importJobs } from '@/lib/members/imports/import-jobs'

const ended = new AbortController()
/** A job that is running may be broken off at any moment: the database takes it back. */
const leaveWithinMs = 1_000

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => {
    ended.abort()
    setTimeout(() => process.exit(0), leaveWithinMs).unref()
  })
}

await Promise.all([
  runWorker({ ...importJobs, ...employerImportJobs, ...digestJobs }, ended.signal),
  runDigestClock(ended.signal),
  runSweep(ended.signal),
])
process.exit(0)
