import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatByBytes, isPlainWord, paperFormats, paperName } from '@/lib/agreements/rules/paper-file'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('formatByBytes', () => {
  it.each([
    ['%PDF-1.7\n', 'pdf'],
    ['\x89PNG\r\n\x1a\n....', 'png'],
    ['\xff\xd8\xff\xe0..', 'jpeg'],
    ['PK\x03\x04....', 'zip'],
    ['<!doctype html>', null],
    ['MZ\x90', null],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', null],
    ['%PDF', null],
    ['', null],
  ])('%j: %s', (begin, format) => expect(formatByBytes(bytesOf(begin))).toBe(format))
})

describe('isPlainWord', () => {
  it('takes a document, not a workbook and nothing with a program in it', () => {
    const word = ['[Content_Types].xml', 'word/document.xml', 'word/media/image1.png']
    expect(isPlainWord(word)).toBe(true)
    expect(isPlainWord([...word, 'word/vbaProject.bin'])).toBe(false)
    expect(isPlainWord(['[Content_Types].xml', 'xl/workbook.xml'])).toBe(false)
    expect(isPlainWord([])).toBe(false)
  })
})

describe('paperName', () => {
  it.each([
    ['Thoả ước 2024.pdf', 'pdf', 'Thoả ước 2024.pdf'],
    ['C:\\Users\\a\\thoa uoc.PDF', 'pdf', 'thoa uoc.PDF'],
    ['../../etc/passwd', 'png', 'passwd.png'],
    ['ảnh.png.exe', 'png', 'ảnh.png.png'],
    ['thoả ước\u202efdp.exe', 'pdf', 'thoả ướcfdp.pdf'],
    ['.pdf', 'pdf', 'thoa-uoc.pdf'],
    ['', 'docx', 'thoa-uoc.docx'],
    ['bản ký.jpeg', 'jpeg', 'bản ký.jpeg'],
  ] as const)('%j as %s: %j', (given, format, name) => expect(paperName(given, format)).toBe(name))

  it('has no folder and no hidden sign, and ends as the file is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...paperFormats), (given, format) => {
        const name = paperName(given, format)
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]/u)
        expect(name.toLowerCase()).toMatch(/[^.].*\.(pdf|docx|jpe?g|png)$/)
        expect(name.length).toBeLessThanOrEqual(160)
      }),
    )
  })
})
