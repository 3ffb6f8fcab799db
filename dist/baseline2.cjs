// 0b51d8eb1333a1a8
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_path = require('node:path');
var baseline = require('./baseline.cjs');
var xroleLint = require('./xrole-lint.cjs');
require('node:fs');
require('node:util');

function readBaseline(path, isNew, cwd) {
  if (xroleLint.isLedOut(path, cwd))
    throw new xroleLint.UsageError(`--baseline ${path}: a symbolic link leads out of the tree`);
  const text = xroleLint.readText(node_path.resolve(cwd, path));
  if (text !== void 0)
    return baseline.parseBaseline({ path, text });
  if (isNew)
    return { source: { path, text: "" }, rows: [] };
  throw new xroleLint.UsageError(`--baseline ${path}: no such file (--update-baseline writes it)`);
}
async function updateBaseline(input, io) {
  const { baseline: baseline$1 } = input;
  if (!baseline$1)
    return xroleLint.lintFiles(input);
  const { path } = baseline$1.source;
  const found = await xroleLint.lintFiles({ ...input, baseline: void 0 });
  const { matcher } = await Promise.resolve().then(function () { return require('./globs.cjs'); });
  const isReported = input.only.length === 0 ? () => true : matcher(input.only);
  const text = baseline.renderBaseline(found.findings, baseline$1.rows, ({ rule, path: of }) => xroleLint.isWholeRun(input) && input.severities.get(rule) !== "off" && isReported(of));
  xroleLint.writeText(path, text, input.cwd);
  const updated = baseline.parseBaseline({ path, text });
  const counts = `${String(updated.rows.length)} findings (${String(baseline$1.rows.length)} before)`;
  io.stderr.write(xroleLint.logLines([`xrole-lint: ${path} holds ${counts}`]));
  return xroleLint.lintFiles({ ...input, baseline: updated });
}

module.exports = {
__proto__: null,
readBaseline: readBaseline,
updateBaseline: updateBaseline,
};

})
