import { createWrittenReport } from '@/lib/written-reports/create-written-report'
import { getNewWrittenReport } from '@/lib/written-reports/get-new-written-report'
import { getWrittenReport } from '@/lib/written-reports/get-written-report'
import { issueWrittenReport } from '@/lib/written-reports/issue-written-report'
import { listWrittenReports } from '@/lib/written-reports/list-written-reports'
import { reviseWrittenReport } from '@/lib/written-reports/revise-written-report'
import { saveWrittenReport } from '@/lib/written-reports/save-written-report'
import { voidWrittenReport } from '@/lib/written-reports/void-written-report'
import { byCode, noId } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door, Side } from '@/tests/isolation/registry/door'
import type { IsolationWorld, SeatPlace } from '@/tests/isolation/world/build-world'
import type { RosterPlace } from '@/tests/isolation/world/marked-roster'
import { markedContent, type MarkedWrittenReports } from '@/tests/isolation/world/marked-written-reports'
import type { SeatRole } from '@/tests/isolation/world/seats'

const key = '00000000-0000-7000-8000-0000000b0901'
const half = { kind: 'half', through: '2024-06' }
const reason = 'Nhầm kỳ báo cáo'
const content = markedContent('Một nơi')

/** Reports in words, from draft to issued. */
export const writtenReportDoors: readonly Door[] = [
  {
    name: 'createWrittenReport',
    module: '@/lib/written-reports/create-written-report',
    sort: 'verb',
    call: (ctx, input) => createWrittenReport({ ctx, input }),
    needs: 'written_reports.write',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { key, ...half, unit: a.units.north1.code },
      shows: { version: 1, revision: 1 },
    }),
    looks: [],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ key, ...half, unit })),
  },
  {
    name: 'saveWrittenReport',
    module: '@/lib/written-reports/save-written-report',
    sort: 'verb',
    call: (ctx, input) => saveWrittenReport({ ctx, input }),
    needs: 'written_reports.write',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { id: a.writtenReports.north1.draft, version: 1, content },
      shows: { status: 'saved', version: 2 },
    }),
    looks: [],
    attempts: (world) => [
      ...byReport(world, 'staff', draftOf, (id) => ({ id, version: 1, content })),
      // A version that is over would tell of the present one.
      ...byReport(world, 'staff', draftOf, (id) => ({ id, version: 7, content })),
    ],
  },
  {
    name: 'issueWrittenReport',
    module: '@/lib/written-reports/issue-written-report',
    sort: 'verb',
    call: (ctx, input) => issueWrittenReport({ ctx, input }),
    needs: 'written_reports.issue',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { key, id: a.writtenReports.north1.draft, version: 1 },
      shows: { version: 2, revision: 1 },
    }),
    looks: [],
    attempts: (world) => byReport(world, 'leader', draftOf, (id) => ({ key, id, version: 1 })),
  },
  {
    name: 'reviseWrittenReport',
    module: '@/lib/written-reports/revise-written-report',
    sort: 'verb',
    call: (ctx, input) => reviseWrittenReport({ ctx, input }),
    needs: 'written_reports.write',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { key, id: a.writtenReports.north1.issued, version: 1 },
      shows: { version: 2, revision: 2 },
    }),
    looks: [],
    attempts: (world) => byReport(world, 'staff', issuedOf, (id) => ({ key, id, version: 1 })),
  },
  {
    name: 'voidWrittenReport',
    module: '@/lib/written-reports/void-written-report',
    sort: 'verb',
    call: (ctx, input) => voidWrittenReport({ ctx, input }),
    needs: 'written_reports.issue',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { id: a.writtenReports.north1.issued, version: 1, reason },
      shows: { version: 2 },
    }),
    looks: [],
    attempts: (world) => byReport(world, 'leader', issuedOf, (id) => ({ id, version: 1, reason })),
  },
  {
    name: 'getWrittenReport',
    module: '@/lib/written-reports/get-written-report',
    sort: 'read',
    call: (ctx, input) => getWrittenReport({ ctx, input }),
    needs: 'written_reports.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { id: a.writtenReports.north1.draft },
      shows: { unit: { code: a.units.north1.code }, state: 'draft', document: { stamp: 'DỰ THẢO' } },
    }),
    looks: [],
    attempts: (world) => [
      ...byReport(world, 'leader', draftOf, (id) => ({ id })),
      ...byReport(world, 'leader', issuedOf, (id) => ({ id, revision: 1 })),
    ],
  },
  {
    name: 'getNewWrittenReport',
    module: '@/lib/written-reports/get-new-written-report',
    sort: 'read',
    call: (ctx, input) => getNewWrittenReport({ ctx, input }),
    needs: 'written_reports.write',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code },
      shows: { unit: { code: a.units.north1.code } },
    }),
    looks: [{ role: 'staff', input: {} }],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
  {
    name: 'listWrittenReports',
    module: '@/lib/written-reports/list-written-reports',
    sort: 'read',
    call: (ctx, input) => listWrittenReports({ ctx, input }),
    needs: 'written_reports.read',
    allowed: ({ a }) => ({ ctx: a.seats.north.leader, input: { state: 'draft' }, shows: { total: 2 } }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'leader', input: { year: '2024', kind: 'half' } },
    ],
    attempts: (world) => [
      ...byCode(world, 'leader', (unit) => ({ unit })),
      ...byReport(world, 'leader', draftOf, (after) => ({ after }), 'silent'),
    ],
  },
]

const draftOf = ({ draft }: MarkedWrittenReports) => draft
const issuedOf = ({ issued }: MarkedWrittenReports) => issued

/** Who asks for what: for each seat, reports of A that lie outside what it reaches. */
const outside: readonly (readonly [Side, 'a' | 'b', SeatPlace, readonly RosterPlace[]])[] = [
  ['other_tenant', 'b', 'top', ['north1', 'south1']],
  ['sibling', 'a', 'north', ['south1']],
  ['sibling', 'a', 'north1', ['north2']],
  ['outside_reach', 'a', 'northAlone', ['north1']],
]

/** One attempt for each foreign report, named by its id. */
function byReport(
  { a, b }: IsolationWorld,
  role: SeatRole,
  idOf: (reports: MarkedWrittenReports) => string,
  inputOf: (id: string) => unknown,
  ends: Attempt['ends'] = 'refused',
): Attempt[] {
  return outside.flatMap(([side, letter, seat, places]) =>
    places.map((place) => ({
      ...{ side, ends, ctx: { a, b }[letter].seats[seat][role] },
      input: inputOf(idOf(a.writtenReports[place])),
      nowhere: inputOf(noId),
    })),
  )
}
