/** @type {import('next').NextConfig} */
const nextConfig = {
  output: "standalone",
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pino", "pg"],
  outputFileTracingExcludes: { "*": [".data/**", "tests/**"] },
}

export default nextConfig
