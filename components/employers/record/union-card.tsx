import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import type { EmployerAct } from '@/components/employers/record/employer-acts'
import { caseHref, candidatesHref } from '@/components/founding/founding-links'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { EmployerUnionView, EmployerView } from '@/lib/employers/views'
import { formatDate } from '@/lib/format/dates'

type UnionCardProps = { federation: string; employer: EmployerView; onAct: (act: EmployerAct) => void }

/** The union of its workers, or the way to one; and those before. */
export function UnionCard({ federation, employer, onAct }: UnionCardProps) {
  const t = useTranslations('employers.record')
  const words = useTranslations('employers.list')
  const acts = useTranslations('employers.act')
  const { union, unions, may } = employer
  const others = unions.filter(({ id }) => id !== union?.id)
  return (
    <Card title={t('union')}>
      {union ? (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <div className="min-w-0">
            <p className="font-strong wrap-anywhere">
              {union.code === null ? (
                words('with_union')
              ) : (
                <Link
                  href={`/${federation}/units/profile?unit=${encodeURIComponent(union.code)}`}
                  className="hover:text-primary hover:underline"
                >
                  {union.name}
                </Link>
              )}
            </p>
            <p className="text-ink-soft text-sm tabular-nums">
              {t('union_since', { day: formatDate(union.from) })}
            </p>
          </div>
          {may.record ? (
            <div className="flex flex-wrap gap-2">
              <Button size="sm" onClick={() => onAct({ kind: 'end', link: union })}>
                {t('union_end')}
              </Button>
              <Button
                size="sm"
                tone="quiet"
                aria-label={acts('void_union.title')}
                onClick={() => onAct({ kind: 'void_union', link: union })}
              >
                {t('cancel')}
              </Button>
            </div>
          ) : null}
        </div>
      ) : (
        <NoUnion {...{ federation, employer, onAct }} />
      )}
      {others.length > 0 ? (
        <>
          <h3 className="text-ink-soft pt-4 text-sm">{t('union_before')}</h3>
          <ul className="divide-line divide-y">
            {others.map((link) => (
              <UnionLine
                key={link.id}
                link={link}
                onVoid={may.record ? () => onAct({ kind: 'void_union', link }) : null}
              />
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}

function NoUnion({ federation, employer, onAct }: UnionCardProps) {
  const t = useTranslations('employers.record')
  const stages = useTranslations('founding.stage')
  const { foundingCase, may, closedOn, unit, fields } = employer
  const links = closedOn === null && may.record
  return (
    <div className="flex flex-col gap-3">
      <p className="text-table">
        {foundingCase
          ? t('union_case', { stage: stages(foundingCase.stage), day: formatDate(foundingCase.since) })
          : t('union_none')}
      </p>
      <div className="flex flex-wrap gap-2">
        {foundingCase ? (
          <LinkButton href={caseHref(federation, foundingCase.id)} tone="primary" size="sm">
            {t('union_open_case')}
          </LinkButton>
        ) : links ? (
          <LinkButton
            href={candidatesHref(federation, { unit: unit.code, q: fields.taxCode ?? fields.name, least: 1 })}
            tone="primary"
            size="sm"
          >
            {t('union_start')}
          </LinkButton>
        ) : null}
        {links ? (
          <Button size="sm" onClick={() => onAct({ kind: 'link' })}>
            {t('union_link')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function UnionLine({ link, onVoid }: { link: EmployerUnionView; onVoid: (() => void) | null }) {
  const t = useTranslations('employers.record')
  const words = useTranslations('employers.list')
  const { from, to, voided } = link
  const name = link.name ?? words('with_union')
  const voidText = (reason: string) =>
    reason === 'import_undone' ? t('kind.import_undone') : t('void_reason', { reason })
  return (
    <li className="text-table flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
      <span className="min-w-0">
        <span className={voided ? 'text-ink-soft line-through' : undefined}>{name}</span>
        <span className="text-ink-soft block text-sm tabular-nums">
          {to
            ? t('union_span', { from: formatDate(from), to: formatDate(to) })
            : t('union_since', { day: formatDate(from) })}
          {voided ? ` · ${voidText(voided.reason)}` : ''}
        </span>
      </span>
      {voided ? (
        <Badge tone="warning">{t('voided')}</Badge>
      ) : onVoid ? (
        <Button size="sm" tone="quiet" aria-label={`${t('cancel')} ${name}`} onClick={onVoid}>
          {t('cancel')}
        </Button>
      ) : null}
    </li>
  )
}
