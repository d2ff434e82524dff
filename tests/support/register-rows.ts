import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { TestTenant, UnitName } from '@/tests/support/tenant-builder'

/** An employer that falls to the north, and the union that organises its workers from a day on. */
export async function addEmployer(
  owner: ClientBase,
  tenant: TestTenant,
  wish: { union: UnitName; from: CalendarDate; to?: CalendarDate; closedOn?: CalendarDate },
): Promise<string> {
  const id = uuidv7()
  const { north } = tenant.units
  const by = tenant.people.northStaff.id
  await owner.query(
    `INSERT INTO employers (tenant_id, id, unit_id, unit_path, name, closed_on, created_by)
     SELECT tenant_id, $2::uuid, id, path, 'Công ty ' || $2::uuid::text, $4::date, $5 FROM units WHERE tenant_id = $1 AND id = $3`,
    [tenant.id, id, north.id, wish.closedOn ?? null, by],
  )
  await owner.query(
    `INSERT INTO employer_unions (tenant_id, id, employer_id, unit_path, union_id, valid_from, valid_to, recorded_by)
     SELECT tenant_id, $2, id, unit_path, $4, $5::date, $6::date, $7 FROM employers WHERE tenant_id = $1 AND id = $3`,
    [tenant.id, uuidv7(), id, tenant.units[wish.union].id, wish.from, wish.to ?? null, by],
  )
  return id
}

/** An agreement of a union, in force between two days. */
export async function addAgreement(
  owner: ClientBase,
  tenant: TestTenant,
  wish: {
    union: UnitName
    signedOn: CalendarDate
    startsOn?: CalendarDate
    endsOn: CalendarDate
    endedOn?: CalendarDate
    employerId?: string
    grade?: 'A' | 'B' | 'C' | 'D'
    voided?: boolean
  },
): Promise<void> {
  await owner.query(
    `INSERT INTO agreements (tenant_id, id, unit_id, unit_path, employer_id, scope, signed_on, starts_on, ends_on, ended_on,
                             end_reason, grade, created_by, voided_at, void_reason)
     SELECT tenant_id, $2, id, path, $4, 'enterprise', $5::date, $6::date, $7::date, $8::date,
            CASE WHEN $8::date IS NOT NULL THEN 'Hai bên thống nhất' END, $9, $10,
            CASE WHEN $11 THEN now() END, CASE WHEN $11 THEN 'Ghi nhầm' END
     FROM units WHERE tenant_id = $1 AND id = $3`,
    [
      ...[tenant.id, uuidv7(), tenant.units[wish.union].id, wish.employerId ?? null, wish.signedOn],
      ...[wish.startsOn ?? wish.signedOn, wish.endsOn, wish.endedOn ?? null, wish.grade ?? null],
      ...[tenant.people.northStaff.id, wish.voided ?? false],
    ],
  )
}

/** A grade of a union, decided or only proposed. */
export async function addGrade(
  owner: ClientBase,
  tenant: TestTenant,
  wish: {
    union: UnitName
    year: number
    grade: 'excellent' | 'good' | 'done' | 'not_done'
    decided?: boolean
  },
): Promise<void> {
  await owner.query(
    `INSERT INTO union_grades (tenant_id, unit_id, year, unit_path, state, sector, self_grade, decided_grade, decided_on)
     SELECT tenant_id, id, $3, path, CASE WHEN $5 THEN 'decided' ELSE 'self_graded' END, 'non_state', $4,
            CASE WHEN $5 THEN $4 END, CASE WHEN $5 THEN make_date($3, 12, 20) END
     FROM units WHERE tenant_id = $1 AND id = $2`,
    [tenant.id, tenant.units[wish.union].id, wish.year, wish.grade, wish.decided ?? true],
  )
}

/** What a reorganisation did to a unit. */
export async function addUnitEvent(
  owner: ClientBase,
  tenant: TestTenant,
  wish: {
    kind: 'merge' | 'split' | 'establish' | 'dissolve'
    unit: UnitName
    part: string
    on: CalendarDate
  },
): Promise<void> {
  const id = uuidv7()
  await owner.query(
    `INSERT INTO unit_events (tenant_id, id, kind, effective_on, scope_path)
     SELECT tenant_id, $2, $4, $5::date, path FROM units WHERE tenant_id = $1 AND id = $3`,
    [tenant.id, id, tenant.units[wish.unit].id, wish.kind, wish.on],
  )
  await owner.query(
    `INSERT INTO unit_event_links (tenant_id, event_id, unit_id, unit_path, part)
     SELECT tenant_id, $2, id, path, $4 FROM units WHERE tenant_id = $1 AND id = $3`,
    [tenant.id, id, tenant.units[wish.unit].id, wish.part],
  )
}
