const longest = 31

/** Names for sheets as Excel takes them, each once: numbered, without its forbidden marks, cut at a word. */
export function sheetNames(titles: readonly string[]): string[] {
  return titles.map((title, at) => {
    const plain = title
      .normalize('NFC')
      .replace(/[[\]:*?/\\]/g, '-')
      .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    const number = `${at + 1}. `
    return (number + cutAtWord(plain, longest - number.length)).replace(/^'|'$/g, '’').trim()
  })
}

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return (space > most / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')
}
