/** Holds a configuration against its schema; the fault that stands first is the one that is told. */
import * as v from 'valibot'
import type { Place } from '../place.js'
import { literal } from '../text.js'
import { field, itemsOf, type Value } from '../value.js'
import { faultAt, stringIn } from './read.js'
import { configSchema } from './schema.js'

/** Deeper than any configuration is. */
const DEEPEST = 10

/** Throws a usage error unless the value is a configuration. */
export function checkConfig(root: Value, ruleIds: readonly string[]): void {
  const { issues = [] } = v.safeParse(configSchema(ruleIds), plain(root, DEEPEST))
  const faults = issues.map((issue) => faultOf(issue, root))
  const [first] = faults.sort((a, b) => a.at.range().start - b.at.range().start)
  if (first) throw faultAt(first.at, first.message)
}

/**
 * Plain data for the schema. A key without a value counts as left out, as in a list whose items are all
 * commented out; an unquoted number stays a number, though its digits are still known here.
 */
function plain(value: Value | undefined, depth: number): unknown {
  if (value === undefined || depth === 0) return {}
  switch (value.kind) {
    case 'text':
      return value.unquotedNumber === true ? Number(literal(value.text)) : stringIn(value)
    case 'constant':
      return value.value
    case 'list':
      return value.items().map((item) => plain(item, depth - 1))
    case 'map': {
      const entries = value.keys().map((key) => [key, plain(value.get(key), depth - 1)] as const)
      return Object.fromEntries(entries.filter(([, data]) => data !== null))
    }
    default:
      throw faultAt(
        value.at,
        value.kind === 'unknown' ? `no telling ${value.why}` : 'must not depend on a condition',
      )
  }
}

interface Fault {
  readonly at: Place
  readonly message: string
}

function faultOf(issue: v.BaseIssue<unknown>, root: Value): Fault {
  const path = issue.path ?? []
  const last = path.at(-1)
  const value = valueAt(root, path) ?? root
  const inside = path.slice(0, -1)
  const parent = valueAt(root, inside)
  if (parent?.kind === 'list' && typeof last?.key === 'string') {
    // To valibot a list is a map as well, whose keys are numbers.
    return { at: parent.at, message: named(inside, 'must be a map') }
  }
  if (last?.origin === 'key' && parent?.kind === 'map') {
    const key = String(last.key)
    const at = parent.keys().includes(key) ? parent.keyAt(key) : parent.at
    return { at, message: named(inside, issue.message) }
  }
  const digits = issue.expected === 'string' ? numberIn(value) : undefined
  const advice = digits === undefined ? '' : `: put ${digits} in quotes`
  return { at: value.at, message: named(path, issue.message + advice) }
}

/** The digits as written, which a number has lost (`012345678901`). */
function numberIn(value: Value): string | undefined {
  if (value.kind === 'text') return value.unquotedNumber === true ? literal(value.text) : undefined
  return value.kind === 'constant' && typeof value.value === 'number' ? value.raw : undefined
}

type Path = readonly { readonly key?: unknown }[]

function valueAt(root: Value, path: Path): Value | undefined {
  let at: Value | undefined = root
  for (const { key } of path) at = typeof key === 'number' ? itemsOf(at)[key] : field(at, String(key))
  return at
}

/** `accounts[0].files must be a list`; a message that has a subject of its own stays as it is. */
function named(path: Path, message: string): string {
  if (!/^(?:must|needs) /.test(message)) return message
  const keys = path.map(({ key }) => (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`))
  const name = keys.join('').replace(/^\./, '')
  return `${name === '' ? 'the configuration' : name} ${message}`
}
