/** The one way of words into a report: whatever a file had a hand in goes through `clean` here. */
import type { Edit, Finding, Fix, HopName, Severity, Suppression } from '../finding.js'
import type { Place } from '../place.js'
import { mask } from '../secrets.js'
import { clean, cleanLines, type Told } from './escape.js'

export interface ToldRelated {
  readonly at: Place
  readonly note: Told
}

export interface ToldFix {
  readonly description: Told
  readonly safe: boolean
  readonly edits: readonly Edit[]
}

/** A finding as reports show it; only the hint has several lines. */
export interface ToldFinding {
  readonly at: Place
  readonly ruleId: Told
  readonly severity: Severity
  readonly message: Told
  readonly hint?: Told
  readonly related: readonly ToldRelated[]
  readonly hop?: Readonly<Record<keyof HopName, Told>>
  readonly fix?: ToldFix
  readonly fingerprint: string
  readonly suppressed?: { readonly kind: Suppression['kind']; readonly reason: Told | undefined }
}

/** A fix that repeats what looks like a secret is not told: masked, it would break the file. */
function toldFix({ description, safe, edits }: Fix): { readonly fix?: ToldFix } {
  const isTellable = edits.every(({ newText }) => mask(newText) === newText)
  return isTellable ? { fix: { description: clean(description), safe, edits } } : {}
}

export function toldFinding(finding: Finding): ToldFinding {
  const { at, severity, fingerprint, ruleId, message, hint, related = [], hop, fix, suppressed } = finding
  return {
    at,
    ruleId: clean(ruleId),
    severity,
    message: clean(message),
    ...(hint !== undefined && { hint: cleanLines(hint) }),
    related: related.map((other) => ({ at: other.at, note: clean(other.note) })),
    ...(hop && { hop: { source: clean(hop.source), destination: clean(hop.destination) } }),
    ...(fix && toldFix(fix)),
    fingerprint,
    ...(suppressed && {
      suppressed: { kind: suppressed.kind, reason: maybe(suppressed.reason) },
    }),
  }
}

function maybe(text: string | undefined): Told | undefined {
  return text === undefined ? undefined : clean(text)
}
