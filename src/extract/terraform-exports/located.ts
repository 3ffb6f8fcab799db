/**
 * What a plan says, where the configuration writes it: nobody reads a plan of one line. The plan decides what
 * is, the configuration where it stands, and what it is where the plan does not know it yet.
 */
import type { Place } from '../../place.js'
import { embeddedJson } from '../../parse/embedded.js'
import { compare, literal } from '../../text.js'
import { listValue, type ListValue, type MapValue, type TextValue, type Value } from '../../value.js'
import { constantAt } from './overlay.js'

const MAX_DEPTH = 60

/** A planned value at the place of the written one, as far as both have the same shape. */
export function located(planned: Value, written: Value | undefined, depth = 0): Value {
  if (written === undefined || depth > MAX_DEPTH) return planned
  if (planned.kind === 'unknown' || planned.kind === 'choice') return isTold(written) ? written : planned
  if (planned.kind === 'map') return written.kind === 'map' ? mapAt(planned, written, depth) : planned
  if (planned.kind === 'list') return listAt(planned, written, depth)
  const [only, ...others] = written.kind === 'list' ? written.items() : [written]
  if (only === undefined || others.length > 0 || only.kind === 'map' || only.kind === 'list') return planned
  const at = placed(only.at, planned.at, planned.kind === 'text' && sameText(planned, only))
  if (planned.kind === 'constant') return constantAt(planned, at)
  const [inner, own] = [documentIn(planned), documentIn(only)]
  if (inner === undefined || own === undefined) return { kind: 'text', text: planned.text, at }
  const encodes = located(inner, own, depth + 1)
  return { kind: 'text', at, encodes, text: planned.text }
}

/** Whether the configuration says more than the plan. */
function isTold(written: Value): boolean {
  return written.kind === 'text' || written.kind === 'map' || written.kind === 'list'
}

function documentIn(value: Value): Value | undefined {
  const found = value.kind === 'text' ? embeddedJson(value) : undefined
  return found?.kind === 'map' || found?.kind === 'list' ? found : undefined
}

function sameText(planned: TextValue, written: Value): boolean {
  return written.kind === 'text' && compare(planned.text, written.text) === 'same'
}

/** The written place, with the plan's as the other that says so; parts only where both are one text. */
export function placed(written: Place, planned: Place, alike: boolean): Place {
  const place: Place = {
    source: written.source,
    range: () => written.range(),
    part: (start, end) => (alike ? placed(written.part(start, end), planned.part(start, end), true) : place),
    pointer: () => written.pointer() ?? planned.pointer(),
    also: { at: planned, note: 'the plan says so here' },
  }
  return place
}

function mapAt(planned: MapValue, written: MapValue, depth: number): MapValue {
  const values = new Map<string, Value | undefined>()
  return {
    kind: 'map',
    at: placed(written.at, planned.at, false),
    keys: () => planned.keys(),
    get: (key) => {
      if (!values.has(key)) {
        const value = planned.get(key)
        values.set(key, value && located(value, written.get(key), depth + 1))
      }
      return values.get(key)
    },
    keyAt: (key) =>
      written.get(key) === undefined
        ? planned.keyAt(key)
        : placed(written.keyAt(key), planned.keyAt(key), true),
    ...(planned.partial === true && { partial: true }),
  }
}

/** Sets are sorted in plans, so equal texts belong together first; then what is left, in its order. */
function listAt(planned: ListValue, written: Value, depth: number): ListValue {
  const left = written.kind === 'list' ? [...written.items()] : [written]
  const items = planned.items()
  const sameLength = items.length === left.length
  const isWhole = isToldWhole(planned, written)
  const partners = items.map((item) => taken(left, (one) => item.kind === 'text' && sameText(item, one)))
  const found = items.map((item, i) => {
    const partner =
      partners[i] ?? (sameLength || isWhole ? taken(left, (one) => mayBe(item, one)) : undefined)
    return { item: located(item, partner, depth + 1), partner }
  })
  const all = found.map(({ item }) => item)
  const at = placed(written.at, planned.at, false)
  // Of texts that the plan does not know yet the configuration tells the rest.
  return isWhole && found.every(({ partner }) => partner !== undefined)
    ? listValue([...all, ...left], at)
    : listValue(all, at, planned.partial)
}

/** Whether a list of texts of which the plan knows a part is written out as a whole. */
function isToldWhole(planned: ListValue, written: Value): boolean {
  const isTexts = (list: ListValue): boolean => list.items().every(({ kind }) => kind === 'text')
  return (
    planned.partial === true &&
    written.kind === 'list' &&
    written.partial !== true &&
    isTexts(planned) &&
    isTexts(written)
  )
}

function taken(left: Value[], fits: (value: Value) => boolean): Value | undefined {
  const index = left.findIndex(fits)
  return index < 0 ? undefined : left.splice(index, 1)[0]
}

function mayBe(planned: Value, written: Value): boolean {
  if (planned.kind !== 'text') return planned.kind === written.kind
  if (written.kind !== 'text') return written.kind === 'unknown'
  return literal(written.text) === undefined && compare(planned.text, written.text) !== 'different'
}
