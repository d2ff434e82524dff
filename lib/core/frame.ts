import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Context } from './context'
import { openParts, type Part } from './parts'
import type { Session } from './session'

/** What the frame says about who works here; where and when they look, the page's address says. */
export interface FrameView {
  federation: { code: string; name: string }
  user: { name: string; roleLabel: string }
  assignments: FrameAssignmentView[]
  nav: Part[]
  notice: { code: 'illustrative'; workingDay: CalendarDate | null } | null
}

export interface FrameAssignmentView {
  id: string
  unitName: string
  roleLabel: string
  tenantCode: string
  federationName: string
  current: boolean
}

/** Pure: the frame of a user under an assignment, in the context's language. */
export function frameOf(session: Session, ctx: Context): FrameView {
  const roleLabel = ({ nameVi, nameEn }: { nameVi: string; nameEn: string }) =>
    ctx.locale === 'vi' ? nameVi : nameEn
  const current = session.assignments.find(({ id }) => id === ctx.assignmentId)
  return {
    federation: { code: ctx.tenantCode, name: ctx.tenantName },
    user: { name: ctx.userName, roleLabel: current ? roleLabel(current.role) : '' },
    assignments: session.assignments.map(({ id, unit, role, tenant }) => ({
      id,
      unitName: unit.name,
      roleLabel: roleLabel(role),
      tenantCode: tenant.code,
      federationName: tenant.name,
      current: id === ctx.assignmentId,
    })),
    nav: openParts(ctx.capabilities),
    notice:
      ctx.noticeCode === 'illustrative'
        ? { code: 'illustrative', workingDay: current?.tenant.demoToday ?? null }
        : null,
  }
}
