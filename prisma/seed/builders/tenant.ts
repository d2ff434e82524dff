import type { ClientBase } from 'pg'
import { standardIndicators } from '@/lib/core/catalogue/standard-indicators'
import { standardRoles } from '@/lib/core/catalogue/standard-roles'
import type { TenantDraft } from '@/prisma/seed/model/world'
import { insertRows } from '@/prisma/seed/builders/insert-rows'

/** Inserts a tenant; false, and nothing written, when its code is taken, also by a seed running beside. */
export async function insertTenant(client: ClientBase, tenant: TenantDraft): Promise<boolean> {
  const { id, code, kind, name, cutoffDay, graceDays, demoToday, noticeCode } = tenant
  const { rowCount } = await client.query(
    `INSERT INTO tenants (id, code, kind, name, cutoff_day, grace_days, demo_today, notice_code)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (code) DO NOTHING`,
    [id, code, kind, name, cutoffDay, graceDays, demoToday, noticeCode],
  )
  return rowCount === 1
}

/** The standard indicators and roles, from then on the tenant's own. */
export async function insertCatalogue(client: ClientBase, tenantId: string): Promise<void> {
  await insertRows(
    client,
    'indicators',
    tenantId,
    {
      code: ['text', ({ code }) => code],
      kind: ['text', ({ kind }) => kind],
      name_vi: ['text', ({ nameVi }) => nameVi],
      name_en: ['text', ({ nameEn }) => nameEn],
      short_vi: ['text', ({ shortVi }) => shortVi],
      short_en: ['text', ({ shortEn }) => shortEn],
      measure: ['text', ({ measure }) => measure],
      direction: ['text', ({ direction }) => direction],
      group_code: ['text', ({ group }) => group],
      position: ['int', ({ position }) => position],
      numerator: ['text', ({ numerator }) => numerator],
      denominator: ['text', ({ denominator }) => denominator],
      on_form: ['boolean', ({ onForm }) => onForm],
      asked_of: ['text', ({ askedOf }) => askedOf],
      required: ['boolean', ({ required }) => required],
    },
    standardIndicators,
  )
  await insertRows(
    client,
    'roles',
    tenantId,
    {
      code: ['text', ({ code }) => code],
      name_vi: ['text', ({ nameVi }) => nameVi],
      name_en: ['text', ({ nameEn }) => nameEn],
    },
    standardRoles,
  )
  await insertRows(
    client,
    'role_capabilities',
    tenantId,
    { role_code: ['text', ([code]) => code], capability: ['text', ([, capability]) => capability] },
    standardRoles.flatMap(({ code, capabilities }) => capabilities.map((held) => [code, held] as const)),
  )
}
