import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { confirmDigestAddress } from '@/lib/alerts/digest/confirm-digest-address'
import { digestJobs } from '@/lib/alerts/digest/digest-jobs'
import { getDigestSettings } from '@/lib/alerts/digest/get-digest-settings'
import { runDigest } from '@/lib/alerts/digest/run-digest'
import { saveDigestSettings } from '@/lib/alerts/digest/save-digest-settings'
import { sendDigestCode } from '@/lib/alerts/digest/send-digest-code'
import { getAlertDigest } from '@/lib/alerts/get-alert-digest'
import type { Context } from '@/lib/core/context'
import * as environment from '@/lib/core/env'
import { queueDigests } from '@/lib/db/digest-clock'
import { runWorker } from '@/lib/jobs/run-worker'
import { mailText, startMailServer, type MailServer } from '@/tests/support/mail-server'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let server: MailServer
const worker = new AbortController()
let working: Promise<void>

beforeAll(async () => {
  owner = await connectOwner()
  server = await startMailServer()
  vi.spyOn(environment, 'env').mockReturnValue({
    ...environment.env(),
    ...{ SMTP_URL: server.url, MAIL_FROM: 'Sổ Công đoàn <so@congdoan.test>' },
  })
  tenant = await buildTenant(owner, {
    today: '2024-07-15',
    figures: { from: 202401, through: 202405, state: 'submitted' },
  })
  working = runWorker(digestJobs, worker.signal)
})
afterAll(async () => {
  worker.abort()
  await working
  vi.restoreAllMocks()
  await server.close()
  await owner.end()
})

const address = 'canbo.bac@congdoan.test'
const staff = () => tenant.contexts.northStaff
/** Seven in the morning of a Monday in Vietnam, and later. */
const monday = new Date('2030-01-07T00:00:00Z')
const after = (minutes: number) => new Date(monday.getTime() + minutes * 60_000)
const arrived = (count: number) => vi.waitFor(() => expect(server.mails).toHaveLength(count), 10_000)
const codeIn = (at: number) => /\b\d{6}\b/.exec(mailText(server.mails[at]!))?.[0] ?? ''

async function subscribe(ctx: Context, to = address): Promise<void> {
  const mails = server.mails.length
  const { version } = await getDigestSettings({ ctx })
  await saveDigestSettings({ ctx, input: { address: to, frequency: 'weekly', version } })
  await arrived(mails + 1)
  await confirmDigestAddress({ ctx, input: { code: codeIn(mails) } })
}

const stateOf = async (ctx: Context, period: string) =>
  (
    await owner.query<{ state: string }>(
      'SELECT state FROM digest_mails WHERE tenant_id = $1 AND assignment_id = $2 AND period = $3',
      [tenant.id, ctx.assignmentId, period],
    )
  ).rows[0]?.state ?? null
const becomes = (ctx: Context, period: string, state: string) =>
  vi.waitFor(async () => expect(await stateOf(ctx, period)).toBe(state), 10_000)

describe('an address', () => {
  it('is confirmed by the code that was mailed to it, and nothing goes there before', async () => {
    const ctx = staff()
    expect(await getDigestSettings({ ctx })).toMatchObject({ configured: true, address: null, version: 0 })
    const saved = await saveDigestSettings({ ctx, input: { address, frequency: 'weekly', version: 0 } })
    expect(saved).toEqual({ version: 1, codeSent: true })
    await arrived(1)
    expect(server.mails[0]?.to).toEqual([address])
    expect(await queueDigests(monday)).toBe(0)
    const code = codeIn(0)
    const wrong = code === '000000' ? '000001' : '000000'
    await expect(confirmDigestAddress({ ctx, input: { code: wrong } })).rejects.toMatchObject({
      reason: 'digest_code_wrong',
      params: { left: 4 },
    })
    await confirmDigestAddress({ ctx, input: { code: `${code.slice(0, 3)} ${code.slice(3)}` } })
    expect(await getDigestSettings({ ctx })).toMatchObject({ address, confirmed: true, version: 2 })
    await expect(confirmDigestAddress({ ctx, input: { code } })).rejects.toMatchObject({
      reason: 'digest_code_over',
    })
    await expect(
      saveDigestSettings({ ctx, input: { address, frequency: 'daily', version: 1 } }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('gets no more codes than a few a day', async () => {
    const ctx = tenant.contexts.southStaff
    await saveDigestSettings({ ctx, input: { address: 'x@congdoan.test', frequency: 'daily', version: 0 } })
    for (let asked = 0; asked < 4; asked++) await sendDigestCode({ ctx, input: { version: 1 } })
    await expect(sendDigestCode({ ctx, input: { version: 1 } })).rejects.toMatchObject({
      code: 'throttled',
      reason: 'digest_codes_spent',
    })
  })
})

describe('an address that was kept while nothing was to be sent', () => {
  it('is asked for its code when the digest is turned on', async () => {
    const ctx = tenant.contexts.south1Chair
    const mails = server.mails.length
    const save = (frequency: string, version: number) =>
      saveDigestSettings({ ctx, input: { address: 'nam@congdoan.test', frequency, version } })
    expect(await save('off', 0)).toEqual({ version: 1, codeSent: false })
    expect(await save('weekly', 1)).toEqual({ version: 2, codeSent: true })
    await vi.waitFor(
      () => expect(server.mails.slice(mails).flatMap(({ to }) => to)).toContain('nam@congdoan.test'),
      10_000,
    )
    await save('off', 2)
  })
})

describe('the digest of a week', () => {
  it('goes out once, made under the recipient’s own scope, without what people typed', async () => {
    const ctx = staff()
    await vi.waitFor(async () => {
      const { rows } = await owner.query(
        `SELECT FROM jobs WHERE tenant_id = $1 AND state IN ('waiting', 'running')`,
        [tenant.id],
      )
      expect(rows).toHaveLength(0)
    }, 10_000)
    const before = server.mails.length
    const queued = await Promise.all([queueDigests(monday), queueDigests(monday), queueDigests(after(60))])
    expect(queued.reduce((sum, count) => sum + count, 0)).toBe(1)
    await becomes(ctx, 'w2030-01-07', 'sent')
    expect(server.mails).toHaveLength(before + 1)
    const mail = server.mails.at(-1)!
    const text = mailText(mail)
    const digest = await getAlertDigest({ ctx })
    expect(text).toContain(`LĐLĐ huyện Bắc, tính đến ngày 15/07/2024: ${digest.open} cảnh báo đang mở.`)
    expect(text).toContain('4 báo cáo tháng 6/2024 chưa nộp; trễ 10 ngày so với hạn 05/07/2024.')
    expect(text).toContain(`http://localhost:3000/${tenant.code}/alerts`)
    expect(text).not.toMatch(/huyện Nam|NaN|Infinity|undefined|\{/)
    expect(mail.source).toMatch(/^Auto-Submitted: auto-generated/im)
    // A worker that was killed after sending begins the job again.
    await runDigest(ctx, 'w2030-01-07')
    expect(server.mails).toHaveLength(before + 1)
  })

  it('that was being sent when the worker was killed is not sent again', async () => {
    const ctx = staff()
    await owner.query(
      `UPDATE digest_mails SET state = 'sending' WHERE tenant_id = $1 AND assignment_id = $2`,
      [tenant.id, ctx.assignmentId],
    )
    const before = server.mails.length
    await runDigest(ctx, 'w2030-01-07')
    expect(await stateOf(ctx, 'w2030-01-07')).toBe('unknown')
    expect(server.mails).toHaveLength(before)
  })

  it('that could not be handed over goes out half an hour later', async () => {
    const ctx = staff()
    const week = 7 * 24 * 60
    server.refuseWith(451)
    expect(await queueDigests(after(week))).toBe(1)
    await becomes(ctx, 'w2030-01-14', 'postponed')
    server.refuseWith(null)
    await owner.query(`UPDATE digest_mails SET tried_at = $2 WHERE tenant_id = $1 AND state = 'postponed'`, [
      tenant.id,
      after(week),
    ])
    expect(await queueDigests(after(week + 29))).toBe(0)
    expect(await queueDigests(after(week + 31))).toBe(1)
    await becomes(ctx, 'w2030-01-14', 'sent')
  })

  it('ends with the assignment, at once', async () => {
    const ctx = tenant.contexts.leader
    await subscribe(ctx, 'lanhdao@congdoan.test')
    await owner.query(`UPDATE assignments SET valid_to = CURRENT_DATE - 1 WHERE tenant_id = $1 AND id = $2`, [
      tenant.id,
      ctx.assignmentId,
    ])
    const before = server.mails.length
    await owner.query(
      `INSERT INTO digest_mails (tenant_id, assignment_id, period, user_id, unit_id, unit_path, state)
       VALUES ($1, $2, 'w2030-01-21', $3, $4, $5, 'queued')`,
      [tenant.id, ctx.assignmentId, ctx.userId, ctx.unitId, ctx.unitPath],
    )
    await owner.query(
      `INSERT INTO jobs (tenant_id, id, kind, unit_path, user_id, assignment_id, payload, state)
       VALUES ($1, gen_random_uuid(), 'digest.send', $2, $3, $4, '{"period":"w2030-01-21"}', 'waiting')`,
      [tenant.id, ctx.unitPath, ctx.userId, ctx.assignmentId],
    )
    await becomes(ctx, 'w2030-01-21', 'failed')
    expect(server.mails).toHaveLength(before)
    expect(await queueDigests(after(14 * 24 * 60 + 5))).toBe(1)
  })
})
