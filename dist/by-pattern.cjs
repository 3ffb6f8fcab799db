// be845c54fa5877a2
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_fs = require('node:fs');
var node_path = require('node:path');
var glob = require('fast-glob');
var globs = require('./globs.cjs');
var xroleLint = require('./xrole-lint.cjs');
require('node:util');

function patternOf(glob2, folder) {
  const names = glob2.split("/");
  const first = names.findIndex((name) => /[*?[\]{}\\]/.test(name));
  const plain = (first < 0 ? names : names.slice(0, first)).join("/");
  const base = node_path.resolve(folder, plain === "" && first > 0 ? "/" : plain);
  const rest = first < 0 ? "" : names.slice(first).join("/");
  const matches = rest === "" ? () => true : globs.matcher([rest]);
  const selects = (file) => xroleLint.isWithin(base, file) && matches(node_path.relative(base, file).split(node_path.sep).join("/"));
  return { base, rest, selects };
}
function filesByPattern(globs, folder) {
  const isNot = (one) => one.startsWith("!");
  const found = globs.filter((one) => !isNot(one)).flatMap((one) => filesOf(one, folder));
  const taken = globs.filter(isNot).map((one) => patternOf(one.slice(1), folder));
  return [...new Set(found)].filter((file) => !taken.some(({ selects }) => selects(file))).sort();
}
function filesOf(glob2, folder) {
  const literal = node_path.resolve(folder, glob2);
  if (isFile(literal))
    return [literal];
  const pattern = patternOf(glob2, folder);
  return pattern.rest === "" ? [] : filesBelow(pattern).filter(pattern.selects);
}
function filesBelow({ base, rest }) {
  const listed = glob.sync("**/*", {
    cwd: base,
    deep: /\*\*|\{/.test(rest) ? Infinity : rest.split("/").length,
    dot: true,
    followSymbolicLinks: false,
    objectMode: true,
    onlyFiles: false,
    suppressErrors: true
  });
  const isOurs = ({ path, dirent }) => dirent.isFile() || dirent.isSymbolicLink() && xroleLint.isOfTree(path, base) && isFile(node_path.join(base, path));
  return listed.filter(isOurs).map(({ path }) => node_path.join(base, path));
}
function isFile(path) {
  return node_fs.statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

module.exports = {
__proto__: null,
filesByPattern: filesByPattern,
patternOf: patternOf,
};

})
