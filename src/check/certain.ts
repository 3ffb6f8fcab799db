/** Which fixes may be applied without a person looking: those whose text is plainly the value itself. */
import type { Edit, Finding } from '../finding.js'
import type { Source } from '../place.js'

/** What AWS or Terraform wrote: to change it changes nothing where it came from. */
const EXPORT_KEYS = /"(?:RoleId|CreateDate|RoleDetailList|terraform_version|lineage|format_version)"\s*:/
const EXPORT_PATH = /(?:^|\/)cdk\.out\/|\.tfstate(?:\.|$)/
/** Exports say what they are in the beginning, or they are small. */
const HEAD = 20_000

const exports = new WeakMap<Source, boolean>()

function isExport(source: Source): boolean {
  if (source.generated === true) return true
  let known = exports.get(source)
  if (known === undefined) {
    const isJson = /^\s*[[{]/.test(source.text.slice(0, HEAD))
    known = EXPORT_PATH.test(source.path) || (isJson && EXPORT_KEYS.test(source.text.slice(0, HEAD)))
    exports.set(source, known)
  }
  return known
}

/** Text that a program would replace, or that is no value but the name of one. */
function isLiteral({ text }: Source, start: number, end: number): boolean {
  const old = text.slice(start, end)
  if (/[${}<>%\\]/.test(old)) return false
  return !/^[A-Za-z_]\w*(?:\.\w+)+$/.test(old) || /["'\s]/.test(text.charAt(start - 1))
}

function isCertain({ at, newText }: Edit): boolean {
  const { start, end } = at.range()
  // Angle brackets name what is not known.
  if (/[<>]/.test(newText) || start < 0 || end < start || end > at.source.text.length) return false
  return !isExport(at.source) && isLiteral(at.source, start, end)
}

/** The finding with its fix marked safe only where it is. */
export function withCertainFix<F extends Pick<Finding, 'fix'>>(finding: F): F {
  const { fix } = finding
  if (!fix?.safe || (fix.edits.length > 0 && fix.edits.every(isCertain))) return finding
  return { ...finding, fix: { ...fix, safe: false } }
}
