/** The grammar of role trust policies (TRUST-1 to TRUST-20): what IAM refuses, and what can never grant. */
import type { At } from '../place.js'
import { canBe, holes, literal, type Text } from '../text.js'
import { nearest } from './edit-distance.js'
import { fault, maskVariables, oneOf, quoted, rewrite } from './fault.js'
import type { Policy, PolicyFault, Statement } from './policy.js'
import { principalFaults } from './principal-faults.js'
import { stsActions, trustActions } from './sts-actions.js'

/** Faults of a role's trust policy. */
export function trustFaults(policy: Policy): PolicyFault[] {
  const permissions = permissionsPolicy(policy)
  if (permissions !== undefined) return [permissions]
  return policy.statements.flatMap((statement) => [
    ...shapeFaults(statement),
    ...principalFaults(statement),
    ...actionFaults(statement),
    ...pairFault(statement),
  ])
}

/** The other document of the pair in the trust policy's place: one cause, one finding. */
function permissionsPolicy({ statements }: Policy): PolicyFault | undefined {
  const [first] = statements
  if (first?.resources === undefined) return undefined
  const isPermission = ({ principals, resources, partial }: Statement): boolean =>
    principals === undefined && resources !== undefined && partial !== true
  if (!statements.every(isPermission)) return undefined
  const message = 'a permissions policy stands as trust policy: it names resources and no principal'
  const hint =
    'attach it to the role as a permissions policy, and say here with Principal who may assume the role'
  return fault('policy-syntax', 'TRUST-1', first.resources.keyAt, message, { hint })
}

function shapeFaults({ at, principals, resources, partial }: Statement): PolicyFault[] {
  const found: PolicyFault[] = []
  if (principals === undefined && partial !== true) {
    const message = 'the statement of a trust policy has no Principal, IAM refuses it'
    const hint = 'add "Principal": {"AWS": "<role ARN>"} or {"Service": "ecs-tasks.amazonaws.com"}'
    found.push(fault('policy-syntax', 'TRUST-1', at, message, { hint }))
  } else if (principals?.entries.length === 0 && !principals.partial && !principals.not) {
    const message = 'Principal of a trust policy is empty, IAM refuses it'
    found.push(
      fault('policy-syntax', 'TRUST-1', principals.at, message, { hint: 'name who may assume the role' }),
    )
  }
  if (resources !== undefined) {
    const element = resources.not ? 'NotResource' : 'Resource'
    const message = `${element} in a trust policy, which IAM refuses: the resource is the role itself`
    found.push(fault('policy-syntax', 'TRUST-2', resources.keyAt, message, { hint: `remove ${element}` }))
  }
  return found
}

function actionFaults({ actions }: Statement): PolicyFault[] {
  if (actions === undefined) return []
  if (actions.not) {
    // OPEN-10: nothing tells whether IAM takes it.
    const message = 'NotAction in a trust policy allows everything but what it names'
    const hint = 'name the actions with Action'
    return [fault('trust-action-invalid', 'TRUST-4', actions.keyAt, message, { severity: 'warning', hint })]
  }
  return actions.values.flatMap((action) => actionFault(action) ?? [])
}

const reason = 'a trust policy may only name the AssumeRole actions of STS'

/** TRUST-4: an exact name, no wildcard. */
function actionFault({ value, at }: At<Text>): PolicyFault | undefined {
  const name = literal(value)
  if (name === undefined || name.includes('${')) {
    const possible =
      trustActions.some((action) => canBe(value, action)) || maskVariables(value).includes('\uf8ff')
    return possible ? undefined : fault('trust-action-invalid', 'TRUST-4', at, `${quoted(value)}: ${reason}`)
  }
  if (trustActions.some((action) => action === name)) return undefined
  const meant = meantAction(name)
  const extra = meant && { hint: `write "${meant}"`, ...rewrite(at, name, meant) }
  if (meant?.toLowerCase() === name.toLowerCase()) {
    // OPEN-2: one report from a live account.
    const message = `action ${quoted(name)} has another letter case than "${meant}", which IAM refuses in a trust policy`
    return fault('trust-action-invalid', 'TRUST-4', at, message, { severity: 'warning', ...extra })
  }
  const message = `action ${quoted(name)} is refused by IAM: ${reason}, in full and without wildcards`
  return fault('trust-action-invalid', 'TRUST-4', at, message, {
    hint: `write ${oneOf(trustActions)}`,
    ...extra,
  })
}

/** A wildcard or a bare name could mean several actions, so only misspellings are put right. */
function meantAction(name: string): string | undefined {
  if (/[*?]/.test(name)) return undefined
  const bare = name.trim().replace(/^(?:sts|iam|st|aws)\s*[:.;/-]{0,2}\s*/i, '')
  const meant = nearest(`sts:${bare}`, trustActions)
  const isOther = stsActions.some((action) => action === bare && `sts:${action}` !== meant)
  return isOther ? undefined : meant
}

const federated = ['sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity']

/** TRUST-20: who calls decides which call it is. */
function pairFault(statement: Statement): PolicyFault[] {
  const { effect, actions, principals } = statement
  if (effect?.value !== 'Allow' || !actions || !principals) return []
  if (actions.not || actions.partial || principals.not || principals.partial) return []
  const names = actions.values.map(({ value }) => (holes(value).length > 0 ? undefined : literal(value)))
  const assumes = names.filter(
    (name) => name === undefined || !(name.endsWith('Session') || name.startsWith('sts:Set')),
  )
  const types = new Set(principals.entries.map(({ type }) => type))
  const [first] = actions.values
  if (first === undefined || assumes.length === 0 || types.size === 0) return []
  // Whoever stands under the wrong type is another fault's.
  const byProvider = types.size === 1 && types.has('Federated') && principalFaults(statement).length === 0
  const byCaller = !types.has('Federated') && !types.has('*')
  if (byCaller && assumes.every((name) => federated.some((one) => one === name))) {
    const message = `${quoted(first.value)} is for identity providers; AWS principals and services call sts:AssumeRole`
    return [fault('trust-action-invalid', 'TRUST-20', first.at, message, { hint: 'write "sts:AssumeRole"' })]
  }
  if (byProvider && assumes.every((name) => name === 'sts:AssumeRole')) {
    const message = '"sts:AssumeRole" lets no identity provider in'
    const hint = `write ${oneOf(federated)}`
    return [fault('trust-action-invalid', 'TRUST-20', first.at, message, { hint })]
  }
  return []
}
