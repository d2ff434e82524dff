import 'server-only'
import type { Context } from '@/lib/core/context'
import { env } from '@/lib/core/env'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import { fullNameOf } from '@/lib/format/person-name'
import type { MemberRow } from '@/lib/members/internal'
import { maskCard, maskName } from '@/lib/members/rules/mask'
import { countedStatuses } from '@/lib/members/rules/member-status'
import { readSight, seesInFull } from '@/lib/members/sight'
import { vietnamDay } from '@/lib/periods/rules/calendar-date'
import { openCardCode } from './card-code'
import { drawQr } from './draw-qr'
import type { CardView, MemberCardView } from './views'

interface CardRow {
  cardId: string
  issuedAt: Date
  codeCipher: Uint8Array<ArrayBuffer>
}

/** A member's card in force, as the asker may see it. One statement, and one for the mask. */
export async function readCard(tx: Tx, ctx: Context, member: MemberRow): Promise<MemberCardView> {
  const rows = await tx.$queryRaw<CardRow[]>`
    SELECT id AS "cardId", issued_at AS "issuedAt", code_cipher AS "codeCipher" FROM member_cards
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${member.id}::uuid AND revoked_at IS NULL
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    ORDER BY id DESC LIMIT 1`
  const full = seesInFull(await readSight(tx, ctx), member)
  const { familyName: family, middleName: middle, givenName: given } = member
  const counted = countedStatuses.some((status) => status === member.status)
  return {
    memberId: member.id,
    name: full ? fullNameOf({ family, middle, given }) : maskName(member),
    masked: !full,
    birthYear: member.birthYear,
    cardNumber: full ? member.cardNumber : maskCard(member.cardNumber),
    unit: { code: member.unitCode, name: member.unitName },
    federationName: ctx.tenantName,
    mayIssue: counted && can(ctx, 'members.record'),
    // A card in force with a masked name would be one for anybody.
    card: full && rows[0] ? cardOf(ctx, rows[0]) : null,
  }
}

function cardOf(ctx: Context, { cardId, issuedAt, codeCipher }: CardRow): CardView {
  const code = openCardCode(ctx, cardId, codeCipher)
  const checkUrl = new URL(`/card/${code}`, env().NEXTAUTH_URL).href
  return { cardId, issuedOn: vietnamDay(issuedAt), checkUrl, qr: drawQr(checkUrl) }
}
