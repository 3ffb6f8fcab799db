import * as fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  clean,
  cleanLines,
  commandData,
  commandProperty,
  jsonText,
  logLine,
  relativeUri,
  visible,
} from '../../src/report/escape.js'
import { mask, maskSource, shortened } from '../../src/secrets.js'
import { costMeter } from '../support/cost.js'

const escape = suite('report/escape')
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'

const shown: readonly [string, string][] = [
  ['\u001b[31m', '\\x1b[31m'],
  ['a\nb\tc\r', 'a\\nb\\tc\\r'],
  ['\u0085\u009b', '\\x85\\x9b'],
  ['\u202eabc\u2066', '\\u{202e}abc\\u{2066}'],
  ['\ufeff\u200b', '\\u{feff}\\u{200b}'],
  ['role\u00a0name', 'role\\xa0name'],
  ['\u{e0041}', '\\u{e0041}'],
  ['\ud800x', '\\u{d800}x'],
  ['a\u3164b\u2800c\u2003d', 'a\\u{3164}b\\u{2800}c\\u{2003}d'],
  ['tag\u{e0100}\ufe01\ufffe', 'tag\\u{e0100}\\u{fe01}\\u{fffe}'],
  ['größe 日本\u3000語 🚀 ⚠\ufe0f', 'größe 日本\u3000語 🚀 ⚠\ufe0f'],
]
for (const [text, expected] of shown) {
  escape(`visible: ${expected}`, () => assert.is(visible(text), expected))
}

escape('nothing that a terminal would obey is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.not.match(clean(text), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    }),
  )
})

const masked: readonly [string, string, string][] = [
  ['an access key id', 'key AKIAIOSFODNN7EXAMPLE.', 'key AKIA****************.'],
  ['a temporary key id', 'ASIAIOSFODNN7EXAMPLE', 'ASIA****************'],
  ['the documented secret key', `"${SECRET}"`, `"${'*'.repeat(40)}"`],
  ['with slashes escaped', SECRET.replaceAll('/', '\\/'), '*'.repeat(42)],
  [
    'a private key',
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAK\nCAQEA\n-----END RSA PRIVATE KEY-----',
    `-----BEGIN RSA PRIVATE KEY-----\n${'*'.repeat(11)}\n${'*'.repeat(5)}\n-----END RSA PRIVATE KEY-----`,
  ],
  ['one in a string', '"-----BEGIN PRIVATE KEY-----\\nMIIE', `"-----BEGIN PRIVATE KEY-----${'*'.repeat(6)}`],
  ['a session token', `IQoJ${'b3Jp'.repeat(30)}`, `IQoJ${'*'.repeat(120)}`],
]
for (const [name, text, expected] of masked) {
  escape(`masks ${name}`, () => assert.is(mask(text), expected))
}

escape('a secret of several lines is masked in them', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nMIIEowIBAAK\nCAQEA\n-----END PRIVATE KEY-----'
  assert.is(
    cleanLines(`write:\n${key}`),
    `write:\n-----BEGIN PRIVATE KEY-----\n${'*'.repeat(11)}\n${'*'.repeat(5)}\n-----END PRIVATE KEY-----`,
  )
})

escape('workflow commands: a path that is a secret', () => {
  assert.is(commandProperty('AKIAIOSFODNN7EXAMPLE.json'), `AKIA${'*'.repeat(16)}.json`)
})

escape('a text is cut behind no half of a secret', () => {
  for (const [, text] of masked)
    for (let most = 60; most > 1; most--) {
      const long = `${'x '.repeat(20)}${text} ${'y '.repeat(40)}`
      assert.is(shortened(long, most), `${maskSource(long).slice(0, most - 1)}…`)
    }
  assert.is(shortened('x'.repeat(60), 60), 'x'.repeat(60))
})

const kept: readonly [string, string][] = [
  ['the unique id of a role', 'AROAIOSFODNN7EXAMPLE'],
  ['a commit hash', '0123456789abcdef0123456789abcdef01234567'],
  ['an ARN', 'arn:aws:iam::111122223333:role/application/team/my-ECS-task-role2'],
  ['a path of forty characters', 'infrastructure/Production1/iam/Roles/abc'],
  ['a logical id of forty characters', 'BackendServicesDefinitionTaskRol1EDB4A67'],
  ['prose about a variable', 'AWS_SECRET_ACCESS_KEY: remove this entry'],
]
for (const [name, text] of kept) escape(`keeps ${name}`, () => assert.is(mask(text), text))

const beside: readonly [string, string, string][] = [
  [
    'ECS',
    '"name": "AWS_SECRET_ACCESS_KEY",\n "value": "hunter2!"',
    '"name": "AWS_SECRET_ACCESS_KEY",\n "value": "*******!"',
  ],
  [
    'YAML',
    '- Name: AWS_SESSION_TOKEN\n  Value: tokentoken',
    '- Name: AWS_SESSION_TOKEN\n  Value: **********',
  ],
  [
    'HCL',
    '{ name = "AWS_SECRET_ACCESS_KEY", value = "abcdefgh" }',
    '{ name = "AWS_SECRET_ACCESS_KEY", value = "********" }',
  ],
  ['INI', 'aws_secret_access_key = abcdefgh', 'aws_secret_access_key = ********'],
  [
    'a string in JSON',
    '\\"name\\":\\"AWS_SECRET_ACCESS_KEY\\",\\"value\\":\\"abcdefgh\\"',
    '\\"name\\":\\"AWS_SECRET_ACCESS_KEY\\",\\"value\\":\\"********\\"',
  ],
  [
    'a reference',
    '"name": "AWS_SECRET_ACCESS_KEY", "valueFrom": "arn:aws:ssm:x"',
    '"name": "AWS_SECRET_ACCESS_KEY", "valueFrom": "arn:aws:ssm:x"',
  ],
]
for (const [name, text, expected] of beside) {
  escape(`a value beside the name of a secret: ${name}`, () => assert.is(maskSource(text), expected))
}

escape('masking keeps the length and never takes long', () => {
  fc.assert(fc.property(fc.string(), (text) => assert.is(maskSource(text).length, text.length)))
  const nasty = 'session_token'.repeat(5000) + ' '.repeat(50_000) + 'A1b/'.repeat(50_000)
  const cost = costMeter()
  maskSource(nasty)
  assert.ok(cost() < 250)
})

escape('a line of output is no command to a runner', () => {
  assert.is(logLine('  ::error::x'), '  \\::error::x')
  assert.is(logLine('a ##[group]x'), 'a #\\#[group]x')
  assert.is(logLine('a::b ## c'), 'a::b ## c')
})

escape('workflow commands: data and properties', () => {
  assert.is(commandData(['100% of\r\n::error::x', 'two']), '100%25 of\\r\\n::error::x%0Atwo')
  assert.is(commandProperty('a,b: 100%\n'), 'a%2Cb%3A 100%25\\n')
})

escape('JSON keeps the data and has harmless bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const out = jsonText({ text })
      assert.equal(JSON.parse(out), { text })
      assert.not.match(out, /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    }),
  )
})

escape('paths become relative URI references', () => {
  assert.is(
    relativeUri('iam/a b, 100%: größe#1?.json'),
    'iam/a%20b%2C%20100%25%3A%20gr%C3%B6%C3%9Fe%231%3F.json',
  )
  assert.is(relativeUri('a/\ud800'), 'a/%EF%BF%BD')
})

escape.run()
