/**
 * The syntax tree of HCL: bodies of attributes and blocks, and expressions. Terraform's JSON syntax is read
 * into the same tree, so that one evaluator serves both. No AWS words here.
 */
import type { Place } from '../../place.js'

/** The text that offsets of a tree count in, and how they become places. */
export interface Origin {
  readonly text: string
  place(start: number, end: number): Place
}

/** A stretch of an origin's text. */
export interface Span {
  readonly origin: Origin
  readonly start: number
  readonly end: number
}

export interface Label extends Span {
  readonly value: string
}

export interface Attribute {
  readonly name: Label
  /** Parsed on the first question. */
  expression(): Expression
}

export interface Block {
  readonly type: Label
  readonly labels: readonly Label[]
  /** From the type to the last label. */
  readonly header: Span
  /** Parsed on the first question. */
  body(): Body
}

export interface Body {
  /** The last of duplicates. */
  readonly attributes: ReadonlyMap<string, Attribute>
  readonly blocks: readonly Block[]
  /** The first place that could not be read, so that something may be missing here. */
  readonly damaged?: Span | undefined
}

export interface SyntaxFault extends Span {
  readonly message: string
}

export interface LiteralExpression extends Span {
  readonly kind: 'literal'
  readonly value: number | boolean | null
  readonly raw: string
}

/** A quoted string, a heredoc, a whole template file, or (with `bare`) an object key without quotes. */
export interface TemplateExpression extends Span {
  readonly kind: 'template'
  readonly parts: readonly TemplatePart[]
  readonly bare?: boolean
}

/** Text of a template; as long as its source unless it was escaped there. */
export interface TextPart extends Span {
  readonly kind: 'text'
  readonly value: string
}

export interface ValuePart extends Span {
  readonly kind: 'value'
  readonly expression: Expression
}

export interface IfPart extends Span {
  readonly kind: 'if'
  readonly test: Expression
  readonly then: readonly TemplatePart[]
  readonly otherwise: readonly TemplatePart[]
}

export interface ForPart extends Span {
  readonly kind: 'for'
  readonly key: string | undefined
  readonly value: string
  readonly over: Expression
  readonly body: readonly TemplatePart[]
}

export type TemplatePart = TextPart | ValuePart | IfPart | ForPart

export interface ListExpression extends Span {
  readonly kind: 'list'
  readonly items: readonly Expression[]
}

export interface ObjectEntry {
  readonly key: Expression
  readonly value: Expression
}

export interface ObjectExpression extends Span {
  readonly kind: 'object'
  readonly entries: readonly ObjectEntry[]
}

/** `[for k, v in over : result if test]`, or with `resultKey` `{for … : resultKey => result...}`. */
export interface ForExpression extends Span {
  readonly kind: 'for'
  readonly key: string | undefined
  readonly value: string
  readonly over: Expression
  readonly resultKey: Expression | undefined
  readonly result: Expression
  readonly grouped: boolean
  readonly test: Expression | undefined
}

/** The root of a traversal: `var`, `aws_iam_role`, the variable of a `for`. */
export interface NameExpression extends Span {
  readonly kind: 'name'
  readonly name: string
}

export interface CallExpression extends Span {
  readonly kind: 'call'
  readonly name: string
  readonly args: readonly Expression[]
  /** The last argument is written with `...`. */
  readonly expanded: boolean
}

export interface AttributeExpression extends Span {
  readonly kind: 'attribute'
  readonly of: Expression
  readonly name: string
}

export interface IndexExpression extends Span {
  readonly kind: 'index'
  readonly of: Expression
  readonly key: Expression
}

export type Step =
  { readonly kind: 'attribute'; readonly name: string } | { readonly kind: 'index'; readonly key: Expression }

/** `of[*].a.b`, or `of.*.a.b`. */
export interface SplatExpression extends Span {
  readonly kind: 'splat'
  readonly of: Expression
  readonly then: readonly Step[]
}

export interface UnaryExpression extends Span {
  readonly kind: 'unary'
  readonly operator: '!' | '-'
  readonly of: Expression
}

export interface BinaryExpression extends Span {
  readonly kind: 'binary'
  readonly operator: string
  readonly left: Expression
  readonly right: Expression
}

export interface ConditionalExpression extends Span {
  readonly kind: 'conditional'
  readonly test: Expression
  readonly then: Expression
  readonly otherwise: Expression
}

/** What could not be parsed; its fault has been reported. */
export interface InvalidExpression extends Span {
  readonly kind: 'invalid'
}

export type Expression =
  | LiteralExpression
  | TemplateExpression
  | ListExpression
  | ObjectExpression
  | ForExpression
  | NameExpression
  | CallExpression
  | AttributeExpression
  | IndexExpression
  | SplatExpression
  | UnaryExpression
  | BinaryExpression
  | ConditionalExpression
  | InvalidExpression

/** The place of a node. */
export function spanPlace({ origin, start, end }: Span): Place {
  return origin.place(start, end)
}

/** The string of a template without interpolation. */
export function literalString(expression: Expression | undefined): string | undefined {
  if (expression?.kind !== 'template') return undefined
  let out = ''
  for (const part of expression.parts) {
    if (part.kind !== 'text') return undefined
    out += part.value
  }
  return out
}
