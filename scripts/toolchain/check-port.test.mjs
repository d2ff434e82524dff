import { once } from 'node:events'
import net from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { checkPort, freePort, readPort } from './check-port.mjs'

describe('readPort', () => {
  it('is 3000 unless set', () => {
    expect(readPort(undefined)).toBe(3000)
    expect(readPort('')).toBe(3000)
    expect(readPort('8080')).toBe(8080)
  })

  it.each(['0', '65536', '3000a', '-1', '3.5'])('refuses %s', (text) => {
    expect(() => readPort(text)).toThrow('PORT')
  })
})

describe('a busy port', () => {
  const server = net.createServer()
  afterEach(() => void server.close())

  it('is told in one line, and passed over where any will do', async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await expect(checkPort(port, '127.0.0.1')).rejects.toThrow(
      `Cổng ${port} đang được chương trình khác dùng`,
    )
    expect(await freePort(port)).not.toBe(port)
  })
})
