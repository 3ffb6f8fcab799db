/** Lints, fixes and lints again: a fix counts only when the next look finds it done. */
import { applyEdits, isDone, planFixes, type Plan } from './check/fix.js'
import type { Finding } from './finding.js'
import { lintFiles, type LintInput } from './lint.js'
import type { Source } from './place.js'
import type { Run } from './run.js'

export interface Change {
  /** As it was read. */
  readonly original: Source
  readonly text: string
}

export interface Fixed {
  /** What was found before anything changed. */
  readonly before: Run
  /** What is found with the changes. */
  readonly after: Run
  readonly changes: readonly Change[]
  readonly done: readonly Finding[]
}

/** One fix may let the next be seen; more rounds than this are a circle. */
const MOST_PASSES = 10
/** Fixes that are tried one by one when all together do not do what they should. */
const MOST_SINGLE = 50

/** Works on texts alone; who writes the changes is the caller's business. */
export async function fixFiles(input: LintInput): Promise<Fixed> {
  const before = await lintFiles(input)
  const originals = new Map<string, Source>()
  const done: Finding[] = []
  const tried = new Set<string>()
  let [now, texts] = [before, new Map(input.overlay.map((source) => [source.path, source]))]
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const round = await onePass(input, now, texts, tried)
    if (round === undefined) break
    for (const { plan } of round.applied) {
      for (const source of plan.edits.keys())
        if (!originals.has(source.path)) originals.set(source.path, source)
      for (const finding of plan.findings) done.push(finding)
    }
    ;[now, texts] = [round.run, round.texts]
  }
  const changes = [...originals.values()].flatMap((original): Change[] => {
    const text = texts.get(original.path)?.text ?? original.text
    return text === original.text ? [] : [{ original, text }]
  })
  return { before, after: now, changes, done }
}

interface Round {
  readonly run: Run
  readonly texts: Map<string, Source>
  readonly applied: readonly { readonly plan: Plan }[]
}

type Texts = Map<string, Source>

async function onePass(
  input: LintInput,
  now: Run,
  texts: Texts,
  tried: Set<string>,
): Promise<Round | undefined> {
  const open = now.findings.filter(({ fingerprint }) => !tried.has(fingerprint))
  const plan = planFixes(open)
  if (plan.findings.length === 0) return undefined
  const whole = await attempt(input, now, texts, plan)
  if (whole) return { ...whole, applied: [{ plan }] }
  // Something in it is not what it seems: the others are still right.
  for (const finding of plan.findings.slice(0, MOST_SINGLE)) {
    tried.add(finding.fingerprint)
    const single = planFixes([finding])
    const one = await attempt(input, now, texts, single)
    if (one) return { ...one, applied: [{ plan: single }] }
  }
  return undefined
}

async function attempt(
  input: LintInput,
  now: Run,
  texts: Texts,
  plan: Plan,
): Promise<Omit<Round, 'applied'> | undefined> {
  const next = new Map(texts)
  for (const [source, edits] of plan.edits)
    next.set(source.path, { path: source.path, text: applyEdits(source.text, edits) })
  const run = await lintFiles({ ...input, overlay: [...next.values()] })
  return isDone(plan, now.findings, run.findings) ? { run, texts: next } : undefined
}
