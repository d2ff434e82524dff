/** One letter after another with the five tones: flat, grave, hook, tilde, acute, dot below. */
const vowels = [
  'aàảãáạ',
  'ăằẳẵắặ',
  'âầẩẫấậ',
  'eèẻẽéẹ',
  'êềểễếệ',
  'iìỉĩíị',
  'oòỏõóọ',
  'ôồổỗốộ',
  'ơờởỡớợ',
  'uùủũúụ',
  'ưừửữứự',
  'yỳỷỹýỵ',
]

/** TCVN 5712:1993, VN3 (ABC, fonts .Vn…): one byte for each small letter with its tone, in the order above. */
const tcvn3Vowels = [
  '61 B5 B6 B7 B8 B9',
  'A8 BB BC BD BE C6',
  'A9 C7 C8 C9 CA CB',
  '65 CC CE CF D0 D1',
  'AA D2 D3 D4 D5 D6',
  '69 D7 D8 DC DD DE',
  '6F DF E1 E2 E3 E4',
  'AB E5 E6 E7 E8 E9',
  'AC EA EB EC ED EE',
  '75 EF F1 F2 F3 F4',
  'AD F5 F6 F7 F8 F9',
  '79 FA FB FC FD FE',
]
const tcvn3Capitals = { Ă: 0xa1, Â: 0xa2, Ê: 0xa3, Ô: 0xa4, Ơ: 0xa5, Ư: 0xa6, Đ: 0xa7, đ: 0xae }

/**
 * Letters of TCVN3 by their byte. Capitals with a tone have none: fonts ending in H show the small ones as capitals.
 */
export const tcvn3Letters: ReadonlyMap<number, string> = new Map([
  ...tcvn3Vowels.flatMap((bytes, row) => {
    const letters = vowels[row] ?? ''
    return bytes.split(' ').map((byte, at) => [parseInt(byte, 16), letters.charAt(at)] as const)
  }),
  ...Object.entries(tcvn3Capitals).map(([letter, byte]) => [byte, letter] as const),
])

/** VNI for Windows: a plain letter and after it a byte for tone and shape; these stand in the order of the tones. */
const vniMarks: readonly (readonly [base: string, letters: string, marks: string])[] = [
  ['a', 'àảãáạ', 'øûõùï'],
  ['a', 'âầẩẫấậ', 'âàåãáä'],
  ['a', 'ăằẳẵắặ', 'êèúüéë'],
  ['e', 'èẻẽéẹ', 'øûõùï'],
  ['e', 'êềểễếệ', 'âàåãáä'],
  ['o', 'òỏõóọ', 'øûõùï'],
  ['o', 'ôồổỗốộ', 'âàåãáä'],
  ['ô', 'ờởỡớợ', 'øûõùï'],
  ['u', 'ùủũúụ', 'øûõùï'],
  ['ö', 'ừửữứự', 'øûõùï'],
  ['y', 'ỳỷỹý', 'øûõù'],
]
const vniSingles = { ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

const small: readonly (readonly [vni: string, letter: string])[] = [
  ...vniMarks.flatMap(([base, letters, marks]) =>
    [...letters].map((letter, at) => [base + marks.charAt(at), letter] as const),
  ),
  ...Object.entries(vniSingles),
]

/** Letters by what VNI writes, as Latin-1; capitals also with the mark of the small letter. */
export const vniLetters: ReadonlyMap<string, string> = new Map([
  ...small,
  ...small.flatMap(([vni, letter]) => {
    const upper = letter.toUpperCase()
    return [
      [vni.charAt(0).toUpperCase() + vni.slice(1), upper],
      [vni.toUpperCase(), upper],
    ] as const
  }),
])
