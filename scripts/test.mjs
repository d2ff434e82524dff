// @ts-check
// npm test [-- --only step,step…] [part of a test file's name…]
import { checkNode } from './toolchain/check-node.mjs'

checkNode()

const { main } = await import('./toolchain/lifetime.mjs')
await main(async () => {
  const { runTests } = await import('./toolchain/testing/run-tests.mjs')
  return runTests(process.argv.slice(2))
})
