const LONGEST_CODE = 60

/**
 * Proposes the code of a unit from its Vietnamese name: ASCII, lower case, words joined by '-', at most 60
 * characters, cut at a word. What kind of union it is adds nothing to a code: 'LĐLĐ thành phố Hạ Long' is
 * `ha-long`, 'CĐCS Công ty Than Núi Béo' is `cong-ty-than-nui-beo`. Empty when the name has no letter or digit.
 */
export function proposeUnitCode(name: string): string {
  const plain = name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  const short = slugOf(plain.replace(UNION_WORDS, '').replace(AREA_WORDS, ''))
  return cutAtWord(short === '' ? slugOf(plain) : short)
}

/** The proposed code, with a number behind it when the tenant has it already: `ha-long-2`. */
export function freeUnitCode(name: string, taken: ReadonlySet<string>): string {
  const code = proposeUnitCode(name)
  if (!taken.has(code)) return code
  let number = 2
  while (taken.has(`${code}-${number}`)) number += 1
  return `${code}-${number}`
}

/** Matched with their marks: 'quận' goes, 'quân' in 'Quân y' stays. */
const UNION_WORDS =
  /^(?:lđlđ|liên đoàn lao động|cđcs|công đoàn cơ sở|nghiệp đoàn cơ sở|nghiệp đoàn|công đoàn|cđ)(?: |$)/
const AREA_WORDS = /^(?:tỉnh|thành phố|tp\.?|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu) /

/** Marks go with their letters' decomposition; đ (and the look-alikes of old files) has none. */
function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðɖ]/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function cutAtWord(slug: string): string {
  if (slug.length <= LONGEST_CODE) return slug
  const cut = slug.slice(0, LONGEST_CODE + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : slug.slice(0, LONGEST_CODE)
}
