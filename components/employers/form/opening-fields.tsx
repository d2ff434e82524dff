import { useTranslations } from 'next-intl'
import type { OpeningTexts } from '@/components/employers/form/form-texts'
import { UnitField } from '@/components/employers/unit-field'
import { DayText } from '@/components/members/day-text'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/text-field'

type OpeningFieldsProps = {
  federation: string
  texts: OpeningTexts
  errors: Readonly<Record<string, string>>
  onChange: (change: Partial<OpeningTexts>) => void
}

/** Of a new employer, where known: how many work there, and in which union. */
export function OpeningFields({ federation, texts, errors, onChange }: OpeningFieldsProps) {
  const t = useTranslations('employers')
  return (
    <Card title={t('form.more')}>
      <p className="text-ink-soft text-table pb-3">{t('form.more_text')}</p>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <TextField
          label={t('field.workers')}
          optional
          error={errors['workforce.workers'] ?? errors['workers']}
          inputMode="numeric"
          maxLength={9}
          autoComplete="off"
          value={texts.workers}
          onChange={(event) => onChange({ workers: event.target.value })}
        />
        <TextField
          label={t('field.women')}
          optional
          error={errors['workforce.women'] ?? errors['women']}
          inputMode="numeric"
          maxLength={9}
          autoComplete="off"
          value={texts.women}
          onChange={(event) => onChange({ women: event.target.value })}
        />
        <DayText
          label={t('form.workers_on')}
          error={errors['workforce.on']}
          value={texts.workersOn}
          onChange={(workersOn) => onChange({ workersOn })}
        />
        <div className="flex flex-col gap-3 sm:col-span-3 sm:max-w-lg">
          <UnitField
            federation={federation}
            label={t('field.union')}
            hint={t('act.link.union_hint')}
            optional
            error={errors['union.code']}
            value={texts.union}
            onChange={(union) => onChange({ union })}
          />
          {texts.union ? (
            <DayText
              label={t('form.union_on')}
              error={errors['union.on']}
              value={texts.unionOn}
              onChange={(unionOn) => onChange({ unionOn })}
            />
          ) : null}
        </div>
      </div>
    </Card>
  )
}
