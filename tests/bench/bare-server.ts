import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import path from 'node:path'
import { portFrom } from '@/tests/bench/product-server.mjs'

/** Builds the bare page as the product is built. Webpack follows the link to the packages; the result serves alike. */
export async function buildBarePage(folder: string, logFile: string): Promise<void> {
  const child = next(['build', '--webpack'], { folder, logFile })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`The bare page could not be built; see ${logFile}`)
}

/** Starts it, and waits until it answers. */
export async function serveBarePage(folder: string, logFile: string) {
  const port = await portFrom(3500)
  const address = `http://localhost:${port}/`
  const child = next(['start', '-H', '127.0.0.1', '-p', String(port)], { folder, logFile })
  const giveUpAt = performance.now() + 60_000
  while (!(await answers(address))) {
    if (performance.now() > giveUpAt) throw new Error(`The bare page did not start; see ${logFile}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const stop = async () => {
    child.kill()
    await once(child, 'exit')
  }
  return { address, stop }
}

function next(
  args: readonly string[],
  { folder, logFile }: { folder: string; logFile: string },
): ChildProcess {
  const output = openSync(logFile, 'a')
  const program = path.resolve('node_modules', 'next', 'dist', 'bin', 'next')
  const { OWNER_DATABASE_URL: _, ...env } = process.env
  return spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', output, output],
  })
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(5_000) })).ok
  } catch {
    return false
  }
}
