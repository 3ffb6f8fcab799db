// 747fc03948202533
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_path = require('node:path');
var xroleLint = require('./xrole-lint.cjs');
require('node:fs');
require('node:util');

function readBaseline(path, isNew, cwd) {
  if (xroleLint.isLedOut(path, cwd)) throw new xroleLint.UsageError(`--baseline ${path}: a symbolic link leads out of the tree`);
  const text = xroleLint.readText(node_path.resolve(cwd, path));
  if (text !== void 0) return xroleLint.parseBaseline({ path, text });
  if (isNew) return { source: { path, text: "" }, rows: [] };
  throw new xroleLint.UsageError(`--baseline ${path}: no such file (--update-baseline writes it)`);
}
async function updateBaseline(input, io) {
  const { baseline } = input;
  if (!baseline) return xroleLint.lintFiles(input);
  const { path } = baseline.source;
  const found = await xroleLint.lintFiles({ ...input, baseline: void 0 });
  const { matcher } = await Promise.resolve().then(function () { return require('./xrole-lint.cjs'); }).then(function (n) { return n.globs; });
  const isReported = input.only.length === 0 ? () => true : matcher(input.only);
  const text = xroleLint.renderBaseline(
    found.findings,
    baseline.rows,
    ({ rule, path: of }) => xroleLint.isWholeRun(input) && input.severities.get(rule) !== "off" && isReported(of)
  );
  xroleLint.writeText(path, text, input.cwd);
  const updated = xroleLint.parseBaseline({ path, text });
  const counts = `${String(updated.rows.length)} findings (${String(baseline.rows.length)} before)`;
  io.stderr.write(xroleLint.logLines([`xrole-lint: ${path} holds ${counts}`]));
  return xroleLint.lintFiles({ ...input, baseline: updated });
}

module.exports = {
readBaseline: readBaseline,
updateBaseline: updateBaseline,
};

})
