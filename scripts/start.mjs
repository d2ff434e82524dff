// @ts-check
// npm start. Node's own modules alone are loaded until the packages are there.
import { checkNode } from './toolchain/check-node.mjs'

checkNode()

const { main } = await import('./toolchain/lifetime.mjs')
const { startApplication } = await import('./toolchain/start-application.mjs')
await main(() => startApplication('start'), { codeWhenStopped: 0 })
