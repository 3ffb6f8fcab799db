/** Finds the few roles whose names one could be a slip of, among very many. */
import { push } from '../groups.js'
import { literal, textKey } from '../text.js'
import { plainName } from './names.js'
import type { RoleNode } from './roles.js'

interface Entry {
  readonly role: RoleNode
  readonly length: number
  /** A bit a letter that the name holds. */
  readonly letters: number
}

/** Names further apart are no slips of one another, and two edits change four letters at most. */
const MOST_LENGTH = 2
const MOST_LETTERS = 4

export class SlipIndex {
  readonly #byName = new Map<string, RoleNode[]>()
  readonly #byEnds = new Map<string, Entry[]>()

  constructor(roles: readonly RoleNode[]) {
    for (const role of roles) {
      const name = literal(role.name)
      if (name === undefined) continue
      push(this.#byName, plainName(name), role)
      for (const key of endsOf(role, name)) push(this.#byEnds, key, entryOf(role, name))
    }
  }

  candidates(role: RoleNode): ReadonlySet<RoleNode> {
    const name = literal(role.name)
    if (name === undefined) return new Set()
    const own = entryOf(role, name)
    const found = new Set(this.#byName.get(plainName(name)))
    for (const key of endsOf(role, name))
      for (const other of this.#byEnds.get(key) ?? []) if (isLike(own, other)) found.add(other.role)
    found.delete(role)
    return found
  }
}

function entryOf(role: RoleNode, name: string): Entry {
  let letters = 0
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i) | 0x20
    if (code >= 0x61 && code <= 0x7a) letters |= 1 << (code - 0x61)
  }
  return { role, length: name.length, letters }
}

function isLike(a: Entry, b: Entry): boolean {
  return Math.abs(a.length - b.length) <= MOST_LENGTH && bits(a.letters ^ b.letters) <= MOST_LETTERS
}

function bits(word: number): number {
  let count = 0
  for (let left = word; left !== 0; left &= left - 1) count++
  return count
}

/** Within the account a slip leaves one end of the plain name as it was; numbers tell roles apart. */
function endsOf(role: RoleNode, name: string): readonly string[] {
  const plain = plainName(name)
  const within = `${textKey(role.account)} ${(name.match(/\d+/g) ?? []).join(' ')}`
  return [`start ${within} ${plain.slice(0, 4)}`, `end ${within} ${plain.slice(-4)}`]
}
