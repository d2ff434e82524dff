import { useTranslations } from 'next-intl'
import { threeYearsFrom, type FormTexts } from '@/components/agreements/form/form-texts'
import { useFindingText } from '@/components/agreements/form/use-finding-text'
import { DayText } from '@/components/members/day-text'
import { Button } from '@/components/ui/button'
import { NativeSelect } from '@/components/ui/native-select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { agreementScopes, type AgreementScope } from '@/lib/agreements/rules/agreement'
import type { AgreementFinding } from '@/lib/agreements/rules/check-agreement'
import type { AgreementFormView } from '@/lib/agreements/views'

type AgreementFieldsetProps = {
  view: AgreementFormView
  texts: FormTexts
  errorOf: (field: keyof FormTexts) => string | undefined
  findings: readonly AgreementFinding[]
  put: (change: Partial<FormTexts>) => void
}

/** The fields of an agreement, in the order of the paper. */
export function AgreementFieldset({ view, texts, errorOf, findings, put }: AgreementFieldsetProps) {
  const t = useTranslations('agreements')
  const findingText = useFindingText()
  const scopes = agreementScopes.filter((scope) => scope !== 'enterprise' || view.unit.rank === 'grassroots')
  const end = threeYearsFrom(texts.startsOn)
  const problem = (field: keyof FormTexts) => {
    const refusal = findings.find((finding) => finding.severity === 'refuse' && finding.field === field)
    return errorOf(field) ?? (refusal && findingText(refusal))
  }
  const day = (field: 'signedOn' | 'startsOn' | 'endsOn', hint?: string) => (
    <DayText
      label={t(`field.${field}`)}
      hint={hint}
      error={problem(field)}
      value={texts[field]}
      onChange={(text) => put({ [field]: text })}
    />
  )
  return (
    <div className="flex max-w-xl flex-col gap-4">
      <TextField
        label={t('field.number')}
        optional
        error={problem('number')}
        value={texts.number}
        maxLength={80}
        autoComplete="off"
        className="max-w-56"
        onChange={(event) => put({ number: event.target.value })}
      />
      <NativeSelect
        label={t('field.scope')}
        error={problem('scope')}
        value={texts.scope}
        choices={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
        className="max-w-56"
        onChange={(event) => put({ scope: event.target.value as AgreementScope })}
      />
      {view.employers.length > 1 ? (
        <NativeSelect
          label={t('field.employerId')}
          error={problem('employerId')}
          value={texts.employerId}
          choices={[
            { value: '', label: t('form.all_employers') },
            ...view.employers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => put({ employerId: event.target.value })}
        />
      ) : null}
      {day('signedOn', t('form.signed_hint'))}
      {day('startsOn')}
      <div className="flex flex-wrap items-end gap-2">
        {day('endsOn', t('form.ends_hint'))}
        {end !== null && end !== texts.endsOn ? (
          <Button tone="quiet" onClick={() => put({ endsOn: end })}>
            {t('form.three_years')}
          </Button>
        ) : null}
      </div>
      <TextField
        label={t('field.workers')}
        optional
        hint={t('form.workers_hint')}
        error={problem('workers')}
        inputMode="numeric"
        value={texts.workers}
        maxLength={11}
        autoComplete="off"
        className="max-w-56"
        onChange={(event) => put({ workers: event.target.value })}
      />
      <TextArea
        label={t('field.note')}
        optional
        error={problem('note')}
        value={texts.note}
        maxLength={1000}
        onChange={(event) => put({ note: event.target.value })}
      />
    </div>
  )
}
