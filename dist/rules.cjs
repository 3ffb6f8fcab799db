// 959a8612cd4c45b3
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

async function rulesCommand(io, args) {
  const format = args.length === 0 ? "text" : /^(?:--format=|-f=?)?(.*)$/.exec(args.join(" ").replace(/^(--format|-f) /, ""))?.[1];
  if (format !== "text" && format !== "json" && format !== "stylish")
    throw new xroleLint.UsageError(`rules ${args.join(" ")}: it takes only --format json`);
  const table = xroleLint.rules.map(({ id, severity, group, title }) => ({ id, severity, group, title }));
  if (format === "json")
    io.stdout.write(`${JSON.stringify(table, null, 2)}
`);
  else {
    const width = Math.max(...table.map(({ id }) => id.length));
    for (let i_1 = 0, all_1 = table; i_1 < all_1.length; i_1++) {
      const { id, severity, title } = all_1[i_1];
      io.stdout.write(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}
`);
    }
  }
  return Promise.resolve(0);
}

module.exports = {
__proto__: null,
rulesCommand: rulesCommand,
};

})
