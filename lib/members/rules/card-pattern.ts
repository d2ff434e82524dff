/** What a pattern may hold: 9 a digit, A a letter, any other letter, digit or sign itself. */
export function isCardPattern(pattern: string): boolean {
  return /^[A-Z0-9./-]{1,40}$/.test(pattern)
}

/**
 * Whether a card number has the form its tenant gave. 9 stands for a digit and A for a letter;
 * everything else stands for itself.
 */
export function fitsCardPattern(cardNumber: string, pattern: string): boolean {
  const signs = [...cardNumber]
  const forms = [...pattern]
  return signs.length === forms.length && forms.every((form, index) => fitsSign(signs[index] ?? '', form))
}

function fitsSign(sign: string, form: string): boolean {
  if (form === '9') return /^\d$/.test(sign)
  if (form === 'A') return /^[A-Z]$/.test(sign)
  return sign === form
}
