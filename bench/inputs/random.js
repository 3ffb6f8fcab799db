// Numbers and texts that look random and are the same every time.

/** A generator of numbers in [0, 1) by its seed (mulberry32). */
export function random(seed) {
  let state = seed + 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const WORDS =
  'order price customer total street city country invoice paid shipped label title body button color width height enabled theme locale message error retry timeout region queue topic batch user group member owner created updated deleted version branch commit release'.split(
    ' ',
  )

export const pick = (next, list) => list[Math.floor(next() * list.length)]

/** A JSON text of about that many characters, as applications keep them: fixtures, translations, API answers. */
export function foreignJson(next, size) {
  const items = []
  for (let length = 0; length < size;) {
    const item = {}
    for (let i = 0; i < 8; i++) item[`${pick(next, WORDS)}_${i}`] = value(next)
    items.push(item)
    length += JSON.stringify(item, undefined, 2).length
  }
  return JSON.stringify({ page: 1, items }, undefined, 2)
}

function value(next) {
  const kind = next()
  if (kind < 0.2) return Math.floor(next() * 1e6)
  if (kind < 0.3) return next() < 0.5
  if (kind < 0.4) return { id: Math.floor(next() * 1e9).toString(16), name: pick(next, WORDS) }
  return Array.from({ length: 1 + Math.floor(next() * 8) }, () => pick(next, WORDS)).join(' ')
}
