import { escapeCellText } from '@/lib/files/cells/escaped-text'

/** Text for XML, attributes too. */
export function xmlText(text: string): string {
  return escapeCellText(text).replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const mainNames = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
export const relationNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
