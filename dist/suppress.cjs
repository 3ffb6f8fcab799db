// 4f6d44fdc801af17
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

function suppress(findings, suppressors, unused) {
  const used = /* @__PURE__ */ new Set();
  const first = finder(suppressors);
  const marked = findings.map((finding) => {
    const by = finding.suppressed ? void 0 : first(finding);
    if (!by)
      return finding;
    used.add(by);
    return { ...finding, suppressed: by.as };
  });
  const idle = suppressors.flatMap((one) => used.has(one) ? [] : one.unused ?? []);
  return xroleLint.inOrder([...marked, ...notes(idle, unused)]);
}
function aboutRule(rule, path, line) {
  return [rule, ...path === void 0 ? [] : [path], ...line === void 0 ? [] : [String(line)]].join("\0");
}
function keysOf({ ruleId, at, fingerprint }) {
  const { path } = at.source;
  const { line } = xroleLint.positionAt(at.source, at.range().start);
  return [aboutRule(ruleId), aboutRule(ruleId, path), aboutRule(ruleId, path, line), fingerprint];
}
function finder(suppressors) {
  const byKey = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = suppressors; i_1 < all_1.length; i_1++) {
    const order = i_1, one = all_1[i_1];
    const known = byKey.get(one.about);
    if (known)
      known.push([order, one]);
    else
      byKey.set(one.about, [[order, one]]);
  }
  return (finding) => {
    const found = keysOf(finding).flatMap((key) => {
      const hit = byKey.get(key)?.find((array_1) => {
        const one = array_1[1];
        return one.hides(finding);
      });
      return hit ? [hit] : [];
    });
    return found.sort((array_2, array_3) => {
      const a = array_2[0], b = array_3[0];
      return a - b;
    })[0]?.[1];
  };
}
function notes(drafts, unused) {
  if (!unused || unused.severity === "off")
    return [];
  const { id, severity } = unused.rule;
  const set = unused.severity;
  const found = drafts.map((draft) => ({ ...draft, ruleId: id, severity: set ?? draft.severity ?? severity }));
  const marks = xroleLint.fingerprints(found);
  return found.map((finding, i) => ({ ...finding, fingerprint: marks[i] ?? "" }));
}

module.exports = {
__proto__: null,
aboutRule: aboutRule,
suppress: suppress,
};

})
