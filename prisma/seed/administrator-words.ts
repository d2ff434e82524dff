import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { AdministratorWords } from '@/prisma/seed/administrator'

const flag = { type: 'string' } as const
const flags = {
  'tenant-code': flag,
  'tenant-name': flag,
  login: flag,
  name: flag,
  'password-stdin': { type: 'boolean' },
} as const

const schema = z
  .object({
    'tenant-code': z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    'tenant-name': z.string().trim().min(1).normalize('NFC'),
    login: z.string().regex(/^\S+$/).toLowerCase(),
    name: z.string().trim().min(1).normalize('NFC'),
    'password-stdin': z.literal(true),
  })
  .transform(({ 'tenant-code': tenantCode, 'tenant-name': tenantName, login, name }) => {
    return { tenantCode, tenantName, login, name }
  })

export const administratorUsage = '--tenant-code … --tenant-name … --login … --name … --password-stdin'

/** Reads the flags; null when one is missing, unknown or unusable. */
export function readAdministratorWords(argv: readonly string[]): AdministratorWords | null {
  const parsed = schema.safeParse(parseArgs({ args: [...argv], options: flags, strict: false }).values)
  return parsed.success ? parsed.data : null
}
