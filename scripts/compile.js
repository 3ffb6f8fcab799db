// Bundles our own sources into dist/: packages stay external, every dynamic import is a chunk of its own.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { build } from 'esbuild'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

rmSync('dist', { recursive: true, force: true })
await build({
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  charset: 'utf8',
  chunkNames: 'chunks/[name]-[hash]',
  define: { XROLE_LINT_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
})
if (existsSync('tsconfig.types.json')) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { stdio: 'inherit' })
}
if (existsSync('src/assets')) cpSync('src/assets', 'dist/assets', { recursive: true })
