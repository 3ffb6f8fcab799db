/** Paths of roles that are looked up by name: one account has no two roles of one name, whatever their paths (ARN-8). */
import { parseRoleArn } from '../iam/arn.js'
import type { At } from '../place.js'
import { literal, text, textKey, type Hole, type Text } from '../text.js'
import type { Fill } from './learn.js'

interface LookedUp {
  readonly path: Hole
  /** The ARN as far as it is known before and after the path. */
  readonly before: Text
  readonly name: string
}

/** An ARN whose path alone, or whose path as well, is open: `…:role<path>name`. */
function lookedUp(arn: Text): LookedUp | undefined {
  const [path, name] = arn.slice(-2)
  const before = arn.slice(0, -2)
  const last = before.at(-1)
  if (typeof path !== 'object' || typeof name !== 'string' || name.includes('/')) return undefined
  if (typeof last !== 'string' || !last.endsWith(':role')) return undefined
  return { path, before, name }
}

function keyOf(account: Text, name: string): string {
  return `${textKey(account)} ${name}`
}

/** The path that every literal ARN of the role has, by the hole that stands for it. */
export function pathsOfLookedUp(arns: readonly At<Text>[], fill: Fill): ReadonlyMap<string, Text> {
  const wanted = arns.flatMap(({ value }) => (literal(value) === undefined ? (lookedUp(value) ?? []) : []))
  const known = new Map<string, Text>()
  if (wanted.length === 0) return known
  const paths = new Map<string, Set<string>>()
  for (const { value } of arns) {
    const arn = parseRoleArn(fill(value))
    const [path, name] = [arn && literal(arn.path), arn && literal(arn.name)]
    if (arn === undefined || path === undefined || name === undefined || /[*?]/.test(path)) continue
    const key = keyOf(arn.account, name)
    paths.set(key, (paths.get(key) ?? new Set()).add(path))
  }
  for (const { path, before, name } of wanted) {
    const account = parseRoleArn(text(fill(before), '/', name))?.account
    const [only, ...more] = account === undefined ? [] : (paths.get(keyOf(account, name)) ?? [])
    if (only !== undefined && more.length === 0) known.set(path.id, [only])
  }
  return known
}
