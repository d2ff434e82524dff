/** The product's mark: rows of a register, the last one golden because it passed its plan. */
export function BrandMark({ className = 'size-7' }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className} fill="none" strokeLinecap="round">
      <rect width="32" height="32" rx="7" fill="#0b4a94" />
      <path d="M8 7v18" stroke="#fff" strokeWidth="2.5" />
      <path d="M13 9.5h6M13 16h9" stroke="#fff" strokeWidth="3.5" />
      <path d="M13 22.5h12" stroke="#f2c14e" strokeWidth="3.5" />
    </svg>
  )
}
