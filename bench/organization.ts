/** An organization that nobody has, as the facts its repositories would write: a line a fact. */

export interface Size {
  readonly repositories: number
}

const PER_REPOSITORY = 10
const PER_SOURCE = 3
/** Repositories that share an account. */
const PER_ACCOUNT = 20

type Json = Readonly<Record<string, unknown>>

function accountOf(repository: number): string {
  return String(100_000_000_000 + Math.floor(repository / PER_ACCOUNT))
}

function arnOf(repository: number, kind: 'task' | 'reader', index: number): string {
  return `arn:aws:iam::${accountOf(repository)}:role/${nameOf(repository, kind, index)}`
}

function nameOf(repository: number, kind: 'task' | 'reader', index: number): string {
  return `${WORDS[repository % WORDS.length] ?? ''}-${String(repository)}-${kind}-${WORDS[index] ?? ''}`
}

const WORDS = 'orders billing ledger search mail profile stock quote media audit'.split(' ')

/** Where a source's calls go, and so where a destination's callers are. */
function step(call: number, index: number): number {
  return 1 + call * 37 + index
}

const at = [0, 10]
const placed = (value: string): Json => ({ value, at: [20, 20 + value.length, 0] })

function line(repository: number, kind: string, body: Json): string {
  const account = accountOf(repository)
  const path = 'infra/template.json'
  return JSON.stringify({
    schemaVersion: 1,
    repository: `example/service-${String(repository)}`,
    commit: repository.toString(16).padStart(40, '0'),
    kind,
    place: { path, startLine: 1, startColumn: 1, endLine: 1, endColumn: 11, startOffset: 0, endOffset: 10 },
    scope: {
      id: `example/service-${String(repository)}#${path}`,
      label: path,
      path,
      account,
      partition: 'aws',
      region: 'eu-central-1',
    },
    at,
    ...body,
    files: [{ path, lines: [1, 0, 2, 20] }],
  })
}

function statement(index: number, element: Json): Json {
  return {
    index,
    at,
    effect: { value: 'Allow', at },
    actions: { values: [placed('sts:AssumeRole')], keyAt: at, at },
    ...element,
  }
}

function policy(statements: readonly Json[]): Json {
  return { at, version: placed('2012-10-17'), statements, statementsAt: at, complete: true, size: 300 }
}

function principal(type: string, values: readonly string[]): Json {
  return { principals: { entries: values.map((value) => ({ type, ...placed(value) })), keyAt: at, at } }
}

function role(repository: number, kind: 'task' | 'reader', index: number, body: Json): string {
  return line(repository, 'role', {
    arn: arnOf(repository, kind, index),
    name: nameOf(repository, kind, index),
    coverage: { trust: 'complete', inline: 'complete', managed: 'complete', boundary: 'silent' },
    definedHere: true,
    ...body,
  })
}

/** Nine of ten destinations trust all their callers, every tenth forgets one. */
function callers({ repositories }: Size, repository: number, index: number): string[] {
  const all = Array.from({ length: PER_SOURCE }, (_, call) => {
    const from = (((repository - step(call, index)) % repositories) + repositories) % repositories
    return arnOf(from, 'task', index)
  })
  return (repository + index) % 10 === 0 ? all.slice(1) : all
}

function* ofRepository(size: Size, repository: number): Generator<string> {
  for (let index = 0; index < PER_REPOSITORY; index++) {
    const called = Array.from({ length: PER_SOURCE }, (_, call) =>
      arnOf((repository + step(call, index)) % size.repositories, 'reader', index),
    )
    yield line(repository, 'task-definition', {
      family: placed(`${nameOf(repository, 'task', index)}-family`),
      taskRole: placed(arnOf(repository, 'task', index)),
      fargate: true,
      shortNames: true,
    })
    yield role(repository, 'task', index, {
      trust: policy([statement(0, principal('Service', ['ecs-tasks.amazonaws.com']))]),
      inline: [policy([statement(0, { resources: { values: called.map(placed), keyAt: at, at } })])],
    })
    yield role(repository, 'reader', index, {
      trust: policy([statement(0, principal('AWS', callers(size, repository, index)))]),
    })
  }
}

/** Two roles and a task definition ten times a repository, and three hops from each task role. */
export function* organization(size: Size): Generator<string> {
  for (let repository = 0; repository < size.repositories; repository++) yield* ofRepository(size, repository)
}
