/** Slanted lines in the current colour: what is provisional, in every picture. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" fill="currentColor" opacity="0.14" />
      <rect width="1.6" height="5" fill="currentColor" />
    </pattern>
  )
}
