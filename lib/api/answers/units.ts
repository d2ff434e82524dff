import { z } from 'zod'
import { monthParam } from '@/lib/periods/rules/month'
import { OWNERSHIPS } from '@/lib/units/rules/unit-kind'
import type { UnitRowView, UnitView } from '@/lib/units/views'
import { day, month, next, rankedUnit, unitName } from './parts'
import { named, said } from './said'

const lasting = {
  kind: said('unit_kind', z.string()),
  ownership: said('ownership', z.enum(OWNERSHIPS).nullable()),
  establishedOn: said('established_on', day()),
  closedOn: said('closed_on', day().nullable()),
  unionsBelow: said('unions_below', z.number().int()),
}

const unitRow = named(
  'Unit',
  rankedUnit.extend({
    ...lasting,
    parent: said('parent', unitName.nullable()),
    members: said('members', z.number().int().nullable()),
    membersMonth: said('members_month', month().nullable()),
  }),
)

export const unitPage = named(
  'UnitPage',
  z.object({ unit: rankedUnit, data: z.array(unitRow), next: next() }),
)

const dated = { from: said('from_day', day()), to: said('to_day', day().nullable()) }

export const unitAnswer = named(
  'UnitRecord',
  rankedUnit.extend({
    ...lasting,
    children: said('children', z.array(unitName)),
    childCount: said('child_count', z.number().int()),
    names: said('names', z.array(z.object({ name: said('unit_name', z.string()), ...dated }))),
    placements: said('placements', z.array(z.object({ parent: unitName.nullable(), ...dated }))),
    events: said(
      'events',
      z.array(
        z.object({
          id: z.uuid(),
          kind: said(
            'event_kind',
            z.enum([
              'establish',
              'merge',
              'split',
              'transfer_in',
              'transfer_out',
              'dissolve',
              'rename',
              'level_change',
            ]),
          ),
          decisionNumber: said('decision_number', z.string().nullable()),
          decidedOn: said('decided_on', day().nullable()),
          effectiveOn: said('effective_on', day()),
          others: z.array(
            unitName.extend({ part: said('event_part', z.enum(['predecessor', 'successor', 'subject'])) }),
          ),
        }),
      ),
    ),
  }),
)

export function unitRowView(row: UnitRowView): z.input<typeof unitRow> {
  const { code, name, rank, kind, ownership, establishedOn, closedOn, unionsBelow, parent, members } = row
  return {
    ...{ code, name, rank, kind, ownership, establishedOn, closedOn, unionsBelow, parent, members },
    membersMonth: row.membersMonth === null ? null : monthParam(row.membersMonth),
  }
}

export function unitView(unit: UnitView): z.input<typeof unitAnswer> {
  const { code, name, rank, kind, ownership, establishedOn, closedOn, unionsBelow } = unit
  return {
    ...{ code, name, rank, kind, ownership, establishedOn, closedOn, unionsBelow },
    ...{ children: unit.children, childCount: unit.childCount, names: unit.names },
    placements: unit.placements,
    events: unit.events.map((event) => ({
      ...{ id: event.id, kind: event.kind, decisionNumber: event.decisionNumber, decidedOn: event.decidedOn },
      effectiveOn: event.effectiveOn,
      others: event.others.map((other) => ({ code: other.code, name: other.name, part: other.part })),
    })),
  }
}
