import { z } from 'zod'

export const issueCardInput = z.object({ member: z.uuid() })
export const getCardInput = z.object({ member: z.uuid() })
/** The most cards of one sheet. */
export const mostCardsAtOnce = 50
export const listCardsInput = z.object({ members: z.array(z.uuid()).min(1).max(mostCardsAtOnce) })
export const revokeCardInput = z.object({ card: z.uuid() })

export type IssueCardInput = z.input<typeof issueCardInput>
export type RevokeCardInput = z.input<typeof revokeCardInput>
