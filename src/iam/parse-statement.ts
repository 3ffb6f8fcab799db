/** One statement of a policy: its elements, typed, and what is wrong with their shape (GRAM-3 to GRAM-5). */
import { holes, literal } from '../text.js'
import { textAt, type MapValue, type Value } from '../value.js'
import { nearest } from './edit-distance.js'
import { fault, isPartial, isTemplateKey, quoted, rewrite, type Report } from './fault.js'
import { parseConditions } from './parse-condition.js'
import { parsePrincipal } from './parse-principal.js'
import type { Matcher, PolicyFault, PrincipalMatcher, Statement } from './policy.js'
import { strings } from './strings.js'

const elements = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
] as const

type Element = (typeof elements)[number]

/** An element as it was found; its key may be misspelt. */
interface Found {
  readonly key: string
  readonly value: Value
}

/** Reads a statement; what is faulty goes to `report`, what can be read is read all the same. */
export function parseStatement(map: MapValue, index: number, report: Report): Statement {
  let refused = false
  const note = (one: PolicyFault): void => {
    refused ||= one.severity === 'error'
    report(one)
  }
  const found = findElements(map, note)
  const sid = textAt(found.get('Sid')?.value)
  const names = found.has('Principal') || found.has('NotPrincipal')
  const effect = readEffect(map, found.get('Effect'), names, note)
  const actions = readMatcher(map, found, 'Action', note)
  const resources = readMatcher(map, found, 'Resource', note)
  const principals = readPrincipals(map, found, note)
  const condition = found.get('Condition')
  const conditions = condition && parseConditions(condition.value, note)
  const partial = isPartial(map)
  if (actions === undefined && !partial && found.size > 0) {
    const hint = 'add the Action that the statement is about'
    note(fault('policy-syntax', 'GRAM-3', map.at, 'the statement has no Action', { hint }))
  }
  return {
    index,
    at: map.at,
    sid,
    effect,
    actions,
    resources,
    principals,
    conditions: conditions?.tests ?? [],
    conditionUnknown: conditions?.unknown ?? partial,
    refused,
    partial,
  }
}

function findElements(map: MapValue, report: Report): Map<Element, Found> {
  const found = new Map<Element, Found>()
  for (const key of map.keys()) {
    const value = map.get(key)
    if (value === undefined || isTemplateKey(key)) continue
    const known = elements.find((element) => element === key)
    if (known === undefined) readUnknownElement(map, { key, value }, found, report)
    else found.set(known, { key, value })
  }
  if (found.size === 0 && !isPartial(map)) {
    report(fault('policy-syntax', 'GRAM-3', map.at, 'the statement is empty', { hint: 'remove it' }))
  }
  return found
}

/** What a misspelt key holds is read as what it was meant to be, so that one slip gives one fault. */
function readUnknownElement(map: MapValue, one: Found, found: Map<Element, Found>, report: Report): void {
  const { key } = one
  const meant = nearest(key, elements) as Element | undefined
  const free = meant !== undefined && map.get(meant) === undefined && !found.has(meant) ? meant : undefined
  if (free !== undefined) found.set(free, one)
  const at = map.keyAt(key)
  const hint = free === undefined ? 'remove it' : `write "${free}"`
  const message = `${quoted(key)} is not an element of a statement, IAM refuses the document`
  report(fault('policy-syntax', 'GRAM-3', at, message, { hint, ...(free && rewrite(at, key, free)) }))
}

/**
 * In a trust policy, which names principals, IAM takes a word in other case too: roles of AWS's own Account Factory for
 * Terraform are made so, and those of a long-standing example for AWS Backup.
 */
function readEffect(
  map: MapValue,
  found: Found | undefined,
  namesPrincipals: boolean,
  report: Report,
): Statement['effect'] {
  if (found === undefined) {
    if (!isPartial(map) && map.keys().length > 0) {
      const hint = 'add "Effect": "Allow" or "Effect": "Deny"'
      report(fault('policy-syntax', 'GRAM-5', map.at, 'the statement has no Effect', { hint }))
    }
    return undefined
  }
  const { value } = found
  if (value.kind === 'unknown' || value.kind === 'choice') return undefined
  if (value.kind === 'map' && isPartial(value)) return undefined
  const written = textAt(value)
  if (written && holes(written.value).length > 0) return undefined
  const word = written && literal(written.value)
  if (word === 'Allow' || word === 'Deny') return { value: word, at: value.at }
  const meant = word === undefined ? undefined : nearest(word.trim(), ['Allow', 'Deny'])
  const isTaken = namesPrincipals && meant !== undefined && meant.toLowerCase() === word?.toLowerCase()
  const expected = isTaken
    ? 'which IAM takes in a trust policy and nowhere else'
    : 'and must be exactly "Allow" or "Deny"'
  const message = `Effect is ${word === undefined ? 'not a string' : quoted(word)}, ${expected}`
  const hint =
    meant === undefined ? undefined : { hint: `write "${meant}"`, ...rewrite(value.at, word ?? '', meant) }
  const severity = isTaken ? 'warning' : 'error'
  report(fault('policy-syntax', 'GRAM-5', value.at, message, { severity, ...hint }))
  return meant === 'Allow' || meant === 'Deny' ? { value: meant, at: value.at } : undefined
}

/** The one of a pair that is there; both at once is a fault at the second (GRAM-3). */
function onePresent(
  map: MapValue,
  found: ReadonlyMap<Element, Found>,
  element: 'Action' | 'Resource' | 'Principal',
  report: Report,
): { found: Found; not: boolean } | undefined {
  const [plain, negated] = [found.get(element), found.get(`Not${element}`)]
  if (plain !== undefined && negated !== undefined) {
    const hint = `keep one of them; use two statements where both are meant`
    const message = `the statement has both ${element} and Not${element}, IAM refuses the document`
    report(fault('policy-syntax', 'GRAM-3', map.keyAt(negated.key), message, { hint }))
  }
  if (plain !== undefined) return { found: plain, not: false }
  return negated && { found: negated, not: true }
}

function readMatcher(
  map: MapValue,
  found: ReadonlyMap<Element, Found>,
  element: 'Action' | 'Resource',
  report: Report,
): Matcher | undefined {
  const present = onePresent(map, found, element, report)
  if (present === undefined) return undefined
  const { key, value } = present.found
  const read = strings(value, { constants: false }, (at) =>
    report(
      fault('policy-syntax', 'GRAM-2', at, `${quoted(key)} holds what is not a string or a list of strings`),
    ),
  )
  return { not: present.not, values: read.values, keyAt: map.keyAt(key), at: value.at, partial: read.partial }
}

function readPrincipals(
  map: MapValue,
  found: ReadonlyMap<Element, Found>,
  report: Report,
): PrincipalMatcher | undefined {
  const present = onePresent(map, found, 'Principal', report)
  if (present === undefined) return undefined
  const { key, value } = present.found
  const { entries, partial } = parsePrincipal(value, key, report)
  return { not: present.not, entries, partial, keyAt: map.keyAt(key), at: value.at }
}
