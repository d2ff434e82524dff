import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUser, setDisabled } from './internal'
import { disableUserInput } from './schemas'
import type { AccountStateView } from './views'

/** Closes somebody's account: they cannot sign in, and what they have open ends with their next request. */
export async function disableUser({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AccountStateView> {
  const { userId, reason } = parseInput(disableUserInput, input)
  return withScope(ctx, async (tx) => {
    const user = await findUser(tx, ctx, userId)
    requireCapability(ctx, 'users.manage')
    if (await setDisabled(tx, user.id, true)) {
      await audit(tx, ctx, {
        act: 'user.disabled',
        subjectKind: 'user',
        subjectId: user.id,
        details: { reason },
      })
    }
    return { userId: user.id, disabled: true }
  })
}
