/** Words and related places that the rules about hops share. */
import type { Edit, HopName, Related } from '../finding.js'
import { push } from '../groups.js'
import type { Place } from '../place.js'
import { flat, show, type Text } from '../text.js'
import { choices } from './choices.js'
import type { Break, Graph, Hop, Role } from './graph.js'

export function hopName({ source, destination }: Pick<Hop, 'source' | 'destination'>): HopName {
  return { source: show(source.arn), destination: show(destination.arn) }
}

/** ` when condition IsProd is false`, or nothing. */
export function whenOf({ when }: Pick<Hop, 'when'>): string {
  return when.length === 0 ? '' : ` ${when.map(({ label }) => label).join(' and ')}`
}

/** ` (joined to role x by what it says)` for documents that no name or export joins (rules.md, way 4). */
export function boundNote(role: Role): string {
  if (role.guessed.length === 0) return ''
  return role.namedAfter
    ? `; ${show(role.name)} is known by the name of ${role.namedAfter.source.path}`
    : `; the document was joined to ${show(role.name)} by its content`
}

/** ` (Bool … asks for "false"; the key is missing)`: why the conditions of a Deny hold. */
export function conditionNote({ trial }: Break): string {
  const met = trial?.elements.filter(({ element }) => element === 'condition') ?? []
  return met.map(({ why }) => ` (${why})`).join('')
}

/** The other documents of a hop: who demands it, which task runs as the source, where the roles stand. */
export function relatedOf(hop: Hop): readonly Related[] {
  const tasks = hop.tasks.map(({ label, at, fact }) => ({
    at: fact.taskRole?.at ?? at,
    note: `task definition ${label} runs as ${show(hop.source.name)}`,
  }))
  const demands = hop.demands.map(({ kind, at }) => ({ at, note: DEMANDS[kind] }))
  const roles = [hop.source, hop.destination].flatMap((role) =>
    role.definitions.slice(0, 1).map(({ at }) => ({ at, note: `${show(role.name)} is defined here` })),
  )
  return [...tasks, ...demands, ...roles]
}

const DEMANDS = {
  permission: 'the task role may assume the destination role',
  trust: 'the destination role trusts the task role',
  profile: 'a profile of the container assumes the destination role',
  container: 'the container is told the destination role',
}

interface Broken {
  readonly hop: Hop
  readonly broken: Break
}

const known = new WeakMap<Graph['hops'], ReadonlyMap<Break['kind'], readonly Broken[]>>()

/** All breaks by their kinds, found once for all rules: most hops have none. */
function breaksOf(hops: Graph['hops']): ReadonlyMap<Break['kind'], readonly Broken[]> {
  const found = known.get(hops)
  if (found) return found
  const byKind = new Map<Break['kind'], Broken[]>()
  const isChoice = choices(hops)
  for (const hop of hops)
    for (const broken of hop.breaks) if (!isChoice(hop, broken)) push(byKind, broken.kind, { hop, broken })
  known.set(hops, byKind)
  return byKind
}

/** Every hop with a break of a kind. */
export function breaksOfKind({ hops }: Graph, kind: Break['kind']): readonly Broken[] {
  return breaksOf(hops).get(kind) ?? []
}

/** Replaces a value without touching its quotes. */
export function rewrite(at: Place, value: Text, newText: string): Edit {
  return { at: at.part(0, flat(value).length), newText }
}
