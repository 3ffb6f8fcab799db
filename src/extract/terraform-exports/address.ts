/** Terraform addresses and references taken apart: `module.app["a.b"].aws_iam_role.task[0].arn`. */

/** One step of an address: a name, or the key in brackets. */
export type Step = { readonly name: string } | { readonly key: string | number }

const STEP = /\.?([^.[\]"]+)|\[(?:(\d+)|("(?:[^"\\]|\\.)*")|\*|[^\]"]*)\]/y

/** The steps of an address, as far as it reads as one. */
export function stepsOf(address: string): readonly Step[] {
  const steps: Step[] = []
  const step = new RegExp(STEP)
  for (let found = step.exec(address); found !== null; found = step.exec(address)) {
    const [, name, index, quoted] = found
    if (name !== undefined) steps.push({ name })
    else if (index !== undefined) steps.push({ key: Number(index) })
    else if (quoted !== undefined) steps.push({ key: unquoted(quoted) })
  }
  return steps
}

/** The name that a step is; `undefined` for a key, or where there is none. */
export function nameAt(steps: readonly Step[], i: number): string | undefined {
  const step = steps[i]
  return step !== undefined && 'name' in step ? step.name : undefined
}

/** The key that a step is; `undefined` for a name, or where there is none. */
export function keyAt(steps: readonly Step[], i: number): string | number | undefined {
  const step = steps[i]
  return step !== undefined && 'key' in step ? step.key : undefined
}

function unquoted(quoted: string): string {
  try {
    return JSON.parse(quoted) as string
  } catch {
    return quoted.slice(1, -1)
  }
}

/** How an address writes an instance key. */
export function keySuffix(key: string | number | undefined): string {
  if (key === undefined) return ''
  return typeof key === 'number' ? `[${String(key)}]` : `[${JSON.stringify(key)}]`
}

/** The address of one instance of a resource or data source. */
export function instanceAddress(
  module: string,
  mode: 'managed' | 'data',
  type: string,
  name: string,
  key: string | number | undefined,
): string {
  const block = [module, mode === 'data' ? 'data' : '', type, name].filter((part) => part !== '').join('.')
  return block + keySuffix(key)
}

/** A module instance as one call after the other: `module.a["x"].module.b`. */
export interface ModuleCall {
  readonly name: string
  readonly key: string | number | undefined
}

export function moduleCalls(address: string): readonly ModuleCall[] {
  const calls: ModuleCall[] = []
  const steps = stepsOf(address)
  for (const [i, step] of steps.entries()) {
    const name = steps[i + 1]
    if (!('name' in step) || step.name !== 'module' || name === undefined || !('name' in name)) continue
    const key = steps[i + 2]
    calls.push({ name: name.name, key: key !== undefined && 'key' in key ? key.key : undefined })
  }
  return calls
}

/** The address of a module instance; empty for the root. */
export function moduleAddress(calls: readonly ModuleCall[]): string {
  return calls.map(({ name, key }) => `module.${name}${keySuffix(key)}`).join('.')
}

/**
 * What an expression refers to, once each. Plans list `a.b.c` with `a.b` and `a` behind it (those of
 * Terraform 0.12 the shortest alone): the shorter ones say nothing new.
 */
export function withoutPrefixes(references: readonly string[]): readonly string[] {
  const told: Tree = new Map()
  return references.filter((reference) => {
    let [at, isNew] = [told, false]
    for (const step of reference.split(/(?=[.[])/)) {
      const known = at.get(step)
      const next: Tree = known ?? new Map<string, Tree>()
      if (known === undefined) at.set(step, next)
      ;[at, isNew] = [next, known === undefined]
    }
    return isNew
  })
}

type Tree = Map<string, Tree>
