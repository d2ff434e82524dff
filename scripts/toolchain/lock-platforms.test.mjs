import { describe, expect, it } from 'vitest'
import { addOtherPlatforms } from './lock-platforms.mjs'

/** @param {Record<string, string>} optionalDependencies @param {{ dev?: boolean }} [more] */
const dependent = (optionalDependencies, more = {}) => ({ version: '1.0.0', optionalDependencies, ...more })

describe('addOtherPlatforms', () => {
  it.each([
    ['@a/b-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
    ['@a/b-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@a/b-linuxmusl-x64', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@a/b-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'] }],
    ['@a/b-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@a/windows-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@a/darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@a/b-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads the platform of %s from its name', (name, platform) => {
    const { packages } = addOtherPlatforms({ 'node_modules/a': dependent({ [name]: '2.1.0' }) })
    expect(packages[`node_modules/${name}`]).toEqual({ version: '2.1.0', optional: true, ...platform })
  })

  it('takes the lowest version of a range, and refuses one that names none', () => {
    const { packages } = addOtherPlatforms({ 'node_modules/a': dependent({ fsevents: '~2.3.2' }) })
    expect(packages['node_modules/fsevents']?.version).toBe('2.3.2')
    expect(() => addOtherPlatforms({ 'node_modules/a': dependent({ fsevents: '>=2 <4' }) })).toThrow(
      RangeError,
    )
  })

  it('marks what only a development dependency asks for', () => {
    const { packages } = addOtherPlatforms({
      'node_modules/a': dependent({ 'b-darwin-x64': '1.0.0' }, { dev: true }),
    })
    expect(packages['node_modules/b-darwin-x64']?.dev).toBe(true)
  })

  it('adds nothing that is found beside the dependent or above it', () => {
    const packages = {
      'node_modules/a': dependent({ 'b-darwin-x64': '1.0.0' }),
      'node_modules/a/node_modules/c': dependent({ 'b-darwin-x64': '1.0.0', 'd-darwin-x64': '1.0.0' }),
      'node_modules/a/node_modules/c/node_modules/d-darwin-x64': { version: '1.0.0' },
      'node_modules/b-darwin-x64': { version: '1.0.0' },
    }
    expect(addOtherPlatforms(packages)).toEqual({ packages, added: [] })
  })

  it('keeps every entry and the order of npm', () => {
    const before = { '': {}, 'node_modules/z': dependent({ 'm-win32-x64': '1.0.0' }), 'node_modules/a': {} }
    const { packages, added } = addOtherPlatforms(before)
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/a',
      'node_modules/m-win32-x64',
      'node_modules/z',
    ])
    expect(added).toEqual(['node_modules/m-win32-x64'])
  })
})
