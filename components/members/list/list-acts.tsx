'use client'

import { ArrowLeftRight, Ellipsis, FileUp, Plus, Printer, Split, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ExportButton } from '@/components/member-exports/export-button'
import { importsHref } from '@/components/member-imports/import-links'
import { duplicatesHref, transfersHref } from '@/components/member-moves/move-links'
import { listHref, placeOf } from '@/components/members/list/list-links'
import { newMemberHref, subUnitsHref } from '@/components/members/member-links'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Menu, MenuItem, MenuLink } from '@/components/ui/menu'
import type { MemberListView } from '@/lib/members/member-list-views'

type ListActsProps = {
  federation: string
  list: MemberListView
  mayOpen: { transfers: boolean; duplicates: boolean }
}

/** What can be done with the register: add, bring in, take out, and its other pages. */
export function ListActs({ federation, list, mayOpen }: ListActsProps) {
  const t = useTranslations('members.list')
  const { unit, may, counted, total, rows, masked } = list
  const ofOneUnion = unit.rank === 'grassroots'
  const icon = 'size-4'
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {may.record && ofOneUnion ? (
        <LinkButton
          // While nobody is in the register, the first step stands in its place.
          tone={counted > 0 ? 'primary' : 'plain'}
          href={newMemberHref(federation, unit.code)}
          icon={<Plus aria-hidden className={icon} />}
          className="max-md:hidden"
        >
          {t('add')}
        </LinkButton>
      ) : null}
      {may.import ? (
        <LinkButton
          href={importsHref(federation, unit.code)}
          icon={<FileUp aria-hidden className={icon} />}
          className="max-md:hidden"
        >
          {t('import')}
        </LinkButton>
      ) : null}
      {may.export && rows.length > 0 ? (
        <ExportButton
          federation={federation}
          query={listHref(federation, placeOf(list)).split('?')[1] ?? ''}
          rows={total.exact ? total.count : null}
          masked={masked}
        />
      ) : null}
      <Menu
        align="end"
        trigger={<Button icon={<Ellipsis aria-hidden className={icon} />}>{t('more')}</Button>}
      >
        {may.import ? (
          <MenuLink href={importsHref(federation, unit.code)} icon={<FileUp aria-hidden className={icon} />}>
            {t('import')}
          </MenuLink>
        ) : null}
        {mayOpen.transfers ? (
          <MenuLink
            href={transfersHref(federation, { unit: unit.code })}
            icon={<ArrowLeftRight aria-hidden className={icon} />}
          >
            {t('transfers')}
          </MenuLink>
        ) : null}
        {mayOpen.duplicates ? (
          <MenuLink
            href={duplicatesHref(federation, { unit: unit.code })}
            icon={<Split aria-hidden className={icon} />}
          >
            {t('duplicates')}
          </MenuLink>
        ) : null}
        {ofOneUnion ? (
          <MenuLink href={subUnitsHref(federation, unit.code)} icon={<Users aria-hidden className={icon} />}>
            {t('sub_units')}
          </MenuLink>
        ) : null}
        <MenuItem onClick={() => window.print()} icon={<Printer aria-hidden className={icon} />}>
          {t('print')}
        </MenuItem>
      </Menu>
    </div>
  )
}
