// c3e3f62855d7f807
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

const LEVELS = { error: "ERROR", warning: "WARNING", note: "INFO" };
function bytePosition(source, { line, column }) {
  if (source.origin)
    return { line, column };
  const from = xroleLint.lineStarts(source)[line - 1] ?? 0;
  return { line, column: Buffer.byteLength(source.text.slice(from, from + column - 1), "utf8") + 1 };
}
function rangeOf(place) {
  const { start, end } = xroleLint.spanOf(place);
  return { start: bytePosition(place.source, start), end: bytePosition(place.source, end) };
}
function suggestions(fix, source) {
  const [edit, ...more] = fix?.edits ?? [];
  if (!fix?.safe || edit?.at.source !== source || more.length > 0)
    return [];
  return [{ range: rangeOf(edit.at), text: edit.newText }];
}
function diagnostic(finding, rules) {
  const { at, ruleId, severity, related, fix } = finding;
  const url = rules.get(ruleId)?.helpUri;
  const offered = suggestions(fix, at.source);
  const lines = [xroleLint.messageOf(finding), ...related.map((other) => `${xroleLint.pathAndLine(other.at)} ${other.note}`)];
  return {
    message: lines.join("\n"),
    location: { path: at.source.path, range: rangeOf(at) },
    severity: LEVELS[severity],
    code: { value: ruleId, ...url !== void 0 && { url } },
    ...offered.length > 0 && { suggestions: offered }
  };
}
const rdjson = (report) => {
  const { tool } = report;
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  return xroleLint.jsonText({
    source: { name: tool.name, ...tool.uri !== void 0 && { url: tool.uri } },
    diagnostics: xroleLint.shown(report).map((finding) => diagnostic(finding, rules))
  });
};

module.exports = {
__proto__: null,
rdjson: rdjson,
};

})
