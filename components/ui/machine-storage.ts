/** The part of localStorage that is used; writing to it is done when the call returns. */
export type KeyedStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** The browser's storage; where even asking for it is forbidden, one that refuses everything. */
export function machineStorage(): KeyedStorage {
  try {
    return localStorage
  } catch {
    return noStorage
  }
}

const refuse = () => {
  throw new Error('No storage')
}

/** Also what a page has before its scripts run. */
export const noStorage: KeyedStorage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: refuse,
  removeItem: () => undefined,
}
