import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** A QR code as one path of unit squares: `<svg viewBox="0 0 size size"><path d={path} /></svg>`. */
export interface QrView {
  /** Squares on a side, with the quiet zone. */
  size: number
  path: string
}

/** A member's card as shown or printed. */
export interface CardView {
  cardId: string
  issuedOn: CalendarDate
  /** Where the code leads: a page that says whether the card is valid, and nothing else. */
  checkUrl: string
  qr: QrView
}

export interface MemberCardView {
  memberId: string
  /** Masked where the asker sees records masked: such a card is not for printing. */
  name: string
  masked: boolean
  birthYear: number | null
  cardNumber: string | null
  unit: { code: string; name: string }
  federationName: string
  /** Whether a card may be issued: of members that count today. */
  mayIssue: boolean
  /** Null while none was issued or the last one was called in. */
  card: CardView | null
}

export interface RevokedCardView {
  cardId: string
}

/** All that a check page learns: nobody's name, unit or number. `throttled`: asked too often, try later. */
export type CardCheck = 'valid' | 'ended' | 'unknown' | 'throttled'
