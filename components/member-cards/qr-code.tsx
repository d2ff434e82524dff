import type { QrView } from '@/lib/members/cards/views'

/** A QR code, black on white in every theme: readers of light on dark codes are rare. */
export function QrCode({ qr, label, className }: { qr: QrView; label: string; className?: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={qr.size} height={qr.size} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  )
}
