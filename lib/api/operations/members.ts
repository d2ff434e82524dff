import 'server-only'
import { z } from 'zod'
import { day, next, rankedUnit, unitCode, unitName } from '@/lib/api/answers/parts'
import { nextPage } from '@/lib/api/answers/next-page'
import { named, said } from '@/lib/api/answers/said'
import { sendMemberPage } from '@/lib/api/send-member-page'
import { explained } from '@/lib/api/explained'
import { defineApiOperation } from '@/lib/core/define-api-operation'
import { listedStatuses, memberPageSizes, statusGroups } from '@/lib/members/member-list-schemas'
import { sexes } from '@/lib/members/rules/member-fields'

const member = named(
  'Member',
  z.object({
    id: said('member_id', z.uuid()),
    name: said('member_name', z.string()),
    birth: said('birth', z.string().nullable()),
    sex: said('sex', z.enum(sexes).nullable()),
    identity: said('identity', z.string().nullable()),
    phone: said('phone', z.string().nullable()),
    jobTitle: said('job_title', z.string().nullable()),
    cardNumber: said('card_number', z.string().nullable()),
    joinedOn: said('joined_on', day().nullable()),
    unit: unitName,
    status: said('member_status', z.enum(listedStatuses)),
    statusOn: said('status_on', day()),
    complete: said('complete', z.boolean()),
    masked: said('masked', z.boolean()),
  }),
)

export const membersOperation = explained(
  defineApiOperation({
    id: 'listMembers',
    method: 'GET',
    path: '/members',
    scope: 'members:read',
    points: 5,
    query: z.object({
      unit: said('unit', unitCode().optional()),
      q: said('member_search', z.string().max(100, 'too_long').optional()),
      status: said('member_status_asked', z.enum([...statusGroups, ...listedStatuses]).optional()),
      sex: said('sex', z.enum(sexes).optional()),
      size: said('page_size', z.enum([`${memberPageSizes[0]}`, `${memberPageSizes[1]}`]).optional()),
      after: said('after', z.uuid().optional()),
    }),
    body: z.undefined(),
    answer: named(
      'MemberPage',
      z.object({
        unit: rankedUnit,
        total: z.object({
          count: said('total_count', z.number().int()),
          exact: said('total_exact', z.boolean()),
        }),
        data: z.array(member),
        next: next(),
      }),
    ),
    verb: sendMemberPage,
    input: ({ query }) => query,
    view: ({ unit, total, rows, nextAfter }, { query }) => ({
      ...{ unit, total: { count: total.count, exact: total.exact } },
      data: rows.map((row) => ({
        ...{ id: row.id, name: row.name, birth: row.birth, sex: row.sex, identity: row.identity },
        ...{ phone: row.phone, jobTitle: row.jobTitle, cardNumber: row.cardNumber, joinedOn: row.joinedOn },
        unit: { code: row.unit.code, name: row.unit.name },
        ...{ status: row.status, statusOn: row.statusOn, complete: row.complete, masked: row.masked },
      })),
      next: nextPage('/members', query, nextAfter),
    }),
  }),
)
