// Bundles our own sources into dist/: one CommonJS file with what nearly every run needs, and one for each thing
// that a run may need besides (bench/README.md says why). Packages stay outside.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { transform } from 'esbuild'
import { rollup } from 'rollup'
import { readingByIndex } from './by-index.js'
import { writeTypes } from './types.js'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

const ENTRY = `export * from './src/index.js'
export { underUsualFlags } from './src/cli/compile-late.js'
export { keepCompiled } from './src/cli/keep-compiled.js'
export { main } from './src/cli/main.js'
export { output } from './src/files/output.js'`

/** With all that they import statically, what a run over task definitions and policies in JSON needs. */
const USUAL =
  /\/src\/(cli\/(lint|write-reports)|parse\/(json|ini)|extract\/(task-definition|iam-policy|aws-config)|report\/stylish)\.ts$/

/** A function for bin/xrole-lint.js, which runs the file as a script; to Node the file is a module as any other. */
const OPENING =
  `(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))` +
  `(function (exports, require, module, __filename, __dirname) {`

const api = []

const byIndex = readingByIndex([
  'src/index.ts',
  'src/cli/compile-late.ts',
  'src/cli/keep-compiled.ts',
  'src/cli/main.ts',
  'src/files/output.ts',
])

const sources = {
  name: 'sources',
  resolveId(id, from) {
    if (from === undefined || id === 'node:module') return id
    if (!id.startsWith('.')) return { id, external: true }
    return resolve(from === 'xrole-lint' ? '.' : dirname(from), id.replace(/\.js$/, '.ts'))
  },
  // Where `require` is at hand, Node's module that makes one need not be loaded.
  load: (id) => ({ 'xrole-lint': ENTRY, 'node:module': 'export const createRequire = () => require' })[id],
  moduleParsed({ id, exports }) {
    if (id === resolve('src/index.ts')) api.push(...exports)
  },
  async transform(code, id) {
    if (id === 'xrole-lint' || id === 'node:module') return null
    const isJson = id.endsWith('.json')
    const define = {
      XROLE_LINT_VERSION: JSON.stringify(version),
      'import.meta.filename': '__filename',
      'import.meta.dirname': '__dirname',
    }
    const { code: javaScript } = await transform(isJson ? code : byIndex(id), {
      loader: isJson ? 'json' : 'ts',
      define,
      format: 'esm',
      target: 'node20.19',
      // Fields without a value of their own are set once, by the constructor.
      tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    })
    return { code: javaScript }
  },
}

const bundle = await rollup({
  input: 'xrole-lint',
  plugins: [sources],
  preserveEntrySignatures: 'allow-extension',
  treeshake: false,
  onLog: (level, log, print) => log.code !== 'CIRCULAR_DEPENDENCY' && print(level, log),
})
const { output } = await bundle.generate({
  format: 'cjs',
  // import() would start Node's loader of ES modules for packages that need none.
  dynamicImportInCjs: false,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
  manualChunks: (id) => (id === 'xrole-lint' || USUAL.test(id) ? 'xrole-lint' : undefined),
})

mkdirSync('dist', { recursive: true })
for (const { fileName, code } of output) {
  // bin/xrole-lint.js reads the files as Latin-1 and knows them by their hashes.
  const ascii = exportedAtOnce(code).replace(/[^\0-\x7f]/g, escaped)
  const program = `${OPENING}\n${ascii}\n})\n`
  write(fileName, `// ${createHash('sha256').update(program).digest('hex').slice(0, 16)}\n${program}`)
}
write('index.js', `import program from './xrole-lint.cjs'\n\nexport const { ${api.join(', ')} } = program\n`)

const own = new Set(['index.js', 'types', ...output.map(({ fileName }) => fileName)])
for (const name of readdirSync('dist').filter((name) => !name.startsWith('.') && !own.has(name)))
  rmSync(`dist/${name}`, { recursive: true, force: true })
rmSync('.cache', { recursive: true, force: true })

writeTypes()

/**
 * V8 takes longer for a hundred properties that come one after the other; an object without a prototype is a table
 * to it from the start.
 */
function exportedAtOnce(code) {
  const exports = /(?:^exports\.[\w$]+ = .+;\n)+/m
  return code.replace(exports, (lines) => {
    const properties = lines.replace(/^exports\.([\w$]+) = (.+);$/gm, '$1: $2,')
    return `module.exports = {\n__proto__: null,\n${properties}};\n`
  })
}

/** Means the same in strings and patterns, and nothing in comments. */
function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** By renaming, so that a run beside this one finds the old file or the new one. */
function write(name, text) {
  writeFileSync(`dist/.${name}.${process.pid}`, text)
  renameSync(`dist/.${name}.${process.pid}`, `dist/${name}`)
}
