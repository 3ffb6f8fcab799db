/** `terraform show -json` of a plan (format 0.1 to 1.x), OpenTofu's likewise: the resources as they will be. */
import type { Fact, Scope } from '../facts.js'
import { openingOf, withPointer } from '../place.js'
import { field, type MapValue, type Value } from '../value.js'
import type { Document, Extractor } from './extractor.js'
import { exactString, readConfiguration } from './terraform-exports/configuration.js'
import { overlaid } from './terraform-exports/overlay.js'
import { plannedInstances, type Instance } from './terraform-exports/planned.js'
import { providerScopes } from './terraform-exports/providers.js'
import { resolveUnknown, type PlanView } from './terraform-exports/resolve.js'
import { documentFacts } from './terraform-exports/whole.js'
import { isOfInterest } from './terraform-resources/facts.js'
import type { TerraformResource } from './terraform-resources/resource.js'

/** The view of a plan, with every resource made once. */
function viewOf({ root, source }: Document): PlanView {
  const made = new Map<Instance, TerraformResource>()
  const view: PlanView = {
    configuration: readConfiguration(root),
    instances: plannedInstances(root),
    variables: field(root, 'variables'),
    resourceOf: (instance) => {
      const resource = made.get(instance) ?? resourceOf(instance, view, scopeOf(instance), source.path)
      made.set(instance, resource)
      return resource
    },
  }
  const scopeOf = providerScopes(view, source)
  return view
}

function resourceOf(instance: Instance, view: PlanView, scope: Scope, path: string): TerraformResource {
  const { mode, type, name, address, module, values, unknown, sensitive } = instance
  const expression = field(view.configuration.module(module)?.block(mode, type, name), 'expressions')
  const attributes = overlaid(
    values,
    { unknown, sensitive, expression },
    address,
    (expression, attribute, item) => resolveUnknown(view, expression, attribute, instance, item),
  )
  const at = withPointer(openingOf(values.at), address)
  return { mode, type, address, id: `${path}#${address}`, attributes, at, scope, when: [] }
}

function* factsOf(document: Document): Iterable<Fact> {
  const view = viewOf(document)
  const resources = view.instances
    .types()
    .filter(({ mode, type }) => isOfInterest(mode, type))
    .flatMap(({ mode, type }) => view.instances.ofType(mode, type))
    .map((instance) => view.resourceOf(instance))
  yield* documentFacts(resources)
}

/** Whether a document is a plan: its keys say so, and its format is one that we know. */
function isPlan(root: Value): root is MapValue {
  const has = (key: string): boolean => field(root, key) !== undefined
  if (!has('format_version') || !(has('planned_values') || has('resource_changes'))) return false
  return /^[01]\./.test(exactString(field(root, 'format_version')) ?? '')
}

/** Terraform plans as JSON. */
export const terraformPlan: Extractor = {
  name: 'terraform-plan',
  accepts: ({ syntax, root }) => syntax === 'json' && isPlan(root),
  *extract(documents) {
    for (const document of documents) yield* factsOf(document)
  },
}
