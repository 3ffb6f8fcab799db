// 10fe92849eb911bc
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var globs = require('./globs.cjs');
var read = require('./read.cjs');
require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

function unmatchedGlobs(config, files) {
  return [...settingsOf(config)].flatMap(
    ({ patterns, rebase }) => patterns.filter(({ value }) => !value.startsWith("!") && !selectsAny(value, files, rebase)).map(({ value, at }) => ({
      at,
      message: `${read.locationOf(at)}: glob ${JSON.stringify(value)} matches no file`
    }))
  );
}
function selectsAny(glob, files, rebase) {
  const matches = globs.matcher([glob]);
  return files.some((file) => matches(rebase(file)));
}
function* settingsOf(config) {
  for (const { files } of config.accounts) yield files;
  for (const { policies, trust, boundary } of config.roles) {
    for (const globs of [policies, trust, boundary]) if (globs) yield globs;
  }
  for (const { policies } of config.organization) yield policies;
  for (const { file, taskDefinitions } of config.profiles) {
    yield file;
    yield taskDefinitions;
  }
  for (const { files } of config.ignores) yield files;
  yield config.exclude;
}

module.exports = {
__proto__: null,
unmatchedGlobs: unmatchedGlobs,
};

})
