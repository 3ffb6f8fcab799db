/** Templates made to cost: in a process of its own, with little memory and a limit of time. */
import { spawnSync } from 'node:child_process'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'

const test = suite('extract/cloudformation/hostile')

const role = `{Type: AWS::IAM::Role, Properties: {RoleName: !Ref P}}`

/** Expressions that make a template. */
const templates: Readonly<Record<string, string>> = {
  '20,000 resources': `'Resources:\\n' + many(20000, (i) => '  R' + i + ': ' + (i % 10 ? '{Type: AWS::SNS::Topic}' : '${role}'))`,
  '2,000 policies on one role': `'Resources:\\n' + many(2000, (i) => '  P' + i + ': {Type: AWS::IAM::Policy, Properties: {PolicyDocument: {Statement: []}, Roles: [!Ref R]}}') + '\\n  R: {Type: AWS::IAM::Role}'`,
  '5,000 levels': `'Resources: {R: {Type: AWS::IAM::Role, Properties: {RoleName: ' + '!Sub ["\${A}", {A: '.repeat(5000) + 'x' + '}]'.repeat(5000) + '}}}'`,
  'references in a circle': `'Parameters: {P: {Type: String, Default: x}}\\nResources:\\n' + many(500, (i) => '  R' + i + ': {Type: AWS::IAM::Role, Properties: {RoleName: !Sub "\${R' + ((i + 1) % 500) + '}-\${R' + ((i + 7) % 500) + '}"}}')`,
  'references that double': `'Resources:\\n' + many(60, (i) => '  R' + i + ': {Type: AWS::IAM::Role, Properties: {RoleName: !Sub "\${R' + (i + 1) + '}\${R' + (i + 1) + '}"}}') + '\\n  R60: {Type: AWS::IAM::Role, Properties: {RoleName: x}}'`,
  'conditions that double': `'Conditions:\\n' + many(60, (i) => '  C' + i + ': !And [!Condition C' + (i + 1) + ', !Condition C' + (i + 1) + ']') + '\\n  C60: !Equals [!Ref P, x]\\nParameters: {P: {Type: String}}\\nResources: {R: {Type: AWS::IAM::Role, Condition: C0}}'`,
  'an alias bomb': `'x0: &x0 {a: b}\\n' + many(40, (i) => 'x' + (i + 1) + ': &x' + (i + 1) + ' [' + ('*x' + i + ',').repeat(9) + ']') + '\\nResources: {R: {Type: AWS::IAM::Role, Properties: {Policies: *x40, AssumeRolePolicyDocument: {Statement: *x40}}}}'`,
  'loops in loops': `'Transform: AWS::LanguageExtensions\\nResources:\\n' + Array.from({ length: 5 }, (_, i) => '  '.repeat(i * 2 + 1) + 'Fn::ForEach::L' + i + ':\\n' + '  '.repeat(i * 2 + 2) + '- I' + i + '\\n' + '  '.repeat(i * 2 + 2) + '- [' + many(30, (n) => 'a' + n, ',') + ']\\n' + '  '.repeat(i * 2 + 2) + '-\\n').join('') + '  '.repeat(12) + '"R\${I0}\${I1}\${I2}\${I3}\${I4}": ${role}'`,
  'open placeholders': `'Resources: {R: {Type: AWS::IAM::Role, Properties: {RoleName: !Sub "' + '\${'.repeat(100000) + '"}}}'`,
  'a long parameter list': `'Parameters: {L: {Type: CommaDelimitedList, Default: "' + 'a,'.repeat(100000) + '"}}\\nResources: {R: {Type: AWS::IAM::Role, Properties: {ManagedPolicyArns: !Ref L}}}'`,
  'joins of joins': `'Resources: {R: {Type: AWS::IAM::Role, Properties: {RoleName: ' + '!Join ["", [a, '.repeat(60) + 'x' + ']]'.repeat(60) + '}}}'`,
  tabs: `'Resources:\\n\\tR:\\n\\t\\tType: AWS::IAM::Role'`,
  'no maps where maps should be': `'Resources: {A: [], B: {Type: AWS::IAM::Role, Properties: []}, C: {Type: AWS::ECS::TaskDefinition}, D: {Type: AWS::IAM::Policy, Properties: {Roles: {a: b}, PolicyDocument: []}}}\\nConditions: x\\nParameters: [y]\\nOutputs: {O: z}'`,
}

test('each template costs little, whatever it holds', () => {
  const extractor = new URL('../../../src/extract/cloudformation/index.ts', import.meta.url).href
  const reader = new URL('../../../src/parse/yaml.ts', import.meta.url).href
  const script = `
    import { cloudformation } from ${JSON.stringify(extractor)}
    import { parseYaml } from ${JSON.stringify(reader)}
    const many = (n, make, glue = '\\n') => Array.from({ length: n }, (_, i) => make(i)).join(glue)
    for (const [name, make] of [${Object.entries(templates)
      .map(([name, text]) => `[${JSON.stringify(name)}, () => ${text}]`)
      .join(',')}]) {
      const text = make(); const start = process.cpuUsage()
      const read = parseYaml({ path: 'x.yaml', text })
      const documents = Array.isArray(read) ? read.filter((one) => cloudformation.accepts(one)) : []
      const facts = [...cloudformation.extract(documents, { read: () => undefined })]
      const ms = process.cpuUsage(start).user / 1000
      if (ms > 6000) { console.log(name, Math.round(ms), facts.length); process.exit(1) }
    }
    console.log('done')`
  const child = spawnSync(
    process.execPath,
    ['--max-old-space-size=400', '--import', 'tsx', '--input-type=module', '-e', script],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: '' }, encoding: 'utf8', timeout: 120_000 },
  )
  assert.is(child.stdout.trim().split('\n').at(-1), 'done', child.stdout + child.stderr.slice(0, 2000))
})

test.run()
