import { useId } from 'react'

type RadioChoice<Value extends string> = { value: Value; label: string; hint?: string; disabled?: boolean }

type RadioListProps<Value extends string> = {
  label: string
  choices: readonly RadioChoice<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** A few exclusive choices under each other, each with room to say what it does. */
export function RadioList<Value extends string>({ label, choices, value, onChange }: RadioListProps<Value>) {
  const name = useId()
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="text-table font-strong mb-1.5">{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="has-checked:border-primary has-checked:bg-primary-soft border-line flex items-start gap-2.5 rounded-md border px-3 py-2 has-disabled:cursor-not-allowed has-disabled:opacity-60"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.disabled ?? false}
            aria-labelledby={`${name}-${choice.value}-label`}
            aria-describedby={choice.hint ? `${name}-${choice.value}` : undefined}
            onChange={() => onChange(choice.value)}
            className="accent-primary mt-1 size-4 shrink-0"
          />
          <span>
            <span id={`${name}-${choice.value}-label`}>{choice.label}</span>
            {choice.hint ? (
              <span id={`${name}-${choice.value}`} className="text-ink-soft block text-sm">
                {choice.hint}
              </span>
            ) : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
