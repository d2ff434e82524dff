/**
 * The key by which texts are searched: without case, tone or vowel marks, đ as d, single spaces.
 * 'nguyen van duc' finds 'Nguyễn Văn Đức'; 'hoà' and 'hòa' are one key. Takes composed and decomposed text.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFD')
    .replace(INVISIBLE_OR_MARK, '')
    .replace(BARRED_D, 'd')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Marks carry the tones; format characters (zero-width spaces, soft hyphens) come with pasted text. */
const INVISIBLE_OR_MARK = /[\p{M}\p{Cf}]/gu

/** đ does not decompose. Old files also use the Icelandic eth and the African đ, which look the same as capitals. */
const BARRED_D = /[đðɖ]/g
