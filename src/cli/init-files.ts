/** The files that `xrole-lint init` writes. */
import { failOnLevels } from '../config/schema.js'
import type { Graph, Role } from '../graph/graph.js'
import { isAccountId } from '../iam/account-id.js'
import { clean } from '../report/escape.js'
import { pathAndLine } from '../report/position.js'
import { literal } from '../text.js'
import { homepage, version } from './version.js'

/** More would hide what the file is for. */
const MOST = 20

/** A comment line; text from files cannot end it. */
const comment = (text: string): string => `# ${clean(text)}`

/** Accounts that roles are named in, and where first. */
function accountLines({ roles }: Graph): string[] {
  const first = new Map<string, Role>()
  for (const role of roles) {
    const account = literal(role.account)
    if (account !== undefined && isAccountId(account) && !first.has(account)) first.set(account, role)
  }
  const lines = [...first]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([account, role]) => [
      comment(`  - id: "${account}" # named in ${pathAndLine(role.at)}`),
      '#     files: ["path/of/its/files/**"]',
    ])
  return lines.length > 0
    ? lines.slice(0, 2 * MOST)
    : ['#   - id: "111122223333"', '#     files: ["source/**"]']
}

/** Documents that the linter joined by what they say, or could not join. */
function roleLines({ policies }: Graph): string[] {
  const lines = policies.flatMap(({ policy, kind, role, boundBy, candidates }) => {
    const guess = boundBy === 'content' && role ? literal(role.arn) : candidates[0]
    if (guess === undefined) return []
    const { path } = policy.at.source
    const key = kind === 'trust' ? `trust: ${JSON.stringify(path)}` : `policies: [${JSON.stringify(path)}]`
    const why =
      boundBy === 'content' ? 'joined by what it says' : `or another of ${String(candidates.length)} roles`
    return [comment(`  - { arn: "${guess}", ${key} } # ${why}`)]
  })
  const example = [
    '#   - arn: arn:aws:iam::111122223333:role/my-task-role',
    '#     policies: [iam/my-task-role.json]',
  ]
  return lines.length > 0 ? lines.slice(0, MOST) : example
}

/** The configuration; everything that only its owner can know is a comment. */
export function configFile(graph: Graph): string {
  return [
    `# Configuration of xrole-lint: ${homepage}/blob/main/docs/configuration.md`,
    '',
    '# Which account the resources of a file live in, where the file does not say; the first match wins.',
    '# accounts:',
    ...accountLines(graph),
    '',
    '# Whose a policy document is that stands in a file of its own.',
    '# roles:',
    ...roleLines(graph),
    '',
    '# Findings that are accepted. In YAML, HCL and INI a comment does it too:',
    '#   # xrole-lint-ignore trust-too-broad until=2026-12-31 -- why',
    '# ignores:',
    '#   - { rule: static-credentials, files: ["local/**"], reason: "LocalStack only" }',
    '',
    '# Files that are not read at all.',
    '# exclude: ["vendor/**"]',
    '',
    `# The lowest severity that fails a run: ${failOnLevels.join(', ')}.`,
    'failOn: error',
    '',
  ].join('\n')
}

const REV = `v${version}`

/** An entry for `repos` of a .pre-commit-config.yaml. */
export const preCommitEntry = `  - repo: ${homepage}
    rev: ${REV}
    hooks:
      - id: xrole-lint
`

export const preCommitFile = `repos:\n${preCommitEntry}`

export const workflowFile = `name: xrole-lint
on:
  push:
    branches: [main]
  pull_request:
permissions: {}
jobs:
  xrole-lint:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write # upload-sarif
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - id: lint
        uses: ${homepage.replace('https://github.com/', '')}@${REV}
        with:
          sarif: xrole-lint.sarif
      - if: \${{ !cancelled() && steps.lint.outputs.sarif != '' }}
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: xrole-lint.sarif
`
