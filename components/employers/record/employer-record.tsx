'use client'

import { ChevronDown, Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { editEmployerHref, employersHref } from '@/components/employers/employer-links'
import { ActDialog } from '@/components/employers/record/act-dialog'
import { AgreementsCard } from '@/components/employers/record/agreements-card'
import { menuActs, type EmployerAct } from '@/components/employers/record/employer-acts'
import { FactsCard } from '@/components/employers/record/facts-card'
import { SizeCard } from '@/components/employers/record/size-card'
import { StoryCard } from '@/components/employers/record/story-card'
import { UnionCard } from '@/components/employers/record/union-card'
import { Badge } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { Notice } from '@/components/ui/notice'
import type { EmployerView } from '@/lib/employers/views'
import { formatDate, formatInstant } from '@/lib/format/dates'

type EmployerRecordProps = { federation: string; employer: EmployerView }

/** One employer: what it is, how many work there, its union, and everything that happened. */
export function EmployerRecord({ federation, employer }: EmployerRecordProps) {
  const t = useTranslations('employers')
  const [act, setAct] = useState<EmployerAct | null>(null)
  const { fields, unit, voided } = employer
  const voidReason =
    voided?.reason === 'import_undone' ? t('record.kind.import_undone') : (voided?.reason ?? '')
  return (
    <div className="flex max-w-6xl flex-col gap-4">
      <header className="flex flex-col gap-2">
        <Breadcrumb
          label={t('way')}
          crumbs={[
            { label: t('title'), href: employersHref(federation, { unit: unit.code }) },
            { label: t('record.title') },
          ]}
        />
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="flex min-w-0 flex-1 basis-80 flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-xl wrap-anywhere">{fields.name}</h1>
            <StandingBadge employer={employer} />
          </div>
          <Acts {...{ federation, employer }} onAct={setAct} />
        </div>
        {voided ? (
          <Notice tone="warning" title={t('record.voided_title')}>
            {t('record.voided_text', { time: formatInstant(new Date(voided.at)), reason: voidReason })}
          </Notice>
        ) : null}
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <SizeCard employer={employer} onAct={setAct} />
          <UnionCard federation={federation} employer={employer} onAct={setAct} />
          <AgreementsCard federation={federation} agreements={employer.agreements} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <FactsCard employer={employer} />
          <StoryCard changes={employer.changes} />
        </div>
      </div>
      {act ? (
        <ActDialog
          key={act.kind}
          federation={federation}
          employer={employer}
          act={act}
          onClose={() => setAct(null)}
        />
      ) : null}
    </div>
  )
}

function StandingBadge({ employer }: { employer: EmployerView }) {
  const t = useTranslations('employers.record')
  const { closedOn, union, voided } = employer
  if (voided) return null
  if (closedOn !== null && closedOn <= employer.today)
    return <Badge>{t('state_closed', { day: formatDate(closedOn) })}</Badge>
  return union ? (
    <Badge tone="success">{t('state_with')}</Badge>
  ) : (
    <Badge tone="warning">{t('state_without')}</Badge>
  )
}

function Acts({ federation, employer, onAct }: EmployerRecordProps & { onAct: (act: EmployerAct) => void }) {
  const t = useTranslations('employers')
  if (!employer.may.record) return null
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <LinkButton
        href={editEmployerHref(federation, employer.id)}
        icon={<Pencil aria-hidden className="size-4" />}
      >
        {t('record.edit')}
      </LinkButton>
      <Menu
        align="end"
        trigger={
          <Button>
            {t('record.acts')}
            <ChevronDown aria-hidden className="size-4" />
          </Button>
        }
      >
        {menuActs(employer)
          .filter((kind) => kind !== 'void')
          .map((kind) => (
            <MenuItem key={kind} onClick={() => onAct({ kind })}>
              {t(`act.${kind}.name`)}
            </MenuItem>
          ))}
        <MenuSeparator />
        <MenuItem danger onClick={() => onAct({ kind: 'void' })}>
          {t('act.void.name')}
        </MenuItem>
      </Menu>
    </div>
  )
}
