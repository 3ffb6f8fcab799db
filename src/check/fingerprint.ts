/** Identities of findings that outlive edits elsewhere in the file: baselines and SARIF uploads hold them. */
import type { HopName } from '../finding.js'
import type { Place } from '../place.js'

/** What a fingerprint is made of. The message is not: a better wording must not bring old findings back. */
export interface Identified {
  readonly ruleId: string
  readonly at: Place
  readonly hop?: HopName
}

/** More of a value than this tells nothing new. */
const ENOUGH = 4096

/** FNV-1a of 64 bits in two halves; its prime is 2^40 + 0x1b3. node:crypto would cost 4 ms of every run. */
function hash(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325]
  for (let i = 0; i < text.length; i++) {
    const mixed = (low ^ text.charCodeAt(i)) >>> 0
    const product = mixed * 0x1b3
    low = product >>> 0
    high = (Math.imul(high, 0x1b3) + (mixed << 8) + Math.floor(product / 0x1_0000_0000)) >>> 0
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('')
}

/** Indexes of a pointer change when somebody adds a statement above. */
function stablePointer(place: Place): string {
  return (place.pointer() ?? '').replace(/(^|\/)\d+(?=\/|$)|\[\d+\]/g, '$1*')
}

function identity({ ruleId, at, hop }: Identified): string {
  const { start, end } = at.range()
  const spanned = at.source.text.slice(start, Math.min(end, start + ENOUGH)).replace(/\s+/g, ' ')
  return [ruleId, at.source.path, stablePointer(at), spanned, hop?.source ?? '', hop?.destination ?? ''].join(
    '\0',
  )
}

/** A fingerprint for each finding, in their order; identical ones are numbered by it. */
export function fingerprints(findings: readonly Identified[]): string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const of = identity(finding)
    const nth = seen.get(of) ?? 0
    seen.set(of, nth + 1)
    return hash(`${of}\0${String(nth)}`)
  })
}
