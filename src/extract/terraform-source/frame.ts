/** Where an expression is evaluated: the names it sees and the run it is part of. */
import { spanPlace, type Expression, type Span } from '../../parse/hcl/syntax.js'
import type { Source } from '../../place.js'
import { onceEach } from '../../once.js'
import { shortened } from '../../secrets.js'
import type { Value } from '../../value.js'
import type { Run } from './run.js'
import { openValue, type OpenValue } from './values.js'

/** What a module (or a Terragrunt file) declares. */
export interface NameScope {
  /** Unique in the run: the directory and the calls that lead there. */
  readonly id: string
  /** Where variables are given from outside, whatever their defaults are: those whose defaults are empty. */
  readonly unset?: () => readonly string[]
  /** `var`, `local`, `data`, `module`, a resource type, … */
  lookup(name: string, frame: Frame, at: Span): Value
  /** What `lookup(namespace)` has under a name, without the detour. */
  member?(namespace: string, name: string, at: Span): Value | undefined
  /** What a local or an argument of the call was written as. */
  definition(namespace: string, name: string): Definition | undefined
  /** A file by a path as Terraform takes it. */
  read(path: string): Source | undefined
  /** A file as YAML. */
  yaml?(source: Source): Value | undefined
  /** Functions beyond Terraform's own. */
  call?(name: string, args: readonly Value[], at: Span): Value | undefined
}

export interface Definition {
  readonly expression: () => Expression
  readonly frame: Frame
}

export interface Frame {
  readonly run: Run
  readonly scope: NameScope
  /** Unique for the scope and the instance of a block in it. */
  readonly id: string
  /** Variables of `for`, of `dynamic`, of template files; `each`, `count`, `self`. */
  readonly names: ReadonlyMap<string, Value>
}

/** The frame with further names, which hide those of the same spelling. */
export function withNames(frame: Frame, names: Iterable<readonly [string, Value]>): Frame {
  const all = new Map(frame.names)
  for (const [name, value] of names) all.set(name, value)
  return { ...frame, names: all }
}

/** An expression's own source text, on one line; an expression is evaluated once for each case. */
export const sourceText = onceEach(({ origin, start, end }: Span) =>
  origin.text.slice(start, end).replace(/\s+/g, ' '),
)

const LONGEST_LABEL = 61

/** An expression as messages show it. */
export function labelOf(written: string): string {
  return shortened(written, LONGEST_LABEL)
}

const ownLabel = onceEach((span: Span) => labelOf(sourceText(span)))

/** What an expression comes to when nothing tells; no two of these are the same. */
export function openHere(span: Span, { run, scope }: Frame): OpenValue {
  return openValue(`expression:${scope.id}#${String(run.serial++)}`, ownLabel(span), spanPlace(span))
}
