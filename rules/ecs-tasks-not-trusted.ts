import type { Draft, Fix } from '../src/finding.js'
import { isOfSeveral, trustAlso } from '../src/graph/amend.js'
import { hasFaultWithin } from '../src/graph/document-faults.js'
import type { Graph, Role } from '../src/graph/graph.js'
import { boundNote, rewrite } from '../src/graph/tell.js'
import { editDistance } from '../src/iam/edit-distance.js'
import type { ElementTrial } from '../src/iam/decision.js'
import type { PrincipalEntry, Statement } from '../src/iam/policy.js'
import type { Place } from '../src/place.js'
import { defineRule } from '../src/rule.js'
import { literal, show } from '../src/text.js'

const SERVICE = 'ecs-tasks.amazonaws.com'

interface Cause {
  readonly at: Place
  /** `: …` or `, but …`. */
  readonly why: string
  readonly hint: string
  /** The principal that was meant to be ECS. */
  readonly misspelt?: PrincipalEntry
  readonly statement?: Statement
}

/** Why ECS is kept out: a Deny, an element of the statement that trusts it, or whoever is trusted instead. */
function cause(role: Role): Cause {
  const trials = role.taskTrust?.trials ?? []
  const denying = trials.find(({ effect, truth }) => effect === 'Deny' && truth === 'yes')
  if (denying)
    return {
      at: denying.statement.at,
      why: ': this Deny covers it',
      hint: `narrow the Deny so that it does not cover ${SERVICE}`,
    }
  const allowing = trials.filter(({ effect }) => effect === 'Allow')
  const trusting = allowing.find(({ elements }) =>
    elements.some(({ element, truth }) => element === 'principal' && truth === 'yes'),
  )
  const failed = trusting?.elements.find(({ truth }) => truth === 'no')
  if (trusting && failed)
    return {
      at: failed.at,
      why: `: ${failed.why}`,
      hint: HINTS[failed.element],
      statement: trusting.statement,
    }
  const statement = (allowing.find((trial) => services(trial.statement).length > 0) ?? allowing[0])?.statement
  const instead = statement && (services(statement)[0] ?? statement.principals?.entries[0])
  const fallback = {
    at: role.trust.policies[0]?.policy.statementsAt ?? role.at,
    why: '',
    hint: HINTS.principal,
  }
  if (!instead) return fallback
  const isMisspelt = isSlip(literal(instead.value) ?? '')
  return {
    at: instead.at,
    why: `, but "${show(instead.value)}"`,
    statement,
    hint: isMisspelt ? `write "${SERVICE}"` : HINTS.principal,
    ...(isMisspelt && { misspelt: instead }),
  }
}

const HINTS: Record<ElementTrial['element'], string> = {
  principal: `let the service principal "${SERVICE}" do sts:AssumeRole`,
  action: 'write "sts:AssumeRole"',
  resource: 'remove Resource, a trust policy has none',
  condition: 'remove the condition, or name the account that runs the tasks',
}

/** A misspelt action or principal, of which a rule about documents speaks. */
function hasFault({ trust }: Role, { at }: Statement): boolean {
  return trust.policies.some(({ policy }) => hasFaultWithin(policy, 'trust', at))
}

function services({ principals }: Statement): readonly PrincipalEntry[] {
  return (principals?.entries ?? []).filter(({ type }) => type === 'Service')
}

function isSlip(service: string): boolean {
  return service === 'ecs.amazonaws.com' || (service !== SERVICE && editDistance(service, SERVICE, 3) <= 3)
}

function respell({ at, value }: PrincipalEntry): Fix {
  return { description: `trust ${SERVICE}`, safe: true, edits: [rewrite(at, value, SERVICE)] }
}

/** Roles of other services may be meant to be theirs alone: then the task definition is wrong. */
function isSharable(service: string): boolean {
  return service === 'ec2.amazonaws.com' || service.startsWith('ec2.amazonaws.com.')
}

/** A statement for ECS beside those that are there, where none is about it. */
function added({ trust, taskTrust, guessed }: Role, graph: Graph): Pick<Draft, 'fix'> {
  const [only, ...more] = trust.policies
  const isAbout = (statement: Statement): boolean =>
    services(statement).some(({ value }) => !isSharable(literal(value) ?? ''))
  const isPlain = taskTrust?.reasons.every(({ cause: why }) => why === 'no-allow') === true
  if (!only || more.length > 0 || !isPlain || only.policy.statements.some(isAbout)) return {}
  if (isOfSeveral(only.policy, graph)) return {}
  const edits = trustAlso(only.policy, { Service: SERVICE })
  return edits
    ? { fix: { description: `let ${SERVICE} do sts:AssumeRole`, safe: guessed.length === 0, edits } }
    : {}
}

export default defineRule({
  id: 'ecs-tasks-not-trusted',
  title: 'the trust policy of a task or execution role does not let ECS tasks have it',
  severity: 'error',
  group: 'Task role',
  *check(graph) {
    for (const role of graph.roles) {
      const users = [...role.tasks.filter(({ foreign }) => !foreign), ...role.executes]
      if (users.length === 0 || role.taskTrust?.verdict !== 'denied') continue
      const { at, why, hint, misspelt, statement } = cause(role)
      if (statement && hasFault(role, statement)) continue
      yield {
        at,
        message: `"${role.label}" does not trust ${SERVICE} to do sts:AssumeRole${why}; ECS cannot start tasks with it${boundNote(role)}`,
        hint,
        related: users.map(({ fact, at: taskAt, label }) => ({
          at:
            (role.tasks.some((task) => task.fact === fact) ? fact.taskRole?.at : fact.executionRole?.at) ??
            taskAt,
          note: `task definition ${label} uses the role`,
        })),
        ...(misspelt ? { fix: respell(misspelt) } : added(role, graph)),
      }
    }
  },
})
