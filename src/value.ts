/**
 * What an extractor works on: a document's data with texts for strings, whatever the format. JSON, YAML
 * with its tags resolved, evaluated HCL and policies inside strings all look alike from here on.
 */
import type { At, Place } from './place.js'
import { literal, type Text } from './text.js'

export interface TextValue {
  readonly kind: 'text'
  readonly text: Text
  readonly at: Place
  /** An unquoted scalar of YAML or HCL that a stricter reader takes for a number. */
  readonly unquotedNumber?: boolean
  /** The string as decoded, before placeholders in it became holes; parts of its place count in it. */
  readonly raw?: At<string> | undefined
  /** JSON text that was made from this value, whose places are those of its own source (`jsonencode`). */
  readonly encodes?: Value
}

/** A JSON number, boolean or null; `raw` is its text in the source. */
export interface ConstantValue {
  readonly kind: 'constant'
  readonly value: number | boolean | null
  readonly raw: string
  readonly at: Place
}

export interface ListValue {
  readonly kind: 'list'
  readonly at: Place
  items(): readonly Value[]
  /** An item of the source could not be resolved, so there may be more than `items()` tells. */
  readonly partial?: boolean
  /** What was parsed, where that is all of it: for looking through much and walking to little. */
  readonly data?: ListData | undefined
}

export interface ListData {
  readonly items: readonly unknown[]
  /** One item as a value, without the others being made. */
  value(index: number): Value
}

export interface MapValue {
  readonly kind: 'map'
  readonly at: Place
  keys(): readonly string[]
  get(key: string): Value | undefined
  /** The place of the key itself, quotes included. */
  keyAt(key: string): Place
  /** Some keys of the source could not be resolved. */
  readonly partial?: boolean
}

/** Something is there, and the files do not say what. */
export interface UnknownValue {
  readonly kind: 'unknown'
  readonly at: Place
  /** What would decide it, as a noun phrase: `the value of parameter RoleArn`. */
  readonly why: string
}

/** One of several values, by a condition that is decided at deployment. */
export interface ChoiceValue {
  readonly kind: 'choice'
  readonly at: Place
  readonly condition: string
  readonly options: readonly { readonly case: Case; readonly value: Value | undefined }[]
}

export type Value = TextValue | ConstantValue | ListValue | MapValue | UnknownValue | ChoiceValue

/** One outcome of a condition that the files leave open. */
export interface Case {
  /** Identity of the condition in the run. */
  readonly id: string
  readonly outcome: string
  /** For messages: `when condition IsProd is false`. */
  readonly label: string
}

const NAMED_FILE = 'tfvars:'

/** A file of variables that is given to Terraform by name, beside others that may be given instead. */
export function namedFileCase(directory: string, file: string): Case {
  return { id: `${NAMED_FILE}${directory}`, outcome: file, label: `with ${file}` }
}

/** Whether it is not the files that decide the outcome but who runs Terraform. */
export function isChosenByUser({ id }: Case): boolean {
  return id.startsWith(NAMED_FILE)
}

/** Cases under which something holds; empty: always. */
export type When = readonly Case[]

/** Whether both can hold at once. */
export function compatible(a: When, b: When): boolean {
  return a.every((x) => b.every((y) => x.id !== y.id || x.outcome === y.outcome))
}

/** The cases that do not hold already where others do. */
export function without(when: When, given: When): When {
  return when.filter(({ id, outcome }) => !given.some((one) => one.id === id && one.outcome === outcome))
}

export function field(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  let at = value
  for (const key of path) at = at?.kind === 'map' ? at.get(key) : undefined
  return at
}

/** The items of a list; a value that stands alone counts as a list of one, as in IAM (GRAM-2). */
export function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return []
  return value.kind === 'list' ? value.items() : [value]
}

export function textAt(value: Value | undefined): At<Text> | undefined {
  if (value?.kind === 'text') return { value: value.text, at: value.at }
  if (value?.kind === 'constant' && typeof value.value === 'number')
    return { value: [value.raw], at: value.at }
  return undefined
}

/** The string of a value that has no hole. */
export function stringOf(value: Value | undefined): string | undefined {
  const found = textAt(value)
  return found && literal(found.value)
}

/** `true`, or its spelling in a format without booleans. */
export function isTrue(value: Value | undefined): boolean {
  if (value?.kind === 'constant') return value.value === true
  return stringOf(value)?.toLowerCase() === 'true'
}

/** Values that are built, not read: for lists and maps that an evaluator puts together. */
export function listValue(items: readonly Value[], at: Place, partial = false): ListValue {
  return new BuiltList(items, at, partial)
}

class BuiltList implements ListValue {
  readonly kind = 'list'

  constructor(
    private readonly all: readonly Value[],
    readonly at: Place,
    readonly partial: boolean,
  ) {}

  items(): readonly Value[] {
    return this.all
  }
}

export function mapValue(entries: Entries, at: Place, partial = false): MapValue {
  return new BuiltMap(entries, at, partial)
}

type Entries = ReadonlyMap<string, { readonly value: Value; readonly keyAt: Place }>

class BuiltMap implements MapValue {
  readonly kind = 'map'
  private known: readonly string[] | undefined

  constructor(
    private readonly entries: Entries,
    readonly at: Place,
    readonly partial: boolean,
  ) {}

  keys(): readonly string[] {
    return (this.known ??= [...this.entries.keys()])
  }

  get(key: string): Value | undefined {
    return this.entries.get(key)?.value
  }

  keyAt(key: string): Place {
    return this.entries.get(key)?.keyAt ?? this.at
  }
}
