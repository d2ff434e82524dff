import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeCellText, unescapeCellText } from './escaped-text'
import { guardFormula, unguardFormula } from './formula-guard'
import { builtInFormat, parseNumberFormat } from './number-format'
import { numberText } from './number-text'

const shown = (written: string, code: string, epoch1904 = false) =>
  numberText(written, parseNumberFormat(code), epoch1904)

describe('numbers as texts', () => {
  it.each([
    ['31048', 'dd/mm/yyyy', '01/01/1985'],
    ['31048', '[$-1010000]d/m/yy;@', '01/01/1985'],
    ['31048', 'mmm-yy', '01/01/1985'],
    ['31048', 'yyyy', '1985'],
    ['31048.5', 'dd/mm/yyyy', '01/01/1985'],
    ['31048.5', 'dd/mm/yyyy h:mm', '01/01/1985 12:00'],
    ['31048.999999', 'dd/mm/yyyy h:mm', '02/01/1985'],
    ['0.75', 'h:mm AM/PM', '18:00'],
    ['1.5', '[h]:mm', '36:00'],
    ['1', 'dd/mm/yyyy', '01/01/1900'],
    ['59', 'dd/mm/yyyy', '28/02/1900'],
    ['60', 'dd/mm/yyyy', '29/02/1900'],
    ['61', 'dd/mm/yyyy', '01/03/1900'],
    ['2958465', 'dd/mm/yyyy', '31/12/9999'],
    ['-5', 'dd/mm/yyyy', '-5'],
    ['99999999', 'dd/mm/yyyy', '99999999'],
    ['22085123456', 'General', '22085123456'],
    ['2.2085123456E+10', 'General', '22085123456'],
    ['22085123456', '000000000000', '022085123456'],
    ['912345678', '0000\\ 000\\ 000', '0912345678'],
    ['1234567', '#,##0', '1234567'],
    ['58.57', 'General', '58,57'],
    ['0.30000000000000004', 'General', '0,3'],
    ['1E-7', 'General', '0,0000001'],
    ['1E+21', 'General', '1000000000000000000000'],
    ['0.5', '0%', '50%'],
    ['12', '#,##0\\ "đồng"', '12'],
    ['12', '[Red]#,##0;-#,##0', '12'],
    ['12', 'Standard', '12'],
    ['', 'General', ''],
    ['abc', 'General', 'abc'],
  ])('%s by %s is %s', (written, code, text) => {
    expect(shown(written, code)).toBe(text)
  })

  it('days from 1904', () => {
    expect(shown('29586', 'dd/mm/yyyy', true)).toBe('01/01/1985')
    expect(shown('0', 'dd/mm/yyyy', true)).toBe('01/01/1904')
  })

  it.each([
    [0, 'plain'],
    [1, 'plain'],
    [9, 'percent'],
    [14, 'date'],
    [20, 'time'],
    [22, 'date'],
    [46, 'time'],
    [49, 'plain'],
    [55, 'date'],
  ])('format %i of Excel is %s', (id, kind) => {
    expect(builtInFormat(id).kind).toBe(kind)
  })

  it('every whole number keeps its digits', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(shown(String(value), 'General')).toBe(String(value))
        expect(shown(value.toExponential(), 'General')).toBe(String(value))
      }),
    )
  })
})

describe('what XML cannot hold', () => {
  it.each([
    ['_x000D_', '_x005F_x000D_'],
    ['a\r\nb', 'a_x000D_\nb'],
    ['\u0000', '_x0000_'],
    ['_x_', '_x_'],
    ['Nguyễn', 'Nguyễn'],
    ['😀', '😀'],
  ])('%j is written as %j', (text, written) => {
    expect(escapeCellText(text)).toBe(written)
    expect(unescapeCellText(written)).toBe(text)
  })

  it('comes back as it was', () => {
    const piece = fc.constantFrom(
      '_',
      'x',
      '_x',
      '000D',
      '_x0041_',
      '005F',
      '\r',
      '\n',
      'ễ',
      '😀',
      '\uFFFE',
      '',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(unescapeCellText(escapeCellText(pieces.join('')))).toBe(pieces.join(''))
      }),
      { numRuns: 1_000 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unescapeCellText(escapeCellText(text))).toBe(Buffer.from(text).toString())
      }),
    )
  })
})

describe('the guard against formulas', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+84912345678', "'+84912345678"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["H'Hen Niê", "H'Hen Niê"],
    ["'nháy", "'nháy"],
    ['01/02/2024', '01/02/2024'],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(guardFormula(text)).toBe(written)
    expect(unguardFormula(written)).toBe(text)
  })

  it('is taken off exactly as it was put on', () => {
    const piece = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', ' ', 'a', '1', '＝', '')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(unguardFormula(guardFormula(pieces.join('')))).toBe(pieces.join(''))
        expect(guardFormula(pieces.join(''))).not.toMatch(/^\s*[=+\-@\t\r]/)
      }),
      { numRuns: 1_000 },
    )
  })
})
