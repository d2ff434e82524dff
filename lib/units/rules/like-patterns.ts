/**
 * The LIKE patterns for a text already made plain as a search key: one for each word, and one for the words
 * side by side. What LIKE takes for a sign (%, _, \) stands for itself.
 */
export function likePatterns(key: string): { words: string[]; phrase: string } {
  const plain = key.replace(/[\\%_]/g, '\\$&')
  const words = plain.split(' ').filter(Boolean)
  return { words: words.map((word) => `%${word}%`), phrase: `%${words.join(' ')}%` }
}
