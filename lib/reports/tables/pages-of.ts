import 'server-only'
import type { Context } from '@/lib/core/context'
import type { TableQuery } from './table'

/**
 * All pages of a list as its own read answers them, one after another: an export shows what the screen shows, in
 * the same scope and as masked. The first page is read at once.
 */
export async function pagesOf<View extends { nextAfter: string | null }>(
  list: (question: { ctx: Context; input: unknown; counted: boolean }) => Promise<View>,
  ctx: Context,
  query: TableQuery,
): Promise<{ first: View; pages: AsyncIterable<View> }> {
  // Wherever the reader stands in the list, the export begins at its beginning.
  const input = { ...query, after: undefined, before: undefined }
  // Nobody looks at how many there are, where all are taken.
  const counted = false
  const first = await list({ ctx, input, counted })
  return { first, pages: followed(first, (after) => list({ ctx, input: { ...input, after }, counted })) }
}

async function* followed<View extends { nextAfter: string | null }>(
  first: View,
  next: (after: string) => Promise<View>,
): AsyncGenerator<View> {
  let page = first
  yield page
  while (page.nextAfter !== null) {
    page = await next(page.nextAfter)
    yield page
  }
}

/** The rows of pages, one by one. */
export async function* rowsOf<View, Row>(
  pages: AsyncIterable<View>,
  rows: (view: View) => Iterable<Row>,
): AsyncGenerator<Row> {
  for await (const view of pages) yield* rows(view)
}
