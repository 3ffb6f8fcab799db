import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { commentSuppressors } from '../../src/check/comments.js'
import { mayHaveMetadata, metadataSuppressors } from '../../src/check/metadata.js'
import type { Suppressor } from '../../src/check/suppress.js'
import { endedMessage, holdsOn, isDate } from '../../src/check/until.js'
import type { Syntax } from '../../src/files/recognise.js'
import type { Finding } from '../../src/finding.js'
import { placeAt, type Source } from '../../src/place.js'

const suppressors = suite('check/suppressors')

const context = {
  ruleIds: ['trust-too-broad', 'trust-denied'],
  isOff: () => false,
  today: '2026-06-30',
  isWhole: true,
}

function finding(source: Source, words: string, ruleId = 'trust-too-broad'): Finding {
  const start = source.text.indexOf(words)
  if (start < 0) throw new Error(`no ${words}`)
  const at = placeAt(source, start, start + words.length)
  return { ruleId, severity: 'error', at, message: 'wrong', fingerprint: words }
}

/** The words of a text whose findings are hidden. */
function hidden(all: readonly Suppressor[], source: Source, words: readonly string[]): string[] {
  return words.filter((word) => all.some((one) => one.hides(finding(source, word))))
}

function commented(path: string, syntax: Syntax, text: string, words: readonly string[]): string[] {
  const source = { path, text }
  return hidden([...commentSuppressors(source, syntax, context)], source, words)
}

suppressors('HCL: three markers, heredocs as a whole', () => {
  const text = `a = "first" # xrole-lint-ignore trust-too-broad
b = "second" // xrole-lint-ignore trust-too-broad
c = "third" /* xrole-lint-ignore trust-too-broad -- so it is */
/* xrole-lint-ignore trust-too-broad */
d = "fourth"
# xrole-lint-ignore trust-too-broad
e = <<-EOT
  { "fifth": 1 }
  EOT
f = "sixth"
`
  const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
  assert.equal(commented('a.tf', 'hcl', text, words), words.slice(0, 5))
})

suppressors('YAML: block scalars as a whole, text that only looks like a comment', () => {
  const text = `a: "x#xrole-lint-ignore trust-too-broad first"
# xrole-lint-ignore trust-too-broad
b: |
  second

  third
c: fourth
d: { e: fifth } # xrole-lint-ignore trust-too-broad
`
  const words = ['first', 'second', 'third', 'fourth', 'fifth']
  assert.equal(commented('a.yaml', 'yaml', text, words), ['second', 'third', 'fifth'])
})

suppressors('CRLF and a missing last line end', () => {
  const text = '# xrole-lint-ignore trust-too-broad\r\n[first]\r\nsecond # xrole-lint-ignore trust-too-broad'
  assert.equal(commented('a.ini', 'ini', text, ['[first]', 'second']), ['[first]', 'second'])
  assert.equal(commented('a.ini', 'ini', '# xrole-lint-ignore trust-too-broad', ['xrole']), [])
})

suppressors('reasons, other files, other rules', () => {
  const source = {
    path: 'a.tf',
    text: 'a = 1 # xrole-lint-ignore trust-too-broad until=2026-06-30 -- so -- it is',
  }
  const [one] = commentSuppressors(source, 'hcl', context)
  assert.equal(one?.as, { kind: 'inline', reason: 'so -- it is' })
  assert.ok(one?.hides(finding(source, 'a')))
  assert.not.ok(one?.hides(finding({ ...source }, 'a')), 'another source')
  assert.not.ok(one?.hides(finding(source, 'a', 'trust-denied')))
})

const YAML_TEMPLATE = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  One:
    Type: AWS::IAM::Role
    Metadata: { xrole-lint: { ignore: [trust-too-broad], reason: a trial } }
    Properties: { a: !Sub first }
  Two:
    Type: AWS::IAM::Role
    Metadata: { xrole-lint: { ignore: [trust-too-broad], until: 2020-01-01 } }
    Properties: { a: second }
  'Fn::ForEach::Roles':
    - Name
    - [A, B]
    - 'Role\${Name}':
        Metadata: { xrole-lint: { ignore: trust-too-broad } }
        Properties: { a: third }
  Three:
    Properties: { a: fourth }
`

suppressors('metadata of resources in templates, YAML and JSON', async () => {
  const source = { path: 'a.yaml', text: YAML_TEMPLATE }
  assert.ok(mayHaveMetadata(source.text))
  const all = await metadataSuppressors(source, 'yaml', context)
  assert.equal(hidden(all, source, ['first', 'second', 'third', 'fourth', 'One']), ['first', 'third', 'One'])
  assert.is(all[0]?.as.reason, 'a trial')
  const json = {
    path: 'a.json',
    text: '{"Resources":{"A":{"Metadata":{"xrole-lint":{"ignore":["trust-too-broad"]}},"x":"first"},"B":{"x":"second"}}}',
  }
  const fromJson = await metadataSuppressors(json, 'json', context)
  assert.equal(hidden(fromJson, json, ['first', 'second']), ['first'])
  const whole = {
    path: 'b.json',
    text: json.text.replace(
      '{"Resources"',
      '{"Metadata":{"xrole-lint":{"ignore":"trust-too-broad"}},"Resources"',
    ),
  }
  assert.equal(hidden(await metadataSuppressors(whole, 'json', context), whole, ['second']), ['second'])
})

suppressors('days', () => {
  assert.ok(holdsOn('2026-06-30', undefined))
  assert.ok(holdsOn('2026-06-30', '2026-06-30'))
  assert.not.ok(holdsOn('2026-07-01', '2026-06-30'))
  assert.not.ok(isDate('2026-02-29'))
  assert.match(endedMessage('2026-02-29'), /not a date/)
  assert.match(endedMessage('2026-02-28'), /ended on 2026-02-28/)
})

suppressors.run()
