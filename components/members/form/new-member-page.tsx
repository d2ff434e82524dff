import { useTranslations } from 'next-intl'
import { MemberForm } from '@/components/members/form/member-form'
import { membersHref } from '@/components/members/member-links'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import type { NewMemberFormView } from '@/lib/members/views'

type NewMemberPageProps = {
  federation: string
  userId: string
  view: NewMemberFormView
  draft: string | null
}

export function NewMemberPage({ federation, userId, view, draft }: NewMemberPageProps) {
  const t = useTranslations('members')
  return (
    <div className="flex flex-col gap-4">
      <header>
        <Breadcrumb
          label={t('way')}
          crumbs={[
            { label: t('title'), href: membersHref(federation, view.unit.code) },
            { label: t('form.new_title') },
          ]}
        />
        <h1 className="text-xl">{t('form.new_title')}</h1>
        <p className="text-ink-soft text-table">{t('form.into', { unit: view.unit.name })}</p>
      </header>
      <MemberForm federation={federation} userId={userId} view={view} draft={draft} />
    </div>
  )
}
