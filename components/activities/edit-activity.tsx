'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { ActivityFieldset } from '@/components/activities/activity-fields'
import { inputOfTexts, textsOfActivity } from '@/components/activities/activity-texts'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { editActivityAction } from '@/lib/activities/actions'
import type { ActivityView, EditActivityView } from '@/lib/activities/views'
import { formatDate } from '@/lib/format/dates'

type Conflict = Extract<EditActivityView, { status: 'conflict' }>

/** Changes a record; where somebody else was quicker, both values stand side by side and one decides. */
export function EditActivity({ federation, view }: { federation: string; view: ActivityView }) {
  const t = useTranslations('activities')
  const form = useRef<HTMLFormElement>(null)
  const [texts, setTexts] = useState(() => textsOfActivity(view))
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const { busy, failure, run } = useToldAct({ showsFields: true })

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  async function save(event: FormEvent) {
    event.preventDefault()
    const done = await run(
      () =>
        editActivityAction(federation, {
          ...inputOfTexts(texts),
          ...{ id: view.id, version: conflict?.version ?? view.version },
        }),
      (made) => (made.status === 'saved' ? { title: t('saved'), tone: 'success' } : null),
    )
    setConflict(done?.status === 'conflict' ? done : null)
  }

  function theirsOf({ theirs }: Conflict, field: Conflict['differing'][number]): string {
    if (field === 'kind') return t(`kind.${theirs.kind}`)
    if (field === 'happenedOn') return formatDate(theirs.happenedOn)
    if (field === 'done') return t(theirs.done ? 'yes' : 'no')
    return String(theirs[field] ?? t('nothing'))
  }

  return (
    <form ref={form} noValidate onSubmit={save} className="flex flex-col gap-5">
      {conflict ? (
        <Notice tone="warning">
          <p>{t('conflict.text')}</p>
          <ul className="mt-1 list-disc pl-5">
            {conflict.differing.map((field) => (
              <li key={field}>
                {t('conflict.line', { field: t(`field.${field}`), theirs: theirsOf(conflict, field) })}
              </li>
            ))}
          </ul>
          <Button size="sm" className="mt-2" onClick={() => setTexts(textsOfActivity(conflict.theirs))}>
            {t('conflict.take_theirs')}
          </Button>
        </Notice>
      ) : null}
      <ActivityFieldset
        texts={texts}
        errors={failure?.fieldErrors ?? {}}
        onChange={(change) => setTexts({ ...texts, ...change })}
      />
      <div>
        <Button type="submit" tone="primary" busy={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
