/** @type {import('next').NextConfig} */
const nextConfig = {
  output: "standalone",
  // Without these a lock file in a folder above would move the standalone server.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pino", "pg"],
  outputFileTracingExcludes: { "*": [".data/**", "tests/**"] },
}

export default nextConfig
