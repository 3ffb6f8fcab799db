// 1da031d364a3c18f
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_util = require('node:util');
var xroleLint = require('./xrole-lint.cjs');
var explain = require('./explain2.cjs');
require('node:path');
require('node:fs');

function isRoleArn(asked) {
  return xroleLint.parseRoleArn([asked]) !== void 0;
}
function askedRole(asked, roles) {
  if (isRoleArn(asked))
    return [asked];
  if (xroleLint.parseArn([asked]) === void 0)
    return onlyOne(asked, roles);
  const session = sessionsRole([asked]);
  if (session === void 0)
    throw new xroleLint.UsageError(`${asked} is the ARN of no role`);
  const { account, name } = session;
  const known = roles.find((role) => isSame(role.name, name) && isSame(role.account, account));
  return known?.arn ?? xroleLint.roleArn({ ...session, path: xroleLint.text("/") });
}
function onlyOne(asked, roles) {
  const named = roles.filter((role) => xroleLint.literal(role.name) === asked);
  const used = named.filter((role) => isDefined(role) || role.tasks.length > 0);
  const [first, ...others] = used.length > 0 ? used : named;
  if (first !== void 0 && others.length === 0)
    return first.arn;
  const all = named.map(({ arn }) => xroleLint.show(arn)).join(", ");
  if (first !== void 0)
    throw new xroleLint.UsageError(`several roles are named "${asked}": ${all}`);
  const meant = xroleLint.nearest(asked, roles.flatMap(({ name }) => xroleLint.literal(name) ?? []));
  const hint = meant === void 0 ? ", give its ARN" : `; did you mean ${meant}?`;
  throw new xroleLint.UsageError(`no role "${asked}" among the files${hint}`);
}
function isDefined({ definitions }) {
  return definitions.length > 0;
}
function sessionsRole(session) {
  const arn = xroleLint.parseArn(session);
  if (arn === void 0 || xroleLint.literal(arn.service) !== "sts")
    return void 0;
  const array_1 = xroleLint.splitText(arn.resource, "/"), kind = array_1[0], name = array_1[1];
  return kind && name && xroleLint.literal(kind) === "assumed-role" ? { partition: arn.partition, account: arn.account, name } : void 0;
}
function isSame(a, b) {
  const array_2 = [xroleLint.literal(a), xroleLint.literal(b)], x = array_2[0], y = array_2[1];
  return x !== void 0 && x === y;
}
function withoutAccount(asked, { roles }) {
  const arn = xroleLint.parseRoleArn(asked);
  if (arn === void 0 || roles.some((role) => isSame(role.arn, asked) && isDefined(role)))
    return [];
  return roles.filter((role) => isDefined(role) && isSame(role.name, arn.name) && xroleLint.literal(role.account) === void 0).map(({ at }) => `${xroleLint.pathAndLine(at)} defines a role ${xroleLint.show(arn.name)} and does not say of which account (--account)`);
}

const OPTIONS = {
  "task-role": { type: "string" },
  destination: { type: "string" },
  config: { type: "string", short: "c" },
  account: { type: "string" },
  facts: { type: "string", multiple: true }
};
function explainRule(id, io) {
  const ids = xroleLint.rules.map((rule) => rule.id);
  const page = ids.includes(id) ? xroleLint.rulePage(id) : void 0;
  if (page === void 0) {
    const meant = xroleLint.nearest(id, ids);
    throw new xroleLint.UsageError(`no rule "${id}"${meant ? `; did you mean ${meant}?` : ""} (xrole-lint rules lists them)`);
  }
  io.stdout.write(page);
  return 0;
}
const MARKS = { yes: "\u2713", no: "\u2717", unknown: "?", info: " " };
function lineOf({ indent, text, at, mark }) {
  const where = at ? `  ${xroleLint.pathAndLine(at)}` : "";
  return `${"  ".repeat(indent)}${MARKS[mark]} ${text}${where}`;
}
function madeBy({ via, profile, when }) {
  const lines = [
    ...via ? [`as the session that ${xroleLint.show(via.source.arn)} got there`] : [],
    ...profile ? [`by profile "${profile.name.value}" (${xroleLint.pathAndLine(profile.at)})`] : [],
    ...when.map(({ label }) => label)
  ];
  return lines.map((line) => `  ${line}`);
}
function explainHop(hop, findings) {
  const { source, destination, taskTrust, permission, trust, verdict } = hop;
  return [
    xroleLint.show(source.arn),
    `  -> ${xroleLint.show(destination.arn)}: ${verdict}`,
    ...madeBy(hop),
    "",
    ...explain.explainDecision({ verdict, permission, trust }, taskTrust).map(lineOf),
    ...toDo(hop, findings)
  ];
}
function toDo({ source, destination }, findings) {
  const array_1 = [xroleLint.show(source.arn), xroleLint.show(destination.arn)], from = array_1[0], to = array_1[1];
  const own = findings.filter(({ hop, severity }) => severity === "error" && hop?.source === from && hop.destination === to);
  if (own.length === 0)
    return [];
  const told = own.flatMap(({ ruleId, message, hint, at }) => [
    `  ${message}`,
    ...hint === void 0 ? [] : hint.split("\n").map((line) => `    ${line}`),
    `    ${xroleLint.pathAndLine(at)}  ${ruleId}`
  ]);
  return ["", "what to do:", ...told];
}
function hopsBetween({ hops }, { source, destination }) {
  const array_2 = [xroleLint.show(source), xroleLint.show(destination)], from = array_2[0], to = array_2[1];
  return hops.filter((hop) => xroleLint.show(hop.source.arn) === from && xroleLint.show(hop.destination.arn) === to);
}
async function explainCommand(io, args) {
  const { values, positionals } = arguments_(args);
  const array_3 = [values["task-role"], values.destination], source = array_3[0], destination = array_3[1];
  if (source === void 0 && destination === void 0 && positionals.length === 1)
    return explainRule(positionals[0] ?? "", io);
  if (source === void 0 || destination === void 0)
    throw new xroleLint.UsageError("explain takes a rule id, or --task-role <arn> and --destination <arn>");
  const runFor = await runner(values, positionals, io);
  const known = [source, destination].every(isRoleArn) ? [] : (await runFor()).graph.roles;
  const asked = { source: askedRole(source, known), destination: askedRole(destination, known) };
  const { graph, findings } = await runFor(asked);
  const hops = hopsBetween(graph, asked);
  const lines = hops.flatMap((hop, i) => [...i === 0 ? [] : [""], ...explainHop(hop, findings)]);
  io.stdout.write(xroleLint.logLines(lines));
  const hints = [asked.source, asked.destination].flatMap((arn) => withoutAccount(arn, graph));
  for (let i_1 = 0, all_1 = hints; i_1 < all_1.length; i_1++) {
    const hint = all_1[i_1];
    io.stderr.write(xroleLint.logLines([`xrole-lint: ${hint}`]));
  }
  return hops.some(({ verdict }) => verdict === "denied") ? 1 : 0;
}
async function runner(values, paths, io) {
  const { cwd } = io;
  const ruleIds = xroleLint.rules.map(({ id }) => id);
  const config = await xroleLint.loadConfig({ cwd, configPath: values.config, search: true, ruleIds });
  const facts = await xroleLint.factsFiles(values.facts ?? [], config, cwd, io.stderr);
  const options = xroleLint.linkOptions(config, values.account);
  return (asked) => xroleLint.run({
    cwd,
    paths,
    exclude: config.exclude.matches,
    link: { ...options, ...asked && { asked } },
    check: { rules: xroleLint.rules, severities: /* @__PURE__ */ new Map() },
    overlay: [],
    onStage: xroleLint.lateOverMuch,
    facts
  });
}
function arguments_(args) {
  try {
    return node_util.parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new xroleLint.UsageError(error instanceof Error ? error.message.split(". ", 1)[0] ?? "" : String(error));
  }
}

module.exports = {
__proto__: null,
explainCommand: explainCommand,
};

})
