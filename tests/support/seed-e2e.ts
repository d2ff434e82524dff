import { ownerProgram } from '@/prisma/seed/connect-owner'
import { loadWorlds } from '@/prisma/seed/load-worlds'
import { demoWorlds } from '@/prisma/seed/worlds/demo-worlds'
import { quangNinh } from '@/prisma/seed/worlds/quang-ninh'
import { e2eQuangNinh } from '@/tests/support/e2e-world'

// Loads what the browser tests find: the demonstration, but Quảng Ninh with Hạ Long's June still to be entered.
await ownerProgram(async (connectionString) => {
  await loadWorlds(connectionString, { ...demoWorlds, 'quang-ninh': () => quangNinh(e2eQuangNinh) })
})
