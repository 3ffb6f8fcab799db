// 30996411e6d43c23
'use strict';

var glob = require('fast-glob');
var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:os');
require('node:util');
require('node:buffer');

function listByGlob(folder) {
  return glob.sync("**/*", {
    cwd: folder,
    dot: true,
    followSymbolicLinks: false,
    ignore: xroleLint.IGNORED_FOLDERS.map((name) => `**/${name}/**`),
    objectMode: true,
    onlyFiles: false,
    suppressErrors: true
  }).filter(({ dirent }) => dirent.isFile() || dirent.isSymbolicLink()).filter(({ path }) => xroleLint.syntaxByName(path) !== void 0).map(({ path, dirent }) => ({ name: path, isLink: dirent.isSymbolicLink() }));
}

exports.listByGlob = listByGlob;
