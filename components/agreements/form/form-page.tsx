import { useTranslations } from 'next-intl'
import { agreementHref, agreementsHref, newAgreementHref } from '@/components/agreements/agreement-links'
import { AgreementForm } from '@/components/agreements/form/agreement-form'
import type { FormMode } from '@/components/agreements/form/form-texts'
import { UnionChoice } from '@/components/agreements/form/union-choice'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { AgreementFormView } from '@/lib/agreements/views'
import { formatDate } from '@/lib/format/dates'

type FormPageProps = {
  federation: string
  view: AgreementFormView
  mode: FormMode
  /** An agreement of a group or a sector, at a unit above the grassroots. */
  wide?: boolean
}

/** The page of an agreement's form: whose agreement it is, and what it takes the place of. */
export function FormPage({ federation, view, mode, wide = false }: FormPageProps) {
  const t = useTranslations('agreements')
  const { unit, agreement } = view
  const choosing = mode === 'new' && unit.rank !== 'grassroots' && !wide
  const title = t(`form.${mode}_title`)
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <header className="flex flex-col gap-1">
        <Breadcrumb
          label={t('way')}
          crumbs={[{ label: t('title'), href: agreementsHref(federation, { unit }) }, { label: title }]}
        />
        <h1 className="text-xl">{title}</h1>
        {choosing ? null : <p className="text-ink-soft">{unit.name}</p>}
      </header>
      {mode === 'renew' && agreement ? (
        <Notice>
          {t('form.renews', {
            from: formatDate(agreement.fields.startsOn),
            through: formatDate(agreement.fields.endsOn),
          })}
        </Notice>
      ) : null}
      {choosing ? (
        <>
          <Card>
            <div className="max-w-xl">
              <UnionChoice federation={federation} />
            </div>
          </Card>
          <Card>
            <p className="text-ink-soft text-table pb-3">{t('form.wide_text')}</p>
            <LinkButton href={newAgreementHref(federation, unit.code, true)}>{t('form.wide')}</LinkButton>
          </Card>
        </>
      ) : (
        <AgreementForm
          key={`${unit.code} ${agreement?.id ?? ''}`}
          federation={federation}
          view={view}
          mode={mode}
          backHref={
            agreement ? agreementHref(federation, agreement.id) : agreementsHref(federation, { unit })
          }
        />
      )}
    </div>
  )
}
