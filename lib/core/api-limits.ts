import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { DomainError } from './errors'

/** What one token may spend in a minute; most requests cost one. */
export const pointsPerMinute = 600

/** Kept in the memory of the process, of which an installation runs one. */
const limiter = new RateLimiterMemory({ points: pointsPerMinute, duration: 60 })

/** How a token stands after a request. */
export interface Spent {
  remaining: number
  /** Seconds until it may spend the whole again. */
  reset: number
  exceeded: boolean
}

export async function spend(tokenId: string, points: number): Promise<Spent> {
  try {
    return spentOf(await limiter.consume(tokenId, points), false)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return spentOf(refused, true)
  }
}

export function tooMany({ reset }: Spent): DomainError {
  return new DomainError('throttled', 'too_many_requests', { seconds: reset })
}

function spentOf({ remainingPoints, msBeforeNext }: RateLimiterRes, exceeded: boolean): Spent {
  return { remaining: Math.max(0, remainingPoints), reset: Math.ceil(msBeforeNext / 1000), exceeded }
}
