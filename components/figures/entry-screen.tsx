'use client'

import { useTranslations } from 'next-intl'
import { EmptyMonth } from '@/components/figures/empty-month'
import { EntryHead } from '@/components/figures/entry-head'
import { EntryWork } from '@/components/figures/entry-work'
import type { EntryGridView } from '@/lib/figures/views'

/** The month of a federation: its units by the indicators of the form, to be filled in. */
export function EntryScreen({ view }: { view: EntryGridView }) {
  const t = useTranslations('figures')
  // Another unit or month is another session, another journal, another history of edits.
  const key = `${view.userId} ${view.unit.id} ${view.month}`
  return (
    <section aria-label={t('screen')}>
      {view.rows.length === 0 ? (
        <>
          <EntryHead view={view} />
          <EmptyMonth view={view} />
        </>
      ) : (
        <EntryWork key={key} view={view} />
      )}
    </section>
  )
}
