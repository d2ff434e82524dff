import { useTranslations } from 'next-intl'
import { BandGlyph } from '@/components/ui/band-glyph'
import { classNames } from '@/components/ui/class-names'

export type Band = 'exceeded' | 'on_track' | 'half' | 'behind' | 'none'

const colours: Record<Band, string> = {
  exceeded: 'text-band-exceeded',
  on_track: 'text-band-on-track',
  half: 'text-band-half',
  behind: 'text-band-behind',
  none: 'text-band-none',
}

const grounds: Record<Band, string> = {
  exceeded: 'bg-band-exceeded-soft',
  on_track: 'bg-band-on-track-soft',
  half: 'bg-band-half-soft',
  behind: 'bg-band-behind-soft',
  none: 'bg-band-none-soft',
}

type BandMarkProps = {
  band: Band
  /** `badge` on its soft ground, `text` without, `mark` alone with its word for screen readers and as a title. */
  show?: 'badge' | 'text' | 'mark'
  /** Another word than the band's own, for example "vượt 12%". */
  children?: string
}

/** How far along, told three times: by colour, by mark and by word. */
export function BandMark({ children, ...mark }: BandMarkProps) {
  // A page of marks that bring their own word looks none up.
  return children === undefined ? <NamedMark {...mark} /> : <WordedMark {...mark} word={children} />
}

type MarkProps = Omit<BandMarkProps, 'children'>

function NamedMark(mark: MarkProps) {
  const t = useTranslations('common.band')
  return <WordedMark {...mark} word={t(mark.band)} />
}

function WordedMark({ band, show = 'badge', word }: MarkProps & { word: string }) {
  if (show === 'mark') {
    return (
      <span className={classNames('inline-flex align-middle', colours[band])} title={word}>
        <BandGlyph band={band} />
        <span className="sr-only">{word}</span>
      </span>
    )
  }
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 align-middle text-sm whitespace-nowrap',
        colours[band],
        show === 'badge' && classNames('h-6 rounded-sm px-2', grounds[band]),
      )}
    >
      <BandGlyph band={band} />
      {word}
    </span>
  )
}
