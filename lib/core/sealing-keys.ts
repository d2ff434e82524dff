import 'server-only'

/** The installation's keys for what is kept sealed. */
export interface SealingKeys {
  /** Seals; the others only open. */
  current: { id: string; key: Buffer }
  byId: ReadonlyMap<string, Buffer>
  hashKey: Buffer
}

let read: { dataKeys: string; hashKey: string; keys: SealingKeys } | undefined

/**
 * Read by themselves, because the seed and the worker need them without the rest of the web process's environment.
 * @throws Error naming the variable that is missing or wrong, never its value
 */
export function sealingKeys(): SealingKeys {
  const dataKeys = process.env['SCD_DATA_KEYS'] ?? ''
  const hashKey = process.env['SCD_HASH_KEY'] ?? ''
  if (read?.dataKeys !== dataKeys || read.hashKey !== hashKey)
    read = { dataKeys, hashKey, keys: parseSealingKeys(dataKeys, hashKey) }
  return read.keys
}

/** `dataKeys` is `id:key,id:key…`, each key 32 bytes as base64url; the first seals. */
export function parseSealingKeys(dataKeys: string, hashKey: string): SealingKeys {
  const entries = dataKeys.split(',').map((entry): [string, Buffer] => {
    const [id = '', key = '', ...rest] = entry.trim().split(':')
    if (rest.length > 0 || !/^[a-z0-9-]{1,32}$/.test(id)) throw new Error(wrong('SCD_DATA_KEYS'))
    return [id, keyOf(key, 'SCD_DATA_KEYS')]
  })
  const [current] = entries
  const byId = new Map(entries)
  if (!current || byId.size !== entries.length) throw new Error(wrong('SCD_DATA_KEYS'))
  return { current: { id: current[0], key: current[1] }, byId, hashKey: keyOf(hashKey, 'SCD_HASH_KEY') }
}

function keyOf(text: string, variable: string): Buffer {
  const key = Buffer.from(text, 'base64url')
  if (key.length !== 32 || key.toString('base64url') !== text) throw new Error(wrong(variable))
  return key
}

const wrong = (variable: string) => `environment variable missing or wrong: ${variable}`
