// 98ba2953358c239c
'use strict';

var node_fs = require('node:fs');
var node_path = require('node:path');
var glob = require('fast-glob');
var xroleLint = require('./xrole-lint.cjs');
require('node:os');
require('node:util');
require('node:buffer');

const CHUNK = 1 << 20;
const NEWLINE = 10;
function* linesOf(path) {
  const file = open(path);
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let begun = [];
    for (let size = node_fs.readSync(file, chunk); size > 0; size = node_fs.readSync(file, chunk)) {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0 && at < size; at = chunk.indexOf(NEWLINE, from)) {
        begun.push(chunk.subarray(from, at));
        yield Buffer.concat(begun).toString("utf8");
        begun = [];
        from = at + 1;
      }
      if (from < size) begun.push(Buffer.from(chunk.subarray(from, size)));
    }
    if (begun.length > 0) yield Buffer.concat(begun).toString("utf8");
  } finally {
    node_fs.closeSync(file);
  }
}
function open(path) {
  try {
    return node_fs.openSync(path, "r");
  } catch (error) {
    throw new xroleLint.UsageError(error instanceof Error ? error.message.replace(/^(\w+): /, "") : String(error));
  }
}
function filesByPattern(patterns, folder) {
  const options = { cwd: folder, absolute: true, dot: true, onlyFiles: true, unique: true };
  const isThere = new Set(glob.sync(patterns.map(glob.escapePath), options));
  const found = patterns.flatMap((pattern) => {
    const literal = node_path.resolve(folder, pattern).replaceAll("\\", "/");
    return isThere.has(literal) || pattern.startsWith("!") ? [] : glob.sync(pattern, options);
  });
  return [.../* @__PURE__ */ new Set([...isThere, ...found])].sort();
}

exports.filesByPattern = filesByPattern;
exports.linesOf = linesOf;
