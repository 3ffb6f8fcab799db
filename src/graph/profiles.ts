/** Which task definitions carry which AWS config profiles in their containers. */
import type { ProfileFact } from '../facts.js'
import { push } from '../groups.js'
import { editDistance } from '../iam/edit-distance.js'
import type { At } from '../place.js'
import { literal, type Text } from '../text.js'
import { folderOf, Nearness, rootOf } from './folders.js'
import type { NearMisses } from './near-misses.js'
import type { LinkOptions } from './options.js'
import { rolesPermitted } from './mentions.js'
import type { RoleNode, RoleTable } from './roles.js'
import type { TaskNode } from './tasks.js'

/** A profile as one step of a chain: it assumes `role_arn` with the credentials of its source. */
export interface ProfileUse {
  readonly profile: ProfileFact
  readonly task: TaskNode
  /** The profile whose session makes the call; `undefined`: the task role itself. */
  readonly source: ProfileUse | undefined
}

interface Known {
  readonly table: RoleTable
  readonly nearMisses: NearMisses
}

/** A setting without quotes and comment, which some readers keep (CONF-21): what was meant. */
export function valueOf(profile: ProfileFact, key: string): At<Text> | undefined {
  const setting = profile.settings.get(key)
  return setting && (setting.bare ?? setting.value)
}

export function settingOf(profile: ProfileFact, key: string): string | undefined {
  const value = valueOf(profile, key)
  return value && literal(value.value)
}

/** `EcsContainer`, however it is spelt: the setting is then a fault of which a rule speaks. */
export function meansEcsContainer(profile: ProfileFact): boolean {
  const source = settingOf(profile, 'credential_source')?.replace(/["'\s]|[#;].*$/g, '')
  if (source === undefined) return false
  return editDistance(source.toLowerCase().replace(/[-_]/g, ''), 'ecscontainer', 2) <= 2
}

/** The name that a container's environment selects. */
function selects(task: TaskNode, name: string): boolean {
  return task.containers.some(({ environment }) =>
    environment.some(
      (entry) => literal(entry.name.value) === 'AWS_PROFILE' && literal(entry.value?.value ?? []) === name,
    ),
  )
}

function isTasksOwn(profile: ProfileFact, tasks: readonly TaskNode[], { table, nearMisses }: Known): boolean {
  if (meansEcsContainer(profile)) return true
  const role = valueOf(profile, 'role_arn')
  if (role === undefined) return false
  const named = table
    .find(table.fill(role.value), [])
    .flatMap((found) => [nearMisses.intended(found), ...nearMisses.misspelt(nearMisses.intended(found))])
  // Somebody beside these tasks, or their own role's policy, wants this very role assumed.
  return named.some(
    (destination) =>
      destination.mentions.some(
        ({ at, in: kind }) => kind === 'resource' && tasks.some((task) => isBeside(task, at.source.path)),
      ) || tasks.some(({ taskRole }) => taskRole && permitsByName(taskRole, destination, table)),
  )
}

function permitsByName(role: RoleNode, destination: RoleNode, table: RoleTable): boolean {
  return role.documents.identity.some(({ policy }) =>
    rolesPermitted(policy).some(({ value }) => table.find(table.fill(value), []).includes(destination)),
  )
}

function isBeside(task: TaskNode, path: string): boolean {
  const [a, b] = [folderOf(task.at.source.path), folderOf(path)]
  return a === b || (rootOf(a) === rootOf(b) && (a.startsWith(b) || b.startsWith(a)))
}

/** Tasks near a profile's file; several with different roles leave open which of them carries it. */
function carriers(profile: ProfileFact, near: readonly TaskNode[], known: Known): readonly TaskNode[] {
  const selecting = near.filter((task) => selects(task, profile.name.value))
  if (selecting.length > 0) return selecting
  const roles = new Set(near.map(({ taskRole }) => taskRole))
  return roles.size === 1 && isTasksOwn(profile, near, known) ? near : []
}

function chain(profile: ProfileFact, task: TaskNode, all: readonly ProfileFact[], depth = 5): ProfileUse {
  const name = settingOf(profile, 'source_profile')
  const source = all.find((other) => other !== profile && other.name.value === name && !other.misheaded)
  const isRole = source?.settings.has('role_arn') === true
  return {
    profile,
    task,
    source: source && isRole && depth > 0 ? chain(source, task, all, depth - 1) : undefined,
  }
}

/** A profile reaches the task role when its chain ends in one with a credential source. */
function startsAtTask(use: ProfileUse): boolean {
  return use.source ? startsAtTask(use.source) : use.profile.settings.has('credential_source')
}

/** Attaches profiles to tasks: by config, by `AWS_PROFILE`, else by the nearest folder. */
export function linkProfiles(
  profiles: readonly ProfileFact[],
  tasks: readonly TaskNode[],
  options: LinkOptions,
  known: Known,
): readonly ProfileUse[] {
  const near = new Nearness<TaskNode>()
  for (const task of tasks) near.add(task.at.source.path, task)
  const byFolder = new Map<string, ProfileFact[]>()
  for (const profile of profiles) push(byFolder, folderOf(profile.at.source.path), profile)
  const uses: ProfileUse[] = []
  for (const profile of profiles) {
    const path = profile.at.source.path
    const given = options.profiles.filter(({ file }) => file(path))
    const siblings = byFolder.get(folderOf(path)) ?? []
    const carrying =
      given.length > 0
        ? tasks.filter((task) => given.some(({ taskDefinitions }) => taskDefinitions(task.at.source.path)))
        : carriersOfChain(profile, siblings, near.nearest(path), known)
    for (const task of carrying) {
      task.profiles.push(profile)
      if (!profile.settings.has('role_arn') || profile.misheaded) continue
      const use = chain(profile, task, siblings)
      if (startsAtTask(use)) uses.push(use)
    }
  }
  return uses
}

function carriersOfChain(
  profile: ProfileFact,
  siblings: readonly ProfileFact[],
  near: readonly TaskNode[],
  known: Known,
): readonly TaskNode[] {
  const own = carriers(profile, near, known)
  if (own.length > 0) return own
  const name = settingOf(profile, 'source_profile')
  const source = siblings.find((other) => other !== profile && other.name.value === name)
  return source && meansEcsContainer(source) ? carriers(source, near, known) : []
}
