/** Expected output in files. Written with UPDATE=1 only: a missing file is a failure, not a first run. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'

/** Holds a text against a file beside the test, byte by byte. */
export function matchesGolden(actual: string, name: string, testUrl: string): void {
  const path = fileURLToPath(new URL(`golden/${name}`, testUrl))
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, actual)
  }
  if (!existsSync(path)) throw new Error(`${path} is missing; UPDATE=1 writes it`)
  assert.is(actual, readFileSync(path, 'utf8'))
}
