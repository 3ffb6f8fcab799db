/** The scope of a thing that names its own account: output of the AWS CLI does, by ARN. */
import type { Scope } from '../facts.js'
import { isAccountId } from '../iam/account-id.js'
import { literal, splitText, type Text } from '../text.js'

/** The file's scope with what an ARN in it tells of partition, region and account. */
export function scopeOfArn(arn: Text | undefined, file: Scope): Scope {
  const [head, partition, , region, account, resource] = splitText(arn ?? [], ':', 6)
  const id = account && literal(account)
  if (resource === undefined || literal(head ?? []) !== 'arn' || !isAccountId(id ?? '')) return file
  return {
    ...file,
    id: `${file.id}#${String(id)}`,
    account: account ?? file.account,
    partition: partition?.length ? partition : file.partition,
    region: region?.length ? region : file.region,
  }
}
