import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { unionGrades, type UnionGrade } from '@/lib/grades/rules/grade'

type GradeChoiceProps = { label: string; value: UnionGrade; onChange: (grade: UnionGrade) => void }

/** One of the four grades, all in sight: large enough for a thumb. */
export function GradeChoice({ label, value, onChange }: GradeChoiceProps) {
  const t = useTranslations('grades.grade')
  const name = useId()
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-table font-strong pb-1">{label}</legend>
      {unionGrades.map((grade) => (
        <label
          key={grade}
          className="border-line-strong/60 has-checked:border-primary has-checked:bg-primary-soft flex min-h-11 items-center gap-3 rounded-md border px-3"
        >
          <input
            type="radio"
            name={name}
            value={grade}
            checked={grade === value}
            onChange={() => onChange(grade)}
            className="accent-primary size-4"
          />
          {t(grade)}
        </label>
      ))}
    </fieldset>
  )
}
