/**
 * Takes each guard of table.ts out of a copy of the program and looks whether its suite fails: what nobody would miss
 * is not tested. `npm run test:guards [regex of names]`; all of them take an hour.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { without, type Guard } from './guard.js'
import { guards } from './table.js'

type Outcome = 'fails' | 'passes' | 'does not run'

/** The first failure is enough. */
const RUN = `import { parse } from 'uvu/parse'
import { run } from 'uvu/run'
const { suites } = await parse('test', process.argv[1], { ignore: [/golden/, /support/] })
await run(suites, { bail: true })`

/** What git knows or would add, and the packages that are there. */
function copyOfTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'xrole-lint-guards-'))
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']
  for (const name of execFileSync('git', args, { encoding: 'utf8' }).split('\0').slice(0, -1)) {
    mkdirSync(dirname(join(copy, name)), { recursive: true })
    cpSync(name, join(copy, name))
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  return copy
}

/** A suite that does not even load says nothing of its tests. */
function outcome(cwd: string, suite: string): Outcome {
  const args =
    suite === 'types'
      ? ['node_modules/typescript/bin/tsc', '--noEmit']
      : ['--import', 'tsx', '--input-type=module', '--eval', RUN, suite]
  // These start the program as it ships.
  if (suite.includes('security/'))
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/compile.js'], { cwd, stdio: 'ignore' })
  const { status, signal, stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
  // Out of memory.
  if (signal !== null) return 'fails'
  if (status === 0) return /Total: +0/.test(stdout) ? 'does not run' : 'passes'
  return /FAIL|error TS/.test(stdout) ? 'fails' : 'does not run'
}

function missed(cwd: string, guard: Guard): boolean {
  const file = join(cwd, guard.file)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, without(text, guard))
  const found = outcome(cwd, guard.suite)
  writeFileSync(file, text)
  console.log(`${found === 'fails' ? 'ok   ' : 'WRONG'} ${guard.name}: without it ${guard.suite} ${found}`)
  return found === 'fails'
}

function main(pattern: string): boolean {
  const chosen = guards.filter(({ name }) => new RegExp(pattern).test(name))
  const copy = copyOfTree()
  try {
    for (const suite of new Set(chosen.map((guard) => guard.suite)))
      if (outcome(copy, suite) !== 'passes') throw new Error(`${suite} does not pass as it is`)
    const wrong = chosen.filter((guard) => !missed(copy, guard))
    console.log(`${String(chosen.length)} guards, ${String(wrong.length)} of them untested`)
    return chosen.length > 0 && wrong.length === 0
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

process.exitCode = main(process.argv[2] ?? '') ? 0 : 1
