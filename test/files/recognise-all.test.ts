/** Holds the look before parsing against the whole way: what an extractor takes is never left out. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/documents.js'
import { extract } from '../../src/extract/extract.js'
import { syntaxByName } from '../../src/files/names.js'
import { mayBeOurs, recognise, syntaxOf, type Syntax } from '../../src/files/recognise.js'
import { filesBelow, fixtures } from '../support/trees.js'

const test = suite('recognise-all')

interface Sample {
  readonly path: string
  readonly text: string
}

const samples: readonly Sample[] = filesBelow(fixtures)
  .filter((path) => syntaxByName(path) !== undefined)
  .map((path) => ({ path, text: readFileSync(join(fixtures, path), 'utf8') }))

/** What is wrong with how something is written is no fact of ours; of a Terraform file it is told beside one that is. */
const OF_WRITING = ['parse-error', 'duplicate-key']
const OF_WRITING_HCL = [...OF_WRITING, 'account-number', 'reference-as-string']

/** What a file says that is read whatever it looks like. */
async function isTaken({ path, text }: Sample): Promise<boolean> {
  const named = syntaxByName(path)
  const syntaxes: readonly (Syntax | undefined)[] =
    named === 'content' ? ['json', 'yaml', 'ini'] : [named, syntaxOf(path, text)]
  for (const syntax of new Set(syntaxes)) {
    if (syntax === undefined) continue
    const { documents } = await parse([{ source: { path, text }, syntax }])
    const facts = await extract(documents, { read: () => undefined })
    const others = syntax === 'hcl' ? OF_WRITING_HCL : OF_WRITING
    if (facts.some(({ kind }) => !others.includes(kind))) return true
  }
  return false
}

function assertSeen({ path, text }: Sample): void {
  assert.is(recognise(path, text)?.as, 'ours', `${path} is left out:\n${text}`)
  assert.ok(mayBeOurs(path, Buffer.from(text)), `${path} is left out by its bytes:\n${text}`)
}

test('every fixture of which an extractor says something is recognised', async () => {
  let taken = 0
  for (const sample of samples) {
    if (!(await isTaken(sample))) continue
    taken++
    assertSeen(sample)
  }
  assert.ok(taken > 500, `only ${String(taken)} of ${String(samples.length)}`)
})

/** A number below `limit` for each question, from one seed. */
type Choose = (limit: number) => number

function chooser(seed: number): Choose {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** The data without some of its members, in some other order of keys. */
function thinned(data: unknown, choose: Choose): unknown {
  if (Array.isArray(data)) return data.filter(() => choose(6) > 0).map((item) => thinned(item, choose))
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data).filter(() => choose(3) > 0)
  if (choose(4) === 0) entries.reverse()
  return Object.fromEntries(entries.map(([key, value]) => [key, thinned(value, choose)]))
}

function reduced({ path, text }: Sample, choose: Choose): Sample {
  const keep = 1 + choose(5)
  const byLines = (): string =>
    text
      .split('\n')
      .filter(() => choose(6) < keep)
      .join('\n')
  try {
    const data: unknown = JSON.parse(text)
    const inner = typeof data === 'object' && data !== null ? Object.values(data) : []
    const part: unknown = inner.length > 0 && choose(4) === 0 ? inner[choose(inner.length)] : data
    return { path, text: JSON.stringify(thinned(part, choose), undefined, choose(2)) }
  } catch {
    return { path, text: byLines() }
  }
}

test('so is what is left of it when parts are taken away', async () => {
  let taken = 0
  const seed = fc.integer({ min: 1, max: 2 ** 31 })
  const property = fc.asyncProperty(fc.constantFrom(...samples), seed, async (sample, from) => {
    const less = reduced(sample, chooser(from))
    if (!(await isTaken(less))) return
    taken++
    assertSeen(less)
  })
  await fc.assert(property, { numRuns: 1500 })
  assert.ok(taken > 300, `only ${String(taken)}`)
})

test.run()
