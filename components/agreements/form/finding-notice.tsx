import { useTranslations } from 'next-intl'
import { useFindingText } from '@/components/agreements/form/use-finding-text'
import { Notice } from '@/components/ui/notice'
import type { NotKept } from '@/lib/agreements/views'

/** What the checks found: what has to be mended, or what to look at once more before it is kept. */
export function FindingNotice({ notKept }: { notKept: NotKept }) {
  const t = useTranslations('agreements.form')
  const textOf = useFindingText()
  const refused = notKept.status === 'refused'
  const shown = notKept.findings.filter(({ severity }) => !refused || severity === 'refuse')
  return (
    <Notice tone={refused ? 'danger' : 'warning'} live="alert" title={t(refused ? 'refused' : 'warnings')}>
      <ul className="list-disc pl-5">
        {shown.map((finding) => (
          <li key={finding.code}>{textOf(finding)}</li>
        ))}
      </ul>
    </Notice>
  )
}
