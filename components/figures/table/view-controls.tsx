'use client'

import { PanelRight, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { HelpPopover } from '@/components/figures/table/help-popover'
import type { Density } from '@/components/figures/table/use-density'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { SegmentedControl } from '@/components/ui/segmented-control'

interface ViewControlsProps {
  density: Density
  onDensity: (density: Density) => void
  panelShown: boolean
  onPanel: () => void
}

/** How the grid looks, and what stands beside it. */
export function ViewControls({ density, onDensity, panelShown, onPanel }: ViewControlsProps) {
  const t = useTranslations('figures.view')
  return (
    <div className="flex flex-wrap items-center gap-1">
      <SegmentedControl
        label={t('density')}
        value={density === 44 ? '44' : '36'}
        choices={[
          { value: '36', label: t('dense') },
          { value: '44', label: t('roomy') },
        ]}
        onChange={(value) => onDensity(value === '44' ? 44 : 36)}
      />
      <IconButton
        label={t('print')}
        icon={<Printer aria-hidden className="size-4" />}
        onClick={() => window.print()}
      />
      <HelpPopover />
      <Button
        tone="quiet"
        aria-pressed={panelShown}
        icon={<PanelRight aria-hidden className="size-4" />}
        onClick={onPanel}
      >
        {t(panelShown ? 'panel_hide' : 'panel_show')}
      </Button>
    </div>
  )
}
