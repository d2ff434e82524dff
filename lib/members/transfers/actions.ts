'use server'

import { defineAction } from '@/lib/core/define-action'
import { acceptTransfer } from './accept-transfer'
import { declineTransfer } from './decline-transfer'
import { findTransferByCode } from './find-transfer-by-code'
import { offerTransfer } from './offer-transfer'
import { searchDestinations } from './search-destinations'
import { withdrawTransfer } from './withdraw-transfer'

export const offerTransferAction = defineAction('transfer.offer', offerTransfer)
export const withdrawTransferAction = defineAction('transfer.withdraw', withdrawTransfer)
export const acceptTransferAction = defineAction('transfer.accept', acceptTransfer)
export const declineTransferAction = defineAction('transfer.decline', declineTransfer)
export const searchDestinationsAction = defineAction('transfer.destinations', searchDestinations)
export const findTransferByCodeAction = defineAction('transfer.find', findTransferByCode)
