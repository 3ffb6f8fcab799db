/** The contract of a rule: a generator over the read-only graph. */
import type { Draft, Severity } from './finding.js'
import type { Graph } from './graph/graph.js'

export interface Rule {
  readonly id: string
  /** One line, no capital at the start, no full stop: heads the page and the table. */
  readonly title: string
  readonly severity: Severity
  /** Group in the table. */
  readonly group:
    | 'ARNs'
    | 'Task definition'
    | 'Task role'
    | 'Destination role'
    | 'AWS config profile'
    | 'Policy documents'
    | 'Deployment'
    | 'The run itself'
    | 'Own rules'
  /** GitHub's scale, 0.1 to 10: only where the rule tells what somebody may do who should not. */
  readonly security?: number
  check(graph: Graph): Iterable<Draft>
}

/** Gives a rule its type; a rule file's default export. Rules of users' own need no group. */
export function defineRule(rule: Omit<Rule, 'group'> & Partial<Pick<Rule, 'group'>>): Rule {
  return isGrouped(rule) ? rule : { ...rule, group: 'Own rules' }
}

type OwnRule = Parameters<typeof defineRule>[0]

function isGrouped(rule: OwnRule): rule is Rule {
  return rule.group !== undefined
}
