// f1878595d114cfbf
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');
require('node:buffer');
require('node:process');

function suppress(findings, suppressors, unused) {
  const used = /* @__PURE__ */ new Set();
  const marked = findings.map((finding) => {
    if (finding.suppressed) return finding;
    const by = suppressors.find((one) => one.hides(finding));
    if (!by) return finding;
    used.add(by);
    return { ...finding, suppressed: by.as };
  });
  const idle = suppressors.flatMap((one) => used.has(one) ? [] : one.unused ?? []);
  return xroleLint.inOrder([...marked, ...notes(idle, unused)]);
}
function notes(drafts, unused) {
  if (!unused || unused.severity === "off") return [];
  const { id, severity } = unused.rule;
  const set = unused.severity;
  const found = drafts.map((draft) => ({ ...draft, ruleId: id, severity: set ?? draft.severity ?? severity }));
  const marks = xroleLint.fingerprints(found);
  return found.map((finding, i) => ({ ...finding, fingerprint: marks[i] ?? "" }));
}

exports.suppress = suppress;

})
