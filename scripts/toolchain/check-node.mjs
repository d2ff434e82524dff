// @ts-check
// Written for old versions of Node too: they must get as far as the message.

const lowest = [20, 19]
const firstTooNew = 25

/**
 * Ends the program with one line where this version of Node cannot run it.
 *
 * @param {string} [version]
 */
export function checkNode(version = process.versions.node) {
  if (isSupported(version)) return
  console.error(
    `Cần Node.js từ ${lowest.join('.')} đến ${firstTooNew - 1}; máy này đang dùng ${version}. ` +
      `(Node.js ${lowest.join('.')} to ${firstTooNew - 1} is needed; this is ${version}.)`,
  )
  process.exit(1)
}

/** @param {string} version */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [lowestMajor = 0, lowestMinor = 0] = lowest
  if (major === lowestMajor) return minor >= lowestMinor
  return major > lowestMajor && major < firstTooNew
}
