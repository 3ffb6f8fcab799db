import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { awsConfig } from '../../src/extract/aws-config.js'
import type { Fact, ProfileFact } from '../../src/facts.js'
import { parseIni } from '../../src/parse/ini.js'
import type { Place } from '../../src/place.js'
import { show } from '../../src/text.js'

const test = suite('extract/aws-config')

const ROLE = 'arn:aws:iam::555566667777:role/destination-account-role'

const project = { read: () => undefined }
const accepts = (path: string, text: string): boolean => awsConfig.accepts(parseIni({ path, text }))
const factsOf = (path: string, text: string): Fact[] => [
  ...awsConfig.extract([parseIni({ path, text })], project),
]
const profilesOf = (path: string, text: string): ProfileFact[] =>
  factsOf(path, text).filter((fact) => fact.kind === 'profile')
const written = (at: Place): string => at.source.text.slice(at.range().start, at.range().end)
const setting = (line: string) => {
  const [profile] = profilesOf('config', `[profile x]\n${line}\n`)
  return profile?.settings.values().next().value
}

const accepted: [string, string, string][] = [
  ['home directory', 'home/.aws/config', '[default]\nregion = eu-west-1\n'],
  ['mounted under another name', 'docker/aws-config', `[cross-account]\nrole_arn = ${ROLE}\n`],
  ['AWS by its headers', 'deploy/settings.ini', '[profile cross-account]\nregion = eu-west-1\n'],
  ['AWS by its settings', 'docker/app.conf', '[x]\ncredential_source = EcsContainer\n'],
  ['plain name with a role', 'docker/config', `[x]\nrole_arn = ${ROLE}\n`],
  ['credentials', 'docker/credentials', '[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n'],
  ['template with a directive on top', 'config.j2', `{% set x = 1 %}\n[profile x]\nrole_arn = {{ role }}\n`],
]
for (const [name, path, text] of accepted) test(`accepts: ${name}`, () => assert.ok(accepts(path, text)))

const refused: [string, string, string][] = [
  ['git', '.git/config', '[core]\n\tbare = false\n[remote "origin"]\n\turl = https://example.com/x.git\n'],
  ['setup.cfg', 'setup.cfg', '[metadata]\nname = x\n[options]\npackages = find:\n'],
  ['tox', 'tox.ini', '[tox]\nenvlist = py3\n[testenv]\npassenv = AWS_PROFILE\n'],
  ['saml2aws', '.saml2aws', `[default]\nurl = https://example.com\naws_profile = x\nrole_arn = ${ROLE}\n`],
  ['application settings', 'config.ini', '[aws]\nregion = eu-west-1\naws_access_key_id = x\n'],
  ['profiles of another program', 'profiles.ini', '[Profile0]\nName=default\nIsRelative=1\n'],
  ['shell script', '.aws/setup', 'set -e\ncat > config <<EOF\n[profile x]\nrole_arn = x\nEOF\n'],
  ['environment file', '.aws/env', 'AWS_PROFILE=x\n'],
  ['empty', '.aws/config', ''],
]
for (const [name, path, text] of refused) test(`refuses: ${name}`, () => assert.not(accepts(path, text)))

test('a profile with its settings and places', () => {
  const [profile, ...more] = profilesOf(
    'docker/aws-config',
    `[profile cross-account]\nRole_ARN = ${ROLE}\ncredential_source=EcsContainer\n`,
  )
  assert.is(more.length, 0)
  assert.ok(profile)
  assert.equal(
    [profile.name.value, written(profile.at), profile.file],
    ['cross-account', 'cross-account', 'config'],
  )
  assert.not(profile.misheaded)
  assert.equal([...profile.settings.keys()], ['role_arn', 'credential_source'])
  const role = profile.settings.get('role_arn')
  assert.ok(role)
  assert.equal([role.key.value, show(role.value.value), written(role.value.at)], ['Role_ARN', ROLE, ROLE])
  assert.is(role.dressed, undefined)
})

const LINE = 'role_arn = x'
const headers: [string, string, string, (string | boolean)[][]][] = [
  ['default', 'config', `[default]\n${LINE}`, [['default', false]]],
  ['default, prefixed', 'config', `[profile default]\n${LINE}`, [['default', false]]],
  ['no prefix in config (CONF-2)', 'config', `[x]\n${LINE}`, [['x', true]]],
  ['no prefix in credentials', 'credentials', '[x]\naws_access_key_id = y', [['x', false]]],
  ['prefix in credentials (CONF-2)', 'credentials', '[profile x]\naws_access_key_id = y', [['x', true]]],
  ['role in credentials (CONF-18)', 'credentials', '[x]\nrole_arn = r\nsource_profile = y', [['x', false]]],
  ['quoted name (CONF-3)', 'config', `[profile "a b"]\n${LINE}`, [['a b', false]]],
  ['white space in the header', 'config', `[ profile\t x ]\n${LINE}`, [['x', false]]],
  ['letter case of the prefix', 'config', `[Profile x]\nsource_profile = y`, [['x', true]]],
  [
    'other sections',
    'config',
    `[sso-session s]\nsso_start_url=u\n[services t]\nsts =\n  a = b\n[plugins]\ncli = c`,
    [],
  ],
  ['a bare prefix', 'config', `[profile]\nsource_profile = x`, []],
  ['keys alone under any name', 'aws_config.ini', '[AWS]\naws_access_key_id = x', [['AWS', false]]],
  ['unprefixed in a file of no telling name', 'roles.ini', '[x]\nsource_profile = y', [['x', false]]],
  [
    'beside prefixed ones',
    'roles.ini',
    `[profile a]\n${LINE}\n[b]\n${LINE}`,
    [
      ['a', false],
      ['b', true],
    ],
  ],
]
for (const [name, path, text, expected] of headers) {
  test(`header: ${name}`, () => {
    const profiles = profilesOf(path, text)
    assert.equal(
      profiles.map((profile) => [profile.name.value, profile.misheaded]),
      expected,
    )
    for (const profile of profiles) assert.is(written(profile.name.at), profile.name.value)
  })
}

const dressed: [string, string, 'quotes' | 'comment' | undefined, string][] = [
  ['plain', ROLE, undefined, ROLE],
  ['double quotes', `"${ROLE}"`, 'quotes', ROLE],
  ['single quotes', `'${ROLE}'`, 'quotes', ROLE],
  ['half quotes', `${ROLE}"`, 'quotes', ROLE],
  ['comment', `${ROLE} # destination`, 'comment', ROLE],
  ['comment with a semicolon', `${ROLE}\t; destination`, 'comment', ROLE],
  ['both', `"${ROLE}" # destination`, 'comment', ROLE],
  ['marker inside the value', `${ROLE}#x`, undefined, `${ROLE}#x`],
]
for (const [name, value, how, bare] of dressed) {
  test(`dressed (CONF-21): ${name}`, () => {
    const found = setting(`role_arn = ${value}`)
    assert.ok(found)
    assert.is(found.dressed, how)
    assert.is(written(found.value.at), value)
    assert.is(show(found.value.value), value)
    const meant = found.bare ?? found.value
    assert.equal([show(meant.value), written(meant.at)], [bare, bare])
  })
}

test('lines that SDKs join to a value are no settings', () => {
  const [profile] = profilesOf(
    'config',
    `[profile x]\nrole_arn = ${ROLE}\n  credential_source = EcsContainer\n`,
  )
  assert.equal([...(profile?.settings.keys() ?? [])], ['role_arn'])
  const continued = profile?.settings.get('role_arn')?.continued
  assert.is(continued && written(continued), 'credential_source = EcsContainer')
})

test('nested settings are not the profile’s own', () => {
  const [profile] = profilesOf('config', '[profile x]\ns3 =\n  region = eu-west-1\nregion = us-east-1\n')
  assert.equal([...(profile?.settings.keys() ?? [])], ['s3', 'region'])
})

test('the last of duplicates counts, and both are told', () => {
  const text =
    '[profile x]\nregion=a\nsource_profile=y\nREGION=b\n[profile x]\noutput=json\nsource_profile=z\n'
  const facts = factsOf('config', text)
  const [profile, ...more] = facts.filter((fact) => fact.kind === 'profile')
  assert.is(more.length, 0)
  assert.equal(
    [...(profile?.settings ?? [])].map(([key, { value }]) => `${key}=${show(value.value)}`),
    ['region=b', 'source_profile=z', 'output=json'],
  )
  const duplicates = facts.filter((fact) => fact.kind === 'duplicate-key')
  assert.equal(
    duplicates.map(({ key, at, first }) => [key, at.range().start, first.range().start]),
    [
      ['REGION', text.indexOf('REGION'), text.indexOf('region')],
      ['source_profile', text.lastIndexOf('source'), text.indexOf('source')],
    ],
  )
})

test('placeholders are holes', () => {
  const found = setting('role_arn = arn:aws:iam::${ACCOUNT_ID}:role/x')
  assert.ok(found?.value.value.some((piece) => typeof piece !== 'string'))
  assert.is(found && written(found.value.at.part(13, 19)), '${ACCOUNT_ID}:role')
})

test('secrets are not kept, placeholders for them are no secrets', () => {
  const secrets = {
    aws_access_key_id: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalr/K7',
    aws_session_token: 'Fwo',
    credential_process: 'echo Fwo',
  }
  for (const [key, secret] of Object.entries(secrets)) {
    for (const line of [`${key} = ${secret}`, `${key} = "${secret}" # mine`]) {
      const found = setting(line)
      assert.ok(found)
      const { value, bare } = found
      assert.not(JSON.stringify([value.value, bare?.value]).includes(secret))
      assert.is(show(value.value), '<hidden>')
    }
    const open = setting(`${key} = \${SECRET_FROM_VAULT}`)
    assert.ok(open && show(open.value.value) !== '<hidden>')
  }
})

test.run()
