// 4d4f89539d6068a5
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_util = require('node:util');
var xroleLint = require('./xrole-lint.cjs');
var write = require('./write.cjs');
require('node:path');
require('node:fs');
require('./run-git.cjs');
require('node:child_process');
require('node:os');
require('node:process');

const AS = { trust: "trust", boundary: "boundary", identity: "inline" };
function attachment(fact, use) {
  const { role, kind } = use;
  if (role === void 0 || kind !== "trust" && kind !== "boundary" && kind !== "identity")
    return void 0;
  return {
    kind: "attachment",
    scope: fact.scope,
    when: fact.when,
    at: fact.at,
    role: { value: role.arn, at: fact.at },
    as: AS[kind],
    policy: fact.policy,
    policyArn: void 0,
    exhaustive: false
  };
}
function bindingsAsFacts(facts, { policies }) {
  const uses = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = policies; i_1 < all_1.length; i_1++) {
    const use = all_1[i_1];
    if (use.boundBy === "config")
      xroleLint.push(uses, use.policy, use);
  }
  return facts.flatMap((fact) => {
    const bound = fact.kind === "raw-policy" ? uses.get(fact.policy) ?? [] : [];
    const attached = bound.flatMap((use) => fact.kind === "raw-policy" ? attachment(fact, use) ?? [] : []);
    return attached.length > 0 ? attached : [fact];
  });
}

const OPTIONS = {
  output: { type: "string", short: "o" },
  repository: { type: "string" },
  commit: { type: "string" },
  config: { type: "string", short: "c" },
  "no-config": { type: "boolean" },
  account: { type: "string" }
};
async function factsCommand(io, args) {
  const { values, positionals } = parsed(args);
  const { commit, repository } = values;
  if (commit !== void 0 && !/^[0-9a-f]{1,64}$/.test(commit))
    throw new xroleLint.UsageError(`--commit ${commit}: a commit is written in hexadecimal digits`);
  const { config: configPath } = values;
  const search = values["no-config"] !== true;
  const config = await xroleLint.loadConfig({ cwd: io.cwd, configPath, search, ruleIds: xroleLint.rules.map(({ id }) => id) });
  const { graph, facts } = await xroleLint.run({
    cwd: io.cwd,
    paths: positionals,
    exclude: config.exclude.matches,
    link: xroleLint.linkOptions(config, values.account),
    check: { rules: [], severities: /* @__PURE__ */ new Map() },
    overlay: [],
    onStage: xroleLint.lateOverMuch
  });
  const here = write.repositoryOf(io.cwd);
  const checkout = { ...here, commit: commit ?? here.commit, repository: repository ?? here.repository };
  const lines = write.writeFacts(bindingsAsFacts(facts, graph), checkout, graph.fill);
  const text = lines.map((line) => `${line}
`).join("");
  if (values.output === void 0)
    io.stdout.write(text);
  else
    xroleLint.writeText(values.output, text, io.cwd);
  return 0;
}
function parsed(args) {
  try {
    return node_util.parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new xroleLint.UsageError(error instanceof Error ? error.message.split(". ", 1)[0] ?? "" : String(error));
  }
}

module.exports = {
__proto__: null,
factsCommand: factsCommand,
};

})
