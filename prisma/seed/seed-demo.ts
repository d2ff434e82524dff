import { loadDemoReports } from '@/prisma/seed/demo-reports'
import { ownerProgram, withOwner } from '@/prisma/seed/connect-owner'
import { loadWorlds, tenantCodes } from '@/prisma/seed/load-worlds'
import { demoWorlds } from '@/prisma/seed/worlds/demo-worlds'

// Loads the demonstration into a database that holds no tenants of its own. Run again, it changes nothing.
await ownerProgram(async (connectionString) => {
  const present = await withOwner(connectionString, tenantCodes)
  const strangers = present.filter((code) => !(code in demoWorlds))
  if (strangers.length > 0) {
    console.log(
      `Cơ sở dữ liệu đã có dữ liệu, không nạp dữ liệu minh họa (there are tenants already: ${strangers.join(', ')})`,
    )
    return
  }
  const startedAt = performance.now()
  const written = await loadWorlds(connectionString, demoWorlds)
  await loadDemoReports(connectionString)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    written.length > 0
      ? `Đã nạp dữ liệu minh họa trong ${seconds} s (demonstration loaded: ${written.join(', ')})`
      : 'Dữ liệu minh họa đã có sẵn (the demonstration is there already)',
  )
})
