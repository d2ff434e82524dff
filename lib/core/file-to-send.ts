/** A file that a route sends while it is made. */
export interface FileToSend {
  /** As it is saved; letters of any language. */
  name: string
  /** Of the kind (MIME). */
  type: string
  chunks: AsyncIterable<Uint8Array>
}
