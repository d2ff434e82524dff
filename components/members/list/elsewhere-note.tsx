import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { formatInteger } from '@/lib/format/numbers'
import type { MembersElsewhereView } from '@/lib/members/member-list-views'

export type Post = { id: string; unitName: string; roleLabel: string }

type ElsewhereNoteProps = {
  elsewhere: readonly MembersElsewhereView[]
  posts: readonly Post[]
  filtered: boolean
  choosePost: (form: FormData) => Promise<void>
}

/** How many the same search finds under the reader's other posts, and the way there. */
export function ElsewhereNote({ elsewhere, posts, filtered, choosePost }: ElsewhereNoteProps) {
  const t = useTranslations('members.list')
  const locale = useLocale()
  const found = elsewhere.flatMap((there) => {
    const post = posts.find(({ id }) => id === there.assignmentId)
    return post && there.count > 0 ? [{ ...there, post }] : []
  })
  if (found.length === 0) return null
  return (
    <form action={choosePost} className="flex flex-col gap-1 print:hidden">
      {found.map(({ post, count, exact }) => (
        <p key={post.id} className="text-ink-soft flex flex-wrap items-center gap-x-2 text-sm">
          {t(filtered ? 'elsewhere_found' : 'elsewhere', {
            count: formatInteger(count, locale),
            exact: String(exact),
            unit: post.unitName,
          })}
          <Button type="submit" size="sm" tone="quiet" name="assignmentId" value={post.id}>
            {t('elsewhere_open', { unit: post.unitName })}
          </Button>
        </p>
      ))}
    </form>
  )
}
