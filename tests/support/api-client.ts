import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import * as figures from '@/app/api/v1/figures/route'
import * as indicators from '@/app/api/v1/indicators/route'
import * as me from '@/app/api/v1/me/route'
import * as members from '@/app/api/v1/members/route'
import * as nationalProgress from '@/app/api/v1/national/progress/route'
import * as plan from '@/app/api/v1/plans/[id]/route'
import * as plans from '@/app/api/v1/plans/route'
import * as progress from '@/app/api/v1/progress/route'
import * as unit from '@/app/api/v1/units/[unit]/route'
import * as units from '@/app/api/v1/units/route'
import { apiOperations } from '@/lib/api/operations/all'
import { createApiToken } from '@/lib/api/create-api-token'
import { scopesWithin, type ApiScope } from '@/lib/core/api-scopes'
import type { Context } from '@/lib/core/context'

type Handler = (request: Request, route: { params: Promise<Record<string, string>> }) => Promise<Response>

/** The routes of the API as the server finds them. */
const routes: readonly { pattern: RegExp; handlers: Readonly<Partial<Record<string, Handler>>> }[] = [
  { pattern: /^\/me$/, handlers: me },
  { pattern: /^\/units$/, handlers: units },
  { pattern: /^\/units\/(?<unit>[^/]+)$/, handlers: unit },
  { pattern: /^\/indicators$/, handlers: indicators },
  { pattern: /^\/plans$/, handlers: plans },
  { pattern: /^\/plans\/(?<id>[^/]+)$/, handlers: plan },
  { pattern: /^\/figures$/, handlers: figures },
  { pattern: /^\/progress$/, handlers: progress },
  { pattern: /^\/national\/progress$/, handlers: nationalProgress },
  { pattern: /^\/members$/, handlers: members },
]

export const apiBase = 'http://localhost:3000/api/v1'

/** Answers a request to the API by the handlers themselves. */
export async function answerApi(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace('/api/v1', '')
  for (const { pattern, handlers } of routes) {
    const found = pattern.exec(path)
    const handler = handlers[request.method]
    if (found && handler) return handler(request, { params: Promise.resolve(paramsOf(found.groups)) })
  }
  throw new RangeError(`no route for ${request.method} ${path}`)
}

/** The variable parts of an address, decoded; nothing at all, as Next.js has it, where there is none. */
function paramsOf(groups: Record<string, string> | undefined): Record<string, string> {
  const none: Record<string, string> = JSON.parse('null')
  if (groups === undefined) return none
  return Object.fromEntries(Object.entries(groups).map(([name, part]) => [name, decodeURIComponent(part)]))
}

/** A token of somebody, with every scope their role gives unless some are named. */
export async function tokenOf(ctx: Context, scopes?: readonly ApiScope[]): Promise<string> {
  const input = {
    key: uuidv7(),
    name: 'Phần mềm kế toán',
    scopes: scopes ?? scopesWithin(ctx.capabilities),
    days: 30,
  }
  return (await createApiToken({ ctx, input })).secret
}

/** Asks the API as a program with this token would. */
export async function askApi(token: string | null, path: string, init: RequestInit = {}) {
  const headers = new Headers(init.headers)
  if (token !== null) headers.set('authorization', `Bearer ${token}`)
  const response = await answerApi(new Request(`${apiBase}${path}`, { ...init, headers }))
  const text = await response.text()
  const body: unknown = text === '' ? null : JSON.parse(text)
  if (response.status === 200) expectDeclared(init.method ?? 'GET', path, body)
  return { status: response.status, headers: response.headers, body }
}

/** Every answer is what the document says, to the last member. */
function expectDeclared(method: string, path: string, body: unknown): void {
  const [address = ''] = path.split('?')
  const operation = apiOperations.find(
    (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(address),
  )
  expect(operation, `${method} ${address}`).toBeDefined()
  expect(operation?.answer.parse(body)).toEqual(body)
  expect(JSON.stringify(body)).not.toMatch(/NaN|Infinity|undefined/)
}
