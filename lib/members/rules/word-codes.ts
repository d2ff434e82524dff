import { searchKey } from '@/lib/format/search-key'
import type { Contract, Education, Sex } from '@/lib/members/rules/member-fields'

/** The sex that a word names, in Vietnamese or English, with or without marks; null where it names none. */
export function sexOfWord(text: string): Sex | null {
  const key = wordKey(text)
  if (/^(nam|m|male|ong|anh|trai|nam gioi)$/.test(key)) return 'male'
  if (/^(nu|f|female|ba|chi|co|gai|nu gioi)$/.test(key)) return 'female'
  return null
}

/** The kind of contract that words name; null where they name none. */
export function contractOfWords(text: string): Contract | null {
  return firstFitting(
    contractWords,
    wordKey(text).replace(/^(hdld|hd|hop dong( lao dong)?|loai hop dong) /, ''),
  )
}

/** The education that words name, or a class such as 9/12; null where they name none. */
export function educationOfWords(text: string): Education | null {
  return firstFitting(educationWords, wordKey(text).replace(/^(trinh do|tot nghiep|hoc van|tn) /, ''))
}

/** Yes or no; null where it is neither. */
export function yesNoOfWord(text: string): boolean | null {
  const key = wordKey(text)
  if (/^(co|x|yes|y|dung|1|la dang vien|dang vien)$/.test(key)) return true
  if (/^(khong|no|n|0|chua|khong phai|quan chung)$/.test(key)) return false
  return null
}

/** The first that fits counts: "không xác định thời hạn" also holds "xác định thời hạn". */
const contractWords: readonly (readonly [Contract, RegExp])[] = [
  [
    'indefinite',
    /^(indefinite|dai han|kxdth|kxd th|kxd|(lao dong )?(khong|ko|k) (xac dinh )?thoi han|vo thoi han)$/,
  ],
  [
    'fixed_term',
    /^(fixed.term|xdth|xd th|(lao dong )?(co|xac dinh|co xac dinh) thoi han|co ky han|(12|24|36) thang|(mot|hai|ba|1|2|3) nam|ngan han)( .*)?$/,
  ],
  ['probation', /^(probation|thu viec|tv|hdtv|tap su|hoc viec|hoc nghe)$/],
  [
    'seasonal',
    /^(seasonal|thoi vu|mua vu|theo mua vu|theo thoi vu|duoi (3|12) thang|khoan|khoan viec|cong nhat)$/,
  ],
  [
    'public',
    /^(public( service)?|vien chuc|cong chuc|bien che|can bo( cong chuc vien chuc)?|lam viec|cbccvc|cong chuc vien chuc)$/,
  ],
  ['other', /^(other|khac|loai khac|hop dong khac)$/],
]

const educationWords: readonly (readonly [Education, RegExp])[] = [
  ['primary', /^(primary( school)?|tieu hoc|cap (1|i)|th|[1-5] (12|10))$/],
  ['lower_secondary', /^(lower.secondary|trung hoc co so|thcs|cap (2|ii)|[6-9] 12|[5-7] 10)$/],
  [
    'upper_secondary',
    /^(upper.secondary|trung hoc pho thong|thpt|ptth|pho thong trung hoc|pttth|cap (3|iii)|1[0-2] 12|(8|9|10) 10)$/,
  ],
  [
    'vocational',
    /^(vocational|trung cap( .*)?|tc|so cap( .*)?|day nghe|nghe|cong nhan ky thuat|cnkt|trung hoc chuyen nghiep|thcn)$/,
  ],
  ['college', /^(college|cao dang( .*)?|cd|cdn)$/],
  ['university', /^(university|dai hoc( .*)?|dh|cu nhan( .*)?|ky su( .*)?|bac si( .*)?|duoc si( .*)?)$/],
  ['master', /^(master|thac (si|sy)( .*)?|ths|cao hoc|sau dai hoc)$/],
  ['doctorate', /^(doctorate|tien (si|sy)( .*)?|ts)$/],
]

function firstFitting<Code>(words: readonly (readonly [Code, RegExp])[], key: string): Code | null {
  return words.find(([, form]) => form.test(key))?.[0] ?? null
}

/** Without case, marks and signs: "HĐLĐ không X.Đ.T.H" and "hdld khong xdth" are one. */
function wordKey(text: string): string {
  return searchKey(text)
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
