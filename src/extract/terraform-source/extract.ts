/** Terraform's configuration as facts: every root module of the tree, with all that it calls. */
import type { DuplicateKeyFact, Fact, ParseErrorFact } from '../../facts.js'
import { fileScope } from '../../facts.js'
import { embeddedDocument } from '../../parse/embedded.js'
import { isFailure } from '../../parse/failure.js'
import { isTemplated } from '../../parse/template-marks.js'
import { spanPlace, type Block } from '../../parse/hcl/syntax.js'
import { textKey, type Text } from '../../text.js'
import type { Case } from '../../value.js'
import type { Extractor, Project } from '../extractor.js'
import { arnOf, nameOf } from '../terraform-resources/resource.js'
import { isOfInterest, resourceFacts } from '../terraform-resources/facts.js'
import { withMore } from '../terraform-resources/policies.js'
import { parseRoleArn } from '../../iam/arn.js'
import { calledTasks } from './called-task.js'
import { evaluate } from './evaluate.js'
import { againstDefaults, existence, type Placed } from './existence.js'
import type { ModuleFile } from './directory.js'
import { isTerraform, terraformFile, type TerraformFile } from './files.js'
import type { Instance } from './instance.js'
import { calledBy } from './module-call.js'
import { instancesIn, Resource, resourceValue } from './resource.js'
import { rootsOf, type VariableFile } from './roots.js'
import { byCases } from './cases.js'
import { allowanceFor, asAssigned, newRun, quietly, spending } from './run.js'
import { accountNumbers, staticFacts } from './static-facts.js'
import { asNumber, isUntold } from './values.js'
import { nameKey, reachableLength, worldOf, type NameIndex, type World } from './world.js'

/** What modules are made of. */
export interface ModuleSources {
  readonly files: readonly ModuleFile[]
  readonly variableFiles: readonly VariableFile[]
  /** Files of Terragrunt. */
  readonly terragrunt?: readonly ModuleFile[]
  readonly project: Project
}

/** The facts of all modules that some files make up. */
export function* moduleFacts(sources: ModuleSources): Iterable<Fact> {
  const run = newRun()
  const total = sources.files.reduce((sum, { source }) => sum + source.text.length, 0)
  const world = worldOf(sources, (all) =>
    quietly(run, () => spending(run, allowanceFor(total), () => lookedUp(all))),
  )
  for (const root of rootsOf(world, run, sources.terragrunt ?? [])) {
    world.roots.push(root.instance)
    world.variants.push(root)
  }
  for (const { instance, when } of world.variants) {
    const allowance = allowanceFor(reachableLength(world.directories, instance.directory.path))
    const facts = withStrays(spending(run, allowance, () => [...factsOf(instance)]))
    for (const fact of facts) yield when.length === 0 ? fact : { ...fact, when: [...when, ...fact.when] }
  }
  for (const directory of world.directories.values()) yield* staticFacts(directory, world.directories)
  for (const { body } of sources.variableFiles) yield* accountNumbers(body.attributes)
}

/** A module's own facts, then those of the modules it calls. */
function* factsOf(instance: Instance): Iterable<Fact> {
  for (const resource of resourcesOf(instance, (type) => isOfInterest('managed', type))) {
    yield* duplicateKeys(resource)
    const facts = (): readonly Fact[] =>
      resourceFacts(resource.shared).map((fact) => withCoverage(fact, resource))
    for (const fact of inCases(resource, facts)) yield withExistence(fact, resource)
  }
  for (const [name, block] of instance.directory.modules) {
    yield* inCases({ instance, block }, () => calledTasks(instance, block))
    for (const called of calledBy(instance, name)) yield* factsOf(called)
  }
}

/** Of a resource or a call, in the cases that leave it in place; which case it is, may show only on the way. */
function inCases(of: Placed, facts: () => readonly Fact[]): readonly Fact[] {
  const { run } = of.instance
  const there = (): readonly Fact[] => {
    if (!isThere(of)) return []
    const { assigned } = run
    const found = facts()
    return run.assigned === assigned || isThere(of) ? found : []
  }
  return byCases(run, there, againstDefaults(of)).flatMap(({ result, when }) =>
    when.length === 0 ? result : result.map((fact) => withCases(fact, when)),
  )
}

const DOCUMENTS = ['assume_role_policy', 'policy', 'container_definitions']

/** Keys that stand twice in JSON which is written out in an argument. */
function duplicateKeys({ instance, body, shared }: Resource): readonly DuplicateKeyFact[] {
  const written = DOCUMENTS.filter((name) => body.attributes.get(name)?.expression().kind === 'template')
  return written.flatMap((name) => {
    const value = quietly(instance.run, () => shared.attributes.get(name))
    if (value?.kind !== 'text' || value.encodes !== undefined) return []
    const document = embeddedDocument(value)
    if (document === undefined || isFailure(document)) return []
    const { scope, address } = shared
    return document
      .duplicateKeys()
      .map((found) => ({ kind: 'duplicate-key', scope, when: [], address, ...found }) as const)
  })
}

/** What a module elsewhere gives a role is not known. */
function withCoverage(fact: Fact, { instance, block }: Resource): Fact {
  const name = block.labels[1]?.value
  if (fact.kind !== 'role' || name === undefined || !instance.directory.handedOut().has(name)) return fact
  return withMore(fact)
}

/** A policy that goes to a role which cannot be told may be any one's of this configuration. */
function withStrays(facts: readonly Fact[]): readonly Fact[] {
  const isStray = facts.some((fact) => fact.kind === 'attachment' && fact.role?.value.some(isUntold))
  return isStray ? facts.map((fact) => (fact.kind === 'role' ? withMore(fact) : fact)) : facts
}

/** Whether the outcomes that are being looked at leave the resource, and the modules it stands in, in place. */
function isThere({ instance, block }: Placed): boolean {
  const { run, caller } = instance
  if (run.assigned.length === 0) return true
  const count = block.body().attributes.get('count')
  const known = count && asAssigned(run, () => asNumber(evaluate(count.expression(), instance.frame)))
  return known !== 0 && (caller === undefined || isThere(caller))
}

function withCases(fact: Fact, when: readonly Case[]): Fact {
  return when.length === 0 ? fact : { ...fact, when: [...fact.when, ...when] }
}

/** What is attached only perhaps must not count as attached; a role that is made only perhaps tells when. */
function withExistence(fact: Fact, resource: Resource): Fact {
  if (fact.kind !== 'role' && fact.kind !== 'attachment') return fact
  const exists = existence(resource)
  if (exists.length === 0) return fact
  return fact.kind === 'role' ? { ...fact, exists } : withCases(fact, exists)
}

function* resourcesOf(instance: Instance, wanted: (type: string) => boolean): Iterable<Resource> {
  for (const [type, named] of instance.directory.resources) {
    if (!wanted(type)) continue
    for (const block of named.values()) yield* instancesOf(instance, block)
  }
}

function* instancesOf(instance: Instance, block: Block): Iterable<Resource> {
  for (const value of instancesIn(resourceValue(instance, block, 'resource'))) {
    if (value instanceof Resource) yield value
  }
}

/** Paths of the roles that resources define, by account and name. */
function lookedUp(world: World): NameIndex {
  const paths = new Map<string, Text | undefined>()
  const visit = (instance: Instance): void => {
    for (const resource of resourcesOf(instance, isLookedUp)) {
      const { shared, type } = resource
      const arn = arnOf(shared)
      const kind = type === 'aws_iam_role' ? 'role' : 'policy'
      const path = arn && (kind === 'role' ? parseRoleArn(arn)?.path : arn)
      const key = nameKey(kind, shared.scope.account, nameOf(shared))
      const before = paths.get(key)
      const differs = before !== undefined && path !== undefined && textKey(before) !== textKey(path)
      paths.set(key, differs ? undefined : path)
    }
    for (const name of instance.directory.modules.keys()) calledBy(instance, name).forEach(visit)
  }
  world.roots.forEach(visit)
  return paths
}

/** Resources that data sources look up by name. */
function isLookedUp(type: string): boolean {
  return type === 'aws_iam_role' || type === 'aws_iam_policy'
}

function* parseErrors(files: readonly TerraformFile[]): Iterable<ParseErrorFact> {
  for (const { source, faults } of files) {
    const [first] = faults
    if (first === undefined) continue
    const at = spanPlace(first)
    yield {
      kind: 'parse-error',
      scope: fileScope(source),
      when: [],
      at,
      message: first.message,
      templated: isTemplated(source.text),
    }
  }
}

/** Terraform configuration, in HCL and in JSON. */
export const terraformSource: Extractor = {
  name: 'terraform-source',
  accepts: isTerraform,
  *extract(documents, project) {
    const all = documents.flatMap((document) => terraformFile(document) ?? [])
    const files = all.filter(({ part }) => part === 'configuration')
    const variableFiles = all.flatMap(({ part, source, body }) =>
      part === 'variables' ? [{ path: source.path, body }] : [],
    )
    const terragrunt = all.filter(({ part }) => part === undefined)
    yield* moduleFacts({ files, variableFiles, terragrunt, project })
    yield* parseErrors(all)
  },
}
