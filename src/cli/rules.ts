/** `xrole-lint rules`: the rule table. */
import { rules } from '../../rules/index.js'
import { UsageError } from '../usage-error.js'
import type { Io } from './io.js'

export async function rulesCommand(io: Io, args: readonly string[]): Promise<number> {
  const format =
    args.length === 0
      ? 'text'
      : /^(?:--format=|-f=?)?(.*)$/.exec(args.join(' ').replace(/^(--format|-f) /, ''))?.[1]
  if (format !== 'text' && format !== 'json' && format !== 'stylish')
    throw new UsageError(`rules ${args.join(' ')}: it takes only --format json`)
  const table = rules.map(({ id, severity, group, title }) => ({ id, severity, group, title }))
  if (format === 'json') io.stdout.write(`${JSON.stringify(table, null, 2)}\n`)
  else {
    const width = Math.max(...table.map(({ id }) => id.length))
    for (const { id, severity, title } of table)
      io.stdout.write(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`)
  }
  return Promise.resolve(0)
}
