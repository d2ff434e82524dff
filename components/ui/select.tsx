'use client'

import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { controlStyle } from '@/components/ui/control-style'
import { Field, type FieldTexts } from '@/components/ui/field'
import type { Choice } from '@/components/ui/native-select'
import { popupRowStyle, popupStyle } from '@/components/ui/popup-style'

type SelectProps = FieldTexts & {
  choices: readonly Choice[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  name?: string
  disabled?: boolean
  className?: string
}

/** A list in the look of the product, for bars and filters; long forms and phones do well with NativeSelect. */
export function Select({
  choices,
  onChange,
  className,
  value,
  defaultValue,
  name,
  disabled,
  ...texts
}: SelectProps) {
  return (
    <Field {...texts} className={className}>
      {({ id, ...described }) => (
        <Base.Root
          items={choices}
          {...(value === undefined ? {} : { value })}
          {...(defaultValue === undefined ? {} : { defaultValue })}
          {...(name === undefined ? {} : { name })}
          disabled={disabled ?? false}
          onValueChange={(next) => {
            if (next !== null) onChange?.(next)
          }}
        >
          <Base.Trigger
            id={id}
            {...described}
            className={classNames(controlStyle, 'flex items-center justify-between gap-2 text-left')}
          >
            <Base.Value className="truncate" />
            <Base.Icon>
              <ChevronDown aria-hidden className="text-ink-soft size-4" />
            </Base.Icon>
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner alignItemWithTrigger={false} sideOffset={4} className="z-50">
              <Base.Popup
                className={classNames(
                  popupStyle,
                  'max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto p-1',
                )}
              >
                {choices.map((choice) => (
                  <Base.Item
                    key={choice.value}
                    value={choice.value}
                    disabled={choice.disabled ?? false}
                    className={classNames(popupRowStyle, 'justify-between')}
                  >
                    <Base.ItemText>{choice.label}</Base.ItemText>
                    <Base.ItemIndicator>
                      <Check aria-hidden className="text-primary size-4" />
                    </Base.ItemIndicator>
                  </Base.Item>
                ))}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}
