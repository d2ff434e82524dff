import { refuseMethod } from '@/lib/api/refuse-method'

/** Whoever opens the address of the API itself is told how to use it. */
export function GET(): Response {
  return new Response(null, { status: 307, headers: { location: '/api/v1/docs' } })
}

export const POST = refuseMethod('GET')
export const PUT = refuseMethod('GET')
export const PATCH = refuseMethod('GET')
export const DELETE = refuseMethod('GET')
