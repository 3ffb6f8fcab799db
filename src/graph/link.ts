/** Joins the facts of all files into the one graph that rules ask. */
import type { Fact } from '../facts.js'
import { bindByConfig, bindByName } from './bind.js'
import { byKind } from './by-kind.js'
import { Documents, type AwsManaged } from './documents.js'
import { findForeignRoles } from './foreign.js'
import type { Graph } from './graph.js'
import { guessBindings } from './guess.js'
import { linkHops } from './hops.js'
import { learn } from './learn.js'
import { nameMentioned, namedArns } from './named.js'
import { findNearMisses } from './near-misses.js'
import type { LinkOptions } from './options.js'
import { linkProfiles } from './profiles.js'
import { RoleTable } from './roles.js'
import { linkTasks } from './tasks.js'
import { undecidedOf } from './undecided.js'

/**
 * Builds the graph.
 * @param awsManaged looks up the text of an AWS-managed policy (EVAL-21)
 */
export function link(facts: readonly Fact[], options: LinkOptions, awsManaged: AwsManaged): Graph {
  const kinds = byKind(facts)
  const arns = namedArns(facts)
  const fill = learn(facts, options.accountOf, arns)
  const table = new RoleTable(fill)
  const documents = new Documents(table, fill, awsManaged)
  documents.read(facts)
  nameMentioned(facts, table, fill)

  const byConfig = bindByConfig(facts, options, documents)
  const nearMisses = findNearMisses(table, byConfig.loose, () => new Set(facts.map(({ at }) => at.source)))
  const loose = bindByName(byConfig, documents, nearMisses)
  const tasks = linkTasks(kinds, table, nearMisses)
  const profiles = linkProfiles(kinds.profile, tasks, options, { table, nearMisses })
  guessBindings(loose, tasks, documents, nearMisses)
  findForeignRoles(tasks, table)
  const uses = documents.uses
  const { hops, unseen } = linkHops({
    table,
    tasks,
    profiles,
    nearMisses,
    fill,
    options,
    organization: byConfig.organization,
    uses,
  })

  const graph = {
    taskDefinitions: tasks,
    roles: table.all(),
    hops,
    unseen,
    profiles: kinds.profile,
    policies: uses,
    nearMisses: nearMisses.reported,
    arns,
    runs: kinds['task-run'],
    services: kinds.service,
    duplicateKeys: kinds['duplicate-key'],
    unresolvedReferences: kinds['reference-as-string'],
    accountNumbers: kinds['account-number'],
    parseErrors: kinds['parse-error'],
    fill,
  }
  return { ...graph, undecided: undecidedOf([...hops, ...unseen], tasks) }
}
