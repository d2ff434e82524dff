import 'server-only'
import pg from 'pg'
import { env } from '@/lib/core/env'
import type { Job } from './job'
import { jobsChannel } from './jobs-channel'

/**
 * The connection on which a worker holds its jobs. A lock lives as long as the connection does: when the worker
 * is killed, the database gives its job back in the same moment, without anybody having to wait or guess.
 */
export class JobLocks {
  private constructor(
    private readonly client: pg.Client,
    /** Ends when the connection does. */
    readonly lost: Promise<void>,
  ) {}

  static async connect(): Promise<JobLocks> {
    const client = new pg.Client({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: 5_000 })
    const lost = new Promise<void>((resolve) => {
      client.once('end', () => resolve())
      client.on('error', () => resolve())
    })
    await client.connect()
    await client.query(`LISTEN ${jobsChannel}`)
    return new JobLocks(client, lost)
  }

  /** The work that waits, of all tenants, the longest waiting first: at most 20 of it. */
  async due(): Promise<Job[]> {
    const { rows } = await this.client.query<Job>(
      `SELECT tenant_id AS "tenantId", id, kind, unit_path AS "unitPath", user_id AS "userId",
              assignment_id AS "assignmentId", payload, attempts FROM jobs_due(20)`,
    )
    return rows
  }

  /** False: another worker holds it. */
  async take(job: Job): Promise<boolean> {
    const { rows } = await this.client.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
      [job.id],
    )
    return rows[0]?.taken ?? false
  }

  async release(job: Job): Promise<void> {
    await this.client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [job.id])
  }

  /** @throws when the connection is gone, and the locks with it */
  async check(): Promise<void> {
    await this.client.query('SELECT 1')
  }

  /** Resolves when there may be new work: at a notice, when the connection is lost, or after some seconds. */
  async wait(milliseconds: number, ended: AbortSignal): Promise<void> {
    let wake = () => {}
    const woken = new Promise<void>((resolve) => (wake = resolve))
    const timer = setTimeout(wake, milliseconds)
    this.client.once('notification', wake)
    ended.addEventListener('abort', wake, { once: true })
    await Promise.race([woken, this.lost])
    clearTimeout(timer)
    this.client.removeListener('notification', wake)
    ended.removeEventListener('abort', wake)
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => {})
  }
}
