import type { ClientBase } from 'pg'
import type { Word } from '@/tests/isolation/world/marks'

/** Code of the indicator and of the role that a tenant with this word has made for itself. */
export const ownIndicator = (word: Word) => `${word.toUpperCase()}_RIENG`
export const ownRole = (word: Word) => `${word}_rieng`

/** Gives a tenant an indicator and a role that no other has. */
export async function ownIndicatorAndRole(owner: ClientBase, tenantId: string, word: Word): Promise<void> {
  await owner.query(
    `INSERT INTO indicators (tenant_id, code, kind, name_vi, name_en, short_vi, short_en, measure, group_code, position, on_form)
     VALUES ($1, $2, 'flow', $3, $3, $3, $3, 'times', 'hoat_dong', 5000, true)`,
    [tenantId, ownIndicator(word), `Chỉ tiêu ${word}`],
  )
  await owner.query('INSERT INTO roles (tenant_id, code, name_vi, name_en) VALUES ($1, $2, $3, $3)', [
    ...[tenantId, ownRole(word), `Vai trò ${word}`],
  ])
}
