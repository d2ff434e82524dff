/** Points that a line of letters takes, to their size. */
const lineShare = 1.3

/**
 * How high a row of a sheet is (points) so that a text stands in it whole: `width` counts characters of the usual
 * size 11, as sheets measure their columns. Programs measure a row themselves only while one writes in it.
 */
export function rowHeight(text: string, width: number, size: number): number {
  const perLine = Math.max(1, Math.floor((width * 11) / size) - 1)
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, perLine), 0)
  return Math.ceil(lines * size * lineShare)
}

/** Lines that words fill, none parted unless it is longer than a line. */
function linesOf(text: string, perLine: number): number {
  let [lines, used] = [1, 0]
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > perLine) [lines, used] = [lines + 1, 0]
    used += (used > 0 ? 1 : 0) + length
    while (used > perLine) [lines, used] = [lines + 1, used - perLine]
  }
  return lines
}
