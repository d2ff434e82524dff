import { useTranslations } from 'next-intl'
import type { SignInProblem } from '@/components/auth/use-sign-in'
import { Notice } from '@/components/ui/notice'

/** What happened and what to do: a refused attempt, or a session that has run out. */
export function SignInNotice({ problem, ended }: { problem: SignInProblem | null; ended: boolean }) {
  const t = useTranslations('auth')
  if (problem === 'wrong_credentials') {
    return (
      <Notice tone="danger" live="alert" title={t('wrong_title')}>
        {t('wrong_credentials')}
      </Notice>
    )
  }
  if (problem) {
    return (
      <Notice tone="warning" live="alert" title={t(`${problem}_title`)}>
        {t(problem)}
      </Notice>
    )
  }
  if (!ended) return null
  return <Notice title={t('ended_title')}>{t('ended')}</Notice>
}
