/** So many codes may be asked for in a day, each a while after the one before: no mailbox is flooded. */
export const codesADay = 5

const dayMs = 24 * 60 * 60_000

export type Allowance = { allowed: true; asked: number; since: Date } | { allowed: false; minutes: number }

/** Whether another code may be asked for now, and how many it will have been since when. */
export function codeAllowance(before: { asked: number; since: Date | null }, now: Date): Allowance {
  const { asked, since } = before
  if (since === null || now.getTime() - since.getTime() >= dayMs)
    return { allowed: true, asked: 1, since: now }
  if (asked < codesADay) return { allowed: true, asked: asked + 1, since }
  return { allowed: false, minutes: Math.ceil((since.getTime() + dayMs - now.getTime()) / 60_000) }
}
