/** Containers of a task definition: what they carry that bears on credentials. Knows no roles. */
import type { ContainerFact, EnvironmentEntry } from '../facts.js'
import { embeddedJson } from '../parse/embedded.js'
import { openingOf, type At, type Place } from '../place.js'
import { literal, type Text } from '../text.js'
import { field, itemsOf, textAt, type MapValue, type Value } from '../value.js'
import { spell, speller, spellingOf } from './spelling.js'

const NONE: readonly MapValue[] = []

/** The keys of a task definition's roles, in every spelling. */
const ROLE_KEYS = [
  ...['taskRoleArn', 'executionRoleArn'],
  ...['TaskRoleArn', 'ExecutionRoleArn'],
  ...['task_role_arn', 'execution_role_arn'],
]

/** Names whose values are never kept, only the places of their entries. */
const SECRET_NAMES = new Set(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'])

/** The values that can stand here: every option of a choice, else the value itself. */
export function possibleValues(value: Value | undefined): readonly Value[] {
  if (value === undefined) return []
  return value.kind === 'choice' ? value.options.flatMap((option) => possibleValues(option.value)) : [value]
}

/** The same, lists among them opened. */
function possibleItems(value: Value | undefined): readonly Value[] {
  if (value?.kind === 'list') return value.items().flatMap(possibleValues)
  return possibleValues(value).flatMap(itemsOf).flatMap(possibleValues)
}

/** The maps in a list, choices opened. */
export function mapsIn(value: Value | undefined): readonly MapValue[] {
  if (value === undefined) return NONE
  return possibleItems(value).filter((item) => item.kind === 'map')
}

/** `containerDefinitions` as a value: a list, or the list in a JSON string (Terraform). */
export function containerList(value: Value | undefined): Value | undefined {
  if (value?.kind !== 'text') return value
  const inner = embeddedJson(value)
  return inner?.kind === 'list' || inner?.kind === 'map' ? inner : undefined
}

/** The containers of a `containerDefinitions` value, in any spelling. */
export function containerFacts(definitions: Value | undefined): readonly ContainerFact[] {
  return mapsIn(containerList(definitions)).map(containerFact)
}

function containerFact(container: MapValue): ContainerFact {
  const at = speller(spellingOf(container, ['name', 'image', 'environment', 'logConfiguration']))
  const secrets = mapsIn(at(container, 'secrets'))
  const secretOptions = mapsIn(at(container, 'logConfiguration', 'secretOptions'))
  const credentials = at(container, 'repositoryCredentials')
  return {
    name: textAt(at(container, 'name')),
    at: openingOf(container.at),
    image: textAt(at(container, 'image')),
    environment: [
      ...mapsIn(at(container, 'environment')).flatMap((entry) => environmentEntry(entry, 'environment')),
      ...secrets.flatMap((entry) => environmentEntry(entry, 'secrets')),
    ],
    words: [...words(at(container, 'entryPoint')), ...words(at(container, 'command'))],
    logDriver: textAt(at(container, 'logConfiguration', 'logDriver')),
    secrets: firstName([...secrets, ...secretOptions]),
    repositoryCredentials: credentials && (at(credentials, 'credentialsParameter') ?? credentials).at,
    misplacedRoles: misplacedRoles(container),
  }
}

/** An entry for every value that it may have. */
function environmentEntry(entry: MapValue, from: EnvironmentEntry['from']): EnvironmentEntry[] {
  const camel = entry.get('name')
  const isPascal = camel === undefined
  const name = textAt(camel ?? entry.get('Name'))
  if (name === undefined) return []
  const known = literal(name.value)
  const kept = known === undefined || !SECRET_NAMES.has(known)
  const key = from === 'secrets' ? 'valueFrom' : 'value'
  const found = entry.get(isPascal ? spell(key, 'pascal') : key)
  const { at } = entry
  const entryOf = (one: Value | undefined): EnvironmentEntry => {
    const value = textAt(one)
    const isEmpty = value !== undefined && literal(value.value) === ''
    return { name, value: kept || isEmpty ? value : undefined, from, at }
  }
  const options = found?.kind === 'choice' ? possibleValues(found) : []
  return options.length > 0 ? options.map(entryOf) : [entryOf(found)]
}

function words(value: Value | undefined): At<Text>[] {
  return possibleItems(value).flatMap((word) => textAt(word) ?? [])
}

function firstName(entries: readonly MapValue[]): Place | undefined {
  const [first] = entries
  return first && (field(first, 'name') ?? field(first, 'Name') ?? first).at
}

function misplacedRoles(container: MapValue): At<string>[] {
  return ROLE_KEYS.filter((key) => container.get(key) !== undefined).map((key) => ({
    value: key,
    at: container.keyAt(key),
  }))
}
