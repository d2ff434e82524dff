import { committeeDoors } from '@/tests/isolation/registry/committee'
import { agreementDoors } from '@/tests/isolation/registry/agreements'
import { apiDoors } from '@/tests/isolation/registry/api'
import { activityDoors } from '@/tests/isolation/registry/activities'
import type { Door } from '@/tests/isolation/registry/door'
import { figureSourceDoors } from '@/tests/isolation/registry/figure-sources'
import { employerReadDoors } from '@/tests/isolation/registry/employer-reads'
import { alertDoors } from '@/tests/isolation/registry/alerts'
import { employerDoors } from '@/tests/isolation/registry/employers'
import { employerImportDoors } from '@/tests/isolation/registry/employer-imports'
import { figureDoors } from '@/tests/isolation/registry/figures'
import { foundingDoors } from '@/tests/isolation/registry/founding'
import { gradeDoors } from '@/tests/isolation/registry/grades'
import { leaderPathDoors } from '@/tests/isolation/registry/leader-paths'
import { memberCardDoors } from '@/tests/isolation/registry/member-cards'
import { memberExportDoors } from '@/tests/isolation/registry/member-exports'
import { memberImportDoors } from '@/tests/isolation/registry/member-imports'
import { memberDuplicateDoors, memberTransferDoors } from '@/tests/isolation/registry/member-moves'
import { membershipDoors } from '@/tests/isolation/registry/members-membership'
import { memberReadDoors } from '@/tests/isolation/registry/members-reads'
import { memberRecordDoors } from '@/tests/isolation/registry/members-records'
import { memberSightDoors } from '@/tests/isolation/registry/members-sight'
import { memberSubUnitDoors } from '@/tests/isolation/registry/members-sub-units'
import { monthFormDoors } from '@/tests/isolation/registry/month-forms'
import { periodDoors } from '@/tests/isolation/registry/periods'
import { planDoors } from '@/tests/isolation/registry/plans'
import { rankingDoors } from '@/tests/isolation/registry/ranking'
import { reportReadDoors } from '@/tests/isolation/registry/report-reads'
import { reportVerbDoors } from '@/tests/isolation/registry/report-verbs'
import { resultDoors } from '@/tests/isolation/registry/results'
import { unitDoors } from '@/tests/isolation/registry/units'
import { userDoors } from '@/tests/isolation/registry/users'
import { workbookDoors } from '@/tests/isolation/registry/workbooks'
import { writtenReportDoors } from '@/tests/isolation/registry/written-reports'

/** Every read and verb there is; a test compares it with the sources. */
export const registry: readonly Door[] = [
  ...unitDoors,
  ...userDoors,
  ...periodDoors,
  ...planDoors,
  ...figureDoors,
  ...monthFormDoors,
  ...workbookDoors,
  ...figureSourceDoors,
  ...activityDoors,
  ...agreementDoors,
  ...gradeDoors,
  ...reportReadDoors,
  ...reportVerbDoors,
  ...resultDoors,
  ...rankingDoors,
  ...leaderPathDoors,
  ...writtenReportDoors,
  ...employerDoors,
  ...employerReadDoors,
  ...employerImportDoors,
  ...memberReadDoors,
  ...memberRecordDoors,
  ...membershipDoors,
  ...memberSubUnitDoors,
  ...memberSightDoors,
  ...memberImportDoors,
  ...memberTransferDoors,
  ...memberDuplicateDoors,
  ...memberCardDoors,
  ...memberExportDoors,
  ...committeeDoors,
  ...alertDoors,
  ...foundingDoors,
  ...apiDoors,
]
