/** What Next.js gives a page of its address. */
export type SearchParams = Record<string, string | string[] | undefined>

/** The props of a page below /[federation]. */
export type FederationPageProps = {
  params: Promise<{ federation: string }>
  searchParams: Promise<SearchParams>
}

/** The parameters of an address, of each the first value: `?unit=a&unit=b` asks for a. */
export function firstValues(params: SearchParams): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value
      return first === undefined ? [] : [[name, first]]
    }),
  )
}
