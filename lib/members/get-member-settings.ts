import 'server-only'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readCounts } from './read-counts'
import { readSettings } from './read-settings'
import type { MemberSettingsView } from './views'

/** What the tenant asks of its records, and how many are complete by it. Two statements. */
export async function getMemberSettings({ ctx }: { ctx: Context }): Promise<MemberSettingsView> {
  requireCapability(ctx, 'members.configure')
  return withScope(ctx, async (tx) => ({
    ...(await readSettings(tx, ctx)),
    ...(await readCounts(tx, ctx)),
  }))
}
