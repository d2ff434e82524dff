// @ts-check
// npm test [-- --only step,step…] [part of a test file's name…]
import { checkNode } from './toolchain/check-node.mjs'

checkNode()

const { main } = await import('./toolchain/lifetime.mjs')
const { runTests } = await import('./toolchain/testing/run-tests.mjs')
await main(() => runTests(process.argv.slice(2)))
