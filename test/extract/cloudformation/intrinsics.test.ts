/** What CloudFormation's functions give for a task role, and where it stands. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { ofKind, written } from '../../support/documents.js'
import { factsOf, shown, tasksIn, withTaskRole } from './templates.js'

const test = suite('extract/cloudformation/intrinsics')

const app = 'arn:aws:iam::111122223333:role/app'
const literal = 'arn:aws:iam::555566667777:role/x'

/** Written value, further sections, what it gives. */
const values: readonly (readonly [string, string, string])[] = [
  ['!GetAtt Role.Arn', '', app],
  ['!GetAtt [Role, Arn]', '', app],
  ['{"Fn::GetAtt": ["Role", "Arn"]}', '', app],
  ['{"Fn::GetAtt": "Role.Arn"}', '', app],
  ['!Sub "${Role.Arn}"', '', app],
  ['!Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Role}"', '', app],
  ['!Sub ["arn:aws:iam::${A}:role/x", {A: "555566667777"}]', '', literal],
  ['!Sub ["${A}", {A: !GetAtt Role.Arn}]', '', app],
  ['!Sub "a${!B}c"', '', 'a${B}c'],
  ['!Join ["", ["arn:", !Ref "AWS::Partition", ":iam::", !Ref "AWS::AccountId", ":role/app"]]', '', app],
  ['!Join [":", [arn, aws, iam, "", 555566667777, role/x]]', '', literal],
  ['!Join [",", !Split [";", "a;b"]]', '', 'a,b'],
  ['!Select [1, [a, b]]', '', 'b'],
  ['!Select ["1", !Split ["/", "arn:aws:iam::1:role/x/y"]]', '', 'x'],
  ['!Select [5, !Split [":", !GetAtt Role.Arn]]', '', 'role/app'],
  ['!Ref Role', '', 'app'],
  ['!Ref R', 'Parameters: {R: {Type: String, Default: x}}', 'x'],
  ['!Select [1, !Ref L]', 'Parameters: {L: {Type: CommaDelimitedList, Default: "a, b"}}', 'b'],
  ['!Ref R', 'Parameters: {R: {Type: String, AllowedValues: [only]}}', 'only'],
  ['!FindInMap [M, a, b]', 'Mappings: {M: {a: {b: v}}}', 'v'],
  [
    '!FindInMap [M, !Ref K, b]',
    'Mappings: {M: {a: {b: v}}}\nParameters: {K: {Type: String, Default: a}}',
    'v',
  ],
  ['!FindInMap [M, !Ref "AWS::Region", b]', `Mappings: {M: {${'abcdef'.replace(/./g, '$&: {b: v},')}}}`, 'v'],
  ['!FindInMap [M, x, b, {DefaultValue: d}]', 'Mappings: {M: {a: {b: v}}}', 'd'],
  ['!If [C, yes-role, no-role]', 'Conditions: {C: !Equals [a, a]}', 'yes-role'],
  ['!If [C, yes-role, no-role]', 'Conditions: {C: !Not [!Equals [a, a]]}', 'no-role'],
  [
    '!If [C, yes-role, no-role]',
    'Conditions: {C: !Or [!Condition D, !Equals [a, b]], D: !And [!Equals [a, a], !Equals [b, b]]}',
    'yes-role',
  ],
]

for (const [value, sections, expected] of values) {
  test(`${value} ${sections}`, () => {
    const tasks = tasksIn(withTaskRole(value, sections))
    assert.is(tasks.length, 1)
    assert.is(shown(tasks[0]?.taskRole?.value), expected)
    assert.equal(tasks[0]?.when, [])
  })
}

/** What the files do not tell is a hole or unknown, never a guess. */
const open: readonly (readonly [string, string, string | undefined])[] = [
  ['!Ref R', 'Parameters: {R: {Type: String}}', '<parameter R of stack.yaml>'],
  [
    '!Ref R',
    'Parameters: {R: {Type: "AWS::SSM::Parameter::Value<String>", Default: /role}}',
    '<SSM parameter /role>',
  ],
  ['!GetAtt Custom.RoleArn', '', '<Custom.RoleArn of stack.yaml>'],
  ['!ImportValue other-role', '', '<import other-role>'],
  [
    '!Sub "arn:aws:iam::${AWS::AccountId}:role/${AWS::StackName}-x"',
    '',
    'arn:aws:iam::111122223333:role/<stack name of stack.yaml>-x',
  ],
  ['"arn:aws:iam::<ACCOUNT_ID>:role/x"', '', 'arn:aws:iam::111122223333:role/x'],
  ['"{{resolve:ssm:/role:1}}"', '', '<SSM parameter /role>'],
  ['!Ref R', 'Parameters: {R: {Type: String, Default: ""}}', undefined],
  ['!Transform {Name: M, Parameters: {}}', '', undefined],
  ['!Select [7, [a, b]]', '', undefined],
  ['!Select [0, !Split ["-", !Ref R]]', 'Parameters: {R: {Type: String}}', undefined],
  ['!Select [0, !GetAZs ""]', '', undefined],
  [
    '!FindInMap [M, !Ref "AWS::Region", b]',
    `Mappings: {M: {${'abcdef'.replace(/./g, '$&: {b: $&},')}}}`,
    undefined,
  ],
]

for (const [value, sections, expected] of open) {
  test(`left open: ${value} ${sections}`, () => {
    const [task, second] = tasksIn(withTaskRole(value, sections))
    assert.is(second, undefined)
    assert.is(shown(task?.taskRole?.value), expected)
    if (expected === undefined) assert.type(task?.taskRoleUnknown, 'string')
  })
}

test('AWS::NoValue leaves the key out', () => {
  const [task] = tasksIn(withTaskRole('!Ref AWS::NoValue'))
  assert.is(task?.taskRole, undefined)
  assert.is(task?.taskRoleUnknown, undefined)
})

test('circles end', () => {
  const circle =
    'Parameters: {R: {Type: String, Default: x}}\nConditions: {A: !Condition B, B: !Not [!Condition A]}'
  assert.is(tasksIn(withTaskRole('!If [A, x, y]', circle)).length, 2)
  const [task] = tasksIn(`
Resources:
  A: {Type: AWS::IAM::Role, Properties: {RoleName: !Sub "\${B}-a"}}
  B: {Type: AWS::IAM::Role, Properties: {RoleName: !Sub "\${A}-b"}}
  Task: {Type: AWS::ECS::TaskDefinition, Properties: {TaskRoleArn: !GetAtt A.Arn}}
`)
  assert.match(shown(task?.taskRole?.value) ?? '', /role\/<.*>-a-b-a$|role\/<.*>-b-a$/)
})

test('a value stands where the template writes it, and its parts within', () => {
  const [task] = tasksIn(withTaskRole('!Sub "arn:aws:iam::${AWS::AccountId}:role/${Role}-x"'))
  const at = task?.taskRole?.at
  assert.is(written(at), '"arn:aws:iam::${AWS::AccountId}:role/${Role}-x"')
  // The flat text is `arn:aws:iam::□:role/app-x`.
  assert.is(written(at?.part(0, 3)), 'arn')
  assert.is(written(at?.part(13, 14)), '${AWS::AccountId}')
  assert.is(written(at?.part(20, 23)), '${Role}')
  assert.is(written(at?.part(20, 25)), '${Role}-x')
  assert.is(written(at?.part(23, 25)), '-x')
})

test('parts of a block string and of a default', () => {
  const sub = tasksIn(
    withTaskRole(
      '!Sub |-\n        arn:aws:iam::555566667777:role/${R}',
      'Parameters: {R: {Type: String, Default: "path/name"}}',
    ),
  )[0]
  const at = sub?.taskRole?.at
  assert.is(shown(sub?.taskRole?.value), 'arn:aws:iam::555566667777:role/path/name')
  assert.is(written(at?.part(13, 25)), '555566667777')
  assert.is(written(at?.part(36, 40)), 'name')
  assert.is(at?.part(36, 40).range().start, at?.source.text.indexOf('name"'))
  const ref = tasksIn(withTaskRole('!Ref R', 'Parameters: {R: {Type: String, Default: my-role}}'))[0]
  assert.is(written(ref?.taskRole?.at), '!Ref R')
  assert.is(written(ref?.taskRole?.at.part(0, 2)), 'my')
  assert.equal(
    ref?.assumes?.map(({ value, at: place }) => [value, written(place)]),
    [['the default of parameter R', 'my-role']],
  )
})

test('parts of a joined ARN', () => {
  const [task] = tasksIn(withTaskRole('!Join ["", ["arn:aws:iam::", "555566667777", ":role/x"]]'))
  const at = task?.taskRole?.at
  assert.is(written(at), '!Join ["", ["arn:aws:iam::", "555566667777", ":role/x"]]')
  assert.is(written(at?.part(13, 25)), '555566667777')
  assert.is(written(at?.part(4, 16)), 'aws:iam::", "555')
})

test('${…} outside Fn::Sub is told, policy variables and shells are not', () => {
  const facts = ofKind(
    factsOf(`
Parameters: {Env: {Type: String}}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: "\${Env}-role"
      AssumeRolePolicyDocument: {Statement: [{Principal: {AWS: "arn:aws:iam::\${AWS::AccountId}:root"}}]}
      Policies:
        - PolicyName: p
          PolicyDocument: {Statement: [{Effect: Allow, Action: "*", Resource: "arn:aws:s3:::b/\${aws:username}/\${Other}"}]}
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      TaskRoleArn: !Sub "\${Role.Arn}"
      ContainerDefinitions: [{Name: a, Image: b, Command: ["echo \${Env}"], Environment: [{Name: R, Value: "\${AWS::Region}"}]}]
`),
    'reference-as-string',
  )
  assert.equal(
    facts.map(({ at }) => written(at)).sort(),
    ['"${AWS::Region}"', '"${Env}-role"', '"arn:aws:iam::${AWS::AccountId}:root"'].sort(),
  )
})

test('an unquoted account id is told where it is used', () => {
  const facts = ofKind(
    factsOf(`
Mappings: {Accounts: {dev: {Id: 012345678901, Port: 8080}}}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{Principal: {AWS: [111122223333, "555566667777", !FindInMap [Accounts, dev, Id]]}}]
`),
    'account-number',
  )
  assert.equal(
    facts.map(({ raw }) => raw),
    ['111122223333', '012345678901'],
  )
})

test.run()
