import 'server-only'
import path from 'node:path'

const folder = path.join(process.cwd(), 'node_modules/@expo-google-fonts/tinos')

/**
 * Tinos: as wide as Times New Roman letter by letter, with all of Vietnamese, under a free licence. It is what PDFs
 * and pictures are set in; a .docx names Times New Roman itself.
 */
export const fontFiles = {
  normal: path.join(folder, '400Regular/Tinos_400Regular.ttf'),
  bold: path.join(folder, '700Bold/Tinos_700Bold.ttf'),
  italics: path.join(folder, '400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bolditalics: path.join(folder, '700Bold_Italic/Tinos_700Bold_Italic.ttf'),
} as const
