import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'
import { controlStyle } from '@/components/ui/control-style'
import { Field, type FieldTexts } from '@/components/ui/field'

export type Choice = { value: string; label: string; disabled?: boolean }

type NativeSelectProps = Omit<ComponentProps<'select'>, 'className' | 'children'> &
  FieldTexts & { choices: readonly Choice[]; className?: string }

/** The browser's own list: first choice for forms and on phones. */
export function NativeSelect({
  label,
  hint,
  error,
  hideLabel,
  optional,
  className,
  id,
  choices,
  ...props
}: NativeSelectProps) {
  return (
    <Field {...{ label, hint, error, hideLabel, optional, id, className }}>
      {(wiring) => (
        <span className="relative flex items-center">
          <select
            {...props}
            {...wiring}
            className={classNames(controlStyle, 'appearance-none truncate pr-9')}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} disabled={choice.disabled}>
                {choice.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden className="text-ink-soft pointer-events-none absolute right-2.5 size-4" />
        </span>
      )}
    </Field>
  )
}
