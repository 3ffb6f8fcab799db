/** One report for every reporter: the awkward sources and each field at least once. */
import { fingerprints } from '../../src/check/fingerprint.js'
import type { Draft, Severity, Suppression } from '../../src/finding.js'
import { type Place, placeAt, type Source } from '../../src/place.js'
import { clean } from '../../src/report/escape.js'
import type { HopReport, Report, ReportOptions, RuleMeta } from '../../src/report/report.js'
import { toldFinding, type ToldFinding } from '../../src/report/told.js'

const SOURCE_ROLE = 'arn:aws:iam::111122223333:role/my-ECS-task-role'
const DESTINATION_ROLE = 'arn:aws:iam::555566667777:role/destination-account-role'

const taskDefinition: Source = {
  path: 'ecs/task-definition.json',
  text: `{
  "family": "app",
  "taskRoleArn": "${SOURCE_ROLE}",
  "containerDefinitions": [
    {
      "name": "web",
      "environment": [
        { "name": "AWS_ACCESS_KEY_ID", "value": "AKIAIOSFODNN7EXAMPLE" },
        {
          "name": "AWS_SECRET_ACCESS_KEY",
          "value": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
        }
      ]
    }
  ]
}
`,
}

/** CRLF, and indented by tabs. */
const trustPolicy: Source = {
  path: 'iam/destination, trust: 100%.json',
  text: `{
	"Version": "2012-10-17",
	"Statement": [
		{
			"Effect": "Allow",
			"Principal": { "AWS": "arn:aws:iam::111122223334:role/my-ECS-task-role" },
			"Action": "sts:AssumeRole"
		}
	]
}
`.replaceAll('\n', '\r\n'),
}

const config: Source = {
  path: 'docker/aws-config',
  text: `[profile cross-account]\nrole_arn\t=\t"${DESTINATION_ROLE}"\t# the other one\ncredential_source = EcsContainer\n`,
}

/** Wide characters and an emoji stand before the span. */
const template: Source = {
  path: 'stacks/größe 日本.yaml',
  text: `Resources:\n  Role:\n    Metadata: { 日本語: "🚀 é", Owner: "team" }\n    Type: AWS::IAM::Role\n`,
}

/** A name and a value that would paint the terminal, end a workflow command or turn the line round. */
const hostile: Source = {
  path: 'iam/\u001b[31mred.json',
  text: `{ "Sid": "\u202eevil\u001b[2K\u0007", "Effect": "Allow" }`,
}

/** A plan as terraform writes it: one line. */
const plan: Source = {
  path: 'plan.tfplan.json',
  text: `{"format_version":"1.2","filler":"${'x'.repeat(20_000)}","Resource":"*","more":"${'y'.repeat(20_000)}"}`,
}

function place(source: Source, words: string, pointer?: string, until = words): Place {
  const start = source.text.indexOf(words)
  if (start < 0) throw new Error(`${words} is not in ${source.path}`)
  return placeAt(source, start, source.text.indexOf(until, start) + until.length, pointer)
}

type Canned = Draft & {
  readonly ruleId: string
  readonly severity: Severity
  readonly suppressed?: Suppression
}

const hop = { source: SOURCE_ROLE, destination: DESTINATION_ROLE }
const taskRole = place(taskDefinition, `"${SOURCE_ROLE}"`, '/taskRoleArn')
const principal = place(
  trustPolicy,
  '"arn:aws:iam::111122223334:role/my-ECS-task-role"',
  '/Statement/0/Principal/AWS',
)

const drafts: readonly Canned[] = [
  {
    ruleId: 'profile-value-literal',
    severity: 'warning',
    at: place(config, `"${DESTINATION_ROLE}"`, '/profile cross-account/role_arn'),
    message: 'role_arn is quoted, and some SDKs keep the quotes as part of the value',
    hint: 'write it without quotes:\nrole_arn = arn:…',
    fix: {
      description: 'take the quotes away',
      safe: false,
      edits: [{ at: place(config, `"${DESTINATION_ROLE}"`), newText: DESTINATION_ROLE }],
    },
  },
  {
    ruleId: 'static-credentials',
    severity: 'error',
    at: place(taskDefinition, '{ "name": "AWS_ACCESS_KEY_ID"', '/containerDefinitions/0/environment/0', '}'),
    message: 'container "web" carries AWS_ACCESS_KEY_ID, which the SDK takes before the task role',
    hint: 'delete the entry; the task role gives the container its credentials',
    related: [
      {
        at: place(taskDefinition, '"name": "AWS_SECRET_ACCESS_KEY"', undefined, 'KEY"\n        }'),
        note: 'the secret key [stands](here)',
      },
    ],
  },
  {
    ruleId: 'trust-denied',
    severity: 'note',
    at: place(hostile, '"\u202eevil\u001b[2K\u0007"', '/Sid'),
    message: 'statement "\u202eevil\u001b[2K\u0007" covers::error::a caller\n::error::that it should not',
  },
  {
    ruleId: 'trust-principal-mismatch',
    severity: 'error',
    at: principal,
    message: `the principal is no role of account 111122223333 but ${SOURCE_ROLE.replace('3333:', '3334:')}: the account is 111122223334 here and 111122223333 there`,
    related: [
      { at: taskRole, note: 'the task role is named here' },
      { at: place(trustPolicy, '"Statement"', '/Statement', ']'), note: 'no other statement trusts it' },
    ],
    hint: `write ${SOURCE_ROLE}`,
    hop,
    fix: {
      description: 'replace 111122223334 by 111122223333',
      safe: true,
      edits: [{ at: place(trustPolicy, '111122223334'), newText: '111122223333' }],
    },
  },
  {
    ruleId: 'trust-too-broad',
    severity: 'warning',
    at: place(trustPolicy, '[\r\n', '/Statement', ']'),
    message: 'every statement of this list lets somebody in',
  },
  {
    ruleId: 'assume-role-wildcard',
    severity: 'warning',
    at: place(plan, '"*"', '/Resource'),
    message: 'sts:AssumeRole is allowed on every role',
  },
  {
    ruleId: 'trust-too-broad',
    severity: 'warning',
    at: place(plan, '"1.2"', '/format_version'),
    message: 'hidden by the baseline',
    suppressed: { kind: 'baseline', reason: undefined },
  },
  {
    ruleId: 'account-id-number',
    severity: 'warning',
    at: place(template, '"team"', 'Role'),
    message: 'the emoji and the wide characters before it take two cells each',
  },
  {
    ruleId: 'account-id-number',
    severity: 'warning',
    at: place(template, 'AWS::IAM::Role'),
    message: 'hidden by a comment',
    suppressed: { kind: 'inline', reason: 'LocalStack only' },
  },
]

const hops: readonly HopReport[] = [
  {
    source: clean(SOURCE_ROLE),
    destination: clean(DESTINATION_ROLE),
    verdict: 'denied',
    steps: { taskTrust: 'unknown', permission: 'allowed', trust: 'denied' },
    taskDefinitions: [{ label: clean('"app"'), at: taskRole }],
    demandedBy: ['permission', 'profile'],
    because: [
      { text: clean('the trust policy of my-ECS-task-role is not among the files'), step: 'taskTrust' },
      { text: clean('inline policy "assume" allows it'), step: 'permission', at: place(plan, '"*"') },
      { text: clean('no statement trusts the task role or its account'), step: 'trust', at: principal },
    ],
    when: [],
  },
  {
    source: clean('arn:aws:iam::<account of stacks/größe 日本.yaml>:role/path/app/<name of Role>'),
    destination: clean('arn:aws:iam::777788889999:role/audit'),
    verdict: 'unknown',
    steps: { taskTrust: 'allowed', permission: 'allowed', trust: 'unknown' },
    taskDefinitions: [],
    demandedBy: ['container'],
    because: [{ text: clean('the trust policy of audit is not among the files'), step: 'trust' }],
    when: [clean('when condition IsProd is true')],
  },
  {
    source: clean(SOURCE_ROLE),
    destination: clean('arn:aws:iam::555566667777:role/log-reader'),
    verdict: 'allowed',
    steps: { taskTrust: 'allowed', permission: 'allowed', trust: 'allowed' },
    taskDefinitions: [{ label: clean('"app"'), at: taskRole }],
    demandedBy: ['trust'],
    because: [
      { text: clean('trusts the account, and the permission is there'), step: 'trust', at: principal },
    ],
    when: [],
  },
]

const rules: readonly RuleMeta[] = [
  { id: 'account-id-number', title: 'an account id is read as a number', severity: 'warning' },
  {
    id: 'assume-role-wildcard',
    title: 'a task may assume every role',
    severity: 'warning',
    help: '# assume-role-wildcard\n\n## What it finds\n\nA statement that allows\n`sts:AssumeRole` on `*`.\n\n## Why it matters\n\nBecause.\n',
    helpUri: 'https://example.com/rules/assume-role-wildcard.md',
    securitySeverity: 6.5,
  },
  { id: 'profile-value-literal', title: 'quotes are part of a value', severity: 'warning' },
  { id: 'static-credentials', title: 'static keys in a container', severity: 'error', securitySeverity: 8 },
  { id: 'trust-denied', title: 'a Deny covers the task role', severity: 'error' },
  { id: 'trust-principal-mismatch', title: 'a principal is nearly the task role', severity: 'error' },
  { id: 'trust-too-broad', title: 'everybody is trusted', severity: 'warning' },
]

function findings(): readonly ToldFinding[] {
  const sorted = [...drafts].sort((a, b) => (a.at.source.path < b.at.source.path ? -1 : 1))
  const marks = fingerprints(sorted)
  return sorted.map((draft, i) => toldFinding({ ...draft, fingerprint: marks[i] ?? '' }))
}

/** The canned report, with some options changed. */
export function cannedReport(options: Partial<ReportOptions> = {}): Report {
  return {
    tool: { name: 'xrole-lint', version: '1.2.3' },
    findings: findings(),
    hops,
    rules,
    summary: {
      filesScanned: 40,
      filesRead: 6,
      documents: 6,
      roles: 4,
      taskDefinitions: 1,
      errors: 2,
      warnings: 4,
      notes: 1,
      suppressed: 2,
    },
    undecided: [
      {
        what: clean('who may assume audit'),
        decide: clean('its trust policy, as a file or in a facts file (--facts)'),
        at: taskRole,
      },
    ],
    options: { color: false, quiet: false, verbose: false, width: 100, ...options },
  }
}

/** A run that found nothing because there was nothing. */
export function emptyReport(): Report {
  const none = { roles: 0, taskDefinitions: 0, errors: 0, warnings: 0, notes: 0, suppressed: 0 }
  const summary = { filesScanned: 3, filesRead: 0, documents: 0, ...none }
  return { ...cannedReport(), findings: [], hops: [], undecided: [], summary }
}
