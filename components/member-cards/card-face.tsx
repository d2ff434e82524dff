import './card-face.css'
import { useTranslations } from 'next-intl'
import { QrCode } from '@/components/member-cards/qr-code'
import { BrandMark } from '@/components/shell/brand-mark'
import type { MemberCardView, QrView } from '@/lib/members/cards/views'

type CardFaceProps = {
  member: Pick<MemberCardView, 'name' | 'birthYear' | 'cardNumber' | 'unit' | 'federationName'>
  qr: QrView
}

/** The front of a member card, in the proportions of an identity card (CR80, 85,6 × 54 mm). */
export function CardFace({ member, qr }: CardFaceProps) {
  const t = useTranslations('moves.card')
  const { name, birthYear, cardNumber, unit, federationName } = member
  return (
    <article aria-label={t('face', { name })} className="card-face">
      <header className="card-face-head">
        <BrandMark className="card-face-mark" />
        <div>
          <p className="card-face-organisation">{federationName}</p>
          <p className="card-face-title">{t('face_title')}</p>
        </div>
      </header>
      <div className="card-face-body">
        <div className="card-face-facts">
          <p className="card-face-name">{name}</p>
          <dl>
            {birthYear === null ? null : <Fact label={t('birth_year')} value={String(birthYear)} />}
            {cardNumber === null ? null : <Fact label={t('number')} value={cardNumber} />}
            <Fact label={t('unit')} value={unit.name} />
          </dl>
        </div>
        <div className="card-face-code">
          <QrCode qr={qr} label={t('qr')} />
          <p>{t('scan')}</p>
        </div>
      </div>
    </article>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div className="card-face-fact">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
