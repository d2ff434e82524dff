import { z } from 'zod'

export const issueCardInput = z.object({ member: z.uuid() })
export const getCardInput = z.object({ member: z.uuid() })
export const revokeCardInput = z.object({ card: z.uuid() })

export type IssueCardInput = z.input<typeof issueCardInput>
export type RevokeCardInput = z.input<typeof revokeCardInput>
