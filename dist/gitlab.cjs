// abf0744a9fa5ab04
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

const LEVELS = { error: "major", warning: "minor", note: "info" };
function issue(finding) {
  const { at, ruleId, severity, fingerprint } = finding;
  const { path, start, end } = xroleLint.spanOf(at);
  return {
    description: xroleLint.messageOf(finding),
    check_name: ruleId,
    fingerprint,
    severity: LEVELS[severity],
    location: { path, lines: { begin: start.line, end: end.line } }
  };
}
const gitlab = (report) => xroleLint.jsonText(xroleLint.shown(report).map(issue));

module.exports = {
__proto__: null,
gitlab: gitlab,
};

})
