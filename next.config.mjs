/**
 * Next renders; it keeps nothing. What is finished is kept in one place, in front of it.
 * `htmlLimitedBots` puts title and canonical address into the head for everyone, not only for robots.
 * Plain JavaScript, so that a release, which only serves, needs no compiler to read it.
 * @type {import("next").NextConfig}
 */
const config = {
  // Each build has a folder of its own (server/build.ts); without that it is the usual one.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // The same for everybody who builds the same: instances that built by themselves know each other's pages.
  generateBuildId: () => process.env.NEXT_BUILD_NAME || null,
  cacheComponents: true,
  partialPrefetching: true,
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  images: { unoptimized: true },
  headers: async () => [
    // Next says so of pages; of what it answers by itself, such as a redirect, it says nothing.
    { source: "/admin/:path*", headers: [{ key: "Cache-Control", value: "private, no-store" }] },
    {
      // Its address is a secret: nobody keeps the page, and no page that it leads to is told of it.
      source: "/forhandsvisning/:path*",
      headers: [
        { key: "Cache-Control", value: "no-store" },
        { key: "Referrer-Policy", value: "no-referrer" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    },
  ],
  experimental: {
    globalNotFound: true,
    // A sponsor's logo, and what a form adds to it.
    serverActions: { bodySizeLimit: "1mb" },
  },
  // Types are checked by `npm run typecheck`, of tests and scripts too.
  typescript: { ignoreBuildErrors: true },
};

export default config;
