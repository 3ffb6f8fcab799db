/** The whole pipeline: discover -> read -> parse -> extract -> link -> check. */
import { resolve } from 'node:path'
import { check, type CheckOptions } from './check/check.js'
import { parse } from './documents.js'
import { extract } from './extract/extract.js'
import { fileScope, type Fact, type ParseErrorFact } from './facts.js'
import { discover } from './files/discover.js'
import { readCandidate, treeReader, type Candidate, type ReadFailure } from './files/read.js'
import { recognise } from './files/recognise.js'
import type { Finding } from './finding.js'
import type { Graph } from './graph/graph.js'
import { link } from './graph/link.js'
import type { LinkOptions } from './graph/options.js'
import type { AwsManaged } from './graph/documents.js'
import { wholeSource, type Source } from './place.js'
import { UsageError } from './usage-error.js'

export interface RunInput {
  readonly cwd: string
  readonly paths: readonly string[]
  readonly exclude: (path: string) => boolean
  readonly link: LinkOptions
  readonly check: CheckOptions
  /** Text that takes the place of a file's, or a file that is not there (`--stdin`). */
  readonly overlay: readonly Source[]
  /** Files of other repositories' facts. */
  readonly facts?: readonly string[]
  /** Told of each stage as it begins, and how many characters the run is about once that is known. */
  readonly onStage?: OnStage
}

export type OnStage = (name: string, characters?: number) => void

export interface Run {
  readonly graph: Graph
  /** What the files of this run say. */
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
  readonly filesScanned: number
  readonly filesRead: number
  readonly documents: number
  readonly files: readonly string[]
  /** What was parsed. */
  readonly sources: readonly Pick<Candidate, 'source' | 'syntax'>[]
}

/** Reads, joins and judges; throws `UsageError` for a path that does not exist. */
export async function run(input: RunInput): Promise<Run> {
  const { cwd, overlay, onStage } = input
  onStage?.('discover')
  const { files: found, missing, ledOut } = await discover(input.paths, { cwd, exclude: [] })
  if (missing.length > 0) throw new UsageError(`no such file or folder: ${missing.join(', ')}`)
  if (ledOut.length > 0) throw new UsageError(`a symbolic link leads out of the tree: ${ledOut.join(', ')}`)
  const told = new Set(input.facts)
  const isTold = (path: string): boolean => told.size > 0 && told.has(resolve(cwd, path))
  const files = found.filter((path) => !input.exclude(path) && !isTold(path))
  onStage?.('read')
  const { candidates, failures } = readAll(files, overlay, cwd)
  onStage?.(
    'parse',
    candidates.reduce((sum, { source }) => sum + source.text.length, 0),
  )
  const { documents, errors } = await parse(candidates)
  onStage?.('extract')
  const extracted = await extract(documents, { read: treeReader(cwd) })
  const facts = [...extracted, ...errors, ...failures]
  const { joined, ...judged } = await judge(facts, candidates, input)
  onStage?.('report')
  return {
    ...judged,
    facts,
    filesScanned: files.length + joined,
    filesRead: candidates.length + joined,
    documents: documents.length,
    files,
    sources: candidates,
  }
}

/** Links and checks, together with what other repositories tell. */
async function judge(
  own: readonly Fact[],
  candidates: Read['candidates'],
  input: RunInput,
): Promise<Pick<Run, 'graph' | 'findings'> & { readonly joined: number }> {
  const { facts: paths = [], onStage, cwd } = input
  const join = paths.length > 0 ? await import('./facts-io/join.js') : undefined
  if (join) onStage?.('facts')
  const read = candidates.map(({ source }) => source.path)
  const foreign = join?.joinFacts(paths, read, cwd) ?? []
  const facts = join ? [...own, ...foreign] : own
  onStage?.('link')
  const options = join ? join.ownFilesOnly(input.link) : input.link
  const graph = link(facts, options, await awsManagedFor(facts))
  onStage?.('check')
  const findings = check(graph, input.check)
  const joined = new Set(foreign.map(({ at }) => at.source)).size
  return { joined, ...(join && own.length > 0 ? join.ownConcerns(graph, findings) : { graph, findings }) }
}

interface Read {
  readonly candidates: readonly { source: Source; syntax: Candidate['syntax'] }[]
  readonly failures: readonly ParseErrorFact[]
}

/** Bytes; larger files get their own memory. */
const SCRATCH = 1 << 20

function readAll(files: readonly string[], overlay: readonly Source[], cwd: string): Read {
  const given = new Map(overlay.map((source) => [source.path, source]))
  const found: (Pick<Candidate, 'source' | 'syntax' | 'as'> | ReadFailure)[] = []
  const scratch = Buffer.allocUnsafeSlow(SCRATCH)
  for (const path of new Set([...files, ...given.keys()])) {
    const source = given.get(path)
    const recognised = source && recognise(path, source.text)
    const candidate = source ? recognised && { ...recognised, source } : readCandidate(path, cwd, scratch)
    if (candidate) found.push(candidate)
  }
  const read = found.filter((one) => 'source' in one)
  const ours = new Set(read.filter(({ as }) => as === 'ours').map(({ syntax }) => syntax))
  // What serves only others is not parsed when nobody is there to be served.
  const isHcl = (syntax: string): boolean => syntax === 'hcl'
  const candidates = read.filter(
    ({ as, syntax }) =>
      as === 'ours' || (isHcl(syntax) ? ours.has('hcl') : [...ours].some((one) => !isHcl(one))),
  )
  return { candidates, failures: found.flatMap((one) => ('source' in one ? [] : [readError(one)])) }
}

function readError({ path, reason }: ReadFailure): ParseErrorFact {
  const source = { path, text: '' }
  const at = wholeSource(source)
  return {
    kind: 'parse-error',
    scope: fileScope(source),
    when: [],
    at,
    message: `the file ${reason}`,
    templated: false,
  }
}

/** The table of AWS-managed policies is read only when a role has one of them. */
async function awsManagedFor(facts: readonly Fact[]): Promise<AwsManaged> {
  const arns = facts.flatMap((fact) =>
    fact.kind === 'role'
      ? [...fact.managed, fact.boundary ?? []].flat()
      : fact.kind === 'attachment'
        ? (fact.policyArn ?? [])
        : [],
  )
  const isAws = arns.some(({ value }) =>
    value.some((piece) => typeof piece === 'string' && piece.includes(':aws:policy/')),
  )
  if (!isAws) return () => undefined
  return (await import('./iam/managed-policies.js')).loadManagedPolicies()
}
