/** Expressions within an expression. The parser has capped how deep they go. */
import type { Expression, TemplatePart } from '../../parse/hcl/syntax.js'

type See = (e: Expression) => void

/** Shows an expression and all within it. */
export function visit(e: Expression, see: See): void {
  const into = (inner: Expression): void => {
    see(inner)
    eachChild(inner, into)
  }
  into(e)
}

/** Shows the expressions that one is made of, one level down. */
export function eachChild(e: Expression, see: See): void {
  switch (e.kind) {
    case 'template':
      for (const part of e.parts) eachOf(part, see)
      break
    case 'list':
      for (const item of e.items) see(item)
      break
    case 'object':
      for (const { key, value } of e.entries) {
        see(key)
        see(value)
      }
      break
    case 'call':
      for (const arg of e.args) see(arg)
      break
    case 'for':
      see(e.over)
      if (e.resultKey) see(e.resultKey)
      see(e.result)
      if (e.test) see(e.test)
      break
    case 'index':
      see(e.of)
      see(e.key)
      break
    case 'attribute':
    case 'splat':
    case 'unary':
      see(e.of)
      break
    case 'binary':
      see(e.left)
      see(e.right)
      break
    case 'conditional':
      see(e.test)
      see(e.then)
      see(e.otherwise)
  }
}

function eachOf(part: TemplatePart, see: See): void {
  switch (part.kind) {
    case 'value':
      see(part.expression)
      break
    case 'if':
      see(part.test)
      for (const inner of part.then) eachOf(inner, see)
      for (const inner of part.otherwise) eachOf(inner, see)
      break
    case 'for':
      see(part.over)
      for (const inner of part.body) eachOf(inner, see)
  }
}
