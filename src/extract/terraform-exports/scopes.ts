/** Accounts of a plan or state: what its providers are bound to, else what the ARNs of their resources prove. */
import type { Scope } from '../../facts.js'
import { fileScope } from '../../facts.js'
import type { Source } from '../../place.js'
import type { Text } from '../../text.js'

/** What is told of one provider configuration. */
export interface ProviderEvidence {
  readonly account: string | undefined
  readonly region: string | undefined
}

/** The scope of the resources of one provider configuration. */
export function providerScope(source: Source, key: string, { account, region }: ProviderEvidence): Scope {
  const { path } = source
  const label = key === 'aws' ? path : `${path}, provider ${key}`
  const id = `${path}#${key}`
  const open = (kind: 'account' | 'partition' | 'region'): Text => [
    { id: `${kind}:${id}`, label: `${kind} of ${label}`, kind },
  ]
  const partition = region && partitionOf(region)
  return {
    ...fileScope(source),
    id,
    label,
    account: account === undefined ? open('account') : [account],
    partition: partition === undefined ? open('partition') : [partition],
    region: region === undefined ? open('region') : [region],
  }
}

const PARTITIONS: readonly (readonly [RegExp, string])[] = [
  [/^cn-/, 'aws-cn'],
  [/^us-gov-/, 'aws-us-gov'],
  [/^us-iso-/, 'aws-iso'],
  [/^us-isob-/, 'aws-iso-b'],
  [/^eu-isoe-/, 'aws-iso-e'],
  [/^us-isof-/, 'aws-iso-f'],
  [/^eusc-/, 'aws-eusc'],
  [/^(?:af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\d$/, 'aws'],
]

/** The partition of a region (ARN-4); `undefined` for one that is none we know. */
function partitionOf(region: string): string | undefined {
  return PARTITIONS.find(([regions]) => regions.test(region))?.[1]
}

/** The account in an ARN, where it has one. */
export function accountIn(arn: string | undefined): string | undefined {
  return arn === undefined ? undefined : /^arn:[^:]*:[^:]*:[^:]*:(\d{12})(?:$|:)/.exec(arn)?.[1]
}

/** The one value that all agree on. */
export function only(values: Iterable<string | undefined>): string | undefined {
  const known = new Set([...values].filter((value) => value !== undefined))
  const [first] = known
  return known.size === 1 ? first : undefined
}
