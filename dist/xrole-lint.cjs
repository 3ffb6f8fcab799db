// af75a1cfa8c74d63
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var node_path = require('node:path');
var node_fs = require('node:fs');
var node_util = require('node:util');

function _interopNamespaceDefault(e) {
  var n = Object.create(null);
  if (e) {
    Object.keys(e).forEach(function (k) {
      if (k !== 'default') {
        var d = Object.getOwnPropertyDescriptor(e, k);
        Object.defineProperty(n, k, d.get ? d : {
          enumerable: true,
          get: function () { return e[k]; }
        });
      }
    });
  }
  n.default = e;
  return Object.freeze(n);
}

function defineRule(rule) {
  return isGrouped(rule) ? rule : { ...rule, group: "Own rules" };
}
function isGrouped(rule) {
  return rule.group !== void 0;
}

var stdin_default$I = defineRule({
  id: "account-id-number",
  title: "an unquoted account id that readers take for a number",
  severity: "warning",
  group: "Policy documents",
  *check({ accountNumbers }) {
    for (let i_1 = 0, all_1 = accountNumbers; i_1 < all_1.length; i_1++) {
      const { at, raw } = all_1[i_1];
      yield {
        at,
        message: `account id ${raw} is not in quotes, so that readers take it for a number${raw.startsWith("0") ? " and lose its leading zero" : ""}`,
        hint: `write "${raw}"`
      };
    }
  }
});

function text(...parts) {
  return joinTexts(parts);
}
function joinTexts(parts) {
  const out = [];
  for (let i_1 = 0, all_1 = parts; i_1 < all_1.length; i_1++) {
    const part = all_1[i_1];
    if (isText(part))
      for (let i_2 = 0, all_2 = part; i_2 < all_2.length; i_2++) {
        const piece = all_2[i_2];
        append$1(piece, out);
      }
    else
      append$1(part, out);
  }
  return out;
}
function isText(part) {
  return Array.isArray(part);
}
function append$1(piece, out) {
  const last = out.length - 1;
  const before = out[last];
  if (typeof piece === "string" && typeof before === "string")
    out[last] = before + piece;
  else if (piece !== "")
    out.push(piece);
}
function literal(t) {
  if (t.length === 0)
    return "";
  const first = t[0];
  return t.length === 1 && typeof first === "string" ? first : void 0;
}
function holes(t) {
  return t.filter((piece) => typeof piece !== "string");
}
function textKey(t) {
  const only = t.length === 1 ? t[0] : void 0;
  if (typeof only === "string")
    return only;
  return t.map((piece) => typeof piece === "string" ? piece : `\0${piece.id}\0`).join("");
}
function show(t) {
  return t.map((piece) => typeof piece === "string" ? piece : `<${piece.label}>`).join("");
}
const HOLE_BASE = 57344;
const HOLE_LIMIT = 63743;
function flat(t) {
  const first = t[0] ?? "";
  if (t.length <= 1 && typeof first === "string")
    return first;
  let n = 0;
  return t.map((piece) => typeof piece === "string" ? piece : String.fromCharCode(Math.min(HOLE_BASE + n++, HOLE_LIMIT))).join("");
}
function flatLength(t) {
  let length = 0;
  for (let i_3 = 0, all_3 = t; i_3 < all_3.length; i_3++) {
    const piece = all_3[i_3];
    length += typeof piece === "string" ? piece.length : 1;
  }
  return length;
}
function holeIndex(s, at) {
  return s.charCodeAt(at) - HOLE_BASE;
}
function unflat(s, inOrder) {
  if (inOrder.length === 0)
    return s === "" ? [] : [s];
  const out = [];
  let from = 0;
  for (let i = 0; i < s.length; i++) {
    const n = s.charCodeAt(i) - HOLE_BASE;
    const hole = n < 0 ? void 0 : inOrder[n];
    if (hole === void 0)
      continue;
    if (i > from)
      out.push(s.slice(from, i));
    out.push(hole);
    from = i + 1;
  }
  if (from < s.length)
    out.push(s.slice(from));
  return out;
}
function sliceText(t, start, end) {
  return unflat(flat(t).slice(start, end), holes(t));
}
function splitText(t, separator, limit = Infinity) {
  let part = [];
  const parts = [part];
  for (let i_4 = 0, all_4 = t; i_4 < all_4.length; i_4++) {
    const piece = all_4[i_4];
    if (typeof piece !== "string") {
      part.push(piece);
      continue;
    }
    let from = 0;
    for (let at = piece.indexOf(separator); at >= 0 && parts.length < limit; ) {
      if (at > from)
        part.push(piece.slice(from, at));
      from = at + separator.length;
      parts.push(part = []);
      at = piece.indexOf(separator, from);
    }
    if (from < piece.length)
      part.push(piece.slice(from));
  }
  return parts;
}
function fill(t, known) {
  if (literal(t) !== void 0)
    return t;
  return joinTexts(t.map((piece) => typeof piece === "string" ? piece : known(piece) ?? piece));
}
const HOLE_CHARACTERS = {
  account: /^[0-9]$/,
  partition: /^[a-z0-9-]$/,
  region: /^[a-z0-9-]$/,
  segment: /^[^:/]$/,
  any: /^[^]$/
};
function fillings(hole, s, from) {
  const ends = [];
  const allowed = HOLE_CHARACTERS[hole.kind];
  let to = from;
  while (to < s.length && allowed.test(s.charAt(to)))
    to++;
  if (hole.kind === "account")
    return to - from >= 12 ? [from + 12] : [];
  for (let end = from; end <= to; end++)
    ends.push(end);
  return ends;
}
function canBe(t, s) {
  let positions = /* @__PURE__ */ new Set([0]);
  for (let i_5 = 0, all_5 = t; i_5 < all_5.length; i_5++) {
    const piece = all_5[i_5];
    const next = /* @__PURE__ */ new Set();
    for (const from of positions) {
      if (typeof piece === "string") {
        if (s.startsWith(piece, from))
          next.add(from + piece.length);
      } else
        for (let i_6 = 0, all_6 = fillings(piece, s, from); i_6 < all_6.length; i_6++) {
          const end = all_6[i_6];
          next.add(end);
        }
    }
    positions = next;
    if (positions.size === 0)
      return false;
  }
  return positions.has(s.length);
}
function withoutCommonStart(a, b) {
  const array_1 = [[...a], [...b]], x = array_1[0], y = array_1[1];
  for (; ; ) {
    const array_2 = [x[0], y[0]], p = array_2[0], q = array_2[1];
    if (p === void 0 || q === void 0)
      return [x, y];
    if (typeof p === "string" && typeof q === "string") {
      const shared = Math.min(p.length, q.length);
      if (p.slice(0, shared) !== q.slice(0, shared))
        return void 0;
      if (p.length === shared)
        x.shift();
      else
        x[0] = p.slice(shared);
      if (q.length === shared)
        y.shift();
      else
        y[0] = q.slice(shared);
    } else if (typeof p !== "string" && typeof q !== "string" && p.id === q.id) {
      x.shift();
      y.shift();
    } else
      return [x, y];
  }
}
function backwards(s) {
  let out = "";
  for (let i = s.length - 1; i >= 0; i--)
    out += s.charAt(i);
  return out;
}
function reversed(t) {
  return t.map((piece) => typeof piece === "string" ? backwards(piece) : piece).reverse();
}
function compare(a, b) {
  const array_3 = [literal(a), literal(b)], x = array_3[0], y = array_3[1];
  if (x !== void 0 && y !== void 0)
    return x === y ? "same" : "different";
  if (textKey(a) === textKey(b))
    return "same";
  if (x !== void 0)
    return canBe(b, x) ? "unknown" : "different";
  if (y !== void 0)
    return canBe(a, y) ? "unknown" : "different";
  const tails = withoutCommonStart(a, b);
  const heads = tails && withoutCommonStart(reversed(tails[0]), reversed(tails[1]));
  return heads === void 0 ? "different" : "unknown";
}

const usual = /^arn:aws(?:-cn|-us-gov)?:iam::\d{12}:role\/[\w+=,.@-]{1,64}$/;
function isUsualRoleArn(written) {
  return usual.test(written);
}

function parseArn(value) {
  const written = literal(value);
  if (written !== void 0)
    return parseWritten(written);
  if (!beginsArn(value))
    return void 0;
  const fields = splitText(value, ":", 6);
  const partition = fields[1];
  const service = fields[2];
  const region = fields[3];
  const account = fields[4];
  const resource = fields[5];
  if (partition === void 0 || service === void 0 || region === void 0)
    return void 0;
  return account && resource && { partition, service, region, account, resource };
}
function beginsArn([first]) {
  return typeof first === "string" && first.startsWith("arn:");
}
function parseWritten(written) {
  if (!written.startsWith("arn:"))
    return void 0;
  const fields = written.split(":");
  if (fields.length < 6)
    return void 0;
  const of = (i) => textOf$1(fields[i] ?? "");
  const resource = fields.length === 6 ? of(5) : textOf$1(fields.slice(5).join(":"));
  return { partition: of(1), service: of(2), region: of(3), account: of(4), resource };
}
function textOf$1(written) {
  return written === "" ? [] : [written];
}
const attempt$1 = /^[\s"'\u2018\u2019\u201c\u201d]*(?:arn\s*[:;\uff1a]|arn\s?[^a-z0-9]\s?aws|(?:aws[a-z-]*:)?(?:iam|sts):[a-z0-9-]*:|aws[a-z-]*:(?:iam|sts):)/i;
function isArnLike(value) {
  if (beginsArn(value))
    return true;
  const written = flat(value);
  return (written.includes(":") || written.toLowerCase().includes("arn")) && attempt$1.test(written);
}
function roleArn$1(role) {
  const path = literal(role.path);
  const slashed = path === void 0 ? role.path : [`/${path}/`.replace(/\/{2,}/g, "/")];
  return text("arn:", role.partition, ":iam::", role.account, ":role", slashed, role.name);
}
function isUsualRole(value) {
  const first = value[0];
  return value.length === 1 && typeof first === "string" && isUsualRoleArn(first);
}
function parseRoleArn(value) {
  const arn = parseArn(value);
  if (arn === void 0 || literal(arn.service) !== "iam")
    return void 0;
  const named = roleResource(arn.resource);
  return named && { partition: arn.partition, account: arn.account, ...named };
}
function roleResource(resource) {
  const written = literal(resource);
  if (written !== void 0) {
    const nameAt2 = written.lastIndexOf("/") + 1;
    const named = { path: textOf$1(written.slice("role".length, nameAt2)), name: textOf$1(written.slice(nameAt2)) };
    return written.startsWith("role/") ? named : void 0;
  }
  const whole = flat(resource);
  if (!whole.startsWith("role/"))
    return void 0;
  const nameAt = whole.lastIndexOf("/") + 1;
  const inOrder = holes(resource);
  return {
    path: unflat(whole.slice("role".length, nameAt), inOrder),
    name: unflat(whole.slice(nameAt), inOrder)
  };
}

function isAccountId(value) {
  if (value.length !== 12)
    return false;
  for (const digit of value)
    if (digit < "0" || digit > "9")
      return false;
  return true;
}

function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit)
    return limit + 1;
  const array_1 = withoutCommonEnds(a, b), x = array_1[0], y = array_1[1];
  return Math.min(distance$1(x, y, limit), limit + 1);
}
function withoutCommonEnds(a, b) {
  let start = 0;
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a[start] === b[start])
    start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
function distance$1(a, b, limit) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped)
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit)
      return limit + 1;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}
function at(row, index) {
  return row[index] ?? Infinity;
}
function differingAt(a, b) {
  const found = [];
  for (let i = 0; i < a.length; i++)
    if (a[i] !== b[i])
      found.push(i);
  return found;
}
function isSwap(a, b) {
  if (a.length !== b.length)
    return false;
  const array_2 = differingAt(a, b), i = array_2[0], j = array_2[1], more = array_2[2];
  return i !== void 0 && j !== void 0 && more === void 0 && a[i] === b[j] && a[j] === b[i];
}
function nearest$1(word, known) {
  const lower = word.toLowerCase();
  let array_3 = ["", 3], best = array_3[0], fewest = array_3[1];
  for (const candidate of known) {
    const limit = Math.min(2, Math.floor(candidate.length / 3));
    const edits = editDistance(lower, candidate.toLowerCase(), limit);
    if (edits <= limit && edits < fewest)
      [best, fewest] = [candidate, edits];
  }
  return fewest < 3 ? best : void 0;
}

const ACCESS_KEY_ID = /(?<![A-Z0-9])(AKIA|ASIA)([A-Z0-9]{16})(?![A-Z0-9])/g;
const SESSION_TOKEN = /(?<![A-Za-z0-9+=])(IQoJ|FwoG|FQoG)([A-Za-z0-9/+=]{60,})/g;
const SECRET_KEY = /(?<![A-Za-z0-9+=])(?:\\?\/|[A-Za-z0-9+=]){40}(?![A-Za-z0-9+=])/g;
const PRIVATE_KEY = /(-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----)([^-]+)/g;
const MARKS$1 = ["AKIA", "ASIA", "IQoJ", "FwoG", "FQoG", "-----BEGIN"];
const namedSecret = () => /((?:secret_?access_?key|session_?token)\\?["']?\s{0,40}(?:[=:]\s{0,40}|[,;]?\s{0,40}\\?["']?value\\?["']?\s{0,40}[=:]\s{0,40})\\?["']?)([\w/+=-]{6,})/gi;
function runs(s) {
  return s.match(/[a-z]+|[A-Z]+|[0-9]+|[^a-zA-Z0-9]+/g)?.length ?? 0;
}
function looksRandom(s) {
  if (!/[a-z]/.test(s) || !/[A-Z]/.test(s) || !/[0-9]/.test(s))
    return false;
  return runs(s) >= 16 && !/^[A-Za-z0-9]+[0-9A-F]{8}$/.test(s);
}
const stars = (s) => "*".repeat(s.length);
function mask(text) {
  const marked = MARKS$1.some((mark) => text.includes(mark)) ? maskMarked(text) : text;
  if (text.length < 40)
    return marked;
  return marked.replace(SECRET_KEY, (found) => looksRandom(found) ? stars(found) : found);
}
function maskMarked(text) {
  return text.replace(ACCESS_KEY_ID, (_, prefix, rest) => prefix + stars(rest)).replace(SESSION_TOKEN, (_, prefix, rest) => prefix + stars(rest)).replace(PRIVATE_KEY, (_, begin, body) => begin + body.replace(/[^\n]/g, "*"));
}
function maskSource(text) {
  return mask(text).replace(namedSecret(), (_, before, value) => before + stars(value));
}
const MASK_MARGIN = 5e3;
function shortened(text, most) {
  return text.length <= most ? text : `${maskSource(text.slice(0, most + MASK_MARGIN)).slice(0, most - 1)}\u2026`;
}

function fault$1(rule, fact, at, message, extra = {}) {
  return { rule, fact, at, message, severity: "error", ...extra };
}
function rewrite$1(at, written, newText) {
  return {
    fix: { at: at.part(0, written.length), newText, description: `replace "${written}" by "${newText}"` }
  };
}
function quoted(value) {
  const whole = typeof value === "string" ? value : show(value);
  const shown = whole.replace(/[\n\r\t]/g, (character) => JSON.stringify(character).slice(1, -1));
  return `"${shortened(shown, 200)}"`;
}
function oneOf(words) {
  const all = words.map((word) => `"${word}"`);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1) ?? ""}`;
}
function maskVariables(value) {
  const written = flat(value);
  if (!written.includes("${"))
    return written;
  return written.replace(/\$\{[^{}]*\}/g, (variable) => UNKNOWN.repeat(variable.length));
}
const UNKNOWN = "\uF8FF";
function hasUnknown(masked) {
  return /[\ue000-\uf8ff]/.test(masked);
}
function isTemplateKey(key) {
  return /[${}<>%]/.test(key) || key.startsWith("Fn::") || key === "Ref";
}
function isPartial$1(map) {
  return map.partial === true || map.keys().some(isTemplateKey);
}

const partitions = [
  "aws",
  "aws-cn",
  "aws-us-gov",
  "aws-iso",
  "aws-iso-b",
  "aws-iso-e",
  "aws-iso-f",
  "aws-eusc"
];

function partitionFault({ value, start, end }) {
  if (partitions.some((known) => known === value) || /[*?]/.test(value) || hasUnknown(value))
    return void 0;
  const base = { start, end: Math.max(end, start + 1), fact: "ARN-4" };
  if (value === "") {
    return { ...base, severity: "error", message: "the ARN names no partition", hint: 'write "aws" there' };
  }
  const meant = nearest$1(value, partitions);
  const fix = meant && {
    fix: { start, end, newText: meant, description: `replace "${value}" by "${meant}"` }
  };
  const severity = /^aws(?:-[a-z0-9]+)*$/.test(value) ? "warning" : "error";
  const message = severity === "warning" ? `"${value}" is no partition known to this version` : `"${value}" is not a partition of AWS`;
  const hint = meant === void 0 ? `the partitions are ${partitions.join(", ")}` : `write "${meant}"`;
  return { ...base, severity, message, hint, ...severity === "error" && fix };
}
function regionFault({ value, start, end }, service) {
  if (/^[*?\ue000-\uf8ff]*$/.test(value))
    return void 0;
  const fix = { start, end, newText: "", description: `remove region "${value}"` };
  const message = `region "${value}" in an ARN of service "${service}", whose ARNs have none`;
  return {
    severity: "error",
    fact: "MATCH-6",
    message,
    hint: `remove "${value}", keep both colons`,
    start,
    end,
    fix
  };
}
function accountFault({ value, start, end }, required, ofAws) {
  const base = { severity: "error", fact: "ARN-6", start, end };
  if (value === "") {
    const hint = "write the 12 digits of the account that owns it";
    return required ? { ...base, end: start + 1, message: "the ARN names no account", hint } : void 0;
  }
  if (isAccountId(value) || /[*?]/.test(value) || value === "aws" && ofAws)
    return void 0;
  const digits = value.replace(/\D/g, "");
  if (hasUnknown(value))
    return digits.length <= 12 ? void 0 : { ...base, ...wrongCount(value, digits.length) };
  if (digits === value)
    return { ...base, ...wrongCount(value, digits.length) };
  if (/^[\d-]+$/.test(value) && digits.length === 12) {
    const fix = { start, end, newText: digits, description: `write the account id as ${digits}` };
    return { ...base, message: `account id "${value}" holds hyphens`, hint: `write "${digits}"`, fix };
  }
  return required ? wordFault(value, base) : void 0;
}
function wrongCount(value, count) {
  const hint = count === 11 ? "a leading zero may have been lost" : "check it against the account list";
  return { message: `account id "${value}" has ${String(count)} digits, an AWS account id has 12`, hint };
}
function wordFault(value, base) {
  const placeholder = /[^a-z0-9-]|ac(?:coun)?t|x{2}|^(?:your|my|some|the|other)-|(?:^|-)id$|here|todo|example/i;
  const typo = /^[\dlioOsSbB-]*$/.test(value) && value.replace(/\D/g, "").length >= 6;
  if (!typo && (placeholder.test(value) || value === value.toUpperCase()))
    return void 0;
  const severity = typo ? "error" : "warning";
  const hint = "write the 12 digits of the account; aliases do not work in ARNs";
  return { ...base, severity, message: `"${value}" is not an account id of 12 digits`, hint };
}

const iamTypes = {
  role: 64,
  user: 64,
  group: 128,
  policy: 128,
  "instance-profile": 128,
  mfa: 256,
  "sms-mfa": 256,
  u2f: 256,
  "saml-provider": 256,
  "oidc-provider": 512,
  "server-certificate": 128,
  "access-report": 1024,
  report: 1024,
  "assumed-role": 128,
  "federated-user": 64,
  "delegation-request": 128,
  contextProvider: 128
};
const stsTypes = ["assumed-role", "federated-user", "contextProvider", "self"];
function resourceFaults(resource, service, where) {
  const { value, start, end } = resource;
  if (value === "") {
    const hint = "write role/<name> there";
    return [
      {
        severity: "error",
        fact: "ARN-1",
        message: "the ARN ends after the account",
        hint,
        start: start - 1,
        end
      }
    ];
  }
  if (value === "*" || value === "root" || hasUnknown(value.charAt(0)))
    return [];
  const [type = ""] = /^[^/:]*/.exec(value) ?? [];
  if (hasUnknown(type))
    return [];
  const sts = service.value.toLowerCase() === "sts";
  const wrong = sts ? stsTypeFault(type, resource, service) : iamTypeFault(type, resource, where);
  if (wrong !== void 0)
    return [wrong];
  if (sts && type !== "assumed-role")
    return [];
  return type === "assumed-role" ? sessionFault(resource, where) : nameFaults(type, resource);
}
function stsTypeFault(type, resource, service) {
  if (stsTypes.includes(type) || /[*?]/.test(type))
    return void 0;
  if (!Object.hasOwn(iamTypes, type))
    return unknownType(type, resource, "sts", stsTypes);
  const { start, end } = service;
  const fix = { start, end, newText: "iam", description: 'replace "sts" by "iam"' };
  const message = `service "sts" has no "${type}/" ARNs, they are of service "iam"`;
  return { severity: "error", fact: "ARN-2", message, hint: 'write "iam"', start, end, fix };
}
function iamTypeFault(type, resource, where) {
  const { value, start } = resource;
  if (/[*?]/.test(type)) {
    if (where !== "resource")
      return void 0;
    const message2 = `IAM refuses the pattern "${value}": it must be "*" or begin with a type and a slash, as "role/"`;
    return { severity: "error", fact: "MATCH-6", message: message2, hint: 'write "role/*"', start, end: resource.end };
  }
  if (!Object.hasOwn(iamTypes, type))
    return unknownType(type, resource, "iam", Object.keys(iamTypes));
  if (value.charAt(type.length) === "/")
    return void 0;
  const at = start + type.length;
  const range = { start: at, end: at + 1 };
  if (value.length === type.length) {
    const message2 = `"${type}" is followed by no name`;
    return {
      severity: "error",
      fact: "ARN-2",
      message: message2,
      hint: `write "${type}/<name>"`,
      start,
      end: resource.end
    };
  }
  const fix = { ...range, newText: "/", description: `write "${type}/"` };
  const message = `a colon after "${type}", where IAM ARNs have a slash`;
  return { severity: "error", fact: "ARN-2", message, hint: `write "${type}/"`, ...range, fix };
}
function unknownType(type, resource, service, known) {
  const { value, start } = resource;
  const named = type !== value;
  const end = start + (named ? type.length : value.length);
  const meant = named ? nearest$1(type, known) : void 0;
  const fix = meant && { fix: { start, end, newText: meant, description: `replace "${type}" by "${meant}"` } };
  const message = `"${type}" is not a resource type of service "${service}"`;
  const hint = `write "${meant ?? (named || service === "sts" ? "<type>/<name>" : `role/${type}`)}"`;
  return { severity: "error", fact: "ARN-2", message, hint, start, end, ...fix };
}
function sessionFault(resource, where) {
  const parts = resource.value.split("/").length;
  if (parts === 3 || where === "resource" || hasUnknown(resource.value) || resource.value.includes("*"))
    return [];
  const message = `"${resource.value}" is not of the form assumed-role/<role name>/<session name>, without a path`;
  const { start, end } = resource;
  return [
    {
      severity: "error",
      fact: "ARN-3",
      message,
      hint: "name the role itself: role/<path>/<name>",
      start,
      end
    }
  ];
}
function nameFaults(type, { value, start, end }) {
  const nameAt = value.lastIndexOf("/") + 1;
  const name = value.slice(nameAt);
  const severity = "error";
  const fact = "ARN-7";
  if (name === "") {
    const message = `"${value}" ends in a slash, where the name belongs`;
    return [{ severity, fact, message, hint: `write "${type}/<name>"`, start, end }];
  }
  const found = [];
  const path = value.slice(type.length, nameAt);
  if (path === "//") {
    const range = { start: start + type.length, end: start + type.length + 2 };
    const fix = { ...range, newText: "/", description: "remove one slash" };
    found.push({
      severity,
      fact,
      message: "two slashes in a row: a path part is empty",
      hint: "write one",
      ...range,
      fix
    });
  }
  if (path.length > 512) {
    const message = `path of ${String(path.length)} characters, IAM allows 512`;
    found.push({
      severity,
      fact,
      message,
      hint: "shorten it",
      start: start + type.length,
      end: start + nameAt
    });
  }
  const illegal = strictNames.has(type) ? /[^\w+=,.@*?\ue000-\uf8ff-]/.exec(name) : null;
  if (illegal) {
    const at = start + nameAt + illegal.index;
    const message = `character "${illegal[0]}" in ${type} name "${name}"`;
    found.push({
      severity,
      fact,
      message,
      hint: "names hold letters, digits and +=,.@_-",
      start: at,
      end: at + 1
    });
  }
  const length = name.replace(/[*\ue000-\uf8ff]/g, "").length;
  const limit = iamTypes[type] ?? Infinity;
  if (length > limit) {
    const message = `${type} name of ${String(length)} characters, IAM allows ${String(limit)}`;
    found.push({ severity, fact, message, hint: "shorten it", start: start + nameAt, end });
  }
  return found;
}
const strictNames = /* @__PURE__ */ new Set(["role", "user", "group", "policy", "instance-profile"]);

function arnFaults(value, where) {
  if (isUsualRole(value) || !isArnLike(value))
    return [];
  return faultsIn(value, where).map((one) => readable(one, value));
}
function faultsIn(value, where) {
  const whole = maskVariables(value);
  const body = whole.trim();
  const from = whole.indexOf(body);
  const found = body === whole ? [] : [whiteSpaceFault(whole, quoted(value), from, from + body.length)];
  const odd = oddCharacter(body, where) ?? prefixFault(body);
  const within = (one) => ({
    ...moved(one, from),
    message: `${one.message} in ${quoted(value)}`
  });
  if (odd !== void 0)
    return [...found, within(odd)];
  const fields = fieldsOf(body);
  if (fields.length < 6)
    return mayHoldColons(body, holes(value)) ? found : [...found, within(tooFew(body, fields))];
  const extra = doubledColon(fields);
  if (extra !== void 0)
    return [...found, within(extraColon(extra))];
  return [...found, ...fieldFaults(fields, where).map((one) => moved(one, from))];
}
function readable(one, value) {
  if (!hasUnknown(one.message))
    return one;
  const message = show(unflat(one.message, holes(value))).replace(/[\ue000-\uf8ff]+/g, "\u2026");
  return { ...one, message };
}
function mayHoldColons(body, inOrder) {
  const unknown = body.match(/[\ue000-\uf8ff]/g) ?? [];
  return unknown.some((character) => (inOrder[character.charCodeAt(0) - 57344]?.kind ?? "any") === "any");
}
function moved(one, by) {
  if (by === 0)
    return one;
  const fix = one.fix && { fix: { ...one.fix, start: one.fix.start + by, end: one.fix.end + by } };
  return { ...one, start: one.start + by, end: one.end + by, ...fix };
}
function whiteSpaceFault(whole, shown, start, end) {
  const both = start > 0 && end < whole.length;
  const side = both ? "around" : start > 0 ? "before" : "after";
  const range = both ? { start: 0, end: whole.length } : start > 0 ? { start: 0, end: start } : { start: end, end: whole.length };
  const fix = {
    fix: { ...range, newText: both ? whole.slice(start, end) : "", description: "remove the white space" }
  };
  const message = `white space ${side} the ARN is part of the value ${shown}`;
  const certain = !both || !hasUnknown(whole);
  return { severity: "error", fact: "ARN-11", message, hint: "remove it", ...range, ...certain && fix };
}
const lookAlikes = [
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/, "typographic dash", "-"],
  [/[\u2018-\u201f\u00ab\u00bb"'`]/, "quotation mark", ""],
  [/[\uff1a\ufe55\u2236]/, "character that only looks like a colon", ":"],
  [/[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/, "invisible character", ""],
  [/\s/, "white space", ""]
];
function oddCharacter(body, where) {
  const strict = where !== "resource" || /:(?:iam|sts):/i.test(body);
  const head = strict ? body : body.split(":", 5).join(":");
  const found = /[^\x21\x23-\x26\x28-\x5f\x61-\x7e\ue000-\uf8ff]/.exec(head);
  if (found === null)
    return void 0;
  const character = found[0];
  const array_1 = lookAlikes.find((array_2) => {
    const pattern = array_2[0];
    return pattern.test(character);
  }) ?? [], name = array_1[1], instead = array_1[2];
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const message = `${name ?? "character"} ${/[\x21-\x7e]/.test(character) ? character : code}`;
  const hint = instead === "" || instead === void 0 ? "remove it" : `write "${instead}"`;
  const range = { start: found.index, end: found.index + character.length };
  const fix = instead !== void 0 && name !== "white space" && fixAll(head);
  return { severity: "error", fact: "ARN-7", message, hint, ...range, ...fix && { fix } };
}
function fixAll(head) {
  if (hasUnknown(head) || /\s/.test(head))
    return void 0;
  let newText = head;
  for (let i_1 = 0, all_1 = lookAlikes; i_1 < all_1.length; i_1++) {
    const array_3 = all_1[i_1], pattern = array_3[0], instead = array_3[2];
    newText = newText.replaceAll(new RegExp(pattern, "g"), instead);
  }
  return { start: 0, end: head.length, newText, description: "replace the typographic characters" };
}
function prefixFault(body) {
  if (body.startsWith("arn:"))
    return void 0;
  const [written = ""] = /^arn[^a-z0-9]?/i.exec(body) ?? [];
  const lacking = written === "";
  const severity = "error";
  const hint = 'an ARN begins with "arn:aws:", "arn:aws-cn:" or another partition';
  const range = { start: 0, end: lacking ? Math.max(1, body.indexOf(":")) : written.length };
  const message = lacking ? '"arn:" is missing' : `"${written}" stands for "arn:"`;
  if (lacking && !body.startsWith("aws"))
    return { severity, fact: "ARN-1", message, hint, ...range };
  const description = 'begin with "arn:"';
  const fix = { start: 0, end: written.length, newText: "arn:", description };
  return { severity, fact: "ARN-1", message, hint, ...range, fix };
}
function fieldsOf(body) {
  const fields = [];
  let start = 0;
  for (let end = body.indexOf(":"); end >= 0 && fields.length < 5; end = body.indexOf(":", start)) {
    fields.push({ value: body.slice(start, end), start, end });
    start = end + 1;
  }
  return [...fields, { value: body.slice(start), start, end: body.length }];
}
function tooFew(body, fields) {
  const partition = fields[1], service = fields[2], region = fields[3], account = fields[4];
  const count = `${String(fields.length)} fields where an ARN has six`;
  const base = { severity: "error", fact: "ARN-14", start: 0, end: body.length };
  const iam = service !== void 0 && /^(?:iam|sts)$/.test(service.value);
  if (iam && region && /^[\d*]+$/.test(region.value) && account) {
    const fix = {
      start: region.start,
      end: region.start,
      newText: ":",
      description: "add the empty region field"
    };
    return {
      ...base,
      message: `a colon is missing: ${count}`,
      hint: `write "${service.value}::"`,
      fix
    };
  }
  if (iam && account && region?.value === "" && /^\d+\//.test(account.value)) {
    const slash = account.start + account.value.indexOf("/");
    const fix = { start: slash, end: slash + 1, newText: ":", description: "write a colon after the account" };
    return {
      ...base,
      message: `a slash stands for a colon: ${count}`,
      hint: 'write ":" after the account',
      fix
    };
  }
  if (partition && /^(?:iam|sts)$/.test(partition.value)) {
    return {
      ...base,
      message: `the partition is missing: ${count}`,
      hint: 'write "arn:aws:" at the start'
    };
  }
  const hint = "write arn:<partition>:iam::<account>:role/<name>";
  return { ...base, message: count, hint };
}
function extraColon({ start }) {
  const range = { start, end: start + 1 };
  const fix = { ...range, newText: "", description: "remove the extra colon" };
  return { severity: "error", fact: "ARN-14", message: "a colon too many", hint: "remove it", ...range, fix };
}
function doubledColon([, partition, service, region, account, resource]) {
  const isOurs = (field) => field?.value === "iam" || field?.value === "sts";
  if (isOurs(region) && service?.value === "")
    return service;
  if (isOurs(region) && partition?.value === "")
    return partition;
  if (!isOurs(service))
    return void 0;
  if (account?.value === "" && /^\d{4,}:/.test(resource?.value ?? ""))
    return account;
  return resource?.value.startsWith(":") === true ? resource : void 0;
}
function fieldFaults(fields, where) {
  const partition = fields[1], service = fields[2], region = fields[3], account = fields[4], resource = fields[5];
  if (!partition || !service || !region || !account || !resource)
    return [];
  const misspelt = serviceFault$1(service, resource);
  const ours = /^(?:iam|sts)$/i.test(service.value);
  const found = [
    partitionFault(partition),
    misspelt,
    ours ? regionFault(region, service.value) : void 0,
    accountFault(account, ours, /^(?:policy\/|contextProvider\/)/.test(resource.value) || where === "resource")
  ];
  const rest = ours && misspelt === void 0 ? resourceFaults(resource, service, where) : [];
  return [...found.filter((one) => one !== void 0), ...rest];
}
function serviceFault$1(service, resource) {
  const { value, start, end } = service;
  const base = { severity: "error", start, end };
  if (value === "")
    return {
      ...base,
      end: start + 1,
      fact: "ARN-1",
      message: "the ARN names no service",
      hint: 'write "iam" there'
    };
  const lower = value.toLowerCase();
  const meant = /^(?:iam|sts)$/.test(lower) ? lower : /^(?:lam|ima|aim|ian|iams|isam|iamm|im|am|ia)$/.test(lower) ? "iam" : void 0;
  if (meant === void 0 || value === meant)
    return void 0;
  if (lower !== meant && !/^(?:role|user|policy)\//.test(resource.value))
    return void 0;
  const message = lower === meant ? `service "${value}" must be in lower case` : `"${value}" is not a service that has roles`;
  const fix = { start, end, newText: meant, description: `replace "${value}" by "${meant}"` };
  return { ...base, fact: "ARN-1", message, hint: `write "${meant}"`, fix };
}

const siblings = " dev devl devel test tst prd prod proc pre prep stg stag stage state qa uat int intg ext sit perf demo app api web job sqs sns ses ecs ecr eks rds efs ebs kms ssm sso sdk sts iam src dst east west read ready post port data date store score serve server contract contact order older ";
function isNameSlip(a, b) {
  const array_1 = [a.toLowerCase(), b.toLowerCase()], x = array_1[0], y = array_1[1];
  if (x === y)
    return true;
  if (Math.abs(a.length - b.length) > 2 || digitsOf(a) !== digitsOf(b))
    return false;
  if (bare(x) === bare(y))
    return bare(x).length >= 4;
  if (editDistance(a, b, 2) > 2)
    return false;
  const array_2 = [wordsOf$2(a), wordsOf$2(b)], mine = array_2[0], theirs = array_2[1];
  if (mine.length !== theirs.length)
    return isSplitSlip(x, y);
  const shared = Math.min(a.length, b.length) - 2;
  return mine.every((word, i) => {
    const other = theirs[i] ?? "";
    return word === other || isWordSlip(word.toLowerCase(), other.toLowerCase(), shared);
  });
}
function bare(name) {
  return name.replace(/[-_.]/g, "");
}
function digitsOf(name) {
  return (name.match(/\d+/g) ?? []).join(" ");
}
function wordsOf$2(name) {
  return name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^A-Za-z\d]/g) ?? [];
}
function isSplitSlip(x, y) {
  const array_3 = [bare(x), bare(y)], mine = array_3[0], theirs = array_3[1];
  return Math.min(x.length, y.length) >= 10 && theirs.startsWith(mine.charAt(0)) && editDistance(mine, theirs, 1) <= 1;
}
function isSibling(word) {
  return siblings.includes(` ${word} `);
}
function isWordSlip(word, other, shared) {
  if (isSibling(word) && isSibling(other))
    return false;
  if (word === other)
    return true;
  const array_4 = [Math.min(word.length, other.length), Math.max(word.length, other.length)], shorter = array_4[0], longer = array_4[1];
  if (isSwap(word, other))
    return shorter >= 3 && shared >= 5;
  const distance = editDistance(word, other, 2);
  const sameStart = other.startsWith(word.charAt(0));
  if (distance === 2)
    return longer >= 7 && sameStart;
  if (shorter < 3 || shared < 5)
    return false;
  if (word.length === other.length)
    return shorter >= 4 && (sameStart || shorter >= 8);
  return sameStart || longer >= 8;
}

function nearMiss(value, target, options = {}) {
  const array_1 = [flat(value), flat(target)], written = array_1[0], meant = array_1[1];
  if (written === meant || Math.abs(written.length - meant.length) > 600)
    return void 0;
  if (/[*?{]/.test(withoutSession(written)))
    return void 0;
  const bare = written.trim();
  if (bare === meant)
    return difference("white space", [0, written.length], written, meant, target);
  if (bare !== written || compare(value, target) !== "different")
    return void 0;
  const array_2 = [parseArn(value), parseArn(target)], mine = array_2[0], theirs = array_2[1];
  const role = theirs && roleResource(theirs.resource);
  if (mine === void 0 || theirs === void 0 || role === void 0)
    return void 0;
  if (written.length === meant.length && sameIgnoringCase(value, target))
    return letterCase(written, meant);
  return parts(mine, theirs, role, options);
}
function withoutSession(written) {
  return written.replace(/(:assumed-role\/[^/]*)\/[^/]*$/, "$1");
}
function parts(mine, theirs, role, options) {
  if (compare(mine.region, theirs.region) === "different")
    return void 0;
  const found = [
    partitionMiss(mine, theirs),
    accountMiss(mine, theirs, options),
    resourceMiss(mine, role)
  ];
  const misses = found.filter((one) => one !== void 0);
  const only = misses[0];
  return misses.length === 1 && only !== "too far" ? only : void 0;
}
function partitionMiss(mine, theirs) {
  if (compare(mine.partition, theirs.partition) !== "different")
    return void 0;
  const start = "arn:".length;
  const range = [start, start + flat(mine.partition).length];
  return difference("partition", range, show(mine.partition), show(theirs.partition), theirs.partition);
}
function accountMiss(mine, theirs, options) {
  const sameness = compare(mine.account, theirs.account);
  if (sameness === "same")
    return void 0;
  if (sameness === "unknown" && options.openAccount === true)
    return void 0;
  const array_3 = [literal(mine.account), literal(theirs.account)], a = array_3[0], b = array_3[1];
  if (sameness === "unknown" || a === void 0 || b === void 0)
    return "too far";
  if (!isAccountSlip(a, b) && !(options.otherAccount === true && isAccountId(a)))
    return "too far";
  const start = flat(mine.partition).length + flat(mine.service).length + flat(mine.region).length + "arn:::".length + 1;
  return difference("account", [start, start + a.length], a, b, theirs.account);
}
function nearAccount(value, account) {
  const array_4 = [literal(value), literal(account)], written = array_4[0], meant = array_4[1];
  const [, before = "", own = ""] = /^(arn:[\w-]+:iam::|)(\d{12})(?::root)?$/.exec(written ?? "") ?? [];
  if (meant === void 0 || own === meant || !isAccountSlip(own, meant))
    return void 0;
  return difference("account", [before.length, before.length + own.length], own, meant, account);
}
function isAccountSlip(a, b) {
  if (!/^\d{11,13}$/.test(a))
    return false;
  return editDistance(a, b, 1) <= 1 || isSwap(a, b);
}
function resourceMiss(mine, role) {
  const service = literal(mine.service);
  const from = flat(mine.partition).length + "arn::".length;
  const at = from + flat(mine.service).length + flat(mine.region).length + flat(mine.account).length + 3;
  const own = roleResource(mine.resource);
  if (own === void 0)
    return kindMiss(mine, role, service === "sts" ? from : at, at);
  const inner = roleMiss(own, role, at + "role".length);
  if (service === "iam")
    return inner;
  if (service !== "sts" || inner !== void 0)
    return "too far";
  return difference("service", [from, from + "sts".length], "sts", "iam", ["iam"]);
}
function roleMiss(mine, theirs, at) {
  const array_5 = [compare(mine.path, theirs.path), compare(mine.name, theirs.name)], path = array_5[0], name = array_5[1];
  if (path === "unknown" || name === "unknown")
    return "too far";
  if (path === "same" && name === "same")
    return void 0;
  const nameAt = at + flat(mine.path).length;
  if (name === "same") {
    return difference("path", [at, nameAt], show(mine.path), show(theirs.path), theirs.path);
  }
  const array_6 = [literal(mine.name), literal(theirs.name)], a = array_6[0], b = array_6[1];
  if (path === "different" || a === void 0 || b === void 0 || !isNameSlip(a, b))
    return "too far";
  const part = a.toLowerCase() === b.toLowerCase() ? "letter case" : "name";
  return difference(part, [nameAt, nameAt + a.length], a, b, theirs.name);
}
function kindMiss(mine, role, start, at) {
  const written = literal(mine.resource);
  const name = literal(role.name);
  if (written === void 0 || name === void 0)
    return "too far";
  const [kind = "", ...rest] = written.split("/");
  const session = kind === "assumed-role";
  const named = session ? rest[0] : rest.at(-1);
  if (named !== name || !(session || kind === "instance-profile" || editDistance(kind.toLowerCase(), "role", 1) <= 1)) {
    return "too far";
  }
  const service = literal(mine.service);
  if (service !== "iam" && !(session && service === "sts"))
    return "too far";
  const moved = start < at;
  const path = literal(role.path);
  const account = literal(mine.account);
  const replacement = path === void 0 || account === void 0 ? void 0 : `${moved ? `iam::${account}:` : ""}role${path}${name}`;
  const end = at + written.length;
  return { part: "kind", difference: `${kind}/\u2026 stands here and role/\u2026 there`, start, end, replacement };
}
function sameIgnoringCase(a, b) {
  return literal(a)?.toLowerCase() === (literal(b)?.toLowerCase() ?? "");
}
function letterCase(written, meant) {
  const wrong = differingAt(written, meant);
  const range = [wordStart(written, wrong[0] ?? 0), wordEnd(written, wrong.at(-1) ?? 0)];
  const there = meant.slice(...range);
  return difference("letter case", range, written.slice(...range), there, [there]);
}
function wordStart(whole, from) {
  return Math.max(whole.lastIndexOf(":", from), whole.lastIndexOf("/", from)) + 1;
}
function wordEnd(whole, from) {
  const next = /[:/]/.exec(whole.slice(from));
  return next ? from + next.index : whole.length;
}
const subjects = {
  account: "the account is",
  name: "the role name is",
  path: "the path is",
  partition: "the partition is",
  kind: "the kind is",
  service: "the service is",
  "white space": "it is",
  "letter case": "the letter case differs: it is"
};
function difference(part, range, here, there, meant) {
  const quote = part === "account" ? "" : '"';
  const clause = `${subjects[part]} ${quote}${here}${quote} here and ${quote}${there}${quote} there`;
  return { part, difference: clause, start: range[0], end: range[1], replacement: literal(meant) };
}

const KINDS$2 = {
  taskRoleArn: "role",
  executionRoleArn: "role",
  profile: "role",
  container: "role",
  principal: "principal",
  resource: "resource",
  attachment: "policy"
};
var stdin_default$H = defineRule({
  id: "arn-malformed",
  title: "an ARN that no AWS ARN can be",
  severity: "error",
  group: "ARNs",
  *check({ arns, fill }) {
    for (let i_1 = 0, all_1 = arns; i_1 < all_1.length; i_1++) {
      const { value, at, where } = all_1[i_1];
      for (let i_2 = 0, all_2 = arnFaults(fill(value), KINDS$2[where]); i_2 < all_2.length; i_2++) {
        const { message, hint, severity, fix } = all_2[i_2];
        yield {
          at,
          message,
          hint,
          severity,
          ...fix && {
            fix: {
              description: fix.description,
              safe: true,
              edits: [{ at: at.part(fix.start, fix.end), newText: fix.newText }]
            }
          }
        };
      }
    }
  }
});

function push(map, key, value) {
  const values = map.get(key);
  if (values)
    values.push(value);
  else
    map.set(key, [value]);
}
function grouped(all, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const each of all) {
    const key = keyOf(each);
    const group = key === void 0 ? void 0 : groups.get(key);
    if (group)
      group.push(each);
    else if (key !== void 0)
      groups.set(key, [each]);
  }
  return groups;
}

const NAMED_FILE = "tfvars:";
function namedFileCase(directory, file) {
  return { id: `${NAMED_FILE}${directory}`, outcome: file, label: `with ${file}` };
}
function isChosenByUser({ id }) {
  return id.startsWith(NAMED_FILE);
}
function compatible(a, b) {
  return a.every((x) => b.every((y) => x.id !== y.id || x.outcome === y.outcome));
}
function without$2(when, given) {
  return when.filter(({ id, outcome }) => !given.some((one) => one.id === id && one.outcome === outcome));
}
function field(value, ...path) {
  let at = value;
  for (let i_1 = 0, all_1 = path; i_1 < all_1.length; i_1++) {
    const key = all_1[i_1];
    at = at?.kind === "map" ? at.get(key) : void 0;
  }
  return at;
}
function itemsOf(value) {
  if (value === void 0)
    return [];
  return value.kind === "list" ? value.items() : [value];
}
function textAt(value) {
  if (value?.kind === "text")
    return { value: value.text, at: value.at };
  if (value?.kind === "constant" && typeof value.value === "number")
    return { value: [value.raw], at: value.at };
  return void 0;
}
function stringOf(value) {
  const found = textAt(value);
  return found && literal(found.value);
}
function isTrue(value) {
  if (value?.kind === "constant")
    return value.value === true;
  return stringOf(value)?.toLowerCase() === "true";
}
function listValue(items, at, partial = false) {
  return new BuiltList(items, at, partial);
}
class BuiltList {
  constructor(all, at, partial) {
    this.all = all;
    this.at = at;
    this.partial = partial;
    this.kind = "list";
  }
  items() {
    return this.all;
  }
}
function mapValue(entries, at, partial = false) {
  return new BuiltMap(entries, at, partial);
}
class BuiltMap {
  constructor(entries, at, partial) {
    this.entries = entries;
    this.at = at;
    this.partial = partial;
    this.kind = "map";
  }
  keys() {
    return this.known ??= [...this.entries.keys()];
  }
  get(key) {
    return this.entries.get(key)?.value;
  }
  keyAt(key) {
    return this.entries.get(key)?.keyAt ?? this.at;
  }
}

const SIDES$1 = /* @__PURE__ */ new Map([
  ["not-allowed", "permission"],
  ["resource-mismatch", "permission"],
  ["principal-missing", "trust"],
  ["principal-mismatch", "trust"]
]);
function choices(hops) {
  let byName;
  return (hop, broken) => {
    const side = SIDES$1.get(broken.kind);
    if (hop.when.length === 0 || side === void 0 || isSlip$1(broken))
      return false;
    byName ??= inCases(hops);
    const others = byName.get(nameOf$1(hop)) ?? [];
    return others.some((other) => other[side].verdict === "allowed" && !compatible(other.when, hop.when));
  };
}
function inCases(hops) {
  const byName = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = hops; i_1 < all_1.length; i_1++) {
    const hop = all_1[i_1];
    if (hop.when.length > 0)
      push(byName, nameOf$1(hop), hop);
  }
  return byName;
}
function nameOf$1({ source, destination }) {
  return `${textKey(source.arn)} ${textKey(destination.arn)}`;
}
function isSlip$1({ near }) {
  if (near === void 0)
    return false;
  if (near.part !== "account")
    return true;
  const array_1 = [literal(parseArn(near.value)?.account ?? []), literal(near.role.account)], written = array_1[0], meant = array_1[1];
  return written !== void 0 && meant !== void 0 && (editDistance(written, meant, 2) <= 2 || isSwap(written, meant));
}

function hopName({ source, destination }) {
  return { source: show(source.arn), destination: show(destination.arn) };
}
function whenOf({ when }) {
  return when.length === 0 ? "" : ` ${when.map(({ label }) => label).join(" and ")}`;
}
function boundNote(role) {
  if (role.guessed.length === 0)
    return "";
  return role.namedAfter ? `; ${show(role.name)} is known by the name of ${role.namedAfter.source.path}` : `; the document was joined to ${show(role.name)} by its content`;
}
function conditionNote({ trial }) {
  const met = trial?.elements.filter(({ element }) => element === "condition") ?? [];
  return met.map(({ why }) => ` (${why})`).join("");
}
function relatedOf(hop) {
  const tasks = hop.tasks.map(({ label, at, fact }) => ({
    at: fact.taskRole?.at ?? at,
    note: `task definition ${label} runs as ${show(hop.source.name)}`
  }));
  const demands = hop.demands.map(({ kind, at }) => ({ at, note: DEMANDS[kind] }));
  const roles = [hop.source, hop.destination].flatMap((role) => role.definitions.slice(0, 1).map(({ at }) => ({ at, note: `${show(role.name)} is defined here` })));
  return [...tasks, ...demands, ...roles];
}
const DEMANDS = {
  permission: "the task role may assume the destination role",
  trust: "the destination role trusts the task role",
  profile: "a profile of the container assumes the destination role",
  container: "the container is told the destination role"
};
const known$2 = /* @__PURE__ */ new WeakMap();
function breaksOf$1(hops) {
  const found = known$2.get(hops);
  if (found)
    return found;
  const byKind = /* @__PURE__ */ new Map();
  const isChoice = choices(hops);
  for (let i_1 = 0, all_1 = hops; i_1 < all_1.length; i_1++) {
    const hop = all_1[i_1];
    for (let i_2 = 0, all_2 = hop.breaks; i_2 < all_2.length; i_2++) {
      const broken = all_2[i_2];
      if (!isChoice(hop, broken))
        push(byKind, broken.kind, { hop, broken });
    }
  }
  known$2.set(hops, byKind);
  return byKind;
}
function breaksOfKind({ hops }, kind) {
  return breaksOf$1(hops).get(kind) ?? [];
}
function rewrite(at, value, newText) {
  return { at: at.part(0, flat(value).length), newText };
}

var stdin_default$G = defineRule({
  id: "arn-partition-mismatch",
  title: "the two ends of a hop lie in different AWS partitions",
  severity: "error",
  group: "ARNs",
  *check(graph) {
    for (let i_1 = 0, all_1 = breaksOfKind(graph, "partition"); i_1 < all_1.length; i_1++) {
      const { hop, broken } = all_1[i_1];
      yield {
        at: broken.at,
        message: `"${show(hop.source.arn)}" cannot assume "${show(hop.destination.arn)}"${whenOf(hop)}: roles are never assumed across partitions`,
        hint: "use a role of the same partition, or correct the ARN",
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    }
  }
});

var stdin_default$F = defineRule({
  id: "assume-role-denied",
  title: "an explicit Deny of the task role covers the hop",
  severity: "error",
  group: "Task role",
  *check(graph) {
    for (let i_1 = 0, all_1 = breaksOfKind(graph, "explicit-deny"); i_1 < all_1.length; i_1++) {
      const { hop, broken } = all_1[i_1];
      yield {
        at: broken.at,
        message: `this Deny keeps "${hop.source.label}" from assuming "${show(hop.destination.arn)}"${whenOf(hop)}${conditionNote(broken)}: no Allow outweighs it`,
        hint: "narrow the Deny so that it does not cover this role",
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    }
  }
});

var stdin_default$E = defineRule({
  id: "assume-role-not-allowed",
  title: "the task role has no permission to assume the role that it needs",
  severity: "error",
  group: "Task role",
  *check(graph) {
    for (let i_1 = 0, all_1 = breaksOfKind(graph, "not-allowed"); i_1 < all_1.length; i_1++) {
      const { hop, broken } = all_1[i_1];
      const destination = show(hop.destination.arn);
      yield {
        at: broken.at,
        message: `no policy of "${hop.source.label}" allows sts:AssumeRole on "${destination}"${whenOf(hop)}${broken.element ? `: ${[broken.element, ...broken.also ?? []].map(({ why }) => why).join(", and ")}` : ""}${boundNote(hop.source)}`,
        hint: broken.element?.element === "condition" ? "remove the condition, or add a statement without it" : `add a statement that allows sts:AssumeRole on "${destination}" to the task role`,
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    }
  }
});

var stdin_default$D = defineRule({
  id: "assume-role-on-execution-role",
  title: "the permission to assume a role is on the execution role, which containers never have",
  severity: "error",
  group: "Task role",
  *check(graph) {
    for (let i_1 = 0, all_1 = breaksOfKind(graph, "on-execution-role"); i_1 < all_1.length; i_1++) {
      const { hop, broken } = all_1[i_1];
      if (!broken.instead)
        continue;
      const array_1 = [show(broken.instead.name), show(hop.source.name)], execution = array_1[0], task = array_1[1];
      yield {
        at: broken.at,
        message: `sts:AssumeRole on "${show(hop.destination.arn)}" is allowed to the execution role "${execution}", which the ECS agent uses; containers run as the task role "${task}"${whenOf(hop)}`,
        hint: `move the statement to "${task}", or swap taskRoleArn and executionRoleArn if they are mixed up`,
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    }
  }
});

function placeAt(source, start, end, pointer) {
  return new PlaceAt(source, start, end, pointer);
}
class PlaceAt {
  constructor(source, start, end, address) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.address = address;
  }
  range() {
    const { start, end } = this;
    return { start, end };
  }
  part(from, to) {
    const { source, start, end, address } = this;
    return new PlaceAt(source, Math.min(start + from, end), Math.min(start + to, end), address);
  }
  pointer() {
    return this.address;
  }
}
function wholeSource(source) {
  return placeAt(source, 0, Math.min(1, source.text.length));
}
function comparePlaces(a, b) {
  if (a.source.path !== b.source.path)
    return a.source.path < b.source.path ? -1 : 1;
  const array_1 = [a.range(), b.range()], x = array_1[0], y = array_1[1];
  return x.start - y.start || x.end - y.end;
}
function isWithin$1(inner, outer) {
  if (inner.source !== outer.source)
    return false;
  const array_2 = [inner.range(), outer.range()], a = array_2[0], b = array_2[1];
  return a.start >= b.start && a.end <= b.end;
}
function placeKey(place) {
  const { start, end } = place.range();
  return `${place.source.path}:${String(start)}:${String(end)}`;
}
function openingOf(place) {
  return new Opening(place);
}
class Opening {
  constructor(whole) {
    this.whole = whole;
  }
  get source() {
    return this.whole.source;
  }
  range() {
    const { start, end } = this.whole.range();
    return { start, end: Math.min(start + 1, end) };
  }
  part() {
    return this;
  }
  pointer() {
    return this.whole.pointer();
  }
}
function withPointer(place, pointer, source = place.source) {
  return new Pointed(place, pointer, source);
}
class Pointed {
  #place;
  #pointer;
  constructor(place, pointer, source) {
    this.source = source;
    this.#place = place;
    this.#pointer = pointer;
  }
  range() {
    return this.#place.range();
  }
  part(start, end) {
    return new Pointed(this.#place.part(start, end), this.#pointer, this.source);
  }
  pointer() {
    return this.#pointer;
  }
}

var place = /*#__PURE__*/Object.freeze({
  __proto__: null,
  comparePlaces: comparePlaces,
  isWithin: isWithin$1,
  openingOf: openingOf,
  placeAt: placeAt,
  placeKey: placeKey,
  wholeSource: wholeSource,
  withPointer: withPointer
});

function isDocumented({ definitions, trust, guessed }) {
  return definitions.length > 0 || trust.policies.length > 0 && guessed.length === 0;
}
function isOfSeveral(policy, { policies }) {
  return (rolesByText(policies).get(placeKey(policy.statementsAt))?.size ?? 0) > 1;
}
const indexes$2 = /* @__PURE__ */ new WeakMap();
function rolesByText(policies) {
  const known = indexes$2.get(policies);
  if (known)
    return known;
  const index = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = policies; i_1 < all_1.length; i_1++) {
    const { policy, role } = all_1[i_1];
    const key = placeKey(policy.statementsAt);
    index.set(key, (index.get(key) ?? /* @__PURE__ */ new Set()).add(role));
  }
  indexes$2.set(policies, index);
  return index;
}
function trustAlso(policy, principal) {
  const last = policy.statements.at(-1);
  const { source } = policy.statementsAt;
  if (last?.at.source !== source)
    return void 0;
  const written = { source, list: policy.statementsAt.range(), last: last.at.range(), principal };
  return asBlock(written) ?? inList(written) ?? aroundOne(written) ?? inSequence(written);
}
function insert(source, at, newText) {
  const lineEnd = source.text.includes("\r\n") ? "\r\n" : "\n";
  return { at: placeAt(source, at, at), newText: newText.replaceAll("\n", lineEnd) };
}
function indentAt({ text }, offset) {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? "";
}
function startsLine({ text }, offset) {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trim() === "";
}
function asBlock({ source, last, principal }) {
  if (!/^statement\b/.test(source.text.slice(last.start, last.end)) || !startsLine(source, last.start))
    return void 0;
  const indent = indentAt(source, last.start);
  const [type = "", value = ""] = Object.entries(principal)[0] ?? [];
  const lines = [
    "statement {",
    '  actions = ["sts:AssumeRole"]',
    "",
    "  principals {",
    `    type        = "${type}"`,
    `    identifiers = ["${value}"]`,
    "  }",
    "}",
    ""
  ];
  const block = lines.map((line, i) => i === 0 || line === "" ? line : indent + line).join("\n");
  return [insert(source, last.start, `${block}
${indent}`)];
}
function flavourOf(object) {
  if (/^\{\s*(?:(?:#|\/\/)[^\n]*\s*)*"?[A-Za-z]\w*"?\s*=/.test(object))
    return "hcl";
  if (!/^\{\s*"/.test(object))
    return void 0;
  try {
    JSON.parse(object);
    return "json";
  } catch {
    return void 0;
  }
}
function inList({ source, list, last, principal }) {
  const { text } = source;
  if (text[list.start] !== "[" || text[list.end - 1] !== "]")
    return void 0;
  const object = text.slice(last.start, last.end);
  const flavour = flavourOf(object);
  if (!flavour)
    return void 0;
  const between = startsLine(source, last.start) ? `,
${indentAt(source, last.start)}` : ", ";
  return [insert(source, last.end, between + likeObject(source, last, principal, flavour))];
}
function aroundOne({ source, list, last, principal }) {
  if (list.start !== last.start || list.end !== last.end)
    return void 0;
  const flavour = flavourOf(source.text.slice(last.start, last.end));
  if (!flavour)
    return void 0;
  const added = `, ${likeObject(source, last, principal, flavour)}]`;
  return [insert(source, last.start, "["), insert(source, last.end, added)];
}
function likeObject(source, last, principal, flavour) {
  const [type = "", value = ""] = Object.entries(principal)[0] ?? [];
  const pair = (key, width2, data) => flavour === "json" ? `"${key}": ${data}` : `${key.padEnd(width2)} = ${data}`;
  const isWide = source.text.slice(last.start, last.end).includes("\n");
  const width = isWide ? "Principal".length : 0;
  const pairs = [
    pair("Effect", width, '"Allow"'),
    pair("Principal", width, `{ ${pair(type, 0, `"${value}"`)} }`),
    pair("Action", width, '"sts:AssumeRole"')
  ];
  if (!isWide)
    return `{ ${pairs.join(", ")} }`;
  const base = indentAt(source, last.end);
  const inner = base + unitOf(source, last, base);
  return `{
${inner}${pairs.join(`${flavour === "json" ? "," : ""}
${inner}`)}
${base}}`;
}
function unitOf({ text }, { start, end }, base) {
  const [, second = ""] = /\n([ \t]*)\S/.exec(text.slice(start, end)) ?? [];
  return second.startsWith(base) && second.length > base.length ? second.slice(base.length) : "  ";
}
function inSequence({ source, last, principal }) {
  const { text } = source;
  const line = text.lastIndexOf("\n", last.start - 1) + 1;
  const dash = /^([ \t]*)-( +)$/.exec(text.slice(line, last.start));
  if (!dash || !/^["']?[A-Za-z]\w*["']?:/.test(text.slice(last.start, last.end)))
    return void 0;
  const [, indent = "", gap = " "] = dash;
  const inner = `${indent} ${gap}`;
  const [type = "", value = ""] = Object.entries(principal)[0] ?? [];
  const lines = [
    `${indent}-${gap}Effect: Allow`,
    `${inner}Principal:`,
    `${inner}  ${type}: ${value}`,
    `${inner}Action: sts:AssumeRole`
  ];
  const newline = text.indexOf("\n", last.end);
  const end = newline < 0 ? text.length : newline;
  const at = text[end - 1] === "\r" ? end - 1 : end;
  return [insert(source, at, `
${lines.join("\n")}`)];
}

var stdin_default$C = defineRule({
  id: "assume-role-resource-mismatch",
  title: "the permission to assume a role names an ARN that is nearly the role, and not the role",
  severity: "error",
  group: "Task role",
  *check(graph) {
    for (let i_1 = 0, all_1 = breaksOfKind(graph, "resource-mismatch"); i_1 < all_1.length; i_1++) {
      const { hop, broken } = all_1[i_1];
      if (!broken.near)
        continue;
      const destination = show(hop.destination.arn);
      yield {
        at: broken.at,
        message: `sts:AssumeRole is allowed on "${show(broken.near.value)}", which is not "${destination}": ${broken.near.difference}${whenOf(hop)}${boundNote(hop.source)}${hop.destination.namedAfter ? boundNote(hop.destination) : ""}`,
        hint: `write "${destination}"`,
        related: relatedOf(hop),
        hop: hopName(hop),
        fix: {
          description: `name the role "${destination}"`,
          safe: isDocumented(hop.destination),
          edits: [rewrite(broken.near.valueAt, broken.near.value, destination)]
        }
      };
    }
  }
});

const Chars = { digit: 0, label: 1, segment: 2, noColon: 3, any: 4 };
const ofHole = {
  account: Chars.digit,
  partition: Chars.label,
  region: Chars.label,
  segment: Chars.segment,
  any: Chars.any
};
const accountDigits = Array.from({ length: 12 }, (_, i) => i);
function holeAtoms(hole, wild) {
  const set = ofHole[hole.kind];
  if (hole.kind === "account") {
    return accountDigits.map((i) => ({
      hole: `${hole.id}#${String(i)}`,
      run: false,
      surely: set,
      maybe: set
    }));
  }
  return [{ hole: hole.id, run: true, surely: set, maybe: wild && set >= Chars.segment ? Chars.any : set }];
}
function charAtom(char) {
  return { char, run: false, surely: Chars.any, maybe: Chars.any };
}
const asciiAtoms = [];
function atomAt(s, i) {
  const code = s.charCodeAt(i);
  if (code >= 128)
    return charAtom(s.charAt(i));
  return asciiAtoms[code] ??= charAtom(s.charAt(i));
}
function literalAtoms(s) {
  const atoms = [];
  for (let i = 0; i < s.length; i++)
    atoms.push(atomAt(s, i));
  return atoms;
}
function valueAtoms(value) {
  return value.flatMap((piece) => typeof piece === "string" ? literalAtoms(piece) : holeAtoms(piece, false));
}
function append(atoms, more) {
  for (let i_1 = 0, all_1 = more; i_1 < all_1.length; i_1++) {
    const atom = all_1[i_1];
    atoms.push(atom);
  }
}
function wildcard(c, next, reading) {
  const run = c === "*";
  const free = { run, surely: Chars.any, maybe: Chars.any };
  const kept = { run, surely: Chars.noColon, maybe: Chars.noColon };
  if (reading.mode === "like")
    return free;
  if (reading.blurred || next === "")
    return { run, surely: Chars.noColon, maybe: Chars.any };
  if (reading.mode === "arn")
    return reading.colons >= 5 ? free : kept;
  return run && (next === void 0 || next === ":") ? free : kept;
}
function patternLiteral(s, last, reading) {
  if (reading.mode === "exact")
    return literalAtoms(s);
  const atoms = [];
  for (let i = 0; i < s.length; i++) {
    const c = s.charAt(i);
    if (c === ":")
      reading.colons++;
    const next = i + 1 < s.length ? s.charAt(i + 1) : last ? void 0 : "";
    if (c === "*" || c === "?")
      atoms.push(wildcard(c, next, reading));
    else
      atoms.push(atomAt(s, i));
  }
  return atoms;
}
const variable$1 = /\$\{([^{}]*)\}/g;
function variableText(inside, variables) {
  if (inside === "*" || inside === "?" || inside === "$")
    return [inside];
  const comma = inside.indexOf(",");
  const key = (comma < 0 ? inside : inside.slice(0, comma)).trim();
  const found = variables(key.toLowerCase());
  if (found !== void 0 || comma < 0)
    return found;
  const given = /^\s*'([^']*)'\s*$/.exec(inside.slice(comma + 1))?.[1];
  return given === void 0 ? void 0 : given === "" ? [] : [given];
}
function patternAtoms(pattern, mode, variables) {
  const reading = { mode, colons: 0, blurred: false };
  const atoms = [];
  for (let i_2 = 0, all_2 = pattern; i_2 < all_2.length; i_2++) {
    const index = i_2, piece = all_2[i_2];
    const last = index === pattern.length - 1;
    if (typeof piece !== "string") {
      if (piece.kind === "any")
        reading.blurred = true;
      append(atoms, holeAtoms(piece, mode !== "exact"));
      continue;
    }
    let from = 0;
    for (const found of variables === void 0 ? [] : piece.matchAll(variable$1)) {
      const value = variables && variableText(found[1] ?? "", variables);
      if (value === void 0)
        return void 0;
      append(atoms, patternLiteral(piece.slice(from, found.index), false, reading));
      append(atoms, valueAtoms(value));
      from = found.index + found[0].length;
    }
    append(atoms, patternLiteral(piece.slice(from), last, reading));
  }
  return atoms;
}

const limit = 2 ** 23;
function glob(pattern, value) {
  if (pattern === "*")
    return true;
  if (!pattern.includes("*"))
    return pattern === value;
  const chunks = pattern.split("*");
  const [first = "", last = ""] = [chunks[0], chunks.at(-1)];
  if (!value.startsWith(first) || !value.endsWith(last) || value.length < first.length + last.length)
    return false;
  const end = value.length - last.length;
  let from = first.length;
  for (let i_1 = 0, all_1 = chunks.slice(1, -1); i_1 < all_1.length; i_1++) {
    const chunk = all_1[i_1];
    const found = value.indexOf(chunk, from);
    if (found < 0 || found + chunk.length > end)
      return false;
    from = found + chunk.length;
  }
  return true;
}
const sets = [/[0-9]/, /[a-z0-9-]/, /[^:/]/, /[^:]/, /[^]/];
function inSet(char, set) {
  return set === Chars.any || (sets[set]?.test(char) ?? false);
}
function surelyTakes(p, v) {
  if (p.hole !== void 0)
    return p.hole === v.hole;
  if (p.char !== void 0)
    return p.char === v.char;
  if (v.char !== void 0)
    return inSet(v.char, p.surely);
  return v.surely <= p.surely && (p.run || !v.run);
}
function canTake(p, v) {
  if (p.char !== void 0 && v.char !== void 0)
    return p.char === v.char;
  if (p.char !== void 0)
    return inSet(p.char, v.maybe);
  return v.char === void 0 || inSet(v.char, p.maybe);
}
function simulate(pattern, value, surely) {
  let at = new Uint8Array(pattern.length + 1);
  let next = new Uint8Array(pattern.length + 1);
  at[0] = 1;
  passRuns(pattern, at, surely);
  for (let i_2 = 0, all_2 = value; i_2 < all_2.length; i_2++) {
    const v = all_2[i_2];
    const isRun = v.run && !surely;
    if (isRun)
      next.set(at);
    else
      next.fill(0);
    const from = isRun ? next : at;
    let index = 0;
    for (let i_3 = 0, all_3 = pattern; i_3 < all_3.length; i_3++) {
      const p = all_3[i_3];
      const i = index++;
      if (from[i] !== 1 || !(surely ? surelyTakes(p, v) : canTake(p, v)))
        continue;
      const stays = isPassable(p, surely);
      if (stays)
        next[i] = 1;
      if (!stays || isRun)
        next[i + 1] = 1;
    }
    if (!passRuns(pattern, next, surely))
      return false;
    [at, next] = [next, at];
  }
  return at[pattern.length] === 1;
}
function isPassable(p, surely) {
  return p.run && (!surely || p.hole === void 0);
}
function passRuns(pattern, states, surely) {
  let isAlive = states[pattern.length] === 1;
  let i = 0;
  for (let i_4 = 0, all_4 = pattern; i_4 < all_4.length; i_4++) {
    const p = all_4[i_4];
    if (states[i] === 1) {
      isAlive = true;
      if (isPassable(p, surely))
        states[i + 1] = 1;
    }
    i++;
  }
  return isAlive;
}
function same(p, v) {
  if (p === void 0 || v === void 0)
    return false;
  return p.char !== void 0 ? p.char === v.char : p.hole !== void 0 && p.hole === v.hole;
}
function trimmed(pattern, value) {
  let start = 0;
  while (same(pattern[start], value[start]))
    start++;
  let end = 0;
  const most = Math.min(pattern.length, value.length) - start;
  while (end < most && same(pattern.at(-1 - end), value.at(-1 - end)))
    end++;
  return [pattern.slice(start, pattern.length - end), value.slice(start, value.length - end)];
}
function differAtEnds(pattern, value) {
  const array_1 = [pattern[0], value[0], pattern.at(-1), value.at(-1)], p = array_1[0], v = array_1[1], pEnd = array_1[2], vEnd = array_1[3];
  if (typeof p === "string" && typeof v === "string") {
    const plainLength = p.search(special);
    const shared = Math.min(plainLength < 0 ? p.length : plainLength, v.length);
    if (p.slice(0, shared) !== v.slice(0, shared))
      return true;
  }
  if (typeof pEnd !== "string" || typeof vEnd !== "string")
    return false;
  let i = 1;
  while (i <= pEnd.length && i <= vEnd.length && !ending.has(pEnd.charAt(pEnd.length - i))) {
    if (pEnd.charAt(pEnd.length - i) !== vEnd.charAt(vEnd.length - i))
      return true;
    i++;
  }
  return false;
}
const special = /[*?$]/;
function isPattern(written) {
  return special.test(written);
}
const ending = /* @__PURE__ */ new Set(["*", "?", "}"]);
function lower(t) {
  return t.map((piece) => typeof piece === "string" ? piece.toLowerCase() : piece);
}
function plain$1(pattern, value, mode) {
  const array_2 = [literal(pattern), literal(value)], p = array_2[0], v = array_2[1];
  if (p === void 0 || v === void 0)
    return void 0;
  if (mode === "exact" || !/[*?]/.test(p))
    return p === v ? "yes" : "no";
  if (p.includes("?"))
    return void 0;
  if (mode === "arn")
    return fieldsMatch(p, v) ? "yes" : "no";
  if (!glob(p, v))
    return "no";
  return mode === "like" || !/\*[^:*]/.test(p) ? "yes" : void 0;
}
function fieldsMatch(pattern, value) {
  const array_3 = [fields(pattern), fields(value)], p = array_3[0], v = array_3[1];
  return p.length === v.length && p.every((field, i) => glob(field, v[i] ?? ""));
}
function fields(arn) {
  const parts = arn.split(":");
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(":")];
}
function matchPattern(pattern, value, options = {}) {
  const { mode = "like", caseInsensitive = false, variables } = options;
  if (caseInsensitive)
    return matchPattern(lower(pattern), lower(value), { ...options, caseInsensitive: false });
  const hasVariables = variables !== void 0 && pattern.some((piece) => typeof piece === "string" && piece.includes("${"));
  if (!hasVariables) {
    const known = plain$1(pattern, value, mode);
    if (known !== void 0)
      return known;
  }
  if (mode !== "exact" && differAtEnds(pattern, value))
    return "no";
  const atoms = patternAtoms(pattern, mode, hasVariables ? variables : void 0);
  if (atoms === void 0)
    return "no";
  const array_4 = trimmed(atoms, valueAtoms(value)), p = array_4[0], v = array_4[1];
  if (p.length * v.length > limit)
    return "unknown";
  if (!simulate(p, v, false))
    return "no";
  return simulate(p, v, true) ? "yes" : "unknown";
}
function matchAction(pattern, action) {
  const first = pattern[0];
  if (first === action && pattern.length === 1)
    return "yes";
  if (typeof first === "string" && differsEarly(first, action))
    return "no";
  if (typeof first !== "string")
    return matchPattern(pattern, [action], { caseInsensitive: true });
  if (first === "*" && pattern.length === 1)
    return "yes";
  const colon = first.indexOf(":");
  const vendor = colon < 0 ? first : first.slice(0, colon);
  const isWild = vendor.includes("*") || vendor.includes("?");
  if (colon >= 0 && !isWild && !startsAlike(vendor, action))
    return "no";
  const matched = matchPattern(pattern, [action], { caseInsensitive: true });
  return isWild && matched === "yes" ? "unknown" : matched;
}
function differsEarly(pattern, action) {
  for (let i = 0; i < pattern.length; i++) {
    const code = pattern.charCodeAt(i);
    if (code === 42 || code === 63 || code > 127)
      return false;
    if (lowerCase(code) !== lowerCase(action.charCodeAt(i)))
      return true;
  }
  return false;
}
function lowerCase(code) {
  return code >= 65 && code <= 90 ? code + 32 : code;
}
function startsAlike(vendor, action) {
  return action.charAt(vendor.length) === ":" && action.startsWith(vendor.toLowerCase());
}
const plainFields = /^(?:(?:[^:$]|\$(?!\{))*:){5}/;
function matchResource(pattern, resource, variables) {
  const array_5 = [literal(pattern), literal(resource)], written = array_5[0], wanted = array_5[1];
  if (written === "*")
    return "yes";
  if (written !== void 0 && wanted !== void 0 && !isPattern(written))
    return written === wanted ? "yes" : "no";
  const matched = matchPattern(pattern, resource, { mode: "resource", variables });
  if (matched !== "yes" || variables === void 0)
    return matched;
  const whole = flat(pattern);
  return !whole.includes("${") || plainFields.test(whole) ? "yes" : "unknown";
}
function matchArn(pattern, value, variables) {
  if (literal(pattern) === "*")
    return "yes";
  return matchPattern(pattern, value, { mode: "arn", variables });
}

function once(compute) {
  return answered(/* @__PURE__ */ new Map(), compute);
}
function onceEach(compute) {
  return answered(/* @__PURE__ */ new WeakMap(), compute);
}
function answered(known, compute) {
  return (key) => {
    const found = known.get(key);
    if (found !== void 0 || known.has(key))
      return found;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

function hasWildcard$1(value) {
  return value.some((piece) => typeof piece === "string" && /[*?]/.test(piece));
}
function isExactRole(value) {
  if (isUsualRole(value))
    return true;
  return parseRoleArn(value) !== void 0 && !hasWildcard$1(value) && !hasVariable(value);
}
function hasVariable(value) {
  return value.some((piece) => typeof piece === "string" && piece.includes("${"));
}
function allowsAssumeRole(statement) {
  const { effect, actions } = statement;
  if (effect?.value !== "Allow" || actions === void 0)
    return false;
  const matches = actions.values.some(({ value }) => matchAction(value, "sts:AssumeRole") === "yes");
  return matches !== actions.not;
}
function rolesPermitted(policy) {
  return policy.statements.filter((statement) => allowsAssumeRole(statement) && statement.resources?.not === false).flatMap((statement) => (statement.resources?.values ?? []).filter(({ value }) => isExactRole(value)).map((resource) => ({ ...resource, statement })));
}
function rolesInResources(policy) {
  return policy.statements.flatMap((statement) => (statement.resources?.values ?? []).filter(({ value }) => isExactRole(value)));
}
function rolesTrusted(policy) {
  return policy.statements.filter(({ effect, principals }) => effect?.value === "Allow" && principals?.not === false).flatMap(({ principals }) => principals?.entries ?? []).filter(({ type, value }) => type === "AWS" && isExactRole(value)).map(({ value, at }) => ({ value, at }));
}
function principalsOfItself({ definitions, arn }, fill) {
  return definitions.flatMap(({ trust, address, existing }) => trust === void 0 || address === void 0 || existing === true ? [] : rolesTrusted(trust).filter(({ value }) => textKey(fill(value)) === textKey(arn)));
}
function servicesTrusted(policy) {
  return policy.statements.filter(({ effect }) => effect?.value === "Allow").flatMap(({ principals }) => principals?.entries ?? []).flatMap(({ type, value }) => type === "Service" ? [literal(value) ?? ""] : []);
}
function trustsAwsPrincipals(policy) {
  return policy.statements.some(({ principals }) => principals?.entries.some(({ type }) => type === "AWS" || type === "*"));
}
const ROLE_ARN = /arn:[\w-]*:iam::[^:\s"',]*:role\/[\w+=,.@/\ue000-\uf8ff-]+/g;
const rolesInContainer = onceEach(findInContainer);
function findInContainer({ environment, words }) {
  const found = [];
  for (let i_1 = 0, all_1 = environment; i_1 < all_1.length; i_1++) {
    const { name, value } = all_1[i_1];
    if (value && !FOR_TASKS.test(show(name.value)))
      addRolesIn(value, found);
  }
  for (let i_2 = 0, all_2 = words; i_2 < all_2.length; i_2++) {
    const i = i_2, word = all_2[i_2];
    const [option = ""] = flat(words[i - 1]?.value ?? []).split("=", 1);
    const [own = ""] = flat(word.value).split("=", 1);
    if (!isTasksOption(option) && !isTasksOption(own))
      addRolesIn(word, found);
  }
  return found;
}
const FOR_TASKS = /(?:task|execution)[-_]?role/i;
function isTasksOption(word) {
  return word.startsWith("-") && FOR_TASKS.test(word);
}
function addRolesIn({ value, at }, found) {
  if (!value.some((piece) => typeof piece === "string" && piece.includes("arn:")))
    return;
  if (isExactRole(value)) {
    found.push({ value, at });
    return;
  }
  const inOrder = holes(value);
  for (const { 0: match, index } of flat(value).matchAll(ROLE_ARN))
    found.push({ value: unflat(match, inOrder), at: at.part(index, index + match.length) });
}

const LIMITS = /^(aws:resource(account|orgid|orgpaths|tag\/.*)|iam:resourcetag\/.*)$/i;
function breadth(value) {
  if (literal(value) === "*")
    return "every role of every account";
  const role = parseRoleArn(value);
  if (!role)
    return /^arn:[^:]*:iam::\*:\*?$/.test(flat(value)) ? "every role of every account" : void 0;
  const array_1 = [flat(role.account), flat(role.path).slice(1) + flat(role.name)], account = array_1[0], name = array_1[1];
  if (/^\*+$/.test(name))
    return account.includes("*") ? "every role of every account" : `every role of account ${show(role.account)}`;
  return account.includes("*") ? `a role of that name in every account` : void 0;
}
function isLimited({ conditions, conditionUnknown }) {
  return conditionUnknown || conditions.some(({ key }) => LIMITS.test(key.value));
}
var stdin_default$B = defineRule({
  id: "assume-role-wildcard",
  title: "sts:AssumeRole is allowed on all roles",
  severity: "warning",
  group: "Task role",
  security: 6.5,
  *check({ policies, fill }) {
    for (let i_1 = 0, all_1 = policies; i_1 < all_1.length; i_1++) {
      const { policy, kind } = all_1[i_1];
      if (kind !== "identity")
        continue;
      for (let i_2 = 0, all_2 = policy.statements; i_2 < all_2.length; i_2++) {
        const statement = all_2[i_2];
        if (!allowsAssumeRole(statement) || isLimited(statement) || statement.resources?.not !== false)
          continue;
        for (let i_3 = 0, all_3 = statement.resources.values; i_3 < all_3.length; i_3++) {
          const { value, at } = all_3[i_3];
          const found = breadth(fill(value));
          if (found !== void 0)
            yield {
              at,
              message: `sts:AssumeRole is allowed on "${show(value)}": ${found} that trusts the caller's account can be assumed`,
              hint: "name the roles that are meant to be assumed"
            };
        }
      }
    }
  }
});

var stdin_default$A = defineRule({
  id: "binding-ambiguous",
  title: "a policy document could belong to several roles",
  severity: "note",
  group: "The run itself",
  *check({ policies }) {
    for (let i_1 = 0, all_1 = policies; i_1 < all_1.length; i_1++) {
      const { policy, candidates, kind } = all_1[i_1];
      const named = [...new Set(candidates)];
      const first = named[0];
      if (first === void 0 || named.length < 2)
        continue;
      const { path } = policy.at.source;
      const key = kind === "trust" ? `trust: ${path}` : `policies: [${path}]`;
      yield {
        at: openingOf(policy.at),
        message: `this document could belong to ${named.map((one) => `"${one}"`).join(" or ")}, so it was joined to none`,
        hint: `say it in the config: roles: [{ arn: ${first}, ${key} }]`
      };
    }
  }
});

var stdin_default$z = defineRule({
  id: "boundary-blocks-assume-role",
  title: "the task role's permissions boundary does not allow the hop",
  severity: "error",
  group: "Task role",
  *check(graph) {
    for (let i_1 = 0, all_1 = breaksOfKind(graph, "boundary"); i_1 < all_1.length; i_1++) {
      const { hop, broken } = all_1[i_1];
      const isDenied = broken.reason?.cause === "explicit-deny";
      const how = isDenied ? "denies" : "does not allow";
      yield {
        at: broken.at,
        message: `the permissions boundary of "${hop.source.label}" ${how} sts:AssumeRole on "${show(hop.destination.arn)}"${whenOf(hop)}`,
        hint: isDenied ? "narrow the Deny in the boundary so that it does not cover this role" : "allow it in the boundary as well: both the boundary and a policy must",
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    }
  }
});

const SHOWN$1 = 12;
const FOREIGN = /^[^@:]+@(?:[0-9a-f]{1,64}|unknown):/;
function repositoryPrefix(path) {
  return path.includes("@") ? FOREIGN.exec(path)?.[0] ?? "" : "";
}
function foreignPath({ repository, commit, path }) {
  const shown = commit === void 0 ? "unknown" : commit.slice(0, SHOWN$1);
  return `${repository.replace(/[@:]/g, "_")}@${shown}:${path}`;
}
function foreignSource(origin) {
  return {
    path: foreignPath(origin),
    text: "",
    origin,
    lineStarts: /* @__PURE__ */ new Map()
  };
}
class ForeignPlace {
  constructor(source, start, end, inset, path) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.inset = inset;
    this.path = path;
  }
  range() {
    return { start: this.start, end: this.end };
  }
  part(from, to) {
    if (this.inset < 0)
      return this;
    const first = this.start + this.inset;
    const array_1 = [Math.min(first + from, this.end), Math.min(first + to, this.end)], start = array_1[0], end = array_1[1];
    return new ForeignPlace(this.source, start, end, 0, this.path);
  }
  pointer() {
    return this.path;
  }
}

function rootOf$2(path) {
  return repositoryPrefix(path);
}
function folderOf(path) {
  const array_1 = [path.lastIndexOf("/"), rootOf$2(path)], slash = array_1[0], root = array_1[1];
  return slash < root.length ? root : path.slice(0, slash);
}
function* foldersUp(path) {
  const root = rootOf$2(path);
  let folder = folderOf(path);
  for (; ; ) {
    yield folder;
    if (folder === root)
      return;
    folder = folderOf(folder);
  }
}
function isBelow(path, folder) {
  const root = rootOf$2(path);
  return folder === root || path.startsWith(`${folder}/`);
}
class Nearness {
  #byFolder = /* @__PURE__ */ new Map();
  add(path, item) {
    for (const folder of foldersUp(path)) {
      const items = this.#byFolder.get(folder);
      if (items)
        items.add(item);
      else
        this.#byFolder.set(folder, /* @__PURE__ */ new Set([item]));
    }
  }
  /** Items in or below the nearest folder, at or above the path's own, that holds one which fits. */
  nearest(path, fits = () => true) {
    for (const folder of foldersUp(path)) {
      const found = [...this.#byFolder.get(folder) ?? []].filter(fits);
      if (found.length > 0)
        return found;
    }
    return [];
  }
}

function valueOf$2(profile, key) {
  const setting = profile.settings.get(key);
  return setting && (setting.bare ?? setting.value);
}
function settingOf$1(profile, key) {
  const value = valueOf$2(profile, key);
  return value && literal(value.value);
}
function meansEcsContainer(profile) {
  const source = settingOf$1(profile, "credential_source")?.replace(/["'\s]|[#;].*$/g, "");
  if (source === void 0)
    return false;
  return editDistance(source.toLowerCase().replace(/[-_]/g, ""), "ecscontainer", 2) <= 2;
}
function selects(task, name) {
  return task.containers.some(({ environment }) => environment.some((entry) => literal(entry.name.value) === "AWS_PROFILE" && literal(entry.value?.value ?? []) === name));
}
function isTasksOwn(profile, tasks, { table, nearMisses }) {
  if (meansEcsContainer(profile))
    return true;
  const role = valueOf$2(profile, "role_arn");
  if (role === void 0)
    return false;
  const named = table.find(table.fill(role.value), []).flatMap((found) => [nearMisses.intended(found), ...nearMisses.misspelt(nearMisses.intended(found))]);
  return named.some((destination) => destination.mentions.some(({ at, in: kind }) => kind === "resource" && tasks.some((task) => isBeside(task, at.source.path))) || tasks.some(({ taskRole }) => taskRole && permitsByName(taskRole, destination, table)));
}
function permitsByName(role, destination, table) {
  return role.documents.identity.some(({ policy }) => rolesPermitted(policy).some(({ value }) => table.find(table.fill(value), []).includes(destination)));
}
function isBeside(task, path) {
  const array_1 = [folderOf(task.at.source.path), folderOf(path)], a = array_1[0], b = array_1[1];
  return a === b || rootOf$2(a) === rootOf$2(b) && (a.startsWith(b) || b.startsWith(a));
}
function carriers(profile, near, known) {
  const selecting = near.filter((task) => selects(task, profile.name.value));
  if (selecting.length > 0)
    return selecting;
  const roles = new Set(near.map(({ taskRole }) => taskRole));
  return roles.size === 1 && isTasksOwn(profile, near, known) ? near : [];
}
function chain(profile, task, all, depth = 5) {
  const name = settingOf$1(profile, "source_profile");
  const source = all.find((other) => other !== profile && other.name.value === name && !other.misheaded);
  const isRole = source?.settings.has("role_arn") === true;
  return {
    profile,
    task,
    source: source && isRole && depth > 0 ? chain(source, task, all, depth - 1) : void 0
  };
}
function startsAtTask(use) {
  return use.source ? startsAtTask(use.source) : use.profile.settings.has("credential_source");
}
function linkProfiles(profiles, tasks, options, known) {
  const near = new Nearness();
  for (let i_1 = 0, all_1 = tasks; i_1 < all_1.length; i_1++) {
    const task = all_1[i_1];
    near.add(task.at.source.path, task);
  }
  const byFolder = /* @__PURE__ */ new Map();
  for (let i_2 = 0, all_2 = profiles; i_2 < all_2.length; i_2++) {
    const profile = all_2[i_2];
    push(byFolder, folderOf(profile.at.source.path), profile);
  }
  const uses = [];
  for (let i_3 = 0, all_3 = profiles; i_3 < all_3.length; i_3++) {
    const profile = all_3[i_3];
    const path = profile.at.source.path;
    const given = options.profiles.filter(({ file }) => file(path));
    const siblings = byFolder.get(folderOf(path)) ?? [];
    const carrying = given.length > 0 ? tasks.filter((task) => given.some(({ taskDefinitions }) => taskDefinitions(task.at.source.path))) : carriersOfChain(profile, siblings, near.nearest(path), known);
    for (let i_4 = 0, all_4 = carrying; i_4 < all_4.length; i_4++) {
      const task = all_4[i_4];
      task.profiles.push(profile);
      if (!profile.settings.has("role_arn") || profile.misheaded)
        continue;
      const use = chain(profile, task, siblings);
      if (startsAtTask(use))
        uses.push(use);
    }
  }
  return uses;
}
function carriersOfChain(profile, siblings, near, known) {
  const own = carriers(profile, near, known);
  if (own.length > 0)
    return own;
  const name = settingOf$1(profile, "source_profile");
  const source = siblings.find((other) => other !== profile && other.name.value === name);
  return source && meansEcsContainer(source) ? carriers(source, near, known) : [];
}

const LIMIT = 3600;
const DURATION = /^(AWS_)?(ASSUME_)?ROLE_(SESSION_)?DURATION(_SECONDS)?$/;
var stdin_default$y = defineRule({
  id: "chained-session-too-long",
  title: "a task asks for a longer session than role chaining gives",
  severity: "error",
  group: "AWS config profile",
  *check({ profiles, taskDefinitions }) {
    const carried = new Set(taskDefinitions.flatMap((task) => task.profiles));
    for (let i_1 = 0, all_1 = profiles; i_1 < all_1.length; i_1++) {
      const profile = all_1[i_1];
      const setting = profile.settings.get("duration_seconds");
      const seconds = Number(settingOf$1(profile, "duration_seconds"));
      if (!setting || !(seconds > LIMIT) || !(carried.has(profile) || meansEcsContainer(profile)))
        continue;
      yield {
        at: setting.value.at,
        message: `duration_seconds ${String(seconds)} is over ${String(LIMIT)}: a task role that assumes another role is role chaining, and STS refuses sessions over one hour then`,
        hint: `write ${String(LIMIT)} or less`,
        fix: {
          description: `write ${String(LIMIT)}`,
          safe: true,
          edits: [rewrite(setting.value.at, setting.value.value, String(LIMIT))]
        }
      };
    }
    for (let i_2 = 0, all_2 = taskDefinitions; i_2 < all_2.length; i_2++) {
      const { containers, taskRole } = all_2[i_2];
      for (let i_3 = 0, all_3 = containers.flatMap(({ environment }) => environment); i_3 < all_3.length; i_3++) {
        const { name, value } = all_3[i_3];
        const seconds = Number(literal(value?.value ?? []));
        if (!taskRole || !value || !(seconds > LIMIT) || !DURATION.test(literal(name.value) ?? ""))
          continue;
        yield {
          at: value.at,
          message: `${literal(name.value) ?? ""} ${String(seconds)} is over ${String(LIMIT)}: STS refuses sessions over one hour to a task role that assumes another role`,
          hint: `write ${String(LIMIT)} or less`
        };
      }
    }
  }
});

var stdin_default$x = defineRule({
  id: "duplicate-key",
  title: "one key stands twice in one object, and the first value is lost",
  severity: "error",
  group: "Policy documents",
  *check({ duplicateKeys }) {
    for (let i_1 = 0, all_1 = duplicateKeys; i_1 < all_1.length; i_1++) {
      const { key, at, first } = all_1[i_1];
      yield {
        at,
        message: `key "${key}" stands twice in one object: readers keep this one and drop the first`,
        hint: "merge the two values into one",
        related: [{ at: first, note: "the first value, which is lost" }]
      };
    }
  }
});

const publicAddress = "request:address";
const callTime = "request:time";
const sessionTime = "request:token-time";
function present(...values) {
  return { state: "present", values };
}
function absent(why) {
  return why === void 0 ? { state: "absent" } : { state: "absent", why };
}
function unknown(why, ...options) {
  return options.length === 0 ? { state: "unknown", why } : { state: "unknown", why, options };
}
function hole(id, label, kind = "any") {
  return { id: `request:${id}`, label, kind };
}
const codePasses = "the code that calls AssumeRole decides what it passes";
const serviceOnly = "it is set only when an AWS service makes the call for a resource";
const address = hole("address", "the caller's public address");
const ofRoleSession = /* @__PURE__ */ new Map([
  ["aws:principaltype", present(["AssumedRole"])],
  [
    "aws:userid",
    present(["AROA", hole("unique-id", "unique id", "segment"), ":", hole("session", "session name")])
  ],
  ["aws:username", absent("only IAM users have a user name")],
  ["aws:sourcearn", absent(serviceOnly)],
  ["aws:sourceaccount", absent(serviceOnly)],
  ["aws:sourceorgid", absent(serviceOnly)],
  ["aws:sourceorgpaths", absent(serviceOnly)],
  ["aws:principalisawsservice", present(["false"])],
  ["aws:principalservicename", absent("the caller is a role")],
  ["aws:principalservicenameslist", absent("the caller is a role")],
  ["aws:viaawsservice", present(["false"])],
  ["aws:calledvia", absent("no AWS service calls in between")],
  ["aws:calledviafirst", absent("no AWS service calls in between")],
  ["aws:calledvialast", absent("no AWS service calls in between")],
  [
    "aws:multifactorauthpresent",
    unknown('a task has no MFA device: the key is "false" or missing', present(["false"]), absent())
  ],
  ["aws:multifactorauthage", absent("a task has no MFA device")],
  ["aws:federatedprovider", absent("the session comes from no identity provider")],
  ["aws:assumedroot", absent("the caller is a role")],
  ["aws:chatbotsourcearn", absent("the call comes from no chat")],
  ["aws:securetransport", present(["true"])],
  [
    "aws:sourceip",
    unknown("the public address of the task is not in the files", present([address]), absent("a VPC endpoint hides it"))
  ],
  ["aws:requestedregion", present([hole("region", "the region of the STS endpoint", "region")])],
  ["aws:currenttime", present([hole("time", "the time of the call")])],
  ["aws:epochtime", present([hole("time", "the time of the call")])],
  ["aws:tokenissuetime", present([hole("token-time", "the time of the session's start")])]
]);
const generatedNames = [
  "botocore-session-",
  "aws-sdk-",
  "aws-go-sdk-",
  "aws-dotnet-sdk-",
  "assume-role-",
  "AWSCLI-"
];
function sessionName({ sessionName: name, profileKnown }) {
  if (name !== void 0)
    return present(name);
  if (!profileKnown)
    return present([hole("session-name", "the session name that the code passes")]);
  const number = hole("session-number", "number");
  return unknown("the profile sets no role_session_name, so the SDK makes one up", ...generatedNames.map((prefix) => present([prefix, number])), present([{ ...number, kind: "account" }, number]), present(["default_session"]));
}
function externalId({ externalId: id, profileKnown }) {
  if (Array.isArray(id))
    return present(id);
  if (id === "absent" || id === void 0 && profileKnown)
    return absent("the call passes no external id");
  return unknown("the code that calls AssumeRole passes an external id or not");
}
const notSet = absent("STS does not set it on AssumeRole");
const openTags = unknown(codePasses);
const noneOfProfile = absent("a profile cannot pass it");
function otherwise({ profileKnown }) {
  return profileKnown ? noneOfProfile : openTags;
}
function listOf(values, call) {
  if (values === void 0)
    return otherwise(call);
  return values.length > 0 ? present(...values) : absent();
}
const ofSession = /* @__PURE__ */ new Map([
  ["sts:externalid", externalId],
  ["sts:rolesessionname", sessionName],
  ["sts:durationseconds", () => notSet],
  ["sts:awsservicename", () => notSet],
  ["sts:sourceidentity", (call) => call.sourceIdentity ? present(call.sourceIdentity) : otherwise(call)],
  ["sts:transitivetagkeys", (call) => listOf(call.transitiveTagKeys, call)],
  ["aws:tagkeys", (call) => listOf(call.tags && [...call.tags.keys()].map((key) => [key]), call)],
  ["aws:principalarn", ({ callerArn }) => present(callerArn)],
  ["aws:principalaccount", ({ callerAccount }) => present(callerAccount)],
  ["aws:principalorgid", ({ organizationId }) => organizationOf$1(organizationId)],
  ["aws:resourceaccount", ({ destinationAccount }) => present(destinationAccount)],
  ["aws:resourceorgid", resourceOrganization]
]);
const requestTag = "aws:requesttag/";
function tagOf(key, { tags, profileKnown }) {
  const given = [...tags ?? []].findLast((array_1) => {
    const name = array_1[0];
    return requestTag + name.toLowerCase() === key;
  });
  if (given)
    return present(given[1]);
  return tags !== void 0 || profileKnown ? absent("the call passes no such tag") : openTags;
}
function organizationOf$1(id) {
  return id ? present(id) : unknown("the organization of the caller's account is not in the files");
}
function resourceOrganization(call) {
  const { organizationId, callerAccount, destinationAccount } = call;
  const isCallers = organizationId && compare(callerAccount, destinationAccount) === "same";
  return isCallers ? present(organizationId) : void 0;
}
function otherKey(key, services) {
  const prefix = key.split(":", 1)[0] ?? "";
  if (!services.includes(prefix))
    return absent(`keys of "${prefix}" do not come with this call`);
  if (key.startsWith("aws:principaltag/"))
    return unknown("the tags of the caller's session are not in the files");
  if (key.includes("resourcetag/"))
    return unknown("the tags of the role are not in the files");
  if (prefix === "iam")
    return absent("it comes with calls to IAM only");
  if (key.startsWith("aws:sourcevpc") || key === "aws:vpcsourceip") {
    return unknown("the files do not say whether the call goes through a VPC endpoint");
  }
  return unknown("its value is not in the files");
}
function assumeRoleContext(call) {
  return (key) => {
    const name = key.toLowerCase();
    return ofSession.get(name)?.(call) ?? ofRoleSession.get(name) ?? (name.startsWith(requestTag) ? tagOf(name, call) : otherKey(name, ["aws", "sts", "iam"]));
  };
}
const notRole = absent("the caller is the ECS service, not a role");
function sourceArn({ partition, region, account }) {
  const kinds = ["task", "task-definition", "service", "container-instance"];
  return unknown("AWS does not document which ARN ECS passes", ...kinds.map((kind) => present(text("arn:", partition, ":ecs:", region, ":", account, `:${kind}/`, hole("task", "task")))));
}
const ofEcs = /* @__PURE__ */ new Map([
  ["aws:sourceaccount", ({ account }) => present(account)],
  ["aws:sourcearn", sourceArn],
  ["aws:principalisawsservice", () => present(["true"])],
  ["aws:principalservicename", () => present(["ecs-tasks.amazonaws.com"])],
  ["aws:principalarn", () => notRole],
  ["aws:principalaccount", () => notRole],
  ["aws:principalorgid", () => notRole],
  ["aws:principalorgpaths", () => notRole],
  ["aws:username", () => notRole],
  ["aws:multifactorauthpresent", () => notRole],
  ["aws:multifactorauthage", () => notRole],
  ["aws:resourceaccount", ({ account }) => present(account)],
  ["aws:securetransport", () => present(["true"])],
  ["sts:externalid", () => absent("ECS passes no external id")],
  ["sts:sourceidentity", () => absent("ECS passes no source identity")],
  ["sts:durationseconds", () => notSet]
]);
function ecsTasksContext(place) {
  return (key) => {
    const name = key.toLowerCase();
    const own = ofEcs.get(name)?.(place);
    return own ?? (name.startsWith("aws:principaltag/") ? notRole : otherKey(name, ["aws", "sts", "iam"]));
  };
}
function actionContext(caller, given = []) {
  const table = /* @__PURE__ */ new Map([
    ["aws:principalarn", present(caller.arn)],
    ["aws:principalaccount", present(caller.account)],
    ["aws:principalorgid", organizationOf$1(caller.organizationId)]
  ]);
  for (const item_1 of given) {
    const key = item_1[0], value = item_1[1];
    table.set(key.toLowerCase(), value);
  }
  return (key) => {
    const name = key.toLowerCase();
    return table.get(name) ?? ofRoleSession.get(name) ?? unknown("its value is not in the files");
  };
}
function passRoleContext(caller) {
  return actionContext(caller, [["iam:PassedToService", present(["ecs-tasks.amazonaws.com"])]]);
}
function describeContext(value) {
  if (value.state === "present")
    return `the request has ${value.values.map((v) => `"${show(v)}"`).join(", ")}`;
  if (value.state === "unknown")
    return value.why;
  return `the key is not in the request${value.why === void 0 ? "" : `: ${value.why}`}`;
}
function knownValues(value) {
  if (value.state !== "present")
    return void 0;
  const known = value.values.map(literal);
  return known.every((v) => v !== void 0) ? known : void 0;
}

const orderings = [
  "Equals",
  "NotEquals",
  "LessThan",
  "LessThanEquals",
  "GreaterThan",
  "GreaterThanEquals"
];
const names$1 = {
  String: [
    "StringEquals",
    "StringNotEquals",
    "StringEqualsIgnoreCase",
    "StringNotEqualsIgnoreCase",
    "StringLike",
    "StringNotLike"
  ],
  Numeric: orderings.map((name) => `Numeric${name}`),
  Date: orderings.map((name) => `Date${name}`),
  Bool: ["Bool"],
  Binary: ["BinaryEquals"],
  IpAddress: ["IpAddress", "NotIpAddress"],
  Arn: ["ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike"],
  Null: ["Null"]
};
const families = Object.keys(names$1);
const baseOperators = Object.values(names$1).flat();
function plainOperator(name) {
  const base = baseOperators.find((one) => one === name);
  const family = families.find((one) => names$1[one].some((other) => other === base));
  return base && family && { base, family, negated: base.includes("Not") };
}
const shape$1 = /^(?:(ForAnyValue|ForAllValues):)?([A-Za-z]+?)(IfExists)?$/;
const taken = /* @__PURE__ */ new Map();
function parseOperator(name) {
  const known = taken.get(name) ?? takeApart(name);
  if (known)
    taken.set(name, known);
  return known;
}
function takeApart(name) {
  const plain = plainOperator(name);
  if (plain !== void 0)
    return { ...plain, ifExists: false, set: void 0 };
  const [, set, word = "", ifExists] = shape$1.exec(name) ?? [];
  const known = plainOperator(word);
  if (known === void 0 || known.family === "Null" && ifExists !== void 0)
    return void 0;
  return { ...known, ifExists: ifExists !== void 0, set };
}

function all(truths) {
  if (truths.includes("no"))
    return "no";
  return truths.includes("unknown") ? "unknown" : "yes";
}
function any(truths) {
  if (truths.includes("yes"))
    return "yes";
  return truths.includes("unknown") ? "unknown" : "no";
}
function both(a, b) {
  if (a === "no" || b === "no")
    return "no";
  return a === "unknown" || b === "unknown" ? "unknown" : "yes";
}
function anyOf(items, truthOf, found) {
  let truth = found;
  for (let i_1 = 0, all_1 = items; i_1 < all_1.length; i_1++) {
    const item = all_1[i_1];
    if (truth === "yes")
      return "yes";
    truth = either(truth, truthOf(item));
  }
  return truth;
}
function either(a, b) {
  if (a === "yes" || b === "yes")
    return "yes";
  return a === "unknown" || b === "unknown" ? "unknown" : "no";
}
function not(truth) {
  return truth === "unknown" ? "unknown" : truth === "yes" ? "no" : "yes";
}
function agreed(truths) {
  const [first = "unknown"] = truths;
  return truths.every((truth) => truth === first) ? first : "unknown";
}

function variablesOf(context) {
  return (key) => {
    const value = context(key);
    if (value.state === "unknown")
      return [{ id: `variable:${key}`, label: `value of ${key}`, kind: "any" }];
    return value.state === "present" && value.values.length === 1 ? value.values[0] : void 0;
  };
}
function ordered(base, left, right) {
  if (Number.isNaN(left) || Number.isNaN(right))
    return "no";
  const holds2 = base.endsWith("LessThan") ? left < right : base.endsWith("LessThanEquals") ? left <= right : base.endsWith("GreaterThan") ? left > right : base.endsWith("GreaterThanEquals") ? left >= right : left === right;
  return holds2 ? "yes" : "no";
}
function seconds(date) {
  return /^-?\d+$/.test(date.trim()) ? Number(date) : Date.parse(date) / 1e3;
}
const past = Date.UTC(2026, 0) / 1e3;
function dateFits(base, value, wanted) {
  const known = literal(value);
  if (known !== void 0)
    return ordered(base, seconds(known), wanted);
  const only = value[0];
  const isTime = typeof only === "object" && (only.id === callTime || only.id === sessionTime);
  return isTime && wanted < past ? ordered(base, past, wanted) : "unknown";
}
const decimal = /^\s*[-+]?\d+(?:\.\d+)?\s*$/;
const privateRanges = [
  [/^(?:10|127)\./, 8],
  [/^(?:192\.168|169\.254)\./, 16],
  [/^172\.(?:1[6-9]|2\d|3[01])\./, 12],
  [/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./, 10],
  [/^f[cd][0-9a-f]{2}:/i, 7],
  [/^fe[89ab][0-9a-f]:/i, 10]
];
function isPrivate(cidr) {
  const [network = "", length] = cidr.split("/");
  return privateRanges.some((array_1) => {
    const start = array_1[0], least = array_1[1];
    return start.test(network) && (length === void 0 || Number(length) >= least);
  });
}
function addressFits(range, value) {
  const cidr = literal(range);
  const only = value[0];
  const isCaller = typeof only === "object" && only.id === publicAddress;
  return isCaller && cidr !== void 0 && isPrivate(cidr) ? "no" : "unknown";
}
function fits(operator, wanted, value, variables) {
  const { base, family } = operator;
  if (family === "Arn")
    return matchArn(wanted, value, variables);
  if (family === "IpAddress")
    return addressFits(wanted, value);
  if (family === "String") {
    return matchPattern(wanted, value, {
      mode: base.endsWith("Like") ? "like" : "exact",
      caseInsensitive: base.endsWith("IgnoreCase"),
      variables
    });
  }
  if (family === "Numeric" || family === "Date") {
    const array_2 = [literal(value), literal(wanted)], left = array_2[0], right = array_2[1];
    if (family === "Date" && right !== void 0)
      return dateFits(base, value, seconds(right));
    if (left === void 0 || right === void 0)
      return "unknown";
    const number = (s) => decimal.test(s) ? Number(s) : NaN;
    return ordered(base, number(left), number(right));
  }
  return matchPattern(wanted, value, { mode: "exact", caseInsensitive: family === "Bool" });
}
function valueHolds({ test, operator, variables }, value) {
  const open = test.partial ? "unknown" : "no";
  const found = anyOf(test.values, (wanted) => fits(operator, wanted.value, value, variables), open);
  return operator.negated ? not(found) : found;
}
function nullHolds(test, isMissing) {
  const found = any(test.values.map(({ value }) => matchPattern(value, [String(isMissing)], { mode: "exact", caseInsensitive: true })));
  return found === "no" && test.partial ? "unknown" : found;
}
function missingHolds({ negated, ifExists, set }) {
  if (ifExists || set === "ForAllValues")
    return "yes";
  return negated && set === void 0 ? "yes" : "no";
}
function holds(trial, value) {
  const { test, operator } = trial;
  if (value.state === "unknown") {
    const anything = [
      { id: `request:${test.key.value.toLowerCase()}`, label: test.key.value, kind: "any" }
    ];
    const options = value.options ?? [{ state: "absent" }, { state: "present", values: [anything] }];
    return agreed(options.map((option) => holds(trial, option)));
  }
  if (operator.family === "Null")
    return nullHolds(test, value.state === "absent");
  if (value.state === "absent")
    return missingHolds(operator);
  const results = value.values.map((v) => valueHolds(trial, v));
  if (operator.set === "ForAllValues")
    return all(results);
  if (operator.set === "ForAnyValue")
    return any(results);
  return agreed(results);
}
function wish({ test, operator }) {
  const values = test.values.map(({ value }) => `"${show(value)}"`).join(" or ") || "nothing";
  const verb = operator.family === "Null" ? "is" : operator.negated ? "excludes" : "asks for";
  return `${test.operator.value} ${test.key.value} ${verb} ${values}`;
}
function decidingValue(trial, context) {
  const { test, operator, variables } = trial;
  if (test.values.length === 1)
    return test.values[0];
  if (context.state !== "present" || operator.family === "Null")
    return void 0;
  return test.values.find(({ value }) => context.values.some((v) => fits(operator, value, v, variables) === "yes"));
}
function contextValue(key, context) {
  if (isTemplateKey(key))
    return { state: "unknown", why: "the template leaves open which key it is" };
  return context(key.toLowerCase());
}
function conditionTruth(test, context, variables) {
  const operator = parseOperator(test.operator.value);
  if (operator === void 0)
    return "unknown";
  return holds({ test, operator, variables }, contextValue(test.key.value, context));
}
function tryCondition(test, context, variables) {
  const operator = parseOperator(test.operator.value);
  if (operator === void 0) {
    const why2 = `${test.operator.value} is no condition operator`;
    return { element: "condition", truth: "unknown", at: test.operator.at, why: why2, condition: test };
  }
  const trial = { test, operator, variables };
  const value = contextValue(test.key.value, context);
  const truth = holds(trial, value);
  const at = truth === "yes" ? decidingValue(trial, value)?.at ?? test.key.at : test.key.at;
  const why = `${wish(trial)}; ${describeContext(value)}`;
  return { element: "condition", truth, at, why, condition: test, context: value };
}

const LONG$1 = 12;
const indexes$1 = /* @__PURE__ */ new WeakMap();
function indexOf(values, { isPlain }) {
  const known = indexes$1.get(values);
  if (known)
    return known;
  const plain = /* @__PURE__ */ new Set();
  const others = [];
  for (let i_1 = 0, all_1 = values; i_1 < all_1.length; i_1++) {
    const one = all_1[i_1];
    const written = literal(one.value);
    if (written !== void 0 && isPlain(one, written))
      plain.add(written);
    else
      others.push(one);
  }
  const index = { plain, others };
  indexes$1.set(values, index);
  return index;
}
function anyCovers(values, wanted, covering, found) {
  const written = values.length < LONG$1 ? void 0 : literal(wanted);
  if (written === void 0)
    return anyOf(values, covering.covers, found);
  const { plain, others } = indexOf(values, covering);
  return plain.has(written) ? "yes" : anyOf(others, covering.covers, found);
}

const truthOf = { same: "yes", different: "no", unknown: "unknown" };
function sameText(a, b) {
  return truthOf[compare(a, b)];
}
function hasWildcard(t) {
  return t.some((piece) => typeof piece === "string" && /[*?]/.test(piece));
}
function accountOf$2(value) {
  const only = value[0];
  if (typeof only === "object")
    return value.length === 1 && only.kind === "account" ? value : void 0;
  const digits = literal(value)?.replaceAll("-", "") ?? "";
  return isAccountId(digits) ? [digits] : void 0;
}
function sessionCovers(arn, caller) {
  if (caller.session === void 0 || !flat(arn.resource).startsWith("assumed-role/"))
    return "no";
  const role = parseRoleArn(caller.arn);
  if (role === void 0)
    return "unknown";
  const own = text("assumed-role/", role.name, "/", caller.session);
  return all([sameText(arn.account, caller.account), sameText(arn.resource, own)]);
}
const direct$1 = ["session", "role", "star", "account"];
const byDirectness = [...direct$1, "service"];
const roleArn = /^arn:[^:*?]*:iam::[^:*?]*:role\/[^*?]*$/;
function isRoleArn(value) {
  const first = value[0];
  return isUsualRole(value) || value.length === 1 && typeof first === "string" && roleArn.test(first);
}
function arnCovers(value, caller) {
  if (isRoleArn(value))
    return [["role", sameText(value, caller.arn)]];
  const account = accountOf$2(value);
  if (account !== void 0)
    return [["account", sameText(account, caller.account)]];
  const arn = parseArn(value);
  if (arn === void 0) {
    if (typeof value[0] === "object")
      return direct$1.map((match) => [match, "unknown"]);
    return [["role", sameText(value, caller.arn)]];
  }
  if (literal(arn.service) === "sts")
    return [["session", sessionCovers(arn, caller)]];
  if (literal(arn.resource) === "root") {
    const partition = parseArn(caller.arn)?.partition;
    const samePartition = partition === void 0 ? "unknown" : sameText(arn.partition, partition);
    return [["account", all([samePartition, sameText(arn.account, caller.account)])]];
  }
  return [["role", sameText(value, caller.arn)]];
}
function serviceCovers(value, name) {
  const written = literal(value);
  if (written === void 0 || written === name)
    return sameText(value, [name]);
  return written.toLowerCase() === name ? "unknown" : "no";
}
function covers$1(entry, caller) {
  const cover = (match, truth) => ({ match, truth, entry });
  if (entry.type === "*")
    return [cover("star", "yes")];
  const isStar = entry.type === "AWS" && literal(entry.value) === "*";
  if (isStar)
    return [cover("star", caller.kind === "role" ? "yes" : "unknown")];
  if (caller.kind === "service") {
    if (entry.type !== "Service")
      return [];
    return [cover("service", any(caller.names.map((name) => serviceCovers(entry.value, name))))];
  }
  if (entry.type !== "AWS")
    return [];
  if (hasWildcard(entry.value))
    return [cover("role", matchPattern(entry.value, caller.arn, { mode: "arn" }))];
  return arnCovers(entry.value, caller).map((array_1) => {
    const match = array_1[0], truth = array_1[1];
    return cover(match, truth);
  });
}
function named$1(requester) {
  return requester.kind === "role" ? show(requester.arn) : requester.names[0] ?? "the service";
}
function entryTruth(entry, caller) {
  if (caller.kind === "role" && entry.type === "AWS" && isRoleArn(entry.value))
    return sameText(entry.value, caller.arn);
  return any(covers$1(entry, caller).map(({ truth }) => truth));
}
function isPlainRole({ type }, written) {
  return type === "AWS" && roleArn.test(written);
}
function principalTruth(matcher, requester) {
  const open = matcher.partial ? "unknown" : "no";
  const covering = {
    covers: (entry) => entryTruth(entry, requester),
    isPlain: isPlainRole
  };
  const listed = requester.kind === "role" ? anyCovers(matcher.entries, requester.arn, covering, open) : anyOf(matcher.entries, covering.covers, open);
  return matcher.not ? not(listed) : listed;
}
function coverTruth(matcher, requester, kinds) {
  if (matcher.not)
    return "no";
  const found = matcher.entries.flatMap((entry) => covers$1(entry, requester));
  const open = matcher.partial ? "unknown" : "no";
  return anyOf(found, ({ match, truth }) => kinds.includes(match) ? truth : "no", open);
}
function tryPrincipal(matcher, requester) {
  const found = matcher.entries.flatMap((entry2) => covers$1(entry2, requester));
  const covering = (kind, truth2) => found.some((cover) => cover.match === kind && cover.truth === truth2);
  const match = byDirectness.find((kind) => covering(kind, "yes"));
  const deciding = found.find((cover) => cover.truth === "yes" && cover.match === match) ?? found.find((cover) => cover.truth === "unknown");
  const only = matcher.entries.length === 1 ? matcher.entries[0] : void 0;
  const entry = deciding?.entry ?? only;
  const truth = principalTruth(matcher, requester);
  return {
    element: "principal",
    truth,
    at: entry?.at ?? matcher.at,
    why: principalWhy(matcher, truth, entry, named$1(requester)),
    ...entry && { principal: entry },
    ...!matcher.not && match !== void 0 && { match }
  };
}
function principalWhy(matcher, truth, entry, who) {
  const element = matcher.not ? "NotPrincipal" : "Principal";
  const value = entry ? `${element} "${show(entry.value)}"` : `no value of ${element}`;
  if (truth === "unknown")
    return `${value} may cover ${who}: the files leave it open`;
  if (matcher.not)
    return truth === "yes" ? `${element} does not exempt ${who}` : `${value} exempts ${who}`;
  return truth === "yes" || entry === void 0 ? `${value} covers ${who}` : `${value} does not cover ${who}`;
}

const stsActions = [
  "AssumeRole",
  "AssumeRoleWithSAML",
  "AssumeRoleWithWebIdentity",
  "AssumeRoot",
  "DecodeAuthorizationMessage",
  "GetAccessKeyInfo",
  "GetCallerIdentity",
  "GetDelegatedAccessToken",
  "GetFederationToken",
  "GetServiceBearerToken",
  "GetSessionToken",
  "GetWebIdentityToken",
  "SetContext",
  "SetSourceIdentity",
  "TagGetWebIdentityToken",
  "TagSession"
];
const trustActions = [
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:TagSession",
  "sts:SetSourceIdentity",
  "sts:SetContext"
];

function actionFaults$1(policy) {
  return policy.statements.flatMap(({ actions }) => (actions?.values ?? []).flatMap((action) => actionFault$1(action) ?? []));
}
function actionFault$1(action) {
  const name = maskVariables(action.value);
  if (name === "*" || hasUnknown(name))
    return void 0;
  return shapeFault(action, name) ?? stsFault(action, name);
}
function shapeFault({ at }, name) {
  const refuse = (message, hint, meant) => fault$1("policy-syntax", "MATCH-1", at, message, { hint, ...meant && rewrite$1(at, name, meant) });
  if (name !== name.trim())
    return refuse(`white space is part of action ${quoted(name)}`, "remove it", name.trim());
  const [vendor = "", ...rest] = name.split(":");
  if (rest.length === 0) {
    const known = nearest$1(name.replace(/^sts[./-]/i, ""), stsActions);
    const hint = known === void 0 ? "write <service>:<action>" : `write "sts:${known}"`;
    return refuse(`action ${quoted(name)} names no service, IAM refuses it`, hint, known && `sts:${known}`);
  }
  if (rest.length > 1) {
    const meant = rest.length === 2 && rest[0] === "" ? `${vendor}:${rest[1] ?? ""}` : void 0;
    const hint = meant === void 0 ? "write <service>:<action>" : `write "${meant}"`;
    return refuse(`action ${quoted(name)} has more than one colon, IAM refuses it`, hint, meant);
  }
  if (/[*?]/.test(vendor)) {
    return refuse(`service "${vendor}" of action ${quoted(name)} holds a wildcard, IAM refuses it`, "name the service");
  }
  if (vendor === "" || rest[0] === "" || /[^\w-]/.test(vendor) || /[^\w*?-]/.test(rest[0] ?? "")) {
    return refuse(`action ${quoted(name)} is not of the form <service>:<action>, IAM refuses it`, "write <service>:<action>");
  }
  return void 0;
}
function stsFault({ at }, written) {
  const [vendor = "", name = ""] = written.split(":");
  const say = (message, severity, meant) => {
    const hint = meant === void 0 ? "see the actions of AWS STS" : `write "${meant}"`;
    return fault$1("policy-unknown-action", "AA-9", at, message, {
      severity,
      hint,
      ...meant && rewrite$1(at, written, meant)
    });
  };
  const real = stsActions.find((one) => one.toLowerCase() === name.toLowerCase());
  if (vendor.toLowerCase() !== "sts") {
    const assumes = real?.startsWith("Assume") === true;
    return assumes ? say(`action ${quoted(written)} does not exist, "${real}" is an action of STS`, "error", `sts:${real}`) : void 0;
  }
  if (real !== void 0)
    return void 0;
  if (!/[*?]/.test(name)) {
    const meant = nearest$1(name, stsActions);
    const severity = meant === void 0 ? "warning" : "error";
    return say(`action ${quoted(written)} does not exist`, severity, meant && `sts:${meant}`);
  }
  if (stsActions.some((action) => matchAction([written], `sts:${action}`) !== "no"))
    return void 0;
  return say(`no action of STS matches the pattern ${quoted(written)}`, "warning", void 0);
}

function kindOf$1({ statements }) {
  const known = statements.filter(({ partial }) => partial !== true);
  if (known.length === 0)
    return "unknown";
  const named = known.filter(({ principals }) => principals !== void 0);
  const scoped = known.filter(({ resources }) => resources !== void 0);
  if (named.length === 0)
    return scoped.length > 0 ? "identity" : "unknown";
  if (named.some(isTrust) && known.every((one) => speaksOfSts(one) || isTrust(one)))
    return "trust";
  return scoped.length > 0 || named.every(speaksOfOthers) ? "resource" : "unknown";
}
function isTrust(statement) {
  const entries = statement.principals?.entries ?? [];
  if (statement.resources === void 0)
    return speaksOfSts(statement) || entries.some(isTasks);
  return entries.length > 0 && entries.every(({ value }) => literal(value) !== "*") && onlyAssumes(statement);
}
function isTasks({ type, value }) {
  return type === "Service" && literal(value)?.startsWith("ecs-tasks.") === true;
}
function actionsOf(statement) {
  return (statement.actions?.values ?? []).map(({ value }) => (literal(value) ?? "").toLowerCase());
}
function speaksOfSts(statement) {
  const actions = actionsOf(statement);
  return actions.some((action) => action.includes("assum") || /^sts\b/.test(action));
}
function speaksOfOthers(statement) {
  const actions = actionsOf(statement);
  return actions.length > 0 && statement.actions?.partial !== true && actions.every((action) => action.includes(":"));
}
function onlyAssumes(statement) {
  return actionsOf(statement).every((action) => /^sts:(?:assumerole|tagsession|setsourceidentity)/.test(action));
}

function principalFaults({ principals }) {
  if (principals === void 0)
    return [];
  if (principals.not) {
    const message = "NotPrincipal in a trust policy, which IAM refuses";
    const hint = "name with Principal who may assume the role";
    return [invalid("TRUST-3", principals.keyAt, message, hint)];
  }
  return principals.entries.flatMap((entry) => entryFault(entry) ?? []);
}
function invalid(fact, at, message, hint) {
  return fault$1("trust-principal-invalid", fact, at, message, { hint });
}
function entryFault(entry) {
  switch (entry.type) {
    case "*":
      return invalid("TRUST-6", entry.at, 'IAM refuses the bare principal "*" in a trust policy', 'write {"AWS": "<role ARN>"}; {"AWS": "*"} is accepted and means everybody');
    case "AWS":
      return awsFault(entry);
    case "Service":
      return serviceFault(entry);
    case "Federated":
      return federatedFault(entry);
    case "CanonicalUser":
      return invalid("TRUST-5", entry.at, "CanonicalUser is a principal of S3 only", "name an account, role or user");
  }
}
function awsFault(entry) {
  const { value, at } = entry;
  const written = flat(value);
  if (written === "*")
    return void 0;
  if (/[*?]/.test(written)) {
    const message = `principal ${quoted(value)} holds a wildcard, which IAM refuses inside a principal`;
    return invalid("TRUST-7", at, message, "name the role in full, or trust the account and test aws:PrincipalArn with ArnLike");
  }
  if (isArnLike(value))
    return arnFault(entry);
  return hasUnknown(maskVariables(value)) ? void 0 : plainFault(entry, written);
}
function arnFault(entry) {
  if (arnFaults(entry.value, "principal").some(({ severity }) => severity === "error"))
    return void 0;
  const arn = parseArn(entry.value);
  const service = arn && literal(arn.service);
  if (arn === void 0 || service === void 0 || holes(arn.resource)[0] === arn.resource[0])
    return void 0;
  const [kind = ""] = flat(arn.resource).split("/");
  if (service !== "iam" && service !== "sts") {
    const message = `${quoted(entry.value)} is a resource of ${service} and no principal`;
    return invalid("TRUST-12", entry.at, message, "name an account, role or user");
  }
  const judge = kinds$1[kind];
  if (judge === void 0 || flat(arn.resource).startsWith("assumed-role/AWSReservedSSO_"))
    return void 0;
  const found = invalid(judge.fact, entry.at, `${quoted(entry.value)} ${judge.why}`, judge.hint);
  const warn = judge.warning === true && !isTaskSession(flat(arn.resource));
  return warn ? { ...found, severity: "warning" } : found;
}
function isTaskSession(resource) {
  return /\/[0-9a-f]{32}$/.test(resource);
}
const kinds$1 = {
  group: { fact: "TRUST-12", why: "is a group, and groups are no principals", hint: "name the role" },
  "instance-profile": {
    fact: "TRUST-12",
    why: "is an instance profile, which is no principal",
    hint: "name the role that is in it"
  },
  policy: { fact: "TRUST-12", why: "is a policy and no principal", hint: "name an account, role or user" },
  mfa: { fact: "TRUST-12", why: "is an MFA device and no principal", hint: "name an account, role or user" },
  "saml-provider": {
    fact: "TRUST-20",
    why: 'is an identity provider and stands under "AWS"',
    hint: 'write it under "Federated"'
  },
  "oidc-provider": {
    fact: "TRUST-20",
    why: 'is an identity provider and stands under "AWS"',
    hint: 'write it under "Federated"'
  },
  "assumed-role": {
    fact: "TRUST-14",
    why: "is one session of a role; every ECS task has a session of its own, so it never matches one",
    hint: "name the role: arn:<partition>:iam::<account>:role/<path>/<name>",
    warning: true
  },
  "federated-user": {
    fact: "TRUST-17",
    why: "is a federated user, whose session cannot call sts:AssumeRole",
    hint: "name the role or user itself",
    warning: true
  }
};
const uniqueId = /^A(?:ROA|IDA|GPA|IPA|NPA|KIA|SIA)[A-Z0-9]{8,}$/;
function plainFault({ at }, written) {
  if (isAccountId(written) || /^\d{4}-\d{4}-\d{4}$/.test(written))
    return void 0;
  if (written !== written.trim()) {
    const found = invalid("ARN-11", at, `white space is part of principal ${quoted(written)}`, "remove it");
    return { ...found, ...rewrite$1(at, written, written.trim()) };
  }
  if (/^[\d-]+$/.test(written)) {
    const digits = String(written.replace(/\D/g, "").length);
    const message2 = `principal ${quoted(written)} has ${digits} digits, an AWS account id has 12`;
    return invalid("ARN-11", at, message2, "write the 12 digits of the account");
  }
  if (uniqueId.test(written)) {
    const message2 = `principal ${quoted(written)} is a unique id: IAM shows one where the role or user it stood for was deleted`;
    return invalid("TRUST-10", at, message2, "write the ARN of the role that exists now");
  }
  if (isService(written)) {
    const message2 = `service ${quoted(written)} stands under "AWS", IAM refuses it`;
    return invalid("TRUST-5", at, message2, `write {"Service": "${written}"}`);
  }
  const message = `principal ${quoted(written)} is no ARN, account id or "*", IAM refuses it`;
  return invalid("TRUST-9", at, message, "write the whole ARN of the role");
}
const domains = [
  ...[".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu", ".amazon.com", ".aws.internal", ".aws.com"],
  ...[".c2s.ic.gov", ".sc2s.sgov.gov", ".cloud.adc-e.uk", ".csp.hci.ic.gov"]
];
function isService(written) {
  const name = written.toLowerCase();
  return domains.some((domain) => name.endsWith(domain)) && /^[A-Za-z0-9.-]+$/.test(written);
}
function serviceFault({ value, at }) {
  if (isArnLike(value) || isAccountId(flat(value))) {
    const message2 = `${quoted(value)} stands under "Service" and is no service, IAM refuses it`;
    return invalid("TRUST-5", at, message2, `write {"AWS": ${quoted(value)}}`);
  }
  if (hasUnknown(maskVariables(value)))
    return void 0;
  const written = flat(value);
  if (isService(written)) {
    if (written === written.toLowerCase())
      return void 0;
    const message2 = `service ${quoted(written)} has upper-case letters, AWS writes services in lower case`;
    const found = invalid("ARN-12", at, message2, `write "${written.toLowerCase()}"`);
    return { ...found, severity: "warning", ...rewrite$1(at, written, written.toLowerCase()) };
  }
  const message = `${quoted(written)} is not the name of a service, IAM refuses it`;
  return invalid("ARN-12", at, message, serviceHint(written));
}
function serviceHint(written) {
  const array_1 = /^[a-z0-9-]+(?=\.amazon|$)/.exec(written) ?? [], name = array_1[0];
  return `write "${name ?? "<service>"}.amazonaws.com"`;
}
function federatedFault({ value, at }) {
  const arn = parseArn(value);
  const [kind = ""] = arn ? flat(arn.resource).split("/") : [];
  const other = /^(?:role|user|root|assumed-role)$/.test(kind) || isAccountId(flat(value));
  if (!other)
    return void 0;
  const message = `${quoted(value)} stands under "Federated" and is no identity provider`;
  return invalid("TRUST-20", at, message, `write {"AWS": ${quoted(value)}}`);
}

function trustFaults(policy) {
  const permissions = permissionsPolicy(policy);
  if (permissions !== void 0)
    return [permissions];
  return policy.statements.flatMap((statement) => [
    ...shapeFaults(statement),
    ...principalFaults(statement),
    ...actionFaults(statement),
    ...pairFault(statement)
  ]);
}
function permissionsPolicy({ statements }) {
  const first = statements[0];
  if (first?.resources === void 0)
    return void 0;
  const isPermission = ({ principals, resources, partial }) => principals === void 0 && resources !== void 0 && partial !== true;
  if (!statements.every(isPermission))
    return void 0;
  const message = "a permissions policy stands as trust policy: it names resources and no principal";
  const hint = "attach it to the role as a permissions policy, and say here with Principal who may assume the role";
  return fault$1("policy-syntax", "TRUST-1", first.resources.keyAt, message, { hint });
}
function shapeFaults({ at, principals, resources, partial }) {
  const found = [];
  if (principals === void 0 && partial !== true) {
    const message = "the statement of a trust policy has no Principal, IAM refuses it";
    const hint = 'add "Principal": {"AWS": "<role ARN>"} or {"Service": "ecs-tasks.amazonaws.com"}';
    found.push(fault$1("policy-syntax", "TRUST-1", at, message, { hint }));
  } else if (principals?.entries.length === 0 && !principals.partial && !principals.not) {
    const message = "Principal of a trust policy is empty, IAM refuses it";
    found.push(fault$1("policy-syntax", "TRUST-1", principals.at, message, { hint: "name who may assume the role" }));
  }
  if (resources !== void 0) {
    const element = resources.not ? "NotResource" : "Resource";
    const message = `${element} in a trust policy, which IAM refuses: the resource is the role itself`;
    found.push(fault$1("policy-syntax", "TRUST-2", resources.keyAt, message, { hint: `remove ${element}` }));
  }
  return found;
}
function actionFaults({ actions }) {
  if (actions === void 0)
    return [];
  if (actions.not) {
    const message = "NotAction in a trust policy allows everything but what it names";
    const hint = "name the actions with Action";
    return [fault$1("trust-action-invalid", "TRUST-4", actions.keyAt, message, { severity: "warning", hint })];
  }
  return actions.values.flatMap((action) => actionFault(action) ?? []);
}
const reason$1 = "a trust policy may only name the AssumeRole actions of STS";
function actionFault({ value, at }) {
  const name = literal(value);
  if (name === void 0 || name.includes("${")) {
    const possible = trustActions.some((action) => canBe(value, action)) || maskVariables(value).includes("\uF8FF");
    return possible ? void 0 : fault$1("trust-action-invalid", "TRUST-4", at, `${quoted(value)}: ${reason$1}`);
  }
  if (trustActions.some((action) => action === name))
    return void 0;
  const meant = meantAction(name);
  const extra = meant && { hint: `write "${meant}"`, ...rewrite$1(at, name, meant) };
  if (meant?.toLowerCase() === name.toLowerCase()) {
    const message2 = `action ${quoted(name)} has another letter case than "${meant}", which IAM refuses in a trust policy`;
    return fault$1("trust-action-invalid", "TRUST-4", at, message2, { severity: "warning", ...extra });
  }
  const message = `action ${quoted(name)} is refused by IAM: ${reason$1}, in full and without wildcards`;
  return fault$1("trust-action-invalid", "TRUST-4", at, message, {
    hint: `write ${oneOf(trustActions)}`,
    ...extra
  });
}
function meantAction(name) {
  if (/[*?]/.test(name))
    return void 0;
  const bare = name.trim().replace(/^(?:sts|iam|st|aws)\s*[:.;/-]{0,2}\s*/i, "");
  const meant = nearest$1(`sts:${bare}`, trustActions);
  const isOther = stsActions.some((action) => action === bare && `sts:${action}` !== meant);
  return isOther ? void 0 : meant;
}
const federated = ["sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"];
function pairFault(statement) {
  const { effect, actions, principals } = statement;
  if (effect?.value !== "Allow" || !actions || !principals)
    return [];
  if (actions.not || actions.partial || principals.not || principals.partial)
    return [];
  const names = actions.values.map(({ value }) => holes(value).length > 0 ? void 0 : literal(value));
  const assumes = names.filter((name) => name === void 0 || !(name.endsWith("Session") || name.startsWith("sts:Set")));
  const types = new Set(principals.entries.map(({ type }) => type));
  const array_1 = actions.values, first = array_1[0];
  if (first === void 0 || assumes.length === 0 || types.size === 0)
    return [];
  const byProvider = types.size === 1 && types.has("Federated") && principalFaults(statement).length === 0;
  const byCaller = !types.has("Federated") && !types.has("*");
  if (byCaller && assumes.every((name) => federated.some((one) => one === name))) {
    const message = `${quoted(first.value)} is for identity providers; AWS principals and services call sts:AssumeRole`;
    return [fault$1("trust-action-invalid", "TRUST-20", first.at, message, { hint: 'write "sts:AssumeRole"' })];
  }
  if (byProvider && assumes.every((name) => name === "sts:AssumeRole")) {
    const message = '"sts:AssumeRole" lets no identity provider in';
    const hint = `write ${oneOf(federated)}`;
    return [fault$1("trust-action-invalid", "TRUST-20", first.at, message, { hint })];
  }
  return [];
}

function faultsOf$1(policy, kind, form) {
  switch (kind) {
    case "trust":
      return [
        ...trustFaults(policy),
        ...sidFaults(policy),
        ...characterFaults(policy),
        ...sizeFault(policy, trustQuota)
      ];
    case "identity":
    case "boundary":
      return [
        ...permissionFaults(policy),
        ...ownFaults(policy),
        ...form ? sizeFault(policy, quotas[form]) : []
      ];
    case "scp":
      return [...permissionFaults(policy), ...actionFaults$1(policy)];
    case "rcp":
      return [...rcpFaults(policy), ...actionFaults$1(policy)];
    case "resource":
    case "unknown":
      return actionFaults$1(policy);
  }
}
function ownFaults(policy) {
  return [...actionFaults$1(policy), ...sidFaults(policy), ...characterFaults(policy)];
}
function permissionFaults(policy) {
  const array_1 = policy.statements.flatMap(({ principals }) => principals ?? []), first = array_1[0];
  if (first !== void 0 && kindOf$1(policy) === "trust") {
    const message = "a trust policy stands as permissions policy: it names a principal and no resource";
    const hint = "make it the trust policy of the role (AssumeRolePolicyDocument, assume_role_policy)";
    return [fault$1("policy-syntax", "MATCH-8", first.keyAt, message, { hint })];
  }
  return policy.statements.flatMap((statement) => [
    ...principalFault(statement),
    ...resourceFault(statement),
    ...(statement.resources?.values ?? []).flatMap((value) => valueFault(value) ?? [])
  ]);
}
function principalFault({ principals }) {
  if (principals === void 0)
    return [];
  const element = principals.not ? "NotPrincipal" : "Principal";
  const message = `${element} in a permissions policy, which IAM refuses: whoever it is attached to is the principal`;
  return [fault$1("policy-syntax", "MATCH-8", principals.keyAt, message, { hint: `remove ${element}` })];
}
function resourceFault({ at, resources, partial }) {
  if (resources !== void 0 || partial === true)
    return [];
  const message = "the statement has no Resource, which IAM refuses in a permissions policy";
  return [
    fault$1("policy-syntax", "MATCH-8", at, message, { hint: "add the ARN of the role to assume as Resource" })
  ];
}
function valueFault({ value, at }) {
  const written = maskVariables(value);
  if (written === "*" || hasUnknown(written) && !isArnLike(value) || isTemplateKey(written))
    return void 0;
  if (!isArnLike(value)) {
    const message2 = `Resource ${quoted(value)} is neither an ARN nor "*", IAM refuses it`;
    return fault$1("policy-syntax", "MATCH-6", at, message2, { hint: "write the whole ARN" });
  }
  const [, , service = ""] = written.split(":");
  if (!/[*?]/.test(service))
    return void 0;
  const message = `Resource ${quoted(value)} has a wildcard in the place of the service, IAM refuses it`;
  return fault$1("policy-syntax", "MATCH-6", at, message, { hint: 'name the service, such as "iam"' });
}
function rcpFaults({ statements }) {
  return statements.flatMap(({ at, principals, actions, partial }) => {
    if (principals?.not === true) {
      const message2 = "NotPrincipal in a resource control policy, which AWS Organizations refuses";
      return [
        fault$1("policy-syntax", "EVAL-13", principals.keyAt, message2, { hint: 'write "Principal": "*"' })
      ];
    }
    if (principals === void 0 && partial !== true) {
      const message2 = "the statement of a resource control policy has no Principal";
      return [fault$1("policy-syntax", "EVAL-13", at, message2, { hint: 'write "Principal": "*"' })];
    }
    if (actions?.not !== true)
      return [];
    const message = "NotAction in a resource control policy, which AWS Organizations refuses";
    return [
      fault$1("policy-syntax", "EVAL-13", actions.keyAt, message, { hint: "name the actions with Action" })
    ];
  });
}
function sidFaults({ statements }) {
  const seen = /* @__PURE__ */ new Set();
  return statements.flatMap(({ sid }) => {
    const written = sid && literal(sid.value);
    if (sid === void 0 || written === void 0 || written === "" || isTemplateKey(written))
      return [];
    if (/[^0-9A-Za-z]/.test(written)) {
      const message = `Sid ${quoted(written)} holds more than letters and digits, IAM refuses it`;
      const others = [...new Set(written.match(/[^0-9A-Za-z]/gu))].slice(0, 5).map(quoted).join(", ");
      return [fault$1("policy-syntax", "GRAM-6", sid.at, message, { hint: `take out ${others}` })];
    }
    if (seen.has(written)) {
      const message = `Sid ${quoted(written)} stands twice, IAM refuses the document`;
      return [
        fault$1("policy-syntax", "GRAM-6", sid.at, message, {
          hint: "give each statement a Sid of its own, or none"
        })
      ];
    }
    seen.add(written);
    return [];
  });
}
function characterFaults({ statements }) {
  const values = statements.flatMap(({ resources, conditions }) => [
    ...(resources?.values ?? []).filter(({ value }) => !isArnLike(value)),
    ...conditions.flatMap((test) => test.values)
  ]);
  return values.flatMap(({ value, at }) => {
    const written = flat(value);
    const found = /[^\t\n\r\x20-\xff\ue000-\uf8ff]/.exec(written);
    if (found === null)
      return [];
    const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    const message = `character ${code} in ${quoted(value)}, IAM takes none above U+00FF in a policy`;
    return [
      fault$1("policy-syntax", "GRAM-9", at.part(found.index, found.index + 1), message, { hint: "remove it" })
    ];
  });
}
const trustQuota = { of: "a trust policy", standard: 2048, most: 8192 };
const quotas = {
  inline: { of: "the inline policies of a role together", standard: 10240, most: 10240 },
  "customer-managed": { of: "a managed policy", standard: 6144, most: 6144 }
};
function inlineSizeFault(policies) {
  const sizes = policies.map(({ size }) => size?.() ?? 0);
  const total = sizes.reduce((sum, one) => sum + one, 0);
  const array_2 = [quotas.inline, policies.at(-1)], quota = array_2[0], last = array_2[1];
  if (last === void 0 || total <= quota.most || sizes.some((one) => one > quota.most))
    return void 0;
  const message = `the ${String(sizes.length)} inline policies of the role have ${String(total)} characters, the quota for all of them together is ${String(quota.most)}`;
  const hint = "move statements to a managed policy, which has a quota of its own";
  return fault$1("policy-syntax", "GRAM-7", last.at, message, { hint });
}
function sizeFault({ at, size }, quota) {
  const length = size?.() ?? 0;
  if (length <= quota.standard)
    return [];
  const severity = length > quota.most ? "error" : "warning";
  const raisable = quota.most > quota.standard ? " unless the quota of the account was raised" : "";
  const message = `the document has ${String(length)} characters, the quota of ${quota.of} is ${String(quota.standard)}${raisable}`;
  const hint = "use fewer or shorter statements";
  return [fault$1("policy-syntax", "GRAM-7", at, message, { severity, hint })];
}

const known$1 = /* @__PURE__ */ new WeakMap();
function allFaults(policy, kind, form) {
  const before = known$1.get(policy);
  if (before?.kind === kind && before.form === form)
    return before.faults;
  const own = faultsOf$1(policy, kind, form);
  const faults = own.length === 0 ? policy.faults : [...policy.faults, ...own];
  known$1.set(policy, { kind, form, faults });
  return faults;
}

const known = {
  identity: /* @__PURE__ */ new WeakMap(),
  trust: /* @__PURE__ */ new WeakMap(),
  boundary: /* @__PURE__ */ new WeakMap(),
  scp: /* @__PURE__ */ new WeakMap(),
  rcp: /* @__PURE__ */ new WeakMap()
};
function refusalOf({ policy, form }, kind) {
  const before = known[kind].get(policy);
  const refusal = before ?? findRefusal(policy, kind, form) ?? "none";
  if (before === void 0)
    known[kind].set(policy, refusal);
  return refusal === "none" ? void 0 : refusal;
}
function findRefusal(policy, kind, form) {
  const fault = allFaults(policy, kind, form).find(refuses);
  if (fault)
    return { why: `IAM refuses the document: ${fault.message}`, at: fault.at };
  return kind === "trust" ? malformedPrincipal(policy) : void 0;
}
function refuses({ rule, severity, fact }) {
  if (severity !== "error" || rule === "policy-unknown-action")
    return false;
  return !["TRUST-10", "TRUST-14", "TRUST-17", "TRUST-20"].includes(fact);
}
function malformedPrincipal({ statements }) {
  const entries = statements.flatMap(({ principals }) => principals?.not === false ? principals.entries : []);
  for (let i_1 = 0, all_1 = entries; i_1 < all_1.length; i_1++) {
    const { type, value, at } = all_1[i_1];
    if (type !== "AWS")
      continue;
    const fault = arnFaults(value, "principal").find(({ severity }) => severity === "error");
    if (fault)
      return { why: `IAM refuses the document: ${fault.message}`, at };
  }
  return void 0;
}

function trustAction(pattern, action) {
  const written = literal(pattern);
  if (written === void 0 || /[*?]/.test(written))
    return matchAction(pattern, action);
  if (written === action)
    return "yes";
  return written.toLowerCase() === action.toLowerCase() ? "unknown" : "no";
}
function isOpen({ partial }) {
  return partial ? "unknown" : "no";
}
function actionMatch(kind, pattern, action) {
  return kind === "trust" ? trustAction(pattern, action) : matchAction(pattern, action);
}
function listsAction(actions, kind, action) {
  return anyOf(actions.values, ({ value }) => actionMatch(kind, value, action), isOpen(actions));
}
function actionTruth({ actions }, kind, action) {
  if (actions === void 0)
    return "unknown";
  const listed = listsAction(actions, kind, action);
  if (!actions.not)
    return listed;
  return listed === "no" && kind === "trust" ? "unknown" : not(listed);
}
function isPlainValue(_, written) {
  return !isPattern(written);
}
function listsResource(resources, resource, variables) {
  const covering = {
    covers: ({ value }) => matchResource(value, resource, variables),
    isPlain: isPlainValue
  };
  return anyCovers(resources.values, resource, covering, isOpen(resources));
}
function resourceTruth({ resources }, resource, variables) {
  if (resources === void 0)
    return "unknown";
  const listed = listsResource(resources, resource, variables);
  return resources.not ? not(listed) : listed;
}
function hasPrincipals({ kind, requester }) {
  return requester !== void 0 && (kind === "trust" || kind === "rcp");
}
function statementTruth({ version }, statement, question) {
  const { kind, request, requester } = question;
  let truth = actionTruth(statement, kind, request.action);
  if (truth !== "no" && requester && hasPrincipals(question))
    truth = both(truth, statement.principals ? principalTruth(statement.principals, requester) : "unknown");
  if (truth === "no")
    return truth;
  const variables = variablesIn(version, request.context);
  if (kind !== "trust")
    truth = both(truth, resourceTruth(statement, request.resource, variables));
  for (let i_1 = 0, all_1 = statement.conditions; i_1 < all_1.length; i_1++) {
    const test = all_1[i_1];
    if (truth !== "no")
      truth = both(truth, conditionTruth(test, request.context, variables));
  }
  return statement.conditionUnknown ? both(truth, "unknown") : truth;
}
const LONG = 4;
const about = /* @__PURE__ */ new WeakMap();
function statementsAbout(policy, action) {
  const { statements } = policy;
  if (statements.length < LONG)
    return statements;
  const known = about.get(policy) ?? /* @__PURE__ */ new Map();
  const found = known.get(action) ?? statements.filter((one) => actionTruth(one, "identity", action) !== "no");
  about.set(policy, known.set(action, found));
  return found;
}
function tryMatcher(matcher, element, asked, match) {
  const { truth, listed, wanted } = asked;
  const deciding = listed === "no" ? void 0 : matcher.values.find(({ value: value2 }) => match(value2) === listed);
  const value = deciding ?? (matcher.values.length === 1 ? matcher.values[0] : void 0);
  const name = `${matcher.not ? "Not" : ""}${element === "action" ? "Action" : "Resource"}`;
  const written = value ? `${name} "${show(value.value)}"` : `no value of ${name}`;
  const why = truth === "unknown" ? `${value ? written : name} may cover ${wanted}: the files leave it open` : `${written} ${listed === "no" && value ? "does not cover" : "covers"} ${wanted}`;
  return { element, truth, at: value?.at ?? matcher.at, why };
}
function missing(element, at) {
  return { element, truth: "unknown", at, why: `the files do not say what the ${element} element holds` };
}
function tryActions(statement, kind, action) {
  const { actions } = statement;
  if (actions === void 0)
    return missing("action", statement.at);
  const listed = listsAction(actions, kind, action);
  const asked = { truth: actions.not ? not(listed) : listed, listed, wanted: action };
  const trial = tryMatcher(actions, "action", asked, (p) => actionMatch(kind, p, action));
  return { ...trial, truth: actionTruth(statement, kind, action) };
}
function tryResources(statement, resource, variables) {
  const { resources } = statement;
  if (resources === void 0)
    return missing("resource", statement.at);
  const truth = resourceTruth(statement, resource, variables);
  const listed = listsResource(resources, resource, variables);
  const asked = { truth, listed, wanted: show(resource) };
  return tryMatcher(resources, "resource", asked, (p) => matchResource(p, resource, variables));
}
function tryElements(statement, variables, question) {
  const { kind, request, requester } = question;
  const elements = [];
  if (requester && hasPrincipals(question)) {
    const { principals } = statement;
    elements.push(principals ? tryPrincipal(principals, requester) : missing("principal", statement.at));
  }
  const action = tryActions(statement, kind, request.action);
  elements.push(action);
  if (action.truth === "no" && kind !== "trust")
    return elements;
  if (kind !== "trust")
    elements.push(tryResources(statement, request.resource, variables));
  for (let i_2 = 0, all_2 = statement.conditions; i_2 < all_2.length; i_2++) {
    const test = all_2[i_2];
    elements.push(tryCondition(test, request.context, variables));
  }
  if (statement.conditionUnknown)
    elements.push(missing("condition", statement.at));
  return elements;
}
function variablesIn(version, context) {
  if (version === void 0)
    return void 0;
  const written = literal(version.value);
  if (written === void 0)
    return (key) => [{ id: `variable:${key}`, label: `value of ${key}`, kind: "any" }];
  return written === "2008-10-17" ? void 0 : variablesOf(context);
}
function tryStatement(policy, statement, variables, question) {
  const elements = tryElements(statement, variables, question);
  const truth = all(elements.map((element) => element.truth));
  const trial = { policy, statement, effect: statement.effect?.value, truth, elements };
  if (truth === "no")
    return trial;
  const refused = refusalOf(policy, question.kind);
  return {
    ...trial,
    ...refused && { refused }
  };
}
function tryPolicy(policy, question) {
  const variables = variablesIn(policy.policy.version, question.request.context);
  return policy.policy.statements.map((statement) => tryStatement(policy, statement, variables, question));
}
function evaluate(set, question) {
  return set.policies.flatMap((policy) => tryPolicy(policy, question));
}

const kinds = {
  "task-trust": "trust",
  trust: "trust",
  identity: "identity",
  boundary: "boundary",
  scp: "scp",
  rcp: "rcp"
};
const names = {
  "task-trust": "trust policy",
  trust: "trust policy",
  identity: "permissions policies",
  boundary: "permissions boundary",
  scp: "service control policies",
  rcp: "resource control policies"
};
function possible(truth) {
  return truth === "no" ? "no" : "unknown";
}
function denies({ effect, truth, refused }) {
  if (effect === "Deny")
    return truth;
  return effect === void 0 && refused === void 0 ? possible(truth) : "no";
}
function wouldAllow({ effect, truth }) {
  if (effect === "Allow")
    return truth;
  return effect === void 0 ? possible(truth) : "no";
}
function allows(outcome) {
  return outcome.refused === void 0 ? wouldAllow(outcome) : "no";
}
class Layer {
  constructor(name, set, request, requester) {
    this.name = name;
    this.set = set;
    this.request = request;
    this.requester = requester;
    this.deny = "no";
    this.allow = set.complete ? unnamed(name, set) : "unknown";
    for (let i_1 = 0, all_1 = set.policies; i_1 < all_1.length; i_1++) {
      const named = all_1[i_1];
      this.#judge(named);
    }
  }
  #trials;
  /** Every statement and what decided it, for whoever asks why. */
  get trials() {
    return this.#trials ??= evaluate(this.set, this.#question);
  }
  get #question() {
    return { kind: kinds[this.name], request: this.request, requester: this.requester };
  }
  #judge(named) {
    if (!named.policy.complete) {
      this.allow = either(this.allow, "unknown");
      this.deny = either(this.deny, "unknown");
    }
    this.#eachOutcome(named, (outcome) => {
      this.allow = either(this.allow, allows(outcome));
      this.deny = either(this.deny, denies(outcome));
    });
  }
  /** What each statement that may apply comes to. */
  #eachOutcome(named, see) {
    const { policy } = named;
    const question = this.#question;
    const isTrust = question.kind === "trust";
    let refused;
    for (let i_2 = 0, all_2 = isTrust ? policy.statements : statementsAbout(policy, question.request.action); i_2 < all_2.length; i_2++) {
      const statement = all_2[i_2];
      const effect = statement.effect?.value;
      const truth = statementTruth(policy, statement, question);
      if (truth === "no")
        continue;
      refused ??= refusalOf(named, question.kind) ?? false;
      see({ effect, truth, ...refused && { refused } }, statement);
    }
  }
  /** Whether a statement grants by naming the requester in one of some ways. */
  grantsBy(kinds2) {
    const { requester, set } = this;
    let granted = set.complete && set.policies.every(({ policy }) => policy.complete) ? "no" : "unknown";
    if (this.allow === "no" || requester === void 0)
      return granted;
    for (let i_3 = 0, all_3 = set.policies; i_3 < all_3.length; i_3++) {
      const named = all_3[i_3];
      this.#eachOutcome(named, (outcome, { principals }) => {
        const covered = principals ? coverTruth(principals, requester, kinds2) : "unknown";
        granted = either(granted, both(allows(outcome), covered));
      });
    }
    return granted;
  }
}
function unnamed(name, { policies }) {
  if (name !== "scp" && name !== "rcp")
    return "no";
  const isDeny = ({ effect }) => effect?.value === "Deny";
  return policies.every(({ policy }) => policy.statements.every(isDeny)) ? "yes" : "no";
}

function reason(layer, cause, message, trial, element, at) {
  const place = at ?? element?.at ?? trial?.statement.at;
  return { cause, layer: layer.name, message, at: place, trial, ...element && { element } };
}
function statementLabel({ policy, statement }) {
  const sid = statement.sid && literal(statement.sid.value);
  const which = sid === void 0 || sid === "" ? String(statement.index + 1) : `"${sid}"`;
  return `${policy.label}, statement ${which}`;
}
function asked({ action, resource }) {
  return resource.length === 0 ? action : `${action} on ${show(resource)}`;
}
function denyReasons(layer) {
  return layer.trials.filter((trial) => denies(trial) === "yes").map((trial) => {
    const message = `${statementLabel(trial)} denies ${asked(layer.request)}`;
    return reason(layer, "explicit-deny", message, trial, void 0, trial.statement.at);
  });
}
function allowReasons(layer) {
  const trial = layer.trials.find((one) => allows(one) === "yes");
  if (trial === void 0)
    return [];
  const message = `${statementLabel(trial)} allows ${asked(layer.request)}`;
  return [reason(layer, "allow", message, trial, void 0, trial.statement.at)];
}
const distance = {
  action: 8,
  principal: 4,
  resource: 4,
  condition: 1
};
function failed$2(trial) {
  return trial.elements.filter((element) => element.truth === "no");
}
function namesService(trial, action) {
  const prefix = action.split(":", 1)[0] ?? "";
  const starts = (value) => typeof value[0] === "string" && value[0].toLowerCase().startsWith(`${prefix}:`);
  return trial.statement.actions?.values.some(({ value }) => starts(value)) ?? false;
}
function farness(trial, action) {
  const sum = failed$2(trial).reduce((total, { element }) => total + distance[element], 0);
  return namesService(trial, action) ? sum : sum + 2;
}
function nearestAllow(layer) {
  let best;
  let least = Infinity;
  for (let i_1 = 0, all_1 = layer.trials; i_1 < all_1.length; i_1++) {
    const trial = all_1[i_1];
    if (trial.effect !== "Allow")
      continue;
    const far = farness(trial, layer.request.action);
    if (far < least)
      [best, least] = [trial, far];
  }
  return best;
}
function refusedReason(layer, refused, trial) {
  const label = trial ? statementLabel(trial) : names[layer.name];
  return reason(layer, "refused", `${label} grants nothing: ${refused.why}`, trial, void 0, refused.at);
}
function refusedDocument(layer) {
  for (let i_2 = 0, all_2 = layer.set.policies; i_2 < all_2.length; i_2++) {
    const named = all_2[i_2];
    if (named.policy.statements.length > 0)
      continue;
    const refused = refusalOf(named, kinds[layer.name]);
    if (refused)
      return refused;
  }
  return void 0;
}
function noAllowReason(layer) {
  const refused = layer.trials.find((trial) => trial.refused && wouldAllow(trial) !== "no");
  if (refused?.refused)
    return refusedReason(layer, refused.refused, refused);
  const unreadable = refusedDocument(layer);
  if (unreadable)
    return refusedReason(layer, unreadable);
  const nearest = nearestAllow(layer);
  const absence = `no statement of the ${names[layer.name]} allows ${asked(layer.request)}`;
  if (nearest === void 0)
    return reason(layer, "no-allow", absence, void 0, void 0, onlyDocument(layer));
  const array_1 = failed$2(nearest).sort((a, b) => distance[b.element] - distance[a.element]), element = array_1[0];
  const message = element ? `${absence}: in ${statementLabel(nearest)} ${element.why}` : absence;
  return reason(layer, "no-allow", message, nearest, element);
}
function onlyDocument({ set }) {
  return set.policies.length === 1 ? set.policies[0]?.policy.statementsAt : void 0;
}
function openElement(trial) {
  const open = trial.elements.filter((element) => element.truth === "unknown");
  return open.find((element) => element.element === "condition") ?? open[0];
}
function openReason(layer, trial, verb) {
  const element = openElement(trial);
  const cause = element?.element === "condition" ? "unknown-condition" : "unknown-value";
  const why = element?.why ?? "the files do not say what its Effect is";
  return reason(layer, cause, `${statementLabel(trial)} may ${verb} ${asked(layer.request)}: ${why}`, trial, element);
}
function openReasons$1(layer, what) {
  const judged = what === "allow" ? allows : denies;
  const reasons = layer.trials.filter((trial) => judged(trial) === "unknown").map((trial) => openReason(layer, trial, what));
  const unread = layer.set.policies.filter(({ policy }) => !policy.complete);
  for (let i_3 = 0, all_3 = unread; i_3 < all_3.length; i_3++) {
    const { label, policy } = all_3[i_3];
    const message = `a part of ${label} could not be resolved from the files`;
    reasons.push(reason(layer, "unknown-policy", message, void 0, void 0, policy.at));
  }
  if (what === "deny" || layer.set.complete)
    return reasons;
  const missing = layer.set.missing.length > 0 ? layer.set.missing : [`the ${names[layer.name]}`];
  for (let i_4 = 0, all_4 = missing; i_4 < all_4.length; i_4++) {
    const one = all_4[i_4];
    reasons.push(reason(layer, "unknown-policy", `not among the files: ${one}`));
  }
  return reasons;
}

const verdictOf = { yes: "allowed", no: "denied", unknown: "unknown" };
class GatedStep {
  #gates;
  #remarks;
  #reasons;
  constructor(gates, remarks = {}) {
    let passed = "yes";
    for (let i_1 = 0, all_1 = gates; i_1 < all_1.length; i_1++) {
      const gate = all_1[i_1];
      passed = both(both(passed, gate.passed), not(gate.layer.deny));
    }
    this.verdict = verdictOf[passed];
    this.#gates = gates;
    this.#remarks = remarks;
  }
  get reasons() {
    return this.#reasons ??= withoutTwins(this.#found());
  }
  get trials() {
    return this.#gates.flatMap(({ layer }) => layer.trials);
  }
  #found() {
    const gates = this.#gates;
    if (this.verdict === "allowed")
      return [...this.#remarks.allowed?.() ?? [], ...gates.flatMap(({ layer }) => allowReasons(layer))];
    if (this.verdict === "denied")
      return [
        ...gates.flatMap(({ layer }) => denyReasons(layer)),
        ...gates.filter((gate) => gate.passed === "no").map(({ layer }) => noAllowReason(layer))
      ];
    return [
      ...gates.flatMap(({ layer }) => layer.deny === "unknown" ? openReasons$1(layer, "deny") : []),
      ...gates.flatMap(({ layer, passed }) => passed === "unknown" ? openReasons$1(layer, "allow") : []),
      ...this.#remarks.unknown?.() ?? []
    ];
  }
}
function withoutTwins(reasons) {
  const kept = [];
  for (let i_2 = 0, all_2 = reasons; i_2 < all_2.length; i_2++) {
    const one = all_2[i_2];
    const isTwin = kept.some(({ layer, cause, message, trial }) => layer === one.layer && cause === one.cause && message === one.message && trial?.statement === one.trial?.statement);
    if (!isTwin)
      kept.push(one);
  }
  return kept;
}

const sameness = { same: "yes", different: "no", unknown: "unknown" };
const direct = ["session", "role", "star"];
const beyondBoundary = ["session", "star"];
function trustOf(trust, rcps, request, requester) {
  const name = requester.kind === "service" ? "task-trust" : "trust";
  const limits = rcps.map((set) => ({
    layer: new Layer("rcp", set, request, requester),
    passed: "yes"
  }));
  const versions = trust.policies.length > 1 ? trust.policies.map((one) => ({ ...trust, policies: [one] })) : [trust];
  const layers = versions.map((set) => new Layer(name, set, request, requester));
  const steps = layers.map((layer) => new GatedStep([{ layer, passed: layer.allow }, ...limits]));
  return {
    step: oneOfVersions(steps, name),
    grantsBy: (kinds) => agreed(layers.map((layer) => layer.grantsBy(kinds)))
  };
}
function oneOfVersions(steps, layer) {
  const first = steps[0];
  if (first !== void 0 && steps.length === 1)
    return first;
  const verdict = steps.every((step) => step.verdict === first?.verdict) ? first?.verdict ?? "unknown" : "unknown";
  const reasons = steps.flatMap((step) => step.reasons);
  const message = `the files hold ${String(steps.length)} trust policies for this role that do not say the same`;
  const disagreement = { cause: "unknown-policy", layer, message, at: void 0, trial: void 0 };
  return {
    verdict,
    reasons: withoutTwins(verdict === "unknown" ? [disagreement, ...reasons] : reasons),
    trials: steps.flatMap((step) => step.trials)
  };
}
function isKnownToExist({ policies, complete, missing }) {
  return policies.length > 0 || complete || missing.length > 0;
}
function isServiceLinked(arn) {
  const role = parseRoleArn(arn);
  return role !== void 0 && show(role.path).startsWith("/aws-service-role/");
}
const noExemption = { granted: "no", unbounded: "no", open: () => "" };
function permissionOf(caller, request, exemption) {
  const { granted, unbounded } = exemption;
  const identity = new Layer("identity", caller.identity, request);
  const gates = [{ layer: identity, passed: either(granted, identity.allow) }];
  if (caller.boundary && isKnownToExist(caller.boundary)) {
    const boundary = new Layer("boundary", caller.boundary, request);
    gates.push({ layer: boundary, passed: either(unbounded, boundary.allow) });
  }
  if (caller.scps.length > 0 && !isServiceLinked(caller.arn)) {
    for (let i_1 = 0, all_1 = caller.scps; i_1 < all_1.length; i_1++) {
      const set = all_1[i_1];
      const scp = new Layer("scp", set, request);
      gates.push({ layer: scp, passed: scp.allow });
    }
  }
  const isOpen = granted === "unknown" || unbounded === "unknown";
  return new GatedStep(gates, {
    allowed: () => granted === "yes" && identity.allow !== "yes" ? [remark("not-needed", notNeeded(request))] : [],
    unknown: () => isOpen ? [remark("unknown-value", exemption.open())] : []
  });
}
function remark(cause, message) {
  return { cause, layer: "identity", message, at: void 0, trial: void 0 };
}
function notNeeded({ resource }) {
  return `${show(resource)} is in the caller's account and trusts it by name, which is permission enough`;
}
function impossible(caller, destination) {
  const array_1 = [caller.arn, destination.arn], from = array_1[0], to = array_1[1];
  const why = whyNoRole(from) ?? whyNoRole(to);
  if (why !== void 0)
    return { cause: "malformed", message: `there can be no such role: ${why}` };
  if (hasOnePartition(from, to))
    return void 0;
  const array_2 = [parseArn(from)?.partition, parseArn(to)?.partition], here = array_2[0], there = array_2[1];
  if (here === void 0 || there === void 0 || compare(here, there) !== "different")
    return void 0;
  const message = `${show(from)} and ${show(to)} are in different partitions, across which no role can be assumed`;
  return { cause: "partition", message };
}
const soundArn = /^arn:aws(?:-cn|-us-gov)?:iam::\d{12}:role\/(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;
function whyNoRole(arn) {
  if (isUsualRole(arn))
    return void 0;
  const only = arn[0];
  if (typeof only === "string" && arn.length === 1 && soundArn.test(only))
    return void 0;
  return arnFaults(arn, "role").find(({ severity }) => severity === "error")?.message;
}
function denied(layer, why) {
  return { verdict: "denied", reasons: [{ ...why, layer, at: void 0, trial: void 0 }], trials: [] };
}
function requesterOf({ arn, account, session }) {
  return { kind: "role", arn, account, session };
}
function bothSides(caller, destination, request) {
  const trusted = trustOf(destination.trust, destination.rcps, request, requesterOf(caller));
  const exemption = exemptionOf(trusted, caller, destination);
  return { permission: permissionOf(caller, request, exemption), trust: trusted.step };
}
function exemptionOf(trusted, caller, destination) {
  const same = sameness[compare(caller.account, destination.account)];
  if (same === "no")
    return noExemption;
  return {
    granted: both(same, trusted.grantsBy(direct)),
    unbounded: both(same, trusted.grantsBy(beyondBoundary)),
    open: () => same === "unknown" ? `the files do not say whether ${show(destination.arn)} is in the caller's account, where its trust may be permission enough` : `in one account the trust policy of ${show(destination.arn)} may be permission enough, and the files leave it open`
  };
}
function merged(steps) {
  const only = steps[0];
  if (only && steps.length === 1)
    return only;
  const verdict = worst(steps.map((step) => step.verdict));
  const deciding = steps.filter((step) => step.verdict === verdict);
  return {
    verdict,
    reasons: deciding.flatMap((step) => step.reasons),
    trials: steps.flatMap((step) => step.trials)
  };
}
function worst(verdicts) {
  if (verdicts.includes("denied"))
    return "denied";
  return verdicts.includes("unknown") ? "unknown" : "allowed";
}
function companions(context) {
  const passes = (key) => context(key).state === "present";
  return [
    ...passes("aws:tagkeys") || passes("sts:transitivetagkeys") ? ["sts:TagSession"] : [],
    ...passes("sts:sourceidentity") ? ["sts:SetSourceIdentity"] : []
  ];
}
function hasOnePartition([a], [b]) {
  if (typeof a !== "string" || typeof b !== "string")
    return false;
  const service = a.indexOf(":", "arn:".length);
  return service > 0 && a.startsWith("arn:") && b.startsWith(a.slice(0, service + 1));
}
function decideAssumeRole(caller, destination, context) {
  const never = impossible(caller, destination);
  if (never)
    return { verdict: "denied", permission: denied("identity", never), trust: denied("trust", never) };
  const sides = ["sts:AssumeRole", ...companions(context)].map((action) => bothSides(caller, destination, { action, resource: destination.arn, context }));
  const permission = merged(sides.map((side) => side.permission));
  const trust = merged(sides.map((side) => side.trust));
  return { verdict: worst([permission.verdict, trust.verdict]), permission, trust };
}
const ecsTasks = ["ecs-tasks.amazonaws.com", "ecs-tasks.amazonaws.com.cn"];
function decideTaskTrust(trust, place) {
  const names = compare(place.partition, ["aws"]) === "same" ? ecsTasks.slice(0, 1) : ecsTasks;
  const request = { action: "sts:AssumeRole", resource: [], context: ecsTasksContext(place) };
  return trustOf(trust, [], request, { kind: "service", names }).step;
}
function decideTrust(caller, destination, action, context) {
  const request = { action, resource: destination.arn, context };
  return trustOf(destination.trust, destination.rcps, request, requesterOf(caller)).step;
}
function decideAction(caller, action, resource, context) {
  return permissionOf(caller, { action, resource, context }, noExemption);
}

const ACTIONS$1 = ["CreateControlChannel", "CreateDataChannel", "OpenControlChannel", "OpenDataChannel"].map((name) => `ssmmessages:${name}`);
var stdin_default$w = defineRule({
  id: "ecs-exec-not-permitted",
  title: "ECS Exec is enabled, and the task role lacks the permissions that it needs",
  severity: "warning",
  group: "Task definition",
  *check({ taskDefinitions }) {
    for (let i_1 = 0, all_1 = taskDefinitions; i_1 < all_1.length; i_1++) {
      const { taskRole, services, label } = all_1[i_1];
      if (!taskRole)
        continue;
      const { arn, account, identity, boundary } = taskRole;
      const caller = { arn, account, identity, boundary, scps: [] };
      const context = actionContext({ arn, account });
      for (let i_2 = 0, all_2 = services; i_2 < all_2.length; i_2++) {
        const { executeCommand } = all_2[i_2];
        if (!executeCommand)
          continue;
        const missing = ACTIONS$1.filter((action) => decideAction(caller, action, ["*"], context).verdict === "denied");
        if (missing.length === 0)
          continue;
        yield {
          at: executeCommand,
          message: `ECS Exec is enabled for task definition ${label}, and its task role "${show(taskRole.name)}" is not allowed ${missing.join(", ")}`,
          hint: "allow the four ssmmessages actions to the task role",
          related: [{ at: taskRole.at, note: "the task role stands here" }]
        };
      }
    }
  }
});

const faultsByRule = onceEach((policies) => {
  const byRule = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = policies; i_1 < all_1.length; i_1++) {
    const { policy, kind, role, named } = all_1[i_1];
    for (let i_2 = 0, all_2 = allFaults(policy, kind, named.form); i_2 < all_2.length; i_2++) {
      const fault = all_2[i_2];
      push(byRule, fault.rule, { fault, role });
    }
  }
  return byRule;
});
function* faultsOfRule({ policies }, rule) {
  for (let i_3 = 0, all_3 = faultsByRule(policies).get(rule) ?? []; i_3 < all_3.length; i_3++) {
    const { fault, role } = all_3[i_3];
    yield drafted(fault, role);
  }
  if (rule === "policy-syntax")
    yield* tooMuchInline(policies);
}
function drafted({ at, message, severity, hint, fix, fact }, role) {
  return {
    at,
    message,
    severity,
    fact,
    ...hint !== void 0 && { hint },
    ...role && role.definitions.length > 0 && {
      related: [{ at: role.at, note: `the document belongs to ${role.label}` }]
    },
    ...fix && {
      fix: { description: fix.description, safe: true, edits: [{ at: fix.at, newText: fix.newText }] }
    }
  };
}
function* tooMuchInline(policies) {
  const together = /* @__PURE__ */ new Map();
  for (let i_4 = 0, all_4 = policies; i_4 < all_4.length; i_4++) {
    const { role, named, policy, scope } = all_4[i_4];
    if (role === void 0 || named.form !== "inline" || named.when !== void 0)
      continue;
    if (role.identity.policies.length < 2)
      continue;
    const byScope = together.get(role) ?? /* @__PURE__ */ new Map();
    together.set(role, byScope.set(scope.id, [...byScope.get(scope.id) ?? [], policy]));
  }
  for (const item_1 of together) {
    const role = item_1[0], byScope = item_1[1];
    for (const inline of byScope.values()) {
      const fault = inlineSizeFault(inline);
      if (fault)
        yield drafted(fault, role);
    }
  }
}
function hasFaultWithin(policy, kind, place) {
  return allFaults(policy, kind).some(({ severity, at }) => severity === "error" && isWithin$1(at, place));
}

const SERVICE = "ecs-tasks.amazonaws.com";
function cause(role) {
  const trials = role.taskTrust?.trials ?? [];
  const denying = trials.find(({ effect, truth }) => effect === "Deny" && truth === "yes");
  if (denying)
    return {
      at: denying.statement.at,
      why: ": this Deny covers it",
      hint: `narrow the Deny so that it does not cover ${SERVICE}`
    };
  const allowing = trials.filter(({ effect }) => effect === "Allow");
  const trusting = allowing.find(({ elements }) => elements.some(({ element, truth }) => element === "principal" && truth === "yes"));
  const failed = trusting?.elements.find(({ truth }) => truth === "no");
  if (trusting && failed)
    return {
      at: failed.at,
      why: `: ${failed.why}`,
      hint: HINTS$1[failed.element],
      statement: trusting.statement
    };
  const statement = (allowing.find((trial) => services(trial.statement).length > 0) ?? allowing[0])?.statement;
  const instead = statement && (services(statement)[0] ?? statement.principals?.entries[0]);
  const fallback = {
    at: role.trust.policies[0]?.policy.statementsAt ?? role.at,
    why: "",
    hint: HINTS$1.principal
  };
  if (!instead)
    return fallback;
  const isMisspelt = isSlip(literal(instead.value) ?? "");
  return {
    at: instead.at,
    why: `, but "${show(instead.value)}"`,
    statement,
    hint: isMisspelt ? `write "${SERVICE}"` : HINTS$1.principal,
    ...isMisspelt && { misspelt: instead }
  };
}
const HINTS$1 = {
  principal: `let the service principal "${SERVICE}" do sts:AssumeRole`,
  action: 'write "sts:AssumeRole"',
  resource: "remove Resource, a trust policy has none",
  condition: "remove the condition, or name the account that runs the tasks"
};
function hasFault({ trust }, { at }) {
  return trust.policies.some(({ policy }) => hasFaultWithin(policy, "trust", at));
}
function services({ principals }) {
  return (principals?.entries ?? []).filter(({ type }) => type === "Service");
}
function isSlip(service) {
  return service === "ecs.amazonaws.com" || service !== SERVICE && editDistance(service, SERVICE, 3) <= 3;
}
function respell({ at, value }) {
  return { description: `trust ${SERVICE}`, safe: true, edits: [rewrite(at, value, SERVICE)] };
}
function isSharable(service) {
  return service === "ec2.amazonaws.com" || service.startsWith("ec2.amazonaws.com.");
}
function added$1({ trust, taskTrust, guessed }, graph) {
  const [only, ...more] = trust.policies;
  const isAbout = (statement) => services(statement).some(({ value }) => !isSharable(literal(value) ?? ""));
  const isPlain = taskTrust?.reasons.every(({ cause: why }) => why === "no-allow") === true;
  if (!only || more.length > 0 || !isPlain || only.policy.statements.some(isAbout))
    return {};
  if (isOfSeveral(only.policy, graph))
    return {};
  const edits = trustAlso(only.policy, { Service: SERVICE });
  return edits ? { fix: { description: `let ${SERVICE} do sts:AssumeRole`, safe: guessed.length === 0, edits } } : {};
}
var stdin_default$v = defineRule({
  id: "ecs-tasks-not-trusted",
  title: "the trust policy of a task or execution role does not let ECS tasks have it",
  severity: "error",
  group: "Task role",
  *check(graph) {
    for (let i_1 = 0, all_1 = graph.roles; i_1 < all_1.length; i_1++) {
      const role = all_1[i_1];
      const users = [...role.tasks.filter(({ foreign }) => !foreign), ...role.executes];
      if (users.length === 0 || role.taskTrust?.verdict !== "denied")
        continue;
      const { at, why, hint, misspelt, statement } = cause(role);
      if (statement && hasFault(role, statement))
        continue;
      yield {
        at,
        message: `"${role.label}" does not trust ${SERVICE} to do sts:AssumeRole${why}; ECS cannot start tasks with it${boundNote(role)}`,
        hint,
        related: users.map(({ fact, at: taskAt, label }) => ({
          at: (role.tasks.some((task) => task.fact === fact) ? fact.taskRole?.at : fact.executionRole?.at) ?? taskAt,
          note: `task definition ${label} uses the role`
        })),
        ...misspelt ? { fix: respell(misspelt) } : added$1(role, graph)
      };
    }
  }
});

const SCOPES = /* @__PURE__ */ new Set(["aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:sourceorgpaths"]);
var stdin_default$u = defineRule({
  id: "ecs-tasks-trust-unscoped",
  title: "the trust in ECS tasks is not limited to one account",
  severity: "note",
  group: "Task role",
  security: 3.5,
  *check({ policies }) {
    for (let i_1 = 0, all_1 = policies; i_1 < all_1.length; i_1++) {
      const { policy, kind, role } = all_1[i_1];
      if (kind !== "trust")
        continue;
      for (let i_2 = 0, all_2 = policy.statements; i_2 < all_2.length; i_2++) {
        const statement = all_2[i_2];
        const trusted = servicesTrusted({ ...policy, statements: [statement] });
        if (!trusted.some((service) => service.startsWith("ecs-tasks.")))
          continue;
        if (statement.conditionUnknown || statement.conditions.some(({ key }) => SCOPES.has(key.value.toLowerCase())))
          continue;
        yield {
          at: statement.at,
          message: `ECS may use ${role ? `"${role.label}"` : "this role"} on behalf of any account's tasks (confused deputy)`,
          hint: "add a condition StringEquals aws:SourceAccount with the account that runs the tasks"
        };
      }
    }
  }
});

const PRIVATE_ECR = /\.dkr[.-]ecr(-fips)?\.[^/]*\.(amazonaws\.com|on\.aws|amazonaws\.eu|c2s\.ic\.gov|sc2s\.sgov\.gov)/;
function* needs$1(container, fargate) {
  if (container.secrets)
    yield { at: container.secrets, what: "secrets" };
  if (container.repositoryCredentials)
    yield { at: container.repositoryCredentials, what: "repositoryCredentials" };
  if (!fargate)
    return;
  if (container.image && PRIVATE_ECR.test(show(container.image.value)))
    yield { at: container.image.at, what: "a private ECR image on Fargate" };
  if (container.logDriver && literal(container.logDriver.value) === "awslogs")
    yield { at: container.logDriver.at, what: "the awslogs driver on Fargate" };
}
var stdin_default$t = defineRule({
  id: "execution-role-missing",
  title: "the task definition needs an execution role and names none",
  severity: "error",
  group: "Task definition",
  *check({ taskDefinitions }) {
    for (let i_1 = 0, all_1 = taskDefinitions; i_1 < all_1.length; i_1++) {
      const { fact, containers, label, runs, services } = all_1[i_1];
      if (fact.executionRole || fact.executionRoleUnknown || fact.fragment)
        continue;
      if (runs.some(({ executionRole }) => executionRole))
        continue;
      const fargate = fact.fargate ?? services.some((service) => service.fargate === true);
      const [first, ...others] = containers.flatMap((container) => [...needs$1(container, fargate)]);
      if (!first)
        continue;
      yield {
        at: first.at,
        message: `task definition ${label} has no execution role, which ${first.what} ${first.what.endsWith("s") ? "need" : "needs"}`,
        hint: "set executionRoleArn to a role with the policy AmazonECSTaskExecutionRolePolicy",
        related: others.map(({ at, what }) => ({ at, note: `${what} too` }))
      };
    }
  }
});

var stdin_default$s = defineRule({
  id: "parse-error",
  title: "a file that looks like one of ours cannot be read",
  severity: "error",
  group: "The run itself",
  *check({ parseErrors }) {
    const told = /* @__PURE__ */ new Set();
    for (let i_1 = 0, all_1 = parseErrors; i_1 < all_1.length; i_1++) {
      const { at, message, templated } = all_1[i_1];
      if (templated && told.has(at.source.path))
        continue;
      told.add(at.source.path);
      yield {
        at,
        message,
        hint: templated ? "lint what the template is rendered to, or exclude it in the config" : "correct the file, or exclude it in the config",
        ...templated && { severity: "note" }
      };
    }
  }
});

const DEPLOYS = /* @__PURE__ */ new Set([
  ...["ecs:registertaskdefinition", "ecs:runtask", "ecs:createservice", "ecs:updateservice"]
]);
function isDeployment({ value }) {
  return DEPLOYS.has(show(value).toLowerCase());
}
function deploys({ effect, actions }) {
  return effect?.value === "Allow" && actions?.not === false && actions.values.some(isDeployment);
}
function onlyScales({ trust }) {
  const services = trust.policies.flatMap(({ policy }) => servicesTrusted(policy));
  return services.length > 0 && services.every((service) => /^(\w+\.)?application-autoscaling\./.test(service));
}
function listed(roles) {
  const names = [...new Set(roles.map(({ label }) => `"${label}"`))];
  const shown = names.slice(0, 3).join(" and ");
  return names.length > 3 ? `${shown} and ${String(names.length - 3)} more` : shown;
}
var stdin_default$r = defineRule({
  id: "pass-role-missing",
  title: "a role that deploys tasks may not pass the tasks' roles",
  severity: "warning",
  group: "Deployment",
  *check({ roles, taskDefinitions }) {
    const passed = new Set(taskDefinitions.flatMap(({ taskRole, executionRole }) => [taskRole ?? [], executionRole ?? []].flat()));
    for (let i_1 = 0, all_1 = roles; i_1 < all_1.length; i_1++) {
      const role = all_1[i_1];
      const statement = role.identity.policies.flatMap(({ policy }) => policy.statements).find(deploys);
      if (!statement || !role.identity.complete || onlyScales(role))
        continue;
      const own = [...passed].filter(({ account }) => compare(account, role.account) === "same");
      const context = passRoleContext({ arn: role.arn, account: role.account });
      const caller = {
        arn: role.arn,
        account: role.account,
        identity: role.identity,
        boundary: role.boundary,
        scps: []
      };
      const mayPass = (target) => decideAction(caller, "iam:PassRole", target.arn, context).verdict !== "denied";
      if (own.length === 0 || own.some(mayPass))
        continue;
      yield {
        at: statement.actions?.values.find(isDeployment)?.at ?? statement.at,
        message: `"${role.label}" may register or start tasks, and nothing allows it iam:PassRole on their roles ${listed(own)}`,
        hint: "allow iam:PassRole on these roles with StringEquals iam:PassedToService ecs-tasks.amazonaws.com",
        related: own.map((target) => ({ at: target.at, note: "a role of a task" }))
      };
    }
  }
});

function reach(conditions) {
  const first = conditions[0];
  if (first === void 0)
    return ": whoever holds it can run code as any role";
  const tag = conditions.find(({ key }) => /^(iam|aws):resourcetag\//i.test(key.value));
  return tag ? `: "${tag.key.value}" is no reliable limit, AWS advises against tags of roles for it` : `: "${first.key.value}" limits neither`;
}
var stdin_default$q = defineRule({
  id: "pass-role-unscoped",
  title: "iam:PassRole on every role, to every service",
  severity: "warning",
  group: "Deployment",
  security: 6.5,
  *check({ policies }) {
    for (let i_1 = 0, all_1 = policies; i_1 < all_1.length; i_1++) {
      const { policy, kind } = all_1[i_1];
      if (kind !== "identity")
        continue;
      for (let i_2 = 0, all_2 = policy.statements; i_2 < all_2.length; i_2++) {
        const { effect, actions, resources, conditions, conditionUnknown } = all_2[i_2];
        const passes = actions?.not === false && actions.values.some(({ value }) => show(value).toLowerCase().startsWith("iam:pass"));
        if (effect?.value !== "Allow" || !passes || conditionUnknown)
          continue;
        if (conditions.some(({ key }) => /^iam:(passedtoservice|associatedresourcearn)$/i.test(key.value)))
          continue;
        for (let i_3 = 0, all_3 = resources?.not === false ? resources.values : []; i_3 < all_3.length; i_3++) {
          const { value, at } = all_3[i_3];
          if (literal(value) === "*")
            yield {
              at,
              message: `iam:PassRole is allowed on every role and to every service${reach(conditions)}`,
              hint: "name the roles, and add StringEquals iam:PassedToService ecs-tasks.amazonaws.com"
            };
        }
      }
    }
  }
});

var stdin_default$p = defineRule({
  id: "policy-syntax",
  title: "IAM would refuse the policy document",
  severity: "error",
  group: "Policy documents",
  *check(graph) {
    yield* faultsOfRule(graph, "policy-syntax");
  }
});

var stdin_default$o = defineRule({
  id: "policy-unknown-action",
  title: "a policy names an sts action that does not exist",
  severity: "error",
  group: "Policy documents",
  *check(graph) {
    yield* faultsOfRule(graph, "policy-unknown-action");
  }
});

var stdin_default$n = defineRule({
  id: "policy-version",
  title: "the Version of a policy document is missing, old or unknown",
  severity: "warning",
  group: "Policy documents",
  *check(graph) {
    yield* faultsOfRule(graph, "policy-version");
  }
});

const SOURCES = ["EcsContainer", "Ec2InstanceMetadata", "Environment"];
function* credentialSource(profile, isTasks) {
  const setting = profile.settings.get("credential_source");
  const value = settingOf$1(profile, "credential_source");
  if (!setting || value === void 0 || setting.dressed)
    return;
  if (!SOURCES.includes(value)) {
    const meant = nearest$1(value, SOURCES);
    yield {
      at: setting.value.at,
      message: `credential_source "${value}" is none that SDKs know; they compare it letter by letter`,
      hint: `write ${meant ?? "EcsContainer, Ec2InstanceMetadata or Environment"}`,
      ...meant && {
        fix: {
          description: `write ${meant}`,
          safe: true,
          edits: [rewrite(setting.value.at, setting.value.value, meant)]
        }
      }
    };
  } else if (isTasks && value !== "EcsContainer")
    yield {
      at: setting.value.at,
      message: `credential_source "${value}" does not give the task role's credentials in an ECS task${value === "Ec2InstanceMetadata" ? ", but the instance role (CONF-10)" : ""}`.replace(" (CONF-10)", ""),
      hint: "write EcsContainer",
      fix: {
        description: "write EcsContainer",
        safe: true,
        edits: [rewrite(setting.value.at, setting.value.value, "EcsContainer")]
      }
    };
}
function* sourceOfRole(profile) {
  const role = profile.settings.get("role_arn");
  if (!role)
    return;
  const array_1 = [profile.settings.get("credential_source"), profile.settings.get("source_profile")], source = array_1[0], named = array_1[1];
  const isWebIdentity = profile.settings.has("web_identity_token_file");
  if (source && named)
    yield {
      at: named.value.at,
      message: `profile "${profile.name.value}" has both source_profile and credential_source, which SDKs refuse`,
      hint: "keep credential_source = EcsContainer for a task, or source_profile elsewhere",
      related: [{ at: source.value.at, note: "credential_source" }]
    };
  else if (!source && !named && !isWebIdentity)
    yield {
      at: role.value.at,
      message: `profile "${profile.name.value}" has role_arn and neither source_profile nor credential_source, so that no SDK can assume it`,
      hint: "add credential_source = EcsContainer"
    };
}
function* sourceProfile(profile, beside, isTasks) {
  const setting = profile.settings.get("source_profile");
  const name = settingOf$1(profile, "source_profile");
  if (!setting || name === void 0 || profile.settings.has("credential_source"))
    return;
  if (beside.named.has(name))
    yield* circle(profile, setting.value.at, beside);
  else if (isTasks || beside.files.size > 1 || !beside.files.has(profile.file))
    yield {
      at: setting.value.at,
      message: `source_profile "${name}" is not a profile of this file`,
      hint: "name a profile that exists, or use credential_source = EcsContainer"
    };
}
function besideIn(profiles) {
  const named = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = profiles; i_1 < all_1.length; i_1++) {
    const profile = all_1[i_1];
    if (!named.has(profile.name.value))
      named.set(profile.name.value, profile);
  }
  const circles = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  for (let i_2 = 0, all_2 = profiles; i_2 < all_2.length; i_2++) {
    const profile = all_2[i_2];
    const way = /* @__PURE__ */ new Set();
    let one = profile;
    while (one && !seen.has(one)) {
      seen.add(one);
      way.add(one);
      one = named.get(settingOf$1(one, "source_profile") ?? "");
    }
    const members = one && way.has(one) ? [...way].slice([...way].indexOf(one)) : [];
    const first = members.reduce((a, b) => comparePlaces(a.at, b.at) <= 0 ? a : b, members[0] ?? profile);
    const from = members.indexOf(first);
    if (from >= 0)
      circles.set(first, [...members.slice(from), ...members.slice(0, from)]);
  }
  return { named, files: new Set(profiles.map(({ file }) => file)), circles };
}
function* circle(profile, at, { circles }) {
  const members = circles.get(profile);
  if (members === void 0 || members.length === 1 && profile.settings.has("aws_access_key_id"))
    return;
  yield {
    at,
    message: `the source_profile of "${profile.name.value}" leads back to it`,
    hint: "break the circle: one of the profiles needs credentials of its own",
    related: members.slice(1).map((member) => ({ at: member.at, note: `"${member.name.value}" is part of the circle` }))
  };
}
function* heading(profile) {
  if (!profile.misheaded || !profile.settings.has("role_arn"))
    return;
  const name = profile.name.value;
  const array_2 = profile.file === "config" ? [`[${name}]`, `[profile ${name}]`, "a config file"] : [`[profile ${name}]`, `[${name}]`, "a credentials file"], written = array_2[0], right = array_2[1], where = array_2[2];
  yield {
    at: profile.name.at,
    message: `${written} is not profile "${name}" in ${where}, so that SDKs do not find its settings`,
    hint: `write ${right}`
  };
}
var stdin_default$m = defineRule({
  id: "profile-credential-source",
  title: "a profile does not say rightly whose credentials assume its role",
  severity: "error",
  group: "AWS config profile",
  *check({ profiles, taskDefinitions }) {
    const carried = new Set(taskDefinitions.flatMap((task) => task.profiles));
    const folders = /* @__PURE__ */ new Map();
    for (let i_3 = 0, all_3 = profiles; i_3 < all_3.length; i_3++) {
      const profile = all_3[i_3];
      const folder = folderOf(profile.at.source.path);
      folders.set(folder, folders.get(folder) ?? []);
      if (!profile.misheaded)
        folders.get(folder)?.push(profile);
    }
    const beside = new Map([...folders].map((array_3) => {
      const folder = array_3[0], own = array_3[1];
      return [folder, besideIn(own)];
    }));
    for (let i_4 = 0, all_4 = profiles; i_4 < all_4.length; i_4++) {
      const profile = all_4[i_4];
      const isTasks = carried.has(profile) || meansEcsContainer(profile);
      yield* heading(profile);
      if (profile.misheaded)
        continue;
      yield* credentialSource(profile, carried.has(profile));
      yield* sourceOfRole(profile);
      const own = beside.get(folderOf(profile.at.source.path));
      if (own)
        yield* sourceProfile(profile, own, isTasks);
    }
  }
});

var stdin_default$l = defineRule({
  id: "profile-mfa",
  title: "a profile of a task asks for an MFA code, and nobody is there to type it",
  severity: "error",
  group: "AWS config profile",
  *check({ profiles, taskDefinitions }) {
    const carried = new Set(taskDefinitions.flatMap((task) => task.profiles));
    for (let i_1 = 0, all_1 = profiles; i_1 < all_1.length; i_1++) {
      const profile = all_1[i_1];
      const mfa = profile.settings.get("mfa_serial");
      if (!mfa || !(carried.has(profile) || meansEcsContainer(profile)))
        continue;
      yield {
        at: mfa.value.at,
        message: `profile "${profile.name.value}" asks for an MFA code, and a task has neither a person nor an MFA device`,
        hint: "remove mfa_serial, and the MFA condition from the trust policy if there is one"
      };
    }
  }
});

var stdin_default$k = defineRule({
  id: "profile-role-mismatch",
  title: "role_arn is nearly a role of the repository, or no role at all",
  severity: "error",
  group: "AWS config profile",
  *check({ nearMisses, profiles, fill }) {
    for (let i_1 = 0, all_1 = nearMisses; i_1 < all_1.length; i_1++) {
      const miss = all_1[i_1];
      if (miss.in !== "profile")
        continue;
      const role = show(miss.role.arn);
      yield {
        at: miss.valueAt,
        message: `role_arn "${show(miss.value)}" is not the role "${role}" that is named elsewhere: ${miss.difference}`,
        hint: `write "${role}"`,
        related: [{ at: miss.role.at, note: "the role stands here" }],
        fix: {
          description: `name the role "${role}"`,
          safe: isDocumented(miss.role),
          edits: [rewrite(miss.valueAt, miss.value, role)]
        }
      };
    }
    for (let i_2 = 0, all_2 = profiles; i_2 < all_2.length; i_2++) {
      const { settings } = all_2[i_2];
      const setting = settings.get("role_arn");
      const value = setting && fill(setting.value.value);
      if (!setting || !value || literal(value) === void 0 || parseRoleArn(value))
        continue;
      if (nearMisses.some(({ valueAt }) => valueAt === setting.value.at))
        continue;
      if (isArnLike(value) && !parseArn(value))
        continue;
      yield {
        at: setting.value.at,
        message: `role_arn "${show(value)}" is not the ARN of a role, which is all that AssumeRole takes`,
        hint: "give the full ARN of the role, arn:aws:iam::<account>:role/<path and name>"
      };
    }
  }
});

const KEYS = ["role_arn", "external_id", "credential_source"];
var stdin_default$j = defineRule({
  id: "profile-value-literal",
  title: "quotes or a comment that some SDKs keep as part of the value",
  severity: "warning",
  group: "AWS config profile",
  *check({ profiles }) {
    for (let i_1 = 0, all_1 = profiles; i_1 < all_1.length; i_1++) {
      const { settings } = all_1[i_1];
      for (let i_2 = 0, all_2 = KEYS; i_2 < all_2.length; i_2++) {
        const key = all_2[i_2];
        const setting = settings.get(key);
        if (!setting?.dressed)
          continue;
        const what = setting.dressed === "quotes" ? "the quotes around" : "the comment after";
        yield {
          at: setting.value.at,
          message: `${what} the value of ${key} ${setting.dressed === "quotes" ? "are" : "is"} part of it for the AWS CLI and boto3`,
          hint: setting.dressed === "quotes" ? "remove the quotes" : "put the comment on a line of its own"
        };
      }
    }
  }
});

var stdin_default$i = defineRule({
  id: "reference-as-string",
  title: "a reference stands as plain text that nobody will resolve",
  severity: "error",
  group: "Policy documents",
  *check({ unresolvedReferences }) {
    for (let i_1 = 0, all_1 = unresolvedReferences; i_1 < all_1.length; i_1++) {
      const { at, value, hint, problem = "is plain text here, not a reference" } = all_1[i_1];
      yield { at, message: `"${show(value.text)}" ${problem}`, hint };
    }
  }
});

const POLICIES = { scp: "an organization policy", rcp: "a resource control policy of the organization" };
var stdin_default$h = defineRule({
  id: "scp-blocks-assume-role",
  title: "an organization policy does not allow the hop",
  severity: "error",
  group: "Task role",
  *check(graph) {
    for (let i_1 = 0, all_1 = breaksOfKind(graph, "scp"); i_1 < all_1.length; i_1++) {
      const { hop, broken } = all_1[i_1];
      const isDenied = broken.reason?.cause === "explicit-deny";
      const how = isDenied ? "denies" : "does not allow";
      yield {
        at: broken.at,
        message: `${POLICIES[broken.reason?.layer === "rcp" ? "rcp" : "scp"]} ${how} sts:AssumeRole on "${show(hop.destination.arn)}" to "${hop.source.label}"${whenOf(hop)}${isDenied ? conditionNote(broken) : ""}`,
        hint: isDenied ? "exempt the role from the Deny" : "allow it there as well: a policy of every level must",
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    }
  }
});

const NAMES = /* @__PURE__ */ new Set(["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"]);
var stdin_default$g = defineRule({
  id: "static-credentials",
  title: "access keys in a container take precedence over the task role",
  severity: "error",
  group: "Task definition",
  security: 8,
  *check({ taskDefinitions }) {
    for (let i_1 = 0, all_1 = taskDefinitions; i_1 < all_1.length; i_1++) {
      const task = all_1[i_1];
      for (let i_2 = 0, all_2 = task.containers; i_2 < all_2.length; i_2++) {
        const { environment } = all_2[i_2];
        for (let i_3 = 0, all_3 = environment; i_3 < all_3.length; i_3++) {
          const entry = all_3[i_3];
          const name = literal(entry.name.value) ?? "";
          if (!NAMES.has(name) || entry.value && literal(entry.value.value) === "")
            continue;
          yield {
            at: entry.at,
            message: `${name} is set in ${entry.from} of task definition ${task.label}: SDKs take it before the task role, so every call starts from another identity`,
            hint: "remove the keys and let the SDK find the task role",
            ...task.fact.taskRole && {
              related: [{ at: task.fact.taskRole.at, note: "the task role that is passed over" }]
            }
          };
        }
      }
    }
  }
});

var stdin_default$f = defineRule({
  id: "task-role-foreign-account",
  title: "the task role lives in another account than the task",
  severity: "error",
  group: "Task definition",
  *check({ taskDefinitions }) {
    for (let i_1 = 0, all_1 = taskDefinitions; i_1 < all_1.length; i_1++) {
      const task = all_1[i_1];
      for (let i_2 = 0, all_2 = task.foreignRuns; i_2 < all_2.length; i_2++) {
        const { taskRole: at, role, foreign: runs } = all_2[i_2];
        yield {
          at: at.at,
          message: `task role "${show(role.arn)}" of this run lives in account ${show(role.account)}, and task definition ${task.label} runs in ${show(runs.account)}${whenOf(task)}: ECS passes roles of its own account only`,
          hint: `name a role of account ${show(runs.account)} here, and let it assume "${show(role.arn)}"`,
          related: [{ at: runs.at, note: runs.note }]
        };
      }
      const { foreign, taskRole, fact } = task;
      if (!foreign || !taskRole || !fact.taskRole)
        continue;
      yield {
        at: fact.taskRole.at,
        message: `task role "${show(taskRole.arn)}" lives in account ${show(taskRole.account)}, and task definition ${task.label} runs in ${show(foreign.account)}${whenOf(task)}: ECS passes roles of its own account only`,
        hint: `name a role of account ${show(foreign.account)} here, and let it assume "${show(taskRole.arn)}"`,
        related: [{ at: foreign.at, note: foreign.note }]
      };
    }
  }
});

function filledAll(items, fill) {
  const filled2 = items.map((item) => {
    if (literal(item.value) !== void 0)
      return item;
    const value = fill(item.value);
    return textKey(value) === textKey(item.value) ? item : { ...item, value };
  });
  return filled2.every((item, i) => item === items[i]) ? items : filled2;
}
function matcher(of, fill) {
  const values = of && filledAll(of.values, fill);
  return of && values && values !== of.values ? { ...of, values } : of;
}
function principal(of, fill) {
  const entries = of && filledAll(of.entries, fill);
  return of && entries && entries !== of.entries ? { ...of, entries } : of;
}
function condition(of, fill) {
  const values = filledAll(of.values, fill);
  return values === of.values ? of : { ...of, values };
}
function statement(of, fill) {
  const actions = matcher(of.actions, fill);
  const resources = matcher(of.resources, fill);
  const principals = principal(of.principals, fill);
  const conditions = of.conditions.map((test) => condition(test, fill));
  const isSame = actions === of.actions && resources === of.resources && principals === of.principals && conditions.every((test, i) => test === of.conditions[i]);
  return isSame ? of : { ...of, actions, resources, principals, conditions };
}
function filled(policy, fill) {
  const statements = policy.statements.map((one) => statement(one, fill));
  return statements.every((one, i) => one === policy.statements[i]) ? policy : { ...policy, statements };
}
function fillPolicies(policies, fill) {
  return policies.map((named) => {
    const policy = filled(named.policy, fill);
    return policy === named.policy ? named : { ...named, policy };
  });
}

class RoleNode {
  constructor(arn, account, name, when, fill) {
    this.arn = arn;
    this.account = account;
    this.name = name;
    this.when = when;
    this.fill = fill;
    this.definitions = [];
    this.mentions = [];
    this.documents = { trust: [], identity: [], boundary: [] };
    /** Policies that are attached and whose text is not among the files. */
    this.missing = { trust: [], identity: [], boundary: [] };
    /** The config gave all its policies. */
    this.exhaustive = false;
    /** Kinds of policies of which a list that names them all was read. */
    this.listed = /* @__PURE__ */ new Set();
    this.guessed = [];
    this.tasks = [];
    this.executes = [];
    this.hopsOut = [];
    this.hopsIn = [];
    /** A document was joined to it by config, export or file name: as good as a definition. */
    this.documented = false;
    /** What `documents` and `missing` have: a role may be given thousands. */
    this.#held = /* @__PURE__ */ new Set();
    this.#noted = /* @__PURE__ */ new Set();
  }
  #held;
  #noted;
  #taskTrust;
  #sets;
  get isDefined() {
    return this.definitions.length > 0 || this.documented;
  }
  /** The cases under which there is such a role. */
  get given() {
    return [...this.when, ...this.definitions.flatMap(({ exists = [] }) => exists)];
  }
  get label() {
    const address = this.definitions.find((fact) => fact.address !== void 0)?.address;
    return literal(this.name) === void 0 && address !== void 0 ? address : show(this.arn);
  }
  get at() {
    const at = this.definitions[0]?.at ?? this.mentions[0]?.at ?? this.documents.trust[0]?.policy.at;
    if (at === void 0)
      throw new Error(`role ${this.label} stands nowhere`);
    return at;
  }
  get taskTrust() {
    if (this.judgeTaskTrust) {
      this.#taskTrust = this.judgeTaskTrust();
      this.judgeTaskTrust = void 0;
    }
    return this.#taskTrust;
  }
  get trust() {
    return this.#settled().trust;
  }
  get identity() {
    return this.#settled().identity;
  }
  get boundary() {
    return this.#settled().boundary;
  }
  addDocument(kind, policy) {
    this.#sets = void 0;
    this.documents[kind].push(policy);
    this.#held.add(policy.policy);
  }
  holds(policy) {
    return this.#held.has(policy);
  }
  addMissing(kind, what) {
    this.#sets = void 0;
    const noted = `${kind}: ${what}`;
    if (!this.#noted.has(noted))
      this.missing[kind].push(what);
    this.#noted.add(noted);
  }
  #settled() {
    return this.#sets ??= {
      trust: this.#trustSet(),
      identity: this.#identitySet(),
      boundary: this.#boundarySet()
    };
  }
  #trustSet() {
    const policies = fillPolicies(this.documents.trust, this.fill);
    const complete = policies.length > 0 && this.missing.trust.length === 0;
    const missing = complete ? [] : [`the trust policy of ${this.label}`, ...this.missing.trust];
    return { policies, complete, missing };
  }
  /**
   * A definition tells all policies when its format does. CLI output and raw documents cannot prove that
   * there are no more; who commits one of them is taken to have committed what matters.
   */
  #identitySet() {
    const policies = fillPolicies(this.documents.identity, this.fill);
    const told = this.exhaustive || this.listed.has("inline") && this.listed.has("managed") || policies.length > 0 || this.definitions.some(({ coverage }) => coverage.inline === "complete" && coverage.managed === "complete");
    const missing = [...this.missing.identity];
    if (!told)
      missing.unshift(`the permission policies of ${this.label}`);
    return { policies, complete: missing.length === 0, missing };
  }
  /** A source that is silent on boundaries counts as none: roles rarely have one (SHAPE-4, EVAL-20). */
  #boundarySet() {
    const policies = fillPolicies(this.documents.boundary, this.fill);
    const missing = this.missing.boundary;
    if (policies.length === 0 && missing.length === 0)
      return void 0;
    return { policies, complete: missing.length === 0, missing };
  }
}
class RoleTable {
  constructor(fill) {
    this.fill = fill;
  }
  #byArn = /* @__PURE__ */ new Map();
  #byName = /* @__PURE__ */ new Map();
  all() {
    return [...this.#byArn.values()].flat();
  }
  define(fact) {
    const arn = this.fill(fact.arn);
    const same = this.#byArn.get(textKey(arn))?.find((role2) => sameWhen(role2.when, fact.when));
    const role = same ?? this.#add(arn, fact.when);
    role.definitions.push(fact);
    return role;
  }
  /** Roles that an ARN names, by the cases under which it does; made if no file defines one. */
  named(arn, when, mention) {
    const found = this.find(this.fill(arn), when);
    const roles = found.length > 0 ? found : [this.#add(this.fill(arn), when)];
    for (let i_1 = 0, all_1 = roles; i_1 < all_1.length; i_1++) {
      const role = all_1[i_1];
      role.mentions.push(mention);
    }
    return roles;
  }
  /** The ARN that a short name stands for in a scope: the defined role's, whatever its path (ARN-8). */
  expand(reference, scope) {
    const value = this.fill(reference);
    if (!isShortName(value))
      return value;
    const array_1 = [this.fill(scope.partition), this.fill(scope.account)], partition = array_1[0], account = array_1[1];
    const candidates = (this.#byName.get(nameKey(value)) ?? []).filter((role) => role.isDefined && textKey(role.name) === textKey(value) && compare(role.account, account) !== "different");
    const exact = candidates.filter((role) => compare(role.account, account) === "same");
    const one = exact.length > 0 ? exact[0] : onlyOne(candidates);
    return one?.arn ?? roleArn$1({ partition, account, path: ["/"], name: value });
  }
  /** Exact matches, else the one defined role that it may be. */
  find(arn, when) {
    const exact = (this.#byArn.get(textKey(arn)) ?? []).filter((role) => compatible(role.when, when));
    if (exact.length > 0)
      return exact;
    const parsed = parseRoleArn(arn);
    if (parsed === void 0)
      return [];
    const possible = (this.#byName.get(nameKey(parsed.name)) ?? []).filter((role) => role.definitions.length > 0 && compatible(role.when, when) && compare(role.arn, arn) === "unknown");
    return new Set(possible.map((role) => textKey(role.arn))).size === 1 ? possible : [];
  }
  withName(name) {
    return this.#byName.get(nameKey(name)) ?? [];
  }
  #add(arn, when) {
    const parsed = parseRoleArn(arn);
    const role = new RoleNode(arn, parsed?.account ?? [], parsed?.name ?? arn, when, this.fill);
    push(this.#byArn, textKey(arn), role);
    push(this.#byName, nameKey(role.name), role);
    return role;
  }
}
function nameKey(name) {
  return textKey(name).toLowerCase();
}
function onlyOne(items) {
  return items.length === 1 ? items[0] : void 0;
}
function sameWhen(a, b) {
  return a.length === b.length && a.every((x) => b.some((y) => x.id === y.id && x.outcome === y.outcome));
}
const RESIDUES = /* @__PURE__ */ new Set(["", "null", "none", "nil", "undefined", "true", "false"]);
function isResidue(value) {
  const written = literal(value)?.trim().toLowerCase();
  return written !== void 0 && RESIDUES.has(written.replace(/^arn:[^:]*:iam::[^:]*:role\//, ""));
}
function isShortName(value) {
  const known = value.filter((piece) => typeof piece === "string").join("");
  const onlyHoles = known === "";
  if (onlyHoles)
    return value.length === 1 && typeof value[0] !== "string" && value[0]?.kind === "segment";
  return !known.includes(":") && !known.includes("/") && !/\s/.test(known);
}

const KINDS$1 = {
  "instance-profile": "an instance profile",
  user: "a user",
  group: "a group",
  policy: "a policy",
  "assumed-role": "a role's session",
  root: "an account",
  cluster: "a cluster",
  stack: "a stack"
};
function fault(value, shortNames) {
  const whole = literal(value);
  if (whole?.trim() === "")
    return "is empty, which ECS refuses";
  const role = parseRoleArn(value);
  if (isResidue(value))
    return "is what an unset variable leaves behind";
  if (role)
    return void 0;
  const arn = parseArn(value);
  if (arn) {
    const kind = show(arn.resource).split(/[/:]/)[0] ?? "";
    const isKnown = !kind.includes("<") && kind !== "role" && kind !== "roles";
    return isKnown ? `is ${KINDS$1[kind] ?? "not a role"} and not a role` : void 0;
  }
  if (whole !== void 0 && /[:/]/.test(whole) && !/^arn/i.test(whole))
    return "is neither an ARN nor the name of a role";
  if (whole !== void 0 && !shortNames)
    return "is not an ARN, and Terraform takes no names of roles here";
  return void 0;
}
var stdin_default$e = defineRule({
  id: "task-role-invalid",
  title: "the value of the role key is not a role",
  severity: "error",
  group: "Task definition",
  *check({ taskDefinitions, runs, unresolvedReferences, fill }) {
    const references = new Set(unresolvedReferences.map(({ at }) => placeKey(at)));
    function* judge(role, key, shortNames = true) {
      if (!role || references.size > 0 && references.has(placeKey(role.at)))
        return;
      const value = fill(role.value);
      const found = fault(value, shortNames);
      if (found !== void 0)
        yield {
          at: role.at,
          message: `${key} "${show(value)}" ${found}`,
          hint: `give the ARN of a role, or leave ${key} out`
        };
    }
    for (let i_1 = 0, all_1 = taskDefinitions; i_1 < all_1.length; i_1++) {
      const { fact } = all_1[i_1];
      yield* judge(fact.taskRole, "taskRoleArn", fact.shortNames);
      yield* judge(fact.executionRole, "executionRoleArn", fact.shortNames);
      if (fact.taskRoleNotText)
        yield {
          at: fact.taskRoleNotText,
          message: "taskRoleArn is not a string",
          hint: "give the ARN of a role, or leave taskRoleArn out"
        };
    }
    for (let i_2 = 0, all_2 = runs; i_2 < all_2.length; i_2++) {
      const run = all_2[i_2];
      yield* judge(run.taskRole, "taskRoleArn");
    }
  }
});

var stdin_default$d = defineRule({
  id: "task-role-is-execution-role",
  title: "one role serves as task role and as execution role",
  severity: "warning",
  group: "Task definition",
  security: 4,
  *check({ taskDefinitions }) {
    for (let i_1 = 0, all_1 = taskDefinitions; i_1 < all_1.length; i_1++) {
      const { fact, taskRole, executionRole, label } = all_1[i_1];
      if (!fact.taskRole || !fact.executionRole || !taskRole || taskRole !== executionRole)
        continue;
      yield {
        at: fact.taskRole.at,
        message: `"${show(taskRole.arn)}" is both task role and execution role of task definition ${label}, so its containers may do all that the ECS agent may`,
        hint: "give the containers a role of their own",
        related: [{ at: fact.executionRole.at, note: "the execution role" }]
      };
    }
  }
});

var stdin_default$c = defineRule({
  id: "task-role-mismatch",
  title: "the task definition names an ARN that is nearly a role of the repository, and no role has it",
  severity: "error",
  group: "Task definition",
  *check({ nearMisses }) {
    for (let i_1 = 0, all_1 = nearMisses; i_1 < all_1.length; i_1++) {
      const miss = all_1[i_1];
      if (miss.in !== "task-role")
        continue;
      const role = show(miss.role.arn);
      yield {
        at: miss.valueAt,
        message: `no role "${show(miss.value)}" is known, but "${role}" is: ${miss.difference}`,
        hint: `write "${role}"`,
        related: [{ at: miss.role.at, note: "the role stands here" }],
        fix: {
          description: `name the role "${role}"`,
          safe: isDocumented(miss.role),
          edits: [rewrite(miss.valueAt, miss.value, role)]
        }
      };
    }
  }
});

var stdin_default$b = defineRule({
  id: "task-role-misplaced",
  title: "a role key stands inside a container definition, where ECS ignores or refuses it",
  severity: "error",
  group: "Task definition",
  *check({ taskDefinitions }) {
    for (let i_1 = 0, all_1 = taskDefinitions; i_1 < all_1.length; i_1++) {
      const task = all_1[i_1];
      for (let i_2 = 0, all_2 = task.containers; i_2 < all_2.length; i_2++) {
        const container = all_2[i_2];
        for (let i_3 = 0, all_3 = container.misplacedRoles; i_3 < all_3.length; i_3++) {
          const { value, at } = all_3[i_3];
          yield {
            at,
            message: `${value} stands inside a container definition of ${task.label}, where it has no effect`,
            hint: `move ${value} one level up, beside the list of containers`,
            related: [{ at: task.at, note: "the task definition begins here" }]
          };
        }
      }
    }
  }
});

function needs({ demands, services }) {
  const exec = services.flatMap(({ executeCommand }) => executeCommand ?? []);
  return [
    ...demands.map(({ at, kind }) => ({ at, note: `the ${kind} here wants a role to be assumed` })),
    ...exec.map((at) => ({ at, note: "ECS Exec needs a task role" }))
  ];
}
function isTaskRole({ value }) {
  return /^task_?role/i.test(value);
}
var stdin_default$a = defineRule({
  id: "task-role-missing",
  title: "the task definition names no task role",
  severity: "error",
  group: "Task definition",
  *check({ taskDefinitions }) {
    for (let i_1 = 0, all_1 = taskDefinitions; i_1 < all_1.length; i_1++) {
      const task = all_1[i_1];
      const { fact } = task;
      const given = fact.taskRole ?? fact.taskRoleNotText ?? fact.taskRoleUnknown;
      if (given !== void 0 || fact.fragment || task.runs.some(({ taskRole }) => taskRole))
        continue;
      if (task.containers.some(({ misplacedRoles }) => misplacedRoles.some(isTaskRole)))
        continue;
      const related = needs(task);
      yield {
        at: task.at,
        message: `task definition ${task.label} names no task role${whenOf(task)}, so its containers have ${fact.fargate === true ? "no AWS credentials" : "no credentials but the instance's, if any"}`,
        hint: "set taskRoleArn to the role that its containers should use",
        severity: related.length > 0 ? "error" : "warning",
        related
      };
    }
  }
});

var stdin_default$9 = defineRule({
  id: "task-role-overridden",
  title: "a run of the task names another task role than its definition",
  severity: "note",
  group: "Task definition",
  *check({ taskDefinitions, fill }) {
    for (let i_1 = 0, all_1 = taskDefinitions; i_1 < all_1.length; i_1++) {
      const { runs, fact, label } = all_1[i_1];
      for (let i_2 = 0, all_2 = runs; i_2 < all_2.length; i_2++) {
        const { taskRole } = all_2[i_2];
        if (!taskRole)
          continue;
        const own = fact.taskRole ? show(fill(fact.taskRole.value)) : "none";
        const other = show(fill(taskRole.value));
        if (own === other)
          continue;
        yield {
          at: taskRole.at,
          message: `this run of task definition ${label} uses the task role "${other}" instead of "${own}": hops are judged from it`,
          related: [{ at: fact.taskRole?.at ?? fact.at, note: "the definition's own task role" }]
        };
      }
    }
  }
});

const ACTIONS = ["sts:TagSession", "sts:SetSourceIdentity"];
function covers(actions, action) {
  return actions !== void 0 && actions.values.some(({ value }) => matchAction(value, action) !== "no") !== actions.not;
}
function permitted({ source, destination }, action, fill) {
  for (let i_1 = 0, all_1 = source.identity.policies; i_1 < all_1.length; i_1++) {
    const { policy } = all_1[i_1];
    for (let i_2 = 0, all_2 = policy.statements; i_2 < all_2.length; i_2++) {
      const { effect, actions, resources } = all_2[i_2];
      if (effect?.value !== "Allow" || actions?.not !== false || resources?.not !== false)
        continue;
      const named = actions.values.find(({ value }) => show(value).toLowerCase() === action.toLowerCase());
      if (named === void 0)
        continue;
      const isOnIt = resources.values.some(({ value }) => matchResource(fill(value), destination.arn) === "yes");
      if (isOnIt)
        return named.at;
    }
  }
  return void 0;
}
function namesAny({ identity }) {
  return identity.policies.some(({ policy }) => policy.statements.some(({ actions }) => actions?.values.some(({ value }) => {
    const written = flat(value).toLowerCase();
    return written.startsWith("sts:tags") || written.startsWith("sts:sets");
  })));
}
function* sessionActionsLeftOut({ hops, fill }) {
  const named = once(namesAny);
  for (let i_3 = 0, all_3 = hops; i_3 < all_3.length; i_3++) {
    const hop = all_3[i_3];
    if (!named(hop.source))
      continue;
    if (hop.trust.verdict === "denied" || !hop.destination.trust.complete)
      continue;
    const meant = ACTIONS.flatMap((action) => {
      const permittedAt = permitted(hop, action, fill);
      return permittedAt ? [{ action, permittedAt }] : [];
    });
    if (meant.length === 0)
      continue;
    const trusting = hop.trust.trials.filter(({ effect, elements }) => effect === "Allow" && elements.every(({ element, truth }) => element !== "principal" || truth !== "no"));
    const at = trusting.find(({ truth }) => truth !== "no")?.statement.actions?.at;
    for (let i_4 = 0, all_4 = meant; i_4 < all_4.length; i_4++) {
      const { action, permittedAt } = all_4[i_4];
      if (at && !trusting.some(({ statement }) => covers(statement.actions, action)))
        yield { hop, action, at, permittedAt };
    }
  }
}

var stdin_default$8 = defineRule({
  id: "trust-action-invalid",
  title: "the trust policy allows the task role another action than sts:AssumeRole",
  severity: "error",
  group: "Destination role",
  *check(graph) {
    yield* faultsOfRule(graph, "trust-action-invalid");
    for (let i_1 = 0, all_1 = breaksOfKind(graph, "action-invalid"); i_1 < all_1.length; i_1++) {
      const { hop, broken } = all_1[i_1];
      yield {
        at: broken.at,
        message: `the trust policy of "${show(hop.destination.arn)}" lets "${show(hop.source.arn)}" do ${broken.trial?.statement.actions?.values.map(({ value }) => show(value)).join(", ") ?? "nothing"}, not sts:AssumeRole${whenOf(hop)}`,
        hint: 'add "sts:AssumeRole", which is what a role calls',
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    }
    for (const { hop, action, at, permittedAt } of sessionActionsLeftOut(graph))
      yield {
        at,
        severity: "warning",
        message: `"${show(hop.source.arn)}" may do ${action} on "${show(hop.destination.arn)}", whose trust policy does not allow it: a call that uses it fails as a whole`,
        hint: `add "${action}" beside "sts:AssumeRole"`,
        related: [{ at: permittedAt, note: `the caller is allowed ${action} here` }, ...relatedOf(hop)],
        hop: hopName(hop)
      };
  }
});

function literalWildcard({ operator, values }) {
  const base = parseOperator(operator.value)?.base;
  if (base !== "StringEquals" && base !== "StringEqualsIgnoreCase")
    return void 0;
  return values.find(({ value }) => /[*?]/.test(flat(value).replaceAll(/\$\{[^}]*\}|<[^>]*>/g, "")));
}

function hintFor(condition, { source, profile }) {
  const array_1 = [condition?.key.value.toLowerCase() ?? "", condition?.values[0]?.value], key = array_1[0], value = array_1[1];
  if (key === "sts:externalid" && profile && value)
    return `set external_id = ${show(value)} in profile "${profile.name.value}"`;
  if (key.startsWith("aws:source"))
    return "remove the condition: only calls of AWS services have this key";
  if (key.startsWith("aws:multifactorauth"))
    return "remove the condition: a task cannot pass an MFA code";
  return `change the condition so that "${show(source.arn)}" meets it`;
}
function alsoUnmet({ also = [] }) {
  const keys = also.flatMap(({ condition }) => condition?.key.value ?? []);
  return keys.length === 0 ? "" : `; the same keeps ${keys.join(" and ")} from being met`;
}
function relatedUnmet({ also = [] }) {
  return also.map(({ at, why }) => ({ at, note: why }));
}
function passesWithoutKey({ operator }) {
  const parsed = parseOperator(operator.value);
  return parsed !== void 0 && (parsed.ifExists || parsed.negated || parsed.set === "ForAllValues");
}
function* mustBePassed({ hops }) {
  for (let i_1 = 0, all_1 = hops; i_1 < all_1.length; i_1++) {
    const hop = all_1[i_1];
    if (hop.trust.verdict !== "unknown" || hop.profile)
      continue;
    for (let i_2 = 0, all_2 = hop.trust.trials; i_2 < all_2.length; i_2++) {
      const { effect, elements } = all_2[i_2];
      if (effect !== "Allow" || elements.some(({ truth }) => truth === "no"))
        continue;
      for (let i_3 = 0, all_3 = elements; i_3 < all_3.length; i_3++) {
        const { element, truth, condition } = all_3[i_3];
        if (element !== "condition" || truth !== "unknown" || condition?.key.value.toLowerCase() !== "sts:externalid")
          continue;
        if (passesWithoutKey(condition))
          continue;
        const values = condition.values.map(({ value }) => `"${show(value)}"`).join(" or ");
        yield {
          at: condition.key.at,
          severity: "warning",
          message: `"${show(hop.destination.arn)}" can be assumed only with the external id ${values}, and no file shows that the caller passes it`,
          hint: "pass ExternalId in the AssumeRole call, or external_id in the profile",
          related: relatedOf(hop),
          hop: hopName(hop)
        };
      }
    }
  }
}
var stdin_default$7 = defineRule({
  id: "trust-condition-unmet",
  title: "a condition of the destination role's trust that this caller cannot meet",
  severity: "error",
  group: "Destination role",
  *check(graph) {
    for (let i_4 = 0, all_4 = breaksOfKind(graph, "condition-unmet"); i_4 < all_4.length; i_4++) {
      const { hop, broken } = all_4[i_4];
      const condition = broken.element?.condition;
      if (condition && literalWildcard(condition))
        continue;
      yield {
        at: condition?.key.at ?? broken.at,
        message: `"${show(hop.source.arn)}" cannot meet this condition of "${show(hop.destination.arn)}"${whenOf(hop)}: ${broken.element?.why ?? "the value never matches"}${alsoUnmet(broken)}`,
        hint: hintFor(condition, hop),
        related: [...relatedOf(hop), ...relatedUnmet(broken)],
        hop: hopName(hop)
      };
    }
    yield* mustBePassed(graph);
  }
});

const GUARDS = /^(sts:(externalid|sourceidentity)|aws:(principalorgid|principalorgpaths|sourceaccount|sourcearn|sourceorgid|sourceorgpaths|principaltag\/.*|requesttag\/.*|multifactorauthpresent|sourcevpce?))$/;
const requiredBy = onceEach(({ conditions }) => {
  const tests = conditions.filter(({ operator, values }) => operator.value === "Null" && values.every(({ value }) => literal(value) === "false"));
  return new Set(tests.map(({ key }) => key.value.toLowerCase()));
});
const HINTS = {
  wildcard: "write StringLike, or ArnLike for an ARN",
  missing: 'use the plain operator, or add Null with "false" for the key'
};
function emptiness(test, statement) {
  const operator = parseOperator(test.operator.value);
  const key = test.key.value.toLowerCase();
  if (!operator)
    return void 0;
  const wild = literalWildcard(test);
  if (wild)
    return `${test.operator.value} compares "${show(wild.value)}" letter by letter, so that its wildcard is no wildcard`;
  if (!GUARDS.test(key) || !statement || requiredBy(statement).has(key))
    return void 0;
  if (operator.ifExists)
    return `${test.operator.value} lets every call through that lacks ${test.key.value}`;
  if (operator.set === "ForAllValues")
    return `ForAllValues lets every call through that lacks ${test.key.value}`;
  if (operator.negated)
    return `${test.operator.value} lets every call through that lacks ${test.key.value}`;
  return void 0;
}
var stdin_default$6 = defineRule({
  id: "trust-condition-vacuous",
  title: "a condition of a trust policy that guards nothing",
  severity: "warning",
  group: "Destination role",
  security: 7,
  *check(graph) {
    const unmet = /* @__PURE__ */ new Set();
    for (let i_1 = 0, all_1 = breaksOfKind(graph, "condition-unmet"); i_1 < all_1.length; i_1++) {
      const { hop, broken } = all_1[i_1];
      const condition = broken.element?.condition;
      if (!condition)
        continue;
      unmet.add(placeKey(condition.at));
      if (literalWildcard(condition))
        yield {
          at: condition.key.at,
          severity: "error",
          message: `${emptiness(condition, void 0) ?? ""}, and "${show(hop.source.arn)}" never meets it${whenOf(hop)}`,
          hint: HINTS.wildcard,
          related: relatedOf(hop),
          hop: hopName(hop)
        };
    }
    for (let i_2 = 0, all_2 = graph.policies; i_2 < all_2.length; i_2++) {
      const { policy, kind } = all_2[i_2];
      if (kind !== "trust")
        continue;
      for (let i_3 = 0, all_3 = policy.statements; i_3 < all_3.length; i_3++) {
        const statement = all_3[i_3];
        const isForRoles = statement.principals?.entries.some(({ type }) => type === "AWS" || type === "*");
        if (statement.effect?.value !== "Allow" || !isForRoles)
          continue;
        for (let i_4 = 0, all_4 = statement.conditions; i_4 < all_4.length; i_4++) {
          const test = all_4[i_4];
          const message = emptiness(test, statement);
          if (message === void 0 || unmet.has(placeKey(test.at)))
            continue;
          yield { at: test.key.at, message, hint: literalWildcard(test) ? HINTS.wildcard : HINTS.missing };
        }
      }
    }
  }
});

var stdin_default$5 = defineRule({
  id: "trust-denied",
  title: "an explicit Deny in the destination role's trust policy covers the task role",
  severity: "error",
  group: "Destination role",
  *check(graph) {
    for (let i_1 = 0, all_1 = breaksOfKind(graph, "trust-denied"); i_1 < all_1.length; i_1++) {
      const { hop, broken } = all_1[i_1];
      yield {
        at: broken.at,
        message: `this Deny in the trust policy of "${show(hop.destination.arn)}" covers "${show(hop.source.arn)}"${whenOf(hop)}${conditionNote(broken)}: no Allow outweighs it`,
        hint: "exempt the task role from the Deny",
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    }
  }
});

var stdin_default$4 = defineRule({
  id: "trust-principal-invalid",
  title: "a principal that IAM refuses, or that can never be a task",
  severity: "error",
  group: "Destination role",
  *check(graph) {
    yield* faultsOfRule(graph, "trust-principal-invalid");
    for (let i_1 = 0, all_1 = breaksOfKind(graph, "principal-invalid"); i_1 < all_1.length; i_1++) {
      const { hop, broken } = all_1[i_1];
      yield {
        at: broken.at,
        message: `the trust policy names one session of "${show(hop.source.name)}", and every ECS task has a session of its own`,
        hint: `trust the role: "${show(hop.source.arn)}"`,
        related: relatedOf(hop),
        hop: hopName(hop),
        fact: "TRUST-14"
      };
    }
    for (let i_2 = 0, all_2 = graph.roles; i_2 < all_2.length; i_2++) {
      const role = all_2[i_2];
      for (let i_3 = 0, all_3 = principalsOfItself(role, graph.fill); i_3 < all_3.length; i_3++) {
        const { at } = all_3[i_3];
        yield {
          at,
          message: `the trust policy of "${show(role.name)}" names the role that is being created with it, which does not exist yet`,
          hint: "trust the account and narrow it by a condition on aws:PrincipalArn",
          fact: "TRUST-9"
        };
      }
    }
  }
});

var stdin_default$3 = defineRule({
  id: "trust-principal-mismatch",
  title: "the destination role trusts an ARN that is nearly the task role, and not the task role",
  severity: "error",
  group: "Destination role",
  *check(graph) {
    for (let i_1 = 0, all_1 = breaksOfKind(graph, "principal-mismatch"); i_1 < all_1.length; i_1++) {
      const { hop, broken } = all_1[i_1];
      if (!broken.near)
        continue;
      const { near } = broken;
      const source = show(hop.source.arn);
      const meant = near.meant ?? source;
      const what = near.meant === void 0 ? "the task role" : "the account of the task role";
      yield {
        at: broken.at,
        message: `the trust policy trusts "${show(near.value)}", which is not ${what} "${source}": ${near.difference}${whenOf(hop)}${boundNote(hop.destination)}`,
        hint: `write "${meant}"`,
        related: relatedOf(hop),
        hop: hopName(hop),
        fix: {
          description: `trust "${meant}"`,
          safe: isDocumented(hop.source) || hop.tasks.length > 0,
          edits: [rewrite(near.valueAt, near.value, meant)]
        }
      };
    }
  }
});

function added({ source, destination, demands, tasks, trust }, graph) {
  const [only, ...more] = destination.trust.policies;
  const array_1 = [literal(source.arn), demands.some(({ kind }) => kind === "permission")], arn = array_1[0], isWanted = array_1[1];
  const isPlain = trust.reasons.every(({ cause }) => cause === "no-allow");
  const isLiteral = ({ principals }) => principals?.entries.every(({ value }) => literal(value) !== void 0) === true;
  if (!only || more.length > 0 || arn === void 0 || !isWanted || !isPlain || !only.policy.statements.every(isLiteral) || isOfSeveral(only.policy, graph))
    return {};
  const edits = trustAlso(only.policy, { AWS: arn });
  const safe = tasks.length > 0 && source !== destination && destination.guessed.length === 0;
  return edits ? { fix: { description: `trust "${arn}"`, safe, edits } } : {};
}
function trustedInstead({ destination }, instead) {
  if (instead)
    return `, but the execution role "${show(instead.name)}", which containers never have`;
  const entries = destination.trust.policies.flatMap(({ policy }) => policy.statements.flatMap(({ effect, principals }) => effect?.value === "Allow" ? principals?.entries ?? [] : []));
  const array_2 = entries.filter(({ type }) => type !== "*"), first = array_2[0];
  if (!first)
    return "";
  const own = show(destination.account);
  const isOwn = first.type === "AWS" && [own, `arn:aws:iam::${own}:root`].includes(show(first.value));
  return `, but "${show(first.value)}"${isOwn ? ", the role's own account" : ""}`;
}
var stdin_default$2 = defineRule({
  id: "trust-principal-missing",
  title: "the destination role's trust policy trusts neither the task role nor its account",
  severity: "error",
  group: "Destination role",
  *check(graph) {
    for (let i_1 = 0, all_1 = breaksOfKind(graph, "principal-missing"); i_1 < all_1.length; i_1++) {
      const { hop, broken } = all_1[i_1];
      const array_3 = [show(hop.source.arn), show(hop.destination.arn)], source = array_3[0], destination = array_3[1];
      const isSelf = hop.source === hop.destination;
      const what = isSelf ? "does not trust the role itself, and no role may assume itself unasked" : `does not trust "${source}"${trustedInstead(hop, broken.instead)}`;
      yield {
        at: broken.at,
        message: `the trust policy of "${destination}" ${what}${whenOf(hop)}${boundNote(hop.destination)}`,
        hint: `add a statement that lets the principal "${source}" do sts:AssumeRole${isSelf ? ", or let the profile use the task role as it is" : ""}`,
        related: relatedOf(hop),
        hop: hopName(hop),
        ...broken.instead ? {} : added(hop, graph)
      };
    }
  }
});

const NARROWING = /* @__PURE__ */ new Set([
  ...["aws:principalarn", "aws:principalaccount", "aws:principalorgid", "aws:principalorgpaths"],
  ...[
    "aws:sourcearn",
    "aws:sourceaccount",
    "aws:sourceorgid",
    "aws:sourcevpc",
    "aws:sourcevpce",
    "aws:userid"
  ]
]);
function narrows(key) {
  if (NARROWING.has(key) || key.startsWith("aws:principaltag/") || key.startsWith("saml:"))
    return true;
  return key.endsWith(":sub") || key.endsWith(":aud");
}
function isNarrowed({ conditions, conditionUnknown }) {
  return conditionUnknown || conditions.some(({ key }) => narrows(key.value.toLowerCase()));
}
var stdin_default$1 = defineRule({
  id: "trust-too-broad",
  title: "the trust policy trusts everybody, or a whole account",
  severity: "warning",
  group: "Destination role",
  security: 7.5,
  *check({ policies, fill }) {
    for (let i_1 = 0, all_1 = policies; i_1 < all_1.length; i_1++) {
      const { policy, kind } = all_1[i_1];
      if (kind !== "trust")
        continue;
      for (let i_2 = 0, all_2 = policy.statements; i_2 < all_2.length; i_2++) {
        const statement = all_2[i_2];
        if (statement.effect?.value !== "Allow" || isNarrowed(statement) || statement.principals?.not !== false)
          continue;
        for (let i_3 = 0, all_3 = statement.principals.entries; i_3 < all_3.length; i_3++) {
          const { type, value, at } = all_3[i_3];
          if (type !== "AWS" || isUsualRole(value))
            continue;
          const shown = show(fill(value));
          if (literal(value) === "*")
            yield {
              at,
              message: "every principal of every AWS account that may call sts:AssumeRole can assume this role",
              hint: "name the role that is to assume it, or add a condition on aws:PrincipalOrgID, aws:PrincipalAccount or aws:PrincipalArn"
            };
          const account = /^(?:arn:[^:]*:iam::(.*):root|(\d{12}))$/.exec(shown);
          if (account)
            yield {
              at,
              severity: "note",
              message: `every principal that account ${account[1] ?? shown} permits can assume this role`,
              hint: "name the role, or add a condition on aws:PrincipalArn"
            };
        }
      }
    }
  }
});

var stdin_default = defineRule({
  id: "unused-suppression",
  title: "a suppression, ignore or baseline row that hides nothing",
  severity: "note",
  group: "The run itself",
  check: () => []
});

const rules = [
  stdin_default$I,
  stdin_default$H,
  stdin_default$G,
  stdin_default$F,
  stdin_default$E,
  stdin_default$D,
  stdin_default$C,
  stdin_default$B,
  stdin_default$A,
  stdin_default$z,
  stdin_default$y,
  stdin_default$x,
  stdin_default$w,
  stdin_default$v,
  stdin_default$u,
  stdin_default$t,
  stdin_default$s,
  stdin_default$r,
  stdin_default$q,
  stdin_default$p,
  stdin_default$o,
  stdin_default$n,
  stdin_default$m,
  stdin_default$l,
  stdin_default$k,
  stdin_default$j,
  stdin_default$i,
  stdin_default$h,
  stdin_default$g,
  stdin_default$f,
  stdin_default$e,
  stdin_default$d,
  stdin_default$c,
  stdin_default$b,
  stdin_default$a,
  stdin_default$9,
  stdin_default$8,
  stdin_default$7,
  stdin_default$6,
  stdin_default$5,
  stdin_default$4,
  stdin_default$3,
  stdin_default$2,
  stdin_default$1,
  stdin_default
];

const AS_IT_IS = node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK;
function openAsItIs(file) {
  return node_fs.openSync(file, AS_IT_IS);
}
function readAsItIs(file) {
  const handle = openAsItIs(file);
  try {
    return node_fs.readFileSync(handle);
  } finally {
    node_fs.closeSync(handle);
  }
}

const VERSION_CONTROL = [".git", ".hg", ".svn"];
const IGNORED_FOLDERS = [
  ...VERSION_CONTROL,
  ".terraform",
  ".terragrunt-cache",
  ".venv",
  "node_modules"
];
const BY_EXTENSION = /* @__PURE__ */ new Map([
  ["json", "json"],
  ["jsonc", "json"],
  ["jsonl", "json"],
  ["ndjson", "json"],
  ["tfstate", "json"],
  ["yaml", "yaml"],
  ["yml", "yaml"],
  ["template", "content"],
  ["tf", "hcl"],
  ["tofu", "hcl"],
  ["hcl", "hcl"],
  ["tfvars", "hcl"],
  ["ini", "ini"],
  ["conf", "ini"],
  ["cfg", "ini"]
]);
const FILLED_IN = /* @__PURE__ */ new Set([
  ...["tpl", "tftpl", "tmpl", "gotmpl", "j2", "jinja", "jinja2", "erb", "mustache"],
  ...["in", "example", "sample", "dist"]
]);
const NEVER = /* @__PURE__ */ new Set([
  ...[
    "package-lock.json",
    "npm-shrinkwrap.json",
    "composer.lock.json",
    "tsconfig.json",
    ".terraform.lock.hcl"
  ],
  ...["xrole-lintrc", "xrole-lintrc.json", "xrole-lintrc.yaml", "xrole-lintrc.yml"],
  ...[".xrole-lintrc", ".xrole-lintrc.json", ".xrole-lintrc.yaml", ".xrole-lintrc.yml"]
]);
function syntaxByName(path) {
  const whole = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const last = extensionOf(whole);
  const name = FILLED_IN.has(last) ? whole.slice(0, -last.length - 1) : whole;
  const extension = name === whole ? last : extensionOf(name);
  const isTypeScriptConfig = name.startsWith("tsconfig.") && extension === "json";
  if (NEVER.has(name) || isTypeScriptConfig)
    return void 0;
  const known = BY_EXTENSION.get(extension);
  if (known !== void 0)
    return known;
  if (name === "samconfig.toml")
    return "toml";
  if (extension !== "" && extension !== "txt")
    return void 0;
  if (isAwsConfig$1(name))
    return "ini";
  return extension === "" && !name.startsWith(".") ? "content" : void 0;
}
function extensionOf(name) {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1) : "";
}
function isAwsConfig$1(name) {
  if (name === "config" || name === "credentials")
    return true;
  const aws = name.indexOf("aws");
  return aws >= 0 && (name.includes("config", aws + 3) || name.includes("credentials", aws + 3));
}

const SECRET_SETTINGS = /* @__PURE__ */ new Set([
  "aws_access_key_id",
  "aws_secret_access_key",
  "aws_session_token",
  "aws_security_token"
]);
const TELLING_SETTINGS = /* @__PURE__ */ new Set([
  "credential_source",
  "source_profile",
  "web_identity_token_file",
  "credential_process",
  "sso_session",
  "sso_start_url",
  "sso_account_id",
  "sso_role_name"
]);
const COMMON_SETTINGS = /* @__PURE__ */ new Set([
  ...SECRET_SETTINGS,
  "role_arn",
  "role_session_name",
  "external_id",
  "mfa_serial",
  "region",
  "output"
]);
const SECTIONS = ["profile", "sso-session", "services"];
const AWS_PATH = /(?:^|\/)\.aws\/|(?:^|[^a-z])aws[^a-z/]*(?:config|credentials|profiles?)(?:[^a-z]|$)/;
function isNamedAsAws(path) {
  return AWS_PATH.test(path.toLowerCase());
}

const PARTS = [
  ...["Stat", "Role", "Poli", "AWS", "Para", "Task", "Start", "Instance", "Attached", "Permissions", "Fn::"],
  ...["_role", "krole", "aws", "finition", 'image"']
];
const AWS_WORDS = [
  ...["Statement", "AssumeRole", "AWS::", "AWSTemplateFormatVersion", "aws:"],
  ...["ontainerDefinition", "ontainerdefinition", "ontainer_Definition", "ontainer_definition"],
  ...["askDefinition", "askdefinition", "ask_Definition", "ask_definition"],
  ...["askRole", "askrole", "ask_Role", "ask_role"]
];
const JSON_WORDS = [...AWS_WORDS, "aws_", ":aws", "ecs:runTask"];
const JSON_KEYS = /(Instance|Attached|Policy|Role|Permissions)(Names?|Id|Arn|Profile|Policies|Boundary|(Version)?List|Document|DetailList)"|"(Roles?|Polic(y|ies)|States|image)"/;
const CONTAINER_WORDS = ["essential:", 'essential"', "essential'", "logDriver", "portMappings"];
const YAML_WORDS = [...AWS_WORDS, "Fn::", "StartAt", ...CONTAINER_WORDS];
const HCL_AWS = /aws_(iam|ecs|cloudwatch_event|scheduler|batch|pipes|sfn)|assume_role|AssumeRole|arn:aws|role_arn|task_role|iam[_/-]|ecs[_/-]/;
const HCL_BLOCK = /\b(resource|data|module|provider|locals|variable|output|inputs|import|moved|include)\b|=/;
const RARE = /* @__PURE__ */ new Set([...SECRET_SETTINGS, "role_arn", "external_id", "role_session_name"]);
const YAML_OPENINGS = [
  "---",
  "AWSTemplateFormatVersion",
  "Resources",
  "Transform",
  "Description",
  "Parameters"
];
const YAML_OPENING = /^(AWSTemplateFormatVersion|Resources|Transform|Description|Parameters)\s*:|^---/m;
const PARAMETERS = ["param", "samconfig", ".tfvars"];
function recognise(path, content) {
  const syntax = syntaxOf(path, content);
  if (syntax === void 0)
    return void 0;
  const as = recognisedAs(syntax, path, content);
  return as && { syntax, as };
}
function mayBeOurs(path, bytes) {
  const syntax = syntaxByName(path);
  if (syntax !== "json" && syntax !== "yaml")
    return true;
  if (PARTS.some((part) => bytes.includes(part)) || isNamedParameters(path))
    return true;
  return syntax === "yaml" ? CONTAINER_WORDS.some((word) => bytes.includes(word)) : isTerraformJson(path);
}
function syntaxOf(path, content) {
  const named = syntaxByName(path) ?? "content";
  if (named === "ini" && startsAsJson(content) && !isAwsProfile(path, content))
    return "json";
  if (named !== "content")
    return named;
  if (startsAsJson(content))
    return "json";
  if (isAwsProfile(path, content))
    return "ini";
  const opening = content.slice(0, 4096);
  return hasOneOf(YAML_OPENINGS, opening) && YAML_OPENING.test(opening) ? "yaml" : void 0;
}
function startsAsJson(content) {
  const start = content.slice(0, 4096).trimStart();
  if (start.startsWith("["))
    return ["{", '"', "]"].includes(start.replace(/^[[\s]+/, "").charAt(0));
  return ["{", "//", "/*", "%7B", "%7b"].some((opening) => start.startsWith(opening));
}
function isAwsProfile(path, content) {
  const lines = content.toLowerCase().replaceAll("\r", "\n").split("\n");
  return lines.some((line) => isOfProfile(line.trimStart(), path));
}
function isOfProfile(line, path) {
  if (line.startsWith("[")) {
    const header = line.slice(1).trimStart();
    return SECTIONS.some((word) => header.startsWith(`${word} `) || header.startsWith(`${word}	`));
  }
  const [written = "", value] = line.split("=", 2);
  const key = written.trimEnd();
  if (value === void 0)
    return false;
  return TELLING_SETTINGS.has(key) || RARE.has(key) || COMMON_SETTINGS.has(key) && isNamedAsAws(path);
}
function isTerraformJson(path) {
  return path.toLowerCase().endsWith(".tf.json");
}
function recognisedAs(syntax, path, content) {
  switch (syntax) {
    case "json":
      if (isTerraformJson(path) || hasOneOf(JSON_WORDS, content) || JSON_KEYS.test(content))
        return "ours";
      return isParameters(path, content, /"Parameter(s|Key)"/) ? "context" : void 0;
    case "yaml":
      if (hasOneOf(YAML_WORDS, content))
        return "ours";
      return isParameters(path, content, /^\s*(- )?Parameter(s|Key):/m) ? "context" : void 0;
    case "hcl":
      if (HCL_AWS.test(content))
        return "ours";
      return HCL_BLOCK.test(content) ? "context" : void 0;
    case "ini":
      return isAwsProfile(path, content) ? "ours" : void 0;
    case "toml":
      return "context";
  }
}
function hasOneOf(words, content) {
  return words.some((word) => content.includes(word));
}
function isNamedParameters(path) {
  return hasOneOf(PARAMETERS, path.toLowerCase());
}
function isParameters(path, content, keys) {
  return isNamedParameters(path) || content.includes("Para") && keys.test(content);
}

function isWithin(folder, path) {
  const way = node_path.relative(folder, path);
  return way === "" || !/^\.\.(?:[\\/]|$)/.test(way) && !node_path.isAbsolute(way);
}
function isOfTree(path, root) {
  const array_1 = [real(root), real(node_path.resolve(root, path))], folder = array_1[0], target = array_1[1];
  return folder !== void 0 && target !== void 0 && isPart(target, folder);
}
function isPart(path, folder) {
  const names = node_path.relative(folder, path).split(/[\\/]/);
  return isWithin(folder, path) && !names.some((name) => VERSION_CONTROL.includes(name.toLowerCase()));
}
function rootOf$1(folder) {
  for (let at = folder; ; at = node_path.dirname(at)) {
    if (node_fs.existsSync(node_path.join(at, ".git")))
      return at;
    if (node_path.dirname(at) === at)
      return folder;
  }
}
function isLedOut(path, cwd) {
  const target = node_path.resolve(cwd, path);
  if (target === cwd)
    return false;
  const root = rootOf$1(cwd);
  return isPart(target, root) && !isPart(whereabouts(target), real(root) ?? root);
}
function whereabouts(path) {
  const found = real(path);
  return found ?? (node_path.dirname(path) === path ? path : whereabouts(node_path.dirname(path)));
}
function real(path) {
  try {
    return node_fs.realpathSync(path);
  } catch {
    return void 0;
  }
}

const LARGEST_FILE = 200 * 1024 * 1024;
const DEEPEST$2 = 100;
const REASONS = {
  EACCES: "may not be read (permission denied)",
  EPERM: "may not be read (permission denied)",
  EISDIR: "is a folder",
  ENOENT: "is not there",
  ELOOP: "is a symbolic link to itself"
};
const LEAVES = "is a symbolic link that leads out of the tree";
function readSource(path, cwd) {
  const bytes = bytesOf(path, cwd);
  if (!Buffer.isBuffer(bytes))
    return bytes;
  const text = decode(bytes);
  return text === void 0 ? void 0 : { path, text };
}
function readCandidate(path, cwd, scratch) {
  if (syntaxByName(path) === "content" && !opensAsOurs(path, cwd))
    return void 0;
  const bytes = bytesOf(path, cwd, scratch);
  if (!Buffer.isBuffer(bytes))
    return bytes;
  if (byteOrder(bytes) === void 0 && !mayBeOurs(path, bytes))
    return void 0;
  const text = decode(bytes);
  const recognised = text === void 0 ? void 0 : recognise(path, text);
  return recognised === void 0 || text === void 0 ? void 0 : { kind: "candidate", source: { path, text }, ...recognised };
}
function treeReader(cwd) {
  return (path) => {
    if (!isOfTree(path, cwd))
      return void 0;
    const read = readSource(path, cwd);
    return read !== void 0 && "text" in read ? read : void 0;
  };
}
function bytesOf(path, cwd, scratch) {
  const file = node_path.resolve(cwd, path);
  if (path.split("/").length > DEEPEST$2)
    return unreadable(path, `lies deeper than ${String(DEEPEST$2)} folders`);
  try {
    const own = node_fs.lstatSync(file);
    if (own.isSymbolicLink() && leavesTree(path, cwd))
      return unreadable(path, LEAVES);
    const target = own.isSymbolicLink() ? node_fs.realpathSync(file) : file;
    const stat = target === file ? own : node_fs.lstatSync(target);
    if (!stat.isFile())
      return unreadable(path, "is no regular file");
    if (stat.size > LARGEST_FILE)
      return unreadable(path, `is larger than ${String(LARGEST_FILE >> 20)} MB`);
    return (scratch && readInto(scratch, target, stat.size)) ?? readAsItIs(target);
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}
function readInto(scratch, file, size) {
  if (size >= scratch.length)
    return void 0;
  const handle = openAsItIs(file);
  try {
    const length = node_fs.readSync(handle, scratch, 0, size + 1, 0);
    return length === size ? scratch.subarray(0, length) : void 0;
  } finally {
    node_fs.closeSync(handle);
  }
}
function leavesTree(path, cwd) {
  return isWithin(cwd, node_path.resolve(cwd, path)) && !isOfTree(path, cwd);
}
function unreadable(path, reason) {
  return { kind: "unreadable", path, reason };
}
function reasonOf(error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? `cannot be read${code === "" ? "" : ` (${code})`}`;
}
function opensAsOurs(path, cwd) {
  const file = node_path.resolve(cwd, path);
  try {
    if (!node_fs.lstatSync(file).isFile())
      return true;
    const head = Buffer.alloc(4096);
    const handle = openAsItIs(file);
    const length = node_fs.readSync(handle, head, 0, head.length, 0);
    node_fs.closeSync(handle);
    const bytes = head.subarray(0, length);
    const text = byteOrder(bytes) === void 0 && bytes.includes(0) ? void 0 : decode(bytes) ?? "";
    return text !== void 0 && syntaxOf(path, text) !== void 0;
  } catch {
    return true;
  }
}
function byteOrder(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254)
    return "le";
  return bytes[0] === 254 && bytes[1] === 255 ? "be" : void 0;
}
function decode(bytes) {
  const order = byteOrder(bytes);
  if (order !== void 0) {
    const even = bytes.subarray(2, bytes.length - bytes.length % 2);
    return (order === "le" ? even : Buffer.from(even).swap16()).toString("utf16le");
  }
  if (bytes.includes(0))
    return void 0;
  const text = bytes.toString();
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function fileExists(path) {
  return node_fs.statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
function pathExists(path) {
  return node_fs.existsSync(path);
}
function isLink(path) {
  return node_fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
function readText$2(path) {
  try {
    const own = node_fs.lstatSync(path, { throwIfNoEntry: false });
    const file = own?.isSymbolicLink() === true ? node_fs.realpathSync(path) : path;
    const stat = file === path ? own : node_fs.statSync(file);
    if (stat?.isFile() !== true || stat.size > LARGEST_FILE)
      return void 0;
    const text = readAsItIs(file).toString();
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  } catch {
    return void 0;
  }
}

class UsageError extends Error {
  constructor() {
    super(...arguments);
    this.name = "UsageError";
  }
}

const PACKAGE_KEY = "xrole-lint";
const noGlobs = { patterns: [], matches: () => false, rebase: (path) => path };
function defaultConfig(directory) {
  return {
    path: void 0,
    directory,
    tree: void 0,
    accounts: [],
    roles: [],
    organization: [],
    profiles: [],
    rules: /* @__PURE__ */ new Map(),
    ignores: [],
    exclude: noGlobs,
    facts: noGlobs,
    failOn: "error"
  };
}
function accountOf$1(config, path) {
  return config.accounts.find(({ files }) => files.matches(path))?.id;
}

const SEARCH_PLACES = [
  "package.json",
  ".xrole-lintrc",
  ".xrole-lintrc.json",
  ".xrole-lintrc.yaml",
  ".xrole-lintrc.yml",
  ".config/xrole-lintrc",
  ".config/xrole-lintrc.json",
  ".config/xrole-lintrc.yaml",
  ".config/xrole-lintrc.yml"
];
async function findConfig(start) {
  for (const directory of upward(start)) {
    const root = rootOf$1(directory);
    const place = SEARCH_PLACES.find((name) => isCandidate(directory, name, root));
    if (place === void 0)
      continue;
    const file = node_path.join(directory, place);
    if (!isOfTree(file, root))
      throw new UsageError(`${place} is a symbolic link that leads out of the tree`);
    const text = readText$2(file);
    if (text === void 0)
      throw new UsageError(`${place}: cannot be read`);
    const chosen = (await explorer()).search(directory)?.filepath;
    if (chosen === file)
      return { file, text, directory };
  }
  return void 0;
}
function* upward(start) {
  for (let directory = start; ; directory = node_path.dirname(directory)) {
    yield directory;
    if (pathExists(node_path.join(directory, ".git")) || node_path.dirname(directory) === directory)
      return;
  }
}
function isCandidate(directory, place, root) {
  const path = `${directory}/${place}`;
  if (place !== "package.json")
    return fileExists(path);
  return (!isLink(path) || isOfTree(path, root)) && hasPackageKey(readText$2(path) ?? "");
}
function hasPackageKey(text) {
  if (!text.includes(PACKAGE_KEY))
    return false;
  try {
    const data = JSON.parse(text);
    return typeof data === "object" && data !== null && Object.hasOwn(data, PACKAGE_KEY);
  } catch {
    return false;
  }
}
async function explorer() {
  const module = await Promise.resolve().then(function () { return /*#__PURE__*/_interopNamespaceDefault(require('cosmiconfig/dist/ExplorerSync.js')); });
  const load = () => ({});
  const loadJson = (path, text) => path.endsWith("package.json") && hasPackageKey(text) ? { [PACKAGE_KEY]: {} } : {};
  return new module.ExplorerSync({
    moduleName: "xrole-lint",
    packageProp: PACKAGE_KEY,
    searchPlaces: [...SEARCH_PLACES],
    searchStrategy: "none",
    ignoreEmptySearchPlaces: false,
    mergeImportArrays: false,
    mergeSearchPlaces: false,
    cache: false,
    loaders: { noExt: load, ".json": loadJson, ".yaml": load, ".yml": load },
    transform: (result) => result
  });
}

async function loadConfig({ cwd, configPath, search, ruleIds }) {
  const found = configPath !== void 0 ? named(cwd, configPath) : search ? await findConfig(cwd) : void 0;
  if (!found)
    return defaultConfig(cwd);
  const path = node_path.relative(cwd, found.file).split(node_path.sep).join("/");
  const { readConfig } = await Promise.resolve().then(function () { return require('./read.cjs'); });
  const root = await readConfig({ path, text: found.text.replace(/^\ufeff/, "") });
  if (root === void 0)
    return { ...defaultConfig(found.directory), path };
  const array_1 = await Promise.all([Promise.resolve().then(function () { return require('./check.cjs'); }), Promise.resolve().then(function () { return require('./build.cjs'); })]), { checkConfig } = array_1[0], { buildConfig } = array_1[1];
  checkConfig(root, ruleIds);
  return buildConfig(root, path, {
    cwd,
    directory: found.directory,
    tree: configPath === void 0 ? rootOf$1(found.directory) : void 0
  });
}
function named(cwd, configPath) {
  const file = node_path.resolve(cwd, configPath);
  if (![".json", ".yaml", ".yml", ""].includes(node_path.extname(file))) {
    throw new UsageError(`${configPath}: a configuration is JSON or YAML, never code`);
  }
  if (isLedOut(configPath, cwd))
    throw new UsageError(`${configPath}: a symbolic link leads out of the tree`);
  const text = readText$2(file);
  if (text === void 0) {
    throw new UsageError(`${configPath}: ${pathExists(file) ? "cannot be read" : "no such file"}`);
  }
  const folder = node_path.dirname(file);
  return { file, text, directory: node_path.basename(folder) === ".config" ? node_path.dirname(folder) : folder };
}

const PLAIN = /^[ -~]*$/;
const SHORT = { "	": "\\t", "\n": "\\n", "\r": "\\r" };
const INVISIBLE = String.raw`(?![ \u3000\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{DI}\p{NChar}\u2800]`;
function visible$1(text) {
  if (PLAIN.test(text))
    return text;
  return text.replace(new RegExp(INVISIBLE, "gu"), (character) => {
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    return SHORT[character] ?? (code < 256 ? `\\x${hex.padStart(2, "0")}` : `\\u{${hex}}`);
  });
}
function logLine(line) {
  const inert = line.trimStart().startsWith("::") ? line.replace(":", "\\:") : line;
  return inert.replaceAll("##[", "#\\#[");
}
function clean(text) {
  return logLine(visible$1(mask(text)));
}
function cleanLines(text) {
  return mask(text).split("\n").map(clean).join("\n");
}
function logLines(lines) {
  return lines.map((line) => `${clean(line)}
`).join("");
}
function patchText(patch) {
  const harmful = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
  const inert = (line) => logLine(line.replace(harmful, visible$1));
  return patch.split("\n").map((line) => line.endsWith("\r") ? `${inert(line.slice(0, -1))}\r` : inert(line)).join("\n");
}
function commandData(lines) {
  return lines.map((line) => clean(line).replaceAll("%", "%25")).join("%0A");
}
function commandProperty(text) {
  return visible$1(mask(text)).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function safeJson(data, indent) {
  const masked = (_, value) => typeof value === "string" ? mask(value) : value;
  return JSON.stringify(data, masked, indent).replace(new RegExp(String.raw`(?!\n)${INVISIBLE}|(?<=##)\[`, "gu"), (character) => character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""));
}
function jsonText(data) {
  return `${safeJson(data, 2)}
`;
}
function jsonLine(data) {
  return safeJson(data, 0);
}
const ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function markup(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
function mermaidText(text) {
  return text.replace(/["#&<>;`\\%{}]/g, (character) => `#${String(character.charCodeAt(0))};`);
}
function relativeUri(path) {
  return path.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD").split("/").map((segment) => encodeURIComponent(segment)).join("/");
}

async function factsFiles(asked, config, cwd, stderr) {
  if (asked.length === 0 && config.facts.patterns.length === 0)
    return [];
  const { filesByPattern, patternOf } = await Promise.resolve().then(function () { return require('./by-pattern.cjs'); });
  for (let i_1 = 0, all_1 = asked; i_1 < all_1.length; i_1++) {
    const pattern = all_1[i_1];
    if (isLedOut(patternOf(pattern, cwd).base, cwd))
      throw new UsageError(`--facts ${pattern}: a symbolic link leads out of the tree`);
    if (filesByPattern([pattern], cwd).length === 0)
      throw new UsageError(`--facts ${pattern}: no such file`);
  }
  const configured = await configuredFiles(config, (line) => stderr?.write(logLines([line])));
  return [.../* @__PURE__ */ new Set([...filesByPattern(asked, cwd), ...configured])];
}
async function configuredFiles({ facts, directory, tree }, warn) {
  const { locationOf } = await Promise.resolve().then(function () { return require('./read.cjs'); });
  const { filesByPattern, patternOf } = await Promise.resolve().then(function () { return require('./by-pattern.cjs'); });
  const isOutside = (glob) => tree !== void 0 && !glob.startsWith("!") && leadsOut(patternOf(glob, directory).base, tree);
  const leadsOut = (base, root) => !isWithin(root, base) || isLedOut(base, root);
  for (let i_2 = 0, all_2 = facts.patterns; i_2 < all_2.length; i_2++) {
    const { value, at } = all_2[i_2];
    if (isOutside(value))
      warn(`xrole-lint: warning: ${locationOf(at)}: "${value}" is outside the tree, where a configuration that was found reads nothing; name it with --facts, or the configuration with --config`);
  }
  const globs = facts.patterns.map(({ value }) => value).filter((glob) => !isOutside(glob));
  return filesByPattern(globs, directory).filter((file) => tree === void 0 || isOfTree(file, tree));
}

function rulePage(id) {
  for (let i_1 = 0, all_1 = ["../rules/", "../../rules/"]; i_1 < all_1.length; i_1++) {
    const up = all_1[i_1];
    try {
      return node_fs.readFileSync(node_path.join(__dirname, up, `${id}.md`), "utf8");
    } catch {
      continue;
    }
  }
  return void 0;
}

var rulePages = /*#__PURE__*/Object.freeze({
  __proto__: null,
  rulePage: rulePage
});

const UNUSED = "unused-suppression";
async function suppressFindings(findings, run) {
  let { today } = run;
  const context = {
    ruleIds: run.rules.map(({ id }) => id),
    isOff: (id) => run.severities.get(id) === "off",
    get today() {
      return today ??= (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
    },
    isWhole: run.isWhole
  };
  const inline = await inlineSuppressors(findings, run, context);
  let marked = findings;
  if (inline.length > 0)
    marked = await applied(marked, inline, run);
  if (run.config.ignores.length === 0)
    return marked;
  const { ignoreSuppressors } = await Promise.resolve().then(function () { return require('./ignores.cjs'); });
  return applied(marked, ignoreSuppressors(run.config.ignores, run.files, context), run);
}
async function applied(findings, suppressors, { rules, severities }) {
  const { suppress } = await Promise.resolve().then(function () { return require('./suppress.cjs'); });
  const rule = rules.find(({ id }) => id === UNUSED);
  return suppress(findings, suppressors, rule && { rule, severity: severities.get(UNUSED) });
}
async function inlineSuppressors(findings, { sources }, context) {
  const withFindings = new Set(findings.map(({ at }) => at.source));
  const suppressors = [];
  for (let i_1 = 0, all_1 = sources; i_1 < all_1.length; i_1++) {
    const { source, syntax } = all_1[i_1];
    if (syntax === "json" && !withFindings.has(source))
      continue;
    if (!source.text.includes("xrole-lint"))
      continue;
    if (syntax !== "json") {
      const { commentSuppressors } = await Promise.resolve().then(function () { return require('./comments.cjs'); });
      for (const one of commentSuppressors(source, syntax, context))
        suppressors.push(one);
    }
    if (syntax !== "json" && syntax !== "yaml")
      continue;
    const { mayHaveMetadata, metadataSuppressors } = await Promise.resolve().then(function () { return require('./metadata.cjs'); });
    if (mayHaveMetadata(source.text))
      for (let i_2 = 0, all_2 = await metadataSuppressors(source, syntax, context); i_2 < all_2.length; i_2++) {
        const one = all_2[i_2];
        suppressors.push(one);
      }
  }
  return suppressors;
}

function linkOptions(config, account) {
  return {
    accountOf: (path) => accountOf$1(config, path) ?? account,
    roles: config.roles.map(({ arn, policies, trust, boundary }) => ({
      arn: arn.value,
      at: arn.at,
      policies: policies?.matches,
      trust: trust?.matches,
      boundary: boundary?.matches
    })),
    organization: config.organization.map(({ policies, accounts, id }) => ({
      policies: policies.matches,
      accounts,
      id
    })),
    profiles: config.profiles.map(({ file, taskDefinitions }) => ({
      file: file.matches,
      taskDefinitions: taskDefinitions.matches
    }))
  };
}

const EXPORT_KEYS = /"(?:RoleId|CreateDate|RoleDetailList|terraform_version|lineage|format_version)"\s*:/;
const EXPORT_PATH = /(?:^|\/)cdk\.out\/|\.tfstate(?:\.|$)/;
const HEAD = 2e4;
const exports$1 = /* @__PURE__ */ new WeakMap();
function isExport(source) {
  if (source.generated === true)
    return true;
  let known = exports$1.get(source);
  if (known === void 0) {
    const isJson = /^\s*[[{]/.test(source.text.slice(0, HEAD));
    known = EXPORT_PATH.test(source.path) || isJson && EXPORT_KEYS.test(source.text.slice(0, HEAD));
    exports$1.set(source, known);
  }
  return known;
}
function isLiteral({ text }, start, end) {
  const old = text.slice(start, end);
  if (/[${}<>%\\]/.test(old))
    return false;
  return !/^[A-Za-z_]\w*(?:\.\w+)+$/.test(old) || /["'\s]/.test(text.charAt(start - 1));
}
function isCertain({ at, newText }) {
  const { start, end } = at.range();
  if (/[<>]/.test(newText) || start < 0 || end < start || end > at.source.text.length)
    return false;
  return !isExport(at.source) && isLiteral(at.source, start, end);
}
function withCertainFix(finding) {
  const { fix } = finding;
  if (!fix?.safe || fix.edits.length > 0 && fix.edits.every(isCertain))
    return finding;
  return { ...finding, fix: { ...fix, safe: false } };
}

const ENOUGH = 4096;
function hash(text) {
  let array_1 = [3421674724, 2216829733], high = array_1[0], low = array_1[1];
  for (let i = 0; i < text.length; i++) {
    const mixed = (low ^ text.charCodeAt(i)) >>> 0;
    const product = mixed * 435;
    low = product >>> 0;
    high = Math.imul(high, 435) + (mixed << 8) + Math.floor(product / 4294967296) >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}
function stablePointer(place) {
  return (place.pointer() ?? "").replace(/(^|\/)\d+(?=\/|$)|\[\d+\]/g, "$1*");
}
function identity({ ruleId, at, hop }) {
  const { start, end } = at.range();
  const spanned = at.source.text.slice(start, Math.min(end, start + ENOUGH)).replace(/\s+/g, " ");
  return [ruleId, at.source.path, stablePointer(at), spanned, hop?.source ?? "", hop?.destination ?? ""].join("\0");
}
function fingerprints(findings) {
  const seen = /* @__PURE__ */ new Map();
  return findings.map((finding) => {
    const of = identity(finding);
    const nth = seen.get(of) ?? 0;
    seen.set(of, nth + 1);
    return hash(`${of}\0${String(nth)}`);
  });
}

function findingsOf(rule, graph, set) {
  if (set === "off")
    return [];
  return Array.from(rule.check(graph), (draft) => ({
    ...draft,
    ruleId: rule.id,
    severity: set ?? draft.severity ?? rule.severity
  }));
}
function mergeSamePlace(findings) {
  const merged = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = findings; i_1 < all_1.length; i_1++) {
    const finding = all_1[i_1];
    const key = `${finding.ruleId} ${placeKey(finding.at)}`;
    const first = merged.get(key);
    merged.set(key, first ? merge(first, finding) : finding);
  }
  return [...merged.values()];
}
const rank = { note: 0, warning: 1, error: 2 };
function merge(first, second) {
  const array_1 = rank[second.severity] > rank[first.severity] ? [second, first] : [first, second], main = array_1[0], other = array_1[1];
  const related = new Map((main.related ?? []).map((one) => [`${placeKey(one.at)} ${one.note}`, one]));
  for (let i_2 = 0, all_2 = other.related ?? []; i_2 < all_2.length; i_2++) {
    const one = all_2[i_2];
    related.set(`${placeKey(one.at)} ${one.note}`, one);
  }
  return related.size > 0 ? { ...main, related: [...related.values()] } : main;
}
function inOrder(findings) {
  return [...findings].sort(byPlace);
}
function byPlace(a, b) {
  return comparePlaces(a.at, b.at) || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}
function withoutOwnPlace(finding) {
  const own = placeKey(finding.at);
  const related = finding.related?.filter(({ at }) => placeKey(at) !== own);
  return related === void 0 ? finding : { ...finding, related };
}
function withOtherPlace(finding) {
  const { also } = finding.at;
  return also === void 0 ? finding : { ...finding, related: [...finding.related ?? [], also] };
}
const ADDRESS = /^(?:[^"/]|"(?:[^"\\]|\\.)*")+/;
function withAddress(finding) {
  const { source } = finding.at;
  const address = source.generated === true ? ADDRESS.exec(finding.at.pointer() ?? "")?.[0] : void 0;
  return address === void 0 ? finding : { ...finding, message: `${finding.message} (${address})` };
}
function check(graph, { rules, severities }) {
  const found = rules.flatMap((rule) => findingsOf(rule, graph, severities.get(rule.id)));
  const merged = mergeSamePlace(found).map(withoutOwnPlace).map(withOtherPlace);
  const sorted = inOrder(merged.map(withAddress).map(withCertainFix));
  const marks = fingerprints(sorted);
  return sorted.map((finding, i) => ({ ...finding, fingerprint: marks[i] ?? "" }));
}

function fileScope(source) {
  const { path } = source;
  const hole = (kind) => [
    { id: `${kind}:${path}`, label: `${kind} of ${path}`, kind }
  ];
  return {
    id: path,
    label: path,
    path,
    account: hole("account"),
    partition: hole("partition"),
    region: hole("region")
  };
}

function failure(message, at) {
  return { kind: "failure", message, at };
}
function isFailure(result) {
  return result !== void 0 && "kind" in result && result.kind === "failure";
}
function attempted(read) {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof RangeError)
      return { problem: "is nested too deeply, or is too large, to be read" };
    const message = error instanceof Error ? error.message.split("\n", 1)[0] ?? "" : String(error);
    return { problem: `cannot be read, by a defect of xrole-lint; please report it: ${message}` };
  }
}

var failure$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  attempted: attempted,
  failure: failure,
  isFailure: isFailure
});

function isTemplated(text) {
  return text.includes("{{") || text.includes("{%") || text.includes("<%");
}

const READERS = {
  json: async () => (await Promise.resolve().then(function () { return json; })).parseJsonStream,
  yaml: async () => (await Promise.resolve().then(function () { return require('./yaml.cjs'); })).parseYaml,
  hcl: async () => (await Promise.resolve().then(function () { return require('./hcl.cjs'); }).then(function (n) { return n.hcl; })).parseHcl,
  // Parameters of stacks, which the CloudFormation extractor reads beside its templates.
  toml: () => Promise.resolve(() => []),
  ini: async () => (await Promise.resolve().then(function () { return ini; })).parseIni
};
const INTERPOLATION = /\$\{|%\{/;
function parseError({ message, at }, templated) {
  return { kind: "parse-error", scope: fileScope(at.source), when: [], at, message, templated };
}
async function parse(files) {
  const documents = [];
  const errors = [];
  const readers = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = files; i_1 < all_1.length; i_1++) {
    const { source, syntax } = all_1[i_1];
    let read = readers.get(syntax);
    if (!read)
      readers.set(syntax, read = await READERS[syntax]());
    const results = attempted(() => read(source));
    const all = "problem" in results ? [failure(results.problem, wholeSource(source))] : [results.value].flat();
    const templated = all.some(isFailure) && (isTemplated(source.text) || INTERPOLATION.test(source.text));
    for (let i_2 = 0, all_2 = all; i_2 < all_2.length; i_2++) {
      const result = all_2[i_2];
      if (isFailure(result))
        errors.push(parseError(result, templated));
      else
        documents.push(result);
    }
  }
  return { documents, errors };
}

var documents = /*#__PURE__*/Object.freeze({
  __proto__: null,
  parse: parse
});

const formats$1 = [
  {
    name: "task-definition",
    mayAccept: ({ syntax }) => syntax === "json" || syntax === "yaml",
    rootKeys: /* @__PURE__ */ new Set([
      ...[
        "containerDefinitions",
        "ContainerDefinitions",
        "family",
        "Family",
        "name",
        "Name",
        "image",
        "Image"
      ],
      ...["taskDefinition", "TaskDefinition", "taskDefinitions", "TaskDefinitions"]
    ]),
    load: async () => (await Promise.resolve().then(function () { return taskDefinition$1; })).taskDefinition,
    judgesKeys: true
  },
  {
    name: "task-runs",
    mayAccept: ({ syntax }) => syntax === "json" || syntax === "yaml",
    rootKeys: /* @__PURE__ */ new Set([
      ...["StartAt", "stateMachineArn", "Targets", "Target", "EcsParameters", "TargetParameters", "services"],
      ...["service", "taskDefinition", "TaskDefinition", "containerOverrides", "tasks"]
    ]),
    load: async () => (await Promise.resolve().then(function () { return require('./task-runs.cjs'); })).taskRuns,
    judgesKeys: false
  },
  {
    name: "iam-policy",
    mayAccept: ({ syntax }) => syntax === "json" || syntax === "yaml",
    rootKeys: /* @__PURE__ */ new Set(["Statement", "Version", "version"]),
    load: async () => (await Promise.resolve().then(function () { return iamPolicy$1; })).iamPolicy,
    judgesKeys: true
  },
  {
    name: "aws-cli",
    mayAccept: ({ syntax }) => syntax === "json",
    rootKeys: /* @__PURE__ */ new Set([
      ...[
        "Arn",
        "AssumeRolePolicyDocument",
        "AttachedPolicies",
        "Document",
        "Policies",
        "Policy",
        "PolicyDocument"
      ],
      ...[
        "PolicyName",
        "PolicyNames",
        "PolicyVersion",
        "PolicyVersionList",
        "Role",
        "RoleDetailList",
        "RoleName"
      ],
      ...["Roles", "Versions"]
    ]),
    load: async () => (await Promise.resolve().then(function () { return require('./aws-cli.cjs'); })).awsCli,
    judgesKeys: true
  },
  {
    name: "batch-job",
    mayAccept: (document) => document.syntax !== "ini" && document.syntax !== "hcl",
    rootKeys: /* @__PURE__ */ new Set(["jobDefinitionName", "jobDefinitions"]),
    load: async () => (await Promise.resolve().then(function () { return require('./batch-job.cjs'); })).batchJob,
    judgesKeys: false
  },
  {
    name: "ecspresso",
    mayAccept: ({ syntax }) => syntax === "yaml" || syntax === "json",
    rootKeys: /* @__PURE__ */ new Set(["task_definition"]),
    load: async () => (await Promise.resolve().then(function () { return require('./ecspresso.cjs'); })).ecspresso,
    judgesKeys: false
  },
  {
    name: "cloudformation",
    mayAccept: ({ syntax }) => syntax === "json" || syntax === "yaml",
    leads: ({ root }) => has(root, "Resources"),
    load: async () => (await Promise.resolve().then(function () { return require('./index.cjs'); })).cloudformation,
    judgesKeys: true
  },
  {
    name: "terraform",
    mayAccept: ({ syntax, source, root }) => syntax === "hcl" || syntax === "json" && (has(root, "format_version") || has(root, "terraform_version") || [".tf.json", ".tofu.json", ".tfvars.json"].some((ending) => source.path.endsWith(ending))),
    load: async () => (await Promise.resolve().then(function () { return require('./terraform.cjs'); })).terraform,
    judgesKeys: false
  },
  {
    name: "aws-config",
    mayAccept: ({ syntax }) => syntax === "ini",
    load: async () => (await Promise.resolve().then(function () { return awsConfig$1; })).awsConfig,
    judgesKeys: false
  }
];
function has(root, key) {
  return root.kind === "map" && root.get(key) !== void 0;
}

function duplicateKeys$1(document) {
  const found = document.duplicateKeys();
  if (found.length === 0)
    return [];
  const scope = fileScope(document.source);
  return found.map(({ key, at, first }) => ({ kind: "duplicate-key", scope, when: [], at, key, first }));
}
function factsIn(documents, extracted) {
  const together = attempted(() => extracted(documents));
  if ("value" in together)
    return together.value;
  const alone = documents.map((document) => ({ document, ...attempted(() => extracted([document])) }));
  const errors = alone.flatMap((one) => "problem" in one ? [unread$1(one.document, one.problem)] : []);
  const sound = alone.flatMap((one) => "value" in one ? [one] : []);
  const others = attempted(() => errors.length === 0 ? void 0 : extracted(sound.map(({ document }) => document)));
  if ("value" in others && others.value !== void 0)
    return [...errors, ...others.value];
  const first = sound[0] && "problem" in together ? [unread$1(sound[0].document, together.problem)] : [];
  return [...errors, ...first, ...sound.flatMap(({ value }) => value)];
}
function unread$1({ source }, message) {
  return {
    kind: "parse-error",
    scope: fileScope(source),
    when: [],
    at: wholeSource(source),
    message,
    templated: false
  };
}
async function equipped(documents, project) {
  const asks = ({ syntax, source }) => syntax === "hcl" && source.text.includes("yamldecode(");
  if (!documents.some(asks))
    return project;
  const { parseYaml } = await Promise.resolve().then(function () { return require('./yaml.cjs'); });
  const yaml = (source) => {
    const found = parseYaml(source);
    return isFailure(found) || found.length > 1 ? void 0 : found[0]?.root;
  };
  return { ...project, yaml };
}
async function extract(documents, tree) {
  const facts = [];
  const project = await equipped(documents, tree);
  const judged = /* @__PURE__ */ new Set();
  const roots = documents.map(({ root }) => root.kind === "map" ? root.keys() : void 0);
  for (let i_1 = 0, all_1 = formats$1; i_1 < all_1.length; i_1++) {
    const format = all_1[i_1];
    const { rootKeys } = format;
    const candidates = documents.filter((document, i) => (rootKeys === void 0 || (roots[i]?.some((key) => rootKeys.has(key)) ?? true)) && format.mayAccept(document));
    if (!candidates.some((document) => format.leads?.(document) ?? true))
      continue;
    const extractor = await format.load();
    const own = candidates.filter((document) => extractor.accepts(document));
    if (own.length === 0)
      continue;
    for (let i_2 = 0, all_2 = factsIn(own, (some) => [...extractor.extract(some, project)]); i_2 < all_2.length; i_2++) {
      const fact = all_2[i_2];
      facts.push(fact);
    }
    if (format.judgesKeys)
      for (let i_3 = 0, all_3 = own; i_3 < all_3.length; i_3++) {
        const document = all_3[i_3];
        judged.add(document);
      }
  }
  for (let i_4 = 0, all_4 = factsIn([...judged], (some) => some.flatMap(duplicateKeys$1)); i_4 < all_4.length; i_4++) {
    const fact = all_4[i_4];
    facts.push(fact);
  }
  return facts;
}

const SMALL = 2e3;
const MOST_PATTERNS = 2e3;
const LONGEST_PATTERN = 500;
const LARGEST_IGNORE = 2e5;
function listSmallTree(folder) {
  const walked = walk(folder);
  if (walked === void 0)
    return void 0;
  const { listed, ignoring } = walked;
  const above = foldersOfWorkTreeAbove(folder);
  const patterns = allPatterns([...ignoring, ...above]);
  if (patterns === void 0)
    return void 0;
  const array_1 = above.slice(-1), root = array_1[0];
  const paths = [root === void 0 ? "" : node_path.relative(root, folder), ...listed.map(({ name }) => name)];
  const text = paths.join("\n").toLowerCase();
  return patterns.some((pattern) => text.includes(plainPart(pattern))) ? void 0 : listed;
}
function walk(root) {
  const listed = [];
  const ignoring = [];
  const folders = [""];
  let seen = 0;
  for (let prefix = folders.pop(); prefix !== void 0; prefix = folders.pop()) {
    const entries = entriesOf(`${root}/${prefix}`);
    seen += entries?.length ?? 0;
    if (entries === void 0 || seen > SMALL)
      return void 0;
    for (let i_1 = 0, all_1 = entries; i_1 < all_1.length; i_1++) {
      const entry = all_1[i_1];
      const name = `${prefix}${entry.name}`;
      if (entry.isDirectory()) {
        if (!IGNORED_FOLDERS.includes(entry.name))
          folders.push(`${name}/`);
      } else if (entry.name === ".gitignore")
        ignoring.push(node_path.join(root, prefix));
      else if ((entry.isFile() || entry.isSymbolicLink()) && syntaxByName(name) !== void 0)
        listed.push({ name, isLink: entry.isSymbolicLink() });
    }
  }
  return { listed, ignoring };
}
function entriesOf(folder) {
  try {
    return node_fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return void 0;
  }
}
function foldersOfWorkTreeAbove(folder) {
  const above = [];
  for (let at = folder; !pathExists(node_path.join(at, ".git")); at = node_path.dirname(at)) {
    if (node_path.dirname(at) === at)
      return [];
    above.push(node_path.dirname(at));
  }
  return above;
}
function allPatterns(folders) {
  const patterns = [];
  for (let i_2 = 0, all_2 = folders; i_2 < all_2.length; i_2++) {
    const folder = all_2[i_2];
    const own = ignorePatterns(node_path.join(folder, ".gitignore"));
    if (own === void 0 || own.some(({ length }) => length > LONGEST_PATTERN))
      return void 0;
    patterns.push(...own);
    if (patterns.length > MOST_PATTERNS)
      return void 0;
  }
  return patterns;
}
function ignorePatterns(file) {
  try {
    const stat = node_fs.lstatSync(file);
    if (!stat.isFile())
      return [];
    if (stat.size > LARGEST_IGNORE)
      return void 0;
    const lines = readAsItIs(file).toString().toLowerCase().split("\n");
    return lines.map((line) => line.trim()).filter((line) => !["", "#", "!"].includes(line.charAt(0)));
  } catch {
    return [];
  }
}
function plainPart(pattern) {
  const array_2 = [pattern.indexOf("["), pattern.lastIndexOf("]")], open = array_2[0], close = array_2[1];
  const isClass = open >= 0 && open < close;
  let array_3 = ["", ""], longest = array_3[0], part = array_3[1];
  for (const character of isClass ? `${pattern.slice(0, open)}*${pattern.slice(close + 1)}` : pattern) {
    const isPlain = character >= " " && character <= "~" && !"*?[]\\/".includes(character);
    part = isPlain ? part + character : "";
    if (part.length > longest.length)
      longest = part;
  }
  return longest;
}

async function discover(paths, options) {
  const { cwd, exclude } = options;
  const files = /* @__PURE__ */ new Set();
  const array_1 = [[], []], missing = array_1[0], ledOut = array_1[1];
  for (let i_1 = 0, all_1 = paths.length === 0 ? ["."] : paths; i_1 < all_1.length; i_1++) {
    const path = all_1[i_1];
    const stat = attempt(() => node_fs.statSync(node_path.resolve(cwd, path)));
    if (stat && isLedOut(stat.isFile() ? node_path.dirname(path) : path, cwd))
      ledOut.push(path);
    else if (stat?.isFile() === true)
      files.add(portable$1(node_path.relative(cwd, node_path.resolve(cwd, path))));
    else if (stat?.isDirectory() === true)
      for (let i_2 = 0, all_2 = await filesBelow(path, cwd); i_2 < all_2.length; i_2++) {
        const file = all_2[i_2];
        files.add(file);
      }
    else
      missing.push(path);
  }
  return { files: await without$1(exclude, [...files].sort()), missing, ledOut };
}
async function without$1(globs, files) {
  if (globs.length === 0)
    return files;
  const { matcher } = await Promise.resolve().then(function () { return require('./globs.cjs'); });
  const excluded = matcher(globs);
  return files.filter((file) => !excluded(file));
}
async function filesBelow(path, cwd) {
  const folder = node_path.resolve(cwd, path);
  const listed = listSmallTree(folder) ?? await listLargeTree(folder);
  const names = new Set(listed.flatMap(({ name, isLink }) => isLink ? [] : [name]));
  const prefix = folder === cwd ? "" : portable$1(node_path.relative(cwd, folder));
  return listed.filter(({ name, isLink }) => !isLink || isUsefulLink(name, folder, cwd, names)).map(({ name }) => prefix === "" ? name : `${prefix}/${name}`);
}
async function listLargeTree(folder) {
  const { listWorkTree } = await Promise.resolve().then(function () { return require('./git.cjs'); });
  const listed = await listWorkTree(folder);
  if (listed !== void 0 && listed.length > 0)
    return listed;
  const { listByGlob } = await Promise.resolve().then(function () { return require('./glob.cjs'); });
  return listByGlob(folder);
}
function isUsefulLink(name, folder, cwd, listed) {
  const target = attempt(() => node_fs.realpathSync(node_path.join(folder, name)));
  if (target === void 0 || attempt(() => node_fs.statSync(target).isFile()) !== true)
    return false;
  if (!isOfTree(name, folder) && !isOfTree(node_path.join(folder, name), cwd))
    return false;
  return syntaxByName(name) === "hcl" || !listed.has(portable$1(node_path.relative(node_fs.realpathSync(folder), target)));
}
function portable$1(path) {
  return node_path.sep === "/" ? path : path.split(node_path.sep).join("/");
}
function attempt(action) {
  try {
    return action();
  } catch {
    return void 0;
  }
}

const SEPARATORS = ["-", "_", ".", " "];
const TRUSTS = ["", "policy", "relationship", "relation", "document", "doc", "entities"];
const PERMISSIONS = ["permission", "permissions"];
const KINDS = [
  ["trust", [["trust", "trusted"], TRUSTS, TRUSTS, TRUSTS]],
  ["trust", [["assumerolepolicy"], ["", "document"]]],
  ["boundary", [["", ...PERMISSIONS], ["boundary"], ["", "policy"]]],
  [
    "identity",
    [
      ["", "inline", "identity", "access", "iam", ...PERMISSIONS],
      ["policy", "policies", ...PERMISSIONS],
      ["", "document"]
    ]
  ]
];
function isMadeOf([first, ...rest], word) {
  if (first === void 0)
    return word === "";
  return first.some((part) => word.startsWith(part) && isMadeOf(rest, word.slice(part.length)));
}
const EXTENSIONS = /* @__PURE__ */ new Set([
  ...[".json", ".jsonc", ".yaml", ".yml", ".template", ".tpl", ".tftpl", ".tmpl", ".j2", ".txt"]
]);
function plainName(name) {
  return SEPARATORS.reduce((plain, separator) => plain.replaceAll(separator, ""), name.toLowerCase());
}
function documentName(path) {
  const parts = path.slice(repositoryPrefix(path).length).split("/");
  const base = parts.pop() ?? "";
  const account = parts.find(isAccountId);
  const stem = base.slice(0, withoutExtensions(base.toLowerCase()).length);
  const folder = parts.at(-1) ?? "";
  const dot = base.lastIndexOf(".");
  const words = new Set(wordsOf$1(dot < 0 ? base : base.slice(0, dot)));
  const plain = plainName(stem);
  for (let i_1 = 0, all_1 = KINDS; i_1 < all_1.length; i_1++) {
    const array_1 = all_1[i_1], kind = array_1[0], word = array_1[1];
    if (!word.some((parts2) => !parts2.includes("") && parts2.some((part) => plain.includes(part))))
      continue;
    const owner = ownerBeside(word, stem);
    if (owner !== void 0)
      return { owner, folder, kind, account, words };
  }
  return { owner: stem, folder, kind: void 0, account, words };
}
function withoutExtensions(name) {
  const dot = name.lastIndexOf(".");
  return dot >= 0 && EXTENSIONS.has(name.slice(dot)) ? withoutExtensions(name.slice(0, dot)) : name;
}
function ownerBeside(word, stem) {
  const parts = SEPARATORS.reduce((name, separator) => name.replaceAll(separator, "-"), stem.toLowerCase()).split("-");
  const from = (first) => parts.slice(0, first).join("-").length + Math.min(first, 1);
  for (let i = 0; i < parts.length; i++)
    if (isMadeOf(word, parts.slice(i).join("")))
      return stem.slice(0, Math.max(from(i) - 1, 0));
  for (let i = parts[0] === "" ? 0 : parts.length - 1; i > 0; i--) {
    if (!isMadeOf(word, parts.slice(0, i).join("")))
      continue;
    const owner = stem.slice(from(parts[i] === "for" && i + 1 < parts.length ? i + 1 : i));
    if (owner !== "")
      return owner;
  }
  return void 0;
}
function wordsOf$1(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
}

function isLoose(fact) {
  return fact.kind === "raw-policy" || fact.kind === "attachment" && fact.role === void 0;
}
function looseDocuments(facts) {
  return facts.filter(isLoose).map((fact) => {
    const name = documentName(fact.at.source.path);
    const declared = fact.kind === "raw-policy" ? fact.declared : void 0;
    const said = declared ?? (fact.policy ? kindOf$1(fact.policy) : "unknown");
    const kind = said === "unknown" ? name.kind ?? "unknown" : said;
    return { fact, policy: fact.policy, kind, name };
  });
}
function pathOf(document) {
  return document.fact.at.source.path;
}
function giveLoose(documents, role, document, kind, by) {
  const { fact, policy } = document;
  if (fact.kind === "attachment")
    documents.attachTo(role, fact, by);
  else if (policy)
    documents.give(role, kind, { policy, label: labelOf$1(document, kind) }, fact.scope, by);
  if (by !== "content")
    role.documented = true;
  else
    role.guessed.push(fact.at);
}
function labelOf$1(document, kind) {
  if (kind === "trust")
    return "trust policy";
  return kind === "boundary" ? `permissions boundary ${pathOf(document)}` : `policy ${pathOf(document)}`;
}
function bindRole(binding, loose, documents) {
  const array_1 = documents.table.named([binding.arn], [], { at: binding.at, in: "config" }), role = array_1[0];
  const bound = /* @__PURE__ */ new Set();
  if (role === void 0)
    return bound;
  role.documented = true;
  const kinds = [
    ["identity", binding.policies],
    ["trust", binding.trust],
    ["boundary", binding.boundary]
  ];
  for (let i_1 = 0, all_1 = kinds; i_1 < all_1.length; i_1++) {
    const array_2 = all_1[i_1], kind = array_2[0], matches = array_2[1];
    if (matches === void 0)
      continue;
    if (kind === "identity")
      role.exhaustive = true;
    for (let i_2 = 0, all_2 = loose; i_2 < all_2.length; i_2++) {
      const document = all_2[i_2];
      if (!matches(pathOf(document)))
        continue;
      giveLoose(documents, role, document, kind, "config");
      bound.add(document);
    }
  }
  return bound;
}
function bindByConfig(facts, options, documents) {
  const loose = looseDocuments(facts);
  const bound = /* @__PURE__ */ new Set();
  for (let i_3 = 0, all_3 = options.roles; i_3 < all_3.length; i_3++) {
    const binding = all_3[i_3];
    for (const document of bindRole(binding, loose, documents))
      bound.add(document);
  }
  const organization = { scps: /* @__PURE__ */ new Map(), rcps: /* @__PURE__ */ new Map() };
  for (let i_4 = 0, all_4 = options.organization; i_4 < all_4.length; i_4++) {
    const { policies, accounts } = all_4[i_4];
    const level = loose.filter((document) => policies(pathOf(document)));
    for (let i_5 = 0, all_5 = level; i_5 < all_5.length; i_5++) {
      const document = all_5[i_5];
      bound.add(document);
    }
    for (let i_6 = 0, all_6 = ["scp", "rcp"]; i_6 < all_6.length; i_6++) {
      const kind = all_6[i_6];
      const named = level.flatMap((document) => organizationPolicy(document, kind));
      for (let i_7 = 0, all_7 = named; i_7 < all_7.length; i_7++) {
        const { policy, scope } = all_7[i_7];
        documents.use(policy, kind, scope);
      }
      const set = { policies: named.map(({ policy }) => policy), complete: true, missing: [] };
      if (named.length > 0)
        for (let i_8 = 0, all_8 = accounts; i_8 < all_8.length; i_8++) {
          const account = all_8[i_8];
          push(organization[`${kind}s`], account, set);
        }
    }
  }
  return { loose: loose.filter((document) => !bound.has(document)), organization };
}
const organizationLabels = { scp: "service control policy", rcp: "resource control policy" };
function organizationPolicy({ policy, fact }, kind) {
  if (policy === void 0 || isResourceControl(policy, fact) !== (kind === "rcp"))
    return [];
  const label = `${organizationLabels[kind]} ${fact.at.source.path}`;
  return [{ policy: { policy, label }, scope: fact.scope }];
}
function isResourceControl({ statements }, fact) {
  const declared = fact.kind === "raw-policy" ? fact.declared : void 0;
  if (declared === "scp" || declared === "rcp")
    return declared === "rcp";
  return statements.length > 0 && statements.every(({ effect, principals }) => effect?.value === "Deny" && principals !== void 0);
}
function rootsOf({ definitions, mentions }) {
  return new Set([...definitions, ...mentions].map(({ at }) => rootOf$2(at.source.path)));
}
class RolesByPlainName {
  #roles = /* @__PURE__ */ new Map();
  /** By repository and name. */
  #own = /* @__PURE__ */ new Map();
  constructor(roles) {
    for (let i_9 = 0, all_9 = roles; i_9 < all_9.length; i_9++) {
      const role = all_9[i_9];
      const name = literal(role.name);
      if (name === void 0)
        continue;
      push(this.#roles, plainName(name), role);
      for (const root of rootsOf(role))
        push(this.#own, `${root} ${plainName(name)}`, role);
    }
  }
  /**
   * The one role of that name, by account folder or by the nearest place that names it. What the document's
   * own repository names goes before what others name.
   */
  find(owner, account, path, elsewhere = false) {
    const own = this.#own.get(`${rootOf$2(path)} ${plainName(owner)}`) ?? [];
    const roles = own.length > 0 || !elsewhere ? own : this.#roles.get(plainName(owner)) ?? [];
    const here = account === void 0 ? roles : roles.filter((role) => textKey(role.account) === account);
    const known = here.some((role) => role.isDefined) ? here.filter((role) => role.isDefined) : here;
    return known.length <= 1 ? known : nearest(known, path);
  }
}
function nearest(roles, path) {
  for (const folder of foldersUp(path)) {
    const here = roles.filter((role) => role.definitions.some(({ at }) => isBelow(at.source.path, folder)) || role.mentions.some(({ at }) => isBelow(at.source.path, folder)));
    if (here.length > 0)
      return here;
  }
  return [];
}
function kindFor({ kind, name, fact }) {
  if (fact.kind === "attachment")
    return fact.as === "trust" || fact.as === "boundary" ? fact.as : "identity";
  if (kind === "trust")
    return name.kind === "identity" && /permission|inline/.test([...name.words].join(" ")) ? "identity" : "trust";
  if (name.kind === "boundary" && kind === "identity")
    return "boundary";
  return kind === "identity" || kind === "boundary" ? kind : void 0;
}
function misplacedKind({ kind, name }) {
  return kind === "resource" && name.kind === "identity" && name.owner !== "" ? "identity" : void 0;
}
function bindByName(byConfig, documents, nearMisses) {
  if (byConfig.loose.length === 0)
    return [];
  const meant = new Set(documents.table.all().map((role) => nearMisses.intended(role)));
  const roles = new RolesByPlainName([...meant]);
  return byConfig.loose.filter((document) => {
    const { name } = document;
    const path = pathOf(document);
    const owner = name.owner === "" ? name.folder : name.owner;
    const isNamed = name.owner !== "" && name.kind !== void 0;
    const byFile = roles.find(owner, name.account, path, isNamed);
    const kind = kindFor(document) ?? (byFile.length > 0 ? misplacedKind(document) : void 0);
    if (kind === void 0)
      return true;
    const found = byFile.length > 0 ? byFile : roles.find(name.folder, name.account, path);
    if (found.length !== 1 || byFile.length === 0 && name.kind === void 0 && folderOf(path) === rootOf$2(path))
      return true;
    for (let i_10 = 0, all_10 = found; i_10 < all_10.length; i_10++) {
      const role = all_10[i_10];
      giveLoose(documents, role, document, kind, "name");
    }
    return false;
  });
}

function byKind(facts) {
  const sorted = {
    "task-definition": [],
    service: [],
    "task-run": [],
    role: [],
    "managed-policy": [],
    attachment: [],
    "raw-policy": [],
    profile: [],
    "duplicate-key": [],
    "reference-as-string": [],
    "account-number": [],
    known: [],
    "parse-error": []
  };
  for (let i_1 = 0, all_1 = facts; i_1 < all_1.length; i_1++) {
    const fact = all_1[i_1];
    sorted[fact.kind].push(fact);
  }
  return sorted;
}

const createRequire = () => require;

const SOURCE_MAP_LIMIT = 1 << 20;
function jsonPointer(path) {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function locator(text) {
  let chosen;
  return {
    find: (path) => {
      chosen ??= (text.length <= SOURCE_MAP_LIMIT ? sourceMapLocator(text) : void 0) ?? scanningLocator(text);
      return chosen.find(path);
    }
  };
}
function sourceMapLocator(text) {
  try {
    const sourceMap = createRequire(__filename)("json-source-map");
    const { pointers } = sourceMap.parse(text);
    return {
      find: (path) => {
        const entry = pointers[jsonPointer(path)];
        if (entry === void 0)
          return void 0;
        const { value, valueEnd, key, keyEnd } = entry;
        return {
          start: value.pos,
          end: valueEnd.pos,
          key: key && keyEnd && { start: key.pos, end: keyEnd.pos }
        };
      }
    };
  } catch {
    return void 0;
  }
}
function scanningLocator(text) {
  const containers = /* @__PURE__ */ new Map();
  const start = afterSpace(text, 0);
  const root = {
    start,
    get end() {
      return afterValue(text, start);
    },
    key: void 0
  };
  return {
    find: (path) => {
      let at = root;
      for (let i_1 = 0, all_1 = path; i_1 < all_1.length; i_1++) {
        const step = all_1[i_1];
        const children = containers.get(at.start) ?? {
          known: /* @__PURE__ */ new Map(),
          rest: childrenOf(text, at.start)
        };
        containers.set(at.start, children);
        at = childAt(children, step);
        if (at === void 0)
          return void 0;
      }
      return at;
    }
  };
}
function childAt({ known, rest }, step) {
  while (typeof step === "string" || !known.has(step)) {
    const next = rest.next();
    if (next.done === true)
      break;
    known.set(...next.value);
  }
  return known.get(step);
}
function* childrenOf(text, open) {
  const isObject = text[open] === "{";
  if (!isObject && text[open] !== "[")
    return;
  let index = 0;
  let i = afterSpace(text, open + 1);
  while (i < text.length && text[i] !== "}" && text[i] !== "]") {
    let key;
    if (isObject) {
      key = { start: i, end: afterString(text, i) };
      i = afterSpace(text, afterSpace(text, key.end) + 1);
    }
    const end = afterValue(text, i);
    yield [key === void 0 ? index++ : decodeKey(text, key), { start: i, end, key }];
    i = afterSpace(text, end);
    if (text[i] === ",")
      i = afterSpace(text, i + 1);
  }
}
function decodeKey(text, { start, end }) {
  const written = text.slice(start, end);
  return written.includes("\\") ? JSON.parse(written) : written.slice(1, -1);
}
function afterSpace(text, from) {
  let i = from;
  for (let c = text.charCodeAt(i); c === 32 || c === 10 || c === 13 || c === 9; )
    c = text.charCodeAt(++i);
  return i;
}
function afterString(text, open) {
  for (let quote = text.indexOf('"', open + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (text.charCodeAt(before) === 92)
      before--;
    if ((quote - before) % 2 === 1)
      return quote + 1;
  }
  return text.length;
}
function afterValue(text, from) {
  let depth = 0;
  let i = from;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c === 34)
      i = afterString(text, i);
    else if (c === 123 || c === 91) {
      depth++;
      i++;
    } else if (c === 125 || c === 93) {
      if (depth === 0)
        return i;
      depth--;
      i++;
    } else if (depth === 0)
      return afterScalar(text, i);
    else {
      i++;
      continue;
    }
    if (depth === 0)
      return i;
  }
  return i;
}
function afterScalar(text, from) {
  let i = from;
  while (i < text.length && !/[\s,\]}]/.test(text.charAt(i)))
    i++;
  return i;
}

function duplicateKeys(text) {
  const found = [];
  const stack = [];
  let isKey = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) {
      const end = afterString(text, i);
      const keys = stack.at(-1);
      if (isKey && keys !== void 0) {
        const at = { start: i, end };
        const key = decodeKey(text, at);
        const first = keys.get(key);
        if (first === void 0)
          keys.set(key, at);
        else
          found.push({ key, at, first });
      }
      isKey = false;
      i = end - 1;
    } else if (c === 123 || c === 91) {
      isKey = c === 123;
      stack.push(isKey ? /* @__PURE__ */ new Map() : void 0);
    } else if (c === 125 || c === 93)
      stack.pop();
    else if (c === 44)
      isKey = stack.at(-1) !== void 0;
  }
  return found;
}

const LONGEST$1 = 300;
const FORMS = [
  { open: "%{", close: "}" },
  { open: "{%", close: "%}" },
  { open: "{#", close: "#}" },
  { open: "{{", close: "}}", onlyKeywords: true },
  { open: "<%", close: "%>" }
];
const OPENS = /^(?:#\w+|if|for|range|with|define|block|each|unless|macro)\b/;
const CLOSES = /^(?:\/\w*|end\w*)\b|^\/\w/;
const SILENT = /^(?:[!^/#]|else\b|elif\b|define\b|set\b|import\b|template\b|\$\w+\s*:?=)/;
function directiveAt(source, start) {
  const c = source[start];
  if (c !== "%" && c !== "{" && c !== "<")
    return void 0;
  const form = FORMS.find(({ open }) => source.startsWith(open, start));
  if (form === void 0 || source.startsWith("<%=", start))
    return void 0;
  const from = start + form.open.length;
  const close = source.slice(from, from + LONGEST$1).indexOf(form.close);
  if (close < 0)
    return void 0;
  const inner = source.slice(from, from + close).replace(/^[-~+\s]+/, "");
  const end = from + close + form.close.length;
  if (CLOSES.test(inner))
    return { end, nesting: -1 };
  if (OPENS.test(inner))
    return { end, nesting: 1 };
  return form.onlyKeywords === true && !SILENT.test(inner) ? void 0 : { end, nesting: 0 };
}

function sourceOffset(breakpoints, decoded) {
  let array_1 = [0, breakpoints.length], low = array_1[0], high = array_1[1];
  while (low < high) {
    const middle = low + high >> 1;
    if ((breakpoints[middle]?.decoded ?? Infinity) <= decoded)
      low = middle + 1;
    else
      high = middle;
  }
  const last = breakpoints[low - 1];
  return last === void 0 ? decoded : last.source + (decoded - last.decoded);
}
function lazyPart(whole, start, end, find) {
  return new LazyPart(whole, start, end, find);
}
class LazyPart {
  constructor(whole, start, end, find) {
    this.whole = whole;
    this.start = start;
    this.end = end;
    this.find = find;
  }
  #found;
  get source() {
    return this.whole.source;
  }
  range() {
    return (this.#found ??= this.find()).range();
  }
  part(from, to) {
    const { start, end } = this;
    return this.whole.part(Math.min(start + from, end), Math.min(start + to, end));
  }
  pointer() {
    return this.whole.pointer();
  }
}
function decodedPlace(encoded, breakpoints) {
  let known;
  const offset = (decoded) => sourceOffset(known ??= breakpoints(), decoded);
  const place = {
    source: encoded.source,
    range: () => encoded.range(),
    part: (start, end) => lazyPart(place, start, end, () => encoded.part(offset(start), offset(end))),
    pointer: () => encoded.pointer()
  };
  return place;
}
function jsonEscapes(written) {
  const found = [];
  let lost = 0;
  for (let i = written.indexOf("\\"); i >= 0; i = written.indexOf("\\", i)) {
    const length = written[i + 1] === "u" ? 6 : 2;
    i += length;
    lost += length - 1;
    found.push({ decoded: i - lost, source: i });
  }
  return found;
}
function percentEscapes(written) {
  const found = [];
  let lost = 0;
  for (const match of written.matchAll(/%[0-7][0-9a-f]|%[c-f][0-9a-f](?:%[89ab][0-9a-f]){1,3}/gi)) {
    const units = match[0].length === 12 ? 2 : 1;
    lost += match[0].length - units;
    const source = match.index + match[0].length;
    found.push({ decoded: source - lost, source });
  }
  return found;
}

const LONGEST = 300;
const CLOSERS = { "{{": "}}", "{%": "%}", "<%": "%>" };
const DELIMITED = [
  // Delimited, with anything inside: the end is found by `closing`.
  String.raw`\${0,4}[$%#]\{|\$\(|\{\{|\{%|<%`,
  // $NAME, $$NAME$$
  String.raw`\${1,4}[A-Za-z_]\w*(?:\${1,4}(?![\w{($]))?`,
  String.raw`<[A-Za-z0-9](?:[\w .\/'-]{0,80}[\w.'])?>`,
  String.raw`\{[A-Za-z_][\w.-]{0,80}\}`,
  String.raw`\(\([A-Za-z_][\w.\/-]{0,80}\)\)`,
  String.raw`%[A-Z_][A-Z0-9_]{2,80}%|@@?[A-Z][A-Z0-9_]{1,80}@@?`
].join("|");
const WORDS = [
  String.raw`(?<![A-Za-z0-9_])(?:__[A-Z][A-Z0-9_]{0,80}?__|YOUR[_-][A-Z0-9_-]{0,80}[A-Z0-9]` + String.raw`|REPLACE[_-]?(?:ME|THIS|WITH)[A-Z0-9_-]{0,80}|CHANGE[_-]?ME[A-Z0-9_-]{0,80}` + String.raw`|[A-Z0-9_]{1,80}_HERE|[A-Z0-9_]{0,80}PLACEHOLDER[A-Z0-9_]{0,80}` + String.raw`|AWS_ACCOUNT_ID|ACCOUNT_ID|aws_account_id|account_id)(?![A-Za-z0-9_])`,
  String.raw`(?<![A-Za-z0-9])[xX]{8,}(?![A-Za-z0-9])`
].join("|");
const WORD_MARKS = /__|[xX]{8}|YOUR|REPLACE|CHANGE|_HERE|PLACEHOLDER|ACCOUNT_ID|account_id/;
const CANDIDATES = `${DELIMITED}|${WORDS}`;
const CANDIDATE_HERE = new RegExp(CANDIDATES, "y");
const OPENER = /^(?:\$*[$%#]\{|\$\(|\{\{|\{%|<%)$/;
const WHOLE = /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:ARN|ROLE_NAME)|TODO|TBD|FIXME|\.\.\.|\u2026)$/;
const MARKS = new RegExp(String.raw`[$<{%#@\u2026]|\(\(|\.\.\.|_ARN|_ROLE_NAME|TODO|TBD|FIXME|${WORD_MARKS.source}`);
const POLICY_VARIABLE = /^\s*(?:[*?$]|(?:aws|sts|iam|saml|s3|ec2|ecs|kms|iot|redshift|transfer|identitystore|[\w-]+(?:\.[\w/-]+)+):(?!:)[A-Za-z][^}]*)\s*$/i;
function endOf(value, start, written) {
  return OPENER.test(written) ? closing(value, start, written) : start + written.length;
}
function closing(value, start, opener) {
  const from = start + opener.length;
  const limit = Math.min(value.length, from + LONGEST);
  const closer = CLOSERS[opener];
  if (closer !== void 0) {
    const found = value.slice(from, limit).indexOf(closer);
    return found < 0 ? void 0 : from + found + closer.length;
  }
  const array_1 = opener.endsWith("(") ? ["(", ")"] : ["{", "}"], open = array_1[0], close = array_1[1];
  const inner = value.slice(from, limit);
  let depth = 1;
  for (let i = 0; i < inner.length; i++) {
    const c = inner[i];
    if (c === '"')
      i = Math.max(i, inner.indexOf('"', i + 1));
    else if (c === open)
      depth++;
    else if (c === close && --depth === 0)
      return from + (opener === "#{" && inner[i + 1] === "#" ? i + 2 : i + 1);
  }
  return void 0;
}
function nameOf(written) {
  const pairs = /^(?:\$*[$%#]\{|\$\(|\{\{|\{%|<%=?|[<{%@[]|\(\(|\$+|_+)[-~\s]*([^]*?)[-~\s]*(?:\}#|\}\}|%\}|%>|\)\)|[>})%@\]]|\$+|_+)?$/;
  const name = pairs.exec(written)?.[1] ?? "";
  return name === "" ? written : name;
}
function bySpelling(value) {
  const found = [];
  const candidates = new RegExp(WORD_MARKS.test(value) ? CANDIDATES : DELIMITED, "g");
  for (let match = candidates.exec(value); match !== null; match = candidates.exec(value)) {
    const written = match[0];
    const start = match.index;
    const end = endOf(value, start, written);
    if (end === void 0)
      continue;
    candidates.lastIndex = end;
    if (written.endsWith("${") && POLICY_VARIABLE.test(value.slice(start + written.length, end - 1)))
      continue;
    found.push({ start, end, name: nameOf(value.slice(start, end)), kind: "any" });
  }
  return withoutBranches(value, found);
}
function withoutBranches(value, found) {
  const isDirective = ({ start: start2 }) => directiveAt(value, start2) !== void 0;
  const array_2 = [found.findIndex(isDirective), found.findLastIndex(isDirective)], first = array_2[0], last = array_2[1];
  const array_3 = [found[first]?.start, found[last]?.end], start = array_3[0], end = array_3[1];
  if (start === void 0 || end === void 0)
    return [...found];
  const whole = { start, end, name: value.slice(start, end), kind: "any" };
  return [...found.slice(0, first), whole, ...found.slice(last + 1)];
}
function placeholderEnd(value, start) {
  CANDIDATE_HERE.lastIndex = start;
  const match = CANDIDATE_HERE.exec(value);
  return match === null ? void 0 : endOf(value, start, match[0]);
}
const AMAZONS_OWN = /* @__PURE__ */ new Set(["aws", "aws-marketplace", "amazon", "cloudfront"]);
const COVERED = "";
const ARN = /arn:([^:\s"']{0,80}):([^:\s"']{0,80}):([^:\s"']{0,80}):([^:\s"']{0,80})/g;
const FIELD_KINDS = ["partition", void 0, "region", "account"];
function isAccountWord(field) {
  if (/^[0-9]*$/.test(field) || AMAZONS_OWN.has(field) || field.includes(COVERED) || /[*?]/.test(field))
    return false;
  if (/^[A-Za-z_[(][\w.()[\]-]{2,}$/.test(field))
    return true;
  return /^[0-9]*[xX]{3,}[0-9xX]*$|^[-._#\u2026]+$|^[\w-]*(?:account|digit)[\w-]*$/i.test(field);
}
function cover(value, found) {
  let covered = "";
  let from = 0;
  for (let i_1 = 0, all_1 = found; i_1 < all_1.length; i_1++) {
    const { start, end } = all_1[i_1];
    covered += value.slice(from, start) + COVERED.repeat(end - start);
    from = end;
  }
  return covered + value.slice(from);
}
function byField(value, spelt) {
  if (!value.includes("arn:"))
    return spelt;
  const covered = cover(value, spelt);
  const fields = /* @__PURE__ */ new Map();
  const words = [];
  for (const match of covered.matchAll(ARN)) {
    let start = match.index + 4;
    for (let i_2 = 0, all_2 = FIELD_KINDS; i_2 < all_2.length; i_2++) {
      const i = i_2, kind = all_2[i_2];
      const field = match[i + 1] ?? "";
      const end = start + field.length;
      if (kind !== void 0 && field.startsWith(COVERED))
        fields.set(start, { end, kind });
      if (kind === "account" && match[2] !== "apigateway" && isAccountWord(field))
        words.push({ start, end, name: nameOf(field), kind });
      start = end + 1;
    }
  }
  const typed = spelt.map((one) => {
    const field = fields.get(one.start);
    return field?.end === one.end ? { ...one, kind: field.kind } : one;
  });
  return words.length === 0 ? typed : [...typed, ...words].sort((a, b) => a.start - b.start);
}
function findPlaceholders(value) {
  if (!MARKS.test(value))
    return value.includes("arn:") && !isUsualRoleArn(value) ? byField(value, []) : [];
  if (/^\s*%7b/i.test(value))
    return [];
  if (WHOLE.test(value))
    return [{ start: 0, end: value.length, name: value, kind: "any" }];
  return byField(value, bySpelling(value));
}
function assemble(value, found, scopeId, inOrder) {
  const pieces = [];
  let from = 0;
  for (let i_3 = 0, all_3 = found; i_3 < all_3.length; i_3++) {
    const { start, end, name, kind } = all_3[i_3];
    const hole = { id: `placeholder:${scopeId}#${name}`, label: name, kind };
    pieces.push(unflat(value.slice(from, start), inOrder), hole);
    from = end;
  }
  return text(...pieces, unflat(value.slice(from), inOrder));
}
function placeholders(value, scopeId, inOrder = []) {
  const found = findPlaceholders(value);
  return found.length === 0 ? unflat(value, inOrder) : assemble(value, found, scopeId, inOrder);
}
function placeholderBreakpoints(value) {
  let lost = 0;
  return findPlaceholders(value).map(({ start, end }) => {
    lost += end - start - 1;
    return { decoded: end - lost, source: end };
  });
}
function placeholderText(value, at, scopeId, inOrder = []) {
  const found = findPlaceholders(value);
  if (found.length === 0)
    return { text: unflat(value, inOrder), at };
  return {
    text: assemble(value, found, scopeId, inOrder),
    at: decodedPlace(at, () => placeholderBreakpoints(value))
  };
}

function repairJson(source, holeCount = 0) {
  const state = {
    source,
    holeCount,
    edits: [],
    unknown: /* @__PURE__ */ new Map(),
    partial: /* @__PURE__ */ new Set(),
    stack: [],
    last: "open",
    lastComma: -1,
    commaEdit: -1,
    gap: false,
    conditional: false
  };
  for (let i = 0; i < source.length; )
    i = step(state, i);
  const { unknown, partial, conditional } = state;
  return { text: edited(state), unknown, partial, conditional };
}
function edited({ source, edits }) {
  let out = "";
  let from = 0;
  for (let i_1 = 0, all_1 = edits.sort((a, b) => a.start - b.start); i_1 < all_1.length; i_1++) {
    const { start, end, by } = all_1[i_1];
    out += source.slice(from, start) + by;
    from = end;
  }
  return out + source.slice(from);
}
function step(state, i) {
  const { source } = state;
  const c = source.charAt(i);
  if (/\s/.test(c))
    return i + 1;
  if (c === "/" && /[/*]/.test(source.charAt(i + 1)))
    return blank(state, i, commentEnd(source, i));
  const directive = directiveAt(source, i);
  if (directive !== void 0)
    return takeDirective(state, i, directive);
  if (c === '"') {
    state.last = "value";
    state.gap = false;
    return stringEnd(state, i);
  }
  if (/[{[]/.test(c) && placeholderAt(source, i, state.holeCount) === void 0) {
    state.stack.push({ open: i, isObject: c === "{" });
    state.last = "open";
    state.gap = false;
    return i + 1;
  }
  if (/[}\]:,]/.test(c))
    return punctuation(state, i, c);
  return bareWord(state, i);
}
function punctuation(state, i, c) {
  if (c === "," && state.gap && state.last !== "value")
    return blank(state, i, i + 1);
  if (c === "}" || c === "]") {
    if (state.last === "comma")
      withoutLastComma(state);
    state.stack.pop();
  }
  if (c === ",") {
    state.lastComma = i;
    state.commaEdit = -1;
  }
  state.last = c === "," ? "comma" : c === ":" ? "colon" : "value";
  state.gap = false;
  return i + 1;
}
function withoutLastComma(state) {
  const edit = state.edits[state.commaEdit];
  if (edit === void 0)
    blank(state, state.lastComma, state.lastComma + 1);
  else
    state.edits[state.commaEdit] = { ...edit, by: ` ${edit.by.slice(1)}` };
}
function blank(state, start, end) {
  const by = state.source.slice(start, end).replace(/[^\r\n]/g, " ");
  state.edits.push({ start, end, by });
  return end;
}
function takeOut(state, start, end) {
  state.gap = true;
  const container = state.stack.at(-1);
  if (container !== void 0)
    state.partial.add(container.open);
  return blank(state, start, end);
}
function asValue(state, start, end) {
  state.unknown.set(start, state.source.slice(start, end));
  state.last = "value";
  state.gap = false;
  const by = end - start === 1 ? "0" : `"${"_".repeat(end - start - 2)}"`;
  state.edits.push({ start, end, by });
  return end;
}
function takeDirective(state, start, first) {
  state.conditional = true;
  if (state.last !== "colon" || first.nesting !== 1) {
    const end = takeOut(state, start, first.end);
    if (state.last === "value" && goesOn(state.source, end))
      separate(state, start);
    return end;
  }
  let depth = 1;
  let i = first.end;
  while (i < state.source.length && depth > 0) {
    const directive = directiveAt(state.source, i);
    depth += directive?.nesting ?? 0;
    i = directive?.end ?? i + 1;
  }
  return asValue(state, start, i);
}
function goesOn(source, from) {
  const space = /^\s*/.exec(source.slice(from, from + 1e3));
  const next = from + (space?.[0].length ?? 0);
  return next < source.length && !/[,\]}\s]/.test(source.charAt(next)) && directiveAt(source, next) === void 0;
}
function separate(state, at) {
  const blanked = state.edits.pop();
  if (blanked === void 0)
    return;
  state.edits.push({ ...blanked, by: `,${blanked.by.slice(1)}` });
  state.last = "comma";
  state.lastComma = at;
  state.commaEdit = state.edits.length - 1;
}
function bareWord(state, start) {
  const { source } = state;
  let end = start;
  let isTemplate = false;
  while (directiveAt(source, end) === void 0) {
    const hole = placeholderAt(source, end, state.holeCount);
    isTemplate ||= hole !== void 0;
    if (hole !== void 0)
      end = hole;
    else if (/[\w.+*-]/.test(source.charAt(end)))
      end++;
    else
      break;
  }
  if (isTemplate)
    return placeRun(state, start, end);
  state.last = "value";
  state.gap = false;
  return Math.max(end, start + 1);
}
function placeRun(state, start, end) {
  const container = state.stack.at(-1);
  const next = /\S/.exec(state.source.slice(end, end + 1e3))?.[0] ?? "";
  if (container === void 0)
    return state.last === "value" ? takeOut(state, start, end) : asValue(state, start, end);
  if (container.isObject) {
    if (state.last === "colon")
      return asValue(state, start, end);
    if (next !== ":" || end - start < 2)
      return takeOut(state, start, end);
    state.partial.add(container.open);
    state.edits.push({ start, end, by: `"${"_".repeat(end - start - 2)}"` });
    return end;
  }
  state.partial.add(container.open);
  return state.last === "value" || !/[,\]]/.test(next) ? takeOut(state, start, end) : asValue(state, start, end);
}
function commentEnd(source, start) {
  const isLine = source[start + 1] === "/";
  const end = isLine ? source.indexOf("\n", start) : source.indexOf("*/", start + 2);
  if (end < 0)
    return source.length;
  return isLine ? end : end + 2;
}
function stringEnd(state, open) {
  const { source, edits } = state;
  let i = open + 1;
  while (i < source.length) {
    const c = source.charAt(i);
    if (c === '"')
      return i + 1;
    const end = /[$%#{<]/.test(c) ? placeholderAt(source, i, 0) : void 0;
    const inner = end === void 0 ? "" : source.slice(i, end);
    if (end !== void 0 && /["\\]/.test(inner) && !inner.includes("\n") && hasPairs(inner)) {
      edits.push({ start: i, end, by: inner.replaceAll('"', "'").replaceAll("\\", "/") });
      i = end;
    } else
      i += c === "\\" ? 2 : 1;
  }
  return source.length;
}
function hasPairs(inner) {
  return inner.split('"').length % 2 === 1;
}
function placeholderAt(source, start, holeCount) {
  const hole = holeIndex(source, start);
  return hole >= 0 && hole < holeCount ? start + 1 : placeholderEnd(source, start);
}

class JsonPlace {
  constructor(text, parent, step = "") {
    this.text = text;
    this.parent = parent;
    this.step = step;
  }
  get source() {
    return this.text.source;
  }
  path() {
    const path = this.parent === void 0 ? [] : [this.step];
    for (let at = this.parent; at?.parent !== void 0; at = at.parent)
      path.push(at.step);
    return path.reverse();
  }
  /** Offsets in the text. */
  located() {
    return this.text.find(this.path());
  }
  range() {
    const { start, end } = this.located();
    return this.text.place(start, end).range();
  }
  pointer() {
    return (this.text.place(0, 0).pointer() ?? "") + jsonPointer(this.path());
  }
  /** Parts of what is no string count in it as it is written. */
  part(start, end) {
    return lazyPart(this, start, end, () => {
      const whole = this.located();
      const offset = (part) => Math.min(whole.start + part, whole.end);
      return this.text.place(offset(start), offset(end));
    });
  }
}
class JsonStringPlace extends JsonPlace {
  #filled;
  /** `filled`: the string as decoded, where parts count in what it is with holes for its placeholders. */
  constructor(text, parent, step, filled) {
    super(text, parent, step);
    this.#filled = filled;
  }
  part(start, end) {
    return lazyPart(this, start, end, () => {
      const whole = this.located();
      const outer = this.#filled === void 0 ? [] : placeholderBreakpoints(this.#filled);
      const escapes = jsonEscapes(this.text.text.slice(whole.start + 1, whole.end - 1));
      const offset = (part) => Math.min(whole.start + 1 + sourceOffset(escapes, sourceOffset(outer, part)), whole.end - 1);
      return this.text.place(offset(start), offset(end));
    });
  }
}
class JsonKeyPlace extends JsonStringPlace {
  located() {
    const found = this.text.find(this.path());
    return found.key ?? found;
  }
}

const DEEPEST$1 = 500;
function jsonValue(data, text) {
  const places = locator(text.text);
  let overriding;
  const reading = {
    ...text,
    place: (start, end) => text.place(start, end),
    find: (path) => places.find(path) ?? { start: 0, end: 0, key: void 0 },
    overriding: () => overriding ??= new Set(duplicateKeys(text.text).map(({ at }) => at.start))
  };
  return valueOf$1(data, reading, void 0, "", 0);
}
function valueOf$1(data, reading, parent, step, depth) {
  if (depth > DEEPEST$1) {
    const why = `what is nested deeper than ${String(DEEPEST$1)} levels`;
    return { kind: "unknown", at: new JsonPlace(reading, parent, step), why };
  }
  if (reading.repaired !== void 0) {
    const unknown = filledIn(new JsonPlace(reading, parent, step), reading.repaired, reading);
    if (unknown !== void 0)
      return unknown;
  }
  if (typeof data === "string")
    return new JsonString(data, new JsonStringPlace(reading, parent, step, data), reading);
  const at = new JsonPlace(reading, parent, step);
  if (Array.isArray(data))
    return new JsonList(data, at, reading, depth);
  if (typeof data === "object" && data !== null)
    return new JsonMap(data, at, reading, depth);
  return constantValue(data, at, reading.text);
}
class JsonString {
  constructor(decoded, at, reading) {
    this.kind = "text";
    this.at = at;
    this.#decoded = decoded;
    this.#reading = reading;
  }
  #decoded;
  #reading;
  #text;
  get text() {
    const { scopeId, holes } = this.#reading;
    return this.#text ??= placeholders(this.#decoded, scopeId, holes);
  }
  get raw() {
    if (this.#reading.holes.length > 0)
      return void 0;
    const { text, parent, step } = this.at;
    return { value: this.#decoded, at: new JsonStringPlace(text, parent, step) };
  }
}
class JsonList {
  constructor(data, at, reading, depth) {
    this.kind = "list";
    this.at = at;
    this.partial = isPartial(at, reading);
    this.#data = data;
    this.#values = new Array(data.length);
    this.#reading = reading;
    this.#depth = depth;
  }
  #data;
  #reading;
  #depth;
  #values;
  #items;
  get data() {
    const { holes, repaired } = this.#reading;
    if (holes.length > 0 || repaired !== void 0)
      return void 0;
    return { items: this.#data, value: (index) => this.#value(index) };
  }
  items() {
    return this.#items ??= this.#data.map((_, i) => this.#value(i));
  }
  #value(index) {
    const depth = this.#depth + 1;
    return this.#values[index] ??= valueOf$1(this.#data[index], this.#reading, this.at, index, depth);
  }
}
class JsonMap {
  constructor(data, at, reading, depth) {
    this.kind = "map";
    this.#values = /* @__PURE__ */ new Map();
    const { holes } = reading;
    this.at = at;
    this.#data = data;
    this.#reading = reading;
    this.#depth = depth;
    const keys = holes.length === 0 ? void 0 : Object.keys(data);
    this.#shown = keys && new Map(keys.map((key) => [show(unflat(key, holes)), key]));
    this.partial = isPartial(at, reading) || keys?.some((key) => isHole(key, holes)) === true;
  }
  #data;
  #reading;
  #depth;
  #values;
  /** Keys as messages show them, to the keys as they stand, where characters in them stand for holes. */
  #shown;
  keys() {
    return this.#shown === void 0 ? Object.keys(this.#data) : [...this.#shown.keys()];
  }
  get(key) {
    const known = this.#values.get(key);
    const written = this.#written(key);
    if (known !== void 0 || written === void 0)
      return known;
    const value = valueOf$1(this.#data[written], this.#reading, this.at, written, this.#depth + 1);
    this.#values.set(key, value);
    return value;
  }
  keyAt(key) {
    const written = this.#written(key);
    return written === void 0 ? this.at : new JsonKeyPlace(this.#reading, this.at, written);
  }
  /** The key as it stands, where there is one. */
  #written(key) {
    const written = this.#shown === void 0 ? key : this.#shown.get(key);
    return written !== void 0 && Object.hasOwn(this.#data, written) ? written : void 0;
  }
}
function constantValue(value, at, text) {
  const raw = () => {
    const { start, end } = at.located();
    return text.slice(start, end);
  };
  if (typeof value !== "number")
    return { kind: "constant", value, raw: String(value), at };
  return {
    kind: "constant",
    value,
    at,
    get raw() {
      return raw();
    }
  };
}
function isHole(key, holes) {
  return key.length === 1 && holes[holeIndex(key, 0)] !== void 0;
}
function isPartial(at, { repaired }) {
  return repaired !== void 0 && repaired.partial.size > 0 && repaired.partial.has(at.located().start);
}
function filledIn(at, repaired, reading) {
  if (repaired.unknown.size === 0 && !repaired.conditional)
    return void 0;
  const { start, key } = reading.find(at.path());
  const written = repaired.unknown.get(start);
  if (written !== void 0)
    return { kind: "unknown", at, why: `the value of ${oneLine(written)}` };
  if (!repaired.conditional || key === void 0 || !reading.overriding().has(key.start))
    return void 0;
  return { kind: "unknown", at, why: "a condition of the template" };
}
function oneLine(written) {
  return shortened(written.replace(/\s+/g, " "), 60);
}

const MESSAGES = {
  InvalidSymbol: "this is neither a string in double quotes nor another JSON value",
  InvalidNumberFormat: "this is no JSON number",
  PropertyNameExpected: "a key in double quotes is expected here",
  ValueExpected: "a value is expected here",
  ColonExpected: "a colon is missing before this",
  CommaExpected: "a comma is missing before this",
  CloseBraceExpected: 'the object is not closed by "}"',
  CloseBracketExpected: 'the list is not closed by "]"',
  EndOfFileExpected: "there is more after the end of the document",
  UnexpectedEndOfComment: "the comment is not closed",
  UnexpectedEndOfString: "the string is not closed on its line",
  UnexpectedEndOfNumber: "the number is cut off",
  InvalidUnicode: "this is no \\u escape",
  InvalidEscapeCharacter: "this escape does not exist in JSON",
  InvalidCharacter: "a control character stands in a string; it must be escaped"
};
const PADDED = "a number cannot begin with 0; put it in quotes";
const DEEPEST = 500;
function jsonFault(text) {
  const deep = tooDeep(text);
  if (deep !== void 0) {
    return {
      start: deep,
      end: deep + 1,
      message: `brackets are nested deeper than ${String(DEEPEST)} levels`
    };
  }
  const { visit, printParseErrorCode } = createRequire(__filename)("jsonc-parser");
  let fault;
  visit(text, {
    onError: (code, offset, length) => {
      const isPadded = /^0[0-9]/.test(text.slice(offset - 1, offset + 1));
      const message = isPadded ? PADDED : MESSAGES[printParseErrorCode(code)] ?? "this is not JSON";
      fault ??= { ...shown$1(text, offset, length), message };
    }
  }, { disallowComments: true });
  return fault ?? { start: 0, end: Math.min(1, text.length), message: "this is not JSON" };
}
function shown$1(text, offset, length) {
  const start = Math.min(offset, Math.max(text.length - 1, 0));
  const line = text.indexOf("\n", start);
  const end = Math.min(start + Math.max(length, 1), line > start ? line : text.length, text.length);
  return { start, end: Math.max(end, Math.min(start + 1, text.length)) };
}
function tooDeep(text) {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 123 || c === 91) {
      if (++depth > DEEPEST)
        return i;
    } else if (c === 125 || c === 93)
      depth--;
  }
  return void 0;
}

function parseJson(source) {
  return readJson(partOf(source, 0, source.text.length));
}
function parseJsonStream(source) {
  const { text } = source;
  const whole = partOf(source, 0, text.length);
  const strict = parsed$1(text);
  if (strict !== void 0)
    return [documentOf(whole, strict.data)];
  const documents = [];
  for (let i_1 = 0, all_1 = valuesIn(text); i_1 < all_1.length; i_1++) {
    const array_1 = all_1[i_1], start = array_1[0], end = array_1[1];
    documents.push(readJson(partOf(source, start, end)));
  }
  return documents.length < 2 || documents.every(isFailure) ? [readJson(whole)] : documents;
}
function valuesIn(text) {
  const ranges = [];
  for (let start = afterSeparators(text, 0); start < text.length; ) {
    if (!/[{[]/.test(text.charAt(start)))
      return ranges.length > 1 ? [...ranges, [start, text.length]] : [];
    const end = afterValue(text, start);
    ranges.push([start, end]);
    start = afterSeparators(text, end);
  }
  return ranges;
}
function afterSeparators(text, from) {
  let i = afterSpace(text, from);
  while (text.charAt(i) === "")
    i = afterSpace(text, i + 1);
  return i;
}
function readJson(input) {
  const strict = parsed$1(input.text);
  if (strict !== void 0)
    return documentOf(input, strict.data);
  const repaired = repairJson(input.text, input.holes.length);
  const tolerant = parsed$1(repaired.text);
  if (tolerant !== void 0)
    return documentOf(input, tolerant.data, repaired);
  const { message, start, end } = jsonFault(repaired.text);
  return failure(message, input.place(start, end));
}
function parsed$1(text) {
  try {
    return { data: JSON.parse(text) };
  } catch {
    return void 0;
  }
}
function documentOf(input, data, repaired) {
  const text = repaired?.text ?? input.text;
  const root = jsonValue(data, { ...input, text, ...repaired && { repaired } });
  return {
    source: input.source,
    syntax: "json",
    root,
    repaired: repaired !== void 0,
    duplicateKeys: () => {
      if (repaired?.conditional === true)
        return [];
      return duplicateKeys(text).map(({ key, at, first }) => ({
        key,
        at: input.place(at.start, at.end),
        first: input.place(first.start, first.end)
      }));
    }
  };
}
function partOf(source, start, end) {
  return {
    source,
    text: source.text.slice(start, end),
    scopeId: source.path,
    holes: [],
    place: (from, to) => placeAt(source, start + from, start + to)
  };
}

var json = /*#__PURE__*/Object.freeze({
  __proto__: null,
  parseJson: parseJson,
  parseJsonStream: parseJsonStream,
  readJson: readJson
});

function embeddedJson(value) {
  if (value.encodes !== void 0)
    return value.encodes;
  const document = embeddedDocument(value);
  return document === void 0 || isFailure(document) ? document : document.root;
}
function embeddedDocument(value) {
  const written = value.raw ?? { value: flat(value.text), at: value.at };
  const { value: text, at } = /^\s*%7b/i.test(written.value) ? urlDecoded(written) : written;
  if (!looksLikeJson(text))
    return void 0;
  return readJson({
    source: at.source,
    text,
    scopeId: at.source.path,
    holes: value.raw === void 0 ? holes(value.text) : [],
    place: (start, end) => at.part(start, end)
  });
}
function looksLikeJson(text) {
  const opening = /^\s*(?:\{\s*(?:["}$%{<#/\uE000-\uF8FF]|$)|\[\s*(?:[{["\]$%<#/\uE000-\uF8FF]|$))/.exec(text);
  return opening !== null && placeholderEnd(text, text.search(/\S/)) === void 0;
}
function urlDecoded({ value, at }) {
  try {
    return { value: decodeURIComponent(value), at: decodedPlace(at, () => percentEscapes(value)) };
  } catch {
    return { value, at };
  }
}

function strings(value, allow, refuse) {
  const items = value.kind === "list" ? value.items() : [value];
  let partial = value.kind === "list" && value.partial === true;
  const values = [];
  for (let i_1 = 0, all_1 = items; i_1 < all_1.length; i_1++) {
    const item = all_1[i_1];
    const read = textAt(item) ?? (allow.constants ? constantText(item) : void 0);
    if (read !== void 0)
      values.push(read);
    else if (item.kind === "unknown" || item.kind === "choice" || isIntrinsic(item))
      partial = true;
    else
      refuse(item.at);
  }
  return { values, partial };
}
function isIntrinsic(value) {
  return value.kind === "map" && value.keys().length > 0 && value.keys().every(isTemplateKey);
}
function constantText(value) {
  return value.kind === "constant" && value.value !== null ? { value: [value.raw], at: value.at } : void 0;
}

function parseConditions(value, report) {
  if (value.kind === "unknown" || value.kind === "choice")
    return { tests: [], unknown: true };
  if (value.kind === "text" && holes(value.text).length > 0)
    return { tests: [], unknown: true };
  if (value.kind !== "map") {
    const severity = value.kind === "constant" && value.value === null ? "warning" : "error";
    const hint = 'write {"<operator>": {"<key>": "<value>"}}, or leave Condition out';
    report(fault$1("policy-syntax", "GRAM-3", value.at, "Condition is not a map of operators", { severity, hint }));
    return { tests: [], unknown: false };
  }
  const read = value.keys().map((name) => readOperator(name, value, report));
  return {
    tests: read.flatMap(({ tests }) => tests),
    unknown: value.partial === true || read.some(({ unknown }) => unknown)
  };
}
function readOperator(name, conditions, report) {
  const operator = { value: name, at: conditions.keyAt(name) };
  const known = parseOperator(name);
  if (known === void 0 && isTemplateKey(name))
    return { tests: [], unknown: true };
  if (known === void 0)
    reportOperator(operator, report);
  const keys = conditions.get(name);
  if (keys === void 0 || keys.kind === "unknown" || keys.kind === "choice")
    return { tests: [], unknown: true };
  if (keys.kind !== "map") {
    const hint = `write {"${name}": {"<key>": "<value>"}}`;
    report(fault$1("policy-syntax", "COND-3", keys.at, `${quoted(name)} holds no map of condition keys`, { hint }));
    return { tests: [], unknown: false };
  }
  reportTwins(keys, report);
  const tests = keys.keys().map((key) => readTest(operator, known?.family, key, keys, report));
  return { tests, unknown: keys.partial === true };
}
function readTest(operator, family, name, keys, report) {
  const key = { value: name, at: keys.keyAt(name) };
  if (!/^[^:\s]+:\S/.test(name) && !isTemplateKey(name)) {
    const hint = 'a condition key is a service prefix and a name, as "aws:PrincipalArn" or "sts:ExternalId"';
    report(fault$1("policy-syntax", "COND-5", key.at, `condition key ${quoted(name)} has no service prefix`, {
      hint
    }));
  }
  const value = keys.get(name);
  if (value === void 0)
    return { operator, key, values: [], at: key.at, partial: true };
  const read = strings(value, { constants: true }, (at) => report(fault$1("policy-syntax", "COND-9", at, `a value of condition key ${quoted(name)} is not a string`)));
  for (let i_1 = 0, all_1 = read.values; i_1 < all_1.length; i_1++) {
    const one = all_1[i_1];
    reportValue(one, operator.value, family, report);
  }
  return { operator, key, values: read.values, at: value.at, partial: read.partial };
}
function reportOperator({ value: name, at }, report) {
  const message = `${quoted(name)} is not a condition operator, IAM refuses the document`;
  if (/Null\w*IfExists$/i.test(name)) {
    report(fault$1("policy-syntax", "COND-2", at, message, {
      hint: "Null takes no IfExists: it tests existence itself"
    }));
    return;
  }
  const meant = meantOperator(name);
  const hint = meant === void 0 ? "see the condition operators of the IAM user guide" : `write "${meant}"`;
  report(fault$1("policy-syntax", "COND-1", at, message, { hint, ...meant && rewrite$1(at, name, meant) }));
}
function meantOperator(name) {
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? void 0 : nearest$1(name.slice(0, colon), ["ForAnyValue", "ForAllValues"]);
  if (colon >= 0 && prefix === void 0)
    return void 0;
  const word = name.slice(colon + 1);
  const ifExists = /if_?exists?$/i.exec(word);
  const base = nearest$1(ifExists ? word.slice(0, ifExists.index) : word, baseOperators);
  return base && `${prefix === void 0 ? "" : `${prefix}:`}${base}${ifExists ? "IfExists" : ""}`;
}
function reportTwins(keys, report) {
  const seen = /* @__PURE__ */ new Map();
  for (let i_2 = 0, all_2 = keys.keys(); i_2 < all_2.length; i_2++) {
    const name = all_2[i_2];
    const first = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    if (first === void 0)
      continue;
    const message = `${quoted(name)} and ${quoted(first)} are one condition key, whose letter case does not count`;
    const hint = "put the values of both into one list";
    report(fault$1("policy-syntax", "COND-5", keys.keyAt(name), message, { severity: "warning", hint }));
  }
}
function reportValue({ value, at }, operator, family, report) {
  if (family === "Arn") {
    const fields = maskVariables(value).split(":").length;
    if (literal(value) === "*" || fields >= 6 || holes(value).some(({ kind: kind2 }) => kind2 === "any"))
      return;
    const message2 = `${quoted(value)} under ${quoted(operator)} is not an ARN of six fields or "*", IAM refuses it`;
    const hint = "write out all six fields with wildcards in them, or compare with StringLike";
    report(fault$1("policy-syntax", "COND-7", at, message2, { hint }));
    return;
  }
  const allowed = family === "Bool" || family === "Null" ? booleans : family === "Numeric" ? number : void 0;
  const written = literal(value);
  if (allowed === void 0 || written === void 0 || written.startsWith("${") || allowed.test(written))
    return;
  const kind = family === "Numeric" ? "a number" : oneOf(["true", "false"]);
  const message = `${quoted(written)} under ${quoted(operator)} is not ${kind}`;
  report(fault$1("policy-syntax", "COND-9", at, message, { severity: "warning" }));
}
const booleans = /^(?:true|false)$/i;
const number = /^[+-]?\d+(?:\.\d+)?$/;

const types = ["AWS", "Service", "Federated", "CanonicalUser"];
function parsePrincipal(value, key, report) {
  if (value.kind === "unknown" || value.kind === "choice")
    return { entries: [], partial: true };
  if (value.kind === "map")
    return readTypes(value, report);
  if (value.kind === "text")
    return readText$1(value, key, report);
  const hint = `write {"AWS": "<ARN>"} or {"Service": "<service>"}`;
  report(fault$1("policy-syntax", "TRUST-5", value.at, `${key} is not a map of principal types`, { hint }));
  const read = strings(value, { constants: false }, () => void 0);
  return { entries: read.values.map((one) => ({ type: "AWS", ...one })), partial: read.partial };
}
function readText$1(value, key, report) {
  const written = literal(value.text);
  if (written === "*")
    return { entries: [{ type: "*", value: value.text, at: value.at }], partial: false };
  if (written === void 0 && holes(value.text).some(({ kind }) => kind === "any"))
    return { entries: [], partial: true };
  const type = written?.endsWith(".amazonaws.com") === true ? "Service" : "AWS";
  const message = `${key} ${quoted(value.text)} stands without a principal type, IAM refuses the document`;
  const hint = `write {"${type}": ${quoted(value.text)}}`;
  report(fault$1("policy-syntax", "TRUST-5", value.at, message, { hint }));
  return { entries: [{ type, value: value.text, at: value.at }], partial: false };
}
function readTypes(map, report) {
  const entries = [];
  let partial = isPartial$1(map);
  for (let i_1 = 0, all_1 = map.keys(); i_1 < all_1.length; i_1++) {
    const key = all_1[i_1];
    if (isTemplateKey(key))
      continue;
    const value = map.get(key);
    const type = readType(map, key, report);
    if (value === void 0 || type === void 0)
      continue;
    const read = strings(value, { constants: false }, (at) => report(fault$1("policy-syntax", "TRUST-5", at, `principal type ${quoted(key)} holds what is not a string`)));
    for (let i_2 = 0, all_2 = read.values; i_2 < all_2.length; i_2++) {
      const one = all_2[i_2];
      entries.push({ type, value: one.value, at: one.at });
    }
    partial ||= read.partial;
  }
  return { entries, partial };
}
function readType(map, key, report) {
  const known = types.find((type) => type === key);
  if (known !== void 0)
    return known;
  const meant = nearest$1(key, types);
  const at = map.keyAt(key);
  const free = meant !== void 0 && map.get(meant) === void 0 ? meant : void 0;
  const hint = meant === void 0 ? `the types are ${oneOf(types)}` : `write "${meant}"`;
  const message = `${quoted(key)} is not a principal type, IAM refuses the document`;
  report(fault$1("policy-syntax", "TRUST-5", at, message, { hint, ...free && rewrite$1(at, key, free) }));
  return meant;
}

const elements$1 = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition"
];
function parseStatement(map, index, report) {
  let refused = false;
  const note = (one) => {
    refused ||= one.severity === "error";
    report(one);
  };
  const found = findElements$1(map, note);
  const sid = textAt(found.get("Sid")?.value);
  const names = found.has("Principal") || found.has("NotPrincipal");
  const effect = readEffect(map, found.get("Effect"), names, note);
  const actions = readMatcher(map, found, "Action", note);
  const resources = readMatcher(map, found, "Resource", note);
  const principals = readPrincipals(map, found, note);
  const condition = found.get("Condition");
  const conditions = condition && parseConditions(condition.value, note);
  const partial = isPartial$1(map);
  if (actions === void 0 && !partial && found.size > 0) {
    const hint = "add the Action that the statement is about";
    note(fault$1("policy-syntax", "GRAM-3", map.at, "the statement has no Action", { hint }));
  }
  return {
    index,
    at: map.at,
    sid,
    effect,
    actions,
    resources,
    principals,
    conditions: conditions?.tests ?? [],
    conditionUnknown: conditions?.unknown ?? partial,
    refused,
    partial
  };
}
function findElements$1(map, report) {
  const found = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = map.keys(); i_1 < all_1.length; i_1++) {
    const key = all_1[i_1];
    const value = map.get(key);
    if (value === void 0 || isTemplateKey(key))
      continue;
    const known = elements$1.find((element) => element === key);
    if (known === void 0)
      readUnknownElement(map, { key, value }, found, report);
    else
      found.set(known, { key, value });
  }
  if (found.size === 0 && !isPartial$1(map)) {
    report(fault$1("policy-syntax", "GRAM-3", map.at, "the statement is empty", { hint: "remove it" }));
  }
  return found;
}
function readUnknownElement(map, one, found, report) {
  const { key } = one;
  const meant = nearest$1(key, elements$1);
  const free = meant !== void 0 && map.get(meant) === void 0 && !found.has(meant) ? meant : void 0;
  if (free !== void 0)
    found.set(free, one);
  const at = map.keyAt(key);
  const hint = free === void 0 ? "remove it" : `write "${free}"`;
  const message = `${quoted(key)} is not an element of a statement, IAM refuses the document`;
  report(fault$1("policy-syntax", "GRAM-3", at, message, { hint, ...free && rewrite$1(at, key, free) }));
}
function readEffect(map, found, namesPrincipals, report) {
  if (found === void 0) {
    if (!isPartial$1(map) && map.keys().length > 0) {
      const hint2 = 'add "Effect": "Allow" or "Effect": "Deny"';
      report(fault$1("policy-syntax", "GRAM-5", map.at, "the statement has no Effect", { hint: hint2 }));
    }
    return void 0;
  }
  const { value } = found;
  if (value.kind === "unknown" || value.kind === "choice")
    return void 0;
  if (value.kind === "map" && isPartial$1(value))
    return void 0;
  const written = textAt(value);
  if (written && holes(written.value).length > 0)
    return void 0;
  const word = written && literal(written.value);
  if (word === "Allow" || word === "Deny")
    return { value: word, at: value.at };
  const meant = word === void 0 ? void 0 : nearest$1(word.trim(), ["Allow", "Deny"]);
  const isTaken = namesPrincipals && meant !== void 0 && meant.toLowerCase() === word?.toLowerCase();
  const expected = isTaken ? "which IAM takes in a trust policy and nowhere else" : 'and must be exactly "Allow" or "Deny"';
  const message = `Effect is ${word === void 0 ? "not a string" : quoted(word)}, ${expected}`;
  const hint = meant === void 0 ? void 0 : { hint: `write "${meant}"`, ...rewrite$1(value.at, word ?? "", meant) };
  const severity = isTaken ? "warning" : "error";
  report(fault$1("policy-syntax", "GRAM-5", value.at, message, { severity, ...hint }));
  return meant === "Allow" || meant === "Deny" ? { value: meant, at: value.at } : void 0;
}
function onePresent(map, found, element, report) {
  const array_1 = [found.get(element), found.get(`Not${element}`)], plain = array_1[0], negated = array_1[1];
  if (plain !== void 0 && negated !== void 0) {
    const hint = `keep one of them; use two statements where both are meant`;
    const message = `the statement has both ${element} and Not${element}, IAM refuses the document`;
    report(fault$1("policy-syntax", "GRAM-3", map.keyAt(negated.key), message, { hint }));
  }
  if (plain !== void 0)
    return { found: plain, not: false };
  return negated && { found: negated, not: true };
}
function readMatcher(map, found, element, report) {
  const present = onePresent(map, found, element, report);
  if (present === void 0)
    return void 0;
  const { key, value } = present.found;
  const read = strings(value, { constants: false }, (at) => report(fault$1("policy-syntax", "GRAM-2", at, `${quoted(key)} holds what is not a string or a list of strings`)));
  return { not: present.not, values: read.values, keyAt: map.keyAt(key), at: value.at, partial: read.partial };
}
function readPrincipals(map, found, report) {
  const present = onePresent(map, found, "Principal", report);
  if (present === void 0)
    return void 0;
  const { key, value } = present.found;
  const { entries, partial } = parsePrincipal(value, key, report);
  return { not: present.not, entries, partial, keyAt: map.keyAt(key), at: value.at };
}

function policySize(document) {
  let size;
  return () => size ??= count$1(document);
}
function count$1(document) {
  let total = 0;
  const open = [document];
  for (let value = open.pop(); value !== void 0; value = open.pop()) {
    if (value.kind === "text")
      total += 2 + visible(flat(value.text).replace(/[\ue000-\uf8ff]/g, ""));
    else if (value.kind === "constant")
      total += value.raw.length;
    else if (value.kind === "list") {
      const items = value.partial === true ? [] : value.items();
      if (items.length !== 1)
        total += 1 + Math.max(1, items.length);
      for (let i_1 = 0, all_1 = items; i_1 < all_1.length; i_1++) {
        const item = all_1[i_1];
        open.push(item);
      }
    } else if (value.kind === "map") {
      const keys = value.keys();
      total += 2 + Math.max(0, keys.length - 1);
      for (let i_2 = 0, all_2 = keys; i_2 < all_2.length; i_2++) {
        const key = all_2[i_2];
        total += 3 + visible(key);
        const inner = value.get(key);
        if (inner !== void 0)
          open.push(inner);
      }
    }
  }
  return total;
}
function visible(written) {
  return written.replace(/\s+/g, "").length;
}

const elements = ["Version", "Id", "Statement"];
const versions = ["2012-10-17", "2008-10-17"];
function parsePolicy(value) {
  if (value.kind === "map")
    return readDocument(value);
  if (value.kind === "unknown" || value.kind === "choice")
    return unread(value, []);
  if (value.kind === "text")
    return readText(value);
  return unread(value, [fault$1("policy-syntax", "GRAM-1", value.at, "a policy document must be an object")]);
}
function readText(value) {
  const embedded = embeddedJson(value);
  if (embedded?.kind === "map")
    return readDocument(embedded);
  if (holes(value.text).length > 0 || flat(value.text).includes("${"))
    return unread(value, []);
  const failure = isFailure(embedded) ? embedded : void 0;
  const message = failure ? `the document is not JSON: ${failure.message}` : "the string holds no policy document";
  return unread(value, [fault$1("policy-syntax", "GRAM-1", failure?.at ?? value.at, message)]);
}
function unread(value, faults) {
  const complete = faults.length > 0;
  return { at: value.at, version: void 0, statements: [], statementsAt: value.at, complete, faults };
}
function readDocument(map) {
  const faults = [];
  const report = (one) => void faults.push(one);
  const found = findElements(map, report);
  const statement = found.get("Statement");
  if (statement === void 0 && !isPartial$1(map)) {
    const hint = 'put the statements into "Statement": [ \u2026 ]';
    report(fault$1("policy-syntax", "GRAM-3", map.at, "the document has no Statement", { hint }));
  }
  const read = statement ? readStatements(statement, report) : { statements: [], complete: !isPartial$1(map) };
  const { statements, complete } = read;
  const policy = {
    at: map.at,
    version: textAt(found.get("Version")),
    statementsAt: statement?.at ?? map.at,
    statements,
    complete,
    faults,
    size: policySize(map)
  };
  reportVersion(policy, found.get("Version"), map, report);
  return policy;
}
function findElements(map, report) {
  const found = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = map.keys(); i_1 < all_1.length; i_1++) {
    const key = all_1[i_1];
    const value = map.get(key);
    if (value === void 0 || isTemplateKey(key))
      continue;
    if (elements.some((element) => element === key)) {
      found.set(key, value);
      continue;
    }
    const meant = nearest$1(key, elements);
    const free = meant !== void 0 && map.get(meant) === void 0 ? meant : void 0;
    if (free !== void 0)
      found.set(free, value);
    const at = map.keyAt(key);
    const message = `${quoted(key)} is not an element of a policy document, IAM refuses the document`;
    const hint = free === void 0 ? "remove it" : `write "${free}"`;
    report(fault$1("policy-syntax", "GRAM-1", at, message, { hint, ...free && rewrite$1(at, key, free) }));
  }
  return found;
}
function readStatements(value, report) {
  const items = value.kind === "list" ? value.items() : [value];
  let complete = !(value.kind === "list" && value.partial === true);
  const statements = [];
  for (let i_2 = 0, all_2 = items; i_2 < all_2.length; i_2++) {
    const index = i_2, item = all_2[i_2];
    if (item.kind === "map")
      statements.push(parseStatement(item, index, report));
    else if (isUnresolved(item))
      complete = false;
    else
      report(fault$1("policy-syntax", "GRAM-2", item.at, "a statement must be an object"));
  }
  if (complete && value.kind === "list" && items.length === 0) {
    const hint = "add a statement";
    report(fault$1("policy-syntax", "GRAM-2", value.at, "Statement is an empty list", { severity: "warning", hint }));
  }
  return { statements, complete };
}
function isUnresolved(value) {
  if (value.kind === "text")
    return literal(value.text) === void 0;
  return value.kind === "unknown" || value.kind === "choice";
}
function reportVersion(policy, value, map, report) {
  const written = policy.version && literal(policy.version.value);
  if (value !== void 0 && written !== "2012-10-17" && written !== "2008-10-17") {
    if (isUnresolved(value))
      return;
    const message2 = `Version is ${written === void 0 ? "not a string" : quoted(written)}, and IAM knows only "2012-10-17" and "2008-10-17"`;
    const fix = written === void 0 ? void 0 : rewrite$1(value.at, written, "2012-10-17");
    report(fault$1("policy-version", "GRAM-4", value.at, message2, { hint: 'write "2012-10-17"', ...fix }));
    return;
  }
  if (written === "2012-10-17" || value === void 0 && isPartial$1(map))
    return;
  const variable2 = firstVariable(policy.statements);
  if (variable2 === void 0)
    return;
  const lacking = written === void 0 ? "has no Version" : `has Version ${quoted(written)}`;
  const message = `the document ${lacking}, so ${quoted(variable2)} is plain text and no policy variable`;
  const hint = 'set "Version": "2012-10-17"';
  report(fault$1("policy-version", "GRAM-4", value?.at ?? policy.at, message, { severity: "warning", hint }));
}
const variable = /\$\{(?:[a-z][\w./-]*:(?!:)[^{}]*|[*?$])\}/i;
function firstVariable(statements) {
  for (let i_3 = 0, all_3 = statements; i_3 < all_3.length; i_3++) {
    const { resources, conditions } = all_3[i_3];
    const values = [...resources?.values ?? [], ...conditions.flatMap((test) => test.values)];
    for (let i_4 = 0, all_4 = values; i_4 < all_4.length; i_4++) {
      const { value } = all_4[i_4];
      for (let i_5 = 0, all_5 = value; i_5 < all_5.length; i_5++) {
        const piece = all_5[i_5];
        const found = typeof piece === "string" ? variable.exec(piece) : null;
        if (found)
          return found[0];
      }
    }
  }
  return void 0;
}
function looksLikePolicy(value) {
  if (value.kind === "text")
    return value.text.some((piece) => typeof piece === "string" && hasStatementKey(piece));
  if (value.kind !== "map")
    return false;
  const version = dateAt(value, "Version") ?? dateAt(value, "version");
  const dated = versions.some((date) => date === version);
  const statement = value.get("Statement");
  if (statement === void 0)
    return dated && hasMisspeltStatement(value);
  if (!dated && value.keys().some((name) => nearest$1(name, elements) === void 0))
    return false;
  if (statement.kind === "list")
    return isStatementList(statement, dated);
  return statement.kind === "map" ? isStatement(statement) : dated;
}
function dateAt(map, key) {
  const value = map.get(key);
  return value?.kind === "text" ? stringOf(value) : void 0;
}
function hasMisspeltStatement(map) {
  const key = map.keys().find((name) => nearest$1(name, ["Statement"]) !== void 0);
  if (key === void 0)
    return map.keys().some((name) => name === "Effect" || name === "Action");
  return itemsOf(map.get(key)).some((item) => item.kind === "map" && item.keys().some((name) => /^Action$/i.test(name)));
}
function hasStatementKey(piece) {
  return /(?:"|%22)Statement(?:"|%22)/.test(piece);
}
function isStatementList(list, dated) {
  const items = list.items();
  return items.length === 0 ? dated : items.some((item) => item.kind === "map" ? isStatement(item) : dated);
}
const ABOUT = new Set(["action", "principal", "resource"].flatMap((element) => [
  ...[element, `${element}s`],
  ...[`not${element}`, `not${element}s`]
]));
function isStatement(map) {
  const keys = map.keys();
  const about = keys.some((key) => ABOUT.has(key.toLowerCase()));
  return keys.includes("Effect") || about && (keys.length > 1 || map.partial === true);
}

const shape = /^arn:[a-z0-9-]+:iam::aws:policy\/(?:[^:]*\/)?([^:/]+)$/;
function awsManagedName(arn) {
  return shape.exec(literal(arn) ?? "")?.[1];
}
function valueOf(data, at) {
  if (typeof data === "string")
    return { kind: "text", text: data === "" ? [] : [data], at };
  if (Array.isArray(data))
    return listValue(data.map((item) => valueOf(item, at)), at);
  const entries = Object.entries(data).map((array_1) => {
    const key = array_1[0], value = array_1[1];
    return [key, { value: valueOf(value, at), keyAt: at }];
  });
  return mapValue(new Map(entries), at);
}
async function loadManagedPolicies() {
  const loaded = await Promise.resolve().then(function () { return require('./managed-policies.cjs'); });
  const { policies } = loaded.default;
  return (arn, at) => {
    const name = awsManagedName(arn);
    const found = name !== void 0 && Object.hasOwn(policies, name) ? policies[name] : void 0;
    if (name === void 0 || found === void 0)
      return void 0;
    const document = valueOf({ Version: "2012-10-17", Statement: found.statements }, at);
    return { label: `managed policy ${name}`, policy: { ...parsePolicy(document), faults: [] } };
  };
}

var managedPolicies = /*#__PURE__*/Object.freeze({
  __proto__: null,
  awsManagedName: awsManagedName,
  loadManagedPolicies: loadManagedPolicies
});

const NONE$1 = [];
class Documents {
  constructor(table, fill, awsManaged) {
    this.table = table;
    this.fill = fill;
    this.awsManaged = awsManaged;
    this.uses = [];
    this.#managed = /* @__PURE__ */ new Map();
  }
  #managed;
  /** Managed policies first, so that attachments find them whatever the order of files. */
  read(facts) {
    for (let i_1 = 0, all_1 = facts; i_1 < all_1.length; i_1++) {
      const fact = all_1[i_1];
      if (fact.kind === "managed-policy")
        this.#addManaged(fact);
    }
    for (let i_2 = 0, all_2 = facts; i_2 < all_2.length; i_2++) {
      const fact = all_2[i_2];
      if (fact.kind === "role")
        this.#addRole(fact);
    }
    const bare = [];
    for (let i_3 = 0, all_3 = facts; i_3 < all_3.length; i_3++) {
      const fact = all_3[i_3];
      if (fact.kind === "attachment" && fact.role !== void 0)
        if (fact.policy ?? fact.policyArn)
          this.#attach(fact);
        else
          bare.push(fact);
    }
    for (let i_4 = 0, all_4 = bare; i_4 < all_4.length; i_4++) {
      const fact = all_4[i_4];
      this.#attach(fact);
    }
    this.#addUnattached(facts);
  }
  use(policy, kind, scope, role, boundBy) {
    this.uses.push({ policy: policy.policy, named: policy, kind, role, scope, boundBy, candidates: NONE$1 });
  }
  /** Joins a document to a role and remembers the use. */
  give(role, kind, policy, scope, by) {
    const isNew = !role.holds(policy.policy);
    role.addDocument(kind, policy);
    if (isNew)
      this.use(policy, kind, scope, role, by);
  }
  /** Attaches a policy that is given by ARN. */
  attachArn(role, kind, { value: arn, at }, scope, only = {}) {
    const filled = this.fill(arn);
    const facts = this.#managed.get(textKey(filled)) ?? [];
    const named = facts.flatMap((fact) => fact.policy ? managedPolicy(filled, fact.policy, fact) : []);
    for (let i_5 = 0, all_5 = named; i_5 < all_5.length; i_5++) {
      const policy = all_5[i_5];
      this.give(role, kind, { ...policy, ...only }, scope, "definition");
    }
    if (named.length > 0)
      return;
    const aws = this.awsManaged(filled, at);
    if (aws)
      role.addDocument(kind, { ...aws, ...only });
    else
      role.addMissing(kind, `the document of policy ${show(filled)}`);
  }
  #addManaged(fact) {
    push(this.#managed, textKey(this.fill(fact.arn)), fact);
  }
  #addRole(fact) {
    const role = this.table.define(fact);
    if (fact.trust)
      this.give(role, "trust", { policy: fact.trust, label: "trust policy" }, fact.scope, "definition");
    for (let i_6 = 0, all_6 = fact.inline; i_6 < all_6.length; i_6++) {
      const policy = all_6[i_6];
      this.give(role, "identity", inlinePolicy(policy, fact), fact.scope, "definition");
    }
    for (let i_7 = 0, all_7 = fact.managed; i_7 < all_7.length; i_7++) {
      const arn = all_7[i_7];
      this.attachArn(role, "identity", arn, fact.scope);
    }
    if (fact.boundary)
      this.attachArn(role, "boundary", fact.boundary, fact.scope);
  }
  /** An attachment may name its role by ARN, or by name within its own account. */
  #attach(fact) {
    if (fact.role === void 0)
      return;
    const reference = this.fill(fact.role.value);
    const arn = isShortName(reference) ? this.table.expand(reference, fact.scope) : reference;
    for (let i_8 = 0, all_8 = this.table.named(arn, fact.when, { at: fact.role.at, in: "config" }); i_8 < all_8.length; i_8++) {
      const role = all_8[i_8];
      this.attachTo(role, fact, "definition");
    }
  }
  attachTo(role, fact, by) {
    if (fact.exhaustive)
      role.listed.add(fact.as);
    const kind = fact.as === "trust" || fact.as === "boundary" ? fact.as : "identity";
    const label = fact.as === "trust" ? "trust policy" : `${fact.as} policy${fact.address ? ` "${fact.address}"` : ""}`;
    const when = without$2(fact.when, role.given);
    const only = when.length > 0 ? { when } : {};
    const form = fact.as === "inline" ? formOf("inline", fact) : {};
    if (fact.policy)
      this.give(role, kind, { policy: fact.policy, label, ...form, ...only }, fact.scope, by);
    else if (fact.policyArn && kind !== "trust")
      this.attachArn(role, kind, fact.policyArn, fact.scope, only);
    else if (fact.address !== void 0 && !fact.exhaustive && !this.#hasInline(role, fact.address))
      role.addMissing(kind, `inline policy "${fact.address}"`);
  }
  #hasInline(role, name) {
    return role.documents.identity.some(({ policy }) => policy.name !== void 0 && show(this.fill(policy.name.value)) === name);
  }
  /** Managed policies that nothing attaches are still judged as documents. */
  #addUnattached(facts) {
    if (this.#managed.size === 0)
      return;
    const used = new Set(this.uses.map(({ policy }) => policy));
    for (let i_9 = 0, all_9 = facts; i_9 < all_9.length; i_9++) {
      const fact = all_9[i_9];
      if (fact.kind === "managed-policy" && fact.policy && !used.has(fact.policy))
        this.use(managedPolicy(this.fill(fact.arn), fact.policy, fact), "identity", fact.scope);
    }
  }
}
function formOf(form, { when }) {
  return when.length === 0 ? { form } : {};
}
function inlinePolicy(policy, fact) {
  const name = policy.name && show(policy.name.value);
  const label = `inline policy${name === void 0 ? "" : ` "${name}"`}`;
  return { policy, label, ...formOf("inline", fact) };
}
function managedPolicy(arn, policy, fact) {
  const isOwn = awsManagedName(arn) === void 0;
  return { policy, label: `managed policy ${show(arn)}`, ...isOwn && formOf("customer-managed", fact) };
}
function namedPolicy(policy, label) {
  return { policy, label };
}

function differ(a, b) {
  const array_1 = [literal(a), literal(b)], x = array_1[0], y = array_1[1];
  return x !== void 0 && y !== void 0 && isAccountId(x) && isAccountId(y) && x !== y;
}
function byAccount(task, role) {
  const { fact, account, executionRole } = task;
  if (differ(role.account, account))
    return {
      account,
      at: fact.arn?.at ?? task.at,
      note: `the task definition belongs to account ${show(account)}`
    };
  if (literal(account) === void 0 && executionRole && fact.executionRole && differ(role.account, executionRole.account))
    return {
      account: executionRole.account,
      at: fact.executionRole.at,
      note: `the execution role lives in account ${show(executionRole.account)}`
    };
  return void 0;
}
function foreignOverride(role, task) {
  const { fact, account, taskRole, executionRole } = task;
  const note = `the task definition belongs to account ${show(account)}`;
  if (differ(role.account, account))
    return { account, at: fact.arn?.at ?? fact.at, note };
  const own = taskRole ?? executionRole;
  const at = (taskRole ? fact.taskRole : fact.executionRole)?.at;
  if (literal(account) !== void 0 || own === void 0 || at === void 0)
    return void 0;
  if ([taskRole, executionRole].some((one) => one && !differ(role.account, one.account)))
    return void 0;
  return { account: own.account, at, note: `the definition's own role lives in account ${show(own.account)}` };
}
function byTrust(role, table) {
  for (let i_1 = 0, all_1 = role.documents.trust; i_1 < all_1.length; i_1++) {
    const { policy } = all_1[i_1];
    if (servicesTrusted(policy).length > 0)
      return void 0;
    for (let i_2 = 0, all_2 = rolesTrusted(policy); i_2 < all_2.length; i_2++) {
      const { value, at } = all_2[i_2];
      const array_2 = table.find(table.fill(value), []), trusted = array_2[0];
      if (trusted?.tasks.length === 0 && differ(trusted.account, role.account) && isDestination(role))
        return {
          account: trusted.account,
          at,
          note: `"${show(trusted.arn)}", which this role trusts, looks like the task role`
        };
    }
  }
  return void 0;
}
function isDestination(role) {
  return role.mentions.some(({ in: kind }) => kind === "resource" || kind === "profile" || kind === "container");
}
function findForeignRoles(tasks, table) {
  for (let i_3 = 0, all_3 = tasks; i_3 < all_3.length; i_3++) {
    const task = all_3[i_3];
    const role = task.taskRole;
    if (role)
      task.foreign = byAccount(task, role) ?? byTrust(role, table);
  }
}

const MOST_LENGTH = 2;
const MOST_LETTERS = 4;
class SlipIndex {
  #byName = /* @__PURE__ */ new Map();
  #byEnds = /* @__PURE__ */ new Map();
  constructor(roles) {
    for (let i_1 = 0, all_1 = roles; i_1 < all_1.length; i_1++) {
      const role = all_1[i_1];
      const name = literal(role.name);
      if (name === void 0)
        continue;
      push(this.#byName, plainName(name), role);
      for (let i_2 = 0, all_2 = endsOf(role, name); i_2 < all_2.length; i_2++) {
        const key = all_2[i_2];
        push(this.#byEnds, key, entryOf(role, name));
      }
    }
  }
  candidates(role) {
    const name = literal(role.name);
    if (name === void 0)
      return /* @__PURE__ */ new Set();
    const own = entryOf(role, name);
    const found = new Set(this.#byName.get(plainName(name)));
    for (let i_3 = 0, all_3 = endsOf(role, name); i_3 < all_3.length; i_3++) {
      const key = all_3[i_3];
      for (let i_4 = 0, all_4 = this.#byEnds.get(key) ?? []; i_4 < all_4.length; i_4++) {
        const other = all_4[i_4];
        if (isLike(own, other))
          found.add(other.role);
      }
    }
    found.delete(role);
    return found;
  }
}
function entryOf(role, name) {
  let letters = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i) | 32;
    if (code >= 97 && code <= 122)
      letters |= 1 << code - 97;
  }
  return { role, length: name.length, letters };
}
function isLike(a, b) {
  return Math.abs(a.length - b.length) <= MOST_LENGTH && bits(a.letters ^ b.letters) <= MOST_LETTERS;
}
function bits(word) {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1)
    count++;
  return count;
}
function endsOf(role, name) {
  const plain = plainName(name);
  const within = `${textKey(role.account)} ${(name.match(/\d+/g) ?? []).join(" ")}`;
  return [`start ${within} ${plain.slice(0, 4)}`, `end ${within} ${plain.slice(-4)}`];
}

const ECS_TASKS = /^ecs-tasks\.amazonaws\.com(\.cn)?$/;
const COMMON = new Set("iam aws policy policies trust role roles json document doc relationship assume permissions permission the for account ecs task tasks".split(" "));
class Guesser {
  constructor(tasks, table, nearMisses) {
    this.table = table;
    this.nearMisses = nearMisses;
    for (let i_1 = 0, all_1 = tasks; i_1 < all_1.length; i_1++) {
      const task = all_1[i_1];
      this.#tasks.add(task.at.source.path, task);
    }
    const wanted = /* @__PURE__ */ new Set(["resource", "profile", "container"]);
    for (let i_2 = 0, all_2 = table.all(); i_2 < all_2.length; i_2++) {
      const role = all_2[i_2];
      for (let i_3 = 0, all_3 = role.mentions; i_3 < all_3.length; i_3++) {
        const mention = all_3[i_3];
        if (wanted.has(mention.in))
          this.#destinations.add(mention.at.source.path, nearMisses.intended(role));
      }
    }
  }
  #folders = /* @__PURE__ */ new Map();
  #known = /* @__PURE__ */ new Map();
  #tasks = new Nearness();
  #destinations = new Nearness();
  #words = /* @__PURE__ */ new Map();
  #taskRoles;
  /** What was found before a document was joined to a role may be otherwise after. */
  forget() {
    this.#known.clear();
  }
  candidates(document) {
    if (!this.#known.has(document))
      this.#known.set(document, this.#find(document));
    return this.#known.get(document);
  }
  #find(document) {
    const kind = kindFor(document);
    if (kind === "trust")
      return { kind, roles: this.#trusting(document) };
    if (kind === "identity")
      return { kind, roles: this.#permitted(document) };
    return void 0;
  }
  #resolve(found) {
    return new Set(found.flatMap(({ value }) => this.table.find(this.table.fill(value), [])).map((role) => this.nearMisses.intended(role)));
  }
  #beside(path) {
    const folder = folderOf(path);
    const known = this.#folders.get(folder);
    if (known)
      return known;
    const tasks = this.#tasks.nearest(path);
    const roles = distinct(tasks.flatMap(({ taskRole, executionRole }) => [taskRole, executionRole]));
    const beside = {
      taskRoles: distinct(tasks.map(({ taskRole }) => taskRole)),
      executionRoles: distinct(tasks.map(({ executionRole }) => executionRole)),
      roles: new Set(roles),
      all: distinct([...roles, ...this.#destinations.nearest(path)])
    };
    this.#folders.set(folder, beside);
    return beside;
  }
  /** Roles that the document may be the trust policy of. */
  #trusting(document) {
    const { policy, fact } = document;
    if (policy === void 0)
      return [];
    const services = servicesTrusted(policy);
    const told = this.#toldByWords(document);
    if (told.length === 1)
      return told;
    if (!trustsAwsPrincipals(policy) && (services.length > 0 || saysTask(document)))
      return this.#taskTrust(document, services);
    const trusted = this.#resolve(rolesTrusted(policy));
    const lacking = this.#destinations.nearest(fact.at.source.path, this.#mayBeMeant(trusted));
    const found = lacking.length > 0 ? lacking : this.#wantedElsewhere(document, trusted);
    return this.#byWords(document, this.#permittedTo(trusted, found));
  }
  /** Narrows several destinations to those that a trusted role may assume by name: others are a person's, or a chain's. */
  #permittedTo(trusted, roles) {
    if (roles.length <= 1)
      return roles;
    const policies = [...trusted].flatMap(({ documents }) => documents.identity);
    const permitted = this.#resolve(policies.flatMap(({ policy }) => rolesPermitted(policy)));
    const both = roles.filter((role) => permitted.has(role));
    return both.length > 0 ? both : roles;
  }
  /** The document trusts the task role of another repository, whose tasks want a role without a trust policy. */
  #wantedElsewhere(document, trusted) {
    const root = rootOf$2(document.fact.at.source.path);
    const meant = new Set([...trusted].flatMap((role) => this.#taskRoleMeant(role)));
    const tasks = [...meant].flatMap((role) => role.tasks).filter(({ at }) => rootOf$2(at.source.path) !== root);
    return distinct(tasks.flatMap(({ at }) => this.#destinations.nearest(at.source.path, this.#mayBeMeant(meant))));
  }
  /** The role; or the one task role of which it is a slip, where nothing tells that there is such a role. */
  #taskRoleMeant(role) {
    if (role.isDefined || role.tasks.length > 0)
      return [role];
    this.#taskRoles ??= new SlipIndex(this.table.all().filter(({ tasks }) => tasks.length > 0));
    const like = [...this.#taskRoles.candidates(role)].filter((other) => nearMiss(role.arn, other.arn));
    return like.length === 1 ? like : [role];
  }
  /**
   * Destinations without a trust policy, for a document that trusts some roles. One that is wanted beside other
   * tasks than theirs is another example's.
   */
  #mayBeMeant(trusted) {
    const runs = [...trusted].filter((role) => role.tasks.length > 0 || role.executes.length > 0);
    const isBeside = once(({ roles }) => runs.some((role) => roles.has(role)));
    return (destination) => destination.documents.trust.length === 0 && !trusted.has(destination) && (runs.length === 0 || destination.mentions.some(({ at }) => isBeside(this.#beside(at.source.path))));
  }
  /** The one role near by whose name shares the most telling words with the file's. */
  #toldByWords(document) {
    const { all } = this.#beside(document.fact.at.source.path);
    return this.#namedByWords(document, all.filter((role) => role.documents.trust.length === 0));
  }
  /** A trust policy for services: the task's own role, or what the name says. */
  #taskTrust(document, services) {
    const beside = this.#beside(document.fact.at.source.path);
    const roles = document.name.words.has("execution") ? beside.executionRoles : beside.taskRoles;
    const lacking = roles.filter((role) => role.documents.trust.length === 0);
    const isEcs = services.some((service) => ECS_TASKS.test(service));
    return isEcs || saysTask(document) ? lacking : this.#namedByWords(document, lacking);
  }
  /** Roles that the document may be a permission policy of. */
  #permitted(document) {
    const { policy } = document;
    if (policy === void 0)
      return [];
    const { taskRoles, executionRoles: executing } = this.#beside(document.fact.at.source.path);
    const running = new Set(taskRoles);
    const executionRoles = executing.filter((role) => !running.has(role));
    const byTrust = this.#trustedBy(policy, [...taskRoles, ...executionRoles]);
    if (byTrust.length === 1)
      return byTrust;
    const own = document.name.words.has("execution") && !document.name.words.has("task") ? executionRoles : taskRoles;
    const words = this.#namedByWords(document, [...taskRoles, ...executionRoles]);
    if (words.length === 1 && isLacking(words[0]))
      return words;
    const lacking = own.filter(isLacking);
    const isAbout = rolesPermitted(policy).length > 0 || rolesInResources(policy).length > 0;
    return isAbout || saysTask(document) ? lacking : [];
  }
  /** The one role that the permitted destination trusts by name: the document is its policy. */
  #trustedBy(policy, roles) {
    const permitted = [...this.#resolve([...rolesPermitted(policy), ...rolesInResources(policy)])];
    const trusting = permitted.flatMap((role) => role.documents.trust);
    const trusted = this.#resolve(trusting.flatMap(({ policy: trust }) => rolesTrusted(trust)));
    return roles.filter((role) => trusted.has(role) && isLacking(role));
  }
  /** Narrows several candidates to those whose name shares a telling word with the file's. */
  #byWords(document, roles) {
    if (roles.length <= 1)
      return roles;
    const named = this.#namedByWords(document, roles);
    return named.length > 0 ? named : roles;
  }
  #namedByWords({ name }, roles) {
    let array_1 = [0, []], best = array_1[0], named = array_1[1];
    for (let i_4 = 0, all_4 = roles; i_4 < all_4.length; i_4++) {
      const role = all_4[i_4];
      const score = this.#wordsOf(role).filter((word) => name.words.has(word)).length;
      if (score > best)
        [best, named] = [score, [role]];
      else if (score === best && best > 0)
        named.push(role);
    }
    return named;
  }
  /** The telling words of a role's name. */
  #wordsOf(role) {
    let words = this.#words.get(role);
    if (words === void 0) {
      words = wordsOf$1(textKey(parseRoleArn(role.arn)?.name ?? [])).filter((word) => !COMMON.has(word));
      this.#words.set(role, words);
    }
    return words;
  }
}
function isLacking(role) {
  return role?.documents.identity.length === 0;
}
function distinct(roles) {
  return [...new Set(roles.flatMap((role) => role ?? []))];
}
function saysTask({ name: { words, kind, owner } }) {
  if (words.has("execution") || words.has("taskrole") || words.has("tasks"))
    return true;
  return words.has("task") || owner === "" && kind !== void 0;
}

function matters({ policy }) {
  return policy !== void 0 && (rolesPermitted(policy).length > 0 || rolesTrusted(policy).length > 0);
}
function namedAfter({ name: { owner, kind }, fact }, [role], { table }, nearMisses) {
  const parsed = role && parseRoleArn(role.arn);
  const own = role && literal(role.name);
  if (!parsed || own === void 0 || role.isDefined || kind !== "trust" || wordsOf$1(owner).length < 2)
    return void 0;
  if (plainName(owner) === plainName(own) || role.mentions.some((mention) => mention.in !== "resource"))
    return void 0;
  const arn = roleArn$1({ ...parsed, name: [owner] });
  if (nearMiss(role.arn, arn) === void 0)
    return void 0;
  const array_1 = table.named(arn, [], { at: fact.at, in: "config" }), meant = array_1[0];
  if (meant)
    nearMisses.add(role, meant);
  return meant;
}
function giveNamed(documents, role, document) {
  giveLoose(documents, role, document, "trust", "name");
  role.namedAfter = document.fact.at;
  role.guessed.push(document.fact.at);
}
function isOne({ roles }) {
  return new Set(roles.map(({ arn }) => textKey(arn))).size === 1;
}
function guessBindings(loose, tasks, documents, nearMisses) {
  if (loose.length === 0)
    return;
  const guesser = new Guesser(tasks, documents.table, nearMisses);
  const bindsOne = (document) => {
    const found = guesser.candidates(document);
    if (found === void 0 || !isOne(found))
      return false;
    const meant = found.kind === "trust" ? namedAfter(document, found.roles, documents, nearMisses) : void 0;
    if (meant)
      giveNamed(documents, meant, document);
    else
      for (let i_2 = 0, all_2 = found.roles; i_2 < all_2.length; i_2++) {
        const role = all_2[i_2];
        giveLoose(documents, role, document, found.kind, "content");
      }
    guesser.forget();
    return true;
  };
  const isTrust = (document) => kindFor(document) === "trust";
  const open = loose.filter((document) => isTrust(document) && !bindsOne(document));
  const rest = [...open, ...loose.filter((document) => !isTrust(document))];
  const left = rest.filter((document) => isTrust(document) || !bindsOne(document));
  for (let i_1 = 0, all_1 = left; i_1 < all_1.length; i_1++) {
    const document = all_1[i_1];
    if (isTrust(document) && bindsOne(document))
      continue;
    const roles = guesser.candidates(document)?.roles ?? [];
    leaveLoose(document, matters(document) ? roles : [], documents);
  }
}
function leaveLoose(document, candidates, documents) {
  const { policy, fact, kind } = document;
  if (policy === void 0)
    return;
  const use = {
    policy,
    named: { policy, label: `policy ${fact.at.source.path}` },
    kind: kindFor(document) ?? kind,
    role: void 0,
    scope: fact.scope,
    boundBy: void 0,
    candidates: candidates.map(({ label }) => label)
  };
  documents.uses.push(use);
}

function withoutAlternatives(hops) {
  const met = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = hops; i_1 < all_1.length; i_1++) {
    const hop = all_1[i_1];
    if (hop.verdict === "denied")
      continue;
    for (let i_2 = 0, all_2 = hop.when.filter(isChosenByUser); i_2 < all_2.length; i_2++) {
      const one = all_2[i_2];
      const key = keyOf$1(hop, one);
      met.set(key, (met.get(key) ?? /* @__PURE__ */ new Set()).add(one.outcome));
    }
  }
  if (met.size === 0)
    return hops;
  const hasAlternative = (hop) => hop.when.filter(isChosenByUser).some((one) => [...met.get(keyOf$1(hop, one)) ?? []].some((outcome) => outcome !== one.outcome));
  return hops.filter((hop) => hop.verdict !== "denied" || !hasAlternative(hop));
}
function keyOf$1({ source, destination }, { id }) {
  return [id, textKey(source.arn), textKey(destination.arn)].join("\n");
}

function withoutEcho({ reasons, trials }) {
  const denying = new Set(reasons.flatMap(({ cause, layer }) => cause === "explicit-deny" ? layer : []));
  return reasons.filter(({ cause, layer }) => cause !== "no-allow" || !denying.has(layer) || trials.some(({ effect }) => effect === "Allow"));
}
function breakOf(kind, reason, otherwise) {
  const [element, ...also] = reason.trial?.elements.filter(({ truth }) => truth === "no") ?? [];
  return {
    kind,
    at: reason.trial?.statement.at ?? reason.at ?? otherwise,
    reason,
    ...reason.trial && { trial: reason.trial },
    ...element && { element },
    ...also.length > 0 && { also }
  };
}
function nearTo({ value, at }, role, { fill }, where, owner) {
  const filled = fill(value);
  const found = nearMiss(filled, role.arn, { otherAccount: true, openAccount: true });
  if (found === void 0)
    return void 0;
  const { part, difference, start, end } = found;
  return { at: at.part(start, end), valueAt: at, value: filled, role, part, difference, in: where, owner };
}
function nearToAccount({ value, at }, role, { fill }, owner) {
  const filled = fill(value);
  const found = nearAccount(filled, role.account);
  if (found === void 0)
    return void 0;
  const { part, difference, start, end, replacement = "" } = found;
  const written = flat(filled);
  const meant = written.slice(0, start) + replacement + written.slice(end);
  const place = { at: at.part(start, end), valueAt: at, value: filled };
  return { ...place, role, meant, part, difference, in: "principal", owner };
}
function executionRoles(source) {
  return source.tasks.flatMap(({ executionRole }) => executionRole && executionRole !== source ? [executionRole] : []);
}

function isMalformed$1(value, where) {
  return arnFaults(value, where).some(({ severity }) => severity !== "warning");
}
function namesRole(value, role) {
  return lettersOf(value).includes(lettersOf(parseRoleArn(role.arn)?.name ?? role.name));
}
function lettersOf(value) {
  return show(value).toLowerCase().replace(/[^a-z0-9]/g, "");
}
function hasFaultAbout(policy, kind, isAbout) {
  const allows = policy.statements.filter(({ effect }) => effect?.value !== "Deny");
  const about = allows.filter(isAbout);
  if (about.some(hasMalformedArn))
    return true;
  const { ofDocument, inStatements } = faultsOf(policy, kind);
  return ofDocument || about.some((statement) => inStatements.has(statement)) || allows.length > 0 && allows.every((statement) => inStatements.has(statement));
}
const faultsByPolicy = /* @__PURE__ */ new WeakMap();
function faultsOf(policy, kind) {
  const known = faultsByPolicy.get(policy) ?? /* @__PURE__ */ new Map();
  faultsByPolicy.set(policy, known);
  const found = known.get(kind) ?? sortFaults(policy, kind);
  known.set(kind, found);
  return found;
}
function sortFaults(policy, kind) {
  const errors = allFaults(policy, kind).filter(({ severity }) => severity === "error");
  if (errors.length === 0)
    return { ofDocument: false, inStatements: /* @__PURE__ */ new Set() };
  const around = enclosing(policy.statements);
  const statements = errors.map(({ at }) => around(at));
  return {
    ofDocument: statements.some((found) => found.length === 0),
    inStatements: new Set(statements.flat())
  };
}
function enclosing(statements) {
  const sorted = [...statements].sort((a, b) => comparePlaces(a.at, b.at));
  return (at) => {
    let array_1 = [0, sorted.length], low = array_1[0], high = array_1[1];
    while (low < high) {
      const middle = low + high >> 1;
      const one = sorted[middle];
      if (one && (isWithin$1(at, one.at) || comparePlaces(one.at, at) <= 0))
        low = middle + 1;
      else
        high = middle;
    }
    const found = [];
    for (let one = sorted[--low]; one && isWithin$1(at, one.at); one = sorted[--low])
      found.push(one);
    return found;
  };
}
function hasMalformedArn({ resources, principals }) {
  const arns = [
    ...(resources?.values ?? []).map(({ value }) => ({ value, where: "resource" })),
    ...(principals?.entries ?? []).filter(({ type }) => type === "AWS").map(({ value }) => ({ value, where: "principal" }))
  ];
  return arns.some(({ value, where }) => isMalformed$1(value, where));
}

function permissionBreaks(hop) {
  if (hop.permission.verdict !== "denied")
    return [];
  return withoutEcho(hop.permission).flatMap((reason) => {
    const { layer, cause } = reason;
    if (cause !== "explicit-deny" && cause !== "no-allow")
      return [];
    if (layer !== "identity")
      return [breakOf(layer === "boundary" ? "boundary" : "scp", reason, hop.source.at)];
    return [
      cause === "explicit-deny" ? breakOf("explicit-deny", reason, hop.source.at) : missingPermission(hop, reason)
    ];
  });
}
function missingPermission(hop, reason) {
  const policies = hop.source.documents.identity.map(({ policy }) => policy);
  const near = nearestResource(hop, policies);
  if (near && !isMalformed$1(near.value, "resource"))
    return { kind: "resource-mismatch", at: near.valueAt, near, reason };
  const target = hop.destination;
  for (let i_1 = 0, all_1 = policies; i_1 < all_1.length; i_1++) {
    const policy = all_1[i_1];
    if (hasFaultAbout(policy, "identity", (statement) => concerns(statement, target, hop)))
      return { kind: "document-fault", at: reason.at ?? policy.at, reason };
  }
  const closest = closestTrial(hop.permission.trials);
  const [element, ...also] = closest?.elements.filter(({ truth }) => truth === "no") ?? [];
  const at = element?.at ?? reason.at ?? policies[0]?.statementsAt ?? hop.source.at;
  return {
    kind: "not-allowed",
    at,
    reason,
    ...closest && { trial: closest },
    ...element && { element },
    ...also.length > 0 && { also }
  };
}
function nearestResource(hop, policies) {
  for (let i_2 = 0, all_2 = policies; i_2 < all_2.length; i_2++) {
    const { statements } = all_2[i_2];
    for (let i_3 = 0, all_3 = statements.filter(allowsAssumeRole); i_3 < all_3.length; i_3++) {
      const statement = all_3[i_3];
      for (let i_4 = 0, all_4 = statement.resources?.not === false ? statement.resources.values : []; i_4 < all_4.length; i_4++) {
        const resource = all_4[i_4];
        const found = nearTo(resource, hop.destination, hop, "resource", hop.source);
        if (found)
          return found;
      }
    }
  }
  return void 0;
}
function concerns(statement, role, { fill }) {
  const { resources } = statement;
  if (resources === void 0)
    return true;
  return resources.values.some(({ value }) => {
    const filled = fill(value);
    return matchResource(filled, role.arn) === "yes" || namesRole(filled, role);
  });
}
function closestTrial(trials) {
  const against = (trial) => trial.elements.filter(({ truth }) => truth === "no").length;
  return trials.filter(({ effect, truth }) => effect === "Allow" && truth !== "yes").reduce((best, trial) => best && against(best) <= against(trial) ? best : trial, void 0);
}

function trustBreaks(hop) {
  if (hop.trust.verdict !== "denied")
    return [];
  return withoutEcho(hop.trust).flatMap((reason) => {
    if (reason.layer === "rcp")
      return [breakOf("scp", reason, hop.destination.at)];
    if (reason.cause === "explicit-deny")
      return [breakOf("trust-denied", reason, hop.destination.at)];
    return reason.cause === "no-allow" ? missingTrust(hop, reason) : [];
  });
}
function missingTrust(hop, reason) {
  const { source, destination } = hop;
  const policies = destination.documents.trust.map(({ policy }) => policy);
  const isAbout = (statement) => trustsSomehow(statement, source);
  const isFaulty = policies.some((policy) => hasFaultAbout(policy, "trust", isAbout));
  const inside = closestTrusting(hop.trust.trials);
  const within = inside ? breaksWithin(inside, reason) : [];
  if (isFaulty)
    return [
      { kind: "document-fault", at: reason.at ?? destination.at, reason },
      ...within.filter(({ kind }) => kind === "condition-unmet")
    ];
  const session = sessionOf$1(hop, policies);
  if (session)
    return [{ kind: "principal-invalid", at: session.at, reason }];
  if (within.length > 0)
    return within;
  const near = nearestPrincipal(hop, policies);
  if (near)
    return [{ kind: "principal-mismatch", at: near.valueAt, near, reason }];
  if (principalsOfItself(destination, hop.fill).length > 0)
    return [{ kind: "document-fault", at: reason.at ?? destination.at, reason }];
  const instead = executionRoles(source).find((role) => trusts(destination, role));
  const at = policies[0]?.statementsAt ?? destination.at;
  return [{ kind: "principal-missing", at, reason, ...instead && { instead } }];
}
function failed$1(trial, element) {
  return trial.elements.filter((one) => one.element === element && one.truth === "no");
}
function closestTrusting(trials) {
  const farness = (trial) => failed$1(trial, "condition").length + (failed$1(trial, "action").length > 0 ? trial.elements.length : 0);
  return trials.filter(({ effect, elements }) => effect === "Allow" && elements.some(({ element, truth }) => element === "principal" && truth === "yes")).reduce((best, trial) => best && farness(best) <= farness(trial) ? best : trial, void 0);
}
function breaksWithin(trial, reason) {
  const array_1 = failed$1(trial, "action"), action = array_1[0];
  const causes = grouped(failed$1(trial, "condition"), causeOf);
  const unmet = [...causes.values()].map(([element, ...also]) => ({
    kind: "condition-unmet",
    at: element.at,
    reason,
    trial,
    element,
    ...also.length > 0 && { also }
  }));
  if (action === void 0)
    return unmet;
  const other = { kind: "action-invalid", at: action.at, reason, trial, element: action };
  return isCompanion(trial.statement) ? [other] : [other, ...unmet];
}
function isCompanion({ actions }) {
  const companions = /^sts:(?:TagSession|SetSourceIdentity|SetContext)$/i;
  return actions?.values.every(({ value }) => companions.test(literal(value) ?? "")) === true;
}
function causeOf({ context, condition }) {
  const why = context?.state === "present" ? void 0 : context?.why?.split(":", 1)[0];
  return why ?? condition?.key.value.toLowerCase() ?? "";
}
function trustsSomehow({ principals }, source) {
  if (principals === void 0 || principals.not)
    return true;
  return principals.entries.some(({ type, value }) => type === "*" || namesRole(value, source) || /^A(ROA|IDA)|\*/.test(flat(value)));
}
function nearestPrincipal(hop, policies) {
  const entries = policies.flatMap(({ statements }) => statements).flatMap(({ effect, principals }) => effect?.value === "Allow" && principals?.not === false ? principals.entries : []).filter(({ type }) => type === "AWS");
  const { source, destination } = hop;
  for (let i_1 = 0, all_1 = entries; i_1 < all_1.length; i_1++) {
    const entry = all_1[i_1];
    const found = nearTo(entry, source, hop, "principal", destination);
    if (found)
      return found;
  }
  for (let i_2 = 0, all_2 = entries; i_2 < all_2.length; i_2++) {
    const entry = all_2[i_2];
    const found = nearToAccount(entry, source, hop, destination);
    if (found)
      return found;
  }
  return void 0;
}
function sessionOf$1({ source, fill }, policies) {
  return policies.flatMap(({ statements }) => statements.flatMap(({ principals }) => principals?.entries ?? [])).find(({ value }) => show(fill(value)).includes(`:assumed-role/${show(source.name)}/`));
}
function trusts(destination, role) {
  return destination.documents.trust.some(({ policy }) => policy.statements.some(({ effect, principals }) => effect?.value === "Allow" && principals?.entries.some(({ value }) => show(value) === show(role.arn))));
}

function breaksOf(hop) {
  if (hop.permission.verdict !== "denied" && hop.trust.verdict !== "denied")
    return [];
  const deniedFor = [hop.permission, hop.trust].flatMap((step) => step.verdict === "denied" ? step.reasons : []);
  if (deniedFor.some(({ cause }) => cause === "malformed"))
    return [];
  const partition = deniedFor.find(({ cause }) => cause === "partition");
  if (partition)
    return [{ kind: "partition", at: partition.at ?? hop.demandAt, reason: partition }];
  const array_1 = [permissionBreaks(hop), trustBreaks(hop)], permission = array_1[0], trust = array_1[1];
  const swapped = onExecutionRole(hop);
  if (swapped) {
    const others = trust.filter(({ instead }) => instead === void 0);
    return [swapped, ...without(permission, "not-allowed", "resource-mismatch", "document-fault"), ...others];
  }
  return [...isMoot(hop, trust) ? without(permission, "not-allowed") : permission, ...trust];
}
function without(breaks, ...kinds) {
  return breaks.filter(({ kind }) => !kinds.includes(kind));
}
function isMoot({ source, destination }, trust) {
  if (compare(source.account, destination.account) !== "same")
    return false;
  return trust.some(({ kind, trial }) => kind !== "trust-denied" && kind !== "scp" && principalOf(trial) !== "account");
}
function principalOf(trial) {
  const array_2 = trial?.elements.flatMap(({ match }) => match ?? []) ?? [], principal = array_2[0];
  return principal;
}
function permits(role, destination, fill) {
  return role.documents.identity.flatMap(({ policy }) => policy.statements).filter(allowsAssumeRole).find(({ resources }) => resources?.not === false && resources.values.some(({ value }) => matchResource(fill(value), destination.arn) === "yes"));
}
function onExecutionRole(hop) {
  const { source, destination, permission, trust } = hop;
  for (let i_1 = 0, all_1 = executionRoles(source); i_1 < all_1.length; i_1++) {
    const instead = all_1[i_1];
    const statement = permits(instead, destination, hop.fill);
    if (statement === void 0)
      continue;
    const isMissing = permission.verdict === "denied" && permission.reasons.some(({ cause, layer }) => cause === "no-allow" && layer === "identity");
    const isSwapped = trust.verdict === "denied" && permission.verdict !== "allowed" && trusts(destination, instead);
    if (isMissing || isSwapped)
      return { kind: "on-execution-role", at: statement.at, instead };
  }
  return void 0;
}

function sessionOf(profile) {
  const generated = {
    id: `session:${profile.at.source.path}#${profile.name.value}`,
    kind: "segment"
  };
  return valueOf$2(profile, "role_session_name")?.value ?? [
    { ...generated, label: "a session name that the SDK makes" }
  ];
}
const MOST_ROLES = 2 ** 26;
class Demands {
  constructor(table, nearMisses, fill) {
    this.table = table;
    this.nearMisses = nearMisses;
    this.fill = fill;
  }
  #wanted = [];
  #ofProfiles = /* @__PURE__ */ new Map();
  #byPair = /* @__PURE__ */ new Map();
  #ids = /* @__PURE__ */ new Map();
  #chained = /* @__PURE__ */ new Map();
  #undefined = [];
  all() {
    return this.#wanted;
  }
  /** Roles that trust policies name and no file defines. */
  undefinedTrusted() {
    return this.#undefined;
  }
  /** Demands that profiles make come first: they carry the call's settings. */
  collect(tasks, profiles) {
    for (let i_1 = 0, all_1 = profiles; i_1 < all_1.length; i_1++) {
      const use = all_1[i_1];
      this.#byProfile(use);
    }
    for (let i_2 = 0, all_2 = this.table.all(); i_2 < all_2.length; i_2++) {
      const role = all_2[i_2];
      if (isSource(role))
        this.#byPermission(role, role);
      for (let i_3 = 0, all_3 = role.executes; i_3 < all_3.length; i_3++) {
        const task = all_3[i_3];
        if (task.taskRole && !task.foreign)
          this.#byPermission(role, task.taskRole);
      }
      this.#byTrust(role);
    }
    for (let i_4 = 0, all_4 = tasks; i_4 < all_4.length; i_4++) {
      const task = all_4[i_4];
      this.#byContainer(task);
    }
  }
  /** The hop that somebody asks about, whether or not any file wants it. */
  ask(source, destination, at) {
    const array_1 = this.table.named(source, [], { at, in: "config" }), from = array_1[0];
    const array_2 = this.table.named(destination, [], { at, in: "config" }), to = array_2[0];
    if (from && to)
      this.#want(from, to, { kind: "container", at, destination });
  }
  resolve(value) {
    const arn = this.fill(value);
    if (!isExactRole(arn))
      return [];
    return [...new Set(this.table.find(arn, []).map((role) => this.nearMisses.intended(role)))];
  }
  #want(source, destination, demand, by) {
    if (!compatible(source.when, destination.when))
      return;
    const pair = this.pair(source, destination);
    const key = by && `${String(pair)} ${by.profile.at.source.path} ${by.profile.name.value}`;
    const known = key === void 0 ? this.#byPair.get(pair) : this.#ofProfiles.get(key);
    if (by?.via)
      this.#chained.set(destination, (this.#chained.get(destination) ?? /* @__PURE__ */ new Set()).add(by.via));
    if (known) {
      known.demands.push(demand);
      return;
    }
    const hop = {
      source,
      destination,
      demands: [demand],
      profile: by?.profile,
      via: by?.via,
      session: by?.session
    };
    this.#wanted.push(hop);
    if (key !== void 0)
      this.#ofProfiles.set(key, hop);
    if (!this.#byPair.has(pair))
      this.#byPair.set(pair, hop);
  }
  /** A key for the two ends of a hop. */
  pair(source, destination) {
    return this.#id(source) * MOST_ROLES + this.#id(destination);
  }
  #id(role) {
    const id = this.#ids.get(role) ?? this.#ids.size;
    this.#ids.set(role, id);
    return id;
  }
  #byPermission(holder, source) {
    for (let i_5 = 0, all_5 = holder.documents.identity; i_5 < all_5.length; i_5++) {
      const { policy, when } = all_5[i_5];
      for (let i_6 = 0, all_6 = rolesPermitted(policy); i_6 < all_6.length; i_6++) {
        const found = all_6[i_6];
        for (let i_7 = 0, all_7 = this.resolve(found.value); i_7 < all_7.length; i_7++) {
          const destination = all_7[i_7];
          this.#want(source, destination, { ...demandOf("permission", found), ...when && { when } });
        }
      }
    }
  }
  #byTrust(destination) {
    for (let i_8 = 0, all_8 = destination.documents.trust; i_8 < all_8.length; i_8++) {
      const { policy } = all_8[i_8];
      for (let i_9 = 0, all_9 = rolesTrusted(policy); i_9 < all_9.length; i_9++) {
        const found = all_9[i_9];
        for (let i_10 = 0, all_10 = this.resolve(found.value); i_10 < all_10.length; i_10++) {
          const trusted = all_10[i_10];
          if (!trusted.isDefined)
            this.#undefined.push({ role: trusted, destination, found });
          const sources = trusted.tasks.length > 0 || trusted.executes.length === 0 ? [trusted] : [];
          const running = trusted.executes.flatMap(({ taskRole, foreign }) => foreign ? [] : taskRole ?? []);
          for (let i_11 = 0, all_11 = sources.length > 0 ? sources.filter(isSource) : running; i_11 < all_11.length; i_11++) {
            const source = all_11[i_11];
            if (source !== destination && !this.#isChained(source, destination))
              this.#want(source, destination, demandOf("trust", found));
          }
        }
      }
    }
  }
  /** A profile reaches the destination through another role: the direct way is nobody's wish. */
  #isChained(source, destination) {
    return this.#chained.get(destination)?.has(source) === true;
  }
  #byProfile({ profile, task, source }) {
    const role = valueOf$2(profile, "role_arn");
    if (role === void 0)
      return;
    const demand = demandOf("profile", role);
    const own = [task.foreign ? void 0 : task.taskRole, ...task.overrides].flatMap((one) => one ?? []);
    const callers = source ? this.#assumedBy(source) : own;
    if (task.taskRole === void 0 && !source)
      task.demands.push(demand);
    for (let i_12 = 0, all_12 = this.resolve(role.value); i_12 < all_12.length; i_12++) {
      const destination = all_12[i_12];
      for (let i_13 = 0, all_13 = callers; i_13 < all_13.length; i_13++) {
        const caller = all_13[i_13];
        this.#want(caller, destination, demand, {
          profile,
          via: source ? task.taskRole : void 0,
          session: source && sessionOf(source.profile)
        });
      }
    }
  }
  #assumedBy({ profile }) {
    const role = valueOf$2(profile, "role_arn");
    return role ? this.resolve(role.value) : [];
  }
  #byContainer(task) {
    for (let i_14 = 0, all_14 = task.containers; i_14 < all_14.length; i_14++) {
      const container = all_14[i_14];
      for (let i_15 = 0, all_15 = rolesInContainer(container); i_15 < all_15.length; i_15++) {
        const found = all_15[i_15];
        const demand = demandOf("container", found);
        if (task.taskRole === void 0)
          task.demands.push(demand);
        for (let i_16 = 0, all_16 = this.resolve(found.value); i_16 < all_16.length; i_16++) {
          const destination = all_16[i_16];
          if (task.taskRole && !task.foreign && destination !== task.taskRole && destination !== task.executionRole)
            this.#want(task.taskRole, destination, demand);
        }
      }
    }
  }
}
function demandOf(kind, { value, at }) {
  return { kind, at, destination: value };
}
function mayTrustService({ documents }) {
  return documents.trust.some(({ policy }) => policy.statements.some(({ principals }) => principals?.not === true || principals?.entries.some(({ type }) => type === "Service" || type === "*") === true));
}
function isSource(role) {
  if (role.tasks.length > 0)
    return role.tasks.some(({ foreign }) => !foreign);
  return role.executes.length === 0 && mayTrustService(role) && role.taskTrust?.verdict === "allowed";
}
function hasTaskRole({ fact }) {
  return (fact.taskRole ?? fact.taskRoleUnknown) !== void 0;
}
function givenToAgent({ executionRole }) {
  return (executionRole?.documents.identity ?? []).flatMap(({ policy }) => rolesPermitted(policy)).map((found) => demandOf("permission", found));
}
function demandsWithoutRole(tasks, uses) {
  for (let i_17 = 0, all_17 = tasks; i_17 < all_17.length; i_17++) {
    const task = all_17[i_17];
    if (!hasTaskRole(task))
      task.demands.push(...givenToAgent(task));
  }
  const near = new Nearness();
  for (let i_18 = 0, all_18 = tasks; i_18 < all_18.length; i_18++) {
    const task = all_18[i_18];
    near.add(task.at.source.path, task);
  }
  for (let i_19 = 0, all_19 = uses; i_19 < all_19.length; i_19++) {
    const { policy, role } = all_19[i_19];
    if (role !== void 0)
      continue;
    const permitted = rolesPermitted(policy);
    if (permitted.length === 0)
      continue;
    const beside = near.nearest(policy.at.source.path);
    if (beside.some(hasTaskRole))
      continue;
    for (let i_20 = 0, all_20 = beside; i_20 < all_20.length; i_20++) {
      const task = all_20[i_20];
      if (!task.fact.fragment)
        for (let i_21 = 0, all_21 = permitted; i_21 < all_21.length; i_21++) {
          const found = all_21[i_21];
          task.demands.push(demandOf("permission", found));
        }
    }
  }
}

function withoutEchoes(hops) {
  const wrong = wrongValues(hops);
  if (wrong.size === 0)
    return hops;
  const sound = wrongValues(hops.filter((hop) => !isEcho(hop, wrong)));
  return sound.size === 0 ? hops : hops.filter((hop) => !isEcho(hop, sound));
}
function wrongValues(hops) {
  return new Set(hops.flatMap(({ breaks }) => breaks.flatMap(({ near }) => near ? [placeKey(near.valueAt)] : [])));
}
function isEcho({ verdict, demands }, wrong) {
  return verdict === "denied" && demands.length > 0 && demands.every(({ at }) => wrong.has(placeKey(at)));
}

const NO_TASKS = /:role\/(?:aws-reserved|aws-service-role)\//;
function isStranger(role, destination) {
  const { arn, account, name, documents, tasks, executes } = role;
  if (role.isDefined || tasks.length > 0 || executes.length > 0 || literal(name) === void 0)
    return false;
  if (documents.trust.length + documents.identity.length + documents.boundary.length > 0)
    return false;
  const id = literal(account);
  if (id !== void 0 && !isAccountId(id) || NO_TASKS.test(literal(arn) ?? ""))
    return false;
  return compatible(role.when, destination.when) && compare(account, destination.account) !== "same";
}
const MOST_OF_ONE = 50;
function strangersWant(demands, uses) {
  const wanted = /* @__PURE__ */ new Map();
  const counts = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = [...demands.undefinedTrusted(), ...ofUnbound(demands, uses)]; i_1 < all_1.length; i_1++) {
    const { role, destination, found } = all_1[i_1];
    if (destination.hopsIn.length > 0 || !isStranger(role, destination))
      continue;
    const key = demands.pair(role, destination);
    const demand = demandOf("trust", found);
    const known = wanted.get(key);
    const count = counts.get(destination) ?? 0;
    if (known)
      known.demands.push(demand);
    else if (count < MOST_OF_ONE) {
      counts.set(destination, count + 1);
      wanted.set(key, { source: role, destination, demands: [demand], ...BY_ITSELF });
    }
  }
  return [...wanted.values()];
}
const BY_ITSELF = { profile: void 0, via: void 0, session: void 0 };
function ofUnbound(demands, uses) {
  return uses.flatMap((use) => {
    if (use.role !== void 0 || use.kind !== "trust" || use.candidates.length > 0)
      return [];
    const destination = nameless(use, demands);
    return rolesTrusted(use.policy).flatMap((found) => demands.resolve(found.value).map((role) => ({ role, destination, found })));
  });
}
function nameless({ policy, named, scope }, { fill }) {
  const { path } = policy.at.source;
  const name = [{ id: `role:${path}`, label: `role of ${path}`, kind: "segment" }];
  const array_1 = [fill(scope.partition), fill(scope.account)], partition = array_1[0], account = array_1[1];
  const role = new RoleNode(roleArn$1({ partition, account, path: ["/"], name }), account, name, [], fill);
  role.addDocument("trust", named);
  return role;
}
function unseen(hop) {
  const { permission, trust } = hop;
  return { ...hop, permission: undenied(permission), trust: undenied(trust), verdict: "unknown", breaks: [] };
}
function undenied(step) {
  return step.verdict === "denied" ? { verdict: "unknown", reasons: step.reasons, trials: step.trials } : step;
}

const MOST = 6;
function decideInWorlds(caller, givenBy, decide) {
  const attached = [caller.identity, caller.boundary].flatMap((set) => set?.policies.some(({ when }) => when !== void 0) ? set.policies : []);
  if (attached.length === 0)
    return decide(caller);
  const given = givenBy();
  const conditional = attached.filter(({ when = [] }) => without$2(when, given).length > 0);
  if (conditional.length === 0)
    return decide(caller);
  const worlds = worldsOf(conditional, given);
  const decided = worlds.map((world) => ({ world, ...decide(callerIn(caller, [...given, ...world])) }));
  const first = decided[0];
  if (first === void 0 || decided.every(({ permission: permission2 }) => permission2.verdict === first.permission.verdict))
    return first ?? decide(caller);
  const permission = disagreement(decided, conditional);
  const verdict = first.trust.verdict === "denied" ? "denied" : "unknown";
  return { verdict, permission, trust: first.trust };
}
function callerIn(caller, world) {
  const attached = (set) => ({
    ...set,
    policies: set.policies.filter(({ when = [] }) => compatible(when, world))
  });
  const boundary = caller.boundary && attached(caller.boundary);
  const isGone = boundary?.policies.length === 0 && caller.boundary?.policies.length !== 0;
  return { ...caller, identity: attached(caller.identity), boundary: isGone ? void 0 : boundary };
}
function worldsOf(policies, given) {
  const outcomes = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = policies.flatMap(({ when = [] }) => without$2(when, given)); i_1 < all_1.length; i_1++) {
    const one = all_1[i_1];
    const known = outcomes.get(one.id) ?? [];
    if (!known.some(({ outcome }) => outcome === one.outcome))
      outcomes.set(one.id, [...known, one]);
  }
  const questions = [...outcomes.values()].map(withOpposite);
  if (questions.length > MOST)
    return [0, 1].map((i) => questions.flatMap((cases) => cases[i] ?? []));
  let worlds = [[]];
  for (let i_2 = 0, all_2 = questions; i_2 < all_2.length; i_2++) {
    const cases = all_2[i_2];
    worlds = worlds.flatMap((world) => cases.map((one) => [...world, one]));
  }
  return worlds;
}
function withOpposite(cases) {
  const only = cases[0];
  if (only === void 0 || cases.length > 1)
    return cases;
  const outcome = only.outcome === "true" ? "false" : "true";
  if (only.outcome !== "true" && only.outcome !== "false")
    return cases;
  const label = / is (?:true|false)$/.test(only.label) ? only.label.replace(/(?:true|false)$/, outcome) : "otherwise";
  return [only, { id: only.id, outcome, label }];
}
function disagreement(decided, conditional) {
  const one = decided[0];
  const other = decided.find(({ permission }) => permission.verdict !== one?.permission.verdict);
  const told = [one, other].flatMap((each) => each ? [`${each.permission.verdict} ${each.world.map(({ label }) => label).join(" and ")}`] : []);
  const names = [...new Set(conditional.map(({ label }) => label))].join(", ");
  const message = `${names} is attached under an open condition: the permission is ${told.join(", ")}`;
  const reason = {
    cause: "unknown-condition",
    layer: "identity",
    message,
    at: conditional[0]?.policy.at,
    trial: void 0
  };
  return { verdict: "unknown", reasons: [reason], trials: one?.permission.trials ?? [] };
}

function judgeTaskTrust(role) {
  const task = role.tasks[0] ?? role.executes[0];
  if (task === void 0 && role.documents.trust.length === 0)
    return void 0;
  const scope = task?.scope ?? role.definitions[0]?.scope;
  const account = literal(role.account);
  if (scope === void 0 || account !== void 0 && account !== "" && !isAccountId(account))
    return void 0;
  return decideTaskTrust(role.trust, {
    account: role.account,
    region: scope.region,
    partition: scope.partition
  });
}
function organizationOf(account, options) {
  const id = options.organization.find(({ accounts, id: id2 }) => id2 !== void 0 && accounts.includes(literal(account) ?? ""))?.id;
  return id === void 0 ? void 0 : [id];
}
function decide({ source, destination, profile, session, demands }, inputs) {
  const setting = (key) => profile && valueOf$2(profile, key)?.value;
  const context = assumeRoleContext({
    callerArn: source.arn,
    callerAccount: source.account,
    destinationArn: destination.arn,
    destinationAccount: destination.account,
    organizationId: organizationOf(source.account, inputs.options),
    profileKnown: profile !== void 0,
    externalId: profile && (setting("external_id") ?? "absent"),
    sessionName: setting("role_session_name")
  });
  const { arn, account, identity, boundary } = source;
  const scps = inputs.organization.scps.get(literal(account) ?? "") ?? [];
  const caller = { arn, account, identity, boundary, scps, session };
  const to = {
    arn: destination.arn,
    account: destination.account,
    trust: destination.trust,
    rcps: inputs.organization.rcps.get(literal(destination.account) ?? "") ?? []
  };
  const given = () => [...source.given, ...destination.given, ...wantedWhen(demands)];
  return decideInWorlds(caller, given, (one) => decideAssumeRole(one, to, context));
}
function wantedWhen([first, ...others]) {
  if (first?.when === void 0)
    return [];
  return first.when.filter((one) => others.every(({ when = [] }) => when.some(({ id, outcome }) => id === one.id && outcome === one.outcome)));
}
class JudgedHop {
  #inputs;
  #permission;
  #trust;
  constructor(wanted, inputs) {
    const { source, destination } = wanted;
    const { permission, trust } = decide(wanted, inputs);
    this.source = source;
    this.destination = destination;
    this.demands = wanted.demands;
    this.profile = wanted.profile;
    this.session = wanted.session;
    this.tasks = (wanted.via ?? source).tasks;
    this.when = mergeWhen$1(source.when, destination.when, wantedWhen(wanted.demands));
    this.via = wanted.via?.hopsOut.find((hop) => hop.destination === source);
    this.taskTrust = (wanted.via ?? source).taskTrust ?? unknownTaskTrust;
    this.verdict = overall(this.taskTrust.verdict, permission.verdict, trust.verdict);
    const demandAt = wanted.demands[0]?.at ?? destination.at;
    this.breaks = breaksOf({ source, destination, permission, trust, demandAt, fill: inputs.fill });
    this.#inputs = inputs;
    this.#permission = permission.verdict === "allowed" ? void 0 : permission;
    this.#trust = trust.verdict === "allowed" ? void 0 : trust;
  }
  get permission() {
    return this.#permission ?? new AllowedStep(() => decide(this, this.#inputs).permission);
  }
  get trust() {
    return this.#trust ?? new AllowedStep(() => decide(this, this.#inputs).trust);
  }
}
class AllowedStep {
  constructor(again) {
    this.again = again;
    this.verdict = "allowed";
  }
  get reasons() {
    return this.again().reasons;
  }
  get trials() {
    return this.again().trials;
  }
}
const unknownTaskTrust = { verdict: "unknown", reasons: [], trials: [] };
function overall(taskTrust, permission, trust) {
  if (taskTrust === "denied" || permission === "denied" || trust === "denied")
    return "denied";
  return permission === "allowed" && trust === "allowed" ? "allowed" : "unknown";
}
function mergeWhen$1(...all) {
  const given = all.filter((when) => when.length > 0);
  if (given.length < 2)
    return given[0] ?? [];
  return [...new Map(given.flat().map((one) => [one.id, one])).values()];
}
function keepOnly(hops, table) {
  for (let i_1 = 0, all_1 = table.all(); i_1 < all_1.length; i_1++) {
    const { hopsIn, hopsOut } = all_1[i_1];
    for (let i_2 = 0, all_2 = [hopsIn, hopsOut]; i_2 < all_2.length; i_2++) {
      const list = all_2[i_2];
      list.splice(0, list.length, ...list.filter((hop) => hops.has(hop)));
    }
  }
}
function linkHops(inputs) {
  for (let i_3 = 0, all_3 = inputs.table.all(); i_3 < all_3.length; i_3++) {
    const role = all_3[i_3];
    role.judgeTaskTrust = () => judgeTaskTrust(role);
  }
  demandsWithoutRole(inputs.tasks, inputs.uses);
  const demands = new Demands(inputs.table, inputs.nearMisses, inputs.fill);
  demands.collect(inputs.tasks, inputs.profiles);
  const { asked } = inputs.options;
  if (asked)
    demands.ask(asked.source, asked.destination, wholeSource({ path: "command line", text: "" }));
  const all = demands.all();
  const ordered = [
    ...all.filter(({ via }) => via === void 0),
    ...all.filter(({ via }) => via !== void 0)
  ];
  const judged = ordered.map((wanted) => {
    const hop = new JudgedHop(wanted, inputs);
    wanted.source.hopsOut.push(hop);
    wanted.destination.hopsIn.push(hop);
    return hop;
  });
  const hops = withoutEchoes(withoutAlternatives(judged));
  if (hops.length < judged.length)
    keepOnly(new Set(hops), inputs.table);
  return {
    hops,
    unseen: strangersWant(demands, inputs.uses).map((wanted) => unseen(new JudgedHop(wanted, inputs)))
  };
}

function lookedUp(arn) {
  const array_1 = arn.slice(-2), path = array_1[0], name = array_1[1];
  const before = arn.slice(0, -2);
  const last = before.at(-1);
  if (typeof path !== "object" || typeof name !== "string" || name.includes("/"))
    return void 0;
  if (typeof last !== "string" || !last.endsWith(":role"))
    return void 0;
  return { path, before, name };
}
function keyOf(account, name) {
  return `${textKey(account)} ${name}`;
}
function pathsOfLookedUp(arns, fill) {
  const wanted = arns.flatMap(({ value }) => literal(value) === void 0 ? lookedUp(value) ?? [] : []);
  const known = /* @__PURE__ */ new Map();
  if (wanted.length === 0)
    return known;
  const paths = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = arns; i_1 < all_1.length; i_1++) {
    const { value } = all_1[i_1];
    const arn = parseRoleArn(fill(value));
    const array_2 = [arn && literal(arn.path), arn && literal(arn.name)], path = array_2[0], name = array_2[1];
    if (arn === void 0 || path === void 0 || name === void 0 || /[*?]/.test(path))
      continue;
    const key = keyOf(arn.account, name);
    paths.set(key, (paths.get(key) ?? /* @__PURE__ */ new Set()).add(path));
  }
  for (let i_2 = 0, all_2 = wanted; i_2 < all_2.length; i_2++) {
    const { path, before, name } = all_2[i_2];
    const account = parseRoleArn(text(fill(before), "/", name))?.account;
    const [only, ...more] = account === void 0 ? [] : paths.get(keyOf(account, name)) ?? [];
    if (only !== void 0 && more.length === 0)
      known.set(path.id, [only]);
  }
  return known;
}

const DEPTH = 16;
function scopesOf(facts) {
  return [...new Map(facts.map(({ scope }) => [scope.id, scope])).values()];
}
function* rolesWithAccount({ taskRole, executionRole }) {
  for (let i_1 = 0, all_1 = [taskRole, executionRole]; i_1 < all_1.length; i_1++) {
    const role = all_1[i_1];
    const arn = role && parseRoleArn(role.value);
    const account = arn && literal(arn.account);
    if (role && arn && account !== void 0 && isAccountId(account))
      yield [role.value, arn.name, account];
  }
}
function onlyScopeOf(roles, arn) {
  const [scope, ...more] = new Set(roles.map((role) => role.scope.id));
  return more.length === 0 && roles.every((role) => compare(role.arn, arn) === "unknown") ? scope : void 0;
}
function provenAccounts(facts) {
  if (facts.every(({ scope }) => literal(scope.account) !== void 0))
    return /* @__PURE__ */ new Map();
  const defined = /* @__PURE__ */ new Map();
  for (let i_2 = 0, all_2 = facts; i_2 < all_2.length; i_2++) {
    const fact = all_2[i_2];
    if (fact.kind === "role")
      push(defined, textKey(fact.name), fact);
  }
  const beside = /* @__PURE__ */ new Map();
  const elsewhere = /* @__PURE__ */ new Map();
  for (let i_3 = 0, all_3 = facts; i_3 < all_3.length; i_3++) {
    const fact = all_3[i_3];
    if (fact.kind !== "task-definition")
      continue;
    for (const item_1 of rolesWithAccount(fact)) {
      const arn = item_1[0], name = item_1[1], account = item_1[2];
      const roles = defined.get(textKey(name)) ?? [];
      const isBeside = roles.some(({ scope: scope2 }) => scope2.id === fact.scope.id);
      const scope = isBeside ? void 0 : onlyScopeOf(roles, arn);
      if (isBeside)
        beside.set(fact.scope.id, account);
      else if (scope !== void 0)
        elsewhere.set(scope, (elsewhere.get(scope) ?? /* @__PURE__ */ new Set()).add(account));
    }
  }
  for (const item_2 of elsewhere) {
    const scope = item_2[0], [account = "", ...others] = item_2[1];
    if (others.length === 0 && !beside.has(scope))
      beside.set(scope, account);
  }
  return beside;
}
function knownHoles(facts) {
  const known = /* @__PURE__ */ new Map();
  const disputed = /* @__PURE__ */ new Set();
  for (let i_4 = 0, all_4 = facts; i_4 < all_4.length; i_4++) {
    const fact = all_4[i_4];
    if (fact.kind !== "known")
      continue;
    const before = known.get(fact.hole);
    if (before !== void 0 && textKey(before) !== textKey(fact.value))
      disputed.add(fact.hole);
    known.set(fact.hole, fact.value);
  }
  for (const id of disputed)
    known.delete(id);
  return known;
}
function learnScope(known, part, value, by = "files") {
  const hole = part[0];
  if (value === void 0 || hole === void 0 || typeof hole === "string" || part.length > 1)
    return;
  if (by === "config" || !known.has(hole.id))
    known.set(hole.id, [value]);
}
function accountIn({ account }, known) {
  const hole = account[0];
  return literal(account) ?? (typeof hole === "object" ? literal(known.get(hole.id) ?? account) : void 0);
}
function partitionIn(arn) {
  const [, partition = ""] = arn.split(":", 2);
  return partition === "aws" || /^aws(-[a-z]+)*$/.test(partition) ? partition : void 0;
}
class Partitions {
  #votes = /* @__PURE__ */ new Map();
  /** The one that every ARN of the run names: then nobody need be asked. */
  #only;
  constructor(arns) {
    const named = new Set(arns.flatMap(({ value }) => partitionIn(literal(value) ?? "") ?? []));
    if (named.size < 2)
      [this.#only = "aws"] = named;
    else
      this.#count(arns);
  }
  #count(arns) {
    for (let i_5 = 0, all_5 = arns; i_5 < all_5.length; i_5++) {
      const { value, at } = all_5[i_5];
      const written = literal(value) ?? "";
      const partition = partitionIn(written);
      if (partition === void 0)
        continue;
      const [, , , , account = ""] = written.split(":", 5);
      for (let i_6 = 0, all_6 = [`account ${account}`, `file ${at.source.path}`, "run"]; i_6 < all_6.length; i_6++) {
        const voter = all_6[i_6];
        this.#vote(voter, partition);
      }
    }
  }
  of(account, path) {
    return this.#only ?? this.#elected(`account ${account ?? ""}`) ?? this.#elected(`file ${path}`) ?? this.#elected("run") ?? "aws";
  }
  #vote(voter, partition) {
    const votes = this.#votes.get(voter) ?? /* @__PURE__ */ new Map();
    this.#votes.set(voter, votes.set(partition, (votes.get(partition) ?? 0) + 1));
  }
  /** An even vote goes to `aws`, where nearly everybody is. */
  #elected(voter) {
    const ranked = [...this.#votes.get(voter) ?? []].sort((array_1, array_2) => {
      const a = array_1[0], x = array_1[1], b = array_2[0], y = array_2[1];
      return y - x || Number(b === "aws") - Number(a === "aws") || (a < b ? -1 : 1);
    });
    return ranked[0]?.[0];
  }
}
function learn(facts, accountOf, arns) {
  const known = knownHoles(facts);
  const partitions = new Partitions(arns);
  const proven = provenAccounts(facts);
  for (let i_7 = 0, all_7 = scopesOf(facts); i_7 < all_7.length; i_7++) {
    const scope = all_7[i_7];
    learnScope(known, scope.account, accountOf(scope.path), "config");
    learnScope(known, scope.account, proven.get(scope.id));
    const account = accountIn(scope, known);
    learnScope(known, scope.partition, partitions.of(account, scope.path));
  }
  const paths = pathsOfLookedUp(arns, filling(known));
  for (const item_3 of paths) {
    const hole = item_3[0], path = item_3[1];
    if (!known.has(hole))
      known.set(hole, path);
  }
  return filling(known);
}
function filling(known) {
  if (known.size === 0)
    return (value) => value;
  const resolve = (hole, depth) => {
    const value = known.get(hole.id);
    if (value === void 0 || depth === 0)
      return void 0;
    return holes(value).length === 0 ? value : fill(value, (inner) => resolve(inner, depth - 1));
  };
  return (value) => literal(value) === void 0 ? text(fill(value, (hole) => resolve(hole, DEPTH))) : value;
}

function policiesOf(fact) {
  switch (fact.kind) {
    case "role":
      return [...fact.trust ? [fact.trust] : [], ...fact.inline];
    case "raw-policy":
      return [fact.policy];
    case "attachment":
    case "managed-policy":
      return fact.policy ? [fact.policy] : [];
    default:
      return [];
  }
}
function nameAll(found, as, when, table) {
  for (let i_1 = 0, all_1 = found; i_1 < all_1.length; i_1++) {
    const { value, at } = all_1[i_1];
    table.named(value, when, { at, in: as });
  }
}
function nameMentioned(facts, table, fill) {
  for (let i_2 = 0, all_2 = facts; i_2 < all_2.length; i_2++) {
    const fact = all_2[i_2];
    for (let i_3 = 0, all_3 = policiesOf(fact); i_3 < all_3.length; i_3++) {
      const policy = all_3[i_3];
      nameAll(rolesPermitted(policy), "resource", fact.when, table);
      nameAll(rolesTrusted(policy), "principal", fact.when, table);
    }
    if (fact.kind === "task-run")
      nameRolesOf(fact, table);
    else if (fact.kind === "task-definition") {
      nameRolesOf(fact, table);
      for (let i_4 = 0, all_4 = fact.containers; i_4 < all_4.length; i_4++) {
        const container = all_4[i_4];
        nameAll(rolesInContainer(container), "container", fact.when, table);
      }
    } else if (fact.kind === "profile") {
      const role = valueOf$2(fact, "role_arn");
      const value = role && fill(role.value);
      if (role && value && isExactRole(value))
        nameAll([{ value, at: role.at }], "profile", fact.when, table);
    }
  }
}
function nameRolesOf(fact, table) {
  for (let i_5 = 0, all_5 = [
    [fact.taskRole, "task-role"],
    [fact.executionRole, "execution-role"]
  ]; i_5 < all_5.length; i_5++) {
    const array_1 = all_5[i_5], role = array_1[0], as = array_1[1];
    const arn = role && table.expand(role.value, fact.scope);
    if (role && arn && !isResidue(role.value) && parseRoleArn(arn))
      nameAll([{ value: arn, at: role.at }], as, fact.when, table);
  }
}
function isOfIam(value) {
  if (isUsualRole(value))
    return true;
  return value.some((piece) => typeof piece === "string" && /\b(?:iam|sts)\b|\b(?:role|user|policy)\//.test(piece));
}
function* arnsOfPolicy(policy) {
  for (let i_6 = 0, all_6 = policy.statements; i_6 < all_6.length; i_6++) {
    const { principals, resources } = all_6[i_6];
    for (let i_7 = 0, all_7 = principals?.entries ?? []; i_7 < all_7.length; i_7++) {
      const { type, value, at } = all_7[i_7];
      if (type === "AWS" || type === "Federated")
        yield { value, at, where: "principal" };
    }
    for (let i_8 = 0, all_8 = resources?.values ?? []; i_8 < all_8.length; i_8++) {
      const { value, at } = all_8[i_8];
      if (isOfIam(value))
        yield { value, at, where: "resource" };
    }
  }
}
function* arnsOf(fact) {
  for (let i_9 = 0, all_9 = policiesOf(fact); i_9 < all_9.length; i_9++) {
    const policy = all_9[i_9];
    yield* arnsOfPolicy(policy);
  }
  if (fact.kind === "task-definition" || fact.kind === "task-run") {
    if (fact.taskRole)
      yield { ...fact.taskRole, where: "taskRoleArn" };
    if (fact.executionRole)
      yield { ...fact.executionRole, where: "executionRoleArn" };
  }
  if (fact.kind === "task-definition")
    for (let i_10 = 0, all_10 = fact.containers; i_10 < all_10.length; i_10++) {
      const container = all_10[i_10];
      for (let i_11 = 0, all_11 = rolesInContainer(container); i_11 < all_11.length; i_11++) {
        const found = all_11[i_11];
        yield { ...found, where: "container" };
      }
    }
  if (fact.kind === "profile") {
    const role = valueOf$2(fact, "role_arn");
    if (role)
      yield { ...role, where: "profile" };
  }
  if (fact.kind === "role") {
    for (let i_12 = 0, all_12 = fact.managed; i_12 < all_12.length; i_12++) {
      const arn = all_12[i_12];
      yield { ...arn, where: "attachment" };
    }
    if (fact.boundary)
      yield { ...fact.boundary, where: "attachment" };
  }
  if (fact.kind === "attachment" && fact.policyArn)
    yield { ...fact.policyArn, where: "attachment" };
}
function namedArns(facts) {
  const found = [];
  for (let i_13 = 0, all_13 = facts; i_13 < all_13.length; i_13++) {
    const fact = all_13[i_13];
    for (const arn of arnsOf(fact))
      if (literal(arn.value) !== "*" && !(isRoleKey(arn) && isShortName(arn.value)))
        found.push(arn);
  }
  return found;
}
function isRoleKey({ where }) {
  return where === "taskRoleArn" || where === "executionRoleArn";
}

const SIDES = {
  "task-role": "source",
  "execution-role": "source",
  principal: "source",
  resource: "destination",
  profile: "destination",
  container: "destination",
  config: void 0
};
function evidenceOf(phantoms, loose, sources) {
  const names = new DocumentNames(loose);
  const files = once((account) => [...sources()].filter(({ text }) => text.includes(account)).length);
  return {
    weight: once((role) => weightOf(role, names)),
    accounts: ({ account }) => files(textKey(account)),
    isOtherSides: otherSides(phantoms)
  };
}
function weightOf(role, names) {
  const files = new Set(role.mentions.map(({ at }) => at.source.path)).size;
  const { like, exact } = names.of(literal(role.name) ?? "");
  const own = (role.definitions.length > 0 ? 1e4 : 0) + (role.documented ? 1e3 : 0);
  return own + like * 100 + exact * 10 + files;
}
class DocumentNames {
  #like = /* @__PURE__ */ new Map();
  #paths;
  constructor(loose) {
    this.#paths = loose.map(({ fact }) => fact.at.source.path);
    for (let i_1 = 0, all_1 = loose; i_1 < all_1.length; i_1++) {
      const { name: said } = all_1[i_1];
      for (const name of new Set([said.owner, said.folder].map(plainName)))
        this.#like.set(name, (this.#like.get(name) ?? 0) + 1);
    }
  }
  /** Files named so but for case and separators, and files named exactly so. */
  of(name) {
    const like = this.#like.get(plainName(name)) ?? 0;
    return { like, exact: like === 0 ? 0 : this.#paths.filter((path) => path.includes(name)).length };
  }
}
function isNamedFromOther(role, side) {
  return role.mentions.some((mention) => (SIDES[mention.in] ?? side) !== side);
}
function otherSides(phantoms) {
  const accounts = once((side) => {
    const counts = /* @__PURE__ */ new Map();
    for (let i_2 = 0, all_2 = phantoms.filter((role) => isNamedFromOther(role, side === "none" ? void 0 : side)); i_2 < all_2.length; i_2++) {
      const { account } = all_2[i_2];
      counts.set(textKey(account), (counts.get(textKey(account)) ?? 0) + 1);
    }
    return counts;
  });
  return (role, account) => {
    const side = SIDES[role.mentions[0]?.in ?? "config"];
    const own = textKey(role.account) === account && isNamedFromOther(role, side) ? 1 : 0;
    return (accounts(side ?? "none").get(account) ?? 0) > own;
  };
}

const TRUSTED = {
  config: 5,
  "task-role": 4,
  "execution-role": 4,
  container: 3,
  profile: 2,
  principal: 1,
  resource: 1
};
function kindsOf(role) {
  return new Set(role.mentions.map((mention) => mention.in));
}
function standing(role) {
  return Math.max(0, ...role.mentions.map((mention) => TRUSTED[mention.in]));
}
function areTwoSides(x, y) {
  const array_1 = [kindsOf(x), kindsOf(y)], a = array_1[0], b = array_1[1];
  if ([...a].some((kind) => b.has(kind)))
    return false;
  const sides = new Set([...a, ...b].map((kind) => SIDES[kind]));
  return sides.size === 1 && !sides.has(void 0);
}
class NamedIn {
  #roles = /* @__PURE__ */ new Map();
  constructor(phantoms) {
    for (let i_1 = 0, all_1 = phantoms; i_1 < all_1.length; i_1++) {
      const role = all_1[i_1];
      for (let i_2 = 0, all_2 = role.mentions; i_2 < all_2.length; i_2++) {
        const { at, in: kind } = all_2[i_2];
        for (const folder of foldersUp(at.source.path)) {
          const key = `${kind} ${folder}`;
          this.#roles.set(key, (this.#roles.get(key) ?? /* @__PURE__ */ new Set()).add(role));
        }
      }
    }
  }
  /** Whether no nearer folder than the common one holds another role that is named in the same ways. */
  areNear(x, y) {
    const wanted = [...kindsOf(y)];
    return x.mentions.some((mention) => {
      for (const folder of foldersUp(mention.at.source.path)) {
        const here = wanted.flatMap((kind) => this.#roles.get(`${kind} ${folder}`) ?? []);
        if (here.length > 0)
          return here.some((roles) => roles.has(y));
      }
      return false;
    });
  }
}
function standTogether(x, y) {
  const array_2 = x.mentions.length < y.mentions.length ? [x, y] : [y, x], few = array_2[0], many = array_2[1];
  const keyOf = ({ in: kind, at }) => `${kind} ${at.source.path}`;
  const keys = new Set(few.mentions.map(keyOf));
  return many.mentions.some((mention) => keys.has(keyOf(mention)));
}
function shareRepository(x, y) {
  const rootsOf = ({ definitions, mentions }) => new Set([...definitions, ...mentions].map(({ at }) => rootOf$2(at.source.path)));
  const mine = rootsOf(x);
  return [...rootsOf(y)].some((root) => mine.has(root));
}
function isAtFault(x, y, { weight, accounts, isOtherSides }) {
  const difference = weight(y) - weight(x);
  if (difference !== 0)
    return difference > 0;
  const array_3 = [textKey(x.account), textKey(y.account)], mine = array_3[0], theirs = array_3[1];
  if (mine !== theirs) {
    const array_4 = [isOtherSides(x, mine), isOtherSides(x, theirs)], isMine = array_4[0], isTheirs = array_4[1];
    if (isMine !== isTheirs)
      return isMine;
    const files = accounts(y) - accounts(x);
    if (files !== 0)
      return files > 0;
  }
  return standing(x) < standing(y);
}
function findIntended(x, { index, named, evidence }) {
  if (x.isDefined || x.mentions.length === 0)
    return void 0;
  for (const y of index.candidates(x)) {
    const sides = areTwoSides(x, y);
    if (!(y.isDefined || sides))
      continue;
    const otherAccount = sides && shareRepository(x, y);
    const found = nearMiss(x.arn, y.arn, { otherAccount });
    if (found === void 0 || standTogether(x, y))
      continue;
    if (found.part === "account" && x.when.some(isChosenByUser))
      continue;
    if (!y.isDefined && !named().areNear(x, y))
      continue;
    if (!isMalformed(y) && isAtFault(x, y, evidence))
      return y;
  }
  return void 0;
}
function isMalformed({ arn }) {
  return arnFaults(arn, "role").some(({ severity }) => severity === "error");
}
function* reportedFor(x, y) {
  const found = nearMiss(x.arn, y.arn, { otherAccount: true });
  if (found === void 0 || isMalformed(x))
    return;
  for (let i_3 = 0, all_3 = x.mentions; i_3 < all_3.length; i_3++) {
    const { at, in: kind } = all_3[i_3];
    if (kind !== "task-role" && kind !== "execution-role" && kind !== "profile")
      continue;
    const { part, difference } = found;
    yield {
      at,
      valueAt: at,
      value: x.arn,
      role: y,
      part,
      difference,
      in: kind === "profile" ? "profile" : "task-role",
      owner: void 0
    };
  }
}
function findNearMisses(table, loose, sources) {
  const roles = table.all();
  const phantoms = roles.filter((role) => !role.isDefined);
  let named;
  const known = {
    index: new SlipIndex(roles),
    named: () => named ??= new NamedIn(phantoms),
    evidence: evidenceOf(phantoms, loose, sources)
  };
  const intended = /* @__PURE__ */ new Map();
  const misspelt = /* @__PURE__ */ new Map();
  const add = (x, y) => {
    intended.set(x, y);
    push(misspelt, y, x);
  };
  for (let i_4 = 0, all_4 = phantoms; i_4 < all_4.length; i_4++) {
    const x = all_4[i_4];
    const y = findIntended(x, known);
    if (y !== void 0)
      add(x, y);
  }
  return {
    add,
    intended: (role) => intended.get(role) ?? role,
    misspelt: (role) => misspelt.get(role) ?? [],
    reported: [...intended].flatMap((array_5) => {
      const x = array_5[0], y = array_5[1];
      return [...reportedFor(x, y)];
    })
  };
}

function familyKey(reference) {
  const key = textKey(reference);
  const family = key.slice(key.lastIndexOf("task-definition/") + 1 === 0 ? 0 : key.lastIndexOf("task-definition/") + 16);
  return family.replace(/:\d+$/, "");
}
class Starts {
  #byKey = /* @__PURE__ */ new Map();
  constructor(facts, fill) {
    for (let i_1 = 0, all_1 = facts; i_1 < all_1.length; i_1++) {
      const fact = all_1[i_1];
      if (fact.taskDefinition === void 0)
        continue;
      const reference = fill(fact.taskDefinition.value);
      for (const key of /* @__PURE__ */ new Set([textKey(reference), familyKey(reference)]))
        push(this.#byKey, key, fact);
    }
  }
  of(fact, fill) {
    if (this.#byKey.size === 0)
      return [];
    const keys = [fact.arn, fact.family].flatMap((name) => name ? [textKey(fill(name.value))] : []);
    return [...new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []))];
  }
}
function rolesOf(reference, fact, table, nearMisses) {
  if (reference === void 0)
    return [void 0];
  const arn = table.expand(reference.value, fact.scope);
  if (isResidue(reference.value) || parseRoleArn(arn) === void 0)
    return [void 0];
  const roles = table.find(arn, fact.when).map((role) => nearMisses.intended(role));
  return roles.length > 0 ? roles : [void 0];
}
function overridesOf(run, table, nearMisses) {
  const { taskRole } = run;
  if (taskRole === void 0)
    return [];
  return rolesOf(taskRole, run, table, nearMisses).flatMap((role) => role ? [{ role, taskRole }] : []);
}
function foreignRun({ role, taskRole }, task) {
  const foreign = foreignOverride(role, task);
  return foreign && { taskRole, role, foreign };
}
function mergeWhen(...all) {
  if (all.every((when) => when.length === 0))
    return [];
  return [...new Map(all.flat().map((one) => [one.id, one])).values()];
}
function labelOf(fact) {
  if (fact.family && flat(fact.family.value) !== "")
    return `"${show(fact.family.value)}"`;
  return fact.address === void 0 ? "without a family" : `"${fact.address}"`;
}
function linkTasks(facts, table, nearMisses) {
  const services = new Starts(facts.service, table.fill);
  const runs = new Starts(facts["task-run"], table.fill);
  const nodes = [];
  for (let i_2 = 0, all_2 = facts["task-definition"]; i_2 < all_2.length; i_2++) {
    const fact = all_2[i_2];
    const started = { services: services.of(fact, table.fill), runs: runs.of(fact, table.fill) };
    const overrides = started.runs.flatMap((run) => overridesOf(run, table, nearMisses));
    const array_1 = rolesOf(fact.executionRole, fact, table, nearMisses), executionRole = array_1[0];
    for (let i_3 = 0, all_3 = rolesOf(fact.taskRole, fact, table, nearMisses); i_3 < all_3.length; i_3++) {
      const taskRole = all_3[i_3];
      const account = accountOf(fact, table);
      const foreignRuns = overrides.flatMap((one) => foreignRun(one, { fact, account, taskRole, executionRole }) ?? []);
      const foreign = foreignRuns.map(({ role }) => role);
      const own = overrides.map(({ role }) => role).filter((role) => !foreign.includes(role));
      const node = {
        fact,
        at: fact.at,
        label: labelOf(fact),
        scope: fact.scope,
        account,
        when: mergeWhen(fact.when, taskRole?.when ?? []),
        containers: fact.containers,
        taskRole,
        executionRole,
        overrides: own,
        foreignRuns,
        ...started,
        profiles: [],
        demands: [],
        foreign: void 0
      };
      nodes.push(node);
      for (const role of /* @__PURE__ */ new Set([taskRole, ...own]))
        role?.tasks.push(node);
      executionRole?.executes.push(node);
    }
  }
  return nodes;
}
function accountOf(fact, table) {
  const account = table.fill(fact.scope.account);
  const own = literal(fact.arn?.value ?? [])?.split(":")[4];
  return literal(account) === void 0 && own !== void 0 && own !== "" ? [own] : account;
}

const WHERE_ACCOUNT = "assign the file an account under accounts in the config, or give --account";
const WHERE_POLICY = "add its file, join the facts of its repository (--facts), or name the role's documents under roles in the config";
function openAccounts({ source, destination }) {
  return [source, destination].flatMap(({ arn, at }) => holes(arn).filter(({ kind }) => kind === "account").map(({ label }) => ({ what: `the ${label}`, decide: WHERE_ACCOUNT, at })));
}
function openReasons(step, what) {
  if (step.verdict !== "unknown")
    return [];
  return step.reasons.filter(({ cause }) => cause.startsWith("unknown")).map(({ cause, message, at }) => ({
    cause,
    what,
    decide: cause === "unknown-policy" ? `${message}; ${WHERE_POLICY}` : message,
    at
  }));
}
function ofHop(hop) {
  if (hop.verdict !== "unknown")
    return [];
  const accounts = openAccounts(hop);
  const what = `whether ${hop.source.label} may assume ${hop.destination.label}`;
  const reasons = [...openReasons(hop.permission, what), ...openReasons(hop.trust, what)];
  if (accounts.length === 0)
    return reasons;
  return [...accounts, ...reasons.filter(({ cause }) => cause === "unknown-policy")];
}
function undecidedOf(hops, tasks) {
  const ofTasks = tasks.flatMap(({ fact, label, at }) => fact.taskRoleUnknown === void 0 ? [] : [{ what: `the task role of task definition ${label}`, decide: fact.taskRoleUnknown, at }]);
  const all = [...hops.flatMap(ofHop), ...ofTasks];
  return [...new Map(all.map((one) => [`${one.what}\0${one.decide}`, one])).values()];
}

function link(facts, options, awsManaged) {
  const kinds = byKind(facts);
  const arns = namedArns(facts);
  const fill = learn(facts, options.accountOf, arns);
  const table = new RoleTable(fill);
  const documents = new Documents(table, fill, awsManaged);
  documents.read(facts);
  nameMentioned(facts, table, fill);
  const byConfig = bindByConfig(facts, options, documents);
  const nearMisses = findNearMisses(table, byConfig.loose, () => new Set(facts.map(({ at }) => at.source)));
  const loose = bindByName(byConfig, documents, nearMisses);
  const tasks = linkTasks(kinds, table, nearMisses);
  const profiles = linkProfiles(kinds.profile, tasks, options, { table, nearMisses });
  guessBindings(loose, tasks, documents, nearMisses);
  findForeignRoles(tasks, table);
  const uses = documents.uses;
  const { hops, unseen } = linkHops({
    table,
    tasks,
    profiles,
    nearMisses,
    fill,
    options,
    organization: byConfig.organization,
    uses
  });
  const graph = {
    taskDefinitions: tasks,
    roles: table.all(),
    hops,
    unseen,
    profiles: kinds.profile,
    policies: uses,
    nearMisses: nearMisses.reported,
    arns,
    runs: kinds["task-run"],
    services: kinds.service,
    duplicateKeys: kinds["duplicate-key"],
    unresolvedReferences: kinds["reference-as-string"],
    accountNumbers: kinds["account-number"],
    parseErrors: kinds["parse-error"],
    fill
  };
  return { ...graph, undecided: undecidedOf([...hops, ...unseen], tasks) };
}

async function run(input) {
  const { cwd, overlay, onStage } = input;
  onStage?.("discover");
  const { files: found, missing, ledOut } = await discover(input.paths, { cwd, exclude: [] });
  if (missing.length > 0)
    throw new UsageError(`no such file or folder: ${missing.join(", ")}`);
  if (ledOut.length > 0)
    throw new UsageError(`a symbolic link leads out of the tree: ${ledOut.join(", ")}`);
  const told = new Set(input.facts);
  const isTold = (path) => told.size > 0 && told.has(node_path.resolve(cwd, path));
  const files = found.filter((path) => !input.exclude(path) && !isTold(path));
  onStage?.("read");
  const { candidates, failures } = readAll$1(files, overlay, cwd);
  onStage?.("parse", candidates.reduce((sum, { source }) => sum + source.text.length, 0));
  const { documents, errors } = await parse(candidates);
  onStage?.("extract");
  const extracted = await extract(documents, { read: treeReader(cwd) });
  const facts = [...extracted, ...errors, ...failures];
  const { joined, ...judged } = await judge(facts, candidates, input);
  onStage?.("report");
  return {
    ...judged,
    facts,
    filesScanned: files.length + joined,
    filesRead: candidates.length + joined,
    documents: documents.length,
    files,
    sources: candidates
  };
}
async function judge(own, candidates, input) {
  const { facts: paths = [], onStage, cwd } = input;
  const join = paths.length > 0 ? await Promise.resolve().then(function () { return require('./join.cjs'); }) : void 0;
  if (join)
    onStage?.("facts");
  const read = candidates.map(({ source }) => source.path);
  const foreign = join?.joinFacts(paths, read, cwd) ?? [];
  const facts = join ? [...own, ...foreign] : own;
  onStage?.("link");
  const options = join ? join.ownFilesOnly(input.link) : input.link;
  const graph = link(facts, options, await awsManagedFor(facts));
  onStage?.("check");
  const findings = check(graph, input.check);
  const joined = new Set(foreign.map(({ at }) => at.source)).size;
  return { joined, ...join && own.length > 0 ? join.ownConcerns(graph, findings) : { graph, findings } };
}
const SCRATCH = 1 << 20;
function readAll$1(files, overlay, cwd) {
  const given = new Map(overlay.map((source) => [source.path, source]));
  const found = [];
  const scratch = Buffer.allocUnsafeSlow(SCRATCH);
  for (const path of /* @__PURE__ */ new Set([...files, ...given.keys()])) {
    const source = given.get(path);
    const recognised = source && recognise(path, source.text);
    const candidate = source ? recognised && { ...recognised, source } : readCandidate(path, cwd, scratch);
    if (candidate)
      found.push(candidate);
  }
  const read = found.filter((one) => "source" in one);
  const ours = new Set(read.filter(({ as }) => as === "ours").map(({ syntax }) => syntax));
  const isHcl = (syntax) => syntax === "hcl";
  const candidates = read.filter(({ as, syntax }) => as === "ours" || (isHcl(syntax) ? ours.has("hcl") : [...ours].some((one) => !isHcl(one))));
  return { candidates, failures: found.flatMap((one) => "source" in one ? [] : [readError(one)]) };
}
function readError({ path, reason }) {
  const source = { path, text: "" };
  const at = wholeSource(source);
  return {
    kind: "parse-error",
    scope: fileScope(source),
    when: [],
    at,
    message: `the file ${reason}`,
    templated: false
  };
}
async function awsManagedFor(facts) {
  const arns = facts.flatMap((fact) => fact.kind === "role" ? [...fact.managed, fact.boundary ?? []].flat() : fact.kind === "attachment" ? fact.policyArn ?? [] : []);
  const isAws = arns.some(({ value }) => value.some((piece) => typeof piece === "string" && piece.includes(":aws:policy/")));
  if (!isAws)
    return () => void 0;
  return (await Promise.resolve().then(function () { return managedPolicies; })).loadManagedPolicies();
}

async function lintFiles(input) {
  const { cwd, paths, config, rules, severities, overlay, onStage } = input;
  const done = await run({
    cwd,
    paths,
    exclude: config.exclude.matches,
    link: linkOptions(config, input.account),
    check: { rules, severities },
    overlay,
    facts: input.facts ?? [],
    ...onStage && { onStage }
  });
  const marked = await suppressFindings(done.findings, {
    ...input,
    sources: done.sources,
    files: done.files,
    isWhole: isWholeRun(input)
  });
  const { baseline } = input;
  const isAsked = ({ rule }) => isWholeRun(input) && severities.get(rule) !== "off";
  if (!baseline)
    return { ...done, findings: await onlyIn(marked, input.only) };
  const { baselineSuppressors } = await Promise.resolve().then(function () { return require('./baseline.cjs'); });
  const suppressors = await baselineSuppressors(baseline, isAsked);
  return { ...done, findings: await onlyIn(await applied(marked, suppressors, input), input.only) };
}
function isWholeRun({ paths }) {
  return paths.length === 0 || paths.includes(".");
}
async function onlyIn(findings, globs) {
  if (globs.length === 0)
    return findings;
  const { matcher } = await Promise.resolve().then(function () { return require('./globs.cjs'); });
  const matches = matcher(globs);
  return findings.filter(({ at }) => matches(at.source.path));
}

const version = true ? "0.1.0" : "0.0.0-source";
const homepage = "https://github.com/xrole-lint/xrole-lint";

function toldFix({ description, safe, edits }) {
  const isTellable = edits.every(({ newText }) => mask(newText) === newText);
  return isTellable ? { fix: { description: clean(description), safe, edits } } : {};
}
function toldFinding(finding) {
  const { at, severity, fingerprint, ruleId, message, hint, related = [], hop, fix, suppressed } = finding;
  return {
    at,
    ruleId: clean(ruleId),
    severity,
    message: clean(message),
    ...hint !== void 0 && { hint: cleanLines(hint) },
    related: related.map((other) => ({ at: other.at, note: clean(other.note) })),
    ...hop && { hop: { source: clean(hop.source), destination: clean(hop.destination) } },
    ...fix && toldFix(fix),
    fingerprint,
    ...suppressed && {
      suppressed: { kind: suppressed.kind, reason: maybe(suppressed.reason) }
    }
  };
}
function maybe(text) {
  return text === void 0 ? void 0 : clean(text);
}

const STEPS$1 = ["taskTrust", "permission", "trust"];
function becauseOf(hop) {
  const seen = /* @__PURE__ */ new Set();
  return STEPS$1.flatMap((step) => hop[step].reasons.flatMap(({ message, at }) => {
    if (seen.has(message))
      return [];
    seen.add(message);
    return [{ text: clean(message), step, ...at && { at } }];
  }));
}
function definedAt(key, { definitions: [first] }) {
  return first ? { [key]: first.at } : {};
}
function hopReport(hop) {
  return {
    source: clean(show(hop.source.arn)),
    destination: clean(show(hop.destination.arn)),
    ...definedAt("sourceAt", hop.source),
    ...definedAt("destinationAt", hop.destination),
    verdict: hop.verdict,
    steps: {
      taskTrust: hop.taskTrust.verdict,
      permission: hop.permission.verdict,
      trust: hop.trust.verdict
    },
    taskDefinitions: hop.tasks.map(({ label, fact, at }) => ({
      label: clean(label),
      at: fact.taskRole?.at ?? at
    })),
    demandedBy: [...new Set(hop.demands.map(({ kind }) => kind))].sort(),
    // A hop's reasons are worked out again when they are asked for, and most hops are shown without them.
    get because() {
      return becauseOf(hop);
    },
    when: hop.when.map(({ label }) => clean(label))
  };
}
function summaryOf({ graph, findings, filesScanned, filesRead, documents }) {
  const of = (severity) => findings.filter((finding) => finding.suppressed === void 0 && finding.severity === severity).length;
  return {
    filesScanned,
    filesRead,
    documents,
    roles: graph.roles.length,
    taskDefinitions: new Set(graph.taskDefinitions.map(({ fact }) => fact)).size,
    errors: of("error"),
    warnings: of("warning"),
    notes: of("note"),
    suppressed: findings.filter(({ suppressed }) => suppressed !== void 0).length
  };
}
function byEnds(a, b) {
  const array_1 = [`${a.source} ${a.destination}`, `${b.source} ${b.destination}`], x = array_1[0], y = array_1[1];
  return x < y ? -1 : x > y ? 1 : 0;
}
function ruleMeta({ id, title, severity, group, security }, help) {
  return {
    id,
    title,
    severity,
    ...help !== void 0 && { help },
    ...group !== "Own rules" && { helpUri: `${homepage}/blob/main/rules/${id}.md` },
    ...security !== void 0 && { securitySeverity: security }
  };
}
function reportOf(finished, rules, options, pages = () => void 0) {
  return {
    tool: { name: "xrole-lint", version, uri: homepage },
    findings: finished.findings.map(toldFinding),
    hops: [...finished.graph.hops, ...finished.graph.unseen].map(hopReport).sort(byEnds),
    // Most reports name rules by their ids alone.
    get rules() {
      return rules.map((rule) => ruleMeta(rule, pages(rule.id)));
    },
    summary: summaryOf(finished),
    undecided: finished.graph.undecided.map(({ what, decide, at }) => ({
      what: clean(what),
      decide: clean(decide),
      ...at && { at }
    })),
    options
  };
}

const formats = {
  stylish: async () => ({ reporter: (await Promise.resolve().then(function () { return stylish$1; })).stylish }),
  json: async () => ({ reporter: (await Promise.resolve().then(function () { return require('./json.cjs'); })).json }),
  sarif: async () => ({ reporter: (await Promise.resolve().then(function () { return require('./sarif.cjs'); })).sarif, needsPages: true }),
  github: async () => ({ reporter: (await Promise.resolve().then(function () { return require('./github.cjs'); })).github }),
  markdown: async () => ({ reporter: (await Promise.resolve().then(function () { return require('./markdown.cjs'); })).markdown }),
  gitlab: async () => ({ reporter: (await Promise.resolve().then(function () { return require('./gitlab.cjs'); })).gitlab }),
  junit: async () => ({ reporter: (await Promise.resolve().then(function () { return require('./junit.cjs'); })).junit }),
  rdjson: async () => ({ reporter: (await Promise.resolve().then(function () { return require('./rdjson.cjs'); })).rdjson })
};
function isFormat(name) {
  return Object.hasOwn(formats, name);
}

const SHOWN = { color: false, quiet: false, verbose: false, width: 100 };
async function lint$1(options = {}) {
  const cwd = node_path.resolve(options.cwd ?? ".");
  const rules = allRules(options.rules ?? []);
  const ruleIds = rules.map(({ id }) => id);
  const { config: asked } = options;
  const configPath = typeof asked === "string" ? asked : void 0;
  const config = await loadConfig({ cwd, configPath, search: asked !== false, ruleIds });
  const facts = await factsFiles(options.facts ?? [], config, cwd);
  const baseline = options.baseline === void 0 ? void 0 : await baselineOf$1(options.baseline, cwd);
  const done = await lintFiles({ ...inputOf$1(options, { cwd, rules, config }), facts, baseline });
  const { jsonReport } = await Promise.resolve().then(function () { return require('./json.cjs'); });
  return {
    report: jsonReport(reportOf(done, rules, SHOWN)),
    graph: done.graph,
    format: (name, shownAs) => formatted(name, { ...SHOWN, ...shownAs }, done, rules)
  };
}
async function formatted(name, shownAs, done, rules) {
  if (!isFormat(name))
    throw new UsageError(`unknown format "${name}"; there are ${Object.keys(formats).join(", ")}`);
  const { reporter, needsPages } = await formats[name]();
  return reporter(reportOf(done, rules, shownAs, needsPages === true ? rulePage : void 0));
}
function allRules(added) {
  const all = [...rules, ...added];
  for (let i_1 = 0, all_1 = added; i_1 < all_1.length; i_1++) {
    const { id } = all_1[i_1];
    if (all.filter((rule) => rule.id === id).length > 1)
      throw new UsageError(`there is a rule "${id}" already`);
  }
  return all.sort((a, b) => a.id < b.id ? -1 : 1);
}
function inputOf$1(options, { cwd, rules, config }) {
  const given = Object.entries(options.severities ?? {});
  for (let i_2 = 0, all_2 = given; i_2 < all_2.length; i_2++) {
    const array_1 = all_2[i_2], id = array_1[0];
    if (!rules.some((rule) => rule.id === id))
      throw new UsageError(`there is no rule "${id}"`);
  }
  return {
    cwd,
    rules,
    config,
    paths: options.paths ?? [],
    severities: new Map([...config.rules, ...given]),
    account: options.account,
    overlay: Object.entries(options.files ?? {}).map((array_2) => {
      const path = array_2[0], text = array_2[1];
      return { path, text };
    }),
    only: options.only ?? []
  };
}
async function baselineOf$1(path, cwd) {
  const { parseBaseline } = await Promise.resolve().then(function () { return require('./baseline.cjs'); });
  const text = readText$2(node_path.resolve(cwd, path));
  if (text === void 0)
    throw new UsageError(`baseline ${path}: no such file`);
  return parseBaseline({ path, text });
}

const MUCH = 1e5;
const FLAGS = {
  20: [
    { flag: "--interrupt-budget", usual: 67584, late: 5e5, upTo: Infinity },
    // New objects go round in a megabyte or two, in place of 32: to come by a page takes longer than to collect one.
    { flag: "--semi-space-growth-factor", usual: 2, late: 1, upTo: 8e6 }
  ],
  22: [{ flag: "--invocation-count-for-turbofan", usual: 3e3, late: 12e3, upTo: Infinity }]
};
let under = (run) => run();
let isLate = false;
function compilesLate() {
  return isLate;
}
const lateOverMuch = (_, characters = 0) => {
  if (characters > MUCH)
    void compileLate(characters);
};
async function compileLate(characters) {
  isLate = true;
  const { versions } = await Promise.resolve().then(function () { return /*#__PURE__*/_interopNamespaceDefault(require('node:process')); });
  const flags = FLAGS[Number.parseInt(versions.node)]?.filter(({ upTo }) => characters <= upTo);
  if (flags === void 0)
    return;
  const { setFlagsFromString } = await Promise.resolve().then(function () { return /*#__PURE__*/_interopNamespaceDefault(require('node:v8')); });
  const set = (which) => {
    for (let i_1 = 0, all_1 = flags; i_1 < all_1.length; i_1++) {
      const one = all_1[i_1];
      setFlagsFromString(`${one.flag}=${String(one[which])}`);
    }
  };
  set("late");
  under = (run) => {
    set("usual");
    try {
      return run();
    } finally {
      set("late");
    }
  };
}
function underUsualFlags(run) {
  return under(run);
}

function writeText(path, text, cwd) {
  const target = node_path.resolve(cwd, path);
  refuseLedOut(path, cwd);
  try {
    makeFolder(node_path.dirname(target));
    if (isDevice(target))
      node_fs.writeFileSync(target, text);
    else
      replaceFile(target, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] ?? "" : "";
    throw new UsageError(`cannot write ${path}: ${reason}`);
  }
}
function refuseLedOut(path, cwd) {
  if (isLedOut(node_path.dirname(path), cwd))
    throw new UsageError(`cannot write ${path}: a symbolic link on the way leads out of the tree`);
}
function makeFolder(path) {
  if (node_fs.existsSync(path))
    return;
  makeFolder(node_path.dirname(path));
  node_fs.mkdirSync(path);
}
function replaceFile(target, content, mode) {
  writeBeside(target, content, mode, node_fs.renameSync);
}
function writeBeside(target, content, mode, move) {
  const unique = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const beside = node_path.join(node_path.dirname(target), `.xrole-lint-${unique}.tmp`);
  try {
    node_fs.writeFileSync(beside, content, { flag: "wx", ...mode !== void 0 && { mode } });
    return move(beside, target);
  } finally {
    node_fs.rmSync(beside, { force: true });
  }
}
function isDevice(target) {
  const stat = node_fs.lstatSync(target, { throwIfNoEntry: false });
  if (stat === void 0 || stat.isFile() || stat.isDirectory())
    return false;
  return !stat.isSymbolicLink() || target.startsWith("/dev/");
}

var write$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  makeFolder: makeFolder,
  refuseLedOut: refuseLedOut,
  replaceFile: replaceFile,
  writeBeside: writeBeside,
  writeText: writeText
});

const LEARNING_RUNS = 4;
const OF_MUCH = 255;
function keepCompiled(loaded) {
  const today = Math.floor(Date.now() / 864e5) % 2 ** 16;
  const day = [today % 256, today >> 8];
  try {
    for (let i_1 = 0, all_1 = loaded; i_1 < all_1.length; i_1++) {
      const one = all_1[i_1];
      const runs = nextRuns(one, day);
      if (runs !== void 0)
        write(one, runs, day);
    }
  } catch {
  }
}
function nextRuns(one, day) {
  const [runs = 0, ...stored] = isTaken(one) ? one.trailer : [];
  if (compilesLate())
    return isTaken(one) || one.isEmptied ? void 0 : OF_MUCH;
  if (runs === OF_MUCH)
    return 0;
  const ofDay = stored.every((byte, i) => byte === day[i]) ? runs : 0;
  return ofDay < LEARNING_RUNS ? ofDay + 1 : void 0;
}
function write({ script, path }, runs, day) {
  const compiled = runs === 0 ? Buffer.of() : underUsualFlags(() => script.createCachedData());
  makeFolder(node_path.dirname(path));
  replaceFile(path, Buffer.concat([compiled, Buffer.of(runs, ...day)]));
}
function isTaken({ script }) {
  return script.cachedDataRejected === false;
}

const COMMANDS = {
  lint: async () => (await Promise.resolve().then(function () { return lint; })).lintCommand,
  explain: async () => (await Promise.resolve().then(function () { return require('./explain.cjs'); })).explainCommand,
  graph: async () => (await Promise.resolve().then(function () { return require('./graph.cjs'); })).graphCommand,
  facts: async () => (await Promise.resolve().then(function () { return require('./facts.cjs'); })).factsCommand,
  rules: async () => (await Promise.resolve().then(function () { return require('./rules.cjs'); })).rulesCommand,
  init: async () => (await Promise.resolve().then(function () { return require('./init.cjs'); })).initCommand,
  action: async () => (await Promise.resolve().then(function () { return require('./action.cjs'); })).actionCommand
};
const FAILED = 2;
async function main(io) {
  try {
    return await dispatch(io);
  } catch (error) {
    return report(error, io);
  }
}
async function dispatch(io) {
  const [first, ...rest] = io.argv;
  const command = first !== void 0 && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : void 0;
  const args = command ? rest : io.argv;
  const options = args.slice(0, args.includes("--") ? args.indexOf("--") : void 0);
  if (options.includes("--version")) {
    io.stdout.write(`${version}
`);
    return 0;
  }
  if (options.includes("--help") || options.includes("-h")) {
    io.stdout.write((await Promise.resolve().then(function () { return require('./help.cjs'); })).help);
    return 0;
  }
  const load = command ?? COMMANDS.lint;
  return load ? (await load())(io, args) : FAILED;
}
function report(error, { stderr, argv }) {
  if (error instanceof UsageError)
    stderr.write(logLines([`xrole-lint: ${error.message}`]));
  else {
    const message = error instanceof Error ? error.message : String(error);
    const first = message.split("\n", 1)[0] ?? "";
    const lines = [
      `xrole-lint: this is a defect of xrole-lint, please report it: ${first} (--verbose shows where)`
    ];
    if (argv.includes("--verbose") && error instanceof Error)
      lines.push(...(error.stack ?? "").split("\n"));
    stderr.write(logLines(lines));
  }
  return FAILED;
}

const NOWHERE = "/dev/null";
function output(descriptor, stream) {
  let known;
  const terminal = () => {
    known ??= { stream: mayBeTerminal(descriptor) ? stream() : void 0 };
    return known.stream;
  };
  return {
    write: (text) => terminal()?.write(text) ?? writeAll(descriptor, Buffer.from(text)),
    get isTTY() {
      return terminal()?.isTTY;
    },
    get columns() {
      return terminal()?.columns;
    }
  };
}
function mayBeTerminal(descriptor) {
  try {
    const stat = node_fs.fstatSync(descriptor);
    return stat.isCharacterDevice() && stat.rdev !== node_fs.statSync(NOWHERE, { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}
function writeAll(descriptor, bytes) {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += node_fs.writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : void 0;
      if (code === "EPIPE")
        return;
      if (code !== "EAGAIN")
        throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

const indexes = /* @__PURE__ */ new WeakMap();
function lineStarts(source) {
  const known = indexes.get(source);
  if (known !== void 0)
    return known;
  const starts = [0];
  const { text } = source;
  if (text.includes("\r"))
    for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n/g))
      starts.push(index + ending.length);
  else
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
      starts.push(at + 1);
  indexes.set(source, starts);
  return starts;
}
function positionAt(source, offset) {
  if (source.lineStarts)
    return toldPosition(source.lineStarts, offset);
  const starts = lineStarts(source);
  const inside = Math.max(0, Math.min(offset, source.text.length));
  let array_1 = [0, starts.length - 1], low = array_1[0], high = array_1[1];
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= inside)
      low = middle;
    else
      high = middle - 1;
  }
  return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
}
function toldPosition(lines, offset) {
  let array_2 = [1, 0], line = array_2[0], start = array_2[1];
  for (const item_1 of lines) {
    const number = item_1[0], at = item_1[1];
    if (at <= offset && at >= start)
      [line, start] = [number, at];
  }
  return { line, column: offset - start + 1 };
}
function spanOf(place) {
  const { start, end } = place.range();
  return {
    path: place.source.path,
    start: positionAt(place.source, start),
    end: positionAt(place.source, Math.max(start, end)),
    startOffset: start,
    endOffset: Math.max(start, end)
  };
}
function lineRange(source, line) {
  const starts = lineStarts(source);
  const start = starts[line - 1] ?? source.text.length;
  let end = starts[line] ?? source.text.length;
  if (end > start && source.text[end - 1] === "\n")
    end--;
  if (end > start && source.text[end - 1] === "\r")
    end--;
  return { start, end };
}
function pathAndLine(place) {
  return clean(`${place.source.path}:${String(positionAt(place.source, place.range().start).line)}`);
}
function pathLineColumn(place) {
  const { line, column } = positionAt(place.source, place.range().start);
  return clean(`${place.source.path}:${String(line)}:${String(column)}`);
}

function parseIni(source) {
  const sections = [];
  const strays = [];
  let entry;
  let entryIndent = 0;
  for (const line of linesOf(source.text)) {
    const section = sections.at(-1);
    if (section && entry && line.indent > entryIndent) {
      continueEntry(entry, line, source);
      continue;
    }
    const opened = sectionAt(line, source);
    if (opened) {
      sections.push(opened);
      entry = void 0;
      continue;
    }
    const next = section && entryAt(line, source);
    if (next) {
      section.entries.push(next);
      entry = next;
      entryIndent = line.indent;
    } else
      strays.push(placeAt(source, line.start, line.end));
  }
  let root;
  return {
    source,
    syntax: "ini",
    sections,
    strays,
    get root() {
      return root ??= rootOf(source, sections);
    },
    duplicateKeys: () => duplicatesOf(sections)
  };
}
function isIni(document) {
  return document.syntax === "ini" && "sections" in document;
}
function* linesOf(text) {
  let from = text.startsWith("\uFEFF") ? 1 : 0;
  while (from < text.length) {
    const newline = text.indexOf("\n", from);
    const to = newline === -1 ? text.length : newline;
    const raw = text.slice(from, to);
    const content = raw.trim();
    const indent = raw.length - raw.trimStart().length;
    const start = from + indent;
    if (content !== "" && !content.startsWith("#") && !content.startsWith(";")) {
      yield { start, end: start + content.length, indent, content };
    }
    from = to + 1;
  }
}
function sectionAt(line, source) {
  const close = line.content.indexOf("]");
  if (!line.content.startsWith("[") || close === -1)
    return void 0;
  const inner = line.content.slice(1, close);
  const start = line.start + 1 + (inner.length - inner.trimStart().length);
  const name = inner.trim();
  return {
    name: { value: name, at: placeAt(source, start, start + name.length) },
    at: placeAt(source, line.start, line.start + close + 1),
    entries: []
  };
}
function entryAt(line, source) {
  const delimiter = line.content.search(/[=:]/);
  if (delimiter <= 0)
    return void 0;
  const key = line.content.slice(0, delimiter).trimEnd();
  const value = line.content.slice(delimiter + 1).trimStart();
  const start = line.end - value.length;
  const comment = inlineComment(value);
  return {
    key: { value: key, at: placeAt(source, line.start, line.start + key.length) },
    value: { value, at: placeAt(source, start, line.end) },
    comment: comment === void 0 ? void 0 : placeAt(source, start + comment, line.end),
    children: [],
    continuation: void 0
  };
}
function inlineComment(value) {
  for (let i = 0; i < value.length; i++) {
    const marker = value[i] === "#" || value[i] === ";";
    if (marker && (i === 0 || value.charAt(i - 1).trim() === ""))
      return i;
  }
  return void 0;
}
function continueEntry(entry, line, source) {
  const child = entry.value.value === "" ? entryAt(line, source) : void 0;
  if (child)
    entry.children.push(child);
  else {
    const start = entry.continuation?.range().start ?? line.start;
    entry.continuation = placeAt(source, start, line.end);
  }
}
function rootOf(source, sections) {
  const merged = /* @__PURE__ */ new Map();
  for (let i_1 = 0, all_1 = sections; i_1 < all_1.length; i_1++) {
    const section = all_1[i_1];
    const known = merged.get(section.name.value);
    if (known)
      for (let i_2 = 0, all_2 = section.entries; i_2 < all_2.length; i_2++) {
        const entry = all_2[i_2];
        known.entries.push(entry);
      }
    else
      merged.set(section.name.value, { first: section, entries: [...section.entries] });
  }
  const entries = /* @__PURE__ */ new Map();
  for (const item_1 of merged) {
    const name = item_1[0], { first, entries: all } = item_1[1];
    entries.set(name, { value: mapOf(all, first.at), keyAt: first.name.at });
  }
  return mapValue(entries, placeAt(source, 0, source.text.length));
}
function mapOf(entries, at) {
  const values = /* @__PURE__ */ new Map();
  for (let i_3 = 0, all_3 = entries; i_3 < all_3.length; i_3++) {
    const { key, value, children } = all_3[i_3];
    const text = value.value === "" ? [] : [value.value];
    const leaf = { kind: "text", text, at: value.at };
    values.set(key.value, { value: children.length > 0 ? mapOf(children, key.at) : leaf, keyAt: key.at });
  }
  return mapValue(values, at);
}
function duplicatesOf(sections) {
  const found = [];
  const note = (seen, identity, key, at) => {
    const first = seen.get(identity);
    if (first)
      found.push({ key, at, first });
    else
      seen.set(identity, at);
  };
  const headers = /* @__PURE__ */ new Map();
  for (let i_4 = 0, all_4 = sections; i_4 < all_4.length; i_4++) {
    const { name, at, entries } = all_4[i_4];
    note(headers, name.value, `[${name.value}]`, at);
    const keys = /* @__PURE__ */ new Map();
    for (let i_5 = 0, all_5 = entries; i_5 < all_5.length; i_5++) {
      const { key } = all_5[i_5];
      note(keys, key.value.toLowerCase(), key.value, key.at);
    }
  }
  return found;
}

var ini = /*#__PURE__*/Object.freeze({
  __proto__: null,
  isIni: isIni,
  parseIni: parseIni
});

function scopeOfArn(arn, file) {
  const array_1 = splitText(arn ?? [], ":", 6), head = array_1[0], partition = array_1[1], region = array_1[3], account = array_1[4], resource = array_1[5];
  const id = account && literal(account);
  if (resource === void 0 || literal(head ?? []) !== "arn" || !isAccountId(id ?? ""))
    return file;
  return {
    ...file,
    id: `${file.id}#${String(id)}`,
    account: account ?? file.account,
    partition: partition?.length ? partition : file.partition,
    region: region?.length ? region : file.region
  };
}

const SNAKE = /* @__PURE__ */ new Map();
function snake(letter) {
  return letter >= "A" && letter <= "Z" ? `_${letter.toLowerCase()}` : letter;
}
function spell(key, spelling) {
  if (spelling === "camel")
    return key;
  if (spelling === "pascal")
    return key.charAt(0).toUpperCase() + key.slice(1);
  let found = SNAKE.get(key);
  if (found === void 0) {
    found = Array.from(key, snake).join("");
    SNAKE.set(key, found);
  }
  return found;
}
function speller(spelling) {
  return (value, ...path) => {
    let at = value;
    for (let i_1 = 0, all_1 = path; i_1 < all_1.length; i_1++) {
      const key = all_1[i_1];
      at = at?.kind === "map" ? at.get(spell(key, spelling)) : void 0;
    }
    return at;
  };
}
function spellingOf(map, keys) {
  for (let i_2 = 0, all_2 = ["camel", "pascal", "snake"]; i_2 < all_2.length; i_2++) {
    const spelling = all_2[i_2];
    if (keys.some((key) => map.get(spell(key, spelling)) !== void 0))
      return spelling;
  }
  return "camel";
}

const NONE = [];
const ROLE_KEYS = [
  ...["taskRoleArn", "executionRoleArn"],
  ...["TaskRoleArn", "ExecutionRoleArn"],
  ...["task_role_arn", "execution_role_arn"]
];
const SECRET_NAMES = /* @__PURE__ */ new Set(["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"]);
function possibleValues(value) {
  if (value === void 0)
    return [];
  return value.kind === "choice" ? value.options.flatMap((option) => possibleValues(option.value)) : [value];
}
function possibleItems(value) {
  if (value?.kind === "list")
    return value.items().flatMap(possibleValues);
  return possibleValues(value).flatMap(itemsOf).flatMap(possibleValues);
}
function mapsIn(value) {
  if (value === void 0)
    return NONE;
  return possibleItems(value).filter((item) => item.kind === "map");
}
function containerList(value) {
  if (value?.kind !== "text")
    return value;
  const inner = embeddedJson(value);
  return inner?.kind === "list" || inner?.kind === "map" ? inner : void 0;
}
function containerFacts(definitions) {
  return mapsIn(containerList(definitions)).map(containerFact);
}
function containerFact(container) {
  const at = speller(spellingOf(container, ["name", "image", "environment", "logConfiguration"]));
  const secrets = mapsIn(at(container, "secrets"));
  const secretOptions = mapsIn(at(container, "logConfiguration", "secretOptions"));
  const credentials = at(container, "repositoryCredentials");
  return {
    name: textAt(at(container, "name")),
    at: openingOf(container.at),
    image: textAt(at(container, "image")),
    environment: [
      ...mapsIn(at(container, "environment")).flatMap((entry) => environmentEntry(entry, "environment")),
      ...secrets.flatMap((entry) => environmentEntry(entry, "secrets"))
    ],
    words: [...words(at(container, "entryPoint")), ...words(at(container, "command"))],
    logDriver: textAt(at(container, "logConfiguration", "logDriver")),
    secrets: firstName([...secrets, ...secretOptions]),
    repositoryCredentials: credentials && (at(credentials, "credentialsParameter") ?? credentials).at,
    misplacedRoles: misplacedRoles(container)
  };
}
function environmentEntry(entry, from) {
  const camel = entry.get("name");
  const isPascal = camel === void 0;
  const name = textAt(camel ?? entry.get("Name"));
  if (name === void 0)
    return [];
  const known = literal(name.value);
  const kept = known === void 0 || !SECRET_NAMES.has(known);
  const key = from === "secrets" ? "valueFrom" : "value";
  const found = entry.get(isPascal ? spell(key, "pascal") : key);
  const { at } = entry;
  const entryOf = (one) => {
    const value = textAt(one);
    const isEmpty = value !== void 0 && literal(value.value) === "";
    return { name, value: kept || isEmpty ? value : void 0, from, at };
  };
  const options = found?.kind === "choice" ? possibleValues(found) : [];
  return options.length > 0 ? options.map(entryOf) : [entryOf(found)];
}
function words(value) {
  return possibleItems(value).flatMap((word) => textAt(word) ?? []);
}
function firstName(entries) {
  const first = entries[0];
  return first && (field(first, "name") ?? field(first, "Name") ?? first).at;
}
function misplacedRoles(container) {
  return ROLE_KEYS.filter((key) => container.get(key) !== void 0).map((key) => ({
    value: key,
    at: container.keyAt(key)
  }));
}

function filledRoot({ root, syntax, source }) {
  return syntax === "yaml" ? withPlaceholders(root, source.path) : root;
}
function withPlaceholders(value, scopeId) {
  switch (value.kind) {
    case "text":
      return filledText(value, scopeId);
    case "list":
      return filledList(value, scopeId);
    case "map":
      return filledMap(value, scopeId);
    default:
      return value;
  }
}
function filledText(value, scopeId) {
  return { ...value, ...placeholderText(flat(value.text), value.at, scopeId, holes(value.text)) };
}
function filledList(list, scopeId) {
  const { at, partial = false } = list;
  return {
    kind: "list",
    at,
    partial,
    items: () => list.items().map((item) => withPlaceholders(item, scopeId))
  };
}
function filledMap(map, scopeId) {
  const { at, partial = false } = map;
  const get = (key) => {
    const found = map.get(key);
    return found && withPlaceholders(found, scopeId);
  };
  return { kind: "map", at, partial, get, keys: () => map.keys(), keyAt: (key) => map.keyAt(key) };
}

const WRAPPERS = ["taskDefinition", "TaskDefinition", "taskDefinitions", "TaskDefinitions"];
function taskDefinitionsIn(root) {
  if (root.kind === "list")
    return isContainerList(root) ? [fragment(root)] : root.items().flatMap(wrapped);
  if (root.kind === "map" && isContainer(root) && isEcsContainer(root))
    return [fragment(root)];
  return wrapped(root);
}
function fragment(containers) {
  const entries = /* @__PURE__ */ new Map([["containerDefinitions", { value: containers, keyAt: containers.at }]]);
  return { value: mapValue(entries, containers.at), spelling: "camel", fragment: true };
}
function wrapped(value) {
  const own = definitionIn(value);
  if (own.length > 0)
    return own;
  return WRAPPERS.flatMap((key) => itemsOf(field(value, key)).flatMap(definitionIn));
}
function definitionIn(value) {
  if (value.kind !== "map")
    return [];
  const spelling = ["camel", "pascal"].find((each) => isTaskDefinition(value, each));
  return spelling === void 0 ? [] : [{ value, spelling, fragment: false }];
}
function isTaskDefinition(map, spelling) {
  const get = speller(spelling);
  const definitions = get(map, "containerDefinitions");
  const named = get(map, "family")?.kind === "text";
  const hasRole = get(map, "taskRoleArn") !== void 0 || get(map, "executionRoleArn") !== void 0;
  if (definitions === void 0)
    return named && hasRole;
  const containers = mapsIn(containerList(definitions));
  return containers.some(isContainer) || named && definitions.kind !== "map" && containers.length === 0;
}
function isContainer(map) {
  return ["name", "Name", "image", "Image"].some((key) => field(map, key)?.kind === "text");
}
function isEcsContainer(map) {
  if (stringOf(field(map, "name")) === void 0 || field(map, "image")?.kind !== "text")
    return false;
  const ports = itemsOf(field(map, "portMappings"));
  return field(map, "essential")?.kind === "constant" || field(map, "logConfiguration", "logDriver") !== void 0 || ports.some((port) => field(port, "containerPort") !== void 0);
}
function isContainerList(list) {
  const containers = mapsIn(list);
  return containers.length > 0 && containers.every(isContainer) && containers.some(isEcsContainer);
}

function taskDefinitionFact(definition, spelling, context) {
  const get = (key) => speller(spelling)(definition, key);
  const family = textAt(get("family"));
  const arn = context.arn ?? textAt(get("taskDefinitionArn"));
  const { scope, when = [], address, fragment = false } = context;
  const taskRole = roleKey(get("taskRoleArn"), definition, spelling);
  const executionRole = roleKey(get("executionRoleArn"), definition, spelling);
  return {
    kind: "task-definition",
    scope: scopeOfArn(arn?.value, scope),
    when,
    at: family?.at ?? context.at ?? openingOf(definition.at),
    ...address === void 0 ? {} : { address },
    family,
    arn,
    taskRole: taskRole.role,
    taskRoleNotText: taskRole.notText,
    taskRoleUnknown: taskRole.unknown,
    executionRole: executionRole.role,
    executionRoleUnknown: executionRole.unknown !== void 0,
    fargate: runsOnFargate(get),
    containers: containerFacts(get("containerDefinitions")),
    // ARN-13: the Terraform provider refuses what is no ARN, ECS itself takes a role's name.
    shortNames: spelling !== "snake",
    fragment
  };
}
function roleKey(value, definition, spelling) {
  const none = { role: void 0, notText: void 0, unknown: void 0 };
  if (value === void 0)
    return definition.partial ? { ...none, unknown: "all keys of the task definition" } : none;
  if (spelling === "snake" && isUnset(value))
    return none;
  if (value.kind === "text")
    return { ...none, role: { value: value.text, at: value.at } };
  if (value.kind === "unknown")
    return { ...none, unknown: value.why };
  if (value.kind === "choice")
    return { ...none, unknown: value.condition };
  return { ...none, notText: value.at };
}
function isUnset(value) {
  return value.kind === "constant" ? value.value === null : value.kind === "text" && literal(value.text) === "";
}
function runsOnFargate(get) {
  const required = wordsOf(get("requiresCompatibilities"));
  if (required?.includes("FARGATE"))
    return true;
  if (required !== void 0 && required.length > 0)
    return false;
  const computed = wordsOf(get("compatibilities"));
  if (computed !== void 0 && computed.length > 0 && !computed.includes("FARGATE"))
    return false;
  const network = stringOf(get("networkMode"));
  return network === "bridge" || network === "host" || network === "none" ? false : void 0;
}
function wordsOf(value) {
  const found = possibleValues(value).flatMap(itemsOf);
  const known = found.flatMap((item) => stringOf(item) ?? []);
  const open = value?.kind === "choice" || value?.kind === "list" && value.partial;
  return known.length === found.length && !open ? known : void 0;
}
function* factsOf$1(document) {
  const scope = fileScope(document.source);
  for (let i_1 = 0, all_1 = taskDefinitionsIn(filledRoot(document)); i_1 < all_1.length; i_1++) {
    const { value, spelling, fragment } = all_1[i_1];
    yield taskDefinitionFact(value, spelling, { scope, fragment });
  }
}
const taskDefinition = {
  name: "task-definition",
  accepts: ({ syntax, root }) => (syntax === "json" || syntax === "yaml") && taskDefinitionsIn(root).length > 0,
  *extract(documents) {
    for (let i_2 = 0, all_2 = documents; i_2 < all_2.length; i_2++) {
      const document = all_2[i_2];
      yield* factsOf$1(document);
    }
  }
};

var taskDefinition$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  taskDefinition: taskDefinition,
  taskDefinitionFact: taskDefinitionFact
});

function policiesIn(root) {
  if (root.kind === "list")
    return root.items().filter((item) => item.kind === "map" && looksLikePolicy(item));
  const inner = root.kind === "text" ? embeddedJson(root) : root;
  return inner?.kind === "map" && looksLikePolicy(inner) ? [root] : [];
}
function* factsOf(document) {
  const scope = fileScope(document.source);
  for (let i_1 = 0, all_1 = policiesIn(filledRoot(document)); i_1 < all_1.length; i_1++) {
    const value = all_1[i_1];
    const policy = parsePolicy(value);
    yield { kind: "raw-policy", scope, when: [], at: openingOf(value.at), policy };
  }
}
const iamPolicy = {
  name: "iam-policy",
  accepts: ({ syntax, root }) => (syntax === "json" || syntax === "yaml") && policiesIn(root).length > 0,
  *extract(documents) {
    for (let i_2 = 0, all_2 = documents; i_2 < all_2.length; i_2++) {
      const document = all_2[i_2];
      yield* factsOf(document);
    }
  }
};

var iamPolicy$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  iamPolicy: iamPolicy
});

const HIDDEN = /* @__PURE__ */ new Set([...SECRET_SETTINGS, "credential_process"]);
const awsConfig = {
  name: "aws-config",
  accepts: (document) => isIni(document) && isAwsConfig(document),
  *extract(documents) {
    for (let i_1 = 0, all_1 = documents; i_1 < all_1.length; i_1++) {
      const document = all_1[i_1];
      if (!isIni(document))
        continue;
      yield* profilesOf(document);
    }
  }
};
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
}
function keysOf(sections) {
  return sections.flatMap((section) => section.entries.map((entry) => entry.key.value.toLowerCase()));
}
function isHeaded({ sections }) {
  return sections.some((section) => {
    const { value } = section.name;
    const word = firstWord(value);
    return word !== value && SECTIONS.includes(word);
  });
}
function isAwsConfig(document) {
  const { sections, strays, source } = document;
  const first = sections[0];
  if (!first || isForeign(strays, first))
    return false;
  const keys = keysOf(sections);
  if (keys.some((key) => TELLING_SETTINGS.has(key)))
    return true;
  const known = isHeaded(document) || isNamedAsAws(source.path);
  if (known)
    return keys.some((key) => COMMON_SETTINGS.has(key));
  const array_1 = baseName(source.path).split(".", 1), name = array_1[0];
  if (name === "credentials")
    return keys.some((key) => SECRET_SETTINGS.has(key));
  return name === "config" && keys.includes("role_arn");
}
function isForeign(strays, first) {
  return strays.some((stray) => {
    const { start } = stray.range();
    return start < first.at.range().start && !/^\{[{%#]/.test(stray.source.text.slice(start, start + 2));
  });
}
function kindOf(document) {
  const name = baseName(document.source.path);
  if (name.includes("credentials"))
    return "credentials";
  if (isHeaded(document))
    return "config";
  const roles = keysOf(document.sections).some((key) => key === "role_arn" || TELLING_SETTINGS.has(key));
  return name.includes("config") && roles ? "config" : "credentials";
}
function* profilesOf(document) {
  const file = kindOf(document);
  const headed = isHeaded(document);
  const scope = fileScope(document.source);
  const facts = /* @__PURE__ */ new Map();
  for (let i_2 = 0, all_2 = document.sections; i_2 < all_2.length; i_2++) {
    const section = all_2[i_2];
    const header = headerOf(section, file, headed);
    if (!header)
      continue;
    const identity = `${String(header.misheaded)} ${header.name.value}`;
    const known = facts.get(identity);
    const fact = known ?? {
      kind: "profile",
      scope,
      when: [],
      at: header.name.at,
      file,
      ...header,
      settings: /* @__PURE__ */ new Map()
    };
    for (let i_3 = 0, all_3 = section.entries; i_3 < all_3.length; i_3++) {
      const entry = all_3[i_3];
      const { value: key, at } = entry.key;
      const first = fact.settings.get(key.toLowerCase())?.key.at;
      if (first)
        yield { kind: "duplicate-key", scope, when: [], at, key, first };
      fact.settings.set(key.toLowerCase(), settingOf(entry, scope));
    }
    facts.set(identity, fact);
  }
  yield* facts.values();
}
function headerOf(section, file, headed) {
  const { value, at } = section.name;
  const word = firstWord(value);
  if (word === "sso-session" || word === "services")
    return void 0;
  if (word !== value && word.toLowerCase() === "profile") {
    const rest = value.slice(word.length).trimStart();
    const misheaded = file === "credentials" || word !== "profile";
    return { name: unquoted(value, at, value.length - rest.length), misheaded };
  }
  if (value === "" || value === "profile")
    return void 0;
  if (file === "credentials" || value === "default")
    return { name: { value, at }, misheaded: false };
  const meant = keysOf([section]).some((key) => key === "role_arn" || TELLING_SETTINGS.has(key) || headed && COMMON_SETTINGS.has(key));
  return meant ? { name: unquoted(value, at, 0), misheaded: true } : void 0;
}
function firstWord(header) {
  return header.split(/\s/, 1)[0] ?? "";
}
function unquoted(header, at, from) {
  const rest = header.slice(from);
  const quoted = startsQuoted(rest) ? /^(["'])(.+)\1$/.exec(rest) : null;
  const name = quoted?.[2] ?? rest;
  const start = from + (quoted ? 1 : 0);
  return { value: name, at: at.part(start, start + name.length) };
}
function startsQuoted(written) {
  return written.startsWith('"') || written.startsWith("'");
}
function settingOf(entry, scope) {
  const { key, value, comment, continuation } = entry;
  const start = value.at.range().start;
  const end = comment ? comment.range().start - start : value.value.length;
  const plain = value.value.slice(0, end).trimEnd();
  const lead = startsQuoted(plain) ? 1 : 0;
  const quotes = lead > 0 || startsQuoted(plain.slice(-1));
  const dressed = comment ? "comment" : quotes ? "quotes" : void 0;
  const hidden = HIDDEN.has(key.value.toLowerCase());
  const read = (at) => hidden ? hide(at, scope) : textOf(at, scope);
  const inner = dressed === void 0 ? plain : plain.slice(lead).replace(/["']$/, "");
  return {
    key,
    value: read(value),
    dressed,
    ...dressed && { bare: read({ value: inner, at: value.at.part(lead, lead + inner.length) }) },
    ...continuation && { continued: continuation }
  };
}
function textOf({ value, at }, scope) {
  const found = placeholderText(value, at, scope.id);
  return { value: found.text, at: found.at };
}
function hide(written, scope) {
  const found = textOf(written, scope);
  if (!found.value.some((piece) => typeof piece === "string"))
    return found;
  const id = `hidden:${placeKey(written.at)}`;
  return { value: [{ id, label: "hidden", kind: "any" }], at: written.at };
}

var awsConfig$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  awsConfig: awsConfig
});

const MOST_LINES = 5;
const TAB = 4;
const BLOCK = 1e4;
const maskedBlocks = /* @__PURE__ */ new WeakMap();
function cells(text) {
  if (/^[ -~]*$/.test(text))
    return text.length;
  const wide = new RegExp("[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\ua960-\\ua97c\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6\\u{1b000}-\\u{1b2ff}\\u{20000}-\\u{3fffd}]|\\p{Emoji_Presentation}", "u");
  const zero = /[\p{Mn}\p{Me}]/u;
  let sum = 0;
  for (const character of text)
    sum += wide.test(character) ? 2 : zero.test(character) ? 0 : 1;
  return sum;
}
function masked(source, start, end) {
  const first = Math.floor(start / BLOCK);
  let text = "";
  for (let block = first; block * BLOCK < end; block++)
    text += maskedBlock(source, block);
  return text.slice(start - first * BLOCK, end - first * BLOCK);
}
function maskedBlock(source, block) {
  const known = maskedBlocks.get(source) ?? /* @__PURE__ */ new Map();
  maskedBlocks.set(source, known);
  const found = known.get(block);
  if (found !== void 0)
    return found;
  const start = block * BLOCK;
  const from = Math.max(0, start - MASK_MARGIN);
  const around = maskSource(source.text.slice(from, start + BLOCK + MASK_MARGIN));
  const made = around.slice(start - from, start - from + BLOCK);
  known.set(block, made);
  return made;
}
function indentOf(source, line) {
  const { start, end } = lineRange(source, line);
  let at = start;
  while (at < end && (source.text[at] === " " || source.text[at] === "	"))
    at++;
  return at === end ? Infinity : at - start;
}
function render(source, start, end, mark, room, lead) {
  let array_1 = [lead, cells(lead), start], code = array_1[0], width = array_1[1], offset = array_1[2];
  let from;
  let to;
  for (const character of masked(source, start, Math.min(end, start + 4 * room))) {
    if (offset >= mark.start)
      from ??= width;
    if (offset >= mark.end)
      to ??= width;
    const piece = character === "	" ? " ".repeat(TAB - width % TAB) : visible$1(character);
    const next = width + cells(piece);
    const last = offset + character.length >= end;
    if (next > (last ? room : room - 1))
      return { code: `${code}\u2026`, from: from ?? width, to: to ?? width, marked: to !== void 0 };
    [code, width, offset] = [code + piece, next, offset + character.length];
  }
  return { code, from: from ?? width, to: to ?? width, marked: offset >= Math.min(mark.end, end) };
}
function window(source, line, indent, mark, room) {
  const { start, end } = lineRange(source, line);
  if (source.generated === true)
    return alone(source, { start, end }, mark, room);
  const first = Math.min(start + indent, end);
  const whole = render(source, first, end, mark, room, "");
  if (whole.marked || mark.start - first <= room / 4)
    return whole;
  const before = Math.max(Math.floor(room / 4), Math.min(Math.floor(room / 2), room - (mark.end - mark.start) - 4));
  let from = Math.max(first, mark.start - Math.min(before, Math.floor(room / 2)));
  if (/[\udc00-\udfff]/.test(source.text.charAt(from)))
    from--;
  return render(source, from, end, mark, room, from > first ? "\u2026" : "");
}
function alone(source, line, mark, room) {
  const lead = mark.start > line.start ? "\u2026" : "";
  const shown = render(source, mark.start, Math.min(mark.end, line.end), mark, room - 1, lead);
  const isCut = shown.marked && mark.end < line.end;
  return isCut ? { ...shown, code: `${shown.code}\u2026` } : shown;
}
function chosen(first, last) {
  const all = Array.from({ length: Math.min(last - first + 1, MOST_LINES + 1) }, (_, i) => first + i);
  return all.length <= MOST_LINES ? all : [...all.slice(0, MOST_LINES - 2), void 0, last];
}
function frame(place, room) {
  const { source } = place;
  if (source.origin)
    return [];
  const span = spanOf(place);
  const first = span.start.line;
  const last = span.end.column === 1 && span.end.line > first ? span.end.line - 1 : span.end.line;
  const lines = chosen(first, last);
  const indent = Math.min(...lines.map((line) => line === void 0 ? Infinity : indentOf(source, line)));
  return lines.map((line) => {
    if (line === void 0)
      return void 0;
    const { start, end } = lineRange(source, line);
    const own = Math.min(indentOf(source, line), end - start);
    const mark = {
      start: line === first ? Math.min(span.startOffset, end) : start + own,
      end: line === last ? Math.min(span.endOffset, end) : end
    };
    const { code, from, to } = window(source, line, Math.min(indent, own), mark, Math.max(room, 20));
    const underlined = line === first || line === last;
    return { line, code, ...underlined && { underline: { from, width: Math.max(1, to - from) } } };
  });
}

function painter(color) {
  return color ? (style, text) => node_util.styleText(style, text, { validateStream: false }) : (_, text) => text;
}
const severityStyle = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  note: ["bold", "blue"]
};
const verdictStyle = {
  allowed: "green",
  denied: ["bold", "red"],
  unknown: "yellow"
};
function wrap(text, width) {
  const lines = [];
  let array_1 = ["", 0], line = array_1[0], used = array_1[1];
  for (let i_1 = 0, all_1 = text.split(" "); i_1 < all_1.length; i_1++) {
    const word = all_1[i_1];
    const more = cells(word);
    if (used > 0 && used + 1 + more > width) {
      lines.push(line);
      [line, used] = [word, more];
    } else
      [line, used] = used === 0 ? [word, more] : [`${line} ${word}`, used + 1 + more];
  }
  return [...lines, line];
}
function labelled(label, text, width, indent) {
  const hang = indent + " ".repeat(cells(label));
  return wrap(text, Math.max(20, width - hang.length)).map((line, i) => (i === 0 ? indent + label : hang) + line);
}

const ARROWS = { allowed: "\u2500\u2500\u25B6", denied: "\u2500\u2573\u25B6", unknown: "\u2500?\u25B6" };
const STEPS = {
  taskTrust: "trust policy of the task role",
  permission: "permission",
  trust: "trust policy"
};
const MOST_HOPS = 5;
const COLUMN = 11;
function roleName(arn) {
  const array_1 = /^arn:[^:]*:iam::(<[^>]*>|[^:]*):role\/(.+)$/s.exec(arn) ?? [], account = array_1[1], rest = array_1[2];
  const name = rest?.match(/(?:<[^>]*>|[^/])+/g)?.at(-1);
  return account === void 0 || name === void 0 ? arn : `${name} (${account})`;
}
function tasks({ taskDefinitions: [first, second, ...rest] }) {
  if (first === void 0)
    return void 0;
  const name = `task definition ${first.label} (${pathAndLine(first.at)})`;
  if (second === void 0)
    return name;
  return `${name} and ${rest.length === 0 ? second.label : `${String(rest.length + 1)} more`}`;
}
function callVerdict({ steps: { permission, trust } }) {
  if (permission === "denied" || trust === "denied")
    return "denied";
  return permission === "allowed" && trust === "allowed" ? "allowed" : "unknown";
}
function reasons(hop, of) {
  return hop.because.filter(({ step }) => of(step) && (step === void 0 || hop.verdict === "allowed" || hop.steps[step] !== "allowed"));
}
function reasonLines(because, { width }, indent) {
  return because.flatMap(({ text, at, step }) => {
    const place = at === void 0 ? "" : ` (${pathAndLine(at)})`;
    const label = step === void 0 ? "" : `${STEPS[step]}: `;
    return labelled("", `${label}${text}${place}`, width, indent);
  });
}
function arrow(verdict, paint) {
  return paint(verdictStyle[verdict], ARROWS[verdict]);
}
function drawing(hop, options, paint) {
  const start = tasks(hop);
  const indent = " ".repeat(COLUMN);
  const below = " ".repeat(COLUMN + 4);
  const role = `task role ${roleName(hop.source)}`;
  const when = hop.when.map((label) => ` ${label}`).join(",");
  return [
    ...start === void 0 ? [roleName(hop.source) + when] : [start + when, `${indent}${arrow(hop.steps.taskTrust, paint)} ${role}`],
    ...reasonLines(reasons(hop, (step) => step === "taskTrust"), options, below),
    `${indent}${arrow(callVerdict(hop), paint)} ${roleName(hop.destination)}`,
    ...reasonLines(reasons(hop, (step) => step !== "taskTrust"), options, below)
  ];
}
function brief(hop, options, paint) {
  const when = hop.when.map((label) => ` ${label}`).join(",");
  const line = `${roleName(hop.source)} ${arrow(callVerdict(hop), paint)} ${roleName(hop.destination)}${when}`;
  const because = hop.verdict === "unknown" ? reasons(hop, (step) => step !== "taskTrust") : [];
  return [line, ...reasonLines(because.slice(0, 2), options, " ".repeat(COLUMN))];
}
function knownFirst(a, b) {
  const isKnown = ({ sourceAt, taskDefinitions }) => sourceAt !== void 0 || taskDefinitions.length > 0;
  return Number(isKnown(b)) - Number(isKnown(a));
}
function hopLines({ hops, options }, paint) {
  const verdicts = options.quiet ? ["denied"] : ["denied", "unknown", "allowed"];
  return verdicts.flatMap((verdict) => {
    const all = hops.filter((hop) => hop.verdict === verdict).sort(knownFirst);
    const most = options.verbose || verdict === "denied" ? all.length : MOST_HOPS;
    const draw = options.verbose || verdict === "denied" ? drawing : brief;
    const word = paint(verdictStyle[verdict], verdict) + " ".repeat(COLUMN - 2 - verdict.length);
    const lines = all.slice(0, most).flatMap((hop) => {
      const [head = "", ...rest] = draw(hop, options, paint);
      return [`  ${word}${head}`, ...rest];
    });
    if (all.length > most)
      lines.push(`  ${word}and ${String(all.length - most)} more (--verbose shows them)`);
    return lines;
  });
}

function shown({ findings, options }) {
  return findings.filter(({ suppressed, severity }) => suppressed === void 0 && (!options.quiet || severity === "error"));
}
function messageOf({ message, hint }) {
  return hint === void 0 ? message : `${message}; ${hint}`;
}
function count(n, noun, plural = `${noun}s`) {
  return `${String(n)} ${n === 1 ? noun : plural}`;
}

const MOST_FRAMES = 3;
const MOST_RELATED = 8;
function frameLine(line, gutter, caret, style, paint) {
  const bar = paint("dim", "\u2502");
  if (line === void 0)
    return [`  ${" ".repeat(gutter)} ${paint("dim", "\u22EE")}`];
  const number = paint("dim", String(line.line).padStart(gutter));
  const code = `  ${number} ${bar} ${line.code}`;
  if (line.underline === void 0)
    return [code.trimEnd()];
  const { from, width } = line.underline;
  return [
    code.trimEnd(),
    `  ${" ".repeat(gutter)} ${bar} ${" ".repeat(from)}${paint(style, caret.repeat(width))}`
  ];
}
function relatedLines(related, options, gutter, paint) {
  const most = options.verbose ? related.length : MOST_RELATED;
  const lines = related.slice(0, most).flatMap(({ at, note }, i) => {
    const head = labelled(`${pathLineColumn(at)}  `, note, options.width, "  ");
    const array_1 = options.verbose || i < MOST_FRAMES ? frame(at, options.width - gutter - 5) : [], first = array_1[0];
    return first === void 0 ? head : [...head, ...frameLine(first, gutter, "-", "cyan", paint)];
  });
  const left = related.length - most;
  return left > 0 ? [...lines, `  and ${count(left, "more place")} (--verbose shows all)`] : lines;
}
function gutterOf({ at, related }) {
  const last = Math.max(spanOf(at).end.line, ...related.map((other) => spanOf(other.at).start.line));
  return Math.max(2, String(last).length);
}
function advice({ hint, fix }, { width }, paint) {
  const lines = (hint?.split("\n") ?? []).flatMap((line, i) => labelled(i === 0 ? "help: " : "      ", line, width, "  "));
  if (fix !== void 0) {
    const how = fix.safe ? " (--fix does it)" : "";
    lines.push(...labelled("fix:  ", fix.description + how, width, "  "));
  }
  return lines.map((line) => line.replace(/^ {2}(help|fix):/, (label) => paint("green", label)));
}
function findingLines(finding, options, paint) {
  const { at, severity, ruleId, message, related } = finding;
  const style = severityStyle[severity];
  const gutter = gutterOf(finding);
  return [
    `${paint("bold", pathLineColumn(at))}  ${paint(style, severity)}  ${ruleId}`,
    ...labelled("", message, options.width, "  "),
    ...frame(at, options.width - gutter - 5).flatMap((line) => frameLine(line, gutter, "^", style, paint)),
    ...relatedLines(related, options, gutter, paint),
    ...advice(finding, options, paint),
    ""
  ];
}
function suppressedLines({ findings }) {
  return findings.flatMap(({ at, ruleId, suppressed }) => {
    if (suppressed === void 0)
      return [];
    const reason = suppressed.reason === void 0 ? "" : `: ${suppressed.reason}`;
    return [`  ${pathLineColumn(at)}  ${ruleId}  ${suppressed.kind}${reason}`];
  });
}
function undecidedLines({ undecided, options }) {
  return undecided.flatMap(({ what, decide, at }) => [
    ...labelled("", what + (at === void 0 ? "" : ` (${pathLineColumn(at)})`), options.width, "  "),
    ...labelled("decided by: ", decide, options.width, "    ")
  ]);
}
function part(title, lines, paint) {
  return lines.length === 0 ? [] : [paint("bold", title), ...lines, ""];
}
function total({ summary, hops }, paint) {
  const { errors, warnings, notes, suppressed, filesRead, filesScanned } = summary;
  if (filesRead === 0) {
    return `nothing to check: no task definition, role, policy or AWS profile in ${count(filesScanned, "file")}`;
  }
  const found = [
    errors > 0 ? paint(severityStyle.error, count(errors, "error")) : "",
    warnings > 0 ? paint(severityStyle.warning, count(warnings, "warning")) : "",
    notes > 0 ? paint(severityStyle.note, count(notes, "note")) : ""
  ].filter((piece) => piece !== "");
  const kinds = ["denied", "unknown", "allowed"].map((verdict) => ({ verdict, n: hops.filter((hop) => hop.verdict === verdict).length })).filter(({ n }) => n > 0).map(({ verdict, n }) => `${String(n)} ${verdict}`);
  return [
    `${found.length === 0 ? "no findings" : found.join(", ")} in ${count(filesRead, "file")}`,
    suppressed > 0 ? ` (${String(suppressed)} suppressed)` : "",
    kinds.length > 0 ? `; ${count(hops.length, "hop")}: ${kinds.join(", ")}` : ""
  ].join("");
}
function pointers({ tool, options, undecided }, findings) {
  const first = findings.find(({ severity }) => severity === "error") ?? findings[0];
  if (options.quiet)
    return [];
  return [
    ...undecided.length > 0 && !options.verbose ? [`${count(undecided.length, "thing")} could not be decided; --verbose says what would decide`] : [],
    ...first === void 0 ? [] : [`more about a rule: ${tool.name} explain ${first.ruleId}`]
  ];
}
const stylish = (report) => {
  const { options } = report;
  const paint = painter(options.color);
  const findings = shown(report);
  const lines = [
    ...findings.flatMap((finding) => findingLines(finding, options, paint)),
    ...part("hops", hopLines(report, paint), paint),
    ...options.verbose ? part("suppressed", suppressedLines(report), paint) : [],
    ...options.verbose ? part("not decided", undecidedLines(report), paint) : [],
    total(report, paint),
    ...pointers(report, findings).map((line) => paint("dim", line))
  ];
  return `${lines.map(logLine).join("\n")}
`;
};

var stylish$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  stylish: stylish
});

function wantsColor(io, asked) {
  if (asked !== void 0)
    return asked;
  if (io.env.NO_COLOR)
    return false;
  if (io.env.FORCE_COLOR)
    return io.env.FORCE_COLOR !== "0";
  return io.stdout.isTTY === true;
}
async function readAll(stdin) {
  const chunks = [];
  for await (const chunk of stdin)
    chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

const options = () => ({
  format: { type: "string", short: "f", multiple: true },
  output: { type: "string", short: "o", multiple: true },
  config: { type: "string", short: "c" },
  rule: { type: "string", multiple: true },
  "fail-on": { type: "string" },
  rules: { type: "string", multiple: true },
  only: { type: "string", multiple: true },
  "only-paths": { type: "boolean" },
  facts: { type: "string", multiple: true },
  baseline: { type: "string" },
  "update-baseline": { type: "boolean" },
  fix: { type: "boolean" },
  "fix-dry-run": { type: "boolean" },
  account: { type: "string" },
  stdin: { type: "boolean" },
  "stdin-filename": { type: "string" },
  category: { type: "string" },
  quiet: { type: "boolean" },
  verbose: { type: "boolean" },
  stats: { type: "boolean" },
  color: { type: "boolean" }
});
const SEVERITIES = ["off", "note", "warning", "error"];
const LEVELS = ["error", "warning", "note", "never"];
function parsed(args) {
  if (args.length === 0)
    return { values: {}, positionals: [], tokens: [], searchConfig: true };
  const { config, args: rest } = withoutNoConfig(args);
  try {
    const { values, positionals, tokens } = node_util.parseArgs({
      args: rest,
      options: options(),
      allowPositionals: true,
      allowNegative: true,
      strict: true,
      tokens: true
    });
    return { values, positionals, tokens, searchConfig: config };
  } catch (error) {
    throw new UsageError(plain(error));
  }
}
function withoutNoConfig(args) {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const kept = args.filter((arg, i) => arg !== "--no-config" || i > end);
  return { config: kept.length === args.length, args: kept };
}
function plain(error) {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '(--?[^']*)'/.exec(message)?.[1];
  if (unknown === void 0)
    return (message.split(". ", 1)[0] ?? "").replace(/^O/, "o");
  const meant = nearest$1(unknown.replace(/^-+/, ""), [
    ...Object.keys(options()),
    "no-config",
    "help",
    "version"
  ]);
  return `unknown option ${unknown}${meant ? `; did you mean --${meant}?` : ""} (xrole-lint --help lists them)`;
}
function formatOf(name) {
  if (isFormat(name))
    return name;
  throw new UsageError(`unknown format "${name}"; there are ${Object.keys(formats).join(", ")}`);
}
function targetsOf(tokens) {
  const targets = [];
  for (let i_1 = 0, all_1 = tokens; i_1 < all_1.length; i_1++) {
    const token = all_1[i_1];
    if (token.kind !== "option")
      continue;
    const value = token.value ?? "";
    if (token.name === "format")
      targets.push({ format: formatOf(value), output: void 0 });
    if (token.name !== "output")
      continue;
    const last = targets.at(-1);
    if (last?.output === void 0 && last)
      last.output = value;
    else
      targets.push({ format: "stylish", output: value });
  }
  if (targets.filter(({ output }) => output === void 0).length > 1)
    throw new UsageError("only one format can go to standard output; give the others a file with -o");
  return targets.length > 0 ? targets : [{ format: "stylish", output: void 0 }];
}
function ruleSeverity(setting, ids) {
  const [id = "", severity = ""] = setting.split("=", 2);
  if (!ids.includes(id)) {
    const meant = nearest$1(id, ids);
    throw new UsageError(`--rule ${setting}: no rule "${id}"${meant ? `; did you mean ${meant}?` : ""}`);
  }
  if (!SEVERITIES.includes(severity))
    throw new UsageError(`--rule ${setting}: the level is one of ${SEVERITIES.join(", ")}`);
  return [id, severity];
}
function ruleSeverities(settings, ids) {
  return new Map(settings.map((setting) => ruleSeverity(setting, ids)));
}
function refuse(values, positionals) {
  const failOn = values["fail-on"];
  if (failOn !== void 0 && !LEVELS.includes(failOn))
    throw new UsageError(`--fail-on ${failOn}: one of ${LEVELS.join(", ")}`);
  if (values.account !== void 0 && !isAccountId(values.account))
    throw new UsageError(`--account ${values.account}: an account id has 12 digits`);
  if (values.stdin === true && values["stdin-filename"] === void 0)
    throw new UsageError("--stdin needs --stdin-filename");
  if (values["update-baseline"] === true && values.baseline === void 0)
    throw new UsageError("--update-baseline needs --baseline <file>");
  const isFixing = values.fix === true || values["fix-dry-run"] === true;
  if (isFixing && values["update-baseline"] === true)
    throw new UsageError("--update-baseline records findings; fix them in a run of its own");
  if (values.fix === true && values.stdin === true)
    throw new UsageError("--fix cannot change standard input; --fix-dry-run prints what it would do");
  if (values["only-paths"] === true && positionals.length === 0)
    throw new UsageError("--only-paths needs paths");
}
function lintOptions(args) {
  const { values, positionals, tokens, searchConfig } = parsed(args);
  refuse(values, positionals);
  const isOnlyPaths = values["only-paths"] === true;
  return {
    paths: isOnlyPaths ? [] : positionals,
    targets: targetsOf(tokens),
    config: values.config,
    searchConfig,
    rules: values.rule ?? [],
    rulesFiles: values.rules ?? [],
    failOn: values["fail-on"],
    only: values.only ?? [],
    onlyPaths: isOnlyPaths ? positionals : [],
    facts: values.facts ?? [],
    baseline: values.baseline,
    updateBaseline: values["update-baseline"] ?? false,
    fix: values["fix-dry-run"] === true ? "dry-run" : values.fix === true ? "write" : void 0,
    account: values.account,
    stdinPath: values.stdin === true ? values["stdin-filename"] : void 0,
    category: values.category,
    quiet: values.quiet ?? false,
    verbose: values.verbose ?? false,
    stats: values.stats ?? false,
    color: values.color
  };
}

function stopwatch(now = () => performance.now()) {
  const marks = [];
  return {
    stage: (name) => void marks.push({ name, at: now() }),
    summary: () => {
      const end = now();
      const lines = marks.map(({ name, at }, i) => {
        const took = ((marks[i + 1]?.at ?? end) - at).toFixed(1);
        return `${name.padEnd(10)}${took.padStart(9)} ms`;
      });
      return logLines(lines);
    }
  };
}
const PATIENCE = 500;
function progress(stderr, now = () => Date.now()) {
  const start = now();
  let isShown = false;
  return {
    stage: (name) => {
      if (now() - start < PATIENCE || stderr.isTTY !== true)
        return;
      stderr.write(`\r\x1B[Kxrole-lint: ${name}\u2026`);
      isShown = true;
    },
    end: () => {
      if (isShown)
        stderr.write("\r\x1B[K");
    }
  };
}

async function writeReports(done, rules, options, io) {
  const targets = options.targets.filter(({ output }) => output !== void 0 || options.fix !== "dry-run");
  for (let i_1 = 0, all_1 = targets; i_1 < all_1.length; i_1++) {
    const target = all_1[i_1];
    const { reporter, needsPages } = await formats[target.format]();
    const pages = needsPages ? (await Promise.resolve().then(function () { return rulePages; })).rulePage : void 0;
    const text = reporter(reportOf(done, rules, shownAs(target, options, io), pages));
    if (target.output === void 0) {
      io.stdout.write(text);
      continue;
    }
    const { writeText } = await Promise.resolve().then(function () { return write$1; });
    writeText(target.output, text, io.cwd);
  }
  if (options.verbose)
    io.stderr.write(readLines(done));
}
function shownAs({ output }, options, io) {
  return {
    color: output === void 0 && wantsColor(io, options.color),
    quiet: options.quiet,
    verbose: options.verbose,
    width: Math.min(Math.max(io.stdout.columns ?? 100, 60), 120),
    ...options.category !== void 0 && { category: options.category }
  };
}
function readLines({ sources, filesScanned, filesRead }) {
  const rest = `${String(filesScanned - filesRead)} other files hold nothing about tasks, roles, policies or profiles`;
  return logLines([...sources.map(({ source, syntax }) => `read ${source.path} (${syntax})`), rest]);
}

const RANK = { never: 3, error: 2, warning: 1, note: 0 };
function failed(findings, failOn) {
  return findings.some(({ severity, suppressed }) => suppressed === void 0 && RANK[severity] >= RANK[failOn]);
}
async function rulesOf({ rulesFiles }, io) {
  if (rulesFiles.length === 0)
    return rules;
  const { loadRules } = await Promise.resolve().then(function () { return require('./load-rules.cjs'); });
  return loadRules(rules, rulesFiles, io);
}
async function overlayOf({ stdinPath }, io) {
  if (stdinPath === void 0)
    return [];
  return [{ path: portable(stdinPath, io.cwd), text: (await readAll(io.stdin)).replace(/^\ufeff/, "") }];
}
function portable(path, cwd) {
  const way = node_path.relative(cwd, node_path.resolve(cwd, path));
  return (node_path.isAbsolute(way) ? path : way).split(node_path.sep).join("/");
}
function globOf(path, cwd) {
  const plain = portable(path, cwd);
  return plain === "" ? "**" : plain.replace(/[\\*?[\]{},!]/g, "\\$&");
}
async function inputOf(options, config, rules, io) {
  const { cwd } = io;
  const ids = rules.map(({ id }) => id);
  return {
    cwd,
    paths: options.paths,
    config,
    rules,
    severities: new Map([...config.rules, ...ruleSeverities(options.rules, ids)]),
    account: options.account,
    overlay: await overlayOf(options, io),
    facts: await factsFiles(options.facts, config, cwd, io.stderr),
    only: [...options.only, ...options.onlyPaths.map((path) => globOf(path, cwd))],
    baseline: options.baseline === void 0 ? void 0 : await baselineOf(options.baseline, options, cwd)
  };
}
async function baselineOf(path, options, cwd) {
  const { readBaseline } = await Promise.resolve().then(function () { return require('./baseline2.cjs'); });
  return readBaseline(path, options.updateBaseline, cwd);
}
async function outcome(input, options, io) {
  if (options.fix !== void 0) {
    const { fixCommand } = await Promise.resolve().then(function () { return require('./fix.cjs'); });
    return fixCommand(input, options.fix, io);
  }
  if (options.updateBaseline) {
    const { updateBaseline } = await Promise.resolve().then(function () { return require('./baseline2.cjs'); });
    return updateBaseline(input, io);
  }
  return lintFiles(input);
}
async function warnOfConfig(config, files, io) {
  if (config.path === void 0)
    return;
  const { unmatchedGlobs } = await Promise.resolve().then(function () { return require('./unmatched.cjs'); });
  for (let i_1 = 0, all_1 = unmatchedGlobs(config, files); i_1 < all_1.length; i_1++) {
    const { message } = all_1[i_1];
    io.stderr.write(logLines([`xrole-lint: warning: ${message}`]));
  }
}
async function lintCommand(io, args) {
  const options = lintOptions(args);
  const rules = await rulesOf(options, io);
  const ruleIds = rules.map(({ id }) => id);
  const config = await loadConfig({
    cwd: io.cwd,
    configPath: options.config,
    search: options.searchConfig,
    ruleIds
  });
  const watch = options.stats ? stopwatch() : void 0;
  const shown = progress(io.stderr);
  const onStage = (name, characters) => {
    lateOverMuch(name, characters);
    watch?.stage(name);
    shown.stage(name);
  };
  const input = await inputOf(options, config, rules, io);
  const done = await outcome({ ...input, onStage }, options, io);
  shown.end();
  await warnOfConfig(config, done.files, io);
  await writeReports(done, rules, options, io);
  if (watch)
    io.stderr.write(watch.summary());
  return failed(done.findings, options.failOn ?? config.failOn) ? 1 : 0;
}

var lint = /*#__PURE__*/Object.freeze({
  __proto__: null,
  lintCommand: lintCommand
});

module.exports = {
__proto__: null,
ForeignPlace: ForeignPlace,
IGNORED_FOLDERS: IGNORED_FOLDERS,
PACKAGE_KEY: PACKAGE_KEY,
SEARCH_PLACES: SEARCH_PLACES,
UsageError: UsageError,
cells: cells,
clean: clean,
commandData: commandData,
commandProperty: commandProperty,
compare: compare,
count: count,
decode: decode,
defaultConfig: defaultConfig,
defineRule: defineRule,
documents: documents,
embeddedDocument: embeddedDocument,
embeddedJson: embeddedJson,
factsFiles: factsFiles,
failure: failure,
failure$1: failure$1,
fault: fault$1,
field: field,
fileScope: fileScope,
fill: fill,
filledRoot: filledRoot,
findPlaceholders: findPlaceholders,
fingerprints: fingerprints,
flat: flat,
flatLength: flatLength,
foreignPath: foreignPath,
foreignSource: foreignSource,
grouped: grouped,
holes: holes,
homepage: homepage,
hopReport: hopReport,
inOrder: inOrder,
isAccountId: isAccountId,
isFailure: isFailure,
isLedOut: isLedOut,
isOfTree: isOfTree,
isTemplated: isTemplated,
isTrue: isTrue,
isWholeRun: isWholeRun,
isWithin: isWithin,
itemsOf: itemsOf,
joinTexts: joinTexts,
json: json,
jsonFault: jsonFault,
jsonLine: jsonLine,
jsonText: jsonText,
keepCompiled: keepCompiled,
lateOverMuch: lateOverMuch,
lazyPart: lazyPart,
lineRange: lineRange,
lineStarts: lineStarts,
linkOptions: linkOptions,
lint: lint$1,
lintCommand: lintCommand,
lintFiles: lintFiles,
listValue: listValue,
literal: literal,
loadConfig: loadConfig,
logLine: logLine,
logLines: logLines,
main: main,
makeFolder: makeFolder,
mapValue: mapValue,
mapsIn: mapsIn,
markup: markup,
mask: mask,
maskSource: maskSource,
mermaidText: mermaidText,
messageOf: messageOf,
namedFileCase: namedFileCase,
nearest: nearest$1,
noGlobs: noGlobs,
once: once,
onceEach: onceEach,
openingOf: openingOf,
output: output,
parseArn: parseArn,
parseJson: parseJson,
parsePolicy: parsePolicy,
parseRoleArn: parseRoleArn,
patchText: patchText,
pathAndLine: pathAndLine,
pathExists: pathExists,
pathLineColumn: pathLineColumn,
place: place,
placeAt: placeAt,
placeKey: placeKey,
placeholderText: placeholderText,
positionAt: positionAt,
possibleValues: possibleValues,
push: push,
readAsItIs: readAsItIs,
readText: readText$2,
refuseLedOut: refuseLedOut,
relativeUri: relativeUri,
repositoryPrefix: repositoryPrefix,
roleArn: roleArn$1,
rolesInContainer: rolesInContainer,
rulePage: rulePage,
rules: rules,
run: run,
scopeOfArn: scopeOfArn,
shortened: shortened,
show: show,
shown: shown,
sliceText: sliceText,
sourceOffset: sourceOffset,
spanOf: spanOf,
speller: speller,
splitText: splitText,
statementLabel: statementLabel,
stringOf: stringOf,
syntaxByName: syntaxByName,
taskDefinitionFact: taskDefinitionFact,
taskDefinitionsIn: taskDefinitionsIn,
text: text,
textAt: textAt,
textKey: textKey,
underUsualFlags: underUsualFlags,
unflat: unflat,
version: version,
wholeSource: wholeSource,
withPointer: withPointer,
writeBeside: writeBeside,
writeText: writeText,
};

})
