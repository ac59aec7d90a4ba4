import { connection } from "next/server";
import { text } from "#lib/text/catalogue.ts";

/**
 * How a feed looks when somebody opens it in a browser: its elements have no words but the items' own, and no links
 * that could be followed, so that this says what it is for.
 */
const style = `
:root { color-scheme: light dark; display: block; max-width: 40rem; margin: 2.5rem auto; padding: 0 1rem 3rem; font: 1.0625rem/1.55 Georgia, "Noto Serif", "Liberation Serif", serif; background: light-dark(#fbfaf6, #12161a); color: light-dark(#1b1a17, #ebe8e1); }
:root::before { content: ${JSON.stringify(text.feeds.inBrowser)}; display: block; margin-bottom: 2rem; background: light-dark(#f3eddc, #25231b); padding: 1rem 1.25rem; font: 0.9375rem/1.5 system-ui, "Liberation Sans", sans-serif; }
feed { display: flex; flex-direction: column; }
feed::before { order: -2; }
feed > title { order: -1; }
channel, item, entry, title, description, summary, subtitle, pubDate, published { display: block; }
channel > *, feed > *, item > *, entry > * { display: none; }
channel > title, feed > title { display: block; font-size: 2rem; line-height: 1.15; font-weight: 600; }
channel > description, feed > subtitle { display: block; margin: 0.75rem 0 2rem; color: light-dark(#5c584f, #a9a59b); }
channel > item, feed > entry { display: flex; flex-direction: column; border-top: 1px solid light-dark(#dcd7ca, #2d343a); padding: 1.25rem 0; }
item > title, entry > title { display: block; order: 1; font-size: 1.375rem; line-height: 1.25; font-weight: 600; }
item > description, entry > summary { display: block; order: 2; margin-top: 0.375rem; }
item > pubDate, entry > published { display: block; order: 0; font: 0.8125rem/1.45 system-ui, "Liberation Sans", sans-serif; color: light-dark(#5c584f, #a9a59b); }
`;

export async function GET() {
  // The interface's language is known when it runs, not when it is built.
  await connection();
  return new Response(style, { headers: { "content-type": "text/css; charset=utf-8" } });
}
