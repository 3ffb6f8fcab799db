/** `samconfig.toml`: parameters and stack names by environment. Only those two settings are read. */
import { placeAt, type Source } from '../../place.js'
import type { Value } from '../../value.js'
import type { ParameterFile } from './parameter-files.js'

const SECTION = /^\s*\[\s*([\w-]+)\.(?:deploy|global)\.parameters\s*\]/
const OVERRIDES = /^\s*parameter_overrides\s*=/

/** The parameters of each environment; a list may go over several lines. */
export function samParameters(source: Source): readonly ParameterFile[] {
  const environments = new Map<string, Map<string, Value>>()
  let environment: string | undefined
  let isOpen = false
  let offset = 0
  for (const line of source.text.split('\n')) {
    const section = SECTION.exec(line)
    if (/^\s*\[[^"',=]*\]\s*$/.test(line)) {
      environment = section?.[1]
      isOpen = false
    } else if (environment !== undefined && (isOpen || OVERRIDES.test(line))) {
      const values = environments.get(environment) ?? new Map<string, Value>()
      const from: number = isOpen ? 0 : line.indexOf('=') + 1
      addPairs(source, offset + from, line.slice(from), values)
      environments.set(environment, values)
      isOpen = (isOpen || line.slice(from).trimStart().startsWith('[')) && !line.includes(']')
    }
    offset += line.length + 1
  }
  return [...environments].map(([name, values]) => ({ path: `${source.path}#${name}`, values }))
}

/** `Key=Value`, `Key="a b"` or `Key=\"a b\"` in a string. */
function addPairs(source: Source, base: number, line: string, values: Map<string, Value>): void {
  const pairs = /(?:^|[\s"'[,])([A-Za-z][A-Za-z0-9]*)=(?:\\"([^"\\]*)\\"|"([^"]*)"|'([^']*)'|([^\s"',\]]*))/g
  for (const match of line.matchAll(pairs)) {
    const [whole, key = '', escaped, double, single, bare = ''] = match
    const value = escaped ?? double ?? single ?? bare
    const start = base + match.index + whole.lastIndexOf(value)
    const at = placeAt(source, start, start + value.length)
    values.set(key, { kind: 'text', text: value === '' ? [] : [value], at })
  }
}
