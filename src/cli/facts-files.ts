/** The files that `--facts` and the config's `facts` name. */
import type { Config } from '../config/config.js'
import { UsageError } from '../usage-error.js'

/** Absolute paths; a pattern on the command line that selects nothing is a slip. */
export async function factsFiles(
  asked: readonly string[],
  config: Config,
  cwd: string,
): Promise<readonly string[]> {
  const configured = config.facts.patterns.map(({ value }) => value)
  if (asked.length === 0 && configured.length === 0) return []
  const { filesByPattern } = await import('../files/lines.js')
  for (const pattern of asked)
    if (filesByPattern([pattern], cwd).length === 0) throw new UsageError(`--facts ${pattern}: no such file`)
  return [...new Set([...filesByPattern(asked, cwd), ...filesByPattern(configured, config.directory)])]
}
