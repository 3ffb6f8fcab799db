// a168cd1a0dd9c24e
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

function xml(text) {
  return xroleLint.markup(xroleLint.clean(text));
}
function attributes(values) {
  return Object.entries(values).map((array_1) => {
    const name = array_1[0], value = array_1[1];
    return ` ${name}="${xml(String(value))}"`;
  }).join("");
}
function details({ at, related }) {
  const lines = [xroleLint.pathAndLine(at), ...related.map((other) => `${xroleLint.pathAndLine(other.at)} ${other.note}`)];
  return lines.map(xml).join("\n");
}
function outcome(finding) {
  const { severity, suppressed } = finding;
  if (suppressed)
    return `<skipped${attributes({ message: `${suppressed.kind}: ${suppressed.reason ?? "no reason given"}` })}/>`;
  if (severity === "note")
    return `<system-out>${xml(xroleLint.messageOf(finding))}
${details(finding)}</system-out>`;
  return `<failure${attributes({ type: severity, message: xroleLint.messageOf(finding) })}>${details(finding)}</failure>`;
}
function testcase(finding, path) {
  const { line, column } = xroleLint.positionAt(finding.at.source, finding.at.range().start);
  const name = `${finding.ruleId} at line ${String(line)}, column ${String(column)}`;
  return `    <testcase${attributes({ name, classname: path, file: path, line, time: 0 })}>${outcome(finding)}</testcase>
`;
}
function failures(findings) {
  return findings.filter(({ severity, suppressed }) => !suppressed && severity !== "note").length;
}
function suite(path, findings) {
  const skipped = findings.filter(({ suppressed }) => suppressed).length;
  const counts = { tests: findings.length, failures: failures(findings), errors: 0, skipped, time: 0 };
  const cases = findings.map((finding) => testcase(finding, path));
  return `  <testsuite${attributes({ name: path, ...counts })}>
${cases.join("")}  </testsuite>
`;
}
function clear() {
  const counts = { name: "xrole-lint", tests: 1, failures: 0, errors: 0, skipped: 0, time: 0 };
  return `  <testsuite${attributes(counts)}>
    <testcase name="no findings" classname="xrole-lint" time="0"/>
  </testsuite>
`;
}
const junit = ({ findings: all, options }) => {
  const findings = all.filter(({ severity }) => !options.quiet || severity === "error");
  const paths = [...new Set(findings.map(({ at }) => at.source.path))];
  const suites = paths.map((path) => suite(path, findings.filter(({ at }) => at.source.path === path)));
  const counts = {
    name: "xrole-lint",
    tests: Math.max(findings.length, 1),
    failures: failures(findings),
    errors: 0,
    time: 0
  };
  const body = suites.length > 0 ? suites.join("") : clear();
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${attributes(counts)}>
${body}</testsuites>
`;
};

module.exports = {
__proto__: null,
junit: junit,
};

})
