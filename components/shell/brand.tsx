import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { BrandMark } from '@/components/shell/brand-mark'

/** The product and the federation whose book is open; leads to its start page. */
export function Brand({ federation }: { federation: { code: string; name: string } }) {
  const t = useTranslations()
  return (
    <Link
      href={`/${federation.code}`}
      aria-label={`${t('common.app_name')}, ${federation.name}. ${t('shell.home')}`}
      className="hover:bg-surface-hover flex items-center gap-2.5 rounded-md p-1.5 max-lg:justify-center"
    >
      <BrandMark className="size-8 shrink-0" />
      <span className="min-w-0 max-lg:hidden">
        <span className="text-table font-strong block">{t('common.app_name')}</span>
        <span className="text-ink-faint block truncate text-xs">{federation.name}</span>
      </span>
    </Link>
  )
}
