import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isSupported } from './check-node.mjs'
import { root } from './paths.mjs'

it.each([
  ['18.20.4', false],
  ['20.18.9', false],
  ['20.19.0', true],
  ['22.0.0', true],
  ['24.11.1', true],
  ['25.0.0', false],
])('Node %s: %s', (version, supported) => {
  expect(isSupported(version)).toBe(supported)
})

it('says the same as package.json', () => {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  expect(engines.node).toBe('>=20.19 <25')
})
