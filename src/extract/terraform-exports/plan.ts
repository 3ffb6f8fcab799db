/** A plan as the resources that it makes. */
import type { Scope } from '../../facts.js'
import { openingOf, withPointer, type Source } from '../../place.js'
import { field, type Value } from '../../value.js'
import type { Document } from '../extractor.js'
import { isOfInterest } from '../terraform-resources/facts.js'
import type { TerraformResource } from '../terraform-resources/resource.js'
import { givenVariables, readConfiguration } from './configuration.js'
import { overlaid } from './overlay.js'
import { plannedInstances, type Instance } from './planned.js'
import { providerScopes } from './providers.js'
import { resolveUnknown, type PlanView } from './resolve.js'
import { exactString } from './rows.js'
import { policyKey, type Detached } from './whole.js'

/** Whether a document is a plan: its keys say so, and its format is one that we know. */
export function isPlan({ syntax, root }: Document): boolean {
  const has = (key: string): boolean => field(root, key) !== undefined
  if (syntax !== 'json' || !has('format_version')) return false
  if (!has('planned_values') && !has('resource_changes')) return false
  return /^[01]\./.test(exactString(field(root, 'format_version')) ?? '')
}

/** The view of a plan, with every resource made once. */
export function planView(root: Value, source: Source): PlanView {
  const made = new Map<Instance, TerraformResource>()
  const view: PlanView = {
    configuration: readConfiguration(root),
    instances: plannedInstances(root),
    variables: givenVariables(root),
    resourceOf: (instance) => {
      const resource = made.get(instance) ?? resourceOf(instance, view, scopeOf(instance), source)
      made.set(instance, resource)
      return resource
    },
  }
  const scopeOf = providerScopes(view, source)
  return view
}

function resourceOf(instance: Instance, view: PlanView, scope: Scope, source: Source): TerraformResource {
  const { mode, type, name, address, module, values, unknown, sensitive } = instance
  const block = view.configuration.module(module)?.block(mode, type, name)
  const site = { module, key: instance.key, forEach: field(block, 'for_each_expression') }
  const attributes = overlaid(
    values,
    { unknown, sensitive, expression: field(block, 'expressions') },
    { address, source },
    (expression, attribute, item) => resolveUnknown(view, expression, attribute, site, item),
  )
  const at = withPointer(openingOf(values.at), address, source)
  return { mode, type, address, id: `${source.path}#${address}`, attributes, at, scope, when: [] }
}

/** The resources that say something. */
export function planResources(view: PlanView): readonly TerraformResource[] {
  return view.instances
    .types()
    .filter(({ mode, type }) => isOfInterest(mode, type))
    .flatMap(({ mode, type }) => view.instances.ofType(mode, type))
    .map((instance) => view.resourceOf(instance))
}

/** Policies that roles lose: what gave them is destroyed. */
export function detachedPolicies({ instances }: PlanView): Detached {
  const keys = [...ATTACHING].flatMap(([type, argument]) =>
    instances.entriesOf('managed', type).flatMap(({ row, isChange }) => {
      if (!isChange || row.has('change', 'after')) return []
      const [role, policy] = ['role', argument].map((key) => row.string('change', 'before', key))
      return role === undefined || policy === undefined ? [] : [policyKey(role, policy)]
    }),
  )
  return new Set(keys)
}

/** The argument that says which policy. */
const ATTACHING = new Map([
  ['aws_iam_role_policy', 'name'],
  ['aws_iam_role_policy_attachment', 'policy_arn'],
])

/** The source of a plan or state, told as what it is. */
export function generated(source: Source): Source {
  return { ...source, generated: true }
}
