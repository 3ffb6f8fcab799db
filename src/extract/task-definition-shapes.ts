/**
 * Which objects of a document are task definitions. Keys decide, never file names; what only talks of
 * task definitions (JSON Schemas, SDK service models, templates) has none of these keys at its root.
 */
import { field, itemsOf, mapValue, stringOf, type MapValue, type Value } from '../value.js'
import { containerList, mapsIn } from './containers.js'
import { speller, type Spelling } from './spelling.js'

/** An object that is a task definition, and how it spells its keys. */
export interface FoundTaskDefinition {
  readonly value: MapValue
  readonly spelling: Spelling
  /** Only containers were found: the map was made for them, and nothing is known of the rest. */
  readonly fragment: boolean
}

const WRAPPERS = ['taskDefinition', 'TaskDefinition', 'taskDefinitions', 'TaskDefinitions']

/** The task definitions that a document holds: alone, wrapped, several in a list, or containers alone. */
export function taskDefinitionsIn(root: Value): readonly FoundTaskDefinition[] {
  if (root.kind === 'list') return isContainerList(root) ? [fragment(root)] : root.items().flatMap(wrapped)
  if (root.kind === 'map' && isContainer(root) && isEcsContainer(root)) return [fragment(root)]
  return wrapped(root)
}

function fragment(containers: Value): FoundTaskDefinition {
  const entries = new Map([['containerDefinitions', { value: containers, keyAt: containers.at }]])
  return { value: mapValue(entries, containers.at), spelling: 'camel', fragment: true }
}

function wrapped(value: Value): readonly FoundTaskDefinition[] {
  const own = definitionIn(value)
  if (own.length > 0) return own
  return WRAPPERS.flatMap((key) => itemsOf(field(value, key)).flatMap(definitionIn))
}

function definitionIn(value: Value): readonly FoundTaskDefinition[] {
  if (value.kind !== 'map') return []
  const spelling = (['camel', 'pascal'] as const).find((each) => isTaskDefinition(value, each))
  return spelling === undefined ? [] : [{ value, spelling, fragment: false }]
}

function isTaskDefinition(map: MapValue, spelling: Spelling): boolean {
  const get = speller(spelling)
  const definitions = get(map, 'containerDefinitions')
  const named = get(map, 'family')?.kind === 'text'
  const hasRole = get(map, 'taskRoleArn') !== undefined || get(map, 'executionRoleArn') !== undefined
  if (definitions === undefined) return named && hasRole
  const containers = mapsIn(containerList(definitions))
  return containers.some(isContainer) || (named && definitions.kind !== 'map' && containers.length === 0)
}

function isContainer(map: MapValue): boolean {
  return ['name', 'Name', 'image', 'Image'].some((key) => field(map, key)?.kind === 'text')
}

/** Told from other lists of images (Kubernetes, CodePipeline's imagedefinitions.json) by what only ECS has. */
function isEcsContainer(map: MapValue): boolean {
  if (stringOf(field(map, 'name')) === undefined || field(map, 'image')?.kind !== 'text') return false
  const ports = itemsOf(field(map, 'portMappings'))
  return (
    field(map, 'essential')?.kind === 'constant' ||
    field(map, 'logConfiguration', 'logDriver') !== undefined ||
    ports.some((port) => field(port, 'containerPort') !== undefined)
  )
}

function isContainerList(list: Value): boolean {
  const containers = mapsIn(list)
  return containers.length > 0 && containers.every(isContainer) && containers.some(isEcsContainer)
}
