/**
 * Rewrites src/iam/managed-policies.json from a folder of AWS managed policies: one file a
 * policy, named like it, as `aws iam get-policy-version` prints it.
 *
 *   node --import tsx scripts/managed-policies.ts <folder of policies> "<where it is from, date>" [name...]
 *
 * Keeps the policies that the table has, adds those named, and of each only what bears on the actions watched.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { matchAction } from '../src/iam/match.js'

interface Statement {
  readonly Action?: string | readonly string[]
  readonly NotAction?: string | readonly string[]
  readonly [element: string]: unknown
}

interface Version {
  readonly VersionId: string
  readonly Document: { readonly Statement: Statement | readonly Statement[] }
}

interface Table {
  readonly source: string
  readonly actions: readonly string[]
  readonly policies: Record<string, { readonly version: string; readonly statements: readonly Statement[] }>
}

const target = 'src/iam/managed-policies.json'
const [folder, source, ...added] = process.argv.slice(2)
if (folder === undefined || source === undefined)
  throw new Error('usage: managed-policies.ts <folder> <source> [name...]')

const table = JSON.parse(readFileSync(target, 'utf8')) as Table

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T]
}

function isWatched(pattern: string): boolean {
  return table.actions.some((action) => matchAction([pattern], action) === 'yes')
}

/** Whether the statement is about roles for services other than ECS tasks. */
function passesElsewhere({ Effect, Condition }: Statement): boolean {
  const tests = Object.values((Condition ?? {}) as Record<string, Record<string, string | string[]>>)
  const services = tests.map((keys) => keys['iam:PassedToService']).find((values) => values !== undefined)
  return Effect === 'Allow' && services !== undefined && !listOf(services).includes('ecs-tasks.amazonaws.com')
}

/** The statement with the actions that are watched, and without its Sid. */
function reduced(whole: Statement): Statement[] {
  const statement: Statement = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== 'Sid'))
  if (passesElsewhere(statement)) return []
  if (statement.NotAction !== undefined) {
    const kept = listOf(statement.NotAction).filter(isWatched)
    return [{ ...statement, NotAction: kept.length > 0 ? kept : ['none:*'] }]
  }
  const kept = listOf(statement.Action ?? []).filter(isWatched)
  return kept.length > 0 ? [{ ...statement, Action: kept }] : []
}

const names = [...new Set([...Object.keys(table.policies), ...added])].sort()
const policies = names.map((name) => {
  const { PolicyVersion } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { PolicyVersion: Version }
  const statements = listOf(PolicyVersion.Document.Statement).flatMap(reduced)
  return [name, { version: PolicyVersion.VersionId, statements }] as const
})
const rewritten = { source, actions: table.actions, policies: Object.fromEntries(policies) }
const style = await resolveConfig(target)
writeFileSync(target, await format(JSON.stringify(rewritten), { ...style, parser: 'json' }))
