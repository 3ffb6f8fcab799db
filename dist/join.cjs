// 208825537d7fc7e8
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var write = require('./write.cjs');
var node_fs = require('node:fs');
var xroleLint = require('./xrole-lint.cjs');
var node_crypto = require('node:crypto');
require('node:path');
require('./run-git.cjs');
require('node:child_process');
require('node:os');
require('node:process');
require('node:util');

const CHUNK = 1 << 20;
const NEWLINE = 10;
function* linesOf(path) {
  const file = open(path);
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let begun = [];
    for (let size = node_fs.readSync(file, chunk); size > 0; size = node_fs.readSync(file, chunk)) {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0 && at < size; at = chunk.indexOf(NEWLINE, from)) {
        begun.push(chunk.subarray(from, at));
        yield Buffer.concat(begun).toString("utf8");
        begun = [];
        from = at + 1;
      }
      if (from < size)
        begun.push(Buffer.from(chunk.subarray(from, size)));
    }
    if (begun.length > 0)
      yield Buffer.concat(begun).toString("utf8");
  } finally {
    node_fs.closeSync(file);
  }
}
function open(path) {
  try {
    return node_fs.openSync(path, "r");
  } catch (error) {
    throw new xroleLint.UsageError(error instanceof Error ? error.message.replace(/^(\w+): /, "") : String(error));
  }
}

class WrongFacts extends Error {
}
function wrong(expected) {
  throw new WrongFacts(expected);
}
function isLine(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
const isNumber = (value) => Number.isSafeInteger(value);
const HOLE_KINDS = ["account", "partition", "region", "segment", "any"];
function pieceOf(json) {
  if (typeof json === "string")
    return json;
  if (!isLine(json))
    return wrong("a text");
  const { id, label, kind: written } = json;
  const kind = HOLE_KINDS.find((one) => one === written);
  if (typeof id !== "string" || typeof label !== "string" || kind === void 0)
    return wrong("a hole of a text");
  return { id, label, kind };
}
class Texts {
  #known = /* @__PURE__ */ new Map();
  of(json) {
    if (typeof json !== "string")
      return Array.isArray(json) ? json.map(pieceOf) : wrong("a text");
    const known = this.#known.get(json);
    if (known)
      return known;
    const text = json === "" ? [] : [json];
    this.#known.set(json, text);
    return text;
  }
}
function placeOf(json, files) {
  if (!Array.isArray(json))
    return wrong("a place");
  const [start, end, inset = -1, file = 0] = json;
  const source = isNumber(file) ? files[file] : void 0;
  if (!isNumber(start) || !isNumber(end) || !isNumber(inset) || !source)
    return wrong("a place");
  return new xroleLint.ForeignPlace(source, start, end, inset);
}
class Sources {
  constructor() {
    this.#known = /* @__PURE__ */ new Map();
    this.#commits = /* @__PURE__ */ new Map();
    this.#scopes = /* @__PURE__ */ new Map();
    this.texts = new Texts();
  }
  #known;
  #commits;
  #scopes;
  /** A file's facts share its scope. */
  scope(scope) {
    const known = this.#scopes.get(scope.id);
    if (known && xroleLint.textKey(known.account) === xroleLint.textKey(scope.account))
      return known;
    this.#scopes.set(scope.id, scope);
    return scope;
  }
  of(repository, commit, json) {
    if (!this.#commits.has(repository))
      this.#commits.set(repository, commit);
    const other = this.#commits.get(repository);
    if (other !== commit)
      throw new xroleLint.UsageError(`the facts show ${repository} at two commits, ${String(other)} and ${String(commit)}; join those of one`);
    return Array.isArray(json) ? json.map((one) => this.#file(repository, commit, one)) : wrong('"files"');
  }
  #file(repository, commit, json) {
    if (!isLine(json) || typeof json.path !== "string" || !Array.isArray(json.lines))
      return wrong("a file");
    const key = `${repository}\0${json.path}`;
    const source = this.#known.get(key) ?? xroleLint.foreignSource({ repository, commit, path: json.path });
    this.#known.set(key, source);
    const lines = json.lines;
    for (let i = 0; i + 1 < lines.length; i += 2) {
      const array_1 = [lines[i], lines[i + 1]], line = array_1[0], start = array_1[1];
      if (isNumber(line) && isNumber(start))
        source.lineStarts.set(line, start);
    }
    return source;
  }
}
function checkVersion(line) {
  const version = line.schemaVersion;
  if (!isNumber(version) || version < 1)
    return wrong('"schemaVersion"');
  if (version > write.schemaVersion)
    throw new xroleLint.UsageError(`facts of schema version ${String(version)}, and this xrole-lint reads up to version ${String(write.schemaVersion)}: update it`);
}
function factOf(line, sources) {
  const { repository, commit, kind, place } = line;
  if (typeof repository !== "string" || repository === "")
    return wrong('"repository"');
  if (commit !== void 0 && (typeof commit !== "string" || !/^[0-9a-f]{1,64}$/.test(commit)))
    return wrong('"commit"');
  if (typeof kind !== "string" || !Object.hasOwn(write.kinds, kind))
    return wrong('a known "kind"');
  const files = sources.of(repository, commit, line.files);
  const reader = {
    place: (json) => placeOf(json, files),
    text: (json) => sources.texts.of(json),
    path: (value) => xroleLint.foreignPath({ repository, commit, path: value }),
    fail: wrong
  };
  const codec = write.kinds[kind];
  const read = codec.read(line, reader);
  const at = withPointer(read.at, isLine(place) ? place.pointer : void 0);
  const fact = { ...read, scope: sources.scope(read.scope), kind, at };
  return { fact, path: at.source.path, start: at.range().start };
}
function withPointer(at, pointer) {
  const { start, end } = at.range();
  return typeof pointer === "string" ? new xroleLint.ForeignPlace(at.source, start, end, -1, pointer) : at;
}
function parseLine(text) {
  let line;
  try {
    line = JSON.parse(text);
  } catch {
    return wrong("a line of JSON");
  }
  return isLine(line) ? line : wrong("an object");
}
function isOurs({ repository, place }, isOwn) {
  return typeof repository === "string" && isLine(place) && typeof place.path === "string" ? isOwn(repository, place.path) : false;
}
function readFacts(files, isOwn = () => false) {
  const sources = new Sources();
  const seen = /* @__PURE__ */ new Set();
  const found = [];
  for (const { path, lines } of files) {
    let number = 0;
    for (const written of lines) {
      const text = written.trim();
      number++;
      if (text === "")
        continue;
      const digest = node_crypto.createHash("sha1").update(text).digest("base64");
      if (seen.has(digest))
        continue;
      seen.add(digest);
      try {
        const line = parseLine(text);
        checkVersion(line);
        if (!isOurs(line, isOwn))
          found.push({ ...factOf(line, sources), digest });
      } catch (error) {
        throw located(error, `${path}:${String(number)}`);
      }
    }
  }
  found.sort((a, b) => order(a.path, b.path) || a.start - b.start || order(a.digest, b.digest));
  return found.map(({ fact }) => fact);
}
function located(error, where) {
  if (error instanceof xroleLint.UsageError)
    return new xroleLint.UsageError(`${where}: ${error.message}`);
  return error instanceof WrongFacts ? new xroleLint.UsageError(`${where}: no fact as \`xrole-lint facts\` writes them: ${error.message} was expected`) : error;
}
function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function joinFacts(paths, own, cwd) {
  const here = own.length > 0 ? write.repositoryOf(cwd) : void 0;
  const files = new Set(here && own.map((path) => here.prefix + path));
  const isOwn = (repository, path) => repository === here?.repository && files.has(path);
  return readFacts(paths.map((path) => ({ path, lines: linesOf(path) })), isOwn);
}
function ownFilesOnly(options) {
  const isOwn = (path) => xroleLint.repositoryPrefix(path) === "";
  const own = (matches) => (path) => isOwn(path) && matches(path);
  return {
    ...options,
    accountOf: (path) => isOwn(path) ? options.accountOf(path) : void 0,
    roles: options.roles.map((role) => ({
      ...role,
      policies: role.policies && own(role.policies),
      trust: role.trust && own(role.trust),
      boundary: role.boundary && own(role.boundary)
    })),
    organization: options.organization.map((entry) => ({ ...entry, policies: own(entry.policies) })),
    profiles: options.profiles.map(({ file, taskDefinitions }) => ({
      file: own(file),
      taskDefinitions: own(taskDefinitions)
    }))
  };
}
function isLocal(at) {
  return at !== void 0 && at.source.origin === void 0;
}
function concerns({ source, destination, tasks, demands }) {
  return tasks.some(({ at }) => isLocal(at)) || demands.some(({ at }) => isLocal(at)) || [source, destination].some(({ definitions, trust, identity }) => definitions.some(({ at }) => isLocal(at)) || [...trust.policies, ...identity.policies].some(({ policy }) => isLocal(policy.at)));
}
function ownConcerns(graph, findings) {
  const hops = graph.hops.filter(concerns);
  const key = ({ source, destination }) => `${source} ${destination}`;
  const names = new Set(hops.map(({ source, destination }) => key({ source: xroleLint.show(source.arn), destination: xroleLint.show(destination.arn) })));
  return {
    graph: {
      ...graph,
      hops,
      unseen: graph.unseen.filter(concerns),
      undecided: graph.undecided.filter(({ at }) => at === void 0 || isLocal(at))
    },
    findings: findings.filter(({ at, related = [], hop }) => isLocal(at) || related.some((one) => isLocal(one.at)) || hop !== void 0 && names.has(key(hop)))
  };
}

module.exports = {
__proto__: null,
joinFacts: joinFacts,
ownConcerns: ownConcerns,
ownFilesOnly: ownFilesOnly,
};

})
