// cb7748b167dc915b
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var glob = require('fast-glob');
var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

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

module.exports = {
__proto__: null,
listByGlob: listByGlob,
};

})
