/** The files that `--facts` and the config's `facts` name. */
import type { Config } from '../config/config.js'
import { isLedOut, isOfTree, isWithin } from '../files/tree.js'
import { logLines } from '../report/escape.js'
import { UsageError } from '../usage-error.js'
import type { Io } from './io.js'

/** Absolute paths; a pattern on the command line that selects nothing is a slip. */
export async function factsFiles(
  asked: readonly string[],
  config: Config,
  cwd: string,
  stderr?: Io['stderr'],
): Promise<readonly string[]> {
  if (asked.length === 0 && config.facts.patterns.length === 0) return []
  const { filesByPattern, patternOf } = await import('../files/by-pattern.js')
  for (const pattern of asked) {
    if (isLedOut(patternOf(pattern, cwd).base, cwd))
      throw new UsageError(`--facts ${pattern}: a symbolic link leads out of the tree`)
    if (filesByPattern([pattern], cwd).length === 0) throw new UsageError(`--facts ${pattern}: no such file`)
  }
  const configured = await configuredFiles(config, (line) => stderr?.write(logLines([line])))
  return [...new Set([...filesByPattern(asked, cwd), ...configured])]
}

/**
 * What a configuration that was found names outside its tree is not read: whoever opens a pull request may have
 * written it, and what facts say is told in reports.
 */
async function configuredFiles(
  { facts, directory, tree }: Config,
  warn: (line: string) => void,
): Promise<readonly string[]> {
  const { locationOf } = await import('../config/read.js')
  const { filesByPattern, patternOf } = await import('../files/by-pattern.js')
  const isOutside = (glob: string): boolean =>
    tree !== undefined && !glob.startsWith('!') && leadsOut(patternOf(glob, directory).base, tree)
  const leadsOut = (base: string, root: string): boolean => !isWithin(root, base) || isLedOut(base, root)
  for (const { value, at } of facts.patterns)
    if (isOutside(value))
      warn(
        `xrole-lint: warning: ${locationOf(at)}: "${value}" is outside the tree, where a configuration that was found reads nothing; name it with --facts, or the configuration with --config`,
      )
  const globs = facts.patterns.map(({ value }) => value).filter((glob) => !isOutside(glob))
  return filesByPattern(globs, directory).filter((file) => tree === undefined || isOfTree(file, tree))
}
