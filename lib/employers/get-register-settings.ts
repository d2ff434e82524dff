import 'server-only'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readRegisterSettings } from './read-register-settings'
import type { RegisterSettingsView } from './views'

/** What the tenant asks of its registers. One statement. */
export async function getRegisterSettings({ ctx }: { ctx: Context }): Promise<RegisterSettingsView> {
  requireCapability(ctx, 'registers.configure')
  return withScope(ctx, (tx) => readRegisterSettings(tx, ctx))
}
