import { TriangleAlert } from 'lucide-react'
import type { ComponentProps } from 'react'
import type { FormField } from '@/components/members/form/form-texts'
import { useField } from '@/components/members/form/use-field'
import { NativeSelect, type Choice } from '@/components/ui/native-select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'

type TextProps = {
  name: FormField
  hint?: string | undefined
  className?: string
  label?: string
  day?: boolean
} & Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoCapitalize' | 'maxLength' | 'spellCheck'>

/** A line of text; digits stay at the left, for these are names of things and no amounts. */
export function FormText({ name, hint, className, label, day = false, inputMode, ...input }: TextProps) {
  const field = useField(name)
  return (
    <div className={className}>
      <TextField
        {...input}
        {...(inputMode ? { inputMode: inputMode === 'numeric' ? 'tel' : inputMode } : {})}
        id={field.id}
        name={name}
        label={label ?? field.label}
        hint={hint}
        error={field.error}
        value={field.value}
        autoComplete="off"
        onChange={(event) => field.change(day ? withSlashes(event.target.value) : event.target.value)}
        onBlur={field.leave}
      />
      <Remarks sentences={field.remarks} />
    </div>
  )
}

/** The number pads of phones have no slash: eight digits are a day. */
export function withSlashes(text: string): string {
  return text.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3')
}

type ChoiceProps = { name: FormField; choices: readonly Choice[]; hint?: string; className?: string }

export function FormChoice({ name, choices, hint, className }: ChoiceProps) {
  const field = useField(name)
  return (
    <div className={className}>
      <NativeSelect
        id={field.id}
        name={name}
        label={field.label}
        hint={hint}
        error={field.error}
        value={field.value}
        choices={choices}
        onChange={(event) => field.change(event.target.value)}
        onBlur={field.leave}
      />
      <Remarks sentences={field.remarks} />
    </div>
  )
}

export function FormNote({ name, className }: { name: FormField; className?: string }) {
  const field = useField(name)
  return (
    <div className={className}>
      <TextArea
        id={field.id}
        name={name}
        label={field.label}
        error={field.error}
        value={field.value}
        onChange={(event) => field.change(event.target.value)}
        onBlur={field.leave}
      />
    </div>
  )
}

/** What is odd and may be right: told, and no hindrance. */
export function Remarks({ sentences }: { sentences: readonly string[] }) {
  return (
    <div aria-live="polite">
      {sentences.map((sentence) => (
        <p key={sentence} className="text-warning mt-1 flex items-start gap-1.5 text-sm">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {sentence}
        </p>
      ))}
    </div>
  )
}
