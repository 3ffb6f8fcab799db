/** Terraform states, as files and as `terraform show -json` shows them: what is there now. */
import type { Fact, Scope } from '../facts.js'
import { openingOf, withPointer } from '../place.js'
import type { Document, Extractor } from './extractor.js'
import { exactString } from './terraform-exports/configuration.js'
import { overlaid } from './terraform-exports/overlay.js'
import { accountIn, only, providerScope } from './terraform-exports/scopes.js'
import { isShownState, isStateFile, storedInstances, type StoredInstance } from './terraform-exports/state.js'
import { documentFacts } from './terraform-exports/whole.js'
import { isOfInterest } from './terraform-resources/facts.js'
import type { TerraformResource } from './terraform-resources/resource.js'

function* factsOf({ root, source }: Document): Iterable<Fact> {
  const instances = storedInstances(root)
  const byProvider = new Map<string, StoredInstance[]>()
  for (const instance of instances)
    byProvider.set(instance.provider, [...(byProvider.get(instance.provider) ?? []), instance])
  const scopes = new Map<string, Scope>()
  for (const [provider, managed] of byProvider)
    scopes.set(provider, providerScope(source, provider, evidenceOf(managed)))
  const resources = instances.flatMap((instance) => {
    const scope = scopes.get(instance.provider)
    return scope !== undefined && isOfInterest(instance.mode, instance.type)
      ? [resourceOf(instance, scope)]
      : []
  })
  yield* documentFacts(resources)
}

/** Types whose `arn` is an argument, and may be of another account. */
const GIVEN_ARN = new Set(['aws_cloudwatch_event_target', 'aws_lb_listener_certificate'])

function evidenceOf(instances: readonly StoredInstance[]): {
  account: string | undefined
  region: string | undefined
} {
  const arns: string[] = []
  const accounts: string[] = []
  for (const { mode, type, values } of instances) {
    const told =
      mode === 'data' && type === 'aws_caller_identity' ? exactString(values.get('account_id')) : undefined
    if (told !== undefined) accounts.push(told)
    const arn = mode === 'managed' && !GIVEN_ARN.has(type) ? exactString(values.get('arn')) : undefined
    if (arn !== undefined) arns.push(arn)
  }
  return { account: only([...accounts, ...arns.map(accountIn)]), region: only(arns.map(regionIn)) }
}

function regionIn(arn: string): string | undefined {
  const region = arn.split(':', 5)[3]
  return region === '' ? undefined : region
}

function resourceOf(instance: StoredInstance, scope: Scope): TerraformResource {
  const { mode, type, address, values, sensitive } = instance
  const attributes = overlaid(
    values,
    { unknown: undefined, sensitive, expression: undefined },
    address,
    () => undefined,
  )
  const at = withPointer(openingOf(values.at), address)
  return { mode, type, address, id: `${scope.path}#${address}`, attributes, at, scope, when: [] }
}

/** Terraform and OpenTofu states. */
export const terraformState: Extractor = {
  name: 'terraform-state',
  accepts: ({ syntax, root }) => syntax === 'json' && (isStateFile(root) || isShownState(root)),
  *extract(documents) {
    for (const document of documents) yield* factsOf(document)
  },
}
