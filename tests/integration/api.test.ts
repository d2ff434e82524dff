import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { quangNinh } from '@/prisma/seed/worlds/quang-ninh'
import { answerApi, apiBase, askApi, tokenOf } from '@/tests/support/api-client'
import { countStatements } from '@/tests/support/count-statements'
import { writeDemoWorld } from '@/tests/support/demo-contexts'
import { generatedClient } from '@/tests/support/generated-client'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let ctxOf: (login: string) => Context
let leader: string
let staff: string

beforeAll(async () => {
  owner = await connectOwner()
  ctxOf = await writeDemoWorld(
    owner,
    quangNinh({ today: '2024-08-02', throughMonth: 202406, inProgress: true }),
  )
  leader = await tokenOf(ctxOf('lanhdao.quangninh'))
  staff = await tokenOf(ctxOf('canbo.halong'))
}, 180_000)

afterAll(() => owner.end())

describe('progress', () => {
  const address = '/progress?unit=quang-ninh&year=2024&through=2024-06'

  it('says what was published, exact and as it is printed, in four statements', async () => {
    const { answer, statements } = await countStatements(() => askApi(leader, address))
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      unit: { code: 'quang-ninh' },
      span: { kind: 'year', from: '2024-01', through: '2024-06' },
      data: expect.arrayContaining([
        expect.objectContaining({
          indicator: expect.objectContaining({ code: 'CDCS_MOI' }),
          actual: { value: 41, numerator: 41, denominator: null, printed: '41' },
          plan: expect.objectContaining({ value: 71, printed: '71' }),
          planPercent: expect.objectContaining({ printed: '58%', printedDecimals: '57,75%', excess: null }),
        }),
        expect.objectContaining({
          indicator: expect.objectContaining({ code: 'DV_KNM' }),
          actual: expect.objectContaining({ value: 7965, printed: '7.965' }),
          planPercent: {
            exact: { numerator: 796_500, denominator: 12_000 },
            ...{ value: 66.375, printed: '66%', printedDecimals: '66,38%', excess: null },
          },
          source: 'figures',
        }),
      ]),
    })
    // Who asks, then the unit, its history and its targets; what the registers say of rates without figures.
    expect(statements).toBeLessThanOrEqual(8)
  })

  it('speaks English to who asks for it, and says nothing twice to who knows it', async () => {
    const headers = { 'accept-language': 'en' }
    const english = await askApi(leader, address, { headers })
    expect(JSON.stringify(english.body)).toContain('"printed":"7,965"')
    const etag = english.headers.get('etag') ?? ''
    const again = await askApi(leader, address, {
      headers: { ...headers, 'if-none-match': `"x", W/${etag}` },
    })
    expect(again).toMatchObject({ status: 304, body: null })
    expect((await askApi(leader, address, { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  it.each([
    ['/progress?through=2024-13', 'through', 'Viết năm-tháng, như 2024-06.'],
    ['/progress?year=2023&through=2024-06', 'through', 'Tháng phải thuộc năm đã nêu ở year'],
    ['/progress?asOf=2024-02-31', 'asOf', 'năm-tháng-ngày, như 2024-07-05.'],
    ['/progress?span=term&through=2024-06', 'span', 'Một trong: month, quarter, half, nine, year, term.'],
    ['/progress?untit=ha-long', 'untit', 'Các tham số dùng được: unit, year, through, span, asOf.'],
    ['/progress?unit=ha-long&unit=cam-pha', 'unit', 'Chỉ một giá trị, không để trống, tối đa 100 ký tự.'],
    ['/figures?unit=ha-long', 'month', 'Còn thiếu, hoặc'],
    ['/units?q=%00', 'q', 'Giá trị này không dùng được.'],
    ['/units/%00', 'unit', 'Giá trị này không dùng được.'],
    ['/units?after=', 'after', 'lấy từ next'],
  ])('%s: says what %s has to be', async (wrong, name, detail) => {
    expect(await askApi(leader, wrong)).toMatchObject({
      status: 422,
      body: {
        code: 'invalid_input',
        detail: expect.stringContaining(name),
        errors: [{ name, detail: expect.stringContaining(detail) }],
      },
    })
  })
})

describe('what else is read', () => {
  it.each([
    '/me',
    '/indicators',
    '/plans',
    '/plans?unit=ha-long&year=2024',
    '/units',
    '/units?rank=grassroots&state=all',
    '/units/ha-long',
    '/figures?unit=ha-long&month=2024-06',
  ])('%s', async (address) => {
    const { status, headers } = await askApi(leader, address)
    expect(status).toBe(200)
    expect(headers.get('ratelimit-limit')).toBe('600')
  })

  it('goes on where the page before ended, until there is no more', async () => {
    const names: string[] = []
    let next: string | null = '/units?rank=grassroots&unit=quang-ninh'
    while (next !== null) {
      const { body }: { body: unknown } = await askApi(leader, next.replace('/api/v1', ''))
      const page = body as { data: { code: string }[]; next: string | null }
      names.push(...page.data.map(({ code }) => code))
      next = page.next
    }
    expect(names.length).toBeGreaterThan(100)
    expect(new Set(names).size).toBe(names.length)
  })

  it('says of a method that an address does not take which it does', async () => {
    const { status, headers, body } = await askApi(leader, '/figures', { method: 'DELETE' })
    expect(status).toBe(405)
    expect(headers.get('allow')).toBe('GET, HEAD, PUT')
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body).toMatchObject({ status: 405, detail: expect.stringContaining('GET, HEAD, PUT') })
  })

  it('tells of the nation to national roles alone', async () => {
    const { status, body } = await askApi(leader, '/national/progress')
    expect([status, body]).toMatchObject([403, { code: 'forbidden' }])
  })

  it('knows no plan at an address that is none', async () => {
    expect(await askApi(leader, '/plans/khong-co')).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    })
  })

  it('tells a plan with its decisions', async () => {
    const { body } = await askApi(leader, '/plans')
    const [plan] = (body as { data: { id: string; title: string }[] }).data
    expect(await askApi(leader, `/plans/${plan?.id}`)).toMatchObject({
      status: 200,
      body: { plan: { title: plan?.title }, decisions: expect.arrayContaining([expect.anything()]) },
    })
  })

  it('shows members masked, and notes who asked with which token', async () => {
    const { body } = await askApi(staff, '/members?size=50')
    const { data } = body as { data: { masked: boolean; name: string }[] }
    expect(data.every(({ masked }) => masked)).toBe(true)
    const { rows } = await owner.query(
      `SELECT details->>'apiToken' AS token FROM audit_events WHERE act = 'members.read_by_api'`,
    )
    expect(rows).toEqual([{ token: expect.any(String) }])
  })
})

describe('a month', () => {
  const month = '2024-07'

  type Row = { unit: { code: string }; editable: boolean; figures: { indicator: string; version: number }[] }

  async function openRow(): Promise<Row> {
    const { body } = await askApi(staff, `/figures?unit=ha-long&month=${month}`)
    const row = (body as { data: Row[] }).data.find(
      ({ editable, unit }) => editable && unit.code !== 'ha-long',
    )
    if (!row) throw new Error('nothing is open')
    return row
  }

  const put = (cells: readonly object[], key = uuidv7()) =>
    askApi(staff, '/figures', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ month, cells }),
    })

  async function cellOf(indicator: string, value: number) {
    const row = await openRow()
    const version = row.figures.find((figure) => figure.indicator === indicator)?.version ?? 0
    return { unit: row.unit.code, indicator, entry: 'number', value, version }
  }

  it('is written once however often it is sent, and not under the same key with something else', async () => {
    const cell = await cellOf('DOI_THOAI', 3)
    const key = uuidv7()
    const saved = await put([cell], key)
    expect(saved).toMatchObject({
      status: 200,
      body: { cells: [{ unit: cell.unit, indicator: 'DOI_THOAI', version: cell.version + 1 }] },
    })
    expect((await put([cell], key)).body).toEqual(saved.body)
    expect(await put([{ ...cell, value: 4 }], key)).toMatchObject({
      status: 409,
      body: { code: 'key_reused' },
    })
  })

  it('is written once where one key is sent twice at once with different cells', async () => {
    const key = uuidv7()
    const both = [await cellOf('UT_GT', 7), await cellOf('DOI_THOAI', 8)]
    const answers = await Promise.all(both.map((cell) => put([cell], key)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'key_reused' })
  })

  it('says what a field has to be, by its path', async () => {
    const good = await cellOf('UT_GT', 5)
    const errorsOf = async (body: unknown) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': uuidv7() }
      const answer = await askApi(staff, '/figures', { method: 'PUT', headers, body: JSON.stringify(body) })
      expect(answer.status).toBe(422)
      return (answer.body as { errors: { name: string; detail: string }[] }).errors
    }
    const [body] = await errorsOf({ month, cells: [good], more: 1 })
    expect(body).toMatchObject({ name: 'body', detail: expect.stringContaining('chỉ gồm: month, cells.') })
    const [cell] = await errorsOf({ month, cells: [{ ...good, more: 1 }] })
    expect(cell?.name).toBe('cells.0')
    expect(cell?.detail).toContain('unit, indicator, entry, value, version, explanation, note.')
    const [value] = await errorsOf({ month, cells: [{ ...good, value: '5' }] })
    expect(value).toMatchObject({
      name: 'cells.0.value',
      detail: expect.stringContaining('Số nguyên khi entry'),
    })
    const [none] = await errorsOf({ month, cells: [] })
    expect(none).toMatchObject({ name: 'cells', detail: expect.stringContaining('từ 1 đến 600 phần tử') })
    const [note] = await errorsOf({ month, cells: [{ ...good, note: 'a\u0000b' }] })
    expect(note?.name).toBe('cells.0.note')
  })

  it('is written whole or not at all, and says of each cell why', async () => {
    const good = await cellOf('UT_GT', 5)
    const stale = { ...(await cellOf('DOI_THOAI', 9)), version: 99 }
    expect(await put([good, stale])).toMatchObject({
      status: 409,
      body: { cells: [{ index: 1, status: 'conflict', current: { entry: 'number', value: 3 } }] },
    })
    const nowhere = { ...good, unit: 'khong-noi-nao-co' }
    expect(await put([good, nowhere, { ...good, value: -1 }])).toMatchObject({
      status: 422,
      body: {
        code: 'cells_refused',
        cells: [
          { index: 1, reason: 'unit_not_found' },
          { index: 2, reason: 'named_twice' },
        ],
      },
    })
    expect(await put([{ ...good, value: -1 }])).toMatchObject({
      status: 422,
      body: { cells: [{ index: 0, reason: 'negative', detail: expect.stringContaining('âm') }] },
    })
    expect((await cellOf('UT_GT', 5)).version).toBe(good.version)
  })

  it('has to be sent as JSON, with a key', async () => {
    const body = JSON.stringify({ month, cells: [await cellOf('UT_GT', 5)] })
    const json = { 'content-type': 'application/json' }
    const send = (headers: Record<string, string>, text: string) =>
      askApi(staff, '/figures', { method: 'PUT', headers, body: text })
    expect(await send(json, body)).toMatchObject({
      status: 422,
      body: { errors: [{ name: 'Idempotency-Key', detail: expect.stringContaining('Còn thiếu. UUID') }] },
    })
    expect(await send({}, body)).toMatchObject({ status: 422, body: { code: 'body_unreadable' } })
    expect(await send(json, '{"month":')).toMatchObject({ status: 422, body: { code: 'body_unreadable' } })
    expect(await send(json, `"${'x'.repeat(2_000_001)}"`)).toMatchObject({ body: { code: 'body_too_large' } })
  })

  it('may not be sent without end', async () => {
    const token = await tokenOf(ctxOf('canbo.halong'), ['figures:write'])
    const ask = () => askApi(token, '/figures', { method: 'PUT' })
    for (let count = 0; count < 60; count++) expect((await ask()).status).toBe(422)
    const refused = await ask()
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

it('a client generated from the document reads the progress of Quảng Ninh and writes a month', async () => {
  const { client, complaints } = await generatedClient()
  expect(complaints).toEqual([])
  const asked = { baseUrl: apiBase, fetch: answerApi }
  expect(await client.readProgress({ ...asked, token: leader }, 'quang-ninh')).toEqual(['7.965', '66%'])
  const { version, next, problem } = await client.writeMonth({ ...asked, token: staff })
  expect(next).toBe(version + 1)
  expect(problem).toBe('not_found')
})
