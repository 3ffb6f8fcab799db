// 052ee5f7b151263b
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_util = require('node:util');
var xroleLint = require('./xrole-lint.cjs');
var explain = require('./explain2.cjs');
require('node:path');
require('node:fs');
require('node:buffer');

const OPTIONS = {
  "task-role": { type: "string" },
  destination: { type: "string" },
  config: { type: "string", short: "c" },
  account: { type: "string" }
};
function explainRule(id, io) {
  const ids = xroleLint.rules.map((rule) => rule.id);
  const page = ids.includes(id) ? xroleLint.rulePage(id) : void 0;
  if (page === void 0) {
    const meant = xroleLint.nearest(id, ids);
    throw new xroleLint.UsageError(
      `no rule "${id}"${meant ? `; did you mean ${meant}?` : ""} (xrole-lint rules lists them)`
    );
  }
  io.stdout.write(page);
  return 0;
}
const MARKS = { yes: "\u2713", no: "\u2717", unknown: "?", info: " " };
function lineOf({ indent, text, at, mark }) {
  const where = at ? `  ${xroleLint.clean(xroleLint.pathAndLine(at))}` : "";
  return xroleLint.logLine(`${"  ".repeat(indent)}${MARKS[mark]} ${xroleLint.clean(text)}${where}
`);
}
function madeBy({ via, profile, when }) {
  const told = [
    ...via ? [`as the session that ${xroleLint.show(via.source.arn)} got there`] : [],
    ...profile ? [`by profile "${profile.name.value}" (${xroleLint.pathAndLine(profile.at)})`] : [],
    ...when.map(({ label }) => label)
  ];
  return told.map((line) => `  ${xroleLint.logLine(xroleLint.clean(line))}
`).join("");
}
function explainHop(hop, findings) {
  const { source, destination, taskTrust, permission, trust, verdict } = hop;
  const lines = explain.explainDecision({ verdict, permission, trust }, taskTrust);
  const head = `${xroleLint.logLine(xroleLint.clean(xroleLint.show(source.arn)))}
  -> ${xroleLint.logLine(xroleLint.clean(xroleLint.show(destination.arn)))}: ${verdict}
`;
  return `${head}${madeBy(hop)}
${lines.map(lineOf).join("")}${toDo(hop, findings)}`;
}
function toDo({ source, destination }, findings) {
  const [from, to] = [xroleLint.show(source.arn), xroleLint.show(destination.arn)];
  const own = findings.filter(
    ({ hop, severity }) => severity === "error" && hop?.source === from && hop.destination === to
  );
  if (own.length === 0) return "";
  const told = own.map(({ ruleId, message, hint, at }) => {
    const remedy = hint === void 0 ? "" : `
    ${xroleLint.logLine(xroleLint.clean(hint))}`;
    return `  ${xroleLint.logLine(xroleLint.clean(message))}${remedy}
    ${xroleLint.logLine(xroleLint.clean(xroleLint.pathAndLine(at)))}  ${ruleId}
`;
  });
  return `
what to do:
${told.join("")}`;
}
function hopsBetween({ hops }, source, destination) {
  return hops.filter((hop) => xroleLint.show(hop.source.arn) === source && xroleLint.show(hop.destination.arn) === destination);
}
async function explainCommand(io, args) {
  const { values, positionals } = arguments_(args);
  const [source, destination] = [values["task-role"], values.destination];
  if (source === void 0 && destination === void 0 && positionals.length === 1)
    return explainRule(positionals[0] ?? "", io);
  if (source === void 0 || destination === void 0)
    throw new xroleLint.UsageError("explain takes a rule id, or --task-role <arn> and --destination <arn>");
  const config = await xroleLint.loadConfig({
    cwd: io.cwd,
    configPath: values.config,
    search: true,
    ruleIds: xroleLint.rules.map(({ id }) => id)
  });
  const options = xroleLint.linkOptions(config, values.account);
  const { graph, findings } = await xroleLint.run({
    cwd: io.cwd,
    paths: positionals,
    exclude: config.exclude.matches,
    link: { ...options, asked: { source, destination } },
    check: { rules: xroleLint.rules, severities: /* @__PURE__ */ new Map() },
    overlay: []
  });
  const hops = hopsBetween(graph, source, destination);
  io.stdout.write(hops.map((hop) => explainHop(hop, findings)).join("\n"));
  return hops.some(({ verdict }) => verdict === "denied") ? 1 : 0;
}
function arguments_(args) {
  try {
    return node_util.parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new xroleLint.UsageError(error instanceof Error ? error.message.split(". ", 1)[0] ?? "" : String(error));
  }
}

exports.explainCommand = explainCommand;

})
