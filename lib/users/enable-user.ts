import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUser, setDisabled } from './internal'
import { enableUserInput } from './schemas'
import type { AccountStateView } from './views'

/** Opens a closed account again. Sessions that ended with it stay ended. */
export async function enableUser({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AccountStateView> {
  const { userId, reason } = parseInput(enableUserInput, input)
  return withScope(ctx, async (tx) => {
    const user = await findUser(tx, ctx, userId)
    requireCapability(ctx, 'users.manage')
    if (await setDisabled(tx, user.id, false)) {
      await audit(tx, ctx, {
        act: 'user.enabled',
        subjectKind: 'user',
        subjectId: user.id,
        details: { reason },
      })
    }
    return { userId: user.id, disabled: false }
  })
}
