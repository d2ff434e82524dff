'use client'

import { Keyboard } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Popover } from '@/components/ui/popover'

/** Every key of the grid, by what it does. */
export function HelpPopover() {
  const t = useTranslations('figures.help')
  const keys: readonly [act: string, ...keys: string[]][] = [
    [t('move'), t('move_keys')],
    [t('edges'), 'Home', 'End', 'Ctrl+←→↑↓'],
    [t('page'), 'PageUp', 'PageDown'],
    [t('type'), t('type_keys')],
    [t('not_applicable'), t('not_applicable_keys')],
    [t('amend'), 'F2'],
    [t('give_up'), 'Esc'],
    [t('clear'), 'Delete'],
    [t('select'), 'Shift+←→↑↓', 'Ctrl+A'],
    [t('copy'), 'Ctrl+C', 'Ctrl+X', 'Ctrl+V'],
    [t('fill'), 'Ctrl+D'],
    [t('fill_right'), 'Ctrl+R'],
    [t('fill_range'), 'Ctrl+Enter'],
    [t('roster'), 'Ctrl+;'],
    [t('roster_line'), 'Ctrl+Shift+;'],
    [t('undo'), 'Ctrl+Z', 'Ctrl+Y'],
    [t('details'), 'Alt+Enter', 'F1'],
    [t('leave'), t('leave_keys')],
  ]
  return (
    <Popover
      title={t('title')}
      showTitle
      align="end"
      className="w-96 max-w-[calc(100vw-1rem)] p-4"
      trigger={
        <Button tone="quiet" icon={<Keyboard aria-hidden className="size-4" />}>
          {t('open')}
        </Button>
      }
    >
      <dl className="text-table">
        {keys.map(([act, ...names]) => (
          <div key={act} className="border-line flex items-start justify-between gap-4 border-t py-1.5">
            <dt>{act}</dt>
            <dd className="flex flex-wrap justify-end gap-1">
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-ink-soft mt-3 text-sm">{t('words')}</p>
    </Popover>
  )
}
