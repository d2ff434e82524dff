// @ts-check
// npm run dev: the same as npm start, on sources that reload.
import { checkNode } from './toolchain/check-node.mjs'

checkNode()

const { main } = await import('./toolchain/lifetime.mjs')
const { startApplication } = await import('./toolchain/start-application.mjs')
await main(() => startApplication('dev'), { codeWhenStopped: 0 })
