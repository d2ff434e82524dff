'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AgreementActDialog, type AgreementAct } from '@/components/agreements/record/agreement-act-dialog'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import type { AgreementView } from '@/lib/agreements/views'

/** What can happen to an agreement beside being changed or followed. */
export function AgreementMenu({ federation, agreement }: { federation: string; agreement: AgreementView }) {
  const t = useTranslations('agreements.record')
  const [asking, setAsking] = useState<AgreementAct | null>(null)
  const mayEnd = agreement.endedOn === null && agreement.fields.startsOn < agreement.today
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button>
            {t('acts')}
            <ChevronDown aria-hidden className="size-4" />
          </Button>
        }
      >
        <MenuItem onClick={() => setAsking('grade')}>{t('grade')}</MenuItem>
        {mayEnd ? <MenuItem onClick={() => setAsking('end')}>{t('end')}</MenuItem> : null}
        <MenuSeparator />
        <MenuItem danger onClick={() => setAsking('void')}>
          {t('void')}
        </MenuItem>
      </Menu>
      {asking ? (
        <AgreementActDialog
          key={asking}
          federation={federation}
          agreement={agreement}
          act={asking}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  )
}
