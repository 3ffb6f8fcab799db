import type { Draft } from '../src/finding.js'
import { isOfSeveral, trustAlso } from '../src/graph/amend.js'
import type { Graph, Hop, Role } from '../src/graph/graph.js'
import { boundNote, breaksOfKind, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import type { Statement } from '../src/iam/policy.js'
import { defineRule } from '../src/rule.js'
import { literal, show } from '../src/text.js'

/** Certain where a task's own permission names the role: both ends have been written down by somebody. */
function added({ source, destination, demands, tasks, trust }: Hop, graph: Graph): Pick<Draft, 'fix'> {
  const [only, ...more] = destination.trust.policies
  const [arn, isWanted] = [literal(source.arn), demands.some(({ kind }) => kind === 'permission')]
  const isPlain = trust.reasons.every(({ cause }) => cause === 'no-allow')
  const isLiteral = ({ principals }: Statement): boolean =>
    principals?.entries.every(({ value }) => literal(value) !== undefined) === true
  if (
    !only ||
    more.length > 0 ||
    arn === undefined ||
    !isWanted ||
    !isPlain ||
    !only.policy.statements.every(isLiteral) ||
    isOfSeveral(only.policy, graph)
  )
    return {}
  const edits = trustAlso(only.policy, { AWS: arn })
  const safe = tasks.length > 0 && source !== destination && destination.guessed.length === 0
  return edits ? { fix: { description: `trust "${arn}"`, safe, edits } } : {}
}

/** Whom the policy trusts in place of the source, where that shows what was mixed up. */
function trustedInstead({ destination }: Hop, instead: Role | undefined): string {
  if (instead) return `, but the execution role "${show(instead.name)}", which containers never have`
  const entries = destination.trust.policies.flatMap(({ policy }) =>
    policy.statements.flatMap(({ effect, principals }) =>
      effect?.value === 'Allow' ? (principals?.entries ?? []) : [],
    ),
  )
  const [first] = entries.filter(({ type }) => type !== '*')
  if (!first) return ''
  const own = show(destination.account)
  const isOwn = first.type === 'AWS' && [own, `arn:aws:iam::${own}:root`].includes(show(first.value))
  return `, but "${show(first.value)}"${isOwn ? ", the role's own account" : ''}`
}

export default defineRule({
  id: 'trust-principal-missing',
  title: "the destination role's trust policy trusts neither the task role nor its account",
  severity: 'error',
  group: 'Destination role',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'principal-missing')) {
      const [source, destination] = [show(hop.source.arn), show(hop.destination.arn)]
      const isSelf = hop.source === hop.destination
      const what = isSelf
        ? 'does not trust the role itself, and no role may assume itself unasked'
        : `does not trust "${source}"${trustedInstead(hop, broken.instead)}`
      yield {
        at: broken.at,
        message: `the trust policy of "${destination}" ${what}${whenOf(hop)}${boundNote(hop.destination)}`,
        hint: `add a statement that lets the principal "${source}" do sts:AssumeRole${isSelf ? ', or let the profile use the task role as it is' : ''}`,
        related: relatedOf(hop),
        hop: hopName(hop),
        ...(broken.instead ? {} : added(hop, graph)),
      }
    }
  },
})
