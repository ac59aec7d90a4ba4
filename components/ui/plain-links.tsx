/** Links under each other in the rail, with hairlines. */
export function PlainLinks({ links }: { links: { href: string; name: string }[] }) {
  return (
    <ul className="rail-links">
      {links.map(({ href, name }) => (
        <li key={href}>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
