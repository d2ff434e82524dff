import { Pencil, RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import {
  agreementsHref,
  editAgreementHref,
  renewAgreementHref,
} from '@/components/agreements/agreement-links'
import { useAgreementName } from '@/components/agreements/agreement-name'
import { AgreementFacts } from '@/components/agreements/record/agreement-facts'
import { AgreementFiles } from '@/components/agreements/record/agreement-files'
import { AgreementHistory } from '@/components/agreements/record/agreement-history'
import { AgreementMenu } from '@/components/agreements/record/agreement-menu'
import { StandingNotice } from '@/components/agreements/record/standing-notice'
import { StandingBadge } from '@/components/agreements/standing-badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { LinkButton } from '@/components/ui/link-button'
import type { AgreementView } from '@/lib/agreements/views'

type AgreementRecordProps = { federation: string; agreement: AgreementView }

/** One agreement: where it stands, what it says, its papers, what was changed. */
export function AgreementRecord({ federation, agreement }: AgreementRecordProps) {
  const t = useTranslations('agreements')
  const name = useAgreementName()(agreement.fields)
  const { unit, may, renewedBy, voided } = agreement
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-col gap-1">
        <Breadcrumb
          label={t('way')}
          crumbs={[{ label: t('title'), href: agreementsHref(federation, { unit }) }, { label: name }]}
        />
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 flex-1 basis-72">
            <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xl">
              {name}
              {voided ? null : <StandingBadge standing={agreement.standing} />}
            </h1>
            <p className="text-ink-soft">{unit.name}</p>
          </div>
          {may.record ? (
            <div className="flex flex-wrap gap-2 print:hidden">
              {renewedBy ? null : (
                <LinkButton
                  tone={agreement.standing === 'in_force' ? 'plain' : 'primary'}
                  href={renewAgreementHref(federation, agreement.id)}
                  icon={<RefreshCw aria-hidden className="size-4" />}
                >
                  {t('record.renew')}
                </LinkButton>
              )}
              <LinkButton
                href={editAgreementHref(federation, agreement.id)}
                icon={<Pencil aria-hidden className="size-4" />}
              >
                {t('record.edit')}
              </LinkButton>
              <AgreementMenu federation={federation} agreement={agreement} />
            </div>
          ) : null}
        </div>
      </header>
      <StandingNotice agreement={agreement} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <AgreementFacts federation={federation} agreement={agreement} />
        <div className="flex min-w-0 flex-col gap-4">
          <AgreementFiles federation={federation} agreement={agreement} />
          <AgreementHistory agreement={agreement} />
        </div>
      </div>
    </div>
  )
}
