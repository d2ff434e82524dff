import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { FieldTable } from '@/components/api/field-table'
import { OperationSection } from '@/components/api/operation-section'
import { BrandMark } from '@/components/shell/brand-mark'
import { Preferences } from '@/components/shell/preferences'
import { Card } from '@/components/ui/card'
import type { ApiDocsView } from '@/lib/api/views'

/** What programs can ask for, on one page: how to begin, each operation, each kind of problem. */
export function ApiDocs({ docs }: { docs: ApiDocsView }) {
  const t = useTranslations('api')
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-8 px-4 py-8">
      <header className="flex flex-col gap-3">
        <Link href="/" className="flex items-center gap-2 self-start">
          <BrandMark className="size-8 shrink-0" />
          <span className="font-strong">{t('docs.home')}</span>
        </Link>
        <h1 className="text-2xl">{t('document.title')}</h1>
        <p className="text-ink-soft max-w-prose">{t('document.about')}</p>
        <p>
          <a href="/api/v1/openapi.json" className="text-primary underline">
            {t('docs.openapi')}
          </a>
        </p>
      </header>
      <main className="flex flex-col gap-6">
        <nav aria-label={t('docs.contents')}>
          <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
            {docs.operations.map(({ id, method, path, summary }) => (
              <li key={id}>
                <a href={`#${id}`} className="text-primary inline-flex min-h-7 items-center gap-2 underline">
                  {summary}
                </a>{' '}
                <code className="text-ink-soft font-mono text-sm">
                  {method} {path}
                </code>
              </li>
            ))}
          </ul>
        </nav>
        <Card title={t('docs.begin')}>
          <ol className="text-table flex max-w-prose list-decimal flex-col gap-2 pl-5">
            <li>{t('docs.begin_token')}</li>
            <li>{t('docs.begin_limits', { points: docs.pointsPerMinute })}</li>
            <li>{t('docs.begin_paging')}</li>
            <li>{t('docs.begin_etag')}</li>
            <li>{t('docs.begin_language')}</li>
          </ol>
        </Card>
        {docs.operations.map((operation) => (
          <OperationSection key={operation.id} operation={operation} />
        ))}
        <Card title={t('docs.problems')}>
          <p className="text-ink-soft text-table max-w-prose pb-3">{t('docs.problems_text')}</p>
          <dl className="text-table flex flex-col gap-3 pb-4">
            {docs.problems.map(({ code, status }) => (
              <div key={code} id={`problem-${code}`}>
                <dt className="font-strong">
                  <span className="tabular-nums">{status}</span> · {t(`problems.${code}.title`)}{' '}
                  <code className="text-ink-soft font-mono text-sm">{code}</code>
                </dt>
                <dd className="text-ink-soft max-w-prose">{t(`problems.${code}.text`)}</dd>
              </div>
            ))}
          </dl>
          <FieldTable caption={t('docs.problem_fields')} fields={docs.problem} />
        </Card>
      </main>
      <footer className="border-line border-t pt-6">
        <Preferences />
      </footer>
    </div>
  )
}
