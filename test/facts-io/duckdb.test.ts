import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { organization } from '../../bench/organization.js'
import { cli, tree } from '../support/cli.js'

const query = suite('denied hops in SQL')

type Rows = readonly Readonly<Record<string, unknown>>[]

interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{ runAndReadAll(sql: string): Promise<{ getRowObjects(): Rows }> }>
    }>
  }
}

const SCRIPT = `import duckdb, json, sys
found = duckdb.sql(sys.stdin.read())
print(json.dumps([dict(zip(found.columns, row)) for row in found.fetchall()]))`

/** DuckDB's package for Python, where one is told of that has it. */
function python(sql: string): Rows | undefined {
  const { status, stdout } = spawnSync(process.env.DUCKDB_PYTHON ?? 'python3', ['-c', SCRIPT], {
    input: sql,
    encoding: 'utf8',
  })
  return status === 0 ? (JSON.parse(stdout) as Rows) : undefined
}

/** `undefined` where DuckDB is not installed. */
async function duckdb(): Promise<((sql: string) => Promise<Rows>) | undefined> {
  if (python('SELECT 1')) return (sql) => Promise.resolve(python(sql) ?? [])
  try {
    // By a name that the compiler does not look up: the package is not installed everywhere.
    const name = '@duckdb/node-api'
    const { DuckDBInstance } = (await import(name)) as DuckDb
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    return async (sql) => (await connection.runAndReadAll(sql)).getRowObjects()
  } catch (error) {
    console.log(`  skipped: DuckDB does not load here (${error instanceof Error ? error.message : ''})`)
    return undefined
  }
}

interface HopLine {
  readonly source: string
  readonly destination: string
  readonly verdict: string
}

const ask = await duckdb()
const test = ask ? query : query.skip.bind(query)

test('docs/denied-hops.sql lists the hops that the linter denies', async () => {
  const folder = tree({})
  writeFileSync(join(folder, 'facts.jsonl'), [...organization({ repositories: 60 })].join('\n'))
  const { stdout } = await cli(['--facts', 'facts.jsonl', '-f', 'json'], { cwd: folder })
  const { hops } = JSON.parse(stdout) as { hops: readonly HopLine[] }
  const denied = hops
    .filter(({ verdict }) => verdict === 'denied')
    .map(({ source, destination }) => `${source} ${destination}`)
  const sql = readFileSync(new URL('../../docs/denied-hops.sql', import.meta.url), 'utf8')
  const rows = (await ask?.(sql.replaceAll('facts/*.jsonl', join(folder, '*.jsonl')))) ?? []
  const found = rows.map(({ source, destination }) => `${String(source)} ${String(destination)}`)
  assert.equal(found.sort(), denied.sort())
  assert.is(found.length, 60)
  assert.ok(rows.every(({ is_permitted, is_trusted }) => is_permitted === true && is_trusted === false))
})

query.run()
