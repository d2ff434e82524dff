'use client'

import { Save } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useToldAct } from '@/components/acts/use-told-act'
import { DocumentPreview } from '@/components/written-reports/document-preview'
import { HeadFields } from '@/components/written-reports/head-fields'
import { IssueReport } from '@/components/written-reports/issue-report'
import { SectionEditor } from '@/components/written-reports/section-editor'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { saveWrittenReportAction } from '@/lib/written-reports/actions'
import { SECTIONS, type ReportContent, type Section } from '@/lib/written-reports/rules/report-content'
import { reportDocument } from '@/lib/written-reports/rules/report-document'
import { contentProblems } from '@/lib/written-reports/rules/resolve-text'
import type { SaveWrittenReportView, WrittenReportView } from '@/lib/written-reports/views'

interface ReportEditorProps {
  federation: string
  view: WrittenReportView
  live: NonNullable<WrittenReportView['live']>
}

type Conflict = Extract<SaveWrittenReportView, { status: 'conflict' }>

/** The words on the left, the document they become on the right, with the numbers of now. */
export function ReportEditor({ federation, view, live }: ReportEditorProps) {
  const t = useTranslations('written_reports')
  const [content, setContent] = useState(view.content)
  const [kept, setKept] = useState({ content: view.content, version: view.version })
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const shown = useDeferredValue(content)
  const document = useMemo(() => reportDocument(live.facts, shown, { draft: true }), [live.facts, shown])
  const problems = useMemo(() => contentProblems(shown, live.facts), [shown, live.facts])
  const changed = content !== kept.content

  useEffect(() => {
    if (!changed) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [changed])

  /** Gives the version that is kept then; null where nothing was. */
  async function save(): Promise<number | null> {
    if (!changed) return kept.version
    const version = conflict?.version ?? kept.version
    const done = await run(
      () => saveWrittenReportAction(federation, { id: view.id, version, content }),
      (made) => (made.status === 'saved' ? { title: t('saved'), tone: 'success' } : null),
    )
    setConflict(done?.status === 'conflict' ? done : null)
    if (done?.status !== 'saved') return null
    setKept({ content, version: done.version })
    return done.version
  }

  const change = (part: Partial<ReportContent>) => setContent({ ...content, ...part })
  return (
    <div className="grid items-start gap-5 xl:grid-cols-2">
      <form
        data-print="none"
        noValidate
        aria-label={t('form')}
        className="flex min-w-0 flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return
          event.preventDefault()
          void save()
        }}
      >
        {conflict ? (
          <Notice tone="warning" live="alert">
            <p>{t('conflict.text', { name: conflict.changedBy })}</p>
            <Button size="sm" className="mt-2" onClick={() => setContent(conflict.theirs)}>
              {t('conflict.take_theirs')}
            </Button>
          </Notice>
        ) : null}
        {SECTIONS.map((key) => (
          <SectionEditor
            key={key}
            section={key}
            value={content.sections[key]}
            composed={live.composed[key]}
            facts={live.facts}
            decimals={content.decimals}
            problems={problems.filter(({ section }) => section === key)}
            onChange={(value: Section) => change({ sections: { ...content.sections, [key]: value } })}
          />
        ))}
        <HeadFields content={content} errors={failure?.fieldErrors ?? {}} onChange={change} />
        <div className="border-line bg-surface sticky bottom-14 z-10 flex flex-wrap items-center gap-2 border-t py-3 md:bottom-0">
          <Button type="submit" busy={busy} icon={<Save aria-hidden className="size-4" />}>
            {t('save')}
          </Button>
          {view.may.issue ? (
            <IssueReport
              federation={federation}
              id={view.id}
              content={content}
              problems={problems.length}
              save={save}
            />
          ) : null}
          <p role="status" className="text-ink-soft text-sm">
            {t(changed ? 'unsaved' : 'all_saved')}
          </p>
        </div>
      </form>
      <div
        className="min-w-0 xl:sticky xl:top-16 xl:max-h-[calc(100dvh-5rem)] xl:overflow-y-auto"
        tabIndex={0}
        role="region"
        aria-label={t('preview')}
      >
        <DocumentPreview document={document} label={t('document')} />
      </div>
    </div>
  )
}
