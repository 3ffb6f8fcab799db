/** A template as it is deployed: alone, or by a parent stack that gives it parameters. */
import type { Scope } from '../../facts.js'
import type { Source } from '../../place.js'
import type { Text } from '../../text.js'
import type { MapValue, Value } from '../../value.js'
import type { LoopEntry } from './loops.js'
import type { ParameterFile } from './parameter-files.js'
import type { Parameter } from './parameters.js'
import type { ResourceIndex } from './resources.js'
import type { Parts } from './world.js'

export interface Stack {
  /** Unique in the run; the template's path, where it is deployed once. */
  readonly id: string
  readonly source: Source
  readonly root: MapValue
  readonly scope: Scope
  /** Where a cloud assembly tells it. */
  readonly name: string | undefined
  /** The stack whose resource this one is, with what it passes. */
  readonly parent: { readonly stack: Stack; readonly parameters: MapValue | undefined } | undefined
  readonly parameterFiles: readonly ParameterFile[]
  parameter(name: string): Parameter | undefined
  /** By the hole of the parameter that they compare. */
  simpleConditions(): ReadonlyMap<string, readonly SimpleCondition[]>
  resources(): ResourceIndex
  /** What all cases of all its resources share. */
  readonly parts: Parts
  /** Functions that may still be called within references; templates can be made to need endlessly many. */
  readonly budget: { left: number }
  /** A macro, an include or a loop may add resources that the template does not show. */
  isOpen(): boolean
}

/** A condition that compares one parameter with one string. */
export interface SimpleCondition {
  /** Id of the question that it is where it does not decide itself. */
  readonly question: string
  readonly value: string
  readonly negated: boolean
}

/** What one stack may ask of the others. */
export interface Stacks {
  readonly all: readonly Stack[]
  /** The stack that a nested-stack resource deploys, where its template is among the files. */
  child(parent: Stack, logicalId: string): Stack | undefined
  /** Resources of a stack with its loops unrolled. */
  copies(stack: Stack): ReadonlyMap<string, LoopEntry>
  /** ARNs of the roles that a stack defines, by the key of their name. */
  roles(stack: Stack): ReadonlyMap<string, Text>
  /** What a stack exports. */
  exports(stack: Stack): readonly Export[]
  /** The template output that exports a name. */
  exported(name: Text, from: Stack): Export | undefined
}

/** An output that is exported. */
export interface Export {
  readonly name: Text
  readonly stack: Stack
  readonly output: Value
  /** Loop identifiers that hold where it stands. */
  readonly locals: ReadonlyMap<string, Text>
}
