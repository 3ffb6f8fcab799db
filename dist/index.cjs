// 6b1a3b3fc74ce4d0
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
var batchJob = require('./batch-job.cjs');
var runFacts = require('./run-facts.cjs');
require('node:path');
require('node:fs');
require('node:util');

const openWorld = {
  ask: () => void 0,
  answer: () => void 0,
  assume: () => void 0,
  share: (_, build) => build(openWorld)
};
class OpenQuestion extends Error {
  constructor(question) {
    super(question.id);
    this.question = question;
  }
}
function valueQuestion(id, label, values) {
  const asked = `value:${id}`;
  return {
    id: asked,
    options: values.map((outcome) => ({ id: asked, outcome, label: `when ${label} is "${outcome}"` }))
  };
}
class CaseWorld {
  /** With `stopsAtOpen` an open question ends the build, so that it is built anew with each of the answers. */
  constructor(chosen, parts, stopsAtOpen) {
    this.assumed = /* @__PURE__ */ new Map();
    this.#answers = new Map(chosen.map(({ id, outcome }) => [id, outcome]));
    this.#parts = parts;
    this.#stopsAtOpen = stopsAtOpen;
  }
  #answers;
  #parts;
  #stopsAtOpen;
  ask(question) {
    const answer = this.#answers.get(question.id);
    if (answer === void 0 && this.#stopsAtOpen)
      throw new OpenQuestion(question);
    return answer;
  }
  answer(id) {
    return this.#answers.get(id);
  }
  assume(parameter, at) {
    this.assumed.set(parameter, at);
  }
  share(part, build) {
    return this.#parts.share(this, part, build);
  }
  /** What is read of values once all is built raises no questions. */
  close() {
    this.#stopsAtOpen = false;
  }
}
class Parts {
  #built = /* @__PURE__ */ new Map();
  share(world, name, build) {
    for (let known = this.#built.get(name); known !== void 0; known = known.before) {
      if (!known.taken.isSameIn(world))
        continue;
      known.taken.assumeIn(world);
      return known.part;
    }
    const taken = new Taken(world, this);
    const part = build(taken);
    this.#built.set(name, { part, taken, before: this.#built.get(name) });
    return part;
  }
}
class Taken {
  constructor(world, parts) {
    this.world = world;
    this.parts = parts;
  }
  #answers;
  #open;
  #assumed;
  ask(question) {
    const answer = this.world.ask(question);
    this.#note(question.id, answer);
    if (answer === void 0)
      (this.#open ??= []).push(question);
    return answer;
  }
  answer(id) {
    const answer = this.world.answer(id);
    this.#note(id, answer);
    return answer;
  }
  assume(parameter, at) {
    this.world.assume(parameter, at);
    this.#assumed ??= /* @__PURE__ */ new Map();
    this.#assumed.set(parameter, at);
  }
  share(part, build) {
    return this.parts.share(this, part, build);
  }
  /** Whether another world would give the same answers; it may stop at one that was left open here. */
  isSameIn(other) {
    if (this.#answers === void 0)
      return true;
    for (const item_1 of this.#answers) {
      const id = item_1[0], answer = item_1[1];
      if (other.answer(id) !== answer)
        return false;
    }
    return this.#open?.every((question) => other.ask(question) === void 0) !== false;
  }
  assumeIn(other) {
    if (this.#assumed)
      for (const item_2 of this.#assumed) {
        const parameter = item_2[0], at = item_2[1];
        other.assume(parameter, at);
      }
  }
  #note(id, answer) {
    this.#answers ??= /* @__PURE__ */ new Map();
    this.#answers.set(id, answer);
  }
}

const MAX_QUESTIONS = 3;
const MAX_CASES = 8;
function inEveryCase(parts, build) {
  const found = [];
  const asked = /* @__PURE__ */ new Map();
  const pending = [[]];
  for (let chosen = pending.pop(); chosen !== void 0; chosen = pending.pop()) {
    const hasRoom = chosen.length < MAX_QUESTIONS && found.length + pending.length < MAX_CASES;
    const outcome = attempt(build, new CaseWorld(chosen, parts, hasRoom));
    if (!(outcome instanceof OpenQuestion)) {
      found.push({ ...outcome, when: chosen });
      continue;
    }
    const { id, options } = outcome.question;
    asked.set(id, options.length);
    for (let i_1 = 0, all_1 = options.toReversed(); i_1 < all_1.length; i_1++) {
      const option = all_1[i_1];
      pending.push([...chosen, option]);
    }
  }
  const merged = found.length > 1 ? withoutIdle(found, asked) : found;
  return merged.flatMap(({ result, ...rest }) => result === void 0 ? [] : [{ result, ...rest }]);
}
function attempt(build, world) {
  try {
    const result = build(world);
    const assumed = result === void 0 ? [] : [...world.assumed];
    return { result, assumes: assumed.map((array_1) => {
      const value = array_1[0], at = array_1[1];
      return { value, at };
    }) };
  } catch (error) {
    if (error instanceof OpenQuestion)
      return error;
    throw error;
  } finally {
    world.close();
  }
}
function withoutIdle(all, asked) {
  let cases = all;
  for (let before = 0; before !== cases.length; ) {
    before = cases.length;
    for (const item_1 of asked) {
      const id = item_1[0], options = item_1[1];
      cases = mergeOver(cases, id, options);
    }
  }
  return cases;
}
function mergeOver(cases, id, options) {
  const groups = xroleLint.grouped(cases, ({ when }) => {
    const rest = when.filter((one) => one.id !== id).map((one) => `${one.id}=${one.outcome}`);
    return JSON.stringify([when.length > rest.length, rest]);
  });
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (group.length < options)
      return group;
    const isSame = group.every(({ result, assumes }) => saysTheSame(result, first.result) && saysTheSame(assumes, first.assumes));
    if (!isSame)
      return group;
    return [{ ...first, when: first.when.filter((one) => one.id !== id) }];
  });
}
function saysTheSame(a, b) {
  if (a === b || typeof a === "function" && typeof b === "function")
    return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return false;
  if (isPlace(a))
    return isPlace(b) && xroleLint.placeKey(a) === xroleLint.placeKey(b);
  if (a instanceof Map || b instanceof Map)
    return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length)
    return false;
  return keys.every((key) => saysTheSame(a[key], b[key]));
}
function isPlace(value) {
  return "range" in value && "part" in value;
}

function directoryOf(path) {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}
function nameOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function resolvePath(directory, relative) {
  const parts = directory === "" ? [] : directory.split("/");
  for (let i_1 = 0, all_1 = relative.split("/"); i_1 < all_1.length; i_1++) {
    const part = all_1[i_1];
    if (part === "..") {
      if (parts.pop() === void 0)
        return void 0;
    } else if (part !== "" && part !== ".")
      parts.push(part);
  }
  return parts.join("/");
}

function isManifest({ root }) {
  return root.kind === "map" && root.get("version") !== void 0 && root.get("artifacts")?.kind === "map";
}
function deployments(manifests, templates, project) {
  const found = /* @__PURE__ */ new Map();
  const read = /* @__PURE__ */ new Set();
  for (let i_1 = 0, all_1 = manifests; i_1 < all_1.length; i_1++) {
    const { source, root } = all_1[i_1];
    read.add(source.path);
    addStacks(directoryOf(source.path), root, found);
  }
  for (let i_2 = 0, all_2 = templates; i_2 < all_2.length; i_2++) {
    const { path } = all_2[i_2];
    const directory = directoryOf(path);
    const manifest = directory === "" ? "manifest.json" : `${directory}/manifest.json`;
    if (!path.endsWith(".template.json") || read.has(manifest))
      continue;
    read.add(manifest);
    const source = project.read(manifest);
    const document = source && xroleLint.parseJson(source);
    if (document && !xroleLint.isFailure(document))
      addStacks(directory, document.root, found);
  }
  return found;
}
function addStacks(directory, manifest, found) {
  const artifacts = xroleLint.field(manifest, "artifacts");
  if (artifacts?.kind !== "map")
    return;
  for (let i_3 = 0, all_3 = artifacts.keys(); i_3 < all_3.length; i_3++) {
    const id = all_3[i_3];
    const artifact = artifacts.get(id);
    const file = xroleLint.stringOf(xroleLint.field(artifact, "properties", "templateFile"));
    if (xroleLint.stringOf(xroleLint.field(artifact, "type")) !== "aws:cloudformation:stack" || file === void 0)
      continue;
    const path = resolvePath(directory, file);
    const environment = /^aws:\/\/([^/]+)\/(.+)$/.exec(xroleLint.stringOf(xroleLint.field(artifact, "environment")) ?? "");
    const [, account = "", region = ""] = environment ?? [];
    if (path === void 0)
      continue;
    found.set(path, {
      account: xroleLint.isAccountId(account) ? account : void 0,
      region: region === "" || region === "unknown-region" ? void 0 : region,
      stackName: xroleLint.stringOf(xroleLint.field(artifact, "properties", "stackName")) ?? id
    });
  }
}
function partitionOf(region) {
  const [start = ""] = region.split("-");
  if (start === "cn")
    return "aws-cn";
  if (region.startsWith("us-gov-"))
    return "aws-us-gov";
  if (region.startsWith("us-iso-"))
    return "aws-iso";
  if (region.startsWith("us-isob-"))
    return "aws-iso-b";
  return start === "eusc" ? "aws-eusc" : "aws";
}

function hole(id, label, kind = "any") {
  return { id, label, kind };
}
function stringText(value) {
  if (value?.kind === "text")
    return value.text;
  if (value?.kind !== "constant" || value.value === null)
    return void 0;
  return [Number.isSafeInteger(value.value) ? String(value.value) : value.raw];
}
function plainText(value, scopeId) {
  if (value.raw !== void 0)
    return value.raw.value.includes("{{") ? withSsmHoles(value) : value;
  const written2 = xroleLint.flat(value.text);
  if (xroleLint.findPlaceholders(written2).length === 0)
    return value;
  return withSsmHoles({ kind: "text", ...xroleLint.placeholderText(written2, value.at, scopeId) });
}
function ssmHole(name) {
  return hole(`ssm:${name}`, `SSM parameter ${name}`);
}
function withSsmHoles(value) {
  const named = xroleLint.fill(value.text, ({ label }) => {
    const array_1 = /^resolve:ssm:([^:]+)(?::\d+)?$/.exec(label) ?? [], name = array_1[1];
    return name === void 0 ? void 0 : [ssmHole(name)];
  });
  return named === value.text ? value : { kind: "text", text: named, at: value.at };
}
function rawString(value) {
  if (value?.kind === "constant")
    return { value: value.raw, at: value.at };
  if (value?.kind !== "text")
    return void 0;
  return value.raw ?? { value: xroleLint.flat(value.text), at: value.at };
}
function viaPlace(shown, origin) {
  return new ShownPlace(shown, origin);
}
function wholePlace(at) {
  return new ShownPlace(at, void 0);
}
class ShownPlace {
  constructor(shown, origin) {
    this.shown = shown;
    this.origin = origin;
  }
  get source() {
    return this.shown.source;
  }
  range() {
    return this.shown.range();
  }
  part(start, end) {
    return this.origin?.part(start, end) ?? this;
  }
  pointer() {
    return this.shown.pointer();
  }
}
const LONGEST = 1e6;
function joined(at, segments) {
  const size = segments.reduce((sum, segment) => sum + xroleLint.flatLength(segment.text), 0);
  if (size > LONGEST)
    return { kind: "text", text: [hole(`long:${xroleLint.placeKey(at)}`, "a very long string")], at };
  const whole = xroleLint.joinTexts(segments.map(({ text }) => text));
  return { kind: "text", text: whole, at: new ShownPlace(at, new Joined(at, segments)) };
}
class Joined {
  constructor(at, segments) {
    this.at = at;
    this.segments = segments;
  }
  part(start, end) {
    return partOf$1(this.at, this.segments, start, end);
  }
}
function partOf$1(at, segments, start, end) {
  const touched = [];
  let offset = 0;
  for (let i_1 = 0, all_1 = segments; i_1 < all_1.length; i_1++) {
    const segment = all_1[i_1];
    const length = xroleLint.flatLength(segment.text);
    const array_2 = [Math.max(start - offset, 0), Math.min(end - offset, length)], from = array_2[0], to = array_2[1];
    if (from < to || start === end && from === to && from >= 0 && to >= 0)
      touched.push({ segment, from, to, length });
    offset += length;
  }
  const array_3 = [touched[0], touched.at(-1)], first = array_3[0], last = array_3[1];
  if (first === void 0 || last === void 0)
    return at;
  if (first === last)
    return first.segment.origin.part(first.from, first.to);
  const range = spanOf(first, last);
  return range && first.segment.at.source === at.source ? xroleLint.placeAt(at.source, range.start, range.end, at.pointer()) : at;
}
function spanOf(first, last) {
  const { start } = written$1(first).range();
  const { end } = written$1(last).range();
  return start <= end ? { start, end } : void 0;
}
function written$1({ segment, from, to }) {
  return segment.origin === segment.at ? segment.at.part(from, to) : segment.at;
}
function splitValue(value, separator) {
  if (separator === "" || !value.text.every((piece) => typeof piece === "string" || cannotHold(piece, separator))) {
    return void 0;
  }
  let from = 0;
  return xroleLint.splitText(value.text, separator).map((part) => {
    const array_4 = [from, from + xroleLint.flat(part).length], start = array_4[0], end = array_4[1];
    from = end + separator.length;
    return { kind: "text", text: part, at: xroleLint.lazyPart(value.at, start, end, () => value.at.part(start, end)) };
  });
}
const NEVER = {
  account: /[^0-9]/,
  partition: /[^a-z0-9-]/,
  region: /[^a-z0-9-]/,
  segment: /[:/]/,
  any: void 0
};
function cannotHold({ kind }, separator) {
  return NEVER[kind]?.test(separator) ?? false;
}

const MAX_COPIES = 1e3;
const MAX_DEPTH$1 = 5;
function loopKey(key) {
  return key.startsWith("Fn::ForEach::") ? key.slice("Fn::ForEach::".length) : void 0;
}
function expandLoops(context, map) {
  const entries = /* @__PURE__ */ new Map();
  addEntries(context, map, entries, 0);
  return entries;
}
function addEntries(context, map, entries, depth) {
  for (let i_1 = 0, all_1 = map.keys(); i_1 < all_1.length; i_1++) {
    const key = all_1[i_1];
    const value = map.get(key);
    if (value === void 0)
      continue;
    if (loopKey(key) !== void 0)
      addCopies(context, value, entries, depth);
    else if (key !== "Fn::Transform") {
      const named = context.locals.size === 0 ? key : xroleLint.literal(substitute(context, key));
      if (named !== void 0)
        entries.set(named, { context, value, keyAt: () => map.keyAt(key) });
    }
  }
}
function addCopies(context, loop, entries, depth) {
  if (loop.kind !== "list" || depth >= MAX_DEPTH$1)
    return;
  const array_1 = loop.items(), identifier = array_1[0], collection = array_1[1], body = array_1[2];
  const name = xroleLint.stringOf(identifier);
  const items = evaluate(context, collection);
  if (name === void 0 || items?.kind !== "list" || body?.kind !== "map")
    return;
  for (let i_2 = 0, all_2 = items.items(); i_2 < all_2.length; i_2++) {
    const item = all_2[i_2];
    const itemText = stringText(item);
    if (itemText === void 0)
      continue;
    if (entries.size >= MAX_COPIES)
      return;
    const locals = new Map(context.locals).set(name, itemText);
    addEntries({ ...context, locals }, body, entries, depth + 1);
  }
}
function substitute(context, written) {
  const pieces = [];
  let from = 0;
  for (const match of written.matchAll(/([$&])\{([A-Za-z0-9]{1,255})\}/g)) {
    const [whole, sign, name = ""] = match;
    const value = context.locals.get(name);
    if (value === void 0)
      continue;
    const plain = xroleLint.literal(value);
    pieces.push(written.slice(from, match.index));
    pieces.push(sign === "&" && plain !== void 0 ? plain.replace(/[^A-Za-z0-9]/g, "") : value);
    from = match.index + whole.length;
  }
  return xroleLint.text(...pieces, written.slice(from));
}

function resourceOf(context, logicalId) {
  const section = context.stack.root.get("Resources");
  if (section?.kind !== "map")
    return void 0;
  const own = context.locals.size === 0 ? context : { ...context, locals: NO_LOCALS };
  const plain = section.get(logicalId);
  if (plain !== void 0)
    return typed(own, logicalId, plain, () => section.keyAt(logicalId));
  if (!context.stack.resources().hasLoops)
    return void 0;
  const copy = context.stacks.copies(context.stack).get(logicalId);
  return copy && typed({ ...context, locals: copy.context.locals }, logicalId, copy.value, copy.keyAt);
}
function typed(context, logicalId, value, keyAt) {
  const type = xroleLint.stringOf(xroleLint.field(value, "Type"));
  return type === void 0 ? void 0 : { logicalId, type, value, context, at: keyAt() };
}
function resourcesOf(context, types) {
  const section = context.stack.root.get("Resources");
  if (section?.kind !== "map")
    return [];
  const found = [];
  const add = (own, logicalId, value, keyAt) => {
    const type = xroleLint.stringOf(xroleLint.field(value, "Type"));
    if (type !== void 0 && types.has(type))
      found.push({ logicalId, type, value, context: own, at: keyAt() });
  };
  if (context.stack.resources().hasLoops) {
    for (const item_1 of context.stacks.copies(context.stack)) {
      const key = item_1[0], { context: { locals }, value, keyAt } = item_1[1];
      add({ ...context, locals }, key, value, keyAt);
    }
    return found;
  }
  for (const item_2 of context.stack.resources().byType) {
    const type = item_2[0], logicalIds = item_2[1];
    if (!types.has(type))
      continue;
    for (let i_1 = 0, all_1 = logicalIds; i_1 < all_1.length; i_1++) {
      const key = all_1[i_1];
      const value = section.get(key);
      if (value !== void 0)
        add(context, key, value, () => section.keyAt(key));
    }
  }
  return found;
}
function resourceIndex(root) {
  const section = root.get("Resources");
  const byType = /* @__PURE__ */ new Map();
  let hasLoops = false;
  for (let i_2 = 0, all_2 = section?.kind === "map" ? section.keys() : []; i_2 < all_2.length; i_2++) {
    const key = all_2[i_2];
    hasLoops ||= loopKey(key) !== void 0;
    const type = xroleLint.stringOf(xroleLint.field(section, key, "Type"));
    if (type !== void 0)
      xroleLint.push(byType, type, key);
  }
  return { byType, hasLoops };
}
function propertyOf({ value, context }, key) {
  return evaluate(context, xroleLint.field(value, "Properties", key));
}
function partOf(resource, name, read) {
  const { context, logicalId } = resource;
  return context.world.share(`${logicalId}/${name}`, (world) => read({ ...resource, context: { ...context, world } }));
}
function addressOf({ logicalId, value }) {
  const path = xroleLint.stringOf(xroleLint.field(value, "Metadata", "aws:cdk:path"));
  return path === void 0 ? logicalId : path.replace(/\/(?:Resource|Default)$/, "");
}
function factBase(resource) {
  return { scope: resource.context.stack.scope, when: [], at: resource.at, address: addressOf(resource) };
}

const MAX_ALLOWED = 4;
function declaredParameter({ root, id }, name) {
  const declaration = xroleLint.field(root, "Parameters", name);
  if (declaration === void 0)
    return void 0;
  const hole2 = parameterHole({ id }, name);
  const type = xroleLint.stringOf(xroleLint.field(declaration, "Type")) ?? "String";
  return {
    name,
    hole: hole2,
    holeInContainer: `${hole2} in a container`,
    type,
    isList: /^(?:CommaDelimitedList|List<)/.test(type),
    at: declaration.at,
    fallback: xroleLint.field(declaration, "Default"),
    allowed: xroleLint.itemsOf(xroleLint.field(declaration, "AllowedValues"))
  };
}
function givenFor(context, parameter) {
  const given = givenValue(context, parameter.name);
  const isLookedUp = given?.kind === "text" && LOOKED_UP.test(xroleLint.literal(given.text) ?? "");
  return isLookedUp ? openText(context, parameter, given.at) : given ?? ownValue(context, parameter);
}
const LOOKED_UP = /^(?:resolve|import|upload):/;
function parameterValue(context, parameter, given, at) {
  const { name, isList } = parameter;
  if (given === void 0) {
    if (isList)
      return unknown(at, `the value of parameter ${name}`);
    return openText(context, parameter, wholePlace(at));
  }
  if (given.kind !== "text" || !isList)
    return shownAt(given, at);
  if (given.text.length === 0)
    return xroleLint.listValue([], at, true);
  const parts = splitValue(given, ",");
  return parts === void 0 ? unknown(at, `the value of parameter ${name}`) : xroleLint.listValue(parts.map(trimmed), at);
}
function openText(context, { name, hole: id }, at) {
  return { kind: "text", text: [hole(id, labelOf(context, name))], at };
}
function labelOf({ stack }, name) {
  return `parameter ${name} of ${stack.scope.label}`;
}
function trimmed(part) {
  const written = xroleLint.literal(part.text);
  const bare = written?.trim();
  if (written === void 0 || bare === void 0 || bare === written)
    return part;
  const start = written.length - written.trimStart().length;
  return { kind: "text", text: bare === "" ? [] : [bare], at: part.at.part(start, start + bare.length) };
}
function shownAt(value, at) {
  const text = stringText(value);
  return text === void 0 ? value : { kind: "text", text, at: viaPlace(at, value.at) };
}
function givenValue(context, name) {
  const { stack } = context;
  if (stack.parent !== void 0) {
    const passed = stack.parent.parameters?.get(name);
    return passed && evaluate({ ...context, stack: stack.parent.stack, locals: NO_LOCALS }, passed);
  }
  const file = chosenFile(context);
  const value = file?.values.get(name);
  return value && plain(context, value);
}
function plain(context, value) {
  if (value.kind !== "text")
    return value;
  context.notice(value, context);
  return plainText(value, context.stack.id);
}
function chosenFile(context) {
  const { parameterFiles } = context.stack;
  if (parameterFiles.length < 2)
    return parameterFiles[0];
  const answer = context.world.ask(fileQuestion(context.stack));
  return parameterFiles.find(({ path }) => path === answer);
}
function fileQuestion({ id: stack, parameterFiles }) {
  const id = `parameters:${stack}`;
  return {
    id,
    options: parameterFiles.map(({ path }) => ({
      id,
      outcome: path,
      label: `with the parameters of ${path}`
    }))
  };
}
function ownValue(context, parameter) {
  const { hole: hole2, type, at, fallback } = parameter;
  const told = comparisons(context, hole2);
  const known = told.find(({ outcome }) => outcome)?.value ?? context.world.answer(`value:${hole2}`);
  if (known !== void 0)
    return textOf(known, at);
  if (type.startsWith("AWS::SSM::Parameter::"))
    return ssmValue(fallback);
  const isOut = (value) => told.length > 0 && told.some((one) => !one.outcome && one.value === (plainString(value) ?? ""));
  const allowed = parameter.allowed.filter((value) => !isOut(value));
  const only = allowed.length === 1 ? allowed[0] : void 0;
  if (only !== void 0)
    return plain(context, only);
  if (context.strict)
    return void 0;
  if (fallback !== void 0 && !isOut(fallback)) {
    if (!context.calm)
      context.world.assume(parameter.name, fallback.at);
    return plain(context, fallback);
  }
  if (context.calm || allowed.length > MAX_ALLOWED)
    return void 0;
  return allowed.length > 0 ? oneOf(context, parameter, allowed) : void 0;
}
function ssmValue(name) {
  const written = name && plainString(name);
  return name && written ? { kind: "text", text: [ssmHole(written)], at: wholePlace(name.at) } : void 0;
}
function oneOf(context, { name, hole: hole2 }, allowed) {
  const values = allowed.flatMap((value) => plainString(value) ?? []);
  const answer = context.world.ask(valueQuestion(hole2, labelOf(context, name), values));
  return allowed.find((value) => answer !== void 0 && plainString(value) === answer);
}
function plainString(value) {
  const text = stringText(value);
  return text && xroleLint.literal(text);
}
function textOf(value, at) {
  return { kind: "text", text: value === "" ? [] : [value], at: wholePlace(at) };
}

function roleIdentity(context, logicalId) {
  return roleNamed(context.stack, textProperty(context, logicalId, "RoleName") ?? generatedName(context.stack, logicalId), {
    path: textProperty(context, logicalId, "Path")
  });
}
function rolesByName(context) {
  const roles = resourcesOf(context, /* @__PURE__ */ new Set(["AWS::IAM::Role"]));
  const identities = roles.map((role) => roleIdentity(role.context, role.logicalId));
  return new Map(identities.map(({ name, arn }) => [xroleLint.textKey(name), arn]));
}
function roleNamed({ scope }, name, { path } = {}) {
  const { partition, account } = scope;
  return { name, arn: xroleLint.roleArn({ partition, account, path: path ?? ["/"], name }) };
}
function generatedName(stack, logicalId) {
  return [hole(`name:${stack.id}#${logicalId}`, `name of ${logicalId} in ${stack.scope.label}`, "segment")];
}
function policyArn(context, logicalId) {
  const { scope } = context.stack;
  const name = managedPolicyName(context, logicalId);
  const path = xroleLint.literal(textProperty(context, logicalId, "Path") ?? ["/"]) ?? "/";
  return xroleLint.text("arn:", scope.partition, ":iam::", scope.account, `:policy${`/${path}/`.replace(/\/{2,}/g, "/")}`, name);
}
function managedPolicyName(context, logicalId) {
  return textProperty(context, logicalId, "ManagedPolicyName") ?? generatedName(context.stack, logicalId);
}
function taskDefinitionArn(context, logicalId) {
  const { stack } = context;
  const { partition, region, account } = stack.scope;
  const family = textProperty(context, logicalId, "Family") ?? generatedName(stack, logicalId);
  const revision = hole(`revision:${stack.id}#${logicalId}`, `revision of ${logicalId} in ${stack.scope.label}`, "segment");
  return xroleLint.text("arn:", partition, ":ecs:", region, ":", account, ":task-definition/", family, ":", revision);
}
function textProperty(context, logicalId, key) {
  const resource = resourceOf(context, logicalId);
  const found = resource && stringText(propertyOf(resource, key));
  return found?.length === 0 ? void 0 : found;
}

function readPolicy(value, scope) {
  if (value.kind !== "text")
    return { policy: xroleLint.parsePolicy(value), faults: [] };
  const document = xroleLint.embeddedDocument(value);
  if (document === void 0)
    return { policy: xroleLint.parsePolicy(value), faults: [] };
  if (xroleLint.isFailure(document)) {
    const { message, at } = document;
    return {
      policy: xroleLint.parsePolicy(value),
      faults: [{ kind: "parse-error", scope, when: [], at, message, templated: false }]
    };
  }
  const faults = document.duplicateKeys().map(({ key, at, first }) => ({ kind: "duplicate-key", scope, when: [], at, key, first }));
  return { policy: xroleLint.parsePolicy(document.root), faults };
}

const MAKERS = /* @__PURE__ */ new Map([
  ["AWS::Serverless::Function", { service: "lambda.amazonaws.com", globals: "Function" }],
  ["AWS::Serverless::StateMachine", { service: "states.amazonaws.com", globals: "StateMachine" }]
]);
function generatedRole(context, logicalId) {
  const maker = logicalId.endsWith("Role") ? resourceOf(context, logicalId.slice(0, -"Role".length)) : void 0;
  return maker && makesRole(maker) ? identityOf(maker) : void 0;
}
function makesRole(resource) {
  return MAKERS.has(resource.type) && samProperty(resource, "Role") === void 0;
}
function identityOf(resource) {
  const { stack } = resource.context;
  return roleNamed(stack, generatedName(stack, `${resource.logicalId}Role`), {
    path: stringText(samProperty(resource, "RolePath"))
  });
}
function samProperty(resource, key) {
  const own = propertyOf(resource, key);
  if (own !== void 0)
    return own;
  const globals = MAKERS.get(resource.type)?.globals ?? "";
  return evaluate(resource.context, xroleLint.field(resource.context.stack.root, "Globals", globals, key));
}
function generatedRoleFacts(resource) {
  const maker = MAKERS.get(resource.type);
  if (maker === void 0 || !makesRole(resource))
    return [];
  const { scope } = resource.context.stack;
  const own = samProperty(resource, "AssumeRolePolicyDocument");
  const policies = xroleLint.itemsOf(samProperty(resource, "Policies"));
  const documents = policies.filter((policy) => xroleLint.field(policy, "Statement") !== void 0).map((policy) => readPolicy(policy, scope));
  const managed = policies.flatMap((policy) => policy.kind === "text" ? [{ value: managedArn(policy.text, scope.partition), at: policy.at }] : []);
  const boundary = samProperty(resource, "PermissionsBoundary");
  const boundaryText = stringText(boundary);
  const isWhole = documents.length + managed.length === policies.length && !resource.context.stack.isOpen();
  const coverage = isWhole ? "complete" : "partial";
  const role = {
    kind: "role",
    ...factBase(resource),
    address: `${addressOf(resource)}Role`,
    ...identityOf(resource),
    trust: own ? readPolicy(own, scope).policy : xroleLint.parsePolicy(serviceTrust(maker.service, resource.at)),
    inline: documents.map(({ policy }) => policy),
    managed,
    boundary: boundary && boundaryText ? { value: boundaryText, at: boundary.at } : void 0,
    coverage: { trust: "complete", inline: coverage, managed: coverage, boundary: "complete" },
    definedHere: true
  };
  return [role, ...documents.flatMap(({ faults }) => faults)];
}
function managedArn(policy, partition) {
  const name = xroleLint.literal(policy);
  return name === void 0 || name.startsWith("arn:") ? policy : xroleLint.text("arn:", partition, ":iam::aws:policy/", name);
}
function serviceTrust(service, at) {
  return written({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: service } }]
  }, at);
}
function written(data, at) {
  if (typeof data === "string")
    return { kind: "text", text: [data], at };
  if (Array.isArray(data))
    return xroleLint.listValue(data.map((item) => written(item, at)), at);
  const entries = Object.entries(data);
  return xroleLint.mapValue(new Map(entries.map((array_1) => {
    const key = array_1[0], value = array_1[1];
    return [key, { value: written(value, at), keyAt: at }];
  })), at);
}

function refer(context, name, at) {
  const local = context.locals.get(name);
  if (local !== void 0)
    return { kind: "text", text: local, at: wholePlace(at) };
  if (name.startsWith("AWS::"))
    return pseudoParameter(context, name, at);
  const parameter = context.stack.parameter(name);
  if (parameter !== void 0 && isAlone(context)) {
    const part = context.calm ? parameter.holeInContainer : parameter.hole;
    const given = context.world.share(part, (world) => {
      const inner2 = visit({ ...context, world }, `ref ${name}`);
      return inner2 && givenFor(inner2, parameter);
    });
    return parameterValue(context, parameter, given, at);
  }
  const inner = visit(context, `ref ${name}`);
  if (inner === void 0)
    return named(context, name, at);
  if (parameter !== void 0)
    return parameterValue(inner, parameter, givenFor(inner, parameter), at);
  const found = resourceName(inner, name);
  return found === void 0 ? named(context, name, at) : { kind: "text", text: found, at: wholePlace(at) };
}
function named(context, name, at) {
  return holed(`reference:${context.stack.id}#${name}`, `${name} of ${context.stack.scope.label}`, at);
}
function holed(id, label, at, kind = "any") {
  return { kind: "text", text: [hole(id, label, kind)], at: wholePlace(at) };
}
function pseudoParameter({ stack }, name, at) {
  const given = (value) => ({ kind: "text", text: value, at: wholePlace(at) });
  switch (name) {
    case "AWS::NoValue":
      return void 0;
    case "AWS::AccountId":
      return given(stack.scope.account);
    case "AWS::Partition":
      return given(stack.scope.partition);
    case "AWS::Region":
      return given(stack.scope.region);
    case "AWS::URLSuffix":
      return given([urlSuffix(xroleLint.literal(stack.scope.region) ?? "")]);
    case "AWS::StackName":
      if (stack.name !== void 0)
        return given([stack.name]);
      return holed(`stack:${stack.id}`, `stack name of ${stack.scope.label}`, at, "segment");
    default:
      return holed(`pseudo:${stack.id}#${name}`, `${name} of ${stack.scope.label}`, at);
  }
}
function urlSuffix(region) {
  return region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
}
function resourceName(context, logicalId) {
  switch (resourceOf(context, logicalId)?.type) {
    case "AWS::IAM::Role":
      return roleIdentity(context, logicalId).name;
    case "AWS::IAM::ManagedPolicy":
      return policyArn(context, logicalId);
    case "AWS::ECS::TaskDefinition":
      return taskDefinitionArn(context, logicalId);
    case void 0:
      return generatedRole(context, logicalId)?.name;
    default:
      return void 0;
  }
}
function referAttribute(context, logicalId, attribute, at) {
  const inner = visit(context, `attribute ${logicalId}.${attribute}`);
  const found = inner && attributeOf(inner, logicalId, attribute, at);
  if (found !== void 0)
    return found;
  const id = `attribute:${context.stack.id}#${logicalId}.${attribute}`;
  return holed(id, `${logicalId}.${attribute} of ${context.stack.scope.label}`, at);
}
function attributeOf(context, logicalId, attribute, at) {
  const type = resourceOf(context, logicalId)?.type;
  const given = (value) => value === void 0 ? void 0 : { kind: "text", text: value, at: wholePlace(at) };
  if (type === "AWS::IAM::Role" && attribute === "Arn")
    return given(roleIdentity(context, logicalId).arn);
  if (type === "AWS::IAM::ManagedPolicy" && attribute === "PolicyArn")
    return given(policyArn(context, logicalId));
  if (type === "AWS::ECS::TaskDefinition" && attribute === "TaskDefinitionArn")
    return given(taskDefinitionArn(context, logicalId));
  if (type === "AWS::SSM::Parameter" && attribute === "Value")
    return property(context, logicalId, "Value", at);
  if (type === void 0 && attribute === "Arn")
    return given(generatedRole(context, logicalId)?.arn);
  if (attribute.startsWith("Outputs."))
    return nestedOutput(context, logicalId, attribute.slice("Outputs.".length), at);
  return void 0;
}
function property(context, logicalId, key, at) {
  const resource = resourceOf(context, logicalId);
  const value = resource && evaluate(resource.context, xroleLint.field(resource.value, "Properties", key));
  return value && shown(value, at);
}
function nestedOutput(context, logicalId, output, at) {
  const child = context.stacks.child(context.stack, logicalId);
  const value = child && xroleLint.field(child.root, "Outputs", output, "Value");
  if (child === void 0 || value === void 0)
    return void 0;
  const found = evaluate({ ...context, stack: child, locals: NO_LOCALS }, value);
  return found && shown(found, at);
}
function shown(value, at) {
  const found = stringText(value);
  return found === void 0 ? value : { kind: "text", text: found, at: viaPlace(at, value.at) };
}
function importedValue(context, name, at) {
  const wanted = stringText(name);
  if (wanted === void 0)
    return unknown(at, "the name of an import");
  const found = context.stacks.exported(wanted, context.stack);
  const inner = found && visit({ ...context, stack: found.stack, locals: found.locals }, `export ${xroleLint.flat(wanted)}`);
  const value = inner && evaluate(inner, found.output);
  const known = value && stringText(value);
  if (known !== void 0)
    return { kind: "text", text: known, at: wholePlace(at) };
  const key = xroleLint.literal(wanted);
  if (key === void 0)
    return unknown(at, "the name of an import");
  return holed(`import:${key}`, `import ${key}`, at);
}

const functions = /* @__PURE__ */ new Map([
  ["Ref", reference],
  ["Fn::GetAtt", getAttribute],
  ["Fn::Sub", substituted$1],
  ["Fn::Join", join],
  ["Fn::Split", split],
  ["Fn::Select", select],
  ["Fn::If", either],
  ["Fn::FindInMap", findInMap],
  [
    "Fn::ImportValue",
    (context, argument, node) => importedValue(context, evaluate(context, argument), node.at)
  ],
  // Policies may be given as strings; what reads them takes the object as well.
  ["Fn::ToJsonString", (context, argument) => evaluate(context, argument)]
]);
function reference(context, argument, node) {
  const name = xroleLint.stringOf(evaluate(context, argument));
  return name === void 0 ? unknown(node.at, "the value of Ref") : refer(context, name, node.at);
}
function getAttribute(context, argument, node) {
  const parts = xroleLint.itemsOf(argument).map((item) => xroleLint.stringOf(evaluate(context, item)));
  const written = parts.includes(void 0) ? "" : parts.join(".");
  const dot = written.indexOf(".");
  if (dot < 0)
    return unknown(node.at, "the value of Fn::GetAtt");
  return referAttribute(context, written.slice(0, dot), written.slice(dot + 1), node.at);
}
function substituted$1(context, argument, node) {
  const items = argument.kind === "list" ? argument.items() : void 0;
  const raw = rawString(items ? items[0] : argument);
  if (raw === void 0)
    return unknown(node.at, "the value of Fn::Sub");
  const { value, at } = raw;
  const segments = partsOf(value).map(({ start, end, isVariable }) => isVariable ? variable(context, value.slice(start + 2, end - 1), items?.[1], at.part(start, end)) : literalSegment(context, value.slice(start, end), at.part(start, end)));
  return joined(at, segments);
}
function partsOf(value) {
  const parts = [];
  let from = 0;
  const literal2 = (end) => {
    if (end > from)
      parts.push({ start: from, end, isVariable: false });
  };
  for (let start = value.indexOf("${"); start >= 0; start = value.indexOf("${", start + 2)) {
    const length = lengthOfVariable(value, start);
    if (length === void 0)
      continue;
    literal2(start);
    from = start + length;
    parts.push({ start, end: from, isVariable: true });
  }
  literal2(value.length);
  return parts;
}
const VARIABLE = /\$\{[^{}]{0,300}\}/y;
function lengthOfVariable(value, start) {
  VARIABLE.lastIndex = start;
  return VARIABLE.test(value) ? VARIABLE.lastIndex - start : void 0;
}
function literalSegment(context, written, place) {
  const { text, at } = plainText({ kind: "text", text: [written], at: place }, context.stack.id);
  return { text, at, origin: at };
}
function variable(context, inner, variables, at) {
  if (inner.startsWith("!"))
    return { text: ["${" + inner.slice(1) + "}"], at, origin: wholePlace(at) };
  const name = inner.trim();
  const own = variables?.kind === "map" ? variables.get(name) : void 0;
  const dot = name.indexOf(".");
  const value = own ? evaluate(context, own) : dot > 0 ? referAttribute(context, name.slice(0, dot), name.slice(dot + 1), at) : refer(context, name, at);
  const { text, origin } = segmentOf(context, value, at);
  return { text, at, origin };
}
function segmentOf(context, value, at) {
  if (value === void 0)
    return { text: [], at, origin: wholePlace(at) };
  const text = stringText(value);
  if (text === void 0)
    return { text: [holeFor(context, value)], at, origin: wholePlace(at) };
  return { text, at: value.at, origin: value.at };
}
function join(context, argument, node) {
  const array_1 = argument.kind === "list" ? argument.items() : [], delimiter = array_1[0], list = array_1[1];
  const glue = stringText(evaluate(context, delimiter));
  const items = evaluate(context, list);
  if (glue === void 0 || items?.kind !== "list" || items.partial === true) {
    return unknown(node.at, items?.kind === "unknown" ? items.why : "the value of Fn::Join");
  }
  const between = { text: glue, at: node.at, origin: wholePlace(node.at) };
  const segments = items.items().flatMap((item) => xroleLint.itemsOf(item)).flatMap((item, i) => {
    const segment = segmentOf(context, item, item.at);
    return i === 0 || glue.length === 0 ? [segment] : [between, segment];
  });
  return joined(node.at, segments);
}
function split(context, argument, node) {
  const array_2 = argument.kind === "list" ? argument.items() : [], delimiter = array_2[0], source = array_2[1];
  const separator = xroleLint.stringOf(evaluate(context, delimiter));
  const value = evaluate(context, source);
  const parts = separator === void 0 || value?.kind !== "text" ? void 0 : splitValue(value, separator);
  return parts === void 0 ? unknown(node.at, "the parts that Fn::Split gives") : xroleLint.listValue(parts, node.at);
}
function select(context, argument, node) {
  const array_3 = argument.kind === "list" ? argument.items() : [], index = array_3[0], source = array_3[1];
  const position = positionOf(evaluate(context, index));
  const list = evaluate(context, source);
  const item = list?.kind === "list" && list.partial !== true ? list.items()[position] : void 0;
  return item ?? unknown(node.at, list?.kind === "unknown" ? list.why : "the item that Fn::Select takes");
}
function positionOf(index) {
  const written = xroleLint.literal(stringText(index) ?? []);
  return written === void 0 || written === "" ? NaN : Number(written);
}
function either(context, argument, node) {
  const array_4 = argument.kind === "list" ? argument.items() : [], name = array_4[0], whenTrue = array_4[1], whenFalse = array_4[2];
  const named = xroleLint.stringOf(name);
  if (named === void 0)
    return unknown(node.at, "a condition");
  const outcome = condition(context, named);
  if (outcome !== void 0)
    return evaluate(context, outcome ? whenTrue : whenFalse);
  if (!context.calm)
    return unknown(node.at, `condition ${named}`);
  const branches = [whenTrue, whenFalse];
  const { options } = conditionQuestion(context.stack, named);
  return {
    kind: "choice",
    at: node.at,
    condition: named,
    options: options.map((each, i) => ({ case: each, value: evaluate(context, branches[i]) }))
  };
}
function findInMap(context, argument, node) {
  const array_5 = argument.kind === "list" ? argument.items() : [], map = array_5[0], top = array_5[1], second = array_5[2], options = array_5[3];
  const name = xroleLint.stringOf(evaluate(context, map));
  const mapping = name === void 0 ? void 0 : xroleLint.field(context.stack.root, "Mappings", name);
  const entry = entryOf(context, mapping, evaluate(context, top));
  const value = entryOf(context, entry, evaluate(context, second));
  if (value !== void 0)
    return evaluate(context, value);
  const isMissing = mapping !== void 0 && [top, second].every((key) => xroleLint.stringOf(evaluate(context, key)) !== void 0);
  const fallback = isMissing ? xroleLint.field(options, "DefaultValue") : void 0;
  return fallback === void 0 ? unknown(node.at, `a value of mapping ${name ?? ""}`.trim()) : evaluate(context, fallback);
}
const MAX_KEYS = 4;
function entryOf(context, map, key) {
  const text = stringText(key);
  if (map?.kind !== "map" || text === void 0)
    return void 0;
  const known = xroleLint.literal(text);
  if (known !== void 0)
    return map.get(known);
  const keys = map.keys().filter((each) => loopKey(each) === void 0 && each !== "Fn::Transform");
  const array_6 = text.length === 1 ? text : [], only = array_6[0];
  if (only === void 0 || typeof only === "string" || keys.length > MAX_KEYS)
    return sameInAll(map, keys);
  if (context.strict || context.calm)
    return void 0;
  const answer = context.world.ask(valueQuestion(only.id, only.label, keys));
  return answer === void 0 ? void 0 : map.get(answer);
}
function sameInAll(map, keys) {
  const entries = keys.map((key) => map.get(key));
  const first = entries[0];
  return entries.every((entry) => entry !== void 0 && dataKey(entry) === dataKey(first)) ? first : void 0;
}
function dataKey(value) {
  const text = stringText(value);
  if (text !== void 0)
    return xroleLint.textKey(text);
  if (value?.kind === "list")
    return JSON.stringify(value.items().map(dataKey));
  if (value?.kind !== "map")
    return "";
  return JSON.stringify(value.keys().map((key) => [key, dataKey(value.get(key))]));
}

const RESOURCE_TYPE = /^[A-Za-z0-9]+::/;
function templatesIn(documents) {
  const counts = /* @__PURE__ */ new Map();
  return documents.flatMap((document) => {
    const template = templateOf(document);
    if (template === void 0)
      return [];
    const count = (counts.get(template.path) ?? 0) + 1;
    counts.set(template.path, count);
    return count === 1 ? [template] : [{ ...template, id: `${template.path}#${String(count)}` }];
  });
}
function templateOf(document) {
  const { root, source } = document;
  if (root.kind !== "map")
    return void 0;
  const resources = root.get("Resources");
  if (resources?.kind !== "map")
    return void 0;
  const declared = root.get("AWSTemplateFormatVersion") !== void 0 || root.get("Transform") !== void 0;
  if (!declared && !hasResourceType(resources))
    return void 0;
  let index;
  return {
    document,
    root,
    path: source.path,
    id: source.path,
    resources: () => index ??= resourceIndex(root)
  };
}
const SAMPLE = 20;
function hasResourceType(resources) {
  return resources.keys().slice(0, SAMPLE).some((key) => key.startsWith("Fn::ForEach::") || RESOURCE_TYPE.test(xroleLint.stringOf(xroleLint.field(resources.get(key), "Type")) ?? ""));
}
function functionOf(value) {
  return value?.kind === "map" ? functionAmong(value.keys()) : void 0;
}
function functionAmong(keys) {
  const key = keys.length === 1 ? keys[0] : void 0;
  return key === "Ref" || key === "Condition" || key?.startsWith("Fn::") === true ? key : void 0;
}
function transformsOf(root) {
  const value = root.get("Transform");
  const items = value?.kind === "list" ? value.items() : value === void 0 ? [] : [value];
  return items.flatMap((item) => xroleLint.stringOf(item) ?? xroleLint.stringOf(xroleLint.field(item, "Name")) ?? []);
}
const HARMLESS = /^AWS::(?:Serverless-|LanguageExtensions|CodeDeployBlueGreen|SecretsManager-|ServiceCatalog)/;
function isOpenTemplate(root) {
  if (transformsOf(root).some((name) => !HARMLESS.test(name)))
    return true;
  const resources = root.get("Resources");
  if (resources?.kind !== "map")
    return true;
  if (resources.partial === true || resources.get("Fn::Transform") !== void 0)
    return true;
  return resources.keys().some((key) => {
    const loop = key.startsWith("Fn::ForEach::") ? resources.get(key) : void 0;
    return loop !== void 0 && (loop.kind !== "list" || loop.items()[1]?.kind !== "list");
  });
}

const NO_LOCALS = /* @__PURE__ */ new Map();
const MAX_DEPTH = 60;
function evaluate(context, value) {
  if (value === void 0)
    return void 0;
  if (value.kind === "text") {
    context.notice(value, context);
    return localText(context, plainText(value, context.stack.id));
  }
  if (value.kind === "list")
    return new EvaluatedList(context, value);
  if (value.kind !== "map")
    return value;
  const keys = value.keys();
  const name = functionAmong(keys);
  return name === void 0 ? new EvaluatedMap(context, value, keys) : call(context, name, value);
}
function evaluateText(context, value) {
  const found = evaluate(context, value);
  if (found === void 0)
    return void 0;
  return stringText(found) ?? [holeFor(context, found)];
}
function holeFor(context, value) {
  const why = value.kind === "unknown" ? value.why : "a value";
  return hole(`unknown:${context.stack.id}#${value.at.pointer() ?? ""}`, why);
}
function visit(context, what) {
  const key = `${context.stack.id}#${what}`;
  const length = (context.visiting?.length ?? 0) + 1;
  for (let at = context.visiting; at !== void 0; at = at.before)
    if (at.key === key)
      return void 0;
  return length > MAX_DEPTH || !affords(context) ? void 0 : { ...context, visiting: { key, before: context.visiting, length } };
}
function isAlone({ visiting, locals }) {
  return visiting === void 0 && locals.size === 0;
}
function unknown(at, why) {
  return { kind: "unknown", at, why };
}
function call(context, name, node) {
  const argument = node.get(name);
  const run = functions.get(name);
  if (argument === void 0 || run === void 0) {
    if (loopKey(name) !== void 0)
      return new EvaluatedMap(context, node, [name]);
    return unknown(node.at, `the value of ${name}`);
  }
  if (context.depth >= MAX_DEPTH || !affords(context))
    return unknown(node.at, `the value of ${name}`);
  return run({ ...context, depth: context.depth + 1 }, argument, node);
}
function affords({ visiting, stack }) {
  return (visiting?.length ?? 0) < 2 || stack.budget.left-- > 0;
}
class EvaluatedList {
  constructor(context, list) {
    this.kind = "list";
    this.#context = context;
    this.#list = list;
  }
  #context;
  #list;
  #items;
  get at() {
    return this.#list.at;
  }
  get partial() {
    return this.#list.partial === true;
  }
  items() {
    return this.#items ??= this.#evaluated();
  }
  #evaluated() {
    const items = [];
    for (let i_1 = 0, all_1 = this.#list.items(); i_1 < all_1.length; i_1++) {
      const item = all_1[i_1];
      const value = evaluate(this.#context, item);
      if (value !== void 0)
        items.push(value);
    }
    return items;
  }
}
const FEW = 12;
class EvaluatedMap {
  constructor(context, map, written) {
    this.kind = "map";
    const isPlain = context.locals.size === 0 && !written.some((key) => key.startsWith("Fn::"));
    this.partial = map.partial === true || !isPlain && written.includes("Fn::Transform");
    this.#context = context;
    this.#map = map;
    this.#written = written;
    this.#unrolled = isPlain ? void 0 : expandLoops(context, map);
  }
  #context;
  #map;
  #written;
  #unrolled;
  #keys;
  #values;
  get at() {
    return this.#map.at;
  }
  keys() {
    return this.#keys ??= this.#present();
  }
  #present() {
    const keys = this.#unrolled ? [...this.#unrolled.keys()] : this.#written;
    return keys.every((key) => this.#isThere(key)) ? keys : keys.filter((key) => this.#isThere(key));
  }
  get(key) {
    if (this.#isWithout(key))
      return void 0;
    const known = this.#values?.get(key);
    if (known !== void 0 || this.#values?.has(key) === true)
      return known;
    const context = this.#unrolled?.get(key)?.context ?? this.#context;
    const value = evaluate(context, this.#source(key));
    this.#values ??= /* @__PURE__ */ new Map();
    this.#values.set(key, value);
    return value;
  }
  keyAt(key) {
    return this.#unrolled?.get(key)?.keyAt() ?? this.#map.keyAt(key);
  }
  #source(key) {
    return this.#unrolled ? this.#unrolled.get(key)?.value : this.#map.get(key);
  }
  /** Readers try every spelling of a key, and nothing need be kept of those that are not there. */
  #isWithout(key) {
    return this.#unrolled === void 0 && this.#written.length <= FEW && !this.#written.includes(key);
  }
  #isThere(key) {
    return functionOf(this.#source(key)) === void 0 || this.get(key) !== void 0;
  }
}
function localText(context, value) {
  if (context.locals.size === 0)
    return value;
  const written = value.raw?.value ?? xroleLint.flat(value.text);
  const replaced = substitute(context, written);
  return xroleLint.literal(replaced) === written ? value : { kind: "text", text: xroleLint.text(replaced), at: value.at };
}

function condition(context, name) {
  const { calm, stack, world } = context;
  const part = `condition ${stack.id}#${name}${calm ? " in a container" : ""}`;
  const decided = isAlone(context) ? world.share(part, (own) => decide({ ...context, world: own }, name)) : decide(context, name);
  if (decided !== "open")
    return decided;
  const question = conditionQuestion(stack, name);
  const answer = calm ? world.answer(question.id) : world.ask(question);
  return answer === void 0 ? void 0 : answer === "true";
}
function decide(context, name) {
  const expression = xroleLint.field(context.stack.root, "Conditions", name);
  const inner = visit({ ...context, strict: true }, `condition ${name}`);
  if (expression === void 0 || inner === void 0)
    return void 0;
  return truth(inner, expression) ?? "open";
}
function conditionQuestion(stack, name) {
  const id = conditionId(stack, name);
  const options = ["true", "false"].map((outcome) => ({
    id,
    outcome,
    label: `when condition ${name} is ${outcome}`
  }));
  return { id, options };
}
function conditionId({ id }, name) {
  return `condition:${id}#${name}`;
}
function truth(context, expression) {
  const name = functionOf(expression);
  const argument = name === void 0 ? void 0 : xroleLint.field(expression, name);
  if (name === void 0 || argument === void 0)
    return void 0;
  const operands = xroleLint.itemsOf(argument);
  switch (name) {
    case "Condition":
      return condition(context, xroleLint.stringOf(argument) ?? "");
    case "Fn::Equals":
      return equals(context, operands);
    case "Fn::Not":
      return not(operands[0] && truth(context, operands[0]));
    case "Fn::And":
      return every(operands.map((operand) => truth(context, operand)));
    case "Fn::Or":
      return not(every(operands.map((operand) => not(truth(context, operand)))));
    default:
      return void 0;
  }
}
function not(value) {
  return value === void 0 ? void 0 : !value;
}
function every(values) {
  if (values.includes(false))
    return false;
  return values.includes(void 0) ? void 0 : true;
}
function equals(context, [left, right]) {
  const array_1 = [stringText(evaluate(context, left)), stringText(evaluate(context, right))], a = array_1[0], b = array_1[1];
  if (a === void 0 || b === void 0)
    return void 0;
  const answer = xroleLint.compare(a, b);
  if (answer !== "unknown")
    return answer === "same";
  return isExcluded(context, a, b) || isExcluded(context, b, a) ? false : void 0;
}
function isExcluded(context, subject, value) {
  const array_2 = xroleLint.holes(subject), only = array_2[0];
  const known = xroleLint.literal(value);
  return subject.length === 1 && only !== void 0 && known !== void 0 && comparisons(context, only.id).some((one) => one.value === known && !one.outcome);
}
const NONE = [];
function comparisons({ stack, world }, parameter) {
  const conditions = stack.simpleConditions().get(parameter);
  if (conditions === void 0)
    return NONE;
  return conditions.flatMap(({ question, value, negated }) => {
    const answer = world.answer(question);
    return answer === void 0 ? [] : [{ value, outcome: answer === "true" !== negated }];
  });
}
function parameterHole(stack, parameter) {
  return `parameter:${stack.id}#${parameter}`;
}
const NO_STRING = [hole("", "")];
function simpleConditions({ root, id }) {
  const section = root.get("Conditions");
  const found = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = section?.kind === "map" ? section.keys() : []; i_1 < all_1.length; i_1++) {
    const name = all_1[i_1];
    const negation = xroleLint.itemsOf(xroleLint.field(section, name, "Fn::Not"))[0];
    const operands = xroleLint.itemsOf(xroleLint.field(negation ?? xroleLint.field(section, name), "Fn::Equals"));
    const array_3 = operands.flatMap((operand) => xroleLint.stringOf(xroleLint.field(operand, "Ref")) ?? []), parameter = array_3[0];
    const array_4 = operands.flatMap((operand) => xroleLint.literal(stringText(operand) ?? NO_STRING) ?? []), value = array_4[0];
    if (parameter === void 0 || value === void 0)
      continue;
    const hole2 = parameterHole({ id }, parameter);
    xroleLint.push(found, hole2, { question: conditionId({ id }, name), value, negated: negation !== void 0 });
  }
  return found;
}

const LOCAL_ONLY = /* @__PURE__ */ new Map([
  ["AWS::IAM::Role", ["ManagedPolicyArns", "PermissionsBoundary"]],
  ["AWS::ECS::TaskDefinition", ["ExecutionRoleArn"]],
  ["AWS::ECS::Service", ["Cluster", "TaskDefinition", "Role"]],
  ["AWS::Lambda::Function", ["Role"]],
  ["AWS::Serverless::Function", ["Role"]]
]);
const WRITTEN_ACCOUNT = /:\d{12}:/;
function provenAccount(context) {
  const { stack } = context;
  const array_1 = stack.scope.account, hole = array_1[0];
  if (hole === void 0 || typeof hole === "string" || hole.id !== `account:${stack.source.path}`)
    return void 0;
  if (!WRITTEN_ACCOUNT.test(stack.source.text))
    return void 0;
  const [first, ...others] = evidenceIn(context);
  if (first === void 0 || others.some(({ value }) => value !== first.value))
    return void 0;
  return { kind: "known", scope: stack.scope, when: [], at: first.at, hole: hole.id, value: [first.value] };
}
function evidenceIn(context) {
  return resourcesOf(context, LOCAL_ONLY).flatMap((resource) => {
    const keys = LOCAL_ONLY.get(resource.type) ?? [];
    const own = keys.flatMap((key) => isOwnRole(resource, key) ? [] : xroleLint.itemsOf(propertyOf(resource, key)));
    const found = own.flatMap(accountAt);
    if (found.length === 0 || resource.type !== "AWS::ECS::TaskDefinition")
      return found;
    const taskRole = propertyOf(resource, "TaskRoleArn");
    return taskRole === void 0 ? found : [...found, ...accountAt(taskRole)];
  });
}
function isOwnRole({ value }, key) {
  return xroleLint.stringOf(xroleLint.field(value, "Properties", key, "Fn::GetAtt"))?.endsWith(".Arn") === true;
}
function accountAt(value) {
  const text = stringText(value);
  const account = text && xroleLint.literal(xroleLint.parseArn(text)?.account ?? []);
  return account !== void 0 && xroleLint.isAccountId(account) ? [{ value: account, at: value.at }] : [];
}

function exportsOf(context) {
  const outputs = context.stack.root.get("Outputs");
  if (outputs?.kind !== "map")
    return [];
  return [...expandLoops(context, outputs)].flatMap((array_1) => {
    const { value, context: inner } = array_1[1];
    const name = stringText(evaluate(inner, xroleLint.field(value, "Export", "Name")));
    const output = xroleLint.field(value, "Value");
    return name === void 0 || output === void 0 ? [] : [{ name, output, stack: context.stack, locals: inner.locals }];
  });
}
const NOTHING = { byName: /* @__PURE__ */ new Map(), byEnding: /* @__PURE__ */ new Map() };
function exportIndex(stacks) {
  let index;
  return (name, from) => {
    if (index === void 0) {
      index = NOTHING;
      const all = stacks.all.flatMap((stack) => stacks.exports(stack));
      index = {
        byName: xroleLint.grouped(all, (each) => xroleLint.textKey(each.name)),
        byEnding: xroleLint.grouped(all, (each) => ending(each.name))
      };
    }
    const same = index.byName.get(xroleLint.textKey(name));
    if (same !== void 0)
      return nearest(same, from);
    const end = ending(name);
    return end === void 0 ? void 0 : onlyPossible(index.byEnding.get(end) ?? [], name);
  };
}
function onlyPossible(exports, name) {
  let found;
  for (let i_1 = 0, all_1 = exports; i_1 < all_1.length; i_1++) {
    const each = all_1[i_1];
    if (xroleLint.compare(each.name, name) !== "unknown")
      continue;
    if (found !== void 0)
      return void 0;
    found = each;
  }
  return found;
}
const SHARED_END = 4;
function ending(name) {
  const last = name.at(-1);
  return typeof last === "string" && last.length >= SHARED_END ? last.slice(-SHARED_END) : void 0;
}
function nearest(exports, from) {
  if (exports.length === 1)
    return exports[0];
  const account = exports.filter(({ stack }) => xroleLint.textKey(stack.scope.account) === xroleLint.textKey(from.scope.account));
  const folder = exports.filter(({ stack }) => directoryOf(stack.source.path) === directoryOf(from.source.path));
  return [account, folder].find((some) => some.length === 1)?.[0];
}

const NESTING = ["AWS::CloudFormation::Stack", "AWS::Serverless::Application"];
const MAX_NESTING = 8;
const MAX_STACKS = 5e3;
const DEEP_CALLS = 3e4;
function nothing() {
  return;
}
function contextOf(stacks, stack, own = {}) {
  return {
    stacks,
    stack,
    world: openWorld,
    notice: nothing,
    locals: NO_LOCALS,
    visiting: void 0,
    depth: 0,
    strict: false,
    calm: false,
    ...own
  };
}
function stacksOf(templates, around) {
  const byPath = new Map(templates.map((template) => [template.path, template]));
  const nested = new Map(templates.map((template) => [template, nestedIn(template, byPath)]));
  const parents = parentsIn(nested);
  const all = [];
  const children = /* @__PURE__ */ new Map();
  const reached = /* @__PURE__ */ new Set();
  const deploy = (template, parent, depth) => {
    const stack = stackOf(template, parent, around, parents.get(template) ?? 0);
    all.push(stack);
    reached.add(template);
    for (let i_3 = 0, all_3 = nested.get(template) ?? []; i_3 < all_3.length; i_3++) {
      const { logicalId, template: inner, parameters } = all_3[i_3];
      if (depth >= MAX_NESTING || all.length >= MAX_STACKS)
        break;
      const child = deploy(inner, { stack, resource: logicalId, parameters }, depth + 1);
      children.set(childKey(stack, logicalId), child);
    }
    return stack;
  };
  for (let i_1 = 0, all_1 = templates; i_1 < all_1.length; i_1++) {
    const template = all_1[i_1];
    if (!parents.has(template))
      deploy(template, void 0, 0);
  }
  for (let i_2 = 0, all_2 = templates; i_2 < all_2.length; i_2++) {
    const template = all_2[i_2];
    if (!reached.has(template))
      deploy(template, void 0, 0);
  }
  const stacks = {
    all,
    child: (parent, logicalId) => children.get(childKey(parent, logicalId)),
    copies: xroleLint.once((stack) => {
      const section = stack.root.get("Resources");
      return section?.kind === "map" ? expandLoops(contextOf(stacks, stack), section) : /* @__PURE__ */ new Map();
    }),
    roles: xroleLint.once((stack) => rolesByName(contextOf(stacks, stack))),
    exports: xroleLint.once((stack) => exportsOf(contextOf(stacks, stack))),
    exported: (name, from) => exports(name, from)
  };
  const exports = exportIndex(stacks);
  return stacks;
}
function childKey(parent, logicalId) {
  return `${parent.id} ${logicalId}`;
}
function stackOf(template, parent, around, parents) {
  const { root, path, document, id: own } = template;
  const id = parent !== void 0 && parents > 1 ? `${own}#${parent.stack.id}/${parent.resource}` : own;
  let known;
  let open;
  const parameters = /* @__PURE__ */ new Map();
  const parameter = (name) => {
    if (!parameters.has(name))
      parameters.set(name, declaredParameter({ root, id }, name));
    return parameters.get(name);
  };
  return {
    id,
    source: document.source,
    root,
    scope: scopeOf(template, id, parent, around.deployments.get(path), parents > 1),
    name: around.deployments.get(path)?.stackName,
    parent: parent && { stack: parent.stack, parameters: parent.parameters },
    parameterFiles: parent === void 0 ? around.parameterFiles.get(path) ?? [] : [],
    parameter,
    simpleConditions: () => known ??= simpleConditions({ root, id }),
    parts: new Parts(),
    budget: { left: DEEP_CALLS },
    resources: () => template.resources(),
    isOpen: () => open ??= isOpenTemplate(root)
  };
}
function scopeOf({ document: { source } }, id, parent, deployment, isShared) {
  const own = { ...xroleLint.fileScope(source), id };
  if (parent !== void 0 && (isShared || xroleLint.literal(parent.stack.scope.account) !== void 0)) {
    const { account: account2, partition, region: region2 } = parent.stack.scope;
    return { ...own, account: account2, partition, region: region2 };
  }
  if (deployment === void 0)
    return own;
  const { account, region } = deployment;
  return {
    ...own,
    ...account !== void 0 && { account: [account] },
    ...region !== void 0 && { region: [region], partition: [partitionOf(region)] }
  };
}
function parentsIn(nested) {
  const parents = /* @__PURE__ */ new Map();
  for (let i_4 = 0, all_4 = [...nested.values()].flat(); i_4 < all_4.length; i_4++) {
    const { template } = all_4[i_4];
    parents.set(template, (parents.get(template) ?? 0) + 1);
  }
  return parents;
}
function nestedIn(template, byPath) {
  const { byType } = template.resources();
  return NESTING.flatMap((type) => byType.get(type) ?? []).flatMap((logicalId) => {
    const value = xroleLint.field(template.root, "Resources", logicalId);
    const parameters = xroleLint.field(value, "Properties", "Parameters");
    const passed = parameters?.kind === "map" ? parameters : void 0;
    const child = templateAt(locationOf(value), template, byPath, passed);
    return child && child.path !== template.path ? [{ logicalId, template: child, parameters: passed }] : [];
  });
}
function locationOf(resource) {
  const asset = xroleLint.stringOf(xroleLint.field(resource, "Metadata", "aws:asset:path"));
  if (asset !== void 0)
    return asset;
  const url = xroleLint.field(resource, "Properties", "TemplateURL") ?? xroleLint.field(resource, "Properties", "Location");
  const sub = xroleLint.field(url, "Fn::Sub");
  const written = url?.kind === "text" ? url : sub?.kind === "list" ? sub.items()[0] : sub;
  return written?.kind === "text" ? written.raw?.value ?? xroleLint.stringOf(written) : void 0;
}
function templateAt(location, { path }, byPath, passed) {
  if (location === void 0)
    return void 0;
  const local = /^[a-z0-9]+:\/\//.test(location) ? void 0 : resolvePath(directoryOf(path), location);
  const exact = local === void 0 ? void 0 : byPath.get(local);
  if (exact)
    return exact;
  const tail = location.replace(/^[^]*[}]/, "").replace(/[?#].*$/, "");
  const name = nameOf(tail);
  if (!/\.(?:ya?ml|json|template)$/.test(name))
    return void 0;
  const named = [...byPath.values()].filter((template) => nameOf(template.path) === name && takes(template, passed));
  const near = named.filter((template) => directoryOf(template.path).startsWith(directoryOf(path)));
  const array_1 = near.length > 0 ? near : named, only = array_1[0], second = array_1[1];
  return second === void 0 ? only : void 0;
}
function takes({ root }, passed) {
  const declared = xroleLint.field(root, "Parameters");
  return (passed?.keys() ?? []).every((key) => xroleLint.field(declared, key) !== void 0);
}

function* knownFacts(stacks, stack) {
  const context = contextOf(stacks, stack);
  for (let i_1 = 0, all_1 = stacks.exports(stack); i_1 < all_1.length; i_1++) {
    const { name, output, locals } = all_1[i_1];
    const key = xroleLint.literal(name);
    const value = settled({ ...context, locals }, output);
    if (key !== void 0 && value)
      yield known(stack, `import:${key}`, value, output.at);
  }
  yield* ssmParameters(context);
  const proven = provenAccount(context);
  if (proven)
    yield proven;
  const array_1 = stack.scope.account, own = array_1[0];
  const given = stack.parent?.stack.scope.account;
  if (given && typeof own === "object" && own.id === `account:${stack.source.path}`) {
    yield known(stack, own.id, given, stack.root.at);
  }
}
function known({ scope }, hole, value, at) {
  return { kind: "known", scope, when: [], at, hole, value };
}
function* ssmParameters(context) {
  for (let i_2 = 0, all_2 = resourcesOf(context, /* @__PURE__ */ new Set(["AWS::SSM::Parameter"])); i_2 < all_2.length; i_2++) {
    const resource = all_2[i_2];
    const name = xroleLint.literal(stringText(propertyOf(resource, "Name")) ?? []);
    const written = xroleLint.field(resource.value, "Properties", "Value");
    const value = written && settled(resource.context, written);
    if (name !== void 0 && name !== "" && value)
      yield known(context.stack, ssmHole(name).id, value, resource.at);
  }
}
function settled(context, value) {
  const cases = inEveryCase(new Parts(), (world) => evaluate({ ...context, world }, value));
  const texts = cases.map(({ result }) => stringText(result));
  const first = texts[0];
  const isOne = first !== void 0 && texts.every((text) => text !== void 0 && xroleLint.textKey(text) === xroleLint.textKey(first));
  return isOne && tellsSomething(first) ? first : void 0;
}
function tellsSomething(value) {
  return value.some((piece) => typeof piece === "string" || !/^(?:reference|attribute|unknown):/.test(piece.id));
}

function parameterFileOf({ root, source }) {
  if (root.kind === "map" && root.get("Resources") !== void 0)
    return void 0;
  const isNamedSo = /param/i.test(nameOf(source.path));
  const values = fromList(root) ?? fromMap(xroleLint.field(root, "Parameters")) ?? fromMap(xroleLint.field(root, "parameters")) ?? (isNamedSo ? fromMap(root) : void 0);
  return values === void 0 || values.size === 0 ? void 0 : { path: source.path, values };
}
function fromList(root) {
  if (root.kind !== "list")
    return void 0;
  const array_1 = root.items(), first = array_1[0];
  if (first?.kind !== "text" && xroleLint.field(first, "ParameterKey") === void 0)
    return void 0;
  const values = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = root.items(); i_1 < all_1.length; i_1++) {
    const item = all_1[i_1];
    const key = xroleLint.stringOf(xroleLint.field(item, "ParameterKey"));
    const value = xroleLint.field(item, "ParameterValue");
    if (key !== void 0 && value !== void 0)
      values.set(key, value);
    const [, name, rest = ""] = /^([A-Za-z0-9]+)=([^]*)$/.exec(xroleLint.stringOf(item) ?? "") ?? [];
    if (name !== void 0 && item.kind === "text") {
      const start = name.length + 1;
      values.set(name, {
        kind: "text",
        text: rest === "" ? [] : [rest],
        at: item.at.part(start, start + rest.length)
      });
    }
  }
  return values;
}
function fromMap(map) {
  if (map?.kind !== "map")
    return void 0;
  const values = /* @__PURE__ */ new Map();
  for (let i_2 = 0, all_2 = map.keys(); i_2 < all_2.length; i_2++) {
    const key = all_2[i_2];
    const value = map.get(key);
    if (!/^[A-Za-z0-9]{1,255}$/.test(key) || value?.kind !== "text" && value?.kind !== "constant")
      return void 0;
    values.set(key, value);
  }
  return values;
}
function bindParameterFiles(files, templates) {
  const bound = /* @__PURE__ */ new Map();
  const byFolder = /* @__PURE__ */ new Map();
  for (let i_3 = 0, all_3 = templates; i_3 < all_3.length; i_3++) {
    const template = all_3[i_3];
    for (let i_4 = 0, all_4 = foldersBeside(template.path); i_4 < all_4.length; i_4++) {
      const folder = all_4[i_4];
      xroleLint.push(byFolder, folder, template);
    }
  }
  for (let i_5 = 0, all_5 = files; i_5 < all_5.length; i_5++) {
    const file = all_5[i_5];
    const beside = foldersOf(file.path).flatMap((folder) => byFolder.get(folder) ?? []);
    const near = [...new Set(beside)].filter((template) => fits(file, template));
    const named = near.filter((template) => isNamedAfter(file.path, template.path));
    const chosen = named.length > 0 ? longestNamed(named) : near.length === 1 ? near : [];
    for (let i_6 = 0, all_6 = chosen; i_6 < all_6.length; i_6++) {
      const { path } = all_6[i_6];
      xroleLint.push(bound, path, file);
    }
  }
  return bound;
}
function foldersBeside(template) {
  const base = directoryOf(template);
  return base === "" ? ["./"] : [`./${base}`, `above ./${directoryOf(base)}`];
}
function foldersOf(file) {
  const at = directoryOf(file);
  if (at === "")
    return ["./"];
  const above = directoryOf(at);
  return [`./${at}`, `./${above}`, `above ./${above}`];
}
function fits({ values }, { root }) {
  const declared = xroleLint.field(root, "Parameters");
  return declared?.kind === "map" && [...values.keys()].every((key) => declared.get(key) !== void 0);
}
function isNamedAfter(file, template) {
  return wordsOf(file).startsWith(wordsOf(template)) || wordsOf(file).endsWith(wordsOf(template));
}
function longestNamed(templates) {
  const longest = templates.reduce((most, { path }) => Math.max(most, wordsOf(path).length), 0);
  return templates.filter(({ path }) => wordsOf(path).length === longest);
}
function wordsOf(path) {
  const [stem = ""] = nameOf(path).split(".");
  const words = nameOf(path).toLowerCase().split(/[^a-z0-9]+/);
  const kinds = /* @__PURE__ */ new Set([
    "template",
    "cfn",
    "cloudformation",
    "yaml",
    "yml",
    "json",
    "parameters",
    "params",
    "param",
    "parameter"
  ]);
  const told = words.filter((word) => !kinds.has(word));
  return `${told.length > 0 ? told.join("-") : stem.toLowerCase()}-`;
}

function roleFacts(resource) {
  const trust = partOf(resource, "trust", trustOf);
  const inline = inlinePolicies(resource);
  const managed = partOf(resource, "managed", (own) => managedPolicies(propertyOf(own, "ManagedPolicyArns")));
  const boundary = propertyOf(resource, "PermissionsBoundary");
  const role = {
    kind: "role",
    ...factBase(resource),
    ...roleIdentity(resource.context, resource.logicalId),
    trust: trust.read?.policy,
    inline: inline.policies,
    managed: managed.arns,
    boundary: xroleLint.textAt(boundary),
    coverage: {
      trust: trust.coverage,
      inline: covered(resource, inline.complete),
      managed: covered(resource, managed.complete),
      boundary: boundary === void 0 || boundary.kind === "text" ? "complete" : "partial"
    },
    definedHere: true
  };
  return [role, ...trust.read?.faults ?? [], ...inline.faults];
}
function trustOf(resource) {
  const trust = propertyOf(resource, "AssumeRolePolicyDocument");
  return {
    read: trust && readPolicy(trust, resource.context.stack.scope),
    coverage: trust === void 0 || trust.kind === "unknown" ? "partial" : "complete"
  };
}
function covered({ context: { stack } }, complete) {
  return complete && !stack.isOpen() ? "complete" : "partial";
}
function inlinePolicies(resource) {
  const { scope } = resource.context.stack;
  const written = xroleLint.field(resource.value, "Properties", "Policies");
  const list = evaluate(resource.context, written);
  const items = xroleLint.itemsOf(list);
  const parts = written?.kind === "list" ? written.items().map((item, i) => partOf(resource, `Policies/${String(i)}`, ({ context }) => {
    const policy = evaluate(context, item);
    return policiesIn(policy ? [policy] : [], scope);
  })) : [policiesIn(items, scope)];
  return {
    policies: parts.flatMap(({ policies }) => policies),
    faults: parts.flatMap(({ faults }) => faults),
    complete: isWhole(list) && parts.every(({ complete }) => complete)
  };
}
function policiesIn(items, scope) {
  const read = items.flatMap((item) => {
    const document = xroleLint.field(item, "PolicyDocument");
    const name = xroleLint.textAt(xroleLint.field(item, "PolicyName"));
    if (document === void 0)
      return [];
    const { policy, faults } = readPolicy(document, scope);
    return [{ policy: name ? { ...policy, name } : policy, faults }];
  });
  return {
    policies: read.map(({ policy }) => policy),
    faults: read.flatMap(({ faults }) => faults),
    complete: read.length === items.length
  };
}
function managedPolicies(list) {
  const items = xroleLint.itemsOf(list);
  const arns = items.flatMap((item) => xroleLint.textAt(item) ?? []);
  return { arns, complete: isWhole(list) && arns.length === items.length };
}
function isWhole(list) {
  return list === void 0 || (list.kind === "list" ? list.partial !== true : list.kind === "text");
}
function inlineAttachments(resource) {
  const { scope } = resource.context.stack;
  const document = propertyOf(resource, "PolicyDocument");
  const read = document && readPolicy(document, scope);
  if (read === void 0)
    return [];
  const roles = xroleLint.itemsOf(propertyOf(resource, "Roles") ?? propertyOf(resource, "RoleName"));
  const attachments = roles.flatMap((role) => attachment(resource, role, { as: "inline", policy: read.policy, policyArn: void 0 }));
  return [...attachments, ...read.faults];
}
function managedPolicyFacts(resource) {
  const { context, logicalId } = resource;
  const document = propertyOf(resource, "PolicyDocument");
  const read = document && readPolicy(document, context.stack.scope);
  const arn = policyArn(context, logicalId);
  const policyArnAt = { value: arn, at: resource.at };
  return [
    {
      kind: "managed-policy",
      ...factBase(resource),
      arn,
      name: managedPolicyName(context, logicalId),
      policy: read?.policy
    },
    ...xroleLint.itemsOf(propertyOf(resource, "Roles")).flatMap((role) => attachment(resource, role, { as: "managed", policy: void 0, policyArn: policyArnAt })),
    ...read?.faults ?? []
  ];
}
function attachment(resource, role, attached) {
  const name = xroleLint.textAt(role);
  if (name === void 0)
    return [];
  const { stacks, stack } = resource.context;
  const value = stacks.roles(stack).get(xroleLint.textKey(name.value)) ?? name.value;
  return [
    {
      kind: "attachment",
      ...factBase(resource),
      role: { value, at: name.at },
      exhaustive: false,
      ...attached
    }
  ];
}

const SECTION = /^\s*\[\s*([\w-]+)\.(?:deploy|global)\.parameters\s*\]/;
const OVERRIDES = /^\s*parameter_overrides\s*=/;
function samParameters(source) {
  const environments = /* @__PURE__ */ new Map();
  let environment;
  let isOpen = false;
  let offset = 0;
  for (let i_1 = 0, all_1 = source.text.split("\n"); i_1 < all_1.length; i_1++) {
    const line = all_1[i_1];
    const section = SECTION.exec(line);
    if (/^\s*\[[^"',=]*\]\s*$/.test(line)) {
      environment = section?.[1];
      isOpen = false;
    } else if (environment !== void 0 && (isOpen || OVERRIDES.test(line))) {
      const values = environments.get(environment) ?? /* @__PURE__ */ new Map();
      const from = isOpen ? 0 : line.indexOf("=") + 1;
      addPairs(source, offset + from, line.slice(from), values);
      environments.set(environment, values);
      isOpen = (isOpen || line.slice(from).trimStart().startsWith("[")) && !line.includes("]");
    }
    offset += line.length + 1;
  }
  return [...environments].map((array_1) => {
    const name = array_1[0], values = array_1[1];
    return { path: `${source.path}#${name}`, values };
  });
}
function addPairs(source, base, line, values) {
  const pairs = /(?:^|[\s"'[,])([A-Za-z][A-Za-z0-9]*)=(?:\\"([^"\\]*)\\"|"([^"]*)"|'([^']*)'|([^\s"',\]]*))/g;
  for (const match of line.matchAll(pairs)) {
    const [whole, key = "", escaped, double, single, bare = ""] = match;
    const value = escaped ?? double ?? single ?? bare;
    const start = base + match.index + whole.lastIndexOf(value);
    const at = xroleLint.placeAt(source, start, start + value.length);
    values.set(key, { kind: "text", text: value === "" ? [] : [value], at });
  }
}

function propertiesOf(resource) {
  const written = xroleLint.field(resource.value, "Properties");
  const properties = evaluate(resource.context, written);
  return properties?.kind === "map" ? properties : xroleLint.mapValue(/* @__PURE__ */ new Map(), resource.at);
}
const ROLES = /* @__PURE__ */ new Set(["TaskRoleArn", "ExecutionRoleArn"]);
function taskProperties(resource) {
  const properties = propertiesOf(resource);
  const written = xroleLint.field(resource.value, "Properties");
  const calm = { ...resource.context, calm: true };
  const containers = evaluate(calm, xroleLint.field(written, "ContainerDefinitions"));
  const get = (key) => {
    if (key === "ContainerDefinitions")
      return containers;
    const value = properties.get(key);
    const isEmpty = value?.kind === "text" && value.text.length === 0 && functionOf(xroleLint.field(written, key)) === "Ref";
    return isEmpty && ROLES.has(key) ? unknown(value.at, "a parameter that is empty by default") : value;
  };
  const { kind, at, partial = false } = properties;
  return { kind, at, partial, get, keys: () => properties.keys(), keyAt: (key) => properties.keyAt(key) };
}
function taskFacts(resource) {
  const { context, logicalId, at } = resource;
  const arn = { value: taskDefinitionArn(context, logicalId), at };
  const { scope } = context.stack;
  const fact = xroleLint.taskDefinitionFact(taskProperties(resource), "pascal", {
    scope,
    arn,
    address: addressOf(resource)
  });
  return [{ ...fact, scope, at: fact.family?.at ?? at }];
}
function runContext(resource) {
  return { scope: resource.context.stack.scope, address: addressOf(resource) };
}
function serviceFacts(resource) {
  const fact = runFacts.serviceFact(propertiesOf(resource), "pascal", runContext(resource));
  return fact ? [fact] : [];
}
function ruleFacts(resource) {
  const targets = propertyOf(resource, "Targets");
  const items = targets?.kind === "list" ? targets.items() : [];
  return items.flatMap((target) => target.kind === "map" ? runFacts.eventTargetRun(target, "pascal", runContext(resource)) ?? [] : []);
}
function scheduleFacts(resource) {
  const target = propertyOf(resource, "Target");
  return target?.kind === "map" ? [runFacts.eventTargetRun(target, "pascal", runContext(resource)) ?? []].flat() : [];
}
function pipeFacts(resource) {
  return [runFacts.pipeRun(propertiesOf(resource), "pascal", runContext(resource)) ?? []].flat();
}
function stateMachineFacts(resource) {
  const quiet = { ...resource, context: { ...resource.context, notice: () => void 0 } };
  const definition = propertyOf(quiet, "Definition") ?? propertyOf(quiet, "DefinitionString");
  const inner = definition?.kind === "text" ? xroleLint.embeddedJson(definition) : definition;
  if (inner?.kind !== "map")
    return [];
  const substitutions = propertyOf(resource, "DefinitionSubstitutions");
  const filled = (found) => found && { ...found, value: substituted(found.value, substitutions) };
  return [...runFacts.stateMachineRuns(inner, runContext(resource))].map((run) => ({
    ...run,
    taskDefinition: filled(run.taskDefinition),
    taskRole: filled(run.taskRole),
    executionRole: filled(run.executionRole)
  }));
}
function substituted(value, substitutions) {
  return xroleLint.fill(value, ({ id, label }) => {
    return id.startsWith("placeholder:") ? stringText(xroleLint.field(substitutions, label)) : void 0;
  });
}
function jobFacts(resource) {
  const { scope } = resource.context.stack;
  return batchJob.batchJobFacts(propertiesOf(resource), "pascal", { scope, address: addressOf(resource) });
}

function noticeIn(noticed) {
  return (value, { stack, calm }) => {
    const raw = rawString(value)?.value;
    const isSuspect = value.unquotedNumber === true ? raw?.length === 12 : raw?.includes("${") === true;
    if (!isSuspect)
      return;
    const { at } = value;
    noticed.set(`${at.source.path}#${at.pointer() ?? ""} ${raw ?? ""}`, { value, stack, inContainer: calm });
  };
}
function* writtenSlips(noticed) {
  for (const { value, stack, inContainer } of noticed.values()) {
    const base = { scope: stack.scope, when: [], at: value.at };
    const raw = xroleLint.stringOf(value);
    if (value.unquotedNumber === true) {
      if (raw !== void 0 && xroleLint.isAccountId(raw))
        yield { kind: "account-number", ...base, raw };
    } else if (isUnresolved(value, inContainer, stack)) {
      const hint = "put the string into Fn::Sub (YAML: !Sub), which resolves ${\u2026}";
      yield { kind: "reference-as-string", ...base, value: asWritten(value), hint };
    }
  }
}
function isUnresolved(value, inContainer, { root }) {
  const raw = rawString(value)?.value ?? "";
  const references = raw.matchAll(/\$\{(AWS::[A-Za-z]{1,40}|[A-Za-z0-9]{1,255})(?:\.[A-Za-z0-9.]{1,255})?\}/g);
  return [...references].some(([, name = ""]) => name.startsWith("AWS::") || !inContainer && (xroleLint.field(root, "Parameters", name) !== void 0 || xroleLint.field(root, "Resources", name) !== void 0));
}
function asWritten(value) {
  const raw = rawString(value);
  return raw === void 0 ? value : { kind: "text", text: [raw.value], at: raw.at };
}

const READERS = [
  /* @__PURE__ */ new Map([
    ["AWS::IAM::Role", roleFacts],
    ["AWS::Serverless::Function", generatedRoleFacts],
    [
      "AWS::Serverless::StateMachine",
      (resource) => [...generatedRoleFacts(resource), ...stateMachineFacts(resource)]
    ]
  ]),
  /* @__PURE__ */ new Map([
    ["AWS::IAM::ManagedPolicy", managedPolicyFacts],
    ["AWS::IAM::Policy", inlineAttachments],
    ["AWS::IAM::RolePolicy", inlineAttachments],
    ["AWS::ECS::TaskDefinition", taskFacts],
    ["AWS::ECS::Service", serviceFacts],
    ["AWS::Events::Rule", ruleFacts],
    ["AWS::Scheduler::Schedule", scheduleFacts],
    ["AWS::Pipes::Pipe", pipeFacts],
    ["AWS::StepFunctions::StateMachine", stateMachineFacts],
    ["AWS::Batch::JobDefinition", jobFacts]
  ])
];
const cloudformation = {
  name: "cloudformation",
  accepts: (document) => (document.syntax === "json" || document.syntax === "yaml") && (templateOf(document) !== void 0 || isManifest(document) || parameterFileOf(document) !== void 0),
  *extract(documents, project) {
    const templates = templatesIn(documents);
    const stacks = stacksOf(templates, surroundings(documents, templates, project));
    const noticed = /* @__PURE__ */ new Map();
    const notice = noticeIn(noticed);
    for (let i_1 = 0, all_1 = READERS; i_1 < all_1.length; i_1++) {
      const readers = all_1[i_1];
      for (let i_2 = 0, all_2 = stacks.all; i_2 < all_2.length; i_2++) {
        const stack = all_2[i_2];
        yield* factsOf(stacks, stack, readers, notice);
      }
    }
    for (let i_3 = 0, all_3 = stacks.all; i_3 < all_3.length; i_3++) {
      const stack = all_3[i_3];
      yield* knownFacts(stacks, stack);
    }
    yield* writtenSlips(noticed);
  }
};
function surroundings(documents, templates, project) {
  const files = documents.flatMap((document) => parameterFileOf(document) ?? []);
  const sam = templates.filter(({ root }) => transformsOf(root).some((name) => name.startsWith("AWS::Serverless"))).flatMap(({ path }) => project.read(joinPath(directoryOf(path), "samconfig.toml")) ?? []);
  const unique = [...new Map(sam.map((source) => [source.path, source])).values()];
  return {
    deployments: deployments(documents.filter(isManifest), templates, project),
    parameterFiles: bindParameterFiles([...files, ...unique.flatMap(samParameters)], templates)
  };
}
function joinPath(directory, name) {
  return directory === "" ? name : `${directory}/${name}`;
}
function* factsOf(stacks, stack, readers, notice) {
  for (let i_4 = 0, all_4 = resourcesOf(contextOf(stacks, stack), readers); i_4 < all_4.length; i_4++) {
    const { logicalId, type } = all_4[i_4];
    const read = readers.get(type);
    if (read !== void 0)
      yield* inCases(stack, (world) => resourceOf(contextOf(stacks, stack, { world, notice }), logicalId), read);
  }
}
function* inCases({ parts }, resourceIn, read) {
  const cases = inEveryCase(parts, (world) => {
    const resource = resourceIn(world);
    return resource === void 0 || !exists(resource) ? void 0 : read(resource);
  });
  for (let i_5 = 0, all_5 = cases; i_5 < all_5.length; i_5++) {
    const { result: facts, when, assumes: parameters } = all_5[i_5];
    const assumes = parameters.map(({ value, at }) => ({ value: `the default of parameter ${value}`, at }));
    for (let i_6 = 0, all_6 = facts; i_6 < all_6.length; i_6++) {
      const fact = all_6[i_6];
      yield { ...fact, when, ...assumes.length > 0 && { assumes } };
    }
  }
}
function exists({ value, context }) {
  const name = value.kind === "map" ? xroleLint.stringOf(value.get("Condition")) : void 0;
  return name === void 0 || condition(context, name) !== false;
}

module.exports = {
__proto__: null,
cloudformation: cloudformation,
};

})
