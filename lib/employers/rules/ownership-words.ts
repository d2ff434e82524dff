import { searchKey } from '@/lib/format/search-key'
import type { Ownership } from '@/lib/units/rules/unit-kind'

/**
 * The ownership (loại hình) that words of a list name, in Vietnamese or as a code, with or without marks; null
 * where they name none. The first that fits counts: "100% vốn nước ngoài" before "công ty TNHH".
 */
export function ownershipOfWords(text: string): Ownership | null {
  const key = searchKey(text)
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim()
  return words.find(([, form]) => form.test(key))?.[0] ?? null
}

const words: readonly (readonly [Ownership, RegExp])[] = [
  ['foreign_invested', /\bfdi\b|foreign|nuoc ngoai|lien doanh/],
  ['public_body', /public body|hanh chinh|su nghiep|\bhcsn\b|\bco quan\b|don vi cong lap|truong hoc/],
  [
    'private_enterprise',
    /private|ngoai nha nuoc|ngoai quoc doanh|ngoai khu vuc nha nuoc|tu nhan|\bdntn\b|dan doanh/,
  ],
  ['state_enterprise', /state enterprise|nha nuoc|\bdnnn\b|quoc doanh|\bnn\b/],
  ['cooperative', /cooperative|hop tac xa|\bhtx\b/],
  ['occupational', /occupational|nghiep doan/],
  [
    'private_enterprise',
    /\btnhh\b|trach nhiem huu han|co phan|\bctcp\b|\bcp\b|hop danh|ho kinh doanh|\bhkd\b/,
  ],
]
