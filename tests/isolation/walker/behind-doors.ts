const worker = ['lib/jobs/run-job.ts']
const importSteps = ['lib/members/imports/import-jobs.ts']
const digestSteps = ['lib/alerts/digest/digest-jobs.ts']
const employerSteps = ['lib/employers/imports/import-jobs.ts']

/**
 * Functions that open a scope and are no door: nobody's wish comes to them but through the files named here, which
 * settle the context first. By module and name: who imports it, and why it stands behind a door.
 */
export const behindDoors: Readonly<Record<string, { callers: readonly string[]; why: string }>> = {
  '@/lib/jobs/job-state beginJob': { callers: worker, why: 'the worker’s note on a job it holds' },
  '@/lib/jobs/job-state readJobContext': {
    callers: worker,
    why: 'makes the context of a job out of the assignment of whoever asked for it',
  },
  '@/lib/jobs/job-state endJob': { callers: worker, why: 'the worker’s note on a job it holds' },
  '@/lib/jobs/job-state postponeJob': { callers: worker, why: 'the worker’s note on a job it holds' },
  '@/lib/reports/tables/figures-table figuresTable': {
    callers: ['lib/reports/tables/sources.ts'],
    why: 'opens the rows of a file for exportTable, under its context',
  },
  '@/lib/reports/tables/pages-of pagesOf': {
    callers: [
      'lib/reports/tables/activities-table.ts',
      'lib/reports/tables/agreements-table.ts',
      'lib/reports/tables/committee-tables.ts',
      'lib/reports/tables/employers-table.ts',
      'lib/reports/tables/grades-table.ts',
      'lib/reports/tables/units-table.ts',
    ],
    why: 'asks a list’s own read for one page after another, under the context of exportTable',
  },
  '@/lib/members/imports/read-job runRead': {
    callers: importSteps,
    why: 'a step that startImport has put into the queue, in the context of its asker',
  },
  '@/lib/members/imports/read-job runFileCheck': {
    callers: importSteps,
    why: 'a step that saveMapping has put into the queue, in the context of its asker',
  },
  '@/lib/members/imports/check-job runCheck': {
    callers: ['lib/members/imports/read-job.ts'],
    why: 'part of the same step',
  },
  '@/lib/members/imports/commit-job runCommit': {
    callers: importSteps,
    why: 'a step that commitImport has put into the queue, in the context of its asker',
  },
  '@/lib/members/imports/undo-job runUndo': {
    callers: importSteps,
    why: 'a step that undoImport has put into the queue, in the context of its asker',
  },
  '@/lib/members/imports/import-steps progressOf': {
    callers: ['lib/members/imports/check-job.ts', 'lib/members/imports/commit-job.ts'],
    why: 'how far such a step is, in its own scope',
  },
  '@/lib/members/imports/import-steps failImport': {
    callers: ['lib/members/imports/import-jobs.ts', 'lib/members/imports/read-job.ts'],
    why: 'ends such a step, in its own scope',
  },
  '@/lib/members/imports/import-steps giveUpUndo': {
    callers: importSteps,
    why: 'ends such a step, in its own scope',
  },
  '@/lib/employers/imports/read-job runRead': {
    callers: employerSteps,
    why: 'a step that startImport has put into the queue, in the context of its asker',
  },
  '@/lib/employers/imports/read-job runFileCheck': {
    callers: employerSteps,
    why: 'a step that saveMapping has put into the queue, in the context of its asker',
  },
  '@/lib/employers/imports/check-job runCheck': {
    callers: ['lib/employers/imports/read-job.ts'],
    why: 'part of the same step',
  },
  '@/lib/employers/imports/commit-job runCommit': {
    callers: employerSteps,
    why: 'a step that commitImport has put into the queue, in the context of its asker',
  },
  '@/lib/employers/imports/undo-job runUndo': {
    callers: employerSteps,
    why: 'a step that undoImport has put into the queue, in the context of its asker',
  },
  '@/lib/employers/imports/import-steps progressOf': {
    callers: ['lib/employers/imports/check-job.ts', 'lib/employers/imports/commit-job.ts'],
    why: 'how far such a step is, in its own scope',
  },
  '@/lib/employers/imports/import-steps failImport': {
    callers: [
      'lib/employers/imports/check-job.ts',
      'lib/employers/imports/import-jobs.ts',
      'lib/employers/imports/read-job.ts',
    ],
    why: 'ends such a step, in its own scope',
  },
  '@/lib/employers/imports/import-steps giveUpUndo': {
    callers: employerSteps,
    why: 'ends such a step, in its own scope',
  },
  '@/lib/alerts/digest/run-digest runDigest': {
    callers: digestSteps,
    why: 'a step that the clock of digests has put into the queue, in the context of its recipient',
  },
  '@/lib/alerts/digest/run-digest noteDigestMail': {
    callers: digestSteps,
    why: 'says what became of such a step, in its own scope',
  },
  '@/lib/alerts/digest/run-code runCode': {
    callers: digestSteps,
    why: 'a step that saveDigestSettings has put into the queue, in the context of its asker',
  },
  '@/lib/members/export/read-exported-members readExportedMembers': {
    callers: ['lib/members/export/download-export.ts'],
    why: 'the rows of a file that downloadExport has allowed, read while it is sent',
  },
}
