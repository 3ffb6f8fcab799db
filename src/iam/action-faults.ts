/** Faults of the actions in policies other than trust policies (MATCH-1). */
import type { At } from '../place.js'
import type { Text } from '../text.js'
import { nearest } from './edit-distance.js'
import { fault, hasUnknown, maskVariables, quoted, rewrite } from './fault.js'
import { matchAction } from './match.js'
import type { Policy, PolicyFault } from './policy.js'
import { stsActions } from './sts-actions.js'

/** Judges every action of the document. */
export function actionFaults(policy: Policy): PolicyFault[] {
  return policy.statements.flatMap(({ actions }) =>
    (actions?.values ?? []).flatMap((action) => actionFault(action) ?? []),
  )
}

function actionFault(action: At<Text>): PolicyFault | undefined {
  const name = maskVariables(action.value)
  if (name === '*' || hasUnknown(name)) return undefined
  return shapeFault(action, name) ?? stsFault(action, name)
}

function shapeFault({ at }: At<Text>, name: string): PolicyFault | undefined {
  const refuse = (message: string, hint: string, meant?: string): PolicyFault =>
    fault('policy-syntax', 'MATCH-1', at, message, { hint, ...(meant && rewrite(at, name, meant)) })
  if (name !== name.trim())
    return refuse(`white space is part of action ${quoted(name)}`, 'remove it', name.trim())
  const [vendor = '', ...rest] = name.split(':')
  if (rest.length === 0) {
    const known = nearest(name.replace(/^sts[./-]/i, ''), stsActions)
    const hint = known === undefined ? 'write <service>:<action>' : `write "sts:${known}"`
    return refuse(`action ${quoted(name)} names no service, IAM refuses it`, hint, known && `sts:${known}`)
  }
  if (rest.length > 1) {
    const meant = rest.length === 2 && rest[0] === '' ? `${vendor}:${rest[1] ?? ''}` : undefined
    const hint = meant === undefined ? 'write <service>:<action>' : `write "${meant}"`
    return refuse(`action ${quoted(name)} has more than one colon, IAM refuses it`, hint, meant)
  }
  if (/[*?]/.test(vendor)) {
    return refuse(
      `service "${vendor}" of action ${quoted(name)} holds a wildcard, IAM refuses it`,
      'name the service',
    )
  }
  if (vendor === '' || rest[0] === '' || /[^\w-]/.test(vendor) || /[^\w*?-]/.test(rest[0] ?? '')) {
    return refuse(
      `action ${quoted(name)} is not of the form <service>:<action>, IAM refuses it`,
      'write <service>:<action>',
    )
  }
  return undefined
}

/** A misspelt action of STS, which IAM saves and which then allows nothing. */
function stsFault({ at }: At<Text>, written: string): PolicyFault | undefined {
  const [vendor = '', name = ''] = written.split(':')
  const say = (
    message: string,
    severity: PolicyFault['severity'],
    meant: string | undefined,
  ): PolicyFault => {
    const hint = meant === undefined ? 'see the actions of AWS STS' : `write "${meant}"`
    return fault('policy-unknown-action', 'AA-9', at, message, {
      severity,
      hint,
      ...(meant && rewrite(at, written, meant)),
    })
  }
  const real = stsActions.find((one) => one.toLowerCase() === name.toLowerCase())
  if (vendor.toLowerCase() !== 'sts') {
    const assumes = real?.startsWith('Assume') === true
    return assumes
      ? say(`action ${quoted(written)} does not exist, "${real}" is an action of STS`, 'error', `sts:${real}`)
      : undefined
  }
  if (real !== undefined) return undefined
  if (!/[*?]/.test(name)) {
    const meant = nearest(name, stsActions)
    const severity = meant === undefined ? 'warning' : 'error'
    return say(`action ${quoted(written)} does not exist`, severity, meant && `sts:${meant}`)
  }
  if (stsActions.some((action) => matchAction([written], `sts:${action}`) !== 'no')) return undefined
  return say(`no action of STS matches the pattern ${quoted(written)}`, 'warning', undefined)
}
