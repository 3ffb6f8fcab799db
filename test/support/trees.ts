/** Runs the linter on folders of files and prints what it found in the form of expect.txt. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadConfig } from '../../src/config/load.js'
import type { Edit, Finding } from '../../src/finding.js'
import { lintFiles } from '../../src/lint.js'
import type { Place, Source } from '../../src/place.js'
import { hopReport } from '../../src/report/from-run.js'
import { spanOf } from '../../src/report/position.js'
import type { Run } from '../../src/run.js'
import { rules } from '../../rules/index.js'

const CONFIG = '.xrole-lintrc.yaml'
/** What a fixture folder holds besides the files that are linted. */
const NOT_LINTED = ['expect.txt', 'also.txt', CONFIG]

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const fixtures = join(root, 'fixtures')

export function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}

/** Every file below that is to be linted, with forward slashes. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !NOT_LINTED.includes(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/** Lints a folder with all rules, by the folder's own configuration and no other. */
export async function lintTree(folder: string, overlay: readonly Source[] = []): Promise<Run> {
  const configPath = existsSync(join(folder, CONFIG)) ? CONFIG : undefined
  const config = await loadConfig({
    cwd: folder,
    configPath,
    search: false,
    ruleIds: rules.map(({ id }) => id),
  })
  return lintFiles({
    cwd: folder,
    paths: [],
    config,
    rules,
    severities: config.rules,
    account: undefined,
    overlay,
    only: [],
    baseline: undefined,
    today: '2026-01-31',
  })
}

function positionOf(place: Place): string {
  const { path, start } = spanOf(place)
  return `${path}:${String(start.line)}:${String(start.column)}`
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** The very characters of a place: white space in runs shown as one space, the middle cut where they are many. */
function spanned(place: Place): string {
  const { start, end } = place.range()
  const shown = onOneLine(place.source.text.slice(start, end))
  return shown.length > 160 ? `${shown.slice(0, 80)} … ${shown.slice(-60)}` : shown
}

/** One finding: head line, the characters it stands at, message, hint, fix, related places. */
function printFinding({ at, severity, ruleId, message, hint, fix, related = [] }: Finding): string {
  const edits = fix?.edits.map(({ at: place, newText }) => `${spanned(place)} -> ${onOneLine(newText)}`) ?? []
  return [
    `${positionOf(at)} ${severity} ${ruleId}`,
    spanned(at),
    message,
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
    ...edits.map((edit) => `${fix?.safe === true ? 'safe fix' : 'fix'}: ${edit}`),
    ...related.map((one) => `+ ${positionOf(one.at)} ${one.note}`),
  ].join('\n  ')
}

export function printFindings(findings: readonly Finding[]): string {
  return findings.map((finding) => `${printFinding(finding)}\n`).join('')
}

/** Head lines alone. */
export function printHeads(findings: readonly Finding[]): string {
  return findings.map(({ at, severity, ruleId }) => `${positionOf(at)} ${severity} ${ruleId}\n`).join('')
}

/** One line a hop, sorted. */
export function printHops({ graph }: Run): string {
  const lines = graph.hops
    .map(hopReport)
    .map((hop) => `hop ${hop.source} -> ${hop.destination}: ${hop.verdict}\n`)
  return lines.sort().join('')
}

/** The files that safe fixes change, as they are afterwards; an edit that overlaps an earlier one waits. */
export function fixed(findings: readonly Finding[]): readonly Source[] {
  const edits = findings.flatMap(({ fix }) => (fix?.safe === true ? fix.edits : []))
  const sources = new Map(edits.map(({ at }) => [at.source.path, at.source]))
  return [...sources.values()].map((source) => ({
    path: source.path,
    text: applyAll(
      source.text,
      edits.filter(({ at }) => at.source.path === source.path),
    ),
  }))
}

function applyAll(text: string, edits: readonly Edit[]): string {
  const fromEnd = [...edits].sort((a, b) => b.at.range().start - a.at.range().start)
  let [result, limit] = [text, text.length]
  for (const { at, newText } of fromEnd) {
    const { start, end } = at.range()
    if (end > limit) continue
    result = result.slice(0, start) + newText + result.slice(end)
    limit = start
  }
  return result
}

/** A file's text with the line ends that a checkout may have changed. */
export function readExpected(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined
}
