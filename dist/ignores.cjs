// 5fc154767ea4a193
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
var suppress = require('./suppress.cjs');
var until = require('./until.cjs');
require('node:path');
require('node:fs');
require('node:util');

function ignoreSuppressors(ignores, files, { isOff, isWhole, today }) {
  return ignores.map(({ rule, files: globs, reason, until: until$1, at }) => {
    const holds = until.holdsOn(today, until$1);
    const isAsked = isWhole && !isOff(rule) && files.some((path) => globs.matches(path));
    const message = holds || until$1 === void 0 ? `"${rule}" finds nothing in these files, so this entry hides nothing` : until.endedMessage(until$1);
    return {
      about: suppress.aboutRule(rule),
      hides: (finding) => holds && finding.ruleId === rule && globs.matches(finding.at.source.path),
      as: { kind: "config", reason },
      unused: isAsked ? { at: xroleLint.openingOf(at), message, hint: "remove it" } : void 0
    };
  });
}

module.exports = {
__proto__: null,
ignoreSuppressors: ignoreSuppressors,
};

})
