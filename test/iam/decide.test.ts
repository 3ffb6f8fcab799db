import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Decision, Reason, Verdict } from '../../src/iam/decision.js'
import { decide, type DecisionCase } from './cases/case.js'
import { conditions } from './cases/conditions.js'
import { matching } from './cases/matching.js'
import { principals } from './cases/principals.js'
import { table } from './cases/table.js'
import { traps } from './cases/traps.js'
import { unknowns } from './cases/unknowns.js'

/** Reasons for the verdict: those of the steps that have it, or of all where the hop is allowed. */
function reasonsFor({ permission, trust }: Decision, verdict: Verdict): readonly Reason[] {
  return [permission, trust].filter((step) => step.verdict === verdict).flatMap((step) => step.reasons)
}

function written(reason: Reason | undefined): string | undefined {
  if (reason?.at === undefined) return undefined
  const { start, end } = reason.at.range()
  return reason.at.source.text.slice(start, end)
}

function told(decision: Decision): string {
  return [...decision.permission.reasons, ...decision.trust.reasons]
    .map((reason) => reason.message)
    .join('\n')
}

function check(one: DecisionCase): void {
  const decision = decide(one)
  assert.is(decision.verdict, one.expect, told(decision))
  const reasons = reasonsFor(decision, decision.verdict)
  assert.ok(reasons.length > 0, 'a verdict has a reason')
  if (one.steps) assert.equal([decision.permission.verdict, decision.trust.verdict], one.steps)
  if (one.because) {
    const causes = reasons.map(({ layer, cause }) => `${layer} ${cause}`)
    assert.equal([...new Set(causes)].sort(), [...one.because].sort())
  }
  if (one.points !== undefined) assert.is(written(reasons[0]), one.points)
}

const families = { table, matching, principals, conditions, traps, unknowns }

for (const [family, cases] of Object.entries(families)) {
  const test = suite(`decide: ${family}`)
  for (const one of cases) test(`${one.fact}: ${one.name}`, () => check(one))
  test('every case cites a fact and has its own name', () => {
    assert.ok(cases.every(({ fact }) => /^[A-Z]+-\d+( [A-Z]+-\d+)*$/.test(fact)))
    assert.is(new Set(cases.map(({ name }) => name)).size, cases.length)
  })
  test.run()
}
