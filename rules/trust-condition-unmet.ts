import type { Draft, Related } from '../src/finding.js'
import type { Break, Graph, Hop } from '../src/graph/graph.js'
import { breaksOfKind, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import { literalWildcard } from '../src/iam/literal-wildcard.js'
import { parseOperator } from '../src/iam/operators.js'
import type { ConditionTest } from '../src/iam/policy.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

function hintFor(condition: ConditionTest | undefined, { source, profile }: Hop): string {
  const [key, value] = [condition?.key.value.toLowerCase() ?? '', condition?.values[0]?.value]
  if (key === 'sts:externalid' && profile && value)
    return `set external_id = ${show(value)} in profile "${profile.name.value}"`
  if (key.startsWith('aws:source')) return 'remove the condition: only calls of AWS services have this key'
  if (key.startsWith('aws:multifactorauth')) return 'remove the condition: a task cannot pass an MFA code'
  return `change the condition so that "${show(source.arn)}" meets it`
}

function alsoUnmet({ also = [] }: Break): string {
  const keys = also.flatMap(({ condition }) => condition?.key.value ?? [])
  return keys.length === 0 ? '' : `; the same keeps ${keys.join(' and ')} from being met`
}

function relatedUnmet({ also = [] }: Break): readonly Related[] {
  return also.map(({ at, why }) => ({ at, note: why }))
}

/** Nobody must pass what the condition does not insist on (COND-4): that is trust-condition-vacuous's to tell. */
function passesWithoutKey({ operator }: ConditionTest): boolean {
  const parsed = parseOperator(operator.value)
  return parsed !== undefined && (parsed.ifExists || parsed.negated || parsed.set === 'ForAllValues')
}

/** An external id that somebody must pass, and no file shows who does. */
function* mustBePassed({ hops }: Graph): Generator<Draft> {
  for (const hop of hops) {
    if (hop.trust.verdict !== 'unknown' || hop.profile) continue
    for (const { effect, elements } of hop.trust.trials) {
      if (effect !== 'Allow' || elements.some(({ truth }) => truth === 'no')) continue
      for (const { element, truth, condition } of elements) {
        if (
          element !== 'condition' ||
          truth !== 'unknown' ||
          condition?.key.value.toLowerCase() !== 'sts:externalid'
        )
          continue
        if (passesWithoutKey(condition)) continue
        const values = condition.values.map(({ value }) => `"${show(value)}"`).join(' or ')
        yield {
          at: condition.key.at,
          severity: 'warning',
          message: `"${show(hop.destination.arn)}" can be assumed only with the external id ${values}, and no file shows that the caller passes it`,
          hint: 'pass ExternalId in the AssumeRole call, or external_id in the profile',
          related: relatedOf(hop),
          hop: hopName(hop),
        }
      }
    }
  }
}

export default defineRule({
  id: 'trust-condition-unmet',
  title: "a condition of the destination role's trust that this caller cannot meet",
  severity: 'error',
  group: 'Destination role',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'condition-unmet')) {
      const condition = broken.element?.condition
      // A wildcard that is none is trust-condition-vacuous's to tell.
      if (condition && literalWildcard(condition)) continue
      yield {
        at: condition?.key.at ?? broken.at,
        message: `"${show(hop.source.arn)}" cannot meet this condition of "${show(hop.destination.arn)}"${whenOf(hop)}: ${
          broken.element?.why ?? 'the value never matches'
        }${alsoUnmet(broken)}`,
        hint: hintFor(condition, hop),
        related: [...relatedOf(hop), ...relatedUnmet(broken)],
        hop: hopName(hop),
      }
    }
    yield* mustBePassed(graph)
  },
})
