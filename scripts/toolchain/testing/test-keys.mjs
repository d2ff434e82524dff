// @ts-check

/**
 * Keys for tests and benchmarks alone: what they seal is made up and thrown away.
 *
 * @type {import('../web-environment.mjs').DataKeys}
 */
export const testKeys = {
  SCD_DATA_KEYS: `test-1:${Buffer.alloc(32, 'for tests').toString('base64url')}`,
  SCD_HASH_KEY: Buffer.alloc(32, 'for hashes of tests').toString('base64url'),
}
