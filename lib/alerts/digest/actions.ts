'use server'

import { defineAction } from '@/lib/core/define-action'
import { confirmDigestAddress } from './confirm-digest-address'
import { saveDigestSettings } from './save-digest-settings'
import { sendDigestCode } from './send-digest-code'

export const saveDigestSettingsAction = defineAction('digest.save', saveDigestSettings)
export const sendDigestCodeAction = defineAction('digest.send_code', sendDigestCode)
export const confirmDigestAddressAction = defineAction('digest.confirm', confirmDigestAddress)
