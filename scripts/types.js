// Writes dist/types: the declarations of the public API, and of what they name, and no others.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { compilerOptions } from './compiler-options.js'

const ROOT = 'src/index.ts'
const OUT = 'dist/types'
/** The sources that the declarations were made of, and their hash. */
const STAMP = `${OUT}/sources.txt`

/** Takes seconds, and so is done only where a source of them has changed. */
export function writeTypes() {
  if (isFresh()) return
  // Types are checked by `npm run typecheck`; here they are only written down.
  const program = ts.createProgram([ROOT], {
    ...compilerOptions(),
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: true,
    outDir: OUT,
  })
  rmSync(OUT, { recursive: true, force: true })
  const open = [resolve(ROOT)]
  const written = new Set()
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (written.has(file)) continue
    written.add(file)
    program.emit(
      program.getSourceFile(file),
      (path, text) => {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
        for (const [, name] of text.matchAll(/(?:from |import\()['"](\.[^'"]*)['"]/g))
          open.push(resolve(dirname(file), name.replace(/\.js$/, '.ts')))
      },
      undefined,
      true,
    )
  }
  const names = [...written].map((file) => relative('.', file)).sort()
  writeFileSync(STAMP, [hashOf(names), ...names, ''].join('\n'))
}

/** The same sources give the same declarations; whatever else changed is not in them. */
function isFresh() {
  if (!existsSync(STAMP)) return false
  const [hash, ...names] = readFileSync(STAMP, 'utf8').trimEnd().split('\n')
  return (
    names.every((name) => existsSync(name) && existsSync(join(OUT, name.replace(/\.ts$/, '.d.ts')))) &&
    hash === hashOf(names)
  )
}

function hashOf(names) {
  const hash = createHash('sha256')
  for (const name of names) hash.update(`${name}\0${readFileSync(name, 'utf8')}\0`)
  return hash.digest('hex').slice(0, 16)
}
