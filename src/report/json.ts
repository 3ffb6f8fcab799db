/** The JSON report: schemas/report.schema.json, mapped by hand so that no inner type leaks into it. */
import type { Place } from '../place.js'
import { jsonText } from './escape.js'
import type { JsonFinding, JsonHop, JsonLocation, JsonReport } from './json-report.js'
import { pathAndLine, positionAt, spanOf } from './position.js'
import { type HopReport, messageOf, type Report, type Reporter, shown } from './report.js'
import type { ToldFinding } from './told.js'

function locationOf(place: Place): JsonLocation {
  const { path, start, end, startOffset, endOffset } = spanOf(place)
  const pointer = place.pointer()
  return {
    path,
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    startOffset,
    endOffset,
    ...(pointer !== undefined && { pointer }),
  }
}

function findingOf(finding: ToldFinding): JsonFinding {
  const { ruleId, severity, at, related, hop, fix, fingerprint } = finding
  return {
    ruleId,
    severity,
    message: messageOf(finding),
    location: locationOf(at),
    related: related.map((other) => ({ message: other.note, location: locationOf(other.at) })),
    ...(hop !== undefined && { hop: { source: hop.source, destination: hop.destination } }),
    ...(fix !== undefined && {
      fix: {
        description: fix.description,
        safe: fix.safe,
        edits: fix.edits.map(({ at: place, newText }) => {
          const { start, end } = place.range()
          return { path: place.source.path, startOffset: start, endOffset: end, newText }
        }),
      },
    }),
    fingerprint,
  }
}

function hopOf(hop: HopReport): JsonHop {
  const { source, destination, verdict, steps, taskDefinitions, demandedBy, because, when } = hop
  return {
    source,
    destination,
    verdict,
    steps: { taskTrust: steps.taskTrust, permission: steps.permission, trust: steps.trust },
    taskDefinitions: taskDefinitions.map(({ at }) => ({
      path: at.source.path,
      line: positionAt(at.source, at.range().start).line,
    })),
    demandedBy,
    because: because.map(({ text, at }) => text + (at === undefined ? '' : ` (${pathAndLine(at)})`)),
    ...(when.length > 0 && { when }),
  }
}

/** The report as data. */
export function jsonReport(report: Report): JsonReport {
  const { filesScanned, filesRead, documents, roles, taskDefinitions, errors, warnings, notes, suppressed } =
    report.summary
  return {
    schemaVersion: 1,
    tool: { name: report.tool.name, version: report.tool.version },
    summary: {
      filesScanned,
      filesRead,
      documents,
      roles,
      taskDefinitions,
      errors,
      warnings,
      notes,
      suppressed,
    },
    findings: shown(report).map(findingOf),
    hops: report.hops.map(hopOf),
  }
}

/** For programs. */
export const json: Reporter = (report) => jsonText(jsonReport(report))
