import { numberOf } from '@/lib/figures/rules/figure-entry'
import { federationOf } from '@/prisma/seed/model/unit-draft'
import { quangNinh } from '@/prisma/seed/worlds/quang-ninh'
import { e2eQuangNinh } from '@/tests/support/e2e-world'

/** One cell to enter. */
export type MissingFigure = {
  unitCode: string
  indicator: string
  /** Null: not applicable, entered as "-". */
  value: number | null
}

/**
 * The figures of June 2024 that the test world leaves out: those of Hạ Long's unions and of its own row. With them
 * the province arrives at 41 unions founded and 7,965 members admitted. No check warns of any of them; a cell that
 * is absent here stays blank.
 */
export function juneOfHaLong(): MissingFigure[] {
  const { month, federations } = e2eQuangNinh.leaveOpen
  const { today, throughMonth } = e2eQuangNinh
  return quangNinh({ today, throughMonth })
    .unitMonths.filter(
      (item) => item.month === month && federations.some((code) => code === federationOf(item.unit).code),
    )
    .flatMap(({ unit, entries }) =>
      Object.entries(entries).map(([indicator, entry]) => ({
        unitCode: unit.code,
        indicator,
        value: numberOf(entry),
      })),
    )
}
