import { expect, it } from 'vitest'
import { readTestOptions, stepNames, vitestProjects } from './test-options.mjs'

it.each([
  [[], stepNames, []],
  [['--only', 'unit,drift'], ['unit', 'drift'], []],
  [['--only=e2e', 'sign-in'], ['e2e'], ['sign-in']],
  [['month'], vitestProjects, ['month']],
])('%j', (argv, only, filters) => {
  expect(readTestOptions(argv)).toEqual({ only: new Set(only), filters })
})

it.each([[['--only', 'units']], [['--only']], [['--watch']]])('refuses %j and names the steps', (argv) => {
  expect(() => readTestOptions(argv)).toThrow('integration')
})
