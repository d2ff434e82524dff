import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { editMemberHref } from '@/components/members/member-links'
import { Notice } from '@/components/ui/notice'
import type { CompletenessField } from '@/lib/members/rules/member-fields'
import type { MemberView } from '@/lib/members/views'

/** What a complete record still lacks, each the way to its field in the form. */
export function MissingNotice({ federation, member }: { federation: string; member: MemberView }) {
  const t = useTranslations('members')
  const { missing, may, id } = member
  if (missing.length === 0) return null
  return (
    <Notice title={t('record.missing', { count: missing.length })}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {missing.map((field) => (
          <li key={field}>
            {may.edit ? (
              <Link
                href={editMemberHref(federation, id, formIdOf(field))}
                className="text-primary inline-flex min-h-6 items-center underline pointer-coarse:min-h-9"
              >
                {t(`field.${field}`)}
              </Link>
            ) : (
              t(`field.${field}`)
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function formIdOf(field: CompletenessField): string {
  return field === 'birthOn' ? 'birth' : field
}
