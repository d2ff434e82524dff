import type { ExportFormat } from './schemas'

/** An export that was asked for: the file is made when it is fetched. */
export interface MemberExportView {
  id: string
  /** Where to fetch the file from, as often as wanted until it expires, by this user only. */
  href: string
  /** ISO instant. */
  expiresAt: string
  format: ExportFormat
  rows: number
  /** Whether some of it is masked, as on the screen. */
  masked: boolean
}
