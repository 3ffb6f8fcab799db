// Bundles our own sources into dist/, one CommonJS file (bench/README.md says why); packages stay outside.
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { build } from 'esbuild'
import { writeTypes } from './types.js'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

const { outputFiles } = await build({
  stdin: {
    contents: `export * from './src/index.js'; export { main } from './src/cli/main.js'`,
    resolveDir: '.',
  },
  outfile: 'xrole-lint.cjs',
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  // import() would start Node's loader of ES modules for packages that need none.
  supported: { 'dynamic-import': false },
  define: {
    XROLE_LINT_VERSION: JSON.stringify(version),
    'import.meta.filename': '__filename',
    'import.meta.dirname': '__dirname',
  },
  logLevel: 'warning',
})
const code = outputFiles[0].text
const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)

mkdirSync('dist', { recursive: true })
write('xrole-lint.cjs', `// ${hash}\n${code}`)
const require = createRequire(import.meta.url)
const names = Object.keys(require('../dist/xrole-lint.cjs')).filter((name) => name !== 'main')
write('index.js', `export { ${names.join(', ')} } from './xrole-lint.cjs'\n`)

const stale = readdirSync('dist').filter(
  (name) => !/^(?:\..*|xrole-lint\.cjs|index\.js|types|assets)$/.test(name),
)
for (const name of stale) rmSync(`dist/${name}`, { recursive: true, force: true })
rmSync('.cache', { recursive: true, force: true })
await writeTypes()
if (existsSync('src/assets')) cpSync('src/assets', 'dist/assets', { recursive: true })

/** By renaming, so that a run beside this one finds the old file or the new one. */
function write(name, text) {
  writeFileSync(`dist/.${name}.${process.pid}`, text)
  renameSync(`dist/.${name}.${process.pid}`, `dist/${name}`)
}
