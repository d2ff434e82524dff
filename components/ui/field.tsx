import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, type ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

export type FieldTexts = {
  label: string
  /** What to enter and how, before the person begins. */
  hint?: string | undefined
  /** What is wrong and how to put it right. */
  error?: string | undefined
  /** The label is for screen readers only, where the place already says it. */
  hideLabel?: boolean | undefined
  optional?: boolean | undefined
}

export type FieldWiring = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type FieldProps = FieldTexts & {
  id?: string | undefined
  className?: string | undefined
  children: (wiring: FieldWiring) => ReactNode
}

/** Label, hint and error around one control, tied to it for screen readers. The error stands above the control. */
export function Field({ label, hint, error, hideLabel, optional, id, className, children }: FieldProps) {
  const t = useTranslations('common')
  const ownId = useId()
  const controlId = id ?? ownId
  const hintId = hint ? `${controlId}-hint` : undefined
  const errorId = error ? `${controlId}-error` : undefined
  const wiring: FieldWiring = {
    id: controlId,
    'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
  }
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label htmlFor={controlId} className={hideLabel ? 'sr-only' : 'text-table font-strong'}>
        {label}
        {optional ? <span className="text-ink-faint font-normal"> ({t('optional')})</span> : null}
      </label>
      {hint ? (
        <p id={hintId} className="text-ink-soft text-sm">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={errorId} className="text-danger font-strong flex items-start gap-1.5 text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      ) : null}
      {children(wiring)}
    </div>
  )
}
