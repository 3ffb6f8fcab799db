/** All stacks that the templates of a tree make: those deployed by themselves, and those nested in them. */
import { fileScope, type Scope } from '../../facts.js'
import { once } from '../../once.js'
import { literal } from '../../text.js'
import { field, stringOf, type MapValue, type Value } from '../../value.js'
import { partitionOf, type Deployment } from './cdk.js'
import { simpleConditions } from './conditions.js'
import { NO_LOCALS, type Context } from './evaluate.js'
import { exportIndex, exportsOf } from './exports.js'
import { expandLoops } from './loops.js'
import { rolesByName } from './identities.js'
import type { ParameterFile } from './parameter-files.js'
import { declaredParameter, type Parameter } from './parameters.js'
import { directoryOf, nameOf, resolvePath } from './paths.js'
import type { Stack, Stacks } from './stack.js'
import { isOpenTemplate, type Template } from './template.js'
import { openWorld, Parts } from './world.js'

const NESTING = ['AWS::CloudFormation::Stack', 'AWS::Serverless::Application']
/** Stacks within stacks, and stacks in all, against templates that nest themselves. */
const MAX_NESTING = 8
const MAX_STACKS = 5000

/** Far more than templates need: most resolve a name in one or two steps. */
const DEEP_CALLS = 30_000

export interface Surroundings {
  readonly deployments: ReadonlyMap<string, Deployment>
  readonly parameterFiles: ReadonlyMap<string, readonly ParameterFile[]>
}

function nothing(): void {
  return
}

/** A context in which a stack's values can be evaluated. */
export function contextOf(
  stacks: Stacks,
  stack: Stack,
  own: Partial<Pick<Context, 'world' | 'notice'>> = {},
): Context {
  return {
    stacks,
    stack,
    world: openWorld,
    notice: nothing,
    locals: NO_LOCALS,
    visiting: undefined,
    depth: 0,
    strict: false,
    calm: false,
    ...own,
  }
}

/** Builds the stacks of all templates. */
export function stacksOf(templates: readonly Template[], around: Surroundings): Stacks {
  const byPath = new Map(templates.map((template) => [template.path, template]))
  const nested = new Map(templates.map((template) => [template, nestedIn(template, byPath)]))
  const parents = parentsIn(nested)
  const all: Stack[] = []
  const children = new Map<string, Stack>()
  const reached = new Set<Template>()

  const deploy = (template: Template, parent: Parent | undefined, depth: number): Stack => {
    const stack = stackOf(template, parent, around, parents.get(template) ?? 0)
    all.push(stack)
    reached.add(template)
    for (const { logicalId, template: inner, parameters } of nested.get(template) ?? []) {
      if (depth >= MAX_NESTING || all.length >= MAX_STACKS) break
      const child = deploy(inner, { stack, resource: logicalId, parameters }, depth + 1)
      children.set(childKey(stack, logicalId), child)
    }
    return stack
  }
  for (const template of templates) if (!parents.has(template)) deploy(template, undefined, 0)
  for (const template of templates) if (!reached.has(template)) deploy(template, undefined, 0)

  const stacks: Stacks = {
    all,
    child: (parent, logicalId) => children.get(childKey(parent, logicalId)),
    copies: once((stack) => {
      const section = stack.root.get('Resources')
      return section?.kind === 'map' ? expandLoops(contextOf(stacks, stack), section) : new Map()
    }),
    roles: once((stack) => rolesByName(contextOf(stacks, stack))),
    exports: once((stack) => exportsOf(contextOf(stacks, stack))),
    exported: (name, from) => exports(name, from),
  }
  const exports = exportIndex(stacks)
  return stacks
}

interface Parent {
  readonly stack: Stack
  readonly resource: string
  readonly parameters: MapValue | undefined
}

function childKey(parent: Stack, logicalId: string): string {
  return `${parent.id} ${logicalId}`
}

function stackOf(
  template: Template,
  parent: Parent | undefined,
  around: Surroundings,
  parents: number,
): Stack {
  const { root, path, document, id: own } = template
  const id = parent !== undefined && parents > 1 ? `${own}#${parent.stack.id}/${parent.resource}` : own
  let known: ReturnType<Stack['simpleConditions']> | undefined
  let open: boolean | undefined
  const parameters = new Map<string, Parameter | undefined>()
  const parameter = (name: string): Parameter | undefined => {
    if (!parameters.has(name)) parameters.set(name, declaredParameter({ root, id }, name))
    return parameters.get(name)
  }
  return {
    id,
    source: document.source,
    root,
    scope: scopeOf(template, id, parent, around.deployments.get(path), parents > 1),
    name: around.deployments.get(path)?.stackName,
    parent: parent && { stack: parent.stack, parameters: parent.parameters },
    parameterFiles: parent === undefined ? (around.parameterFiles.get(path) ?? []) : [],
    parameter,
    simpleConditions: () => (known ??= simpleConditions({ root, id })),
    parts: new Parts(),
    budget: { left: DEEP_CALLS },
    resources: () => template.resources(),
    isOpen: () => (open ??= isOpenTemplate(root)),
  }
}

function scopeOf(
  { document: { source } }: Template,
  id: string,
  parent: Parent | undefined,
  deployment: Deployment | undefined,
  isShared: boolean,
): Scope {
  const own = { ...fileScope(source), id }
  // A template that several parents deploy has no account of its own.
  if (parent !== undefined && (isShared || literal(parent.stack.scope.account) !== undefined)) {
    const { account, partition, region } = parent.stack.scope
    return { ...own, account, partition, region }
  }
  if (deployment === undefined) return own
  const { account, region } = deployment
  return {
    ...own,
    ...(account !== undefined && { account: [account] }),
    ...(region !== undefined && { region: [region], partition: [partitionOf(region)] }),
  }
}

interface Nested {
  readonly logicalId: string
  readonly template: Template
  readonly parameters: MapValue | undefined
}

/** How many resources deploy each template. */
function parentsIn(nested: ReadonlyMap<Template, readonly Nested[]>): ReadonlyMap<Template, number> {
  const parents = new Map<Template, number>()
  for (const { template } of [...nested.values()].flat())
    parents.set(template, (parents.get(template) ?? 0) + 1)
  return parents
}

function nestedIn(template: Template, byPath: ReadonlyMap<string, Template>): readonly Nested[] {
  const { byType } = template.resources()
  return NESTING.flatMap((type) => byType.get(type) ?? []).flatMap((logicalId) => {
    const value = field(template.root, 'Resources', logicalId)
    const parameters = field(value, 'Properties', 'Parameters')
    const passed = parameters?.kind === 'map' ? parameters : undefined
    const child = templateAt(locationOf(value), template, byPath, passed)
    return child && child.path !== template.path ? [{ logicalId, template: child, parameters: passed }] : []
  })
}

/** The template's path or URL as far as it is written out; CDK tells the file in the metadata. */
function locationOf(resource: Value | undefined): string | undefined {
  const asset = stringOf(field(resource, 'Metadata', 'aws:asset:path'))
  if (asset !== undefined) return asset
  const url = field(resource, 'Properties', 'TemplateURL') ?? field(resource, 'Properties', 'Location')
  const sub = field(url, 'Fn::Sub')
  const written = url?.kind === 'text' ? url : sub?.kind === 'list' ? sub.items()[0] : sub
  return written?.kind === 'text' ? (written.raw?.value ?? stringOf(written)) : undefined
}

/** A local path is taken as it is; of a URL, the file whose path its end names, if it takes the parameters. */
function templateAt(
  location: string | undefined,
  { path }: Template,
  byPath: ReadonlyMap<string, Template>,
  passed: MapValue | undefined,
): Template | undefined {
  if (location === undefined) return undefined
  const local = /^[a-z0-9]+:\/\//.test(location) ? undefined : resolvePath(directoryOf(path), location)
  const exact = local === undefined ? undefined : byPath.get(local)
  if (exact) return exact
  const tail = location.replace(/^[^]*[}]/, '').replace(/[?#].*$/, '')
  const name = nameOf(tail)
  if (!/\.(?:ya?ml|json|template)$/.test(name)) return undefined
  const named = [...byPath.values()].filter(
    (template) => nameOf(template.path) === name && takes(template, passed),
  )
  const near = named.filter((template) => directoryOf(template.path).startsWith(directoryOf(path)))
  const [only, second] = near.length > 0 ? near : named
  return second === undefined ? only : undefined
}

function takes({ root }: Template, passed: MapValue | undefined): boolean {
  const declared = field(root, 'Parameters')
  return (passed?.keys() ?? []).every((key) => field(declared, key) !== undefined)
}
