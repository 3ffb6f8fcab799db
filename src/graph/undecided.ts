/** What no file decides, and what would: the other half of the truth, shown by `--verbose`. */
import type { Reason, Step } from '../iam/decision.js'
import { holes } from '../text.js'
import type { Graph, Hop, TaskDefinition } from './graph.js'

type Undecided = Graph['undecided'][number]

const WHERE_ACCOUNT = 'assign the file an account under accounts in the config, or give --account'
const WHERE_POLICY =
  "add its file, join the facts of its repository (--facts), or name the role's documents under roles in the config"

/** The accounts that are open at either end: once they are known, all may be, but for documents that are not here. */
function openAccounts({ source, destination }: Hop): readonly Undecided[] {
  return [source, destination].flatMap(({ arn, at }) =>
    holes(arn)
      .filter(({ kind }) => kind === 'account')
      .map(({ label }) => ({ what: `the ${label}`, decide: WHERE_ACCOUNT, at })),
  )
}

function openReasons(step: Step, what: string): readonly (Undecided & Pick<Reason, 'cause'>)[] {
  if (step.verdict !== 'unknown') return []
  return step.reasons
    .filter(({ cause }) => cause.startsWith('unknown'))
    .map(({ cause, message, at }) => ({
      cause,
      what,
      decide: cause === 'unknown-policy' ? `${message}; ${WHERE_POLICY}` : message,
      at,
    }))
}

function ofHop(hop: Hop): readonly Undecided[] {
  if (hop.verdict !== 'unknown') return []
  const accounts = openAccounts(hop)
  const what = `whether ${hop.source.label} may assume ${hop.destination.label}`
  const reasons = [...openReasons(hop.permission, what), ...openReasons(hop.trust, what)]
  if (accounts.length === 0) return reasons
  return [...accounts, ...reasons.filter(({ cause }) => cause === 'unknown-policy')]
}

export function undecidedOf(hops: readonly Hop[], tasks: readonly TaskDefinition[]): Graph['undecided'] {
  const ofTasks = tasks.flatMap(({ fact, label, at }) =>
    fact.taskRoleUnknown === undefined
      ? []
      : [{ what: `the task role of task definition ${label}`, decide: fact.taskRoleUnknown, at }],
  )
  const all = [...hops.flatMap(ofHop), ...ofTasks]
  return [...new Map(all.map((one) => [`${one.what}\u0000${one.decide}`, one])).values()]
}
