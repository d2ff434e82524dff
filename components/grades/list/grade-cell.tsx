'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent } from 'react'
import { maySay } from '@/components/grades/list/choosable'
import { sayGrade, type GradeColumn } from '@/components/grades/say-grade'
import { NativeSelect } from '@/components/ui/native-select'
import { useToast } from '@/components/ui/toast'
import { unionGrades, type UnionGrade } from '@/lib/grades/rules/grade'
import type { GradeListView, GradeRowView } from '@/lib/grades/views'

type GradeCellProps = {
  federation: string
  list: GradeListView
  row: GradeRowView
  column: GradeColumn
  onSaid: (row: GradeRowView) => void
}

/** A grade of a line: to be chosen while it can be said, else what was said. */
export function GradeCell({ federation, list, row, column, onSaid }: GradeCellProps) {
  const t = useTranslations('grades')
  const toast = useToast()
  const router = useRouter()
  const [saving, setSaving] = useState<UnionGrade | null>(null)
  const said = column === 'self' ? row.selfGrade : row.verifiedGrade
  const { name } = row.unit

  async function say(grade: UnionGrade) {
    if (saving !== null || grade === said) return
    setSaving(grade)
    try {
      const answer = await sayGrade(federation, list.year, row, column, grade)
      if (answer.row) onSaid(answer.row)
      else toast.show({ title: t('failed'), description: answer.message, tone: 'danger' })
      // Under the filter of a state the line would go; there it stays until the page is asked for again.
      if (!answer.row || list.filter.state === 'due') router.refresh()
    } catch {
      toast.show({ title: t('failed'), description: t('unreachable'), tone: 'danger' })
    } finally {
      setSaving(null)
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLSelectElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const grade = unionGrades[Number(event.key) - 1]
    if (grade) {
      event.preventDefault()
      void say(grade)
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      neighbour(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)?.focus()
    }
  }

  if (!maySay(list.may, row, column)) {
    return said ? <span className="whitespace-nowrap">{t(`grade.${said}`)}</span> : <Dash />
  }
  return (
    <>
      <NativeSelect
        label={t(column === 'self' ? 'list.self_of' : 'list.verified_of', { name })}
        hideLabel
        value={saving ?? said ?? ''}
        data-grade-column={column}
        aria-busy={saving !== null}
        choices={[
          ...(said === null ? [{ value: '', label: t('list.choose') }] : []),
          ...unionGrades.map((value) => ({ value, label: t(`grade.${value}`) })),
        ]}
        className="min-w-44"
        onKeyDown={onKeyDown}
        onChange={(event) => {
          const grade = unionGrades.find((known) => known === event.target.value)
          if (grade) void say(grade)
        }}
      />
      <span role="status" className="sr-only">
        {saving === null ? '' : t('list.saving')}
      </span>
    </>
  )
}

function Dash() {
  return <span className="text-ink-faint">—</span>
}

/** The cell of the same column in the next line that has one. */
function neighbour(from: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const column = from.getAttribute('data-grade-column')
  const cells = [
    ...(from.closest('table')?.querySelectorAll<HTMLElement>(`[data-grade-column="${column}"]`) ?? []),
  ]
  return cells[cells.indexOf(from) + step]
}
