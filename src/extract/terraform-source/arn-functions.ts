/** The AWS provider's own functions. */
import { parseArn } from '../../iam/arn.js'
import type { Place } from '../../place.js'
import { text, type Text } from '../../text.js'
import { mapValue, type Value } from '../../value.js'
import type { PureFunction } from './functions.js'
import { asText, computedText } from './values.js'

/** Partition, service, region, account and resource, one after the other. */
function build(args: readonly Value[], at: Place): Value | undefined {
  const parts = args.map(asText)
  if (parts.length !== 5 || parts.includes(undefined)) return undefined
  const known = parts.filter((part) => part !== undefined)
  return computedText(
    known.reduce<Text>((arn, part) => text(arn, ':', part), ['arn']),
    at,
  )
}

function parse([arn]: readonly Value[], at: Place): Value | undefined {
  const whole = asText(arn)
  const found = whole && parseArn(whole)
  if (!found) return undefined
  const { partition, service, region, account, resource } = found
  const parts = { partition, service, region, account_id: account, resource }
  const entries = Object.entries(parts).map(
    ([name, part]) => [name, { value: computedText(part, at), keyAt: at }] as const,
  )
  return mapValue(new Map(entries), at)
}

/** By Terraform's name. */
export const arnFunctions: ReadonlyMap<string, PureFunction> = new Map<string, PureFunction>([
  ['provider::aws::arn_build', build],
  ['provider::aws::arn_parse', parse],
])
