/** @type {import('next').NextConfig} */
const nextConfig = {
  output: "standalone",
  // Without these a lock file in a folder above would move the standalone server.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  // Types are checked by `npm test`; `npm start` on an office machine need not wait for them.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // Also for files of the build, which proxy.ts leaves alone.
  headers: async () => [{ source: "/:path*", headers: [{ key: "x-content-type-options", value: "nosniff" }] }],
  // Registers with a page of their own for a record: a folder `mo-hinh/[id]` would also take /mo-hinh/moi, /mo-hinh/nhap and /mo-hinh/xuat.
  rewrites: async () => [
    {
      source: "/:register(cam-ket|mo-hinh|dien-hinh|van-ban|chuyen-de|ke-hoach|hoi-nghi|sinh-hoat)/:id(\\d+)",
      destination: "/ho-so/:register/:id",
    },
    { source: "/:register(mo-hinh|dien-hinh)/:id(\\d+)/buoc", destination: "/ho-so/:register/:id/buoc" },
    { source: "/:register(cam-ket|mo-hinh|dien-hinh|sinh-hoat)/:id(\\d+)/in", destination: "/ho-so/:register/:id/in" },
  ],
  // Before proxy.ts a body is kept, and beyond this cut off in silence: more than any handler takes, so that the handler says no.
  experimental: { proxyClientMaxBodySize: "21mb" },
  serverExternalPackages: ["@node-rs/argon2", "pino", "pg", "piscina"],
  outputFileTracingExcludes: { "*": [".data/**", "tests/**", "lib/**"] },
  // The process that takes files apart is bundled beside the server (lib/commands/bare/build.mjs) and loads these by itself.
  outputFileTracingIncludes: {
    "/*": ["node_modules/sharp/**", "node_modules/@img/**", "node_modules/detect-libc/**", "node_modules/semver/**"],
  },
}

export default nextConfig
