/** What an act keeps and what it closes, line by line, in a dialog that asks first. */
export function Consequences({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <p key={line}>{line}</p>)
}
