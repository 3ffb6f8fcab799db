// 2078c54b8e2a19f1
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var finding = require('./finding.cjs');
var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

const MOST_PER_LEVEL = 10;
const LEVELS = { error: "error", warning: "warning", note: "notice" };
function command(finding) {
  const { at, severity, ruleId, related } = finding;
  const { path, start, end } = xroleLint.spanOf(at);
  const oneLine = start.line === end.line;
  const isHere = at.source.origin === void 0;
  const properties = {
    ...isHere && { file: path, line: start.line, endLine: end.line },
    ...isHere && oneLine && { col: start.column, endColumn: end.column },
    title: ruleId
  };
  const list = Object.entries(properties).map((array_1) => {
    const name = array_1[0], value = array_1[1];
    return `${name}=${xroleLint.commandProperty(String(value))}`;
  });
  const lines = [
    ...isHere ? [] : [xroleLint.pathAndLine(at)],
    ...xroleLint.messageOf(finding).split("\n"),
    ...related.map((other) => `${xroleLint.pathAndLine(other.at)} ${other.note}`)
  ];
  return `::${LEVELS[severity]} ${list.join(",")}::${xroleLint.commandData(lines)}`;
}
const github = (report) => {
  const findings = xroleLint.shown(report);
  const left = [];
  const commands = [...finding.severities].reverse().flatMap((severity) => {
    const all = findings.filter((finding) => finding.severity === severity);
    if (all.length > MOST_PER_LEVEL)
      left.push(xroleLint.count(all.length - MOST_PER_LEVEL, `more ${severity}`));
    return all.slice(0, MOST_PER_LEVEL).map(command);
  });
  const lines = left.length === 0 ? commands : [...commands, `${left.join(", ")}: GitHub shows ten annotations of a level`];
  return lines.map((line) => `${line}
`).join("");
};

module.exports = {
__proto__: null,
github: github,
};

})
