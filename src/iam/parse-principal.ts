/** The Principal element: `"*"` or a map from type to one value or many (TRUST-5, TRUST-6, TRUST-8). */
import { holes, literal } from '../text.js'
import type { MapValue, TextValue, Value } from '../value.js'
import { nearest } from './edit-distance.js'
import { fault, isPartial, isTemplateKey, oneOf, quoted, rewrite, type Report } from './fault.js'
import type { PrincipalEntry, PrincipalMatcher, PrincipalType } from './policy.js'
import { strings } from './strings.js'

const types = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const satisfies PrincipalType[]

type Principals = Pick<PrincipalMatcher, 'entries' | 'partial'>

/** Reads a Principal or NotPrincipal element. */
export function parsePrincipal(value: Value, key: string, report: Report): Principals {
  if (value.kind === 'unknown' || value.kind === 'choice') return { entries: [], partial: true }
  if (value.kind === 'map') return readTypes(value, report)
  if (value.kind === 'text') return readText(value, key, report)
  const hint = `write {"AWS": "<ARN>"} or {"Service": "<service>"}`
  report(fault('policy-syntax', 'TRUST-5', value.at, `${key} is not a map of principal types`, { hint }))
  const read = strings(value, { constants: false }, () => undefined)
  return { entries: read.values.map((one) => ({ type: 'AWS', ...one })), partial: read.partial }
}

/** A value without its type: only `*` may stand so; anything else is read as the type it looks like. */
function readText(value: TextValue, key: string, report: Report): Principals {
  const written = literal(value.text)
  if (written === '*') return { entries: [{ type: '*', value: value.text, at: value.at }], partial: false }
  if (written === undefined && holes(value.text).some(({ kind }) => kind === 'any'))
    return { entries: [], partial: true }
  const type = written?.endsWith('.amazonaws.com') === true ? 'Service' : 'AWS'
  const message = `${key} ${quoted(value.text)} stands without a principal type, IAM refuses the document`
  const hint = `write {"${type}": ${quoted(value.text)}}`
  report(fault('policy-syntax', 'TRUST-5', value.at, message, { hint }))
  return { entries: [{ type, value: value.text, at: value.at }], partial: false }
}

function readTypes(map: MapValue, report: Report): Principals {
  const entries: PrincipalEntry[] = []
  let partial = isPartial(map)
  for (const key of map.keys()) {
    if (isTemplateKey(key)) continue
    const value = map.get(key)
    const type = readType(map, key, report)
    if (value === undefined || type === undefined) continue
    const read = strings(value, { constants: false }, (at) =>
      report(
        fault('policy-syntax', 'TRUST-5', at, `principal type ${quoted(key)} holds what is not a string`),
      ),
    )
    for (const one of read.values) entries.push({ type, value: one.value, at: one.at })
    partial ||= read.partial
  }
  return { entries, partial }
}

function readType(map: MapValue, key: string, report: Report): PrincipalType | undefined {
  const known = types.find((type) => type === key)
  if (known !== undefined) return known
  const meant = nearest(key, types) as PrincipalType | undefined
  const at = map.keyAt(key)
  const free = meant !== undefined && map.get(meant) === undefined ? meant : undefined
  const hint = meant === undefined ? `the types are ${oneOf(types)}` : `write "${meant}"`
  const message = `${quoted(key)} is not a principal type, IAM refuses the document`
  report(fault('policy-syntax', 'TRUST-5', at, message, { hint, ...(free && rewrite(at, key, free)) }))
  return meant
}
