'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { InsertToken } from '@/components/written-reports/insert-token'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import type { Section, SectionKey } from '@/lib/written-reports/rules/report-content'
import type { ReportFacts } from '@/lib/written-reports/rules/report-facts'
import type { TextProblem } from '@/lib/written-reports/rules/resolve-text'

interface SectionEditorProps {
  section: SectionKey
  value: Section
  /** What would be composed now. */
  composed: string
  facts: ReportFacts
  decimals: 0 | 2
  problems: readonly TextProblem[]
  onChange: (value: Section) => void
}

/** The text of one section, its numbers as tokens; what is not understood is told with its place. */
export function SectionEditor({
  section,
  value,
  composed,
  facts,
  decimals,
  problems,
  onChange,
}: SectionEditorProps) {
  const t = useTranslations('written_reports')
  const area = useRef<HTMLTextAreaElement>(null)

  function insert(token: string) {
    const at = area.current?.selectionEnd ?? value.text.length
    onChange({ ...value, text: value.text.slice(0, at) + token + value.text.slice(at) })
    area.current?.focus()
  }

  return (
    <div className="flex flex-col gap-2">
      <TextArea
        ref={area}
        label={t(`section.${section}`)}
        hint={section === 'opening' ? t('text_hint') : undefined}
        error={problems.length > 0 ? problems.map((problem) => problemText(problem)).join(' ') : undefined}
        value={value.text}
        maxLength={20_000}
        spellCheck={false}
        onChange={(event) => onChange({ ...value, text: event.target.value })}
      />
      <div className="flex flex-wrap items-center gap-2">
        <InsertToken facts={facts} decimals={decimals} section={t(`section.${section}`)} onInsert={insert} />
        {value.text === composed ? null : (
          <Button size="sm" tone="quiet" onClick={() => onChange({ text: composed, composed })}>
            {t('compose_again')}
          </Button>
        )}
      </div>
      {value.composed === composed ? null : <Notice tone="info">{t('composed_changed')}</Notice>}
    </div>
  )

  function problemText({ problem, text, line, column }: TextProblem): string {
    return t(`problem.${problem}`, { text, line, column })
  }
}
