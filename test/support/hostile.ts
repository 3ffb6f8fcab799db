/** Files made to stop a run: each in the syntax of its name, each costly to whoever reads it carelessly. */

const many = (n: number, make: (i: number) => string, glue = ''): string =>
  Array.from({ length: n }, (_, i) => make(i)).join(glue)
const role = (name: string): string => `arn:aws:iam::111122223333:role/${name}`
const document = (rest: object): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...rest }],
  })
const resource = (body: string): string => `resource "aws_iam_role" "r" {\n  name = ${body}\n}\n`
const chain = (first: string, next: (i: number) => string): string =>
  `locals {\n  a0 = ${first}\n${many(60, (i) => `  a${String(i + 1)} = ${next(i)}\n`)}}\n${resource('local.a60')}`
const nested = (n: number, open: string, inner: string, close: string): string =>
  open.repeat(n) + inner + close.repeat(n)

/** A plan of roles whose trust policies are not known yet, and what they refer to. */
const plan = (roles: number, references: readonly string[], module: object): string => {
  const block = { address: 'aws_iam_role.r', mode: 'managed', type: 'aws_iam_role', name: 'r' }
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: { root_module: {} },
    resource_changes: Array.from({ length: roles }, (_, index) => ({
      ...block,
      address: `aws_iam_role.r[${String(index)}]`,
      index,
      change: {
        actions: ['create'],
        after: { name: `r${String(index)}` },
        after_unknown: { arn: true, assume_role_policy: true },
      },
    })),
    configuration: {
      root_module: {
        ...module,
        resources: [{ ...block, expressions: { assume_role_policy: { references } } }],
      },
    },
  })
}
/** Modules within modules, each of whose two outputs is made of both of the next one. */
const outputs = (depth: number): object => {
  const expression = { references: ['module.m.p', 'module.m.q', 'module.m'] }
  const inner = depth === 0 ? {} : { module_calls: { m: { source: './m', module: outputs(depth - 1) } } }
  return { outputs: { p: { expression }, q: { expression } }, ...inner }
}

/** Names with their endings, and what makes the text. */
export const hostile: Readonly<Record<string, () => string>> = {
  'deep.json': () => `{"Statement": ${nested(50_000, '[', '1', ']')}}`,
  'open.json': () => `{"Statement": ${'['.repeat(200_000)}`,
  'objects.json': () => nested(20_000, '{"Statement":', '1', '}'),
  'in-strings.json': () => {
    let text = 'x'
    for (let i = 0; i < 12; i++) text = JSON.stringify({ Version: '2012-10-17', Statement: text })
    return text
  },
  'keys.json': () => `{"Statement": 1${many(30_000, () => ', "Statement": 1')}}`,
  'lines.json': () => '{"Statement": 1}\n'.repeat(10_000),
  'placeholders.json': () => `{"Statement": "${'${'.repeat(100_000)}"}`,
  'angles.json': () => `{"Statement": "${'<a '.repeat(100_000)}"}`,
  'arns.json': () => `{"Statement": "${'arn:'.repeat(50_000)}"}`,
  'comments.json': () => `{"Statement": 1, ${'/*'.repeat(100_000)}}`,
  'tags.json': () => `{"Statement": ${'{% if %}'.repeat(20_000)}}`,
  'openers.json': () => `{"Statement": ${'{% '.repeat(100_000)}}`,
  'marks.json': () => `{"Statement": ${'${a} '.repeat(50_000)}}`,
  'types.json': () =>
    '{"family": 1, "taskRoleArn": {}, "containerDefinitions": "x", "Statement": null, "Roles": 1}',
  'keys-of-objects.json': () =>
    '{"__proto__": {"Statement": []}, "constructor": 1, "Statement": [{"__proto__": 1, "Effect": "__proto__", "Action": "constructor", "Principal": {"constructor": ["y"], "__proto__": "x"}, "Condition": {"toString": {"a": "b"}, "StringEquals": {"__proto__": "x", "aws:PrincipalTag/__proto__": "z"}}}]}',
  'wild.policy.json': () => document({ Action: `sts:${'?*'.repeat(2000)}`, Resource: '*a'.repeat(5000) }),
  'long.policy.json': () => document({ Resource: role('a'.repeat(300_000)) }),
  'alike.trust-policy.json': () =>
    document({
      Principal: { AWS: Array.from({ length: 1500 }, (_, i) => role(`my-ecs-task-role-${i.toString(26)}`)) },
    }),
  'alike.policy.json': () =>
    document({
      Resource: Array.from({ length: 1500 }, (_, i) => role(`my-ecs-task-rolf-${i.toString(26)}`)),
    }),
  'faulty.trust-policy.json': () =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: Array.from({ length: 600 }, (_, i) => ({
        Effect: 'Allow',
        Action: 'sts:AssumeRoles',
        Principal: { AWS: role(`r${String(i)}`) },
      })),
    }),
  'conditions.trust-policy.json': () =>
    document({
      Principal: { AWS: role('r') },
      Condition: {
        StringNotLike: Object.fromEntries(
          Array.from({ length: 40_000 }, (_, i) => [`aws:PrincipalTag/${String(i)}`, 'a*']),
        ),
      },
    }),
  'repeated.yaml': () => `Resources: {R: {Type: AWS::IAM::Role}}\nX:\n${many(20_000, () => '  a: 1\n')}`,
  'flow.yaml': () => `Statement: ${nested(20_000, '[', '1', ']')}`,
  'dashes.yaml': () => `Statement:\n${'- '.repeat(50_000)}x`,
  'questions.yaml': () => `Statement: x\n${'? '.repeat(50_000)}x`,
  'aliases.yaml': () =>
    `x0: &x0 {a: b}\n${many(40, (i) => `x${String(i + 1)}: &x${String(i + 1)} [${`*x${String(i)},`.repeat(9)}]\n`)}Statement: *x40\nResources: {R: {Type: AWS::IAM::Role, Properties: *x40}}`,
  'merges.yaml': () =>
    `x0: &x0 {a: b}\n${many(40, (i) => `x${String(i + 1)}: &x${String(i + 1)} {<<: [*x${String(i)}, *x${String(i)}]}\n`)}Resources: {R: {Type: AWS::IAM::Role, Properties: *x40}}`,
  'itself.yaml': () => 'Resources: &a\n  <<: *a\n  R: *a\n  S: {Type: AWS::IAM::Role, Properties: *a}\n',
  'documents.yaml': () => '---\nStatement: 1\n'.repeat(10_000),
  'quotes.yaml': () => `Statement: "${'\\"'.repeat(200_000)}`,
  'templated.yaml': () => `AWS::IAM:\n${'{{'.repeat(50_000)}`,
  'ignores.yaml': () =>
    `AWS::IAM: x\n${many(10_000, (i) => `# xrole-lint-ignore task-role-missing -- ${String(i)}\n`)}`,
  'keys-of-objects.yaml': () =>
    'Resources: {__proto__: {Type: AWS::IAM::Role}, constructor: {Type: toString}, R: {Type: AWS::IAM::Role, Condition: hasOwnProperty, Properties: {RoleName: !Ref constructor, Path: !FindInMap [__proto__, constructor, toString]}}}\nParameters: {__proto__: {Type: constructor}}\n',
  'parentheses.tf': () => resource(nested(50_000, '(', '1', ')')),
  'not.tf': () => resource(`${'!'.repeat(50_000)}true`),
  'sum.tf': () => resource(`${'1 + '.repeat(50_000)}1`),
  'steps.tf': () => resource(`a${'.b'.repeat(50_000)}`),
  'templates.tf': () => resource(nested(20_000, '"${', '1', '}"')),
  'calls.tf': () => resource(nested(60, 'jsonencode(', '"\\""', ')')),
  'blocks.tf': () => `resource "aws_iam_role" "r" {\n${nested(20_000, 'a {\n', '', '}\n')}}\n`,
  'heredocs.tf': () =>
    `resource "aws_iam_role" "r" {\n${many(5000, (i) => ` n${String(i)} = <<E${String(i)}\n`)}`,
  'doubled.tf': () => chain('"x"', (i) => `"\${local.a${String(i)}}\${local.a${String(i)}}"`),
  'lists.tf': () => chain('["x"]', (i) => `concat(local.a${String(i)}, local.a${String(i)})`),
  'encoded.tf': () => chain('"\\""', (i) => `jsonencode({ a = local.a${String(i)} })`),
  'replaced.tf': () => chain('"xx"', (i) => `replace(local.a${String(i)}, "x", "xx")`),
  'ranges.tf': () =>
    'locals {\n  a = [for a in range(1000) : [for b in range(1000) : [for c in range(1000) : "${a}${b}${c}"]]]\n}\nresource "aws_iam_role" "r" {\n  for_each = toset(flatten(local.a))\n  name     = each.key\n}\n',
  'counts.tf': () => 'resource "aws_iam_role" "r" {\n  count = 1000000000\n  name  = "r${count.index}"\n}\n',
  'padded.tf': () => resource('format("%01000000000d", 1)'),
  'expressions.tf': () => resource(`replace("${'a'.repeat(50)}!", "/(a+)+$/", "x")`),
  'circle.tf': () =>
    'locals {\n  a = local.b\n  b = local.a\n}\nmodule "m" {\n  source = "./"\n}\nresource "aws_iam_role" "r" {\n  name               = aws_iam_role.r.name\n  assume_role_policy = local.a\n}\n',
  'definitions.tf': () => `locals {\n  a = local.b\n  b = local.a\n}\n${resource('local.a ? "x" : "y"')}`,
  'shared.tf': () =>
    `${chain('1', (i) => `[local.a${String(i)}, local.a${String(i)}]`)}${resource('can(local.a60) ? "a" : "b"')}`,
  'products.tf': () => resource('length(setproduct(range(1000), range(1000), range(1000)))'),
  'high.tf': () => chain('1', (i) => nested(95, '-(', `local.a${String(i)}`, ')')),
  'deep.tf.json': () => `{"resource": {"aws_iam_role": {"r": ${nested(20_000, '{"a":', '1', '}')}}}}`,
  'aws/config': () =>
    many(
      5000,
      (i) =>
        `[profile p${String(i)}]\nrole_arn = ${role(`d${String(i)}`)}\nsource_profile = p${String((i + 1) % 5000)}\n`,
    ),
  'entries/aws/config': () =>
    `[profile p]\nrole_arn = x\n[profile p]\n${many(150_000, (i) => `k${String(i)} = v\n`)}`,
  'spaces/aws/config': () =>
    `[profile p]\nrole_arn =${' '.repeat(500_000)}x\n${'\t '.repeat(200_000)}role_arn`,
  'modules.plan.json': () =>
    `{"format_version": "1.2", "terraform_version": "1.5.0", "planned_values": {"root_module": ${nested(3000, '{"child_modules": [', '{"resources": []}', ']}')}}, "resource_changes": [], "configuration": {"root_module": {}}}`,
  'references.plan.json': () =>
    plan(
      1500,
      Array.from({ length: 1500 }, (_, i) => `aws_iam_role.r[${String(i)}].arn`),
      {},
    ),
  'outputs.plan.json': () =>
    plan(1, ['module.m.p', 'module.m'], { module_calls: { m: { source: './m', module: outputs(36) } } }),
  'attachments.tfstate': () =>
    JSON.stringify({
      version: 4,
      terraform_version: '1.9.0',
      resources: [
        {
          mode: 'managed',
          type: 'aws_iam_role',
          name: 'r',
          instances: [{ attributes: { name: 'r', arn: role('r') } }],
        },
        {
          mode: 'managed',
          type: 'aws_iam_role_policy_attachment',
          name: 'a',
          instances: Array.from({ length: 25_000 }, (_, i) => ({
            index_key: i,
            attributes: { role: 'r', policy_arn: `arn:aws:iam::111122223333:policy/p${String(i)}` },
          })),
        },
      ],
    }),
  'machine.json': () =>
    nested(
      1000,
      '{"StartAt": "A", "States": {"A": {"Type": "Parallel", "Branches": [',
      '{"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::ecs:runTask"}}}',
      ']}}}',
    ),
}

/** Bytes that are no text, or hardly one. */
export const bytes: Readonly<Record<string, Buffer>> = {
  'nul.json': Buffer.from('{"Statement": "\0"}'),
  'nul.tf': Buffer.from('resource "aws_iam_role" "a\0b" {}'),
  'surrogates.json': Buffer.from(
    '{"Statement": [{"Effect": "\\ud800", "Action": "\\udfff", "Principal": {"AWS": "\\ud83d"}}]}',
  ),
  'bytes.json': Buffer.from([
    ...Buffer.from('{"Statement": "'),
    0xff,
    0xfe,
    0xc0,
    0x80,
    0xed,
    0xa0,
    0x80,
    0x22,
    0x7d,
  ]),
  'bytes.yaml': Buffer.from([...Buffer.from('AWS::IAM: "'), 0xff, 0xc0, 0x80, 0x22]),
  'utf-16.json': Buffer.from('\ufeff{"Statement": [{"Effect": "Allow"', 'utf16le'),
  'private.json': Buffer.from(
    '{"Statement": [{"Effect": "\ue000\uf8ff", "Resource": "\ue000", "Action": "sts:AssumeRole\ue003"}]}',
  ),
  'empty.json': Buffer.alloc(0),
}
