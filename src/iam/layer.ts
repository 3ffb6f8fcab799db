/**
 * One layer of a decision: a set of documents of one sort, what they say together, and the statements
 * that made it so. Refused documents allow nothing (they cannot be saved), and their denials are taken as meant.
 */
import type {
  NamedPolicy,
  PolicySet,
  PrincipalMatch,
  Reason,
  Refusal,
  Request,
  StatementTrial,
  Truth,
} from './decision.js'
import { evaluate, statementsAbout, statementTruth, type Question } from './evaluate.js'
import type { Statement } from './policy.js'
import { coverTruth, type Requester } from './principal.js'
import { refusalOf, type EvaluatedKind } from './refusal.js'
import { both, either } from './truth.js'

export type LayerName = Reason['layer']

/** What the documents of a layer are read as. */
export const kinds: Record<LayerName, EvaluatedKind> = {
  'task-trust': 'trust',
  trust: 'trust',
  identity: 'identity',
  boundary: 'boundary',
  scp: 'scp',
  rcp: 'rcp',
}

/** What messages call the documents of a layer. */
export const names: Record<LayerName, string> = {
  'task-trust': 'trust policy',
  trust: 'trust policy',
  identity: 'permissions policies',
  boundary: 'permissions boundary',
  scp: 'service control policies',
  rcp: 'resource control policies',
}

function possible(truth: Truth): Truth {
  return truth === 'no' ? 'no' : 'unknown'
}

/** What is known of a statement before anybody asks why. */
type Outcome = Pick<StatementTrial, 'effect' | 'truth' | 'refused'>

/** Whether the statement denies the request; one whose Effect the files leave open may. */
export function denies({ effect, truth, refused }: Outcome): Truth {
  if (effect === 'Deny') return truth
  return effect === undefined && refused === undefined ? possible(truth) : 'no'
}

/** Whether the statement would allow the request if IAM took its document. */
export function wouldAllow({ effect, truth }: Outcome): Truth {
  if (effect === 'Allow') return truth
  return effect === undefined ? possible(truth) : 'no'
}

/** Whether the statement allows the request. */
export function allows(outcome: Outcome): Truth {
  return outcome.refused === undefined ? wouldAllow(outcome) : 'no'
}

/**
 * A set of documents held against a request. A part of a document that cannot be read may allow and may deny; a
 * document that is not among the files may allow, and is otherwise a matter of coverage (EVAL-20).
 */
export class Layer {
  allow: Truth
  deny: Truth = 'no'
  #trials: readonly StatementTrial[] | undefined

  constructor(
    readonly name: LayerName,
    readonly set: PolicySet,
    readonly request: Request,
    readonly requester?: Requester,
  ) {
    this.allow = set.complete ? unnamed(name, set) : 'unknown'
    for (const named of set.policies) this.#judge(named)
  }

  /** Every statement and what decided it, for whoever asks why. */
  get trials(): readonly StatementTrial[] {
    return (this.#trials ??= evaluate(this.set, this.#question))
  }

  get #question(): Question {
    return { kind: kinds[this.name], request: this.request, requester: this.requester }
  }

  #judge(named: NamedPolicy): void {
    if (!named.policy.complete) {
      this.allow = either(this.allow, 'unknown')
      this.deny = either(this.deny, 'unknown')
    }
    this.#eachOutcome(named, (outcome) => {
      this.allow = either(this.allow, allows(outcome))
      this.deny = either(this.deny, denies(outcome))
    })
  }

  /** What each statement that may apply comes to. */
  #eachOutcome(named: NamedPolicy, see: (outcome: Outcome, statement: Statement) => void): void {
    const { policy } = named
    const question = this.#question
    const isTrust = question.kind === 'trust'
    let refused: Refusal | false | undefined
    for (const statement of isTrust ? policy.statements : statementsAbout(policy, question.request.action)) {
      const effect = statement.effect?.value
      const truth = statementTruth(policy, statement, question)
      if (truth === 'no') continue
      refused ??= refusalOf(named, question.kind) ?? false
      see({ effect, truth, ...(refused && { refused }) }, statement)
    }
  }

  /** Whether a statement grants by naming the requester in one of some ways. */
  grantsBy(kinds: readonly PrincipalMatch[]): Truth {
    const { requester, set } = this
    let granted: Truth =
      set.complete && set.policies.every(({ policy }) => policy.complete) ? 'no' : 'unknown'
    if (this.allow === 'no' || requester === undefined) return granted
    for (const named of set.policies)
      this.#eachOutcome(named, (outcome, { principals }) => {
        const covered = principals ? coverTruth(principals, requester, kinds) : 'unknown'
        granted = either(granted, both(allows(outcome), covered))
      })
    return granted
  }
}

/**
 * What a layer says of calls that no statement names. Organization policies that only deny stand beside
 * FullAWSAccess or RCPFullAWSAccess, which AWS attaches to everything: without one nothing at all would work.
 */
function unnamed(name: LayerName, { policies }: PolicySet): Truth {
  if (name !== 'scp' && name !== 'rcp') return 'no'
  const isDeny = ({ effect }: Statement): boolean => effect?.value === 'Deny'
  return policies.every(({ policy }) => policy.statements.every(isDeny)) ? 'yes' : 'no'
}
