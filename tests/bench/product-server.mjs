// @ts-check
import { buildApplication } from '../../scripts/toolchain/build.mjs'
import { freePort } from '../../scripts/toolchain/check-port.mjs'
import { serve } from '../../scripts/toolchain/serve.mjs'

/** @param {number} preferred */
export function portFrom(preferred) {
  return freePort(preferred)
}

/** @param {{ preferredPort: number, env: NodeJS.ProcessEnv, logFile: string }} options */
export async function serveProduct({ preferredPort, env, logFile }) {
  await buildApplication()
  const port = await freePort(preferredPort)
  const address = `http://localhost:${port}`
  const { stop } = await serve({
    host: '127.0.0.1',
    port,
    env: { ...env, NEXTAUTH_URL: address },
    logFile,
  })
  return { address, stop }
}
