// @ts-check

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [dev]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */

/** @typedef {Record<string, LockedPackage>} LockedPackages folder → package */

const systems = new Map([
  ...named('aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'),
  ['windows', 'win32'],
  ['linuxmusl', 'linux'],
])
const processors = new Map(named('arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'))
const libraries = new Map([
  ['gnu', 'glibc'],
  ['glibc', 'glibc'],
  ['musl', 'musl'],
  ['musleabihf', 'musl'],
  ['linuxmusl', 'musl'],
])

/**
 * Adds the optional packages that a lock file should name and does not. A registry that carries only the
 * packages of its own platform makes npm leave the others out, and then `npm ci` refuses the lock on any other.
 *
 * The platform is read from the package's name, as its makers write it: `…-linux-x64-gnu`. npm looks up address
 * and checksum of such a package itself when it is the one to install.
 *
 * @param {LockedPackages} packages
 * @returns {{ packages: LockedPackages, added: string[] }} folders in npm's order; those that were added
 */
export function addOtherPlatforms(packages) {
  const completed = { ...packages }
  /** @type {string[]} */
  const added = []
  for (const [folder, dependent] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(dependent.optionalDependencies ?? {})) {
      if (resolves(completed, folder, name)) continue
      const place = `node_modules/${name}`
      completed[place] = platformPackage(name, range, dependent)
      added.push(place)
    }
  }
  const sorted = Object.entries(completed).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { packages: Object.fromEntries(sorted), added }
}

/**
 * Whether Node would find the package from that folder or one above it.
 *
 * @param {LockedPackages} packages
 * @param {string} folder
 * @param {string} name
 */
function resolves(packages, folder, name) {
  const nesting = `/${folder}`.split('/node_modules/').slice(1)
  return ['', ...nesting].some((_, depth) => {
    const place = [...nesting.slice(0, depth), name].map((part) => `node_modules/${part}`).join('/')
    return packages[place] !== undefined
  })
}

/** @param {string} name @param {string} range @param {LockedPackage} dependent @returns {LockedPackage} */
function platformPackage(name, range, dependent) {
  const words = name.split(/[/.-]/)
  const cpu = firstOf(words, processors)
  const os = firstOf(words, systems)
  const libc = firstOf(words, libraries)
  return {
    version: lowestVersion(name, range),
    ...(cpu && { cpu: [cpu] }),
    ...(dependent.dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  }
}

/** @param {string[]} words @param {Map<string, string>} known */
function firstOf(words, known) {
  return words.map((word) => known.get(word)).find((found) => found !== undefined)
}

/** @param {string} name @param {string} range an exact version, `^` or `~` and one @returns {string} */
function lowestVersion(name, range) {
  const version = range.replace(/^[\^~]/, '')
  if (/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version)) return version
  throw new RangeError(`${name}: the range ${range} names no version`)
}

/** @param {string} names @returns {Array<[string, string]>} */
function named(names) {
  return names.split(' ').map((name) => [name, name])
}
