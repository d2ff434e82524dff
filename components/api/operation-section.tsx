import { useTranslations } from 'next-intl'
import { FieldTable } from '@/components/api/field-table'
import { Badge } from '@/components/ui/badge'
import type { DocumentedOperation } from '@/lib/api/views'

/** One operation: what it is for, what it takes and answers, and a call to try. */
export function OperationSection({ operation }: { operation: DocumentedOperation }) {
  const t = useTranslations('api.docs')
  const { id, method, path, scope, points, summary, description, parameters, body, answer, example } =
    operation
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="border-line bg-surface-raised flex min-w-0 scroll-mt-4 flex-col gap-3 rounded-lg border p-4"
    >
      <h2 id={`${id}-title`} className="text-lg">
        {summary}
      </h2>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={method === 'GET' ? 'primary' : 'warning'}>{method}</Badge>
        <code className="font-mono wrap-anywhere">/api/v1{path}</code>
      </p>
      <p className="text-ink-soft text-table max-w-prose">{description}</p>
      <p className="text-ink-soft text-sm">
        {scope ? t('needs_scope', { scope }) : t('needs_token')} · {t('costs', { points })}
      </p>
      <pre
        tabIndex={0}
        aria-label={`${t('example')} · ${summary}`}
        className="bg-surface-sunken overflow-x-auto rounded-md p-3 font-mono text-sm print:whitespace-pre-wrap"
      >
        {example}
      </pre>
      {parameters.length > 0 ? (
        <FieldTable
          caption={`${t('parameters')} · ${summary}`}
          fields={parameters.map(({ name, in: where, ...rest }) => ({ ...rest, path: name, where }))}
        />
      ) : null}
      {body ? <FieldTable caption={`${t('body')} · ${summary}`} fields={body} /> : null}
      <details>
        <summary className="text-primary inline-flex min-h-7 cursor-pointer items-center">
          {t('answer')}
        </summary>
        <div className="pt-2">
          <FieldTable caption={`${t('answer')} · ${summary}`} fields={answer} />
        </div>
      </details>
    </section>
  )
}
