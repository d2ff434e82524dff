import { issueCard } from '@/lib/members/cards/issue-card'
import { refreshDuplicates } from '@/lib/members/duplicates/refresh-duplicates'
import { unmergeMembers } from '@/lib/members/duplicates/unmerge-members'
import { exportMembers } from '@/lib/members/export/export-members'
import { getImport } from '@/lib/members/imports/get-import'
import { startImport } from '@/lib/members/imports/start-import'
import { undoImport } from '@/lib/members/imports/undo-import'
import { offerTransfer } from '@/lib/members/transfers/offer-transfer'
import { withdrawTransfer } from '@/lib/members/transfers/withdraw-transfer'
import type { MarkedTenant } from '@/tests/isolation/world/build-world'

/** Members of a union are moved, taken apart, carded, imported and exported. */
export async function stirRoster({ seats, roster, units }: MarkedTenant, union: 'north2' | 'south1') {
  const ctx = seats[union].chair
  const { active, twin, merge, transfer, importCommitted, versionOf } = roster[union]
  const reason = 'Theo đơn của đoàn viên'

  await withdrawTransfer({ ctx, input: { transfer, reason } })
  const offer = { member: active, version: versionOf[active], to: units.south2.code, deadline: '2024-07-20' }
  await offerTransfer({ ctx, input: offer })
  await issueCard({ ctx, input: { member: twin } })
  await unmergeMembers({ ctx, input: { merge } })
  await refreshDuplicates({ ctx, input: {} })
  const bytes = new TextEncoder().encode('Họ và tên;Ngày sinh\nTrần Văn Mới;1990\n')
  await startImport({ ctx, input: { fileName: 'moi.csv', bytes } })
  const { version } = await getImport({ ctx, input: { id: importCommitted } })
  await undoImport({ ctx, input: { id: importCommitted, version } })
  await exportMembers({ ctx, input: { filter: {}, format: 'csv' } })
}
