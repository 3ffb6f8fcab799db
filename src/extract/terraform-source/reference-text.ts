/** Terraform references that stand in quotes, where they are text and nobody resolves them. */
import type { TemplateExpression, TextPart } from '../../parse/hcl/syntax.js'

const STEPS = String.raw`(?:\.[A-Za-z_][\w-]*|\[(?:\d{1,5}|\*|each\.key|count\.index|\\?"[\w.-]{1,80}\\?")\])`
const RESOURCE = String.raw`(?:data\.)?aws_[a-z0-9_]{2,60}\.[A-Za-z_][\w-]*${STEPS}{1,6}`
const NAMED = String.raw`(?:var|local)\.[A-Za-z_][\w-]*|module\.[A-Za-z_][\w-]*${STEPS}{1,6}`
const WHOLE = new RegExp(`^(?:${RESOURCE}|${NAMED})$`)
/** In a document: a whole string of it. */
const QUOTED = new RegExp(`"(${RESOURCE})"`, 'g')
const WORTH_A_LOOK = /(?:^|["\s])(?:data\.)?(?:aws_|var\.|local\.|module\.)/

/** The reference that a string without interpolation consists of. */
export function wholeReference(e: TemplateExpression): string | undefined {
  const [only] = e.parts
  if (e.parts.length !== 1 || only?.kind !== 'text' || only.value.length > 300) return undefined
  const written = only.value.trim()
  return WORTH_A_LOOK.test(written) && WHOLE.test(written) ? written : undefined
}

/** A string of a document that is a reference; offsets in the text, quotes excluded. */
export interface QuotedReference {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** References that stand as strings in a document, such as JSON in a heredoc. */
export function quotedReferences({ value }: Pick<TextPart, 'value'>): readonly QuotedReference[] {
  if (!WORTH_A_LOOK.test(value)) return []
  return Array.from(value.matchAll(QUOTED), ({ index, 1: reference = '' }) => ({
    value: reference,
    start: index + 1,
    end: index + 1 + reference.length,
  }))
}
