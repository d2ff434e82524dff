import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { employerHref } from '@/components/employers/employer-links'
import { EditEmployer } from '@/components/employers/form/edit-employer'
import { DomainError } from '@/lib/core/errors'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getEmployerForm } from '@/lib/employers/get-employer-form'

type EditEmployerPageProps = { params: Promise<{ federation: string; employer: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('employers.form')
  return { title: t('edit_title') }
}

/** Of an employer that was taken off the list there is only its page. */
export default async function EditEmployerPage({ params }: EditEmployerPageProps) {
  const { federation, employer } = await params
  const ctx = await pageContext(federation)
  const view = await readForPage(getEmployerForm({ ctx, input: { id: employer } })).catch(
    (error: unknown) => {
      if (error instanceof DomainError && error.reason === 'employer_void')
        redirect(employerHref(federation, employer))
      throw error
    },
  )
  return <EditEmployer key={view.version} federation={federation} view={view} />
}
