'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { ActivityFieldset } from '@/components/activities/activity-fields'
import { activitiesHref } from '@/components/activities/activity-links'
import { emptyTexts, inputOfTexts } from '@/components/activities/activity-texts'
import { useToldAct } from '@/components/acts/use-told-act'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { LinkButton } from '@/components/ui/link-button'
import { newKey } from '@/components/ui/new-key'
import { recordActivityAction } from '@/lib/activities/actions'
import type { NewActivityView } from '@/lib/activities/views'

/** The form of a new record. One of the same kind and day is asked about first. */
export function NewActivity({ federation, view }: { federation: string; view: NewActivityView }) {
  const t = useTranslations('activities')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [texts, setTexts] = useState(() => emptyTexts(view.kind ?? 'dialogue', view.today))
  const [key, setKey] = useState('')
  const [alike, setAlike] = useState<readonly string[]>([])
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const list = activitiesHref(federation, view.unit.code)

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  async function send(confirmed: boolean) {
    // A second try of the same form is the same request; a changed one is another.
    const request = key || newKey()
    setKey(request)
    setAlike([])
    const done = await run(
      () =>
        recordActivityAction(federation, {
          ...inputOfTexts(texts),
          ...{ key: request, unit: view.unit.code, confirmed },
        }),
      (made) => (made.status === 'saved' ? { title: t('recorded'), tone: 'success' } : null),
    )
    if (done?.status === 'saved') router.push(list)
    if (done?.status === 'alike') setAlike(done.titles)
  }

  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <header>
        <Breadcrumb label={t('way')} crumbs={[{ label: t('title'), href: list }, { label: t('add') }]} />
        <h1 className="text-xl">{t('add')}</h1>
        <p className="text-ink-soft text-table">{view.unit.name}</p>
      </header>
      <Card>
        <form
          ref={form}
          noValidate
          className="flex flex-col gap-5"
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            void send(false)
          }}
        >
          <ActivityFieldset
            texts={texts}
            errors={failure?.fieldErrors ?? {}}
            onChange={(change) => {
              setTexts({ ...texts, ...change })
              setKey('')
            }}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" tone="primary" busy={busy}>
              {t('save')}
            </Button>
            <LinkButton href={list}>{t('cancel')}</LinkButton>
          </div>
        </form>
      </Card>
      <ConfirmDialog
        open={alike.length > 0}
        onOpenChange={(open) => {
          if (!open) setAlike([])
        }}
        title={t('alike.title')}
        confirmLabel={t('alike.confirm')}
        busy={busy}
        onConfirm={() => void send(true)}
      >
        <p>{t('alike.text', { kind: t(`kind.${texts.kind}`), day: texts.happenedOn })}</p>
        <ul className="list-disc pl-5">
          {alike.map((title, at) => (
            <li key={`${at} ${title}`}>{title}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </div>
  )
}
