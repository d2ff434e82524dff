import 'server-only'
import { z } from 'zod'
import { parseSealingKeys } from './sealing-keys'

const emptyAsAbsent = (value: unknown) => (value === '' ? undefined : value)

const schema = z
  .object({
    /** The application's own login: it owns nothing and cannot pass row-level security. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
    NEXTAUTH_SECRET: z.string().min(32),
    NEXTAUTH_URL: z.url(),
    /** Keys for what is kept sealed; `sealing-keys` says their form. */
    SCD_DATA_KEYS: z.string().min(1),
    SCD_HASH_KEY: z.string().min(1),
    /** Where mail is handed over, `smtps://user:password@host`; without it the program sends none. */
    SMTP_URL: z.preprocess(emptyAsAbsent, z.url({ protocol: /^smtps?$/ }).optional()),
    /** Who the mail is from: an address, or `Name <address>`. */
    MAIL_FROM: z.preprocess(
      emptyAsAbsent,
      z
        .string()
        .regex(/^(?:[^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
        .optional(),
    ),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => (SMTP_URL === undefined) === (MAIL_FROM === undefined), {
    path: ['MAIL_FROM'],
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
