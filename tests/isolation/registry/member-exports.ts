import type { FileToSend } from '@/lib/core/file-to-send'
import { getRosterFigures } from '@/lib/figures/get-roster-figures'
import { openZip } from '@/lib/files/xlsx/open-zip'
import { downloadExport } from '@/lib/members/export/download-export'
import { exportMembers } from '@/lib/members/export/export-members'
import { getTemplate } from '@/lib/members/export/get-template'
import { monthParam } from '@/lib/periods/rules/month'
import { byCode } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { byRosterId } from '@/tests/isolation/registry/roster-attempts'
import { months } from '@/tests/isolation/world/marked-months'

const month = monthParam(months.draft)

/** What leaves a register: files, and the numbers that stand beside a month's figures. */
export const memberExportDoors: readonly Door[] = [
  {
    name: 'exportMembers',
    module: '@/lib/members/export/export-members',
    sort: 'verb',
    call: (ctx, input) => exportMembers({ ctx, input }),
    needs: 'members.export',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { filter: { unit: a.units.north1.code }, format: 'xlsx' },
      shows: { format: 'xlsx', masked: true },
    }),
    looks: [],
    attempts: (world) =>
      (['staff', 'chair'] as const).flatMap((role) =>
        byCode(world, role, (unit) => ({ filter: { unit, status: 'all' }, format: 'csv' })),
      ),
  },
  {
    name: 'downloadExport',
    module: '@/lib/members/export/download-export',
    sort: 'verb',
    call: async (ctx, input) => unpacked(await downloadExport({ ctx, input })),
    needs: 'members.export',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { id: a.roster.north1.exportId },
      shows: { name: `doan-vien-${a.units.north1.code}-2024-07-03.csv` },
    }),
    looks: [],
    attempts: (world) =>
      (['staff', 'chair'] as const).flatMap((role) =>
        byRosterId(
          world,
          role,
          ({ exportId }) => exportId,
          (id) => ({ id }),
        ),
      ),
  },
  {
    name: 'getTemplate',
    module: '@/lib/members/export/get-template',
    sort: 'read',
    call: async (ctx, input) => unpacked(await getTemplate({ ctx, input })),
    needs: 'members.import',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code },
      shows: { name: `mau-doan-vien-${a.units.north1.code}.xlsx` },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'chair', input: {} },
    ],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
  {
    name: 'getRosterFigures',
    module: '@/lib/figures/get-roster-figures',
    sort: 'read',
    call: (ctx, input) => getRosterFigures({ ctx, input }),
    needs: 'figures.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { unit: a.units.north1.code, month },
      shows: { units: { [a.units.north1.id]: { counts: {} } } },
    }),
    looks: (['staff', 'leader', 'chair'] as const).map((role) => ({ role, input: { month } })),
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, month })),
  },
]

/** A file with all that can be read in it: that of a workbook part by part. */
async function unpacked({ chunks, ...file }: FileToSend): Promise<unknown> {
  const bytes = await joined(chunks)
  if (file.name.endsWith('.csv')) return { ...file, text: bytes.toString('utf8') }
  const zip = await openZip(bytes)
  const parts: [name: string, text: string][] = []
  for (const name of zip.names) parts.push([name, (await joined(zip.read(name))).toString('utf8')])
  return { ...file, parts }
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}
