/**
 * The configuration's shape, said once: checked with valibot, published as a JSON Schema for editors
 * (schemas/config.schema.json). Every fault is worded here; where it stands is found by its path.
 */
import * as v from 'valibot'
import { severities } from '../finding.js'
import { globFault } from './globs.js'
import { nearest } from '../iam/edit-distance.js'

export const failOnLevels = [...severities, 'never'] as const
export const ruleSettings = ['off', ...severities] as const

const quoted = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : String(value))
const list = (values: readonly string[]): string => values.join(', ')

/** Keys that are not ours, and ours that are missing. */
function object<const E extends v.ObjectEntries>(entries: E, description: string) {
  const keys = Object.keys(entries)
  const strict = v.strictObject(entries, ({ expected, path }) => {
    const key = String(path?.at(-1)?.key)
    if (expected === 'Object') return 'must be a map'
    if (expected !== 'never') return `needs ${quoted(key)}`
    const meant = nearest(key, keys)
    return `unknown key ${quoted(key)}; ${meant === undefined ? `known are ${list(keys)}` : `did you mean "${meant}"?`}`
  })
  return v.pipe(strict, v.description(description))
}

const array = <const I extends v.GenericSchema>(item: I, description: string) =>
  v.pipe(v.array(item, 'must be a list'), v.description(description))

const string = () => v.string('must be a string')

const oneOf = <const O extends readonly string[]>(options: O, description: string) =>
  v.pipe(
    v.picklist(options, ({ input }) => `must be one of ${list(options)}, not ${quoted(input)}`),
    v.description(description),
  )

const ruleId = (ids: readonly string[]) =>
  v.picklist(ids, ({ input }) => {
    const meant = typeof input === 'string' ? nearest(input, ids) : undefined
    return `unknown rule ${quoted(input)}; ${meant === undefined ? '"xrole-lint rules" lists them' : `did you mean "${meant}"?`}`
  })

const glob = v.pipe(
  string(),
  v.check(
    (value) => globFault(value) === undefined,
    ({ input }) => `glob ${quoted(input)} ${globFault(input) ?? ''}`,
  ),
)

const accountId = v.pipe(
  string(),
  v.regex(/^[0-9]{12}$/, ({ input }) => `account id ${quoted(input)} is not 12 digits`),
)

const day = v.pipe(
  string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, ({ input }) => `${quoted(input)} is not a date such as "2026-06-30"`),
)

const roleArn = v.pipe(
  string(),
  v.regex(
    /^arn:[a-z0-9-]+:iam::[0-9]{12}:role\/[^*?\s]+$/,
    ({ input }) => `${quoted(input)} is not the ARN of a role, arn:aws:iam::<12 digits>:role/<path and name>`,
  ),
)

const organizationId = v.pipe(
  string(),
  v.regex(/^o-[a-z0-9]{10,32}$/, ({ input }) => `${quoted(input)} is not the id of an organization, o-…`),
)

const account = object(
  {
    id: accountId,
    name: v.optional(v.pipe(string(), v.description('What people call the account.'))),
    files: array(glob, 'Files whose resources live in the account.'),
  },
  'An account and the files whose resources live in it.',
)

const role = object(
  {
    arn: roleArn,
    policies: v.optional(array(glob, 'Its identity policies, where a file holds nothing but the document.')),
    trust: v.optional(v.pipe(glob, v.description('Its trust policy.'))),
    boundary: v.optional(v.pipe(glob, v.description('Its permissions boundary.'))),
  },
  'What a raw policy file has no place to say: whose it is.',
)

const organizationEntry = object(
  {
    id: v.optional(
      v.pipe(organizationId, v.description('The id of the organization, for aws:PrincipalOrgID.')),
    ),
    policies: v.optional(
      array(
        glob,
        'Service control policies, one entry a level of the organization; those that name a Principal are resource control policies.',
      ),
    ),
    accounts: array(accountId, 'The accounts that they bind.'),
  },
  'Accounts of an organization and the policies of the organization that bind them.',
)

const profile = object(
  {
    file: v.pipe(glob, v.description('An AWS config file.')),
    taskDefinitions: array(glob, 'Task definitions whose containers carry it.'),
  },
  'An AWS config file and the task definitions whose containers carry it.',
)

/** The whole configuration; rule ids are known to the caller only. */
export function configSchema(ruleIds: readonly string[]) {
  const ignore = object(
    {
      rule: ruleId(ruleIds),
      files: array(glob, 'Files whose findings of the rule are hidden.'),
      reason: v.optional(v.pipe(string(), v.description('Why; shown with what is suppressed.'))),
      until: v.optional(v.pipe(day, v.description('The last day on which it holds.'))),
    },
    'Findings of one rule that are accepted.',
  )
  const setting = oneOf(ruleSettings, 'The severity of the rule, or off.')
  return object(
    {
      $schema: v.optional(string()),
      accounts: v.optional(array(account, 'Which account a file’s resources live in; the first match wins.')),
      roles: v.optional(array(role, 'Roles whose documents stand in raw policy files.')),
      organization: v.optional(array(organizationEntry, 'Service control policies by account.')),
      profiles: v.optional(array(profile, 'AWS config files by task definition.')),
      rules: v.optional(
        v.pipe(v.record(ruleId(ruleIds), setting, 'must be a map'), v.description('Severities by rule id.')),
      ),
      ignores: v.optional(array(ignore, 'Accepted findings, by rule and file.')),
      exclude: v.optional(array(glob, 'Files that are not read at all.')),
      facts: v.optional(array(glob, 'Facts of other repositories, written by `xrole-lint facts`.')),
      failOn: v.optional(oneOf(failOnLevels, 'The lowest severity that makes the exit status 1.')),
    },
    'Configuration of xrole-lint.',
  )
}
