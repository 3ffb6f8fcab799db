/**
 * Terraform in all its forms at once: configuration, plans and states. Where a plan lies in one tree with the
 * configuration that it was made from, the plan says what is and the configuration where that is written; a
 * state only tells what the configuration leaves open.
 */
import { posix } from 'node:path'
import type { Fact, KnownFact } from '../facts.js'
import { field } from '../value.js'
import type { Document, Extractor } from './extractor.js'
import { blockAddresses } from './terraform-exports/configuration.js'
import {
  configurations,
  isMostOf,
  learnt,
  lookupIn,
  rootDirectory,
  withoutKeys,
  type Lookup,
} from './terraform-exports/configured.js'
import { located, placed } from './terraform-exports/located.js'
import { detachedPolicies, generated, isPlan, planResources, planView } from './terraform-exports/plan.js'
import { isState, stateResources } from './terraform-exports/state-resources.js'
import { documentFacts } from './terraform-exports/whole.js'
import type { TerraformResource } from './terraform-resources/resource.js'
import { terraformSource } from './terraform-source/extract.js'
import { isTerraform, terraformFile } from './terraform-source/files.js'
import type { World } from './terraform-source/world.js'

/** A plan's facts, and the blocks that it speaks for. */
interface Planned {
  readonly facts: readonly Fact[]
  readonly path: string
  /** The root module that it was made from, where that is in the tree. */
  readonly directory: string | undefined
  readonly blocks: () => ReadonlySet<string>
}

function readPlan({ root, source }: Document, world: World): Planned {
  const view = planView(root, generated(source))
  const resources = planResources(view)
  let known: ReadonlySet<string> | undefined
  const blocks = () => (known ??= new Set(blockAddresses(field(root, 'configuration', 'root_module'))))
  const directory = rootDirectory(world, blocks, source.path)
  const find: Lookup = directory ? lookupIn(world, directory, view.variables) : () => undefined
  const written = resources.map((resource) => asWritten(resource, find(resource.address)))
  const facts = documentFacts(written, detachedPolicies(view))
  const path = source.path
  return { facts: [...facts, ...learntBy(resources, find)], path, directory: directory?.path, blocks }
}

/** A planned resource where the configuration has it. */
function asWritten(resource: TerraformResource, written: TerraformResource | undefined): TerraformResource {
  const attributes = located(resource.attributes, written?.attributes)
  if (written === undefined || attributes.kind !== 'map') return resource
  return { ...resource, attributes, at: placed(written.at, resource.at, false) }
}

/** Of each open value in the configuration the first that is told; two plans that differ leave it open. */
function learntBy(resources: readonly TerraformResource[], find: Lookup): readonly KnownFact[] {
  const learned = new Map<string, KnownFact>()
  for (const resource of resources) {
    const written = find(resource.address)
    for (const fact of written ? learnt(resource, written) : [])
      if (!learned.has(fact.hole)) learned.set(fact.hole, fact)
  }
  return [...learned.values()]
}

/** What is in the configuration will be as that says, whatever the state still has. */
function stateFacts({ root, source }: Document, world: World, plans: readonly Planned[]): readonly Fact[] {
  const resources = stateResources(root, generated(source))
  const blocks = new Set(resources.map(({ address }) => withoutKeys(address)))
  const directory = rootDirectory(world, () => blocks, source.path)
  const find: Lookup = directory ? lookupIn(world, directory) : () => undefined
  const plan = plans.find((one) => isBeside(one.path, source.path) && isMostOf(blocks, one.blocks()))
  const facts = documentFacts(resources).filter(
    ({ address = '' }) => find(address) === undefined && plan?.blocks().has(withoutKeys(address)) !== true,
  )
  return plan?.directory === undefined ? [...facts, ...learntBy(resources, find)] : facts
}

function isBeside(one: string, other: string): boolean {
  return posix.dirname(one) === posix.dirname(other)
}

/** Whether a plan speaks for what a fact of the configuration is about. */
function isPlanned({ scope, address }: Fact, plans: readonly Planned[]): boolean {
  if (address === undefined) return false
  const directory = posix.dirname(scope.path)
  return plans.some((plan) => plan.directory === directory && plan.blocks().has(withoutKeys(address)))
}

/** Terraform and OpenTofu: configuration in both syntaxes, plans and states. */
export const terraform: Extractor = {
  name: 'terraform',
  accepts: (document) => isTerraform(document) || isPlan(document) || isState(document),
  *extract(documents, project) {
    const configured = documents.filter(isTerraform)
    const source = terraformSource.extract(configured, project)
    if (configured.length === documents.length) {
      yield* source
      return
    }
    const files = configured.flatMap((document) => terraformFile(document) ?? [])
    const world = configurations(files, project)
    const plans = documents.filter(isPlan).map((document) => readPlan(document, world))
    for (const fact of source) if (!isPlanned(fact, plans)) yield fact
    for (const { facts } of plans) yield* facts
    for (const document of documents.filter(isState)) yield* stateFacts(document, world, plans)
  },
}
