import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'
import { controlStyle } from '@/components/ui/control-style'
import { Field, type FieldTexts } from '@/components/ui/field'

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'className'> & FieldTexts & { className?: string }

/** Several lines of text: a reason, a note. Grows with what is typed where the browser can. */
export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  optional,
  className,
  id,
  ...props
}: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, hideLabel, optional, id, className }}>
      {(wiring) => (
        <textarea
          rows={3}
          {...props}
          {...wiring}
          className={classNames(controlStyle, 'field-sizing-content h-auto min-h-20 py-2')}
        />
      )}
    </Field>
  )
}
