/** Links under each other in the rail, with hairlines. */
export function PlainLinks({ links }: { links: { href: string; name: string }[] }) {
  return (
    <ul className="gap-x-10 border-t border-line font-sans text-small sm:max-lg:columns-2">
      {links.map(({ href, name }) => (
        <li key={href} className="break-inside-avoid border-b border-line">
          <a href={href} className="block py-2 leading-snug no-underline hover:underline max-lg:py-1.5">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
