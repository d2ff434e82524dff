import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchKey } from '@/lib/format/search-key'
import { decodeBytes, detectByteEncoding } from './byte-encoding'
import { decodeLegacy, encodeLegacy } from './legacy-text'
import { detectRepair, repairText } from './repair-text'
import { scoreOf } from './vietnamese-score'
import { isVietnameseSyllable } from './vietnamese-syllable'
import { decodeWindows1258 } from './windows-text'

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
]
const middles = ['Văn', 'Thị', 'Hữu', 'Đức', 'Ngọc', 'Minh', 'Thuý', 'Quốc', 'Xuân', 'Mỹ', 'Thái', 'Diệu']
const givens = [
  'Ánh',
  'Ân',
  'Bình',
  'Cường',
  'Dũng',
  'Đông',
  'Giỏi',
  'Hằng',
  'Khuê',
  'Quỳnh',
  'Tuyết',
  'Vỹ',
  'Yến',
  'Ỷ',
]
const names = fc
  .tuple(fc.constantFrom(...families), fc.constantFrom(...middles), fc.constantFrom(...givens))
  .map((parts) => parts.join(' '))
const lists = fc.array(names, { minLength: 8, maxLength: 40 })

describe('syllables', () => {
  it.each([
    ...[...families, ...middles, ...givens].map((word) => [word, true] as const),
    ...[
      'nghiêng',
      'quyển',
      'giếng',
      'gì',
      'khuỷu',
      'ngoằn',
      'ĐƯỜNG',
      'hoà',
      'hòa',
      'khoẻ',
      'tuỳ',
      'tùy',
      'xoong',
    ].map((word) => [word, true] as const),
    ...['§øc', 'NguyÔn', 'Nguyeãn', 'Ñöùc', 'Renée', 'tệtt', 'bợp̉', 'các̀', 'mèt', 'ngễ g', 'Ã¡', ''].map(
      (word) => [word, false] as const,
    ),
  ])('%s: %s', (word, can) => {
    expect(isVietnameseSyllable(word)).toBe(can)
  })

  it('only words with letters beyond ASCII count', () => {
    expect(scoreOf('Nguyen Van A, 12')).toEqual({ fitting: 0, unfitting: 0 })
    expect(scoreOf('Nguyễn Văn A – “Café”')).toEqual({ fitting: 2, unfitting: 1 })
  })
})

describe('TCVN3', () => {
  it.each([
    ['NguyÔn V¨n §øc', 'Nguyễn Văn Đức'],
    ['Lª ThÞ Hång', 'Lê Thị Hồng'],
    ['TrÇn Quúnh', 'Trần Quỳnh'],
    ['C«ng ®oµn c¬ së', 'Công đoàn cơ sở'],
    ['NGUYÔN V¡N §øC', 'NGUYỄN VĂN ĐỨC'],
    ['Vò', 'Vũ'],
  ])('%s is %s', (written, text) => {
    expect(decodeLegacy(written, 'tcvn3')).toBe(text)
  })
})

describe('VNI', () => {
  it.each([
    ['Nguyeãn Vaên Ñöùc', 'Nguyễn Văn Đức'],
    ['Leâ Thò Hoàng', 'Lê Thị Hồng'],
    ['Traàn Quyønh', 'Trần Quỳnh'],
    ['Coâng ñoaøn cô sôû', 'Công đoàn cơ sở'],
    ['NGUYEÃN VAÊN ÑÖÙC', 'NGUYỄN VĂN ĐỨC'],
    ['AÙnh Aùnh', 'Ánh Ánh'],
  ])('%s is %s', (written, text) => {
    expect(decodeLegacy(written, 'vni')).toBe(text)
  })
})

describe('every way of writing a name', () => {
  it('comes back as it was, save the capitals that TCVN3 has not', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(decodeLegacy(encodeLegacy(name, 'vni') ?? '', 'vni')).toBe(name)
        expect(decodeWindows1258(encode1258(name))).toBe(name)
        const small = name.toLowerCase()
        expect(decodeLegacy(encodeLegacy(small, 'tcvn3') ?? '', 'tcvn3')).toBe(small)
      }),
    )
  })

  it('gives one search key: NFC, NFD, TCVN3, VNI, Windows-1258', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const keys = list.map(searchKey)
        const written = (write: (name: string) => string) => list.map(write)
        const read = (texts: string[]) => {
          const repair = detectRepair(texts)
          return texts.map((text) => searchKey(repairText(text, repair)))
        }
        expect(read(list)).toEqual(keys)
        expect(read(written((name) => name.normalize('NFD')))).toEqual(keys)
        expect(read(written((name) => encodeLegacy(lowerMarked(name), 'tcvn3') ?? ''))).toEqual(keys)
        expect(read(written((name) => encodeLegacy(name, 'vni') ?? ''))).toEqual(keys)
        expect(read(written((name) => Buffer.from(name).toString('latin1')))).toEqual(keys)
        const bytes = encode1258(list.join('\n'))
        expect(decodeBytes(bytes, detectByteEncoding(bytes)).split('\n').map(searchKey)).toEqual(keys)
      }),
      { numRuns: 200 },
    )
  })

  it('is found in the bytes of a file', () => {
    const text = 'Họ và tên;Ngày sinh\nNguyễn Văn Đức;01/02/1985\nTrần Thị Hồng;1990\nLê Quỳnh;03/04/1991\n'
    const found = (bytes: Uint8Array) => {
      const encoding = detectByteEncoding(bytes)
      const decoded = decodeBytes(bytes, encoding)
      return [encoding, repairText(decoded, detectRepair([decoded]))]
    }
    expect(found(Buffer.from(text))).toEqual(['utf-8', text])
    expect(found(Buffer.from(`\uFEFF${text}`))).toEqual(['utf-8', text])
    expect(found(Buffer.from(text.normalize('NFD')))).toEqual(['utf-8', text])
    expect(found(Buffer.from(text, 'utf16le'))).toEqual(['utf-16le', text])
    expect(found(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(['utf-16le', text])
    expect(found(Buffer.from(text, 'utf16le').swap16())).toEqual(['utf-16be', text])
    expect(found(encode1258(text))).toEqual(['windows-1258', text])
    expect(found(latin(encodeLegacy(text, 'tcvn3')))).toEqual(['windows-1252', text])
    expect(found(latin(encodeLegacy(text, 'vni')))).toEqual(['windows-1252', text])
    expect(found(Buffer.concat([Buffer.from(text), Buffer.from([0xe1])]))[0]).toBe('utf-8')
  })
})

describe('texts that need no mending', () => {
  it.each([
    ['Unicode', ['Nguyễn Văn Đức', 'Hòa', 'Lê Tô']],
    ['no Vietnamese at all', ['Renée Müller', 'François', 'Señor']],
    ['ASCII', ['Nguyen Van Duc']],
    ['nothing', []],
  ])('%s', (_, texts) => {
    expect(detectRepair(texts)).toBeNull()
    expect(texts.map((text) => repairText(text, null))).toEqual(texts)
  })

  it('stay in a file where some columns are in an old encoding', () => {
    const texts = ['Nguyễn Văn Đức', 'Hà Nội', 'Lê', 'NguyÔn V¨n §øc', 'TrÇn ThÞ Hång', 'C«ng ®oµn']
    const repair = detectRepair(texts)
    expect(repair).toEqual({ from: 'tcvn3', whole: false })
    expect(texts.map((text) => repairText(text, repair))).toEqual([
      ...['Nguyễn Văn Đức', 'Hà Nội', 'Lê', 'Nguyễn Văn Đức', 'Trần Thị Hồng', 'Công đoàn'],
    ])
  })

  it('taken for Windows-1258 on a Vietnamese machine are mended all the same', () => {
    const taken = ['nguyễn văn đức', 'trần thị quỳnh', 'đặng mỹ'].map((text) =>
      new TextDecoder('windows-1258').decode(latin(encodeLegacy(text, 'tcvn3'))),
    )
    expect(taken.map((text) => repairText(text, detectRepair(taken)))).toEqual([
      ...['nguyễn văn đức', 'trần thị quỳnh', 'đặng mỹ'],
    ])
  })
})

function latin(text: string | null): Buffer {
  return Buffer.from(text ?? '', 'latin1')
}

/** TCVN3 has no capitals with a tone: fonts show small ones. */
function lowerMarked(name: string): string {
  return Array.from(name, (letter) =>
    encodeLegacy(letter, 'tcvn3') === null ? letter.toLowerCase() : letter,
  ).join('')
}

/** Windows-1258 as Windows writes it: the letter with its shape, then the tone. */
function encode1258(text: string): Buffer {
  const table = new Map(
    Array.from(
      new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 256 }, (_, at) => at)),
      (c, at) => [c, at],
    ),
  )
  const letters = Array.from(text.normalize('NFC')).flatMap((letter) => {
    if (table.has(letter)) return [letter]
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD'))?.[0] ?? ''
    return [letter.normalize('NFD').replace(tone, '').normalize('NFC'), tone]
  })
  return Buffer.from(letters.map((letter) => table.get(letter) ?? 63))
}

describe('an abbreviation in a file of proper text', () => {
  it.each(['SĐT', 'CĐCS', 'HĐLĐ', 'LĐ', 'BHXH – SĐT'])('stays: %s', (header) => {
    const texts = [header, 'Họ và tên', 'Nguyễn Thị Bình', 'Trần Văn Đức']
    expect(detectRepair(texts)).toBeNull()
    expect(repairText(header, { from: 'tcvn3', whole: false })).toBe(header)
  })
})

describe('a sign alone in a file of proper text', () => {
  it.each(['£', '¥', '§ 5', '100 £', 'î', 'x; î', '(ê) 5'])(
    '%s stays, though an old encoding reads a letter in it',
    (sign) => {
      const texts = ['Nguyễn Văn Đức', sign]
      expect(detectRepair(texts)).toBeNull()
      expect(repairText(sign, { from: 'tcvn3', whole: false })).toBe(sign)
    },
  )
})
