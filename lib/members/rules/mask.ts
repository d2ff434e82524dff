/** Stands for a text that is there and not shown. */
export const hiddenText = '••••'

/** "Nguyễn V. Đ.": the family name, and of the others their first letters. One word alone is its first letter. */
export function maskName(name: { familyName: string; middleName: string; givenName: string }): string {
  const others = [name.middleName, name.givenName].flatMap((part) => part.split(' ')).filter(Boolean)
  return [name.familyName, ...others.map(initialOf)].filter(Boolean).join(' ')
}

/** "•••• ••• 678" of a number of any form; null stays null. */
export function maskPhone(phone: string | null): string | null {
  return phone === null ? null : `•••• ••• ${phone.slice(-3)}`
}

/** "•••• 1234" from the last four digits, which are all that is at hand without unsealing. */
export function maskIdentity(lastFour: string | null): string | null {
  return lastFour === null ? null : `•••• ${lastFour}`
}

/** "•••• 123": the end of a card's number, to tell two members of one name apart. Short ones are hidden. */
export function maskCard(cardNumber: string | null): string | null {
  if (cardNumber === null) return null
  return cardNumber.length < 6 ? hiddenText : `•••• ${cardNumber.slice(-3)}`
}

/** That something stands there, and nothing of it. */
export function maskText(text: string | null): string | null {
  return text === null ? null : hiddenText
}

function initialOf(word: string): string {
  const [first = ''] = [...word]
  return `${first.toLocaleUpperCase('vi')}.`
}
