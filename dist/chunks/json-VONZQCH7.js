import {
  messageOf,
  shown
} from "./chunk-XYAPVMOP.js";
import {
  jsonText,
  mask
} from "./chunk-K7EN7J5N.js";
import {
  pathAndLine,
  positionAt,
  spanOf
} from "./chunk-J6SOUY6X.js";

// src/report/json.ts
function locationOf(place) {
  const { path, start, end, startOffset, endOffset } = spanOf(place);
  const pointer = place.pointer();
  return {
    path,
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    startOffset,
    endOffset,
    ...pointer !== void 0 && { pointer }
  };
}
function findingOf(finding) {
  const { ruleId, severity, at, related = [], hop, fix, fingerprint } = finding;
  return {
    ruleId,
    severity,
    message: mask(messageOf(finding)),
    location: locationOf(at),
    related: related.map((other) => ({ message: mask(other.note), location: locationOf(other.at) })),
    ...hop !== void 0 && { hop: { source: hop.source, destination: hop.destination } },
    ...fix !== void 0 && {
      fix: {
        description: mask(fix.description),
        safe: fix.safe,
        edits: fix.edits.map(({ at: place, newText }) => {
          const { start, end } = place.range();
          return { path: place.source.path, startOffset: start, endOffset: end, newText };
        })
      }
    },
    fingerprint
  };
}
function hopOf(hop) {
  const { source, destination, verdict, steps, taskDefinitions, demandedBy, because, when } = hop;
  return {
    source,
    destination,
    verdict,
    steps: { taskTrust: steps.taskTrust, permission: steps.permission, trust: steps.trust },
    taskDefinitions: taskDefinitions.map(({ at }) => ({
      path: at.source.path,
      line: positionAt(at.source, at.range().start).line
    })),
    demandedBy,
    because: because.map(({ text, at }) => mask(text) + (at === void 0 ? "" : ` (${pathAndLine(at)})`)),
    ...when.length > 0 && { when }
  };
}
var json = (report) => {
  const { filesScanned, filesRead, documents, roles, taskDefinitions, errors, warnings, notes, suppressed } = report.summary;
  return jsonText({
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
      suppressed
    },
    findings: shown(report).map(findingOf),
    hops: report.hops.map(hopOf)
  });
};
export {
  json
};
