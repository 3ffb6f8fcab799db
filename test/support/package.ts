/** This package as a git repository of its own, as a tag of it would be. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const packageRoot = fileURLToPath(new URL('../../', import.meta.url))

export interface Outcome {
  readonly status: number | null
  /** Both streams. */
  readonly output: string
}

/** What git or an npm around this one would hand down; how to reach the registry is none of it. */
const FOREIGN = /^(?:GIT_|NODE_OPTIONS|INIT_CWD|npm_(?!config_(?:registry|cafile|cache|(?:https?_)?proxy)))/i

/** Runs a program; the environment is ours without what would reach into another repository. */
export function command(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Outcome {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 600_000,
    env: { ...Object.fromEntries(inherited), GIT_CONFIG_GLOBAL: '/dev/null', ...env },
  })
  if (error) throw error
  return { status, output: stdout + stderr }
}

/** Whether a program can be started. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0
}

/** Commits all that lies in a folder; the commit's hash. */
export function commitAll(folder: string): string {
  const git = (...args: string[]): string => {
    const { status, output } = command(
      'git',
      ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args],
      folder,
    )
    if (status !== 0) throw new Error(output)
    return output.trim()
  }
  git('init', '-q')
  git('add', '-A')
  git('commit', '-q', '--no-verify', '--allow-empty', '-m', 'all')
  return git('rev-parse', 'HEAD')
}

/** What users get from git, without tests and fixtures: they take part in nothing here. */
export function packageRepository(): { readonly folder: string; readonly commit: string } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xrole-lint-package-')))
  const files = [
    'package.json',
    'package-lock.json',
    '.pre-commit-hooks.yaml',
    'action.yml',
    'README.md',
    'LICENSE',
  ]
  for (const file of files) cpSync(join(packageRoot, file), join(folder, file))
  for (const part of ['bin', 'dist', 'schemas'])
    cpSync(join(packageRoot, part), join(folder, part), { recursive: true })
  mkdirSync(join(folder, 'rules'))
  for (const page of readdirSync(join(packageRoot, 'rules')).filter((name) => name.endsWith('.md')))
    cpSync(join(packageRoot, 'rules', page), join(folder, 'rules', page))
  return { folder, commit: commitAll(folder) }
}
