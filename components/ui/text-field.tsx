import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { controlStyle } from '@/components/ui/control-style'
import { Field, type FieldTexts } from '@/components/ui/field'

type TextFieldProps = Omit<ComponentProps<'input'>, 'className'> &
  FieldTexts & {
    className?: string
    /** A unit or a button at the right end, inside the border. */
    suffix?: ReactNode
  }

/** One line of text. Figures: `inputMode="numeric"` sets them right-aligned on even digits. */
export function TextField({
  label,
  hint,
  error,
  hideLabel,
  optional,
  className,
  suffix,
  id,
  ...props
}: TextFieldProps) {
  const numeric = props.inputMode === 'numeric' || props.inputMode === 'decimal'
  return (
    <Field {...{ label, hint, error, hideLabel, optional, id, className }}>
      {(wiring) => (
        <span className="relative flex items-center">
          <input
            {...props}
            {...wiring}
            className={classNames(controlStyle, numeric && 'text-right', suffix ? 'pr-11' : null)}
          />
          {suffix ? <span className="text-ink-soft absolute right-1 text-sm">{suffix}</span> : null}
        </span>
      )}
    </Field>
  )
}
