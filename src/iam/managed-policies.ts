/**
 * What AWS's own policies say of the actions that are judged here, from a dated table (EVAL-21). Of other
 * actions the table is silent, so it must not be asked. Loaded only when a file attaches such a policy.
 */
import type { Place } from '../place.js'
import { literal, type Text } from '../text.js'
import { listValue, mapValue, type Value } from '../value.js'
import type { NamedPolicy } from './decision.js'
import { parsePolicy } from './parse-policy.js'

/** The policy of an ARN, its statements placed where the ARN is named; `undefined`: not in the table. */
export type ManagedPolicies = (arn: Text, at: Place) => NamedPolicy | undefined

type Data = string | readonly Data[] | { readonly [key: string]: Data }

interface Table {
  readonly policies: Readonly<Record<string, { readonly statements: Data }>>
}

const shape = /^arn:[a-z0-9-]+:iam::aws:policy\/(?:[^:]*\/)?([^:/]+)$/

/** Name of a policy that AWS manages; `undefined` for an account's own. */
export function awsManagedName(arn: Text): string | undefined {
  return shape.exec(literal(arn) ?? '')?.[1]
}

function valueOf(data: Data, at: Place): Value {
  if (typeof data === 'string') return { kind: 'text', text: data === '' ? [] : [data], at }
  if (Array.isArray(data))
    return listValue(
      (data as readonly Data[]).map((item) => valueOf(item, at)),
      at,
    )
  const entries = Object.entries(data).map(
    ([key, value]) => [key, { value: valueOf(value, at), keyAt: at }] as const,
  )
  return mapValue(new Map(entries), at)
}

/** Reads the table. */
export async function loadManagedPolicies(): Promise<ManagedPolicies> {
  const loaded = await import('./managed-policies.json', { with: { type: 'json' } })
  const { policies } = loaded.default as unknown as Table
  return (arn, at) => {
    const name = awsManagedName(arn)
    const found = name !== undefined && Object.hasOwn(policies, name) ? policies[name] : undefined
    if (name === undefined || found === undefined) return undefined
    const document = valueOf({ Version: '2012-10-17', Statement: found.statements }, at)
    // A table's empty list of statements is no fault of the user's.
    return { label: `managed policy ${name}`, policy: { ...parsePolicy(document), faults: [] } }
  }
}
