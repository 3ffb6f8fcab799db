/** Expressions within an expression. The parser has capped how deep they go. */
import type { Expression, TemplatePart } from '../../parse/hcl/syntax.js'

/** The expressions that one is made of, one level down. */
export function childrenOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'template':
      return e.parts.flatMap(expressionsOf)
    case 'list':
      return e.items
    case 'object':
      return e.entries.flatMap(({ key, value }) => [key, value])
    case 'call':
      return e.args
    case 'for':
      return [e.over, ...(e.resultKey ? [e.resultKey] : []), e.result, ...(e.test ? [e.test] : [])]
    case 'index':
      return [e.of, e.key]
    case 'attribute':
    case 'splat':
    case 'unary':
      return [e.of]
    case 'binary':
      return [e.left, e.right]
    case 'conditional':
      return [e.test, e.then, e.otherwise]
    default:
      return []
  }
}

function expressionsOf(part: TemplatePart): readonly Expression[] {
  switch (part.kind) {
    case 'text':
      return []
    case 'value':
      return [part.expression]
    case 'if':
      return [part.test, ...[...part.then, ...part.otherwise].flatMap(expressionsOf)]
    case 'for':
      return [part.over, ...part.body.flatMap(expressionsOf)]
  }
}

/** Shows an expression and all within it. */
export function visit(e: Expression, see: (e: Expression) => void): void {
  see(e)
  for (const child of childrenOf(e)) visit(child, see)
}
