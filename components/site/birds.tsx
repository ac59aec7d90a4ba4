/** One bird, banking to the right: wings drawn with a broad nib, thin at the tips. */
const bird =
  "M0 6.400C4.300 1.300 9.300 1.700 12 6.900C14.200 1.300 19.300-.4 25.500 2.600C20 3 16 5.600 13.200 10.200C12.700 11 11.700 11 11.200 10.100C8.900 5.900 5.300 4.700 0 6.400Z";

/** The mark: three birds in flight. Decoration; the name stands beside it. */
export function Birds({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 58 36" fill="currentColor" aria-hidden="true" className={className}>
      <path d={bird} transform="translate(0 13) scale(1.36)" />
      <path d={bird} transform="translate(27.500 .8) scale(.9)" />
      <path d={bird} transform="translate(34 22.500) scale(.94)" />
    </svg>
  );
}
