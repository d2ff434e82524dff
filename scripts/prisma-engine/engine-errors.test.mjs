import { expect, it } from 'vitest'
import { readEngineError } from './engine-errors.mjs'

it.each([
  ['a refused password', Object.assign(new Error('no'), { code: '28P01' }), { message: 'no', code: 'P1000' }],
  [
    'a server out of reach',
    Object.assign(new Error('no'), { code: 'ECONNREFUSED' }),
    { message: 'no', code: 'P1001' },
  ],
  [
    'a code without a name at Prisma',
    Object.assign(new Error('no'), { code: '42P01' }),
    { message: 'no', code: '42P01' },
  ],
  [
    'an error of the engine',
    new Error('{"message":"failed","error_code":"P3009"}'),
    { message: 'failed', code: 'P3009' },
  ],
  ['a sentence that begins like JSON', new Error('{ is missing'), { message: '{ is missing', code: null }],
  ['no error at all', 'text', { message: 'text', code: null }],
])('%s', (_, thrown, read) => {
  expect(readEngineError(thrown)).toEqual(read)
})
