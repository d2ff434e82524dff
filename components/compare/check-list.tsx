'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Popover } from '@/components/ui/popover'

export type CheckChoice = { value: string; label: string }

type CheckListProps = {
  label: string
  choices: readonly CheckChoice[]
  chosen: readonly string[]
  most: number
  onApply: (chosen: string[]) => void
  /** Above the list: what finds more of them. */
  finder?: (add: (choice: CheckChoice) => void) => ReactNode
}

/** A few of many, chosen in a panel; at least one, and no more than can be compared. */
export function CheckList({ label, choices, chosen, most, onApply, finder }: CheckListProps) {
  const t = useTranslations('compare.choose')
  const [open, setOpen] = useState(false)
  const [marked, setMarked] = useState<readonly string[]>(chosen)
  const [found, setFound] = useState<readonly CheckChoice[]>([])
  const listed = [
    ...found.filter(({ value }) => choices.every((choice) => choice.value !== value)),
    ...choices,
  ]
  const full = marked.length >= most

  function mark(value: string, on: boolean) {
    setMarked(
      on ? [...marked.filter((other) => other !== value), value] : marked.filter((other) => other !== value),
    )
  }

  function add(choice: CheckChoice) {
    setFound((before) => (before.some(({ value }) => value === choice.value) ? before : [choice, ...before]))
    if (!full) mark(choice.value, true)
  }

  return (
    <Popover
      title={label}
      align="start"
      open={open}
      onOpenChange={(next) => {
        if (next) setMarked(chosen)
        setOpen(next)
      }}
      className="flex max-h-[70dvh] w-88 max-w-[calc(100vw-1rem)] flex-col overflow-hidden"
      trigger={
        <Button size="sm">
          {t('button', { label, count: chosen.length, most })}
          <ChevronDown aria-hidden className="text-ink-soft size-4" />
        </Button>
      }
    >
      {finder?.(add)}
      <ul aria-label={label} className="flex min-h-0 flex-col gap-1 overflow-y-auto overscroll-contain p-3">
        {listed.map(({ value, label: name }) => {
          const on = marked.includes(value)
          return (
            <li key={value}>
              <Checkbox
                label={name}
                checked={on}
                disabled={!on && full}
                onChange={(checked) => mark(value, checked)}
              />
            </li>
          )
        })}
      </ul>
      <div className="border-line flex items-center justify-between gap-3 border-t p-3">
        <span role="status" className="text-ink-soft text-sm tabular-nums">
          {marked.length === 0
            ? t('none')
            : full
              ? t('full', { most })
              : t('marked', { count: marked.length, most })}
        </span>
        <Button
          tone="primary"
          size="sm"
          disabled={marked.length === 0}
          onClick={() => {
            setOpen(false)
            onApply([...marked])
          }}
        >
          {t('apply')}
        </Button>
      </div>
    </Popover>
  )
}
