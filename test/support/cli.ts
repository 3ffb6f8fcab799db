/** Runs the command line in this process, on a tree made for the occasion. */
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { main } from '../../src/cli/main.js'

export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

export interface Call {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly isTTY?: boolean
}

/** A folder with these files; contents that are no text are written as JSON. */
export function tree(files: Readonly<Record<string, unknown>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xrole-lint-')))
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    const isRaw = typeof content === 'string' || Buffer.isBuffer(content)
    writeFileSync(file, isRaw ? content : `${JSON.stringify(content, null, 2)}\n`)
  }
  return folder
}

export async function cli(
  argv: readonly string[],
  { cwd, env = {}, stdin = '', isTTY = false }: Call,
): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []]
  const write = (to: string[]) => ({ isTTY, columns: 100, write: (text: string) => to.push(text) })
  async function* input(): AsyncGenerator<string> {
    yield await Promise.resolve(stdin)
  }
  const status = await main({
    argv,
    cwd,
    env,
    stdin: input(),
    stdout: write(out),
    stderr: write(err),
    importModule: (url) => import(url),
  })
  return { status, stdout: out.join(''), stderr: err.join('') }
}

export interface JsonFinding {
  readonly ruleId: string
  readonly severity: string
  readonly message: string
  readonly location: { readonly path: string; readonly startLine: number; readonly startColumn: number }
  readonly fingerprint: string
  readonly fix?: { readonly safe: boolean }
}

export interface JsonReport {
  readonly summary: Readonly<Record<string, number>>
  readonly findings: readonly JsonFinding[]
  readonly hops: readonly { readonly verdict: string }[]
}

/** The JSON report of a run, and how the run ended. */
export async function lintJson(
  argv: readonly string[],
  call: Call,
): Promise<{ readonly status: number; readonly stderr: string; readonly report: JsonReport }> {
  const { status, stdout, stderr } = await cli([...argv, '-f', 'json'], call)
  if (stdout === '') throw new Error(stderr)
  return { status, stderr, report: JSON.parse(stdout) as JsonReport }
}

/** `path:line rule-id` of each finding. */
export function told({ findings }: JsonReport): string[] {
  return findings.map(({ ruleId, location: { path, startLine } }) => `${path}:${String(startLine)} ${ruleId}`)
}
