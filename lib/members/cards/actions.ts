'use server'

import { defineAction } from '@/lib/core/define-action'
import { issueCard } from './issue-card'
import { revokeCard } from './revoke-card'

export const issueCardAction = defineAction('card.issue', issueCard)
export const revokeCardAction = defineAction('card.revoke', revokeCard)
