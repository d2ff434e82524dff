'use client'

import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useId, type ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { segmentGroupStyle, segmentStyle } from '@/components/ui/segment-style'

type SegmentedControlProps<Value extends string> = {
  label: string
  showLabel?: boolean
  choices: readonly { value: Value; label: ReactNode }[]
  value: Value
  onChange: (value: Value) => void
}

/** A few exclusive choices in one row, as radio buttons: arrow keys change the choice. */
export function SegmentedControl<Value extends string>({
  label,
  showLabel = false,
  choices,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  const labelId = useId()
  return (
    <div className="flex flex-col items-start gap-1">
      <span id={labelId} className={showLabel ? 'text-ink-faint font-strong text-xs' : 'sr-only'}>
        {label}
      </span>
      <RadioGroup
        aria-labelledby={labelId}
        value={value}
        onValueChange={(next) => onChange(next)}
        className={segmentGroupStyle}
      >
        {choices.map((choice) => (
          <Radio.Root
            key={choice.value}
            value={choice.value}
            className={classNames(segmentStyle, chosenStyle)}
          >
            {choice.label}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  )
}

const chosenStyle =
  'data-checked:bg-surface-raised data-checked:text-ink data-checked:shadow-segment data-checked:font-strong'
