import { Agent, request } from 'node:http'

/** What a page answered under load. */
export interface Load {
  /** Answers a second. */
  perSecond: number
  /** Milliseconds each answer took, as the client waited. */
  samples: number[]
  /** Of one answer. */
  bytes: number
}

/**
 * Asks for an address over and over, `together` at a time, for some seconds; what comes in the first of them does
 * not count. Anything but 200 ends it.
 */
export async function requestLoad(
  address: string,
  { cookie = '', together = 8, seconds = 10 }: { cookie?: string; together?: number; seconds?: number } = {},
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: together })
  const samples: number[] = []
  let bytes = 0
  const startedAt = performance.now()
  const countsFrom = startedAt + 2_000
  const endsAt = countsFrom + seconds * 1_000
  await Promise.all(
    Array.from({ length: together }, async () => {
      while (performance.now() < endsAt) {
        const askedAt = performance.now()
        bytes = await answerSize(address, { agent, cookie })
        if (askedAt >= countsFrom) samples.push(performance.now() - askedAt)
      }
    }),
  )
  agent.destroy()
  return { perSecond: samples.length / ((performance.now() - countsFrom) / 1_000), samples, bytes }
}

function answerSize(address: string, { agent, cookie }: { agent: Agent; cookie: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'accept-language': 'vi' }
    const asked = request(address, { agent, headers }, (answer) => {
      let size = 0
      answer.on('data', (part: Buffer) => (size += part.length))
      answer.on('error', reject)
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(size)
        else reject(new Error(`${address} answered ${answer.statusCode}`))
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}
