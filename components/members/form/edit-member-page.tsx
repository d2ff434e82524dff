import { useTranslations } from 'next-intl'
import { MemberForm } from '@/components/members/form/member-form'
import { memberHref, membersHref } from '@/components/members/member-links'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { fullNameOf } from '@/lib/format/person-name'
import type { MemberFormView } from '@/lib/members/views'

type EditMemberPageProps = { federation: string; userId: string; view: MemberFormView }

export function EditMemberPage({ federation, userId, view }: EditMemberPageProps) {
  const t = useTranslations('members')
  const { familyName, middleName, givenName } = view.fields
  const name = fullNameOf({ family: familyName, middle: middleName, given: givenName })
  return (
    <div className="flex flex-col gap-4">
      <header>
        <Breadcrumb
          label={t('way')}
          crumbs={[
            { label: t('title'), href: membersHref(federation, view.unit.code) },
            { label: name, href: memberHref(federation, view.id) },
            { label: t('form.edit_page') },
          ]}
        />
        <h1 className="text-xl">{t('form.edit_title', { name })}</h1>
        <p className="text-ink-soft text-table">{view.unit.name}</p>
      </header>
      <MemberForm federation={federation} userId={userId} view={view} />
    </div>
  )
}
