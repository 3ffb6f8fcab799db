/**
 * Set-ups with marks in them: a mark is replaced by the right value or by a slip, and what is found must stand
 * at the very characters of the mark that was changed.
 */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { DESTINATION, lintFiles, TASK_ROLE, type Files } from '../setup.js'

/** What marks stand for where no slip is made. */
const RIGHT: Readonly<Record<string, string>> = {
  service: 'ecs-tasks.amazonaws.com',
  destination: DESTINATION,
  source: TASK_ROLE,
  action: 'sts:AssumeRole',
  trusted: 'sts:AssumeRole',
}

interface Slip {
  readonly mark: string
  readonly wrong: string
  readonly rule: string
}

const SLIPS: readonly Slip[] = [
  { mark: 'service', wrong: 'ec2.amazonaws.com', rule: 'ecs-tasks-not-trusted' },
  {
    mark: 'destination',
    wrong: DESTINATION.replace('account', 'acount'),
    rule: 'assume-role-resource-mismatch',
  },
  {
    mark: 'destination',
    wrong: DESTINATION.replace('7777', '7778'),
    rule: 'assume-role-resource-mismatch',
  },
  { mark: 'source', wrong: TASK_ROLE.slice(0, -1), rule: 'trust-principal-mismatch' },
  { mark: 'action', wrong: 'sts:AssumeRoles', rule: 'policy-unknown-action' },
  { mark: 'trusted', wrong: 'sts:AssumeRoleWithSAML', rule: 'trust-action-invalid' },
]

/** A change to a file, and what is found then: the rule and the text that it stands at, brackets and quotes aside. */
export interface Edit {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly rule: string
  readonly text?: string
  /** Folder of the files that are changed; else it is the first that can be. */
  readonly in?: string
}

export interface MarkedSetup {
  readonly files: Files
  /** Marks of the set-up's own, with their right values. */
  readonly marks?: Readonly<Record<string, string>>
  readonly slips?: readonly Slip[]
  readonly edits?: readonly Edit[]
  readonly verdict?: 'allowed' | 'unknown'
}

interface Rendered {
  readonly files: Record<string, string>
  /** `path:start-end` of every mark, by its name. */
  readonly spans: ReadonlyMap<string, readonly string[]>
}

function rendered(files: Files, values: Readonly<Record<string, string>>): Rendered {
  const out: Record<string, string> = {}
  const spans = new Map<string, string[]>()
  for (const [path, content] of Object.entries(files)) {
    let written = ''
    let from = 0
    for (const { 0: whole, 1: mark = '', index } of content.matchAll(/«(\w+)»/g)) {
      written += content.slice(from, index)
      const value = values[mark] ?? ''
      spans.set(mark, [...(spans.get(mark) ?? []), spanOf(path, written.length, value.length)])
      written += value
      from = index + whole.length
    }
    out[path] = written + content.slice(from)
  }
  return { files: out, spans }
}

function spanOf(path: string, start: number, length: number): string {
  return `${path}:${String(start)}-${String(start + length)}`
}

interface Found {
  readonly rule: string
  readonly span: string
  readonly text: string
}

/** Errors, each without the quotes around what it stands at. */
async function found(files: Files): Promise<{ errors: readonly Found[]; verdicts: readonly string[] }> {
  const { findings, graph } = await lintFiles(files)
  const errors = findings.flatMap(({ severity, ruleId: rule, at }) => {
    if (severity !== 'error') return []
    const { start, end } = at.range()
    const whole = at.source.text.slice(start, end)
    const text = whole.replace(/^\\?"|\\?"$/g, '')
    const span = spanOf(at.source.path, start + Math.max(0, whole.indexOf(text)), text.length)
    return [{ rule, span, text }]
  })
  return { errors, verdicts: graph.hops.map(({ verdict }) => verdict) }
}

function edited(files: Files, { from, to, in: folder }: Edit): Files {
  const paths = Object.keys(files).filter((path) => files[path]?.includes(from))
  const chosen = folder === undefined ? paths.slice(0, 1) : paths.filter((path) => path.startsWith(folder))
  assert.ok(chosen.length > 0, `there is ${from}`)
  return {
    ...files,
    ...Object.fromEntries(chosen.map((path) => [path, (files[path] ?? '').replaceAll(from, () => to)])),
  }
}

/** Tests the set-ups: the right one is silent, and each slip is found once, by its rule, at its characters. */
export function testMarked(
  what: string,
  setups: Readonly<Record<string, MarkedSetup>>,
  common: readonly Slip[] = SLIPS,
): { readonly run: () => void } {
  const test = suite(what)
  for (const [name, { files, marks = {}, slips = [], edits = [], verdict = 'allowed' }] of Object.entries(
    setups,
  )) {
    const right = { ...RIGHT, ...marks }
    test(`${name}: the right one is silent`, async () => {
      const { errors, verdicts } = await found(rendered(files, right).files)
      assert.equal(errors, [])
      assert.ok(verdicts.length > 0, 'there is a hop')
      assert.equal([...new Set(verdicts)], [verdict])
    })
    const { spans: all } = rendered(files, right)
    for (const { mark, wrong, rule } of [...common, ...slips].filter((slip) => all.has(slip.mark)))
      test(`${name}: ${wrong}`, async () => {
        const { files: changed, spans } = rendered(files, { ...right, [mark]: wrong })
        const { errors } = await found(changed)
        assert.equal(
          errors.map((error) => error.rule),
          [rule],
        )
        assert.ok(spans.get(mark)?.includes(errors[0]?.span ?? ''), `${errors[0]?.span ?? ''} is a mark's`)
      })
    for (const edit of edits)
      test(`${name}: ${edit.name}`, async () => {
        const { rule, text } = edit
        const { errors } = await found(edited(rendered(files, right).files, edit))
        assert.equal(
          errors.map((error) => error.rule),
          [rule],
        )
        if (text !== undefined) assert.is(errors[0]?.text, text)
      })
  }
  return {
    run: () => {
      test.run()
    },
  }
}
