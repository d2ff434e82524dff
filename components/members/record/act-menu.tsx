'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { OfferTransferDialog } from '@/components/member-moves/offer-transfer-dialog'
import { ActDialog } from '@/components/members/record/act-dialog'
import { actsOf, type MemberAct } from '@/components/members/record/member-acts'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import type { MemberView } from '@/lib/members/views'

type PlainAct = Exclude<MemberAct, 'transfer'>

/** Everything that can happen to a member as they stand; a transfer is the most frequent and has its own button. */
export function ActMenu({ federation, member }: { federation: string; member: MemberView }) {
  const t = useTranslations('members.act')
  const [open, setOpen] = useState<PlainAct | null>(null)
  const acts = actsOf(member)
  const plain = acts.filter((act): act is PlainAct => act !== 'transfer')
  const { id, version, fields, unit } = member
  return (
    <>
      {acts.includes('transfer') ? (
        <OfferTransferDialog
          federation={federation}
          member={{ id, version, name: fields.fullName, unitName: unit.name }}
          today={member.today}
          trigger={<Button>{t('name.transfer')}</Button>}
        />
      ) : null}
      {plain.length > 0 ? (
        <Menu
          align="end"
          trigger={
            <Button>
              {t('menu')}
              <ChevronDown aria-hidden className="size-4" />
            </Button>
          }
        >
          {plain
            .filter((act) => act !== 'void')
            .map((act) => (
              <MenuItem key={act} onClick={() => setOpen(act)}>
                {t(`name.${act}`)}
              </MenuItem>
            ))}
          {plain.includes('void') ? (
            <>
              <MenuSeparator />
              <MenuItem danger onClick={() => setOpen('void')}>
                {t('name.void')}
              </MenuItem>
            </>
          ) : null}
        </Menu>
      ) : null}
      {open ? (
        <ActDialog
          key={open}
          federation={federation}
          member={member}
          act={open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  )
}
