import { request } from '@/tests/support/request'

// Stands in for next/headers, which answers only inside a server: vitest.config.ts puts it in its place.

export const headers = async () => request.headers

export const cookies = async () => ({
  get: (name: string) => {
    const value = request.cookies.get(name)
    return value === undefined ? undefined : { name, value }
  },
  getAll: () => [...request.cookies].map(([name, value]) => ({ name, value })),
  set: (name: string, value: string, options: { maxAge?: number } = {}) => {
    if (options.maxAge === 0) request.cookies.delete(name)
    else request.cookies.set(name, value)
  },
})
