/** What the log keeps of an error. */
export interface DescribedError {
  type: string
  /** A library's or PostgreSQL's code, where it has one. */
  code?: string
  /** Where it was thrown: the frames of the stack. */
  frames: string[]
  cause?: DescribedError
}

const mostFrames = 20

/**
 * An error without its message: a database's or a parser's message quotes the very values it failed on, and
 * those may be somebody's name or number.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, frames: [] }
  const code = codeOf(error)
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    frames: framesOf(error.stack),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && /^[\w.-]{1,40}$/.test(String(error.code)) ? String(error.code) : undefined
}

function framesOf(stack: string | undefined): string[] {
  const lines = (stack ?? '').split('\n').map((line) => line.trim())
  return lines.filter((line) => /^at .+:\d+:\d+\)?$/.test(line)).slice(0, mostFrames)
}
