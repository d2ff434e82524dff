'use client'

import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { findingSentence } from '@/components/members/finding-sentence'
import { formFieldOf } from '@/components/members/form/read-form'
import type { FormAnswer } from '@/components/members/form/use-member-form'
import { memberHref } from '@/components/members/member-links'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatInstant } from '@/lib/format/dates'
import type { HeldElsewhere } from '@/lib/members/views'

export function RestoredNotice({ at, onDiscard }: { at: number; onDiscard: () => void }) {
  const t = useTranslations('members.form')
  return (
    <Notice
      action={
        <Button size="sm" onClick={onDiscard}>
          {t('draft_discard')}
        </Button>
      }
    >
      {t('draft_restored', { time: formatInstant(new Date(at)) })}
    </Notice>
  )
}

type WaitingNoticeProps = { name: string; listHref: string; onNext: (() => void) | null }

/** The record is safe on this machine and goes by itself: nobody has to stay. */
export function WaitingNotice({ name, listHref, onNext }: WaitingNoticeProps) {
  const t = useTranslations('members.form')
  return (
    <Notice tone="warning" live="status" title={t('waiting')}>
      <p>{t('waiting_text', { name })}</p>
      <div className="flex flex-wrap gap-2 pt-2">
        {onNext ? (
          <Button size="sm" onClick={onNext}>
            {t('waiting_next')}
          </Button>
        ) : null}
        <LinkButton size="sm" href={listHref}>
          {t('waiting_list')}
        </LinkButton>
      </div>
    </Notice>
  )
}

/** Why nothing was kept; what a field says beneath itself is not said again. */
export function AnswerNotice({ federation, answer }: { federation: string; answer: FormAnswer }) {
  const t = useTranslations('members')
  if ('ok' in answer) {
    return (
      <Notice tone="danger" live="alert" title={t('form.refused')}>
        {answer.message}
      </Notice>
    )
  }
  if (answer.status === 'held_elsewhere') {
    return (
      <Notice tone="danger" live="alert" title={t('form.held_title')}>
        {answer.held.map((held) => (
          <HeldLine key={held.by} federation={federation} held={held} />
        ))}
      </Notice>
    )
  }
  if (answer.status !== 'refused') return null
  const whole = answer.findings.filter((finding) => formFieldOf(finding) === null)
  return (
    <Notice tone="danger" live="alert" title={t('form.refused')}>
      {whole.length === 0
        ? t('form.problems', { count: answer.findings.length })
        : whole.map((finding) => <p key={finding.code}>{findingSentence(t, finding)}</p>)}
    </Notice>
  )
}

function HeldLine({ federation, held }: { federation: string; held: HeldElsewhere }) {
  const t = useTranslations('members.form')
  const what = t(held.by === 'identity' ? 'held_identity' : 'held_card')
  if (held.member) {
    return (
      <p>
        {t('held_at', { what, name: held.member.name, unit: held.member.unit })}{' '}
        <Link href={memberHref(federation, held.member.id)} className="text-primary underline">
          {t('held_open')}
        </Link>
      </p>
    )
  }
  return <p>{held.unitName ? t('held_unit', { what, unit: held.unitName }) : t('held_hidden', { what })}</p>
}
