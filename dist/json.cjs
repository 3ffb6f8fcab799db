// ccacd9f531a48aaa
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

function locationOf(place) {
  const { path, start, end, startOffset, endOffset } = xroleLint.spanOf(place);
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
  const { ruleId, severity, at, related, hop, fix, fingerprint } = finding;
  return {
    ruleId,
    severity,
    message: xroleLint.messageOf(finding),
    location: locationOf(at),
    related: related.map((other) => ({ message: other.note, location: locationOf(other.at) })),
    ...hop !== void 0 && { hop: { source: hop.source, destination: hop.destination } },
    ...fix !== void 0 && {
      fix: {
        description: fix.description,
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
      line: xroleLint.positionAt(at.source, at.range().start).line
    })),
    demandedBy,
    because: because.map(({ text, at }) => text + (at === void 0 ? "" : ` (${xroleLint.pathAndLine(at)})`)),
    ...when.length > 0 && { when }
  };
}
function jsonReport(report) {
  const { filesScanned, filesRead, documents, roles, taskDefinitions, errors, warnings, notes, suppressed } = report.summary;
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
      suppressed
    },
    findings: xroleLint.shown(report).map(findingOf),
    hops: report.hops.map(hopOf)
  };
}
const json = (report) => xroleLint.jsonText(jsonReport(report));

module.exports = {
__proto__: null,
json: json,
jsonReport: jsonReport,
};

})
