// @ts-check
// npm run admin:create [-- --tenant-code … --tenant-name … --login … --name … --password-stdin]
import { checkNode } from './toolchain/check-node.mjs'

checkNode()

const { main } = await import('./toolchain/lifetime.mjs')
const { createAdministrator } = await import('./toolchain/create-administrator.mjs')
await main(() => createAdministrator(process.argv.slice(2)))
