import type { DigestFrequency } from './schemas'

/** Whether and where the digest of an assignment goes by mail. */
export interface DigestSettingsView {
  /** Whether this installation sends mail at all. */
  configured: boolean
  unitName: string
  /** Null before anything was kept. */
  address: string | null
  frequency: DigestFrequency
  confirmed: boolean
  lastSentAt: string | null
  version: number
}
