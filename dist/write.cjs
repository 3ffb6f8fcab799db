// 9c9a4b0ffea1bcba
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_fs = require('node:fs');
var node_path = require('node:path');
var xroleLint = require('./xrole-lint.cjs');
require('node:util');

function writeText(path, text, cwd) {
  const target = node_path.resolve(cwd, path);
  refuseLedOut(path, cwd);
  try {
    makeFolder(node_path.dirname(target));
    if (isDevice(target))
      node_fs.writeFileSync(target, text);
    else
      replaceFile(target, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] ?? "" : "";
    throw new xroleLint.UsageError(`cannot write ${path}: ${reason}`);
  }
}
function refuseLedOut(path, cwd) {
  if (xroleLint.isLedOut(node_path.dirname(path), cwd))
    throw new xroleLint.UsageError(`cannot write ${path}: a symbolic link on the way leads out of the tree`);
}
function makeFolder(path) {
  if (node_fs.existsSync(path))
    return;
  makeFolder(node_path.dirname(path));
  node_fs.mkdirSync(path);
}
function replaceFile(target, content, mode) {
  writeBeside(target, content, mode, node_fs.renameSync);
}
function writeBeside(target, content, mode, move) {
  const unique = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const beside = node_path.join(node_path.dirname(target), `.xrole-lint-${unique}.tmp`);
  try {
    node_fs.writeFileSync(beside, content, { flag: "wx", ...mode !== void 0 && { mode } });
    return move(beside, target);
  } finally {
    node_fs.rmSync(beside, { force: true });
  }
}
function isDevice(target) {
  const stat = node_fs.lstatSync(target, { throwIfNoEntry: false });
  if (stat === void 0 || stat.isFile() || stat.isDirectory())
    return false;
  return !stat.isSymbolicLink() || target.startsWith("/dev/");
}

module.exports = {
__proto__: null,
makeFolder: makeFolder,
refuseLedOut: refuseLedOut,
replaceFile: replaceFile,
writeBeside: writeBeside,
writeText: writeText,
};

})
