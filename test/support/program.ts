/** Runs the program as it ships, in a process of its own. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../bin/xrole-lint.js', import.meta.url))

export interface Ended {
  /** `null` where it was killed: it took too long. */
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** @param node options of Node itself, such as those of its permission model */
export function program(cwd: string, argv: readonly string[], node: readonly string[] = []): Ended {
  const env = { PATH: process.env.PATH ?? '', HOME: cwd, NODE_DISABLE_COMPILE_CACHE: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, PROGRAM, ...argv], {
    cwd,
    env,
    encoding: 'utf8',
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 28,
    timeout: 60_000,
  })
  return { status, stdout, stderr }
}
