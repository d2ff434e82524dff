import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { DescribedField } from '@/lib/api/views'

type Shown = DescribedField & { where?: 'path' | 'query' | 'header' }

/** Parameters or members: name, type and meaning. */
export function FieldTable({ caption, fields }: { caption: string; fields: readonly Shown[] }) {
  const t = useTranslations('api.docs')
  return (
    <Table caption={caption} showCaption>
      <thead>
        <tr className="text-ink-soft text-left text-sm">
          <th scope="col" className="px-3 py-1.5 font-normal">
            {t('field')}
          </th>
          <th scope="col" className="px-3 py-1.5 font-normal">
            {t('type')}
          </th>
          <th scope="col" className="px-3 py-1.5 font-normal">
            {t('meaning')}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ path, type, required, description, where }) => (
          <tr key={path} className="align-top">
            <th scope="row" className="border-line border-t px-3 py-1.5 text-left font-normal">
              <code className="font-mono text-sm">{path}</code>
              {required || where === undefined ? null : (
                <span className="text-ink-soft block text-sm">{t('optional')}</span>
              )}
              {where && where !== 'query' ? (
                <span className="text-ink-soft block text-sm">{t(`in.${where}`)}</span>
              ) : null}
            </th>
            <td className="border-line min-w-28 border-t px-3 py-1.5">
              <code className="text-ink-soft font-mono text-sm">{type}</code>
            </td>
            <td className="border-line min-w-56 border-t px-3 py-1.5">{description}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
