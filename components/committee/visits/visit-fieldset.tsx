import { useTranslations } from 'next-intl'
import { DayText } from '@/components/members/day-text'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'

export type VisitTexts = {
  visitedOn: string
  purpose: string
  conclusions: string
  followUp: string
  followUpOn: string
}

type VisitFieldsetProps = {
  texts: VisitTexts
  errors: Readonly<Record<string, string>>
  onChange: (change: Partial<VisitTexts>) => void
}

/** What the record of a visit says, as it is typed. */
export function VisitFieldset({ texts, errors, onChange }: VisitFieldsetProps) {
  const t = useTranslations('committee.visit')
  return (
    <>
      <DayText
        label={t('visited_on')}
        error={errors['visitedOn']}
        value={texts.visitedOn}
        onChange={(visitedOn) => onChange({ visitedOn })}
      />
      <TextField
        label={t('purpose')}
        hint={t('purpose_hint')}
        error={errors['purpose']}
        value={texts.purpose}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange({ purpose: event.target.value })}
      />
      <TextArea
        label={t('conclusions')}
        error={errors['conclusions']}
        value={texts.conclusions}
        maxLength={4000}
        onChange={(event) => onChange({ conclusions: event.target.value })}
      />
      <TextArea
        label={t('follow_up')}
        optional
        error={errors['followUp']}
        value={texts.followUp}
        maxLength={1000}
        rows={2}
        onChange={(event) => onChange({ followUp: event.target.value })}
      />
      <DayText
        label={t('follow_up_on')}
        optional
        error={errors['followUpOn']}
        value={texts.followUpOn}
        onChange={(followUpOn) => onChange({ followUpOn })}
      />
    </>
  )
}
