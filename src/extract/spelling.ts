/** One name, three ways to write it: the ECS API, CloudFormation and the SDKs, Terraform (SHAPE-13). */
import type { MapValue, Value } from '../value.js'

/** `taskRoleArn` in ECS JSON, `TaskRoleArn` in CloudFormation, `task_role_arn` in Terraform. */
export type Spelling = 'camel' | 'pascal' | 'snake'

const SNAKE = new Map<string, string>()

function snake(letter: string): string {
  return letter >= 'A' && letter <= 'Z' ? `_${letter.toLowerCase()}` : letter
}

/** A camelCase key as the spelling writes it. */
export function spell(key: string, spelling: Spelling): string {
  if (spelling === 'camel') return key
  if (spelling === 'pascal') return key.charAt(0).toUpperCase() + key.slice(1)
  let found = SNAKE.get(key)
  if (found === undefined) {
    found = Array.from(key, snake).join('')
    SNAKE.set(key, found)
  }
  return found
}

/** Reads camelCase paths from a map that is written in the spelling. */
export function speller(
  spelling: Spelling,
): (value: Value | undefined, ...path: string[]) => Value | undefined {
  return (value, ...path) => {
    let at = value
    for (const key of path) at = at?.kind === 'map' ? at.get(spell(key, spelling)) : undefined
    return at
  }
}

/** The spelling in which a map has one of the keys; camelCase where it has none. */
export function spellingOf(map: MapValue, keys: readonly string[]): Spelling {
  for (const spelling of ['camel', 'pascal', 'snake'] as const) {
    if (keys.some((key) => map.get(spell(key, spelling)) !== undefined)) return spelling
  }
  return 'camel'
}
