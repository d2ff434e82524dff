import { AlignmentType, LevelFormat, LevelSuffix, type INumberingOptions, type IStylesOptions } from 'docx'
import { sizes } from '@/lib/documents/rules/page-measures'
import { listReferences } from './docx-blocks'
import { halfPoints, twips } from './docx-runs'

const font = 'Times New Roman'
const heading = { size: halfPoints(sizes.text), font, color: '000000', bold: true }
const around = { spacing: { before: 160, after: 80 }, keepNext: true }

/** Times New Roman, black, in Vietnamese; headings as a program's navigation knows them. */
export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: halfPoints(sizes.text), language: { value: 'vi-VN' } },
    },
    title: {
      run: { font, size: halfPoints(sizes.text), bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 0 }, keepNext: true },
    },
    heading1: { run: heading, paragraph: around },
    heading2: { run: heading, paragraph: { ...around, indent: { firstLine: twips(12.7) } } },
    heading3: {
      run: { ...heading, italics: true },
      paragraph: { ...around, indent: { firstLine: twips(12.7) } },
    },
  },
}

export const docxNumbering: INumberingOptions = {
  config: [
    { reference: listReferences.bulleted, levels: [level(LevelFormat.BULLET, '-')] },
    { reference: listReferences.ordered, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
}

function level(format: (typeof LevelFormat)['BULLET' | 'DECIMAL'], text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    // Each item begins where paragraphs do, as administrative documents have it.
    style: { paragraph: { indent: { left: 0, firstLine: twips(12.7) } }, run: { font } },
  }
}
