import { z } from 'zod'

export const digestFrequencies = ['weekly', 'daily', 'off'] as const
export type DigestFrequency = (typeof digestFrequencies)[number]

/** The version that was on the screen; 0 before anything was kept. */
const version = z.coerce.number().int().min(0)

export const saveDigestInput = z.object({
  address: z.string().trim().min(1, 'required').max(254, 'too_long').pipe(z.email('invalid')),
  frequency: z.enum(digestFrequencies),
  version,
})

export const sendDigestCodeInput = z.object({ version })

export const confirmDigestInput = z.object({
  /** As typed: spaces do not matter. */
  code: z
    .string()
    .transform((typed) => typed.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'invalid')),
})
