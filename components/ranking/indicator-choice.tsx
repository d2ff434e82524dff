'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'

type IndicatorChoiceProps = {
  /** What the choice is for; usually to rank by. */
  label?: string
  chosen: string
  choices: readonly { value: string; label: string; href: string }[]
}

/** The indicator to rank by; each choice is an address of its own. */
export function IndicatorChoice({ label, chosen, choices }: IndicatorChoiceProps) {
  const t = useTranslations('ranking')
  const router = useRouter()
  return (
    <Select
      label={label ?? t('indicator')}
      value={chosen}
      choices={choices}
      onChange={(code) => {
        const choice = choices.find(({ value }) => value === code)
        if (choice) router.push(choice.href)
      }}
      className="w-full sm:w-64"
    />
  )
}
