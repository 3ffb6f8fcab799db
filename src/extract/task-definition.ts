/**
 * ECS task definitions: what `register-task-definition` takes and `describe-task-definition` gives
 * (SHAPE-9…11), and the one function that reads a task definition in whatever format it stands.
 */
import { fileScope, type RoleReference, type Scope, type TaskDefinitionFact } from '../facts.js'
import { openingOf, type Place } from '../place.js'
import { literal } from '../text.js'
import { itemsOf, stringOf, textAt, type MapValue, type Value, type When } from '../value.js'
import { scopeOfArn } from './arn-scope.js'
import { containerFacts, possibleValues } from './containers.js'
import type { Document, Extractor } from './extractor.js'
import { filledRoot } from './placeholder-values.js'
import { speller, type Spelling } from './spelling.js'
import { taskDefinitionsIn } from './task-definition-shapes.js'

/** What a format knows of a task definition beyond its keys. */
export interface TaskDefinitionContext {
  readonly scope: Scope
  readonly when?: When
  readonly address?: string
  /** Where it stands when it has no family: a resource's logical id, a block's label. */
  readonly at?: Place
  /** Its own ARN, where another place than the map says it (a generated Terraform address, a `Ref`). */
  readonly arn?: TaskDefinitionFact['arn']
  readonly fragment?: boolean
}

/** Reads a task definition whose keys are spelled in one of the three ways. */
export function taskDefinitionFact(
  definition: MapValue,
  spelling: Spelling,
  context: TaskDefinitionContext,
): TaskDefinitionFact {
  const get = (key: string): Value | undefined => speller(spelling)(definition, key)
  const family = textAt(get('family'))
  const arn = context.arn ?? textAt(get('taskDefinitionArn'))
  const { scope, when = [], address, fragment = false } = context
  const taskRole = roleKey(get('taskRoleArn'), definition, spelling)
  const executionRole = roleKey(get('executionRoleArn'), definition, spelling)
  return {
    kind: 'task-definition',
    scope: scopeOfArn(arn?.value, scope),
    when,
    at: family?.at ?? context.at ?? openingOf(definition.at),
    ...(address === undefined ? {} : { address }),
    family,
    arn,
    taskRole: taskRole.role,
    taskRoleNotText: taskRole.notText,
    taskRoleUnknown: taskRole.unknown,
    executionRole: executionRole.role,
    executionRoleUnknown: executionRole.unknown !== undefined,
    fargate: runsOnFargate(get),
    containers: containerFacts(get('containerDefinitions')),
    // ARN-13: the Terraform provider refuses what is no ARN, ECS itself takes a role's name.
    shortNames: spelling !== 'snake',
    fragment,
  }
}

interface RoleKey {
  readonly role: RoleReference | undefined
  readonly notText: Place | undefined
  readonly unknown: string | undefined
}

function roleKey(value: Value | undefined, definition: MapValue, spelling: Spelling): RoleKey {
  const none: RoleKey = { role: undefined, notText: undefined, unknown: undefined }
  if (value === undefined)
    return definition.partial ? { ...none, unknown: 'all keys of the task definition' } : none
  // Terraform takes null and "" for "not set", and plans and states write them out so.
  if (spelling === 'snake' && isUnset(value)) return none
  if (value.kind === 'text') return { ...none, role: { value: value.text, at: value.at } }
  if (value.kind === 'unknown') return { ...none, unknown: value.why }
  if (value.kind === 'choice') return { ...none, unknown: value.condition }
  return { ...none, notText: value.at }
}

function isUnset(value: Value): boolean {
  return value.kind === 'constant'
    ? value.value === null
    : value.kind === 'text' && literal(value.text) === ''
}

/**
 * ECS holds a definition against every entry of requiresCompatibilities, so one that lists FARGATE has
 * to satisfy Fargate. `compatibilities`, which ECS computes, and the network mode can only rule it out.
 */
function runsOnFargate(get: (key: string) => Value | undefined): boolean | undefined {
  const required = wordsOf(get('requiresCompatibilities'))
  if (required?.includes('FARGATE')) return true
  if (required !== undefined && required.length > 0) return false
  const computed = wordsOf(get('compatibilities'))
  if (computed !== undefined && computed.length > 0 && !computed.includes('FARGATE')) return false
  const network = stringOf(get('networkMode'))
  return network === 'bridge' || network === 'host' || network === 'none' ? false : undefined
}

/** All words of a list; `undefined` when one of them is not known. */
function wordsOf(value: Value | undefined): readonly string[] | undefined {
  const found = possibleValues(value).flatMap(itemsOf)
  const known = found.flatMap((item) => stringOf(item) ?? [])
  const open = value?.kind === 'choice' || (value?.kind === 'list' && value.partial)
  return known.length === found.length && !open ? known : undefined
}

function* factsOf(document: Document): Iterable<TaskDefinitionFact> {
  const scope = fileScope(document.source)
  for (const { value, spelling, fragment } of taskDefinitionsIn(filledRoot(document))) {
    yield taskDefinitionFact(value, spelling, { scope, fragment })
  }
}

/** Task definitions in files of their own: JSON, and YAML as `--cli-input-yaml` takes it. */
export const taskDefinition: Extractor = {
  name: 'task-definition',
  accepts: ({ syntax, root }) =>
    (syntax === 'json' || syntax === 'yaml') && taskDefinitionsIn(root).length > 0,
  *extract(documents) {
    for (const document of documents) yield* factsOf(document)
  },
}
