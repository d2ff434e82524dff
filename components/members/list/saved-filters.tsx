'use client'

import { Bookmark, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { savedFilterHref, shownFilters, type ListPlace } from '@/components/members/list/list-links'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { LinkButton } from '@/components/ui/link-button'
import { TextField } from '@/components/ui/text-field'
import { removeMemberFilterAction, saveMemberFilterAction } from '@/lib/members/member-list-actions'
import type { SavedMemberFilterView } from '@/lib/members/member-list-views'

type SavedFiltersProps = {
  federation: string
  place: ListPlace
  saved: readonly SavedMemberFilterView[]
}

/** Filters under names of one's own: to open, to keep the present one, to remove. */
export function SavedFilters({ federation, place, saved }: SavedFiltersProps) {
  const t = useTranslations('members.list')
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const { filter, sort, dir } = place
  const filtered = filter.q !== undefined || shownFilters(filter).length > 0

  async function keep(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') return
    const kept = await run(
      () => saveMemberFilterAction(federation, { name: name.trim(), filter: { ...filter, sort, dir } }),
      () => ({ title: t('saved_kept', { name: name.trim() }) }),
    )
    if (!kept) return
    setName('')
    setTried(false)
  }

  if (saved.length === 0 && !filtered) return null
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('saved')}
      trigger={<Button icon={<Bookmark aria-hidden className="size-4" />}>{t('saved')}</Button>}
    >
      <div className="flex flex-col gap-4">
        {saved.length === 0 ? (
          <p className="text-ink-soft text-table">{t('saved_none')}</p>
        ) : (
          <ul className="divide-line divide-y">
            {saved.map(({ id, name: label, query }) => (
              <li key={id} className="flex items-center justify-between gap-2 py-1.5">
                <LinkButton
                  tone="quiet"
                  href={savedFilterHref(federation, place.unit, query)}
                  onClick={() => setOpen(false)}
                  className="min-w-0 justify-start!"
                >
                  <span className="truncate">{label}</span>
                </LinkButton>
                <IconButton
                  label={t('saved_remove', { name: label })}
                  icon={<Trash2 aria-hidden className="size-4" />}
                  onClick={() =>
                    void run(
                      () => removeMemberFilterAction(federation, { id }),
                      () => ({ title: t('saved_removed', { name: label }) }),
                    )
                  }
                />
              </li>
            ))}
          </ul>
        )}
        {filtered ? (
          <form id={formId} noValidate onSubmit={keep} className="flex flex-wrap items-end gap-2">
            <TextField
              label={t('saved_name')}
              error={
                failure?.fieldErrors['name'] ??
                (tried && name.trim() === '' ? t('saved_name_missing') : undefined)
              }
              value={name}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
              className="min-w-0 flex-1"
            />
            <Button type="submit" busy={busy}>
              {t('saved_keep')}
            </Button>
          </form>
        ) : null}
      </div>
    </Dialog>
  )
}
