/**
 * CloudFormation: templates in JSON and YAML, AWS SAM, what the CDK synthesizes, and the files that give
 * templates their parameters. All templates of a tree are read together, since stacks refer to each other.
 */
import type { Fact } from '../../facts.js'
import { stringOf } from '../../value.js'
import type { Document, Extractor, Project } from '../extractor.js'
import { inEveryCase } from './cases.js'
import { deployments, isManifest } from './cdk.js'
import { condition } from './conditions.js'
import type { Context } from './evaluate.js'
import { knownFacts } from './known.js'
import { bindParameterFiles, parameterFileOf } from './parameter-files.js'
import { directoryOf } from './paths.js'
import { resourceOf, resourcesOf, type Resource } from './resources.js'
import { inlineAttachments, managedPolicyFacts, roleFacts } from './roles.js'
import { generatedRoleFacts } from './sam.js'
import { samParameters } from './samconfig.js'
import type { Stack, Stacks } from './stack.js'
import { contextOf, stacksOf } from './stacks.js'
import {
  jobFacts,
  pipeFacts,
  ruleFacts,
  scheduleFacts,
  serviceFacts,
  stateMachineFacts,
  taskFacts,
} from './tasks.js'
import { templateOf, templatesIn, transformsOf, type Template } from './template.js'
import type { World } from './world.js'
import { noticeIn, writtenSlips, type Noticed } from './written.js'

type Reader = (resource: Resource) => readonly Fact[]

/** What is read of which resources. Roles come first, so that what is attached to them finds them. */
const READERS: readonly ReadonlyMap<string, Reader>[] = [
  new Map<string, Reader>([
    ['AWS::IAM::Role', roleFacts],
    ['AWS::Serverless::Function', generatedRoleFacts],
    [
      'AWS::Serverless::StateMachine',
      (resource) => [...generatedRoleFacts(resource), ...stateMachineFacts(resource)],
    ],
  ]),
  new Map<string, Reader>([
    ['AWS::IAM::ManagedPolicy', managedPolicyFacts],
    ['AWS::IAM::Policy', inlineAttachments],
    ['AWS::IAM::RolePolicy', inlineAttachments],
    ['AWS::ECS::TaskDefinition', taskFacts],
    ['AWS::ECS::Service', serviceFacts],
    ['AWS::Events::Rule', ruleFacts],
    ['AWS::Scheduler::Schedule', scheduleFacts],
    ['AWS::Pipes::Pipe', pipeFacts],
    ['AWS::StepFunctions::StateMachine', stateMachineFacts],
    ['AWS::Batch::JobDefinition', jobFacts],
  ]),
]

/** CloudFormation templates and what surrounds them. */
export const cloudformation: Extractor = {
  name: 'cloudformation',
  accepts: (document) =>
    (document.syntax === 'json' || document.syntax === 'yaml') &&
    (templateOf(document) !== undefined || isManifest(document) || parameterFileOf(document) !== undefined),
  *extract(documents, project) {
    const templates = templatesIn(documents)
    const stacks = stacksOf(templates, surroundings(documents, templates, project))
    const noticed: Noticed = new Map()
    const notice = noticeIn(noticed)
    for (const readers of READERS)
      for (const stack of stacks.all) yield* factsOf(stacks, stack, readers, notice)
    for (const stack of stacks.all) yield* knownFacts(stacks, stack)
    yield* writtenSlips(noticed)
  },
}

function surroundings(documents: readonly Document[], templates: readonly Template[], project: Project) {
  const files = documents.flatMap((document) => parameterFileOf(document) ?? [])
  const sam = templates
    .filter(({ root }) => transformsOf(root).some((name) => name.startsWith('AWS::Serverless')))
    .flatMap(({ path }) => project.read(joinPath(directoryOf(path), 'samconfig.toml')) ?? [])
  const unique = [...new Map(sam.map((source) => [source.path, source])).values()]
  return {
    deployments: deployments(documents.filter(isManifest), templates, project),
    parameterFiles: bindParameterFiles([...files, ...unique.flatMap(samParameters)], templates),
  }
}

function joinPath(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`
}

function* factsOf(
  stacks: Stacks,
  stack: Stack,
  readers: ReadonlyMap<string, Reader>,
  notice: Context['notice'],
): Generator<Fact> {
  for (const { logicalId, type } of resourcesOf(contextOf(stacks, stack), readers)) {
    const read = readers.get(type)
    if (read !== undefined)
      yield* inCases(
        stack,
        (world) => resourceOf(contextOf(stacks, stack, { world, notice }), logicalId),
        read,
      )
  }
}

/** The facts of one resource, once for every set of cases that they depend on. */
function* inCases(
  { parts }: Stack,
  resourceIn: (world: World) => Resource | undefined,
  read: Reader,
): Generator<Fact> {
  const cases = inEveryCase(parts, (world) => {
    const resource = resourceIn(world)
    return resource === undefined || !exists(resource) ? undefined : read(resource)
  })
  for (const { result: facts, when, assumes: parameters } of cases) {
    const assumes = parameters.map(({ value, at }) => ({ value: `the default of parameter ${value}`, at }))
    for (const fact of facts) yield { ...fact, when, ...(assumes.length > 0 && { assumes }) }
  }
}

/** Whether the resource's own condition lets it be made; an open one counts as a case in which it is. */
function exists({ value, context }: Resource): boolean {
  const name = value.kind === 'map' ? stringOf(value.get('Condition')) : undefined
  return name === undefined || condition(context, name) !== false
}
