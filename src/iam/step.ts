/** A step of a decision: the layers that it has to pass. */
import type { Reason, StatementTrial, Step, Truth, Verdict } from './decision.js'
import type { Layer } from './layer.js'
import { allowReasons, denyReasons, noAllowReason, openReasons } from './reasons.js'
import { both, not } from './truth.js'

const verdictOf: Record<Truth, Verdict> = { yes: 'allowed', no: 'denied', unknown: 'unknown' }

/** A layer in a step: whether the step passes it, apart from explicit denials. */
export interface Gate {
  readonly layer: Layer
  readonly passed: Truth
}

/** Reasons beyond the layers' own, for two outcomes. */
interface Remarks {
  allowed?(): readonly Reason[]
  unknown?(): readonly Reason[]
}

/** A step is passed when every gate is and nothing denies (EVAL-11). Reasons are found when somebody asks. */
export class GatedStep implements Step {
  readonly verdict: Verdict
  readonly #gates: readonly Gate[]
  readonly #remarks: Remarks
  #reasons: readonly Reason[] | undefined

  constructor(gates: readonly Gate[], remarks: Remarks = {}) {
    let passed: Truth = 'yes'
    for (const gate of gates) passed = both(both(passed, gate.passed), not(gate.layer.deny))
    this.verdict = verdictOf[passed]
    this.#gates = gates
    this.#remarks = remarks
  }

  get reasons(): readonly Reason[] {
    return (this.#reasons ??= withoutTwins(this.#found()))
  }

  get trials(): readonly StatementTrial[] {
    return this.#gates.flatMap(({ layer }) => layer.trials)
  }

  #found(): readonly Reason[] {
    const gates = this.#gates
    if (this.verdict === 'allowed')
      return [...(this.#remarks.allowed?.() ?? []), ...gates.flatMap(({ layer }) => allowReasons(layer))]
    if (this.verdict === 'denied')
      return [
        ...gates.flatMap(({ layer }) => denyReasons(layer)),
        ...gates.filter((gate) => gate.passed === 'no').map(({ layer }) => noAllowReason(layer)),
      ]
    return [
      ...gates.flatMap(({ layer }) => (layer.deny === 'unknown' ? openReasons(layer, 'deny') : [])),
      ...gates.flatMap(({ layer, passed }) => (passed === 'unknown' ? openReasons(layer, 'allow') : [])),
      ...(this.#remarks.unknown?.() ?? []),
    ]
  }
}

/** Each reason once; two policies may say the same of two statements. */
export function withoutTwins(reasons: readonly Reason[]): Reason[] {
  const kept: Reason[] = []
  for (const one of reasons) {
    const isTwin = kept.some(
      ({ layer, cause, message, trial }) =>
        layer === one.layer &&
        cause === one.cause &&
        message === one.message &&
        trial?.statement === one.trial?.statement,
    )
    if (!isTwin) kept.push(one)
  }
  return kept
}
