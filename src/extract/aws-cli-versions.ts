/**
 * `get-policy-version` does not say of which policy it is (SHAPE-6), `list-role-policies` gives names
 * without documents. Answers that stand beside them do: in the same file, or by the file's own name.
 */
import type { AttachmentFact, Fact, ManagedPolicyFact, RawPolicyFact } from '../facts.js'
import { literal, splitText, textKey, type Text } from '../text.js'

/** The facts with documents of managed policies joined to their ARNs where that is certain. */
export function bindVersions(facts: readonly Fact[]): readonly Fact[] {
  const named = namedPolicies(facts)
  const given = givenNames(facts)
  return facts
    .filter((fact) => !(isInline(fact) && fact.policy === undefined && given.has(inlineKey(fact))))
    .map((fact) => (isNameless(fact) ? (bound(fact, facts, named) ?? fact) : fact))
}

/**
 * Names of `list-role-policies` whose documents stand in the same folder. Lists do not say of which role
 * they are: two that give one name ask for the documents of two roles.
 */
function givenNames(facts: readonly Fact[]): ReadonlySet<string> {
  const [documents, lists] = [new Map<string, number>(), new Map<string, number>()]
  for (const fact of facts) {
    if (!isInline(fact) || fact.address === undefined) continue
    const counts = fact.policy ? documents : lists
    counts.set(inlineKey(fact), (counts.get(inlineKey(fact)) ?? 0) + 1)
  }
  return new Set([...documents].filter(([key, count]) => count >= (lists.get(key) ?? 0)).map(([key]) => key))
}

function inlineKey({ at, address }: AttachmentFact): string {
  return `${at.source.path.split('/').slice(0, -1).join('/')}\0${address ?? ''}`
}

function isInline(fact: Fact): fact is AttachmentFact {
  return fact.kind === 'attachment' && fact.as === 'inline'
}

function isNameless(fact: Fact): fact is RawPolicyFact {
  return fact.kind === 'raw-policy' && fact.declared === 'identity' && fact.policy.name === undefined
}

/** ARNs of all managed policies that any answer names, with the name that each ends in. */
function namedPolicies(facts: readonly Fact[]): ReadonlyMap<string, Text> {
  const arns = facts.flatMap((fact) => {
    if (fact.kind === 'managed-policy') return [fact.arn]
    if (fact.kind === 'attachment') return fact.policyArn ? [fact.policyArn.value] : []
    if (fact.kind === 'role')
      return [...fact.managed, ...(fact.boundary ? [fact.boundary] : [])].map(({ value }) => value)
    return []
  })
  return new Map(arns.map((arn) => [textKey(arn), arn]))
}

function bound(
  fact: RawPolicyFact,
  facts: readonly Fact[],
  named: ReadonlyMap<string, Text>,
): ManagedPolicyFact | undefined {
  const { source } = fact.at
  const beside = facts.filter(({ at }) => at.source === source)
  const open = beside.filter((other) => other.kind === 'managed-policy' && other.policy === undefined)
  const [only] = open
  if (only?.kind === 'managed-policy' && open.length === 1 && beside.filter(isNameless).length === 1) {
    return { ...only, policy: fact.policy }
  }
  const [arn, ...others] = byFileName(source.path, [...named.values()])
  if (arn === undefined || others.length > 0 || beside.filter(isNameless).length > 1) return undefined
  const name = policyName(arn)
  return { ...withoutDeclared(fact), kind: 'managed-policy', arn, name: name === undefined ? arn : [name] }
}

function withoutDeclared({
  scope,
  when,
  at,
  policy,
}: RawPolicyFact): Pick<RawPolicyFact, 'scope' | 'when' | 'at' | 'policy'> {
  return { scope, when, at, policy }
}

function policyName(arn: Text): string | undefined {
  return literal(splitText(arn, '/').at(-1) ?? [])
}

/** Policies whose name stands in the file's or its folder's name, word by word; the longest name wins. */
function byFileName(path: string, arns: readonly Text[]): readonly Text[] {
  const [folder = '', file = ''] = ['', ...path.split('/')].slice(-2)
  for (const part of [file.replace(/\.[a-z]+$/i, ''), folder]) {
    const words = wordsOf(part)
    const fitting = arns.filter((arn) => containsRun(words, wordsOf(policyName(arn) ?? '').join('')))
    const longest = fitting.reduce((most, arn) => Math.max(most, (policyName(arn) ?? '').length), 0)
    if (fitting.length > 0) return fitting.filter((arn) => policyName(arn)?.length === longest)
  }
  return []
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().split(/[^a-z0-9]+/)
}

/** Whether some consecutive words, joined, are the name: `get-policy-version.assume-destination`. */
function containsRun(words: readonly string[], name: string): boolean {
  if (name === '') return false
  return words.some((_, start) => {
    let run = ''
    for (const word of words.slice(start)) {
      run += word
      if (run.length >= name.length) break
    }
    return run === name
  })
}
