import type { Capability } from '@/lib/core/capabilities'
import type { Context } from '@/lib/core/context'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import type { SeatRole } from '@/tests/isolation/world/seats'

/** Of another tenant; beside one's own place in the same tenant; above it, or below where the reach ends. */
export type Side = 'other_tenant' | 'sibling' | 'outside_reach'

/** Somebody asks for what is not theirs. */
export interface Attempt {
  side: Side
  ctx: Context
  /** Names something that exists, elsewhere. */
  input: unknown
  /** The same, naming what exists nowhere: the answer may not differ. */
  nowhere: unknown
  /** `refused` by a typed error; or `silent`: an answer as if there were nothing. */
  ends: 'refused' | 'silent'
}

/** The positive control: the right person, the right input. */
export interface Allowed {
  ctx: Context
  input?: unknown
  /** Part of the answer (as for toMatchObject) without which the control would show nothing. */
  shows: unknown
  /** What has to happen before, so that there is something to do. */
  first?: () => Promise<unknown>
}

/** A question about one's own place that names no unit and no person: what is not one's own may not even count. */
export interface Look {
  role: SeatRole | 'national'
  input: unknown
}

/** A read or a verb: a way in which somebody's wish reaches the database. */
export interface Door {
  name: string
  /** Module by its alias, '@/lib/units/get-unit'. */
  module: string
  sort: 'read' | 'verb'
  call: (ctx: Context, input: unknown) => Promise<unknown>
  /** Without it, nothing; `null` for a read that is open to all and answers within what each may do. */
  needs: Capability | null
  allowed: (world: IsolationWorld) => Allowed
  /** From all three sides; empty where the input can name nothing of anybody's. */
  attempts: (world: IsolationWorld) => Attempt[]
  /** Asked from every seat; empty for a verb. */
  looks: readonly Look[]
}
