// @ts-check
import net from 'node:net'
import { PlainError, errorCode } from './plain-error.mjs'

/**
 * @param {string | undefined} text the PORT variable
 * @returns {number} 3000 where it is not set
 */
export function readPort(text) {
  if (text === undefined || text === '') return 3000
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new PlainError(`PORT="${text}" không phải là số cổng hợp lệ.`, `PORT="${text}" is not a port number`)
}

/** @param {number} port @param {string} host */
export async function checkPort(port, host) {
  try {
    await listenOnce(port, host)
  } catch (thrown) {
    const code = errorCode(thrown)
    if (code === 'EADDRINUSE')
      throw new PlainError(
        `Cổng ${port} đang được chương trình khác dùng. Hãy tắt chương trình đó hoặc chạy với PORT khác.`,
        `port ${port} is in use; stop the other program or set PORT`,
      )
    throw new PlainError(
      `Không mở được ${host}:${port} (${code ?? 'unknown'}). Hãy xem lại HOST và PORT.`,
      `cannot listen on ${host}:${port}; check HOST and PORT`,
    )
  }
}

/**
 * @param {number} [preferred]
 * @returns {Promise<number>} the preferred port on the loopback address where it is free, else any free one
 */
export async function freePort(preferred = 0) {
  try {
    return await listenOnce(preferred, '127.0.0.1')
  } catch {
    return listenOnce(0, '127.0.0.1')
  }
}

/** @param {number} port @param {string} host @returns {Promise<number>} the port it could listen on */
function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      const found = typeof address === 'object' && address !== null ? address.port : port
      server.close(() => resolve(found))
    })
  })
}
