// 9ba1b10a7c84af83
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var globs = require('./globs.cjs');
var read = require('./read.cjs');
require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

function unmatchedGlobs(config, files) {
  return [...settingsOf(config)].flatMap(({ patterns, rebase }) => patterns.filter(({ value }) => !value.startsWith("!") && !selectsAny(value, files, rebase)).map(({ value, at }) => ({
    at,
    message: `${read.locationOf(at)}: glob ${JSON.stringify(value)} matches no file`
  })));
}
function selectsAny(glob, files, rebase) {
  const matches = globs.matcher([glob]);
  return files.some((file) => matches(rebase(file)));
}
function* settingsOf(config) {
  for (let i_1 = 0, all_1 = config.accounts; i_1 < all_1.length; i_1++) {
    const { files } = all_1[i_1];
    yield files;
  }
  for (let i_2 = 0, all_2 = config.roles; i_2 < all_2.length; i_2++) {
    const { policies, trust, boundary } = all_2[i_2];
    for (let i_3 = 0, all_3 = [policies, trust, boundary]; i_3 < all_3.length; i_3++) {
      const globs = all_3[i_3];
      if (globs)
        yield globs;
    }
  }
  for (let i_4 = 0, all_4 = config.organization; i_4 < all_4.length; i_4++) {
    const { policies } = all_4[i_4];
    yield policies;
  }
  for (let i_5 = 0, all_5 = config.profiles; i_5 < all_5.length; i_5++) {
    const { file, taskDefinitions } = all_5[i_5];
    yield file;
    yield taskDefinitions;
  }
  for (let i_6 = 0, all_6 = config.ignores; i_6 < all_6.length; i_6++) {
    const { files } = all_6[i_6];
    yield files;
  }
  yield config.exclude;
}

module.exports = {
__proto__: null,
unmatchedGlobs: unmatchedGlobs,
};

})
