/** The destination's ARN as the result of each function that people write it with. */
import { testMarked, type MarkedSetup } from './marked.js'
import { destinationRoot, sourceRoot } from './source.js'

const ARN = 'arn:aws:iam::«account»:role/«name»'
const prefixed = (name: string): string => `"arn:aws:iam::«account»:role/\${${name}}"`

const EXPRESSIONS: Readonly<Record<string, string>> = {
  'format, by position': 'format("arn:aws:iam::%[2]s:role/%[1]s", "«name»", "«account»")',
  'format, after a verb of its own': 'format("%s:aws:iam::%012d:role/%s", "arn", «account», "«name»")',
  'replace of what looks like a placeholder':
    'replace("arn:aws:iam::ACCOUNT_ID:role/«name»", "ACCOUNT_ID", "«account»")',
  'replace by a plain pattern': prefixed('replace("«name»", "/_+/", "-")'),
  regex: prefixed('regex("[a-z-]+$", "x/«name»")'),
  'base64 and back': prefixed('base64decode(base64encode("«name»"))'),
  fileexists: 'fileexists("${path.module}/arn.txt") ? chomp(file("${path.module}/arn.txt")) : "none"',
  yamldecode: 'yamldecode(file("${path.module}/roles.yaml")).roles[0]',
  templatestring: `templatestring("${ARN.replace('«name»', () => '$${name}')}", { name = "«name»" })`,
  index: `element(["x", "${ARN}"], index(["a", "b"], "b"))`,
  matchkeys: `matchkeys(["x", "${ARN}"], ["a", "b"], ["b"])`,
  transpose: `keys(transpose({ a = ["${ARN}"] }))`,
  setintersection: `setintersection(["x", "${ARN}"], ["${ARN}"])`,
  arn_build: 'provider::aws::arn_build("aws", "iam", "", "«account»", "role/«name»")',
  arn_parse: `"\${provider::aws::arn_parse("arn:aws:sts::«account»:x").account_id}" == "" ? "none" : "${ARN}"`,
}

const setup = (expression: string): MarkedSetup => ({
  files: {
    'source/main.tf': sourceRoot(expression),
    'source/arn.txt': `${ARN}\n`,
    'source/roles.yaml': `roles:\n  - ${ARN}\n`,
    'destination/main.tf': destinationRoot,
  },
  marks: { account: '555566667777', name: 'destination-account-role' },
  edits: [
    {
      name: 'a typo in the name',
      from: 'destination-account-role',
      to: 'destination-acount-role',
      in: 'source',
      rule: 'assume-role-resource-mismatch',
    },
  ],
})

testMarked(
  'an ARN by',
  Object.fromEntries(Object.entries(EXPRESSIONS).map(([name, expression]) => [name, setup(expression)])),
  [],
).run()
