import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/**
 * What happens to an employer is written down when it has happened.
 * @throws DomainError invalid_input, day_to_come at the field
 */
export function requireCome(ctx: Pick<Context, 'today'>, day: CalendarDate, field: string): void {
  if (day > ctx.today) throw new DomainError('invalid_input', 'invalid_input', {}, { [field]: 'day_to_come' })
}
