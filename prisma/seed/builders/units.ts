import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { childPath } from '@/lib/units/rules/unit-path'
import { federationOf } from '@/prisma/seed/model/unit-draft'
import type { UnitDraft, UnitEventDraft } from '@/prisma/seed/model/world'
import { insertRows } from '@/prisma/seed/builders/insert-rows'

/** Inserts units, parents first, with the names and places they have and had. */
export async function insertUnits(
  client: ClientBase,
  tenantId: string,
  units: readonly UnitDraft[],
): Promise<void> {
  await insertRows<UnitDraft>(
    client,
    'units',
    tenantId,
    {
      id: ['uuid', ({ id }) => id],
      code: ['text', ({ code }) => code],
      rank: ['text', ({ rank }) => rank],
      kind: ['text', ({ kind }) => kind],
      ownership: ['text', ({ ownership }) => ownership],
      name: ['text', ({ name }) => name],
      path: ['text', ({ path }) => path],
      parent_id: ['uuid', ({ parent }) => parent?.id ?? null],
      position: ['int', ({ position }) => position],
      established_on: ['date', ({ establishedOn }) => establishedOn],
      closed_on: ['date', ({ closedOn }) => closedOn],
    },
    units,
  )
  await insertNames(client, tenantId, units)
  await insertPlacements(client, tenantId, units)
}

/** Inserts reorganisations and the units they ended, began or touched. */
export async function insertUnitEvents(
  client: ClientBase,
  tenantId: string,
  events: readonly UnitEventDraft[],
): Promise<void> {
  await insertRows<UnitEventDraft>(
    client,
    'unit_events',
    tenantId,
    {
      id: ['uuid', ({ id }) => id],
      kind: ['text', ({ kind }) => kind],
      decision_number: ['text', ({ decisionNumber }) => decisionNumber],
      decided_on: ['date', ({ decidedOn }) => decidedOn],
      effective_on: ['date', ({ effectiveOn }) => effectiveOn],
      reason: ['text', ({ reason }) => reason],
      scope_path: ['text', ({ under }) => under.path],
    },
    events,
  )
  await insertRows(
    client,
    'unit_event_links',
    tenantId,
    {
      event_id: ['uuid', ({ eventId }) => eventId],
      unit_id: ['uuid', ({ unit }) => unit.id],
      unit_path: ['text', ({ unit }) => unit.path],
      part: ['text', ({ part }) => part],
    },
    events.flatMap(({ id, links }) => links.map((link) => ({ eventId: id, ...link }))),
  )
}

async function insertNames(client: ClientBase, tenantId: string, units: readonly UnitDraft[]): Promise<void> {
  const names = units.flatMap((unit) =>
    inTurn(unit, unit.earlierNames, { name: unit.name }).map((period) => ({ unit, ...period })),
  )
  await insertRows<(typeof names)[number]>(
    client,
    'unit_names',
    tenantId,
    {
      id: ['uuid', () => uuidv7()],
      unit_id: ['uuid', ({ unit }) => unit.id],
      unit_path: ['text', ({ unit }) => unit.path],
      name: ['text', ({ name }) => name],
      valid_from: ['date', ({ from }) => from],
      valid_to: ['date', ({ until }) => until],
    },
    names,
  )
}

async function insertPlacements(
  client: ClientBase,
  tenantId: string,
  units: readonly UnitDraft[],
): Promise<void> {
  const placements = units.flatMap((unit) =>
    inTurn(unit, unit.earlierParents, { parent: unit.parent }).map(({ parent, from, until }) => {
      const then = { ...unit, parent }
      const path = childPath(parent?.path ?? null, unit.code)
      return { unit, parent, path, federation: federationOf(then), from, until }
    }),
  )
  await insertRows<(typeof placements)[number]>(
    client,
    'unit_placements',
    tenantId,
    {
      id: ['uuid', () => uuidv7()],
      unit_id: ['uuid', ({ unit }) => unit.id],
      unit_path: ['text', ({ unit }) => unit.path],
      parent_id: ['uuid', ({ parent }) => parent?.id ?? null],
      federation_id: ['uuid', ({ federation }) => federation.id],
      path: ['text', ({ path }) => path],
      valid_from: ['date', ({ from }) => from],
      valid_to: ['date', ({ until }) => until],
    },
    placements,
  )
}

/** What held one after another in a unit's life, with the days between which it did. */
function inTurn<Then extends { until: CalendarDate }, Now>(
  { establishedOn, closedOn }: UnitDraft,
  earlier: readonly Then[],
  now: Now,
): ((Omit<Then, 'until'> | Now) & { from: CalendarDate; until: CalendarDate | null })[] {
  const starts = [establishedOn, ...earlier.map(({ until }) => until)]
  return [...earlier, { ...now, until: closedOn }].map((period, index) => ({
    ...period,
    from: starts[index] ?? establishedOn,
  }))
}
