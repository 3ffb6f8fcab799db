/** A state as the resources that there are. */
import type { Scope } from '../../facts.js'
import { openingOf, withPointer, type Source } from '../../place.js'
import type { Value } from '../../value.js'
import type { Document } from '../extractor.js'
import { isOfInterest } from '../terraform-resources/facts.js'
import type { TerraformResource } from '../terraform-resources/resource.js'
import { overlaid } from './overlay.js'
import { exactString } from './rows.js'
import { accountIn, only, providerScope } from './scopes.js'
import { isShownState, isStateFile, storedInstances, type StoredInstance } from './state.js'

/** Whether a document is a state, in either form. */
export function isState({ syntax, root }: Document): boolean {
  return syntax === 'json' && (isStateFile(root) || isShownState(root))
}

const CALLER = 'aws_caller_identity'

/** The resources that say something. */
export function stateResources(root: Value, source: Source): readonly TerraformResource[] {
  const instances = storedInstances(root, (mode, type) => isOfInterest(mode, type) || type === CALLER)
  const byProvider = new Map<string, StoredInstance[]>()
  for (const instance of instances) {
    const managed = byProvider.get(instance.provider)
    if (managed) managed.push(instance)
    else byProvider.set(instance.provider, [instance])
  }
  return [...byProvider].flatMap(([provider, managed]) => {
    const scope = providerScope(source, provider, evidenceOf(managed))
    return managed
      .filter(({ mode, type }) => isOfInterest(mode, type))
      .map((instance) => resourceOf(instance, scope, source))
  })
}

/** Its `arn` is an argument, and may be of another account. */
const GIVEN_ARN = 'aws_cloudwatch_event_target'

function evidenceOf(instances: readonly StoredInstance[]): {
  account: string | undefined
  region: string | undefined
} {
  const arns: string[] = []
  const accounts: string[] = []
  for (const { mode, type, values } of instances) {
    const told = mode === 'data' && type === CALLER ? exactString(values.get('account_id')) : undefined
    if (told !== undefined) accounts.push(told)
    const arn = mode === 'managed' && type !== GIVEN_ARN ? exactString(values.get('arn')) : undefined
    if (arn !== undefined) arns.push(arn)
  }
  return { account: only([...accounts, ...arns.map(accountIn)]), region: only(arns.map(regionIn)) }
}

function regionIn(arn: string): string | undefined {
  const region = arn.split(':', 5)[3]
  return region === '' ? undefined : region
}

function resourceOf(instance: StoredInstance, scope: Scope, source: Source): TerraformResource {
  const { mode, type, address, values, sensitive } = instance
  const attributes = overlaid(
    values,
    { unknown: undefined, sensitive, expression: undefined },
    { address, source },
    () => undefined,
  )
  const at = withPointer(openingOf(values.at), address, source)
  return { mode, type, address, id: `${scope.path}#${address}`, attributes, at, scope, when: [] }
}
