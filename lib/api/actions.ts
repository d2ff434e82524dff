'use server'

import { defineAction } from '@/lib/core/define-action'
import { createApiToken } from './create-api-token'
import { revokeApiToken } from './revoke-api-token'

export const createApiTokenAction = defineAction('api_token.create', createApiToken)
export const revokeApiTokenAction = defineAction('api_token.revoke', revokeApiToken)
