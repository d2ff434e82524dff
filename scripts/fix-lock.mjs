// @ts-check
// Run after every install that changed package-lock.json: node scripts/fix-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { addOtherPlatforms } from './toolchain/lock-platforms.mjs'
import { root } from './toolchain/paths.mjs'

const file = path.join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const { packages, added } = addOtherPlatforms(lock.packages)
if (added.length > 0) writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
for (const folder of added) console.log(`+ ${folder}`)
console.log(`${added.length} packages of other platforms added to package-lock.json`)
