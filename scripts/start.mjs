// @ts-check
// npm start. Node's own modules alone are loaded until the packages are there.
import { checkNode } from './toolchain/check-node.mjs'

checkNode()

const { main } = await import('./toolchain/lifetime.mjs')
await main(async () => (await import('./toolchain/start-application.mjs')).startApplication(), {
  codeWhenStopped: 0,
})
