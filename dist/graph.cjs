// 5cfe3a10fa7b6401
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_util = require('node:util');
var xroleLint = require('./xrole-lint.cjs');
var explain = require('./explain2.cjs');
require('node:path');
require('node:fs');

function lineOf({ indent, text, mark, at }) {
  return { indent, text: xroleLint.clean(text), mark, ...at && { at: xroleLint.pathAndLine(at) } };
}
class Builder {
  constructor(names) {
    this.names = names;
    this.accounts = /* @__PURE__ */ new Map();
    this.nodes = /* @__PURE__ */ new Map();
    this.runs = /* @__PURE__ */ new Map();
  }
  account(account) {
    const key = xroleLint.textKey(account);
    const known = this.accounts.get(key);
    if (known)
      return known.id;
    const id = `a${String(this.accounts.size)}`;
    const shown = xroleLint.show(account) || "account unknown";
    const name = this.names.get(key);
    this.accounts.set(key, { id, label: xroleLint.clean(name === void 0 ? shown : `${shown} (${name})`) });
    return id;
  }
  role(role) {
    const when = role.when.map(({ label }) => label).join(" and ");
    const key = `role ${xroleLint.textKey(role.arn)} ${when}`;
    return this.#node(key, {
      kind: "role",
      name: xroleLint.clean(xroleLint.show(role.name) + (when === "" ? "" : ` ${when}`)),
      arn: xroleLint.clean(xroleLint.show(role.arn)),
      account: this.account(role.account),
      at: xroleLint.pathAndLine(role.at)
    });
  }
  task(task) {
    const at = xroleLint.pathAndLine(task.at);
    return this.#node(`task ${at} ${task.label}`, {
      kind: "task-definition",
      name: xroleLint.clean(task.label.replace(/^"(.*)"$/s, "$1")),
      arn: void 0,
      account: this.account(task.taskRole?.account ?? task.account),
      at
    });
  }
  run(task, role) {
    const array_1 = [this.task(task), this.role(role)], from = array_1[0], to = array_1[1];
    this.runs.set(`${from} ${to}`, { from, to, verdict: role.taskTrust?.verdict ?? "unknown" });
  }
  #node(key, node) {
    const known = this.nodes.get(key);
    if (known)
      return known.id;
    const id = `n${String(this.nodes.size)}`;
    this.nodes.set(key, { id, ...node });
    return id;
  }
}
function hopOf(hop, index, builder) {
  const { source, destination, verdict, permission, trust, taskTrust } = hop;
  const { steps, demandedBy, when } = xroleLint.hopReport(hop);
  return {
    id: `h${String(index)}`,
    from: builder.role(source),
    to: builder.role(destination),
    verdict,
    steps,
    demandedBy,
    when,
    lines: explain.explainDecision({ verdict, permission, trust }, taskTrust).map(lineOf)
  };
}
function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function viewOf({ hops, unseen, taskDefinitions }, names) {
  const builder = new Builder(names);
  const key = ({ source, destination, demands }) => [xroleLint.show(source.arn), xroleLint.show(destination.arn), ...demands.slice(0, 1).map(({ at }) => xroleLint.pathAndLine(at))].join(" ");
  const sorted = [...hops, ...unseen].map((hop) => ({ hop, key: key(hop) })).sort((a, b) => order(a.key, b.key));
  const shown = sorted.map(({ hop }, i) => {
    for (let i_2 = 0, all_2 = hop.tasks; i_2 < all_2.length; i_2++) {
      const task = all_2[i_2];
      builder.run(task, (hop.via ?? hop).source);
    }
    return hopOf(hop, i, builder);
  });
  for (let i_1 = 0, all_1 = taskDefinitions; i_1 < all_1.length; i_1++) {
    const task = all_1[i_1];
    if (task.taskRole && !task.foreign)
      builder.run(task, task.taskRole);
  }
  return {
    accounts: [...builder.accounts.values()],
    nodes: [...builder.nodes.values()],
    runs: [...builder.runs.values()],
    hops: shown
  };
}

const OPTIONS = {
  format: { type: "string", short: "f", default: "mermaid" },
  output: { type: "string", short: "o" },
  config: { type: "string", short: "c" },
  "no-config": { type: "boolean" },
  account: { type: "string" },
  facts: { type: "string", multiple: true }
};
const FORMATS = {
  mermaid: async () => (await Promise.resolve().then(function () { return require('./text-formats.cjs'); })).mermaid,
  dot: async () => (await Promise.resolve().then(function () { return require('./text-formats.cjs'); })).dot,
  json: async () => (await Promise.resolve().then(function () { return require('./text-formats.cjs'); })).json,
  svg: async () => (await Promise.resolve().then(function () { return require('./svg.cjs'); })).svg,
  html: async () => (await Promise.resolve().then(function () { return require('./page.cjs'); })).html
};
function formatOf(name) {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : void 0;
  if (format)
    return format;
  const meant = xroleLint.nearest(name, Object.keys(FORMATS));
  const hint = meant === void 0 ? `there are ${Object.keys(FORMATS).join(", ")}` : `did you mean ${meant}?`;
  throw new xroleLint.UsageError(`graph --format ${name}: ${hint}`);
}
async function graphCommand(io, args) {
  const { values, positionals } = parsed(args);
  const load = formatOf(values.format);
  const config = await xroleLint.loadConfig({
    cwd: io.cwd,
    configPath: values.config,
    search: values["no-config"] !== true,
    ruleIds: xroleLint.rules.map(({ id }) => id)
  });
  const { graph } = await xroleLint.run({
    cwd: io.cwd,
    paths: positionals,
    exclude: config.exclude.matches,
    link: xroleLint.linkOptions(config, values.account),
    check: { rules: [], severities: /* @__PURE__ */ new Map() },
    overlay: [],
    onStage: xroleLint.lateOverMuch,
    facts: await xroleLint.factsFiles(values.facts ?? [], config, io.cwd, io.stderr)
  });
  const names = new Map(config.accounts.flatMap(({ id, name }) => name === void 0 ? [] : [[id, name]]));
  const draw = await load();
  const text = await draw(viewOf(graph, names));
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
graphCommand: graphCommand,
};

})
