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
  serverExternalPackages: ["@node-rs/argon2", "pino", "pg"],
  outputFileTracingExcludes: { "*": [".data/**", "tests/**"] },
}

export default nextConfig
