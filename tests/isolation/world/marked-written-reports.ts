import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import type { StoredDocument } from '@/lib/documents/rules/stored-document'
import { getWrittenReport } from '@/lib/written-reports/get-written-report'
import { SECTIONS, type ReportContent } from '@/lib/written-reports/rules/report-content'
import { saveWrittenReport } from '@/lib/written-reports/save-written-report'
import { voidWrittenReport } from '@/lib/written-reports/void-written-report'
import type { MarkedTenant } from '@/tests/isolation/world/build-world'
import type { RosterPlace } from '@/tests/isolation/world/marked-roster'
import { titled } from '@/tests/isolation/world/marks'

/** Two reports of a union: one that is being written, one that was issued. */
export interface MarkedWrittenReports {
  draft: string
  issued: string
}

/** Letters alone: a digit of a hash would be taken for a figure. */
const seal = 'abcdef'.repeat(11).slice(0, 64)

/** Reports of three unions; every text of one holds the word of its union. */
export async function markedWrittenReports(
  owner: ClientBase,
  { tenant, units, seats, wordOf }: Pick<MarkedTenant, 'tenant' | 'units' | 'seats' | 'wordOf'>,
): Promise<Record<RosterPlace, MarkedWrittenReports>> {
  const made = async (place: RosterPlace): Promise<MarkedWrittenReports> => {
    const [draft, issued] = [uuidv7(), uuidv7()]
    const content = JSON.stringify(markedContent(titled(wordOf[place])))
    const { id, path } = units[place]
    const person = seats[place].person.id
    await owner.query(
      `INSERT INTO written_reports (tenant_id, id, unit_id, unit_path, kind, from_month, through_month, state, content,
         created_by, changed_by)
       SELECT $1, r.id, $2, $3, 'half', 202401, 202406, r.state, $4, $5, $5
       FROM unnest($6::uuid[], ARRAY['draft', 'issued']) AS r(id, state)`,
      [tenant.id, id, path, content, person, [draft, issued]],
    )
    await owner.query(
      `INSERT INTO written_report_issues (tenant_id, report_id, revision, unit_path, number, dated_on, content, document,
         text, sha256, issued_by)
       VALUES ($1, $2, 1, $3, $4, '2024-07-02', $5, $6, $7, $8, $9)`,
      [
        ...[tenant.id, issued, path, `1/BC-${titled(wordOf[place])}`, content],
        ...[JSON.stringify(documentOf(titled(wordOf[place]))), titled(wordOf[place]), seal, person],
      ],
    )
    return { draft, issued }
  }
  return { north1: await made('north1'), north2: await made('north2'), south1: await made('south1') }
}

/** The union goes on writing, and takes its issued report back. */
export async function stirWrittenReports(
  ctx: Context,
  { draft, issued }: MarkedWrittenReports,
): Promise<void> {
  const { content } = await getWrittenReport({ ctx, input: { id: draft } })
  const changed = { ...content, subject: 'Kết quả khác' }
  await saveWrittenReport({ ctx, input: { id: draft, version: 1, content: changed } })
  await voidWrittenReport({ ctx, input: { id: issued, version: 1, reason: 'Nhầm kỳ' } })
}

/** A text that can be issued as it stands. */
export function markedContent(word: string): ReportContent {
  const section = (key: string) => ({ text: `Phần ${key} của ${word}.`, composed: '' })
  const [opening, results, commend, behind, shortcomings, tasks] = SECTIONS
  return {
    subject: `Kết quả của ${word}`,
    sections: {
      opening: section(opening),
      results: section(results),
      commend: section(commend),
      behind: section(behind),
      shortcomings: section(shortcomings),
      tasks: section(tasks),
    },
    ...{
      appendices: ['indicators'],
      decimals: 0,
      number: `1/BC-${word}`,
      place: word,
      datedOn: '2024-07-02',
    },
    recipients: word,
    signer: { authority: '', position: 'CHỦ TỊCH', name: `Người ${word}` },
  }
}

function documentOf(word: string): StoredDocument {
  return {
    ...{ title: 'BÁO CÁO', subtitle: `Kết quả của ${word}`, layout: 'portrait', header: null, signer: null },
    blocks: [{ kind: 'paragraph', runs: [{ text: `Đã làm ở ${word}.` }] }],
    ...{ recipients: [word], stamp: null, footnotes: [] },
  }
}
