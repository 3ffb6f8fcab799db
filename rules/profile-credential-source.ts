import type { Draft } from '../src/finding.js'
import type { ProfileFact } from '../src/facts.js'
import { folderOf } from '../src/graph/folders.js'
import { meansEcsContainer, settingOf } from '../src/graph/profiles.js'
import { rewrite } from '../src/graph/tell.js'
import { nearest } from '../src/iam/edit-distance.js'
import { comparePlaces, type Place } from '../src/place.js'
import { defineRule } from '../src/rule.js'

/** CONF-6: exactly these, letter case included. */
const SOURCES = ['EcsContainer', 'Ec2InstanceMetadata', 'Environment']

function* credentialSource(profile: ProfileFact, isTasks: boolean): Generator<Draft> {
  const setting = profile.settings.get('credential_source')
  const value = settingOf(profile, 'credential_source')
  if (!setting || value === undefined || setting.dressed) return
  if (!SOURCES.includes(value)) {
    const meant = nearest(value, SOURCES)
    yield {
      at: setting.value.at,
      message: `credential_source "${value}" is none that SDKs know; they compare it letter by letter`,
      hint: `write ${meant ?? 'EcsContainer, Ec2InstanceMetadata or Environment'}`,
      ...(meant && {
        fix: {
          description: `write ${meant}`,
          safe: true,
          edits: [rewrite(setting.value.at, setting.value.value, meant)],
        },
      }),
    }
  } else if (isTasks && value !== 'EcsContainer')
    yield {
      at: setting.value.at,
      message: `credential_source "${value}" does not give the task role's credentials in an ECS task${
        value === 'Ec2InstanceMetadata' ? ', but the instance role (CONF-10)' : ''
      }`.replace(' (CONF-10)', ''),
      hint: 'write EcsContainer',
      fix: {
        description: 'write EcsContainer',
        safe: true,
        edits: [rewrite(setting.value.at, setting.value.value, 'EcsContainer')],
      },
    }
}

function* sourceOfRole(profile: ProfileFact): Generator<Draft> {
  const role = profile.settings.get('role_arn')
  if (!role) return
  const [source, named] = [profile.settings.get('credential_source'), profile.settings.get('source_profile')]
  const isWebIdentity = profile.settings.has('web_identity_token_file')
  if (source && named)
    yield {
      at: named.value.at,
      message: `profile "${profile.name.value}" has both source_profile and credential_source, which SDKs refuse`,
      hint: 'keep credential_source = EcsContainer for a task, or source_profile elsewhere',
      related: [{ at: source.value.at, note: 'credential_source' }],
    }
  else if (!source && !named && !isWebIdentity)
    yield {
      at: role.value.at,
      message: `profile "${profile.name.value}" has role_arn and neither source_profile nor credential_source, so that no SDK can assume it`,
      hint: 'add credential_source = EcsContainer',
    }
}

function* sourceProfile(profile: ProfileFact, beside: Beside, isTasks: boolean): Generator<Draft> {
  const setting = profile.settings.get('source_profile')
  const name = settingOf(profile, 'source_profile')
  if (!setting || name === undefined || profile.settings.has('credential_source')) return
  if (beside.named.has(name)) yield* circle(profile, setting.value.at, beside)
  else if (isTasks || beside.files.size > 1 || !beside.files.has(profile.file))
    yield {
      at: setting.value.at,
      message: `source_profile "${name}" is not a profile of this file`,
      hint: 'name a profile that exists, or use credential_source = EcsContainer',
    }
}

/** The profiles of one folder. */
interface Beside {
  readonly named: ReadonlyMap<string, ProfileFact>
  readonly files: ReadonlySet<ProfileFact['file']>
  /** Circles of `source_profile` by their first profile, from which they go round. */
  readonly circles: ReadonlyMap<ProfileFact, readonly ProfileFact[]>
}

function besideIn(profiles: readonly ProfileFact[]): Beside {
  const named = new Map<string, ProfileFact>()
  for (const profile of profiles) if (!named.has(profile.name.value)) named.set(profile.name.value, profile)
  const circles = new Map<ProfileFact, readonly ProfileFact[]>()
  const seen = new Set<ProfileFact>()
  for (const profile of profiles) {
    const way = new Set<ProfileFact>()
    let one: ProfileFact | undefined = profile
    while (one && !seen.has(one)) {
      seen.add(one)
      way.add(one)
      one = named.get(settingOf(one, 'source_profile') ?? '')
    }
    const members = one && way.has(one) ? [...way].slice([...way].indexOf(one)) : []
    const first = members.reduce((a, b) => (comparePlaces(a.at, b.at) <= 0 ? a : b), members[0] ?? profile)
    const from = members.indexOf(first)
    if (from >= 0) circles.set(first, [...members.slice(from), ...members.slice(0, from)])
  }
  return { named, files: new Set(profiles.map(({ file }) => file)), circles }
}

/** A circle is told once, at its first profile; one's own keys may be the source of one's role (CONF-7). */
function* circle(profile: ProfileFact, at: Place, { circles }: Beside): Generator<Draft> {
  const members = circles.get(profile)
  if (members === undefined || (members.length === 1 && profile.settings.has('aws_access_key_id'))) return
  yield {
    at,
    message: `the source_profile of "${profile.name.value}" leads back to it`,
    hint: 'break the circle: one of the profiles needs credentials of its own',
    related: members
      .slice(1)
      .map((member) => ({ at: member.at, note: `"${member.name.value}" is part of the circle` })),
  }
}

function* heading(profile: ProfileFact): Generator<Draft> {
  if (!profile.misheaded || !profile.settings.has('role_arn')) return
  const name = profile.name.value
  const [written, right, where] =
    profile.file === 'config'
      ? [`[${name}]`, `[profile ${name}]`, 'a config file']
      : [`[profile ${name}]`, `[${name}]`, 'a credentials file']
  yield {
    at: profile.name.at,
    message: `${written} is not profile "${name}" in ${where}, so that SDKs do not find its settings`,
    hint: `write ${right}`,
  }
}

export default defineRule({
  id: 'profile-credential-source',
  title: 'a profile does not say rightly whose credentials assume its role',
  severity: 'error',
  group: 'AWS config profile',
  *check({ profiles, taskDefinitions }) {
    const carried = new Set(taskDefinitions.flatMap((task) => task.profiles))
    const folders = new Map<string, ProfileFact[]>()
    for (const profile of profiles) {
      const folder = folderOf(profile.at.source.path)
      folders.set(folder, folders.get(folder) ?? [])
      if (!profile.misheaded) folders.get(folder)?.push(profile)
    }
    const beside = new Map([...folders].map(([folder, own]) => [folder, besideIn(own)]))
    for (const profile of profiles) {
      const isTasks = carried.has(profile) || meansEcsContainer(profile)
      yield* heading(profile)
      if (profile.misheaded) continue
      yield* credentialSource(profile, carried.has(profile))
      yield* sourceOfRole(profile)
      const own = beside.get(folderOf(profile.at.source.path))
      if (own) yield* sourceProfile(profile, own, isTasks)
    }
  },
})
