import { useLocale, useTranslations } from 'next-intl'
import { useColumnName } from '@/components/member-imports/use-column-name'
import { useCodeText } from '@/components/member-moves/use-code-text'
import { Card } from '@/components/ui/card'
import { NativeSelect } from '@/components/ui/native-select'
import { formatInteger } from '@/lib/format/numbers'
import type { ImportView } from '@/lib/members/imports/views'
import { contracts, educations, sexes } from '@/lib/members/rules/member-fields'

type UnknownValue = ImportView['unknownValues'][number]

type ValueMatchingProps = {
  values: readonly UnknownValue[]
  /** What was chosen for each, by valueKey; what is not there is undecided, and leaves its rows out. */
  codes: ReadonlyMap<string, string | null>
  onChoose: (key: string, code: string | null | undefined) => void
}

/** Chosen to mean nothing: the field stays as it is. */
const blank = '-'

export function valueKey({ field, text }: Pick<UnknownValue, 'field' | 'text'>): string {
  return `${field}\n${text}`
}

/** Words of the file that fit no list: the user says what each stands for, once for all its rows. */
export function ValueMatching({ values, codes, onChoose }: ValueMatchingProps) {
  const t = useTranslations('imports.match')
  const codeText = useCodeText()
  const nameOf = useColumnName()
  const locale = useLocale()
  return (
    <Card title={t('values_title')}>
      <p className="text-ink-soft text-table max-w-prose">{t('values_text')}</p>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {values.map((value) => (
          <li key={valueKey(value)}>
            <NativeSelect
              label={t('value_of', { text: value.text, field: nameOf(value.field) })}
              hint={
                value.rows > 0 ? t('value_rows', { count: formatInteger(value.rows, locale) }) : undefined
              }
              value={codes.has(valueKey(value)) ? (codes.get(valueKey(value)) ?? blank) : ''}
              onChange={({ target }) =>
                onChoose(
                  valueKey(value),
                  target.value === '' ? undefined : target.value === blank ? null : target.value,
                )
              }
              choices={[
                { value: '', label: t('value_open') },
                { value: blank, label: t('value_empty') },
                ...codesOf(value.field).map((code) => ({ value: code, label: codeText(code) ?? code })),
              ]}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function codesOf(field: string) {
  if (field === 'sex') return sexes
  if (field === 'contract') return contracts
  if (field === 'partyMember') return ['yes', 'no'] as const
  return field === 'education' ? educations : []
}
