import { largestImportFile } from '@/lib/members/imports/schemas'

export type FileRefusal = 'empty' | 'too_large' | 'kind' | 'several'

/** What the browser's dialog offers first; others can still be chosen and are told of in words. */
export const acceptedFiles = '.xlsx,.xls,.csv,.txt'

/**
 * What can be said of a file before a byte is sent. What is in it is decided by reading it, never by its name:
 * only endings that surely are something else are refused here.
 */
export function refusalOf(files: readonly { name: string; size: number }[]): FileRefusal | null {
  const [file] = files
  if (files.length > 1) return 'several'
  if (!file || file.size === 0) return 'empty'
  if (file.size > largestImportFile) return 'too_large'
  return otherKinds.test(file.name) ? 'kind' : null
}

const otherKinds = /\.(pdf|docx?|pptx?|jpe?g|png|gif|heic|webp|zip|rar|7z|exe|mp4|mov)$/i

/** A size as people say it: whole kilobytes, or megabytes with one decimal. */
export function fileSize(bytes: number): { unit: 'kb' | 'mb'; value: number } {
  const megabyte = 1024 * 1024
  if (bytes < megabyte) return { unit: 'kb', value: Math.max(1, Math.round(bytes / 1024)) }
  return { unit: 'mb', value: Math.round((bytes / megabyte) * 10) / 10 }
}
