// @ts-check
// npm run bench [name…] [-- --json FILE]
import { checkNode } from './toolchain/check-node.mjs'

checkNode()

const { main } = await import('./toolchain/lifetime.mjs')
const { runBenches } = await import('./toolchain/testing/run-benches.mjs')
await main(() => runBenches(process.argv.slice(2)))
