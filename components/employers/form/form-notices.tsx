import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { employerHref } from '@/components/employers/employer-links'
import { useFindingText } from '@/components/employers/finding-texts'
import { Notice } from '@/components/ui/notice'
import type { EditEmployerView, NotKept, SameEmployer } from '@/lib/employers/views'

/** What came back instead of a kept employer. */
export type FormAnswer = NotKept | Extract<EditEmployerView, { status: 'conflict' }>

/** Says why nothing was kept yet, and what can be done. */
export function FormNotices({ federation, answer }: { federation: string; answer: FormAnswer }) {
  const t = useTranslations('employers')
  const textOf = useFindingText()
  switch (answer.status) {
    case 'refused':
      return (
        <Notice tone="danger" live="alert">
          {t('form.refused')}
        </Notice>
      )
    case 'needs_confirmation':
      return (
        <Notice tone="warning" live="alert" title={t('form.warned')}>
          <ul className="list-disc pl-5">
            {answer.findings.map((finding) => (
              <li key={`${finding.code} ${finding.field ?? ''}`}>{textOf(finding)}</li>
            ))}
          </ul>
          <SameList federation={federation} same={answer.same} />
        </Notice>
      )
    case 'held':
      return (
        <Notice tone="danger" live="alert" title={t('form.held_title')}>
          {t(answer.same.some(({ employer }) => employer) ? 'form.held_text' : 'form.held_elsewhere')}
          <SameList federation={federation} same={answer.same} />
        </Notice>
      )
    case 'conflict':
      return (
        <Notice
          tone="warning"
          live="alert"
          title={t('form.conflict_title', { name: answer.changedBy ?? t('form.conflict_nobody') })}
        >
          <p>{t('form.conflict_text')}</p>
          <ul className="list-disc pl-5">
            {answer.fields.map(({ field, theirs }) => (
              <li key={field}>
                {t('form.conflict_theirs', {
                  field: t(`field.${field}`),
                  value: theirs ?? t('form.conflict_empty'),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )
  }
}

function SameList({ federation, same }: { federation: string; same: readonly SameEmployer[] }) {
  const t = useTranslations('employers.form')
  const seen = same.flatMap(({ employer }) => employer ?? [])
  if (seen.length === 0) return null
  return (
    <>
      <p className="pt-1">{t('same')}</p>
      <ul className="list-disc pl-5">
        {seen.map(({ id, name, unit, taxCode }) => (
          <li key={id}>
            <Link href={employerHref(federation, id)} className="text-primary underline" target="_blank">
              {name}
            </Link>{' '}
            <span className="text-ink-soft tabular-nums">{[taxCode, unit].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
