import { expect, it } from 'vitest'
import { isInstalled } from './install.mjs'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b-darwin-x64': { version: '2.0.0', optional: true },
}

it.each([
  [
    'all of it',
    { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-darwin-x64': { version: '2.0.0' } },
    true,
  ],
  ['optional packages missing', { 'node_modules/a': { version: '1.0.0' } }, true],
  [
    'more than is asked for',
    { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '3.0.0' } },
    true,
  ],
  ['a package missing', {}, false],
  ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
])('installed: %s', (_, found, installed) => {
  expect(isInstalled(wanted, found)).toBe(installed)
})
