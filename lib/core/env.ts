import 'server-only'
import { z } from 'zod'
import { parseSealingKeys } from './sealing-keys'

const schema = z.object({
  /** The application's own login: it owns nothing and cannot pass row-level security. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url(),
  /** Keys for what is kept sealed; `sealing-keys` says their form. */
  SCD_DATA_KEYS: z.string().min(1),
  SCD_HASH_KEY: z.string().min(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/**
 * The validated environment. Read lazily, because a build has none.
 * @throws Error naming the variables that are missing or wrong, never their values.
 */
export function env(): Env {
  if (parsed) return parsed
  const result = schema.safeParse(process.env)
  if (!result.success) {
    const names = result.error.issues.map((issue) => issue.path.join('.')).join(', ')
    throw new Error(`environment variables missing or wrong: ${names}`)
  }
  // Told at the start, not when the first number is to be sealed.
  parseSealingKeys(result.data.SCD_DATA_KEYS, result.data.SCD_HASH_KEY)
  parsed = result.data
  return parsed
}
