import { expect, it } from 'vitest'
import { sampleDocument } from '@/tests/support/sample-document'
import { annexHeads } from './annex-heads'
import { storedDocument } from './stored-document'

it('reads a document that was kept before annexes were told apart, and leaves all others as they are', () => {
  const { annexes: _, ...old } = sampleDocument
  const read = storedDocument(old)
  expect(read).toEqual({ ...old, annexes: [] })
  expect(annexHeads(read)).toEqual([])
  expect(storedDocument(sampleDocument)).toEqual(sampleDocument)
})
