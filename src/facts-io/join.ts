/** Facts of other repositories in a run: which are read, and what of the outcome concerns the run's own files. */
import type { Fact } from '../facts.js'
import { repositoryOf } from '../files/repository.js'
import { linesOf } from '../files/lines.js'
import type { Finding, HopName } from '../finding.js'
import type { Graph, Hop } from '../graph/graph.js'
import type { LinkOptions } from '../graph/options.js'
import type { Place } from '../place.js'
import { show } from '../text.js'
import { repositoryPrefix } from './foreign.js'
import { readFacts } from './read.js'

/** Reads files of facts; of this repository's own files the run knows better. */
export function joinFacts(paths: readonly string[], own: readonly string[], cwd: string): readonly Fact[] {
  const here = own.length > 0 ? repositoryOf(cwd) : undefined
  const files = new Set(here && own.map((path) => here.prefix + path))
  const isOwn = (repository: string, path: string): boolean =>
    repository === here?.repository && files.has(path)
  return readFacts(
    paths.map((path) => ({ path, lines: linesOf(path) })),
    isOwn,
  )
}

/** The configuration is about this repository's files; another's may have the same names. */
export function ownFilesOnly(options: LinkOptions): LinkOptions {
  const isOwn = (path: string): boolean => repositoryPrefix(path) === ''
  const own = (matches: (path: string) => boolean) => (path: string) => isOwn(path) && matches(path)
  return {
    ...options,
    accountOf: (path) => (isOwn(path) ? options.accountOf(path) : undefined),
    roles: options.roles.map((role) => ({
      ...role,
      policies: role.policies && own(role.policies),
      trust: role.trust && own(role.trust),
      boundary: role.boundary && own(role.boundary),
    })),
    organization: options.organization.map((entry) => ({ ...entry, policies: own(entry.policies) })),
    profiles: options.profiles.map(({ file, taskDefinitions }) => ({
      file: own(file),
      taskDefinitions: own(taskDefinitions),
    })),
  }
}

function isLocal(at: Place | undefined): boolean {
  return at !== undefined && at.source.origin === undefined
}

/** A file of this run says something about the hop. */
function concerns({ source, destination, tasks, demands }: Hop): boolean {
  return (
    tasks.some(({ at }) => isLocal(at)) ||
    demands.some(({ at }) => isLocal(at)) ||
    [source, destination].some(
      ({ definitions, trust, identity }) =>
        definitions.some(({ at }) => isLocal(at)) ||
        [...trust.policies, ...identity.policies].some(({ policy }) => isLocal(policy.at)),
    )
  )
}

/** What a run over this repository's files and others' facts has to tell: the hops that touch its own files. */
export function ownConcerns(
  graph: Graph,
  findings: readonly Finding[],
): { readonly graph: Graph; readonly findings: readonly Finding[] } {
  const hops = graph.hops.filter(concerns)
  const key = ({ source, destination }: HopName): string => `${source} ${destination}`
  const names = new Set(
    hops.map(({ source, destination }) =>
      key({ source: show(source.arn), destination: show(destination.arn) }),
    ),
  )
  return {
    graph: {
      ...graph,
      hops,
      unseen: graph.unseen.filter(concerns),
      undecided: graph.undecided.filter(({ at }) => at === undefined || isLocal(at)),
    },
    findings: findings.filter(
      ({ at, related = [], hop }) =>
        isLocal(at) || related.some((one) => isLocal(one.at)) || (hop !== undefined && names.has(key(hop))),
    ),
  }
}
