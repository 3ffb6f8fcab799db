// 34b4bc1ca149e371
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

function parseBaseline(source) {
  const data = parsed(source);
  if (data.version !== 1)
    throw new xroleLint.UsageError(`${source.path}: this is no baseline of version 1`);
  if (!Array.isArray(data.findings))
    throw new xroleLint.UsageError(`${source.path}: "findings" must be a list`);
  return { source, rows: data.findings.map((row, i) => rowOf(row, `${source.path}: findings[${String(i)}]`)) };
}
function parsed({ path, text }) {
  try {
    const data = JSON.parse(text);
    if (typeof data === "object" && data !== null)
      return data;
  } catch {
    throw new xroleLint.UsageError(`${path}: the baseline is not JSON`);
  }
  throw new xroleLint.UsageError(`${path}: a baseline is a JSON object`);
}
function rowOf(row, name) {
  const of = (key) => typeof row === "object" && row !== null && key in row ? row[key] : void 0;
  const array_1 = [of("rule"), of("path"), of("fingerprint"), of("reason")], rule = array_1[0], path = array_1[1], fingerprint = array_1[2], reason = array_1[3];
  if (typeof rule !== "string" || typeof path !== "string" || typeof fingerprint !== "string")
    throw new xroleLint.UsageError(`${name} needs "rule", "path" and "fingerprint"`);
  return { rule, path, fingerprint, ...typeof reason === "string" && { reason } };
}
async function baselineSuppressors({ source, rows }, isAsked) {
  const at = await placesOf(source);
  return rows.map((row, i) => {
    const { rule, path, fingerprint, reason } = row;
    const unused = {
      at: at(i),
      message: `"${rule}" no longer finds this in ${path}`,
      hint: "take the row out, or let --update-baseline do it"
    };
    return {
      about: fingerprint,
      hides: (finding) => finding.fingerprint === fingerprint && finding.ruleId === rule,
      as: { kind: "baseline", reason },
      unused: isAsked(row) ? unused : void 0
    };
  });
}
async function placesOf(source) {
  const { parseJson } = await Promise.resolve().then(function () { return require('./xrole-lint.cjs'); }).then(function (n) { return n.json; });
  const { isFailure } = await Promise.resolve().then(function () { return require('./xrole-lint.cjs'); }).then(function (n) { return n.failure$1; });
  const { openingOf, wholeSource } = await Promise.resolve().then(function () { return require('./xrole-lint.cjs'); }).then(function (n) { return n.place; });
  const document = parseJson(source);
  const rows = isFailure(document) ? [] : xroleLint.itemsOf(xroleLint.field(document.root, "findings"));
  return (row) => {
    const found = rows[row]?.at;
    return found ? openingOf(found) : wholeSource(source);
  };
}
function renderBaseline(findings, old, isAsked) {
  const reasons = new Map(old.map(({ fingerprint, reason }) => [fingerprint, reason]));
  const rows = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = old; i_1 < all_1.length; i_1++) {
    const row = all_1[i_1];
    if (!isAsked(row))
      rows.set(row.fingerprint, row);
  }
  for (let i_2 = 0, all_2 = findings; i_2 < all_2.length; i_2++) {
    const { ruleId, at, fingerprint, suppressed } = all_2[i_2];
    if (suppressed !== void 0 || ruleId === "unused-suppression")
      continue;
    const reason = reasons.get(fingerprint);
    const row = { rule: ruleId, path: at.source.path, fingerprint };
    rows.set(fingerprint, reason === void 0 ? row : { ...row, reason });
  }
  const key = ({ path, rule, fingerprint }) => `${path}\0${rule}\0${fingerprint}`;
  const sorted = [...rows.values()].sort((a, b) => key(a) < key(b) ? -1 : 1);
  const lines = sorted.map((row) => `    ${JSON.stringify(row)}`);
  return `{
  "version": 1,
  "findings": [${lines.length > 0 ? `
${lines.join(",\n")}
  ` : ""}]
}
`;
}

module.exports = {
__proto__: null,
baselineSuppressors: baselineSuppressors,
parseBaseline: parseBaseline,
renderBaseline: renderBaseline,
};

})
