import {
  decodedPlace
} from "./chunk-EKAWU76U.js";
import {
  text,
  unflat
} from "./chunk-CDYWI4VM.js";

// src/parse/directives.ts
var LONGEST = 300;
var FORMS = [
  { open: "%{", close: "}" },
  { open: "{%", close: "%}" },
  { open: "{#", close: "#}" },
  { open: "{{", close: "}}", onlyKeywords: true },
  { open: "<%", close: "%>" }
];
var OPENS = /^(?:#\w+|if|for|range|with|define|block|each|unless|macro)\b/;
var CLOSES = /^(?:\/\w*|end\w*)\b|^\/\w/;
var SILENT = /^(?:[!^/#]|else\b|elif\b|define\b|set\b|import\b|template\b|\$\w+\s*:?=)/;
function directiveAt(source, start) {
  const c = source[start];
  if (c !== "%" && c !== "{" && c !== "<") return void 0;
  const form = FORMS.find(({ open }) => source.startsWith(open, start));
  if (form === void 0 || source.startsWith("<%=", start)) return void 0;
  const from = start + form.open.length;
  const close = source.slice(from, from + LONGEST).indexOf(form.close);
  if (close < 0) return void 0;
  const inner = source.slice(from, from + close).replace(/^[-~+\s]+/, "");
  const end = from + close + form.close.length;
  if (CLOSES.test(inner)) return { end, nesting: -1 };
  if (OPENS.test(inner)) return { end, nesting: 1 };
  return form.onlyKeywords === true && !SILENT.test(inner) ? void 0 : { end, nesting: 0 };
}

// src/parse/placeholders.ts
var LONGEST2 = 300;
var CLOSERS = { "{{": "}}", "{%": "%}", "<%": "%>" };
var CANDIDATES = [
  // Delimited, with anything inside: the end is found by `closing`.
  String.raw`\${0,4}[$%#]\{|\$\(|\{\{|\{%|<%`,
  // $NAME, $$NAME$$
  String.raw`\${1,4}[A-Za-z_]\w*(?:\${1,4}(?![\w{($]))?`,
  String.raw`<[A-Za-z0-9](?:[\w .\/'-]{0,80}[\w.'])?>`,
  String.raw`\{[A-Za-z_][\w.-]{0,80}\}`,
  String.raw`\(\([A-Za-z_][\w.\/-]{0,80}\)\)`,
  String.raw`%[A-Z_][A-Z0-9_]{2,80}%|@@?[A-Z][A-Z0-9_]{1,80}@@?`,
  // Words that nobody means: __NAME__, YOUR_ROLE, REPLACE_ME_…, XXXXXXXX
  String.raw`(?<![A-Za-z0-9_])(?:__[A-Z][A-Z0-9_]{0,80}?__|YOUR[_-][A-Z0-9_-]{0,80}[A-Z0-9]` + String.raw`|REPLACE[_-]?(?:ME|THIS|WITH)[A-Z0-9_-]{0,80}|CHANGE[_-]?ME[A-Z0-9_-]{0,80}` + String.raw`|[A-Z0-9_]{1,80}_HERE|[A-Z0-9_]{0,80}PLACEHOLDER[A-Z0-9_]{0,80}` + String.raw`|AWS_ACCOUNT_ID|ACCOUNT_ID|aws_account_id|account_id)(?![A-Za-z0-9_])`,
  String.raw`(?<![A-Za-z0-9])[xX]{8,}(?![A-Za-z0-9])`
].join("|");
var OPENER = /^(?:\$*[$%#]\{|\$\(|\{\{|\{%|<%)$/;
var WHOLE = /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:ARN|ROLE_NAME)|TODO|TBD|FIXME|\.\.\.|…)$/;
var WORTH_A_LOOK = /[$<{%#@…]|\(\(|\.\.\.|__|[xX]{8}|arn:|YOUR|REPLACE|CHANGE|_HERE|PLACEHOLDER|_ARN|_ROLE_NAME|ACCOUNT_ID|account_id|TODO|TBD|FIXME/;
var POLICY_VARIABLE = /^\s*(?:[*?$]|(?:aws|sts|iam|saml|s3|ec2|ecs|kms|iot|redshift|transfer|identitystore|[\w-]+(?:\.[\w/-]+)+):(?!:)[A-Za-z][^}]*)\s*$/i;
function endOf(value, start, written) {
  return OPENER.test(written) ? closing(value, start, written) : start + written.length;
}
function closing(value, start, opener) {
  const from = start + opener.length;
  const limit = Math.min(value.length, from + LONGEST2);
  const closer = CLOSERS[opener];
  if (closer !== void 0) {
    const found = value.slice(from, limit).indexOf(closer);
    return found < 0 ? void 0 : from + found + closer.length;
  }
  const [open, close] = opener.endsWith("(") ? ["(", ")"] : ["{", "}"];
  let depth = 1;
  for (let i = from; i < limit; i++) {
    const c = value[i];
    if (c === open) depth++;
    else if (c === close && --depth === 0) return opener === "#{" && value[i + 1] === "#" ? i + 2 : i + 1;
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
  const candidates = new RegExp(CANDIDATES, "g");
  for (let match = candidates.exec(value); match !== null; match = candidates.exec(value)) {
    const [written] = match;
    const start = match.index;
    const end = endOf(value, start, written);
    if (end === void 0) continue;
    candidates.lastIndex = end;
    if (written.endsWith("${") && POLICY_VARIABLE.test(value.slice(start + written.length, end - 1))) continue;
    found.push({ start, end, name: nameOf(value.slice(start, end)), kind: "any" });
  }
  return withoutBranches(value, found);
}
function withoutBranches(value, found) {
  const isDirective = ({ start: start2 }) => directiveAt(value, start2) !== void 0;
  const [first, last] = [found.findIndex(isDirective), found.findLastIndex(isDirective)];
  const [start, end] = [found[first]?.start, found[last]?.end];
  if (start === void 0 || end === void 0) return [...found];
  const whole = { start, end, name: value.slice(start, end), kind: "any" };
  return [...found.slice(0, first), whole, ...found.slice(last + 1)];
}
function placeholderEnd(value, start) {
  const candidate = new RegExp(CANDIDATES, "y");
  candidate.lastIndex = start;
  const match = candidate.exec(value);
  return match === null ? void 0 : endOf(value, start, match[0]);
}
var COVERED = "";
var ARN = /arn:([^:\s"']{0,80}):([^:\s"']{0,80}):([^:\s"']{0,80}):([^:\s"']{0,80})/g;
var FIELD_KINDS = ["partition", void 0, "region", "account"];
function isAccountWord(field) {
  if (field === "aws" || field.includes(COVERED) || /[*?]/.test(field)) return false;
  if (/^[A-Za-z_[(][\w.()[\]-]{2,}$/.test(field)) return true;
  return /^[0-9]*[xX]{3,}[0-9xX]*$|^[-._#…]+$|^[\w-]*(?:account|digit)[\w-]*$/i.test(field);
}
function byField(value, spelt) {
  if (!value.includes("arn:")) return spelt;
  let covered = "";
  let from = 0;
  for (const { start, end } of spelt) {
    covered += value.slice(from, start) + COVERED.repeat(end - start);
    from = end;
  }
  covered += value.slice(from);
  const kinds = /* @__PURE__ */ new Map();
  const words = [];
  for (const match of covered.matchAll(ARN)) {
    let start = match.index + 4;
    for (const [i, field] of match.slice(1).entries()) {
      const kind = FIELD_KINDS[i];
      const end = start + field.length;
      if (kind !== void 0) kinds.set(`${String(start)}:${String(end)}`, kind);
      if (kind === "account" && isAccountWord(field)) words.push({ start, end, name: nameOf(field), kind });
      start = end + 1;
    }
  }
  const typed = spelt.map((one) => ({
    ...one,
    kind: kinds.get(`${String(one.start)}:${String(one.end)}`) ?? one.kind
  }));
  return words.length === 0 ? typed : [...typed, ...words].sort((a, b) => a.start - b.start);
}
function findPlaceholders(value) {
  if (!WORTH_A_LOOK.test(value) || /^\s*%7b/i.test(value)) return [];
  if (WHOLE.test(value)) return [{ start: 0, end: value.length, name: value, kind: "any" }];
  return byField(value, bySpelling(value));
}
function assemble(value, found, scopeId, inOrder) {
  const pieces = [];
  const breakpoints = [];
  let [from, decoded] = [0, 0];
  for (const { start, end, name, kind } of found) {
    pieces.push(unflat(value.slice(from, start), inOrder), {
      id: `placeholder:${scopeId}#${name}`,
      label: name,
      kind
    });
    decoded += start - from + 1;
    breakpoints.push({ decoded, source: end });
    from = end;
  }
  pieces.push(unflat(value.slice(from), inOrder));
  return { text: text(...pieces), breakpoints };
}
function placeholderText(value, at, scopeId, inOrder = []) {
  const found = findPlaceholders(value);
  if (found.length === 0) return { text: unflat(value, inOrder), at };
  const { text: text2, breakpoints } = assemble(value, found, scopeId, inOrder);
  return { text: text2, at: decodedPlace(at, () => breakpoints) };
}

export {
  directiveAt,
  placeholderEnd,
  placeholderText
};
