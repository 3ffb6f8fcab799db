/** A decision told line by line: every statement that was looked at, and the element that decided it. */
import type { Place } from '../place.js'
import type { Decision, ElementTrial, Reason, StatementTrial, Step, Truth, Verdict } from './decision.js'
import { statementLabel } from './reasons.js'

export interface ExplainedLine {
  /** Depth, from 0. */
  readonly indent: number
  readonly text: string
  readonly at?: Place
  readonly mark: 'yes' | 'no' | 'unknown' | 'info'
}

const markOf: Record<Verdict, Truth> = { allowed: 'yes', denied: 'no', unknown: 'unknown' }

function line(indent: number, mark: ExplainedLine['mark'], text: string, at?: Place): ExplainedLine {
  return at === undefined ? { indent, mark, text } : { indent, mark, text, at }
}

function explainReason({ message, at }: Reason, mark: Truth): ExplainedLine {
  return line(1, mark, message, at)
}

/** Within a Deny an element that holds is no good news, so nothing is marked as such there. */
function explainElement(element: ElementTrial, effect: StatementTrial['effect']): ExplainedLine {
  return line(3, effect === 'Deny' ? 'info' : element.truth, element.why, element.at)
}

const outcomes: Record<Truth, string> = { yes: 'applies', no: 'does not apply', unknown: 'may apply' }

/** What a statement does for the hop: a Deny that does not apply is no harm. */
function markOfStatement({ truth, effect, refused }: StatementTrial): ExplainedLine['mark'] {
  if (effect === 'Deny') return truth === 'no' ? 'info' : truth === 'yes' ? 'no' : 'unknown'
  return refused ? 'no' : truth
}

/** One statement: what it does, and the elements that keep it from applying, or all where it may apply. */
export function explainStatement(trial: StatementTrial): ExplainedLine[] {
  const { statement, truth, effect, refused } = trial
  const deciding = trial.elements.filter((element) => truth === 'yes' || element.truth === truth)
  const text = `${statementLabel(trial)} (${effect ?? 'Effect not known'}) ${outcomes[truth]}`
  const head = line(2, markOfStatement(trial), text, statement.at)
  const fault = refused ? [line(3, 'no', `it has no effect: ${refused.why}`, refused.at)] : []
  return [head, ...fault, ...deciding.map((element) => explainElement(element, effect))]
}

/** One step under its name: the verdict, the reasons, then each statement in the order of the documents. */
export function explainStep(name: string, step: Step): ExplainedLine[] {
  const mark = markOf[step.verdict]
  const statements = step.trials.flatMap(explainStatement)
  return [
    line(0, mark, `${name}: ${step.verdict}`),
    ...step.reasons.map((reason) => explainReason(reason, mark)),
    ...(statements.length > 0 ? [line(1, 'info', 'statements that were looked at:')] : []),
    ...statements,
  ]
}

/** A whole hop; `taskTrust` where a task starts it. */
export function explainDecision(decision: Decision, taskTrust?: Step): ExplainedLine[] {
  return [
    ...(taskTrust ? explainStep('ECS may assume the task role', taskTrust) : []),
    ...explainStep("the caller's permission", decision.permission),
    ...explainStep("the destination's trust", decision.trust),
  ]
}
