// d31eeb78008d9936
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_fs = require('node:fs');
var node_path = require('node:path');
var xroleLint = require('./xrole-lint.cjs');
var runGit = require('./run-git.cjs');
require('node:util');
require('node:child_process');
require('node:os');
require('node:process');

const COMMAND = ["ls-files", "-z", "--cached", "--others", "--exclude-per-directory=.gitignore"];
async function listWorkTree(folder) {
  const names = lsFiles(folder);
  if (names === void 0)
    return void 0;
  const found = [];
  const isInPlace = realFolders(folder);
  for (const name of new Set(names)) {
    if (name.split("/").some((segment) => xroleLint.IGNORED_FOLDERS.includes(segment)))
      continue;
    const isOurs = xroleLint.syntaxByName(name) !== void 0;
    if (!isOurs && !mayBeRepository(name) || !isInPlace(name.replace(/\/$/, "")))
      continue;
    const stat = statOf(node_path.join(folder, name));
    if (stat?.isDirectory() === true)
      found.push(...await listNested(folder, name.replace(/\/$/, "")));
    else if (isOurs && (stat?.isFile() === true || stat?.isSymbolicLink() === true))
      found.push({ name, isLink: stat.isSymbolicLink() });
  }
  return found;
}
function mayBeRepository(name) {
  return name.endsWith("/") || !/\.[A-Za-z]\w*$/.test(name);
}
async function listNested(folder, repository) {
  const below = node_path.join(folder, repository);
  const isRepository = statOf(node_path.join(below, ".git")) !== void 0;
  const listed = (isRepository ? await listWorkTree(below) : void 0) ?? (await Promise.resolve().then(function () { return require('./glob.cjs'); })).listByGlob(below);
  return listed.map((one) => ({ ...one, name: `${repository}/${one.name}` }));
}
function lsFiles(folder) {
  return runGit.runGit(folder, COMMAND, 6e4)?.split("\0").filter((name) => name !== "");
}
function realFolders(root) {
  const known = /* @__PURE__ */ new Map([["", true]]);
  const isReal = (folder) => {
    const found = known.get(folder);
    if (found !== void 0)
      return found;
    const real = statOf(node_path.join(root, folder))?.isDirectory() === true && isReal(parentOf(folder));
    known.set(folder, real);
    return real;
  };
  return (name) => isReal(parentOf(name));
}
function statOf(path) {
  try {
    return node_fs.lstatSync(path);
  } catch {
    return void 0;
  }
}
function parentOf(name) {
  return name.slice(0, Math.max(0, name.lastIndexOf("/")));
}

module.exports = {
__proto__: null,
listWorkTree: listWorkTree,
};

})
