import type { Capability } from './capabilities'
import type { Context } from './context'
import { forbidden } from './errors'

/** Whether the assignment's role includes a capability. */
export function can(ctx: Context, capability: Capability): boolean {
  return ctx.capabilities.has(capability)
}

/**
 * Stops a verb or a read whose role may not do this.
 * @throws DomainError forbidden
 */
export function requireCapability(ctx: Context, capability: Capability): void {
  if (!can(ctx, capability)) throw forbidden()
}
