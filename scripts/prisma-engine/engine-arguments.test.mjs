import { expect, it } from 'vitest'
import { readEngineArguments } from './engine-arguments.mjs'

const nothing = { version: false, command: undefined, datamodels: [], url: undefined, shadowUrl: undefined }

it.each([
  [['--version'], { version: true }],
  [
    [
      '--datasource',
      '{"url":"postgresql://a/b","shadowDatabaseUrl":"postgresql://a/c"}',
      'cli',
      'create-database',
    ],
    { url: 'postgresql://a/b', shadowUrl: 'postgresql://a/c', command: 'create-database' },
  ],
  [
    ['--datamodels', 'a.prisma', '--enabled-preview-features', 'views', '--datamodels', 'b.prisma'],
    { datamodels: ['a.prisma', 'b.prisma'] },
  ],
])('%j', (argv, read) => {
  expect(readEngineArguments(argv)).toEqual({ ...nothing, ...read })
})
