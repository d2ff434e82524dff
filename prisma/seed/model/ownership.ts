import type { Ownership } from '@/prisma/seed/model/world'
import type { Random } from '@/prisma/seed/random'

/** Of what unions a federation is made. */
export type Mix = 'area' | 'rural' | 'new' | 'zone' | 'education' | 'health' | 'offices'

const mixes: Record<Mix, readonly (readonly [Ownership, share: number])[]> = {
  area: [
    ['public_body', 0.28],
    ['state_enterprise', 0.08],
    ['private_enterprise', 0.38],
    ['foreign_invested', 0.14],
    ['cooperative', 0.06],
    ['occupational', 0.06],
  ],
  rural: [
    ['public_body', 0.55],
    ['private_enterprise', 0.25],
    ['foreign_invested', 0.1],
    ['cooperative', 0.1],
  ],
  new: [
    ['private_enterprise', 0.72],
    ['foreign_invested', 0.18],
    ['cooperative', 0.05],
    ['occupational', 0.05],
  ],
  zone: [
    ['foreign_invested', 0.6],
    ['private_enterprise', 0.4],
  ],
  education: [
    ['public_body', 0.8],
    ['private_enterprise', 0.2],
  ],
  health: [
    ['public_body', 0.8],
    ['private_enterprise', 0.2],
  ],
  offices: [
    ['public_body', 0.85],
    ['state_enterprise', 0.15],
  ],
}

/** An ownership drawn as such unions have it. */
export function drawOwnership(random: Random, mix: Mix): Ownership {
  let left = random.between(0, 1)
  for (const [ownership, share] of mixes[mix]) {
    left -= share
    if (left < 0) return ownership
  }
  return 'private_enterprise'
}

const sizes: Record<Ownership, number> = {
  public_body: 25,
  state_enterprise: 100,
  private_enterprise: 80,
  foreign_invested: 320,
  cooperative: 15,
  occupational: 40,
}

/** The size of a union relative to others: of one ownership the largest have nine times the smallest. */
export function drawSize(random: Random, ownership: Ownership): number {
  return Math.round(sizes[ownership] * Math.exp(2.2 * random.between(0, 1)))
}

const appetites: Record<Ownership, number> = {
  public_body: 0.2,
  state_enterprise: 0.4,
  private_enterprise: 1,
  foreign_invested: 1.1,
  cooperative: 0.5,
  occupational: 0.6,
}

/** How eagerly a union wins members, for its size. */
export function drawAppetite(random: Random, ownership: Ownership): number {
  return appetites[ownership] * random.between(0.5, 1.6)
}

/** Enterprises and cooperatives have collective agreements; public bodies and craft unions have not. */
export function hasAgreements(ownership: Ownership | null): boolean {
  return ownership !== 'public_body' && ownership !== 'occupational'
}
