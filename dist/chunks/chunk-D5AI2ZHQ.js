import {
  embeddedJson
} from "./chunk-A527P2RY.js";
import {
  baseOperators,
  fault,
  isPartial,
  isTemplateKey,
  maskVariables,
  oneOf,
  parseOperator,
  quoted,
  rewrite
} from "./chunk-RYJ4CBOH.js";
import {
  nearest
} from "./chunk-SN5CJ7VO.js";
import {
  stringOf,
  textAt
} from "./chunk-IDPBSSDB.js";
import {
  flat,
  holes,
  literal
} from "./chunk-CDYWI4VM.js";
import {
  isFailure
} from "./chunk-LLOFT37U.js";

// src/iam/strings.ts
function strings(value, allow, refuse) {
  const items = value.kind === "list" ? value.items() : [value];
  let partial = value.kind === "list" && value.partial === true;
  const values = [];
  for (const item of items) {
    const read = textAt(item) ?? (allow.constants ? constantText(item) : void 0);
    if (read !== void 0) values.push(read);
    else if (item.kind === "unknown" || item.kind === "choice") partial = true;
    else refuse(item.at);
  }
  return { values, partial };
}
function constantText(value) {
  return value.kind === "constant" && value.value !== null ? { value: [value.raw], at: value.at } : void 0;
}

// src/iam/parse-condition.ts
function parseConditions(value, report) {
  if (value.kind === "unknown" || value.kind === "choice") return { tests: [], unknown: true };
  if (value.kind === "text" && holes(value.text).length > 0) return { tests: [], unknown: true };
  if (value.kind !== "map") {
    const severity = value.kind === "constant" && value.value === null ? "warning" : "error";
    const hint = 'write {"<operator>": {"<key>": "<value>"}}, or leave Condition out';
    report(
      fault("policy-syntax", "GRAM-3", value.at, "Condition is not a map of operators", { severity, hint })
    );
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
  if (known === void 0 && isTemplateKey(name)) return { tests: [], unknown: true };
  if (known === void 0) reportOperator(operator, report);
  const keys = conditions.get(name);
  if (keys === void 0 || keys.kind === "unknown" || keys.kind === "choice")
    return { tests: [], unknown: true };
  if (keys.kind !== "map") {
    const hint = `write {"${name}": {"<key>": "<value>"}}`;
    report(
      fault("policy-syntax", "COND-3", keys.at, `${quoted(name)} holds no map of condition keys`, { hint })
    );
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
    report(
      fault("policy-syntax", "COND-5", key.at, `condition key ${quoted(name)} has no service prefix`, {
        hint
      })
    );
  }
  const value = keys.get(name);
  if (value === void 0) return { operator, key, values: [], at: key.at, partial: true };
  const read = strings(
    value,
    { constants: true },
    (at) => report(fault("policy-syntax", "COND-9", at, `a value of condition key ${quoted(name)} is not a string`))
  );
  for (const one of read.values) reportValue(one, operator.value, family, report);
  return { operator, key, values: read.values, at: value.at, partial: read.partial };
}
function reportOperator({ value: name, at }, report) {
  const message = `${quoted(name)} is not a condition operator, IAM refuses the document`;
  if (/Null\w*IfExists$/i.test(name)) {
    report(
      fault("policy-syntax", "COND-2", at, message, {
        hint: "Null takes no IfExists: it tests existence itself"
      })
    );
    return;
  }
  const meant = meantOperator(name);
  const hint = meant === void 0 ? "see the condition operators of the IAM user guide" : `write "${meant}"`;
  report(fault("policy-syntax", "COND-1", at, message, { hint, ...meant && rewrite(at, name, meant) }));
}
function meantOperator(name) {
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? void 0 : nearest(name.slice(0, colon), ["ForAnyValue", "ForAllValues"]);
  if (colon >= 0 && prefix === void 0) return void 0;
  const word = name.slice(colon + 1);
  const ifExists = /if_?exists?$/i.exec(word);
  const base = nearest(ifExists ? word.slice(0, ifExists.index) : word, baseOperators);
  return base && `${prefix === void 0 ? "" : `${prefix}:`}${base}${ifExists ? "IfExists" : ""}`;
}
function reportTwins(keys, report) {
  const seen = /* @__PURE__ */ new Map();
  for (const name of keys.keys()) {
    const first = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    if (first === void 0) continue;
    const message = `${quoted(name)} and ${quoted(first)} are one condition key, whose letter case does not count`;
    const hint = "put the values of both into one list";
    report(fault("policy-syntax", "COND-5", keys.keyAt(name), message, { severity: "warning", hint }));
  }
}
function reportValue({ value, at }, operator, family, report) {
  if (family === "Arn") {
    const fields = maskVariables(value).split(":").length;
    if (literal(value) === "*" || fields >= 6 || holes(value).some(({ kind: kind2 }) => kind2 === "any")) return;
    const message2 = `${quoted(value)} under ${quoted(operator)} is not an ARN of six fields or "*", IAM refuses it`;
    const hint = "write out all six fields with wildcards in them, or compare with StringLike";
    report(fault("policy-syntax", "COND-7", at, message2, { hint }));
    return;
  }
  const allowed = family === "Bool" || family === "Null" ? booleans : family === "Numeric" ? number : void 0;
  const written = literal(value);
  if (allowed === void 0 || written === void 0 || written.startsWith("${") || allowed.test(written))
    return;
  const kind = family === "Numeric" ? "a number" : oneOf(["true", "false"]);
  const message = `${quoted(written)} under ${quoted(operator)} is not ${kind}`;
  report(fault("policy-syntax", "COND-9", at, message, { severity: "warning" }));
}
var booleans = /^(?:true|false)$/i;
var number = /^[+-]?\d+(?:\.\d+)?$/;

// src/iam/parse-principal.ts
var types = ["AWS", "Service", "Federated", "CanonicalUser"];
function parsePrincipal(value, key, report) {
  if (value.kind === "unknown" || value.kind === "choice") return { entries: [], partial: true };
  if (value.kind === "map") return readTypes(value, report);
  if (value.kind === "text") return readText(value, key, report);
  const hint = `write {"AWS": "<ARN>"} or {"Service": "<service>"}`;
  report(fault("policy-syntax", "TRUST-5", value.at, `${key} is not a map of principal types`, { hint }));
  const read = strings(value, { constants: false }, () => void 0);
  return { entries: read.values.map((one) => ({ type: "AWS", ...one })), partial: read.partial };
}
function readText(value, key, report) {
  const written = literal(value.text);
  if (written === "*") return { entries: [{ type: "*", value: value.text, at: value.at }], partial: false };
  if (written === void 0 && holes(value.text).some(({ kind }) => kind === "any"))
    return { entries: [], partial: true };
  const type = written?.endsWith(".amazonaws.com") === true ? "Service" : "AWS";
  const message = `${key} ${quoted(value.text)} stands without a principal type, IAM refuses the document`;
  const hint = `write {"${type}": ${quoted(value.text)}}`;
  report(fault("policy-syntax", "TRUST-5", value.at, message, { hint }));
  return { entries: [{ type, value: value.text, at: value.at }], partial: false };
}
function readTypes(map, report) {
  const entries = [];
  let partial = map.partial === true;
  for (const key of map.keys()) {
    const value = map.get(key);
    const type = readType(map, key, report);
    if (value === void 0 || type === void 0) continue;
    const read = strings(
      value,
      { constants: false },
      (at) => report(
        fault("policy-syntax", "TRUST-5", at, `principal type ${quoted(key)} holds what is not a string`)
      )
    );
    for (const one of read.values) entries.push({ type, value: one.value, at: one.at });
    partial ||= read.partial;
  }
  return { entries, partial };
}
function readType(map, key, report) {
  const known = types.find((type) => type === key);
  if (known !== void 0) return known;
  const meant = nearest(key, types);
  const at = map.keyAt(key);
  const free = meant !== void 0 && map.get(meant) === void 0 ? meant : void 0;
  const hint = meant === void 0 ? `the types are ${oneOf(types)}` : `write "${meant}"`;
  const message = `${quoted(key)} is not a principal type, IAM refuses the document`;
  report(fault("policy-syntax", "TRUST-5", at, message, { hint, ...free && rewrite(at, key, free) }));
  return meant;
}

// src/iam/parse-statement.ts
var elements = [
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
  const found = findElements(map, note);
  const sid = textAt(found.get("Sid")?.value);
  const effect = readEffect(map, found.get("Effect"), note);
  const actions = readMatcher(map, found, "Action", note);
  const resources = readMatcher(map, found, "Resource", note);
  const principals = readPrincipals(map, found, note);
  const condition = found.get("Condition");
  const conditions = condition && parseConditions(condition.value, note);
  const partial = isPartial(map);
  if (actions === void 0 && !partial && found.size > 0) {
    const hint = "add the Action that the statement is about";
    note(fault("policy-syntax", "GRAM-3", map.at, "the statement has no Action", { hint }));
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
function findElements(map, report) {
  const found = /* @__PURE__ */ new Map();
  for (const key of map.keys()) {
    const value = map.get(key);
    if (value === void 0 || isTemplateKey(key)) continue;
    const known = elements.find((element) => element === key);
    if (known === void 0) readUnknownElement(map, { key, value }, found, report);
    else found.set(known, { key, value });
  }
  if (found.size === 0 && !isPartial(map)) {
    report(fault("policy-syntax", "GRAM-3", map.at, "the statement is empty", { hint: "remove it" }));
  }
  return found;
}
function readUnknownElement(map, one, found, report) {
  const { key } = one;
  const meant = nearest(key, elements);
  const free = meant !== void 0 && map.get(meant) === void 0 && !found.has(meant) ? meant : void 0;
  if (free !== void 0) found.set(free, one);
  const at = map.keyAt(key);
  const hint = free === void 0 ? "remove it" : `write "${free}"`;
  const message = `${quoted(key)} is not an element of a statement, IAM refuses the document`;
  report(fault("policy-syntax", "GRAM-3", at, message, { hint, ...free && rewrite(at, key, free) }));
}
function readEffect(map, found, report) {
  if (found === void 0) {
    if (!isPartial(map) && map.keys().length > 0) {
      const hint2 = 'add "Effect": "Allow" or "Effect": "Deny"';
      report(fault("policy-syntax", "GRAM-5", map.at, "the statement has no Effect", { hint: hint2 }));
    }
    return void 0;
  }
  const { value } = found;
  if (value.kind === "unknown" || value.kind === "choice") return void 0;
  const written = textAt(value);
  if (written && holes(written.value).length > 0) return void 0;
  const word = written && literal(written.value);
  if (word === "Allow" || word === "Deny") return { value: word, at: value.at };
  const meant = word === void 0 ? void 0 : nearest(word.trim(), ["Allow", "Deny"]);
  const message = `Effect is ${word === void 0 ? "not a string" : quoted(word)}, and must be exactly "Allow" or "Deny"`;
  const hint = meant === void 0 ? void 0 : { hint: `write "${meant}"`, ...rewrite(value.at, word ?? "", meant) };
  report(fault("policy-syntax", "GRAM-5", value.at, message, hint));
  return meant === "Allow" || meant === "Deny" ? { value: meant, at: value.at } : void 0;
}
function onePresent(map, found, element, report) {
  const [plain, negated] = [found.get(element), found.get(`Not${element}`)];
  if (plain !== void 0 && negated !== void 0) {
    const hint = `keep one of them; use two statements where both are meant`;
    const message = `the statement has both ${element} and Not${element}, IAM refuses the document`;
    report(fault("policy-syntax", "GRAM-3", map.keyAt(negated.key), message, { hint }));
  }
  if (plain !== void 0) return { found: plain, not: false };
  return negated && { found: negated, not: true };
}
function readMatcher(map, found, element, report) {
  const present = onePresent(map, found, element, report);
  if (present === void 0) return void 0;
  const { key, value } = present.found;
  const read = strings(
    value,
    { constants: false },
    (at) => report(
      fault("policy-syntax", "GRAM-2", at, `${quoted(key)} holds what is not a string or a list of strings`)
    )
  );
  return { not: present.not, values: read.values, keyAt: map.keyAt(key), at: value.at, partial: read.partial };
}
function readPrincipals(map, found, report) {
  const present = onePresent(map, found, "Principal", report);
  if (present === void 0) return void 0;
  const { key, value } = present.found;
  const read = parsePrincipal(value, key, report);
  return { not: present.not, ...read, keyAt: map.keyAt(key), at: value.at };
}

// src/iam/policy-size.ts
function policySize(document) {
  let size;
  return () => size ??= count(document);
}
function count(document) {
  let total = 0;
  const open = [document];
  for (let value = open.pop(); value !== void 0; value = open.pop()) {
    if (value.kind === "text") total += 2 + visible(flat(value.text).replace(/[\ue000-\uf8ff]/g, ""));
    else if (value.kind === "constant") total += value.raw.length;
    else if (value.kind === "list") {
      const items = value.items();
      total += 2 + Math.max(0, items.length - 1);
      open.push(...items);
    } else if (value.kind === "map") {
      const keys = value.keys();
      total += 2 + Math.max(0, keys.length - 1);
      for (const key of keys) {
        total += 3 + visible(key);
        const inner = value.get(key);
        if (inner !== void 0) open.push(inner);
      }
    }
  }
  return total;
}
function visible(written) {
  return written.replace(/\s+/g, "").length;
}

// src/iam/parse-policy.ts
var elements2 = ["Version", "Id", "Statement"];
var versions = ["2012-10-17", "2008-10-17"];
function parsePolicy(value) {
  if (value.kind === "map") return readDocument(value);
  if (value.kind === "unknown" || value.kind === "choice") return unread(value, []);
  if (value.kind === "text") return readText2(value);
  return unread(value, [fault("policy-syntax", "GRAM-1", value.at, "a policy document must be an object")]);
}
function readText2(value) {
  const embedded = embeddedJson(value);
  if (embedded?.kind === "map") return readDocument(embedded);
  if (holes(value.text).length > 0 || flat(value.text).includes("${")) return unread(value, []);
  const failure = isFailure(embedded) ? embedded : void 0;
  const message = failure ? `the document is not JSON: ${failure.message}` : "the string holds no policy document";
  return unread(value, [fault("policy-syntax", "GRAM-1", failure?.at ?? value.at, message)]);
}
function unread(value, faults) {
  const complete = faults.length > 0;
  return { at: value.at, version: void 0, statements: [], statementsAt: value.at, complete, faults };
}
function readDocument(map) {
  const faults = [];
  const report = (one) => void faults.push(one);
  const found = findElements2(map, report);
  const statement = found.get("Statement");
  if (statement === void 0 && !isPartial(map)) {
    const hint = 'put the statements into "Statement": [ … ]';
    report(fault("policy-syntax", "GRAM-3", map.at, "the document has no Statement", { hint }));
  }
  const read = statement ? readStatements(statement, report) : { statements: [], complete: !isPartial(map) };
  const policy = {
    at: map.at,
    version: textAt(found.get("Version")),
    statementsAt: statement?.at ?? map.at,
    ...read,
    faults,
    size: policySize(map)
  };
  reportVersion(policy, found.get("Version"), map, report);
  return policy;
}
function findElements2(map, report) {
  const found = /* @__PURE__ */ new Map();
  for (const key of map.keys()) {
    const value = map.get(key);
    if (value === void 0 || isTemplateKey(key)) continue;
    if (elements2.some((element) => element === key)) {
      found.set(key, value);
      continue;
    }
    const meant = nearest(key, elements2);
    const free = meant !== void 0 && map.get(meant) === void 0 ? meant : void 0;
    if (free !== void 0) found.set(free, value);
    const at = map.keyAt(key);
    const message = `${quoted(key)} is not an element of a policy document, IAM refuses the document`;
    const hint = free === void 0 ? "remove it" : `write "${free}"`;
    report(fault("policy-syntax", "GRAM-1", at, message, { hint, ...free && rewrite(at, key, free) }));
  }
  return found;
}
function readStatements(value, report) {
  const items = value.kind === "list" ? value.items() : [value];
  let complete = !(value.kind === "list" && value.partial === true);
  const statements = [];
  for (const [index, item] of items.entries()) {
    if (item.kind === "map") statements.push(parseStatement(item, index, report));
    else if (isUnresolved(item)) complete = false;
    else report(fault("policy-syntax", "GRAM-2", item.at, "a statement must be an object"));
  }
  if (complete && value.kind === "list" && items.length === 0) {
    const hint = "add a statement";
    report(
      fault("policy-syntax", "GRAM-2", value.at, "Statement is an empty list", { severity: "warning", hint })
    );
  }
  return { statements, complete };
}
function isUnresolved(value) {
  if (value.kind === "text") return literal(value.text) === void 0;
  return value.kind === "unknown" || value.kind === "choice";
}
function reportVersion(policy, value, map, report) {
  const written = policy.version && literal(policy.version.value);
  if (value !== void 0 && written !== "2012-10-17" && written !== "2008-10-17") {
    if (isUnresolved(value)) return;
    const message2 = `Version is ${written === void 0 ? "not a string" : quoted(written)}, and IAM knows only "2012-10-17" and "2008-10-17"`;
    const fix = written === void 0 ? void 0 : rewrite(value.at, written, "2012-10-17");
    report(fault("policy-version", "GRAM-4", value.at, message2, { hint: 'write "2012-10-17"', ...fix }));
    return;
  }
  if (written === "2012-10-17" || value === void 0 && isPartial(map)) return;
  const variable2 = firstVariable(policy.statements);
  if (variable2 === void 0) return;
  const lacking = written === void 0 ? "has no Version" : `has Version ${quoted(written)}`;
  const message = `the document ${lacking}, so ${quoted(variable2)} is plain text and no policy variable`;
  const hint = 'set "Version": "2012-10-17"';
  report(fault("policy-version", "GRAM-4", value?.at ?? policy.at, message, { severity: "warning", hint }));
}
var variable = /\$\{(?:[a-z][\w./-]*:(?!:)[^{}]*|[*?$])\}/i;
function firstVariable(statements) {
  for (const { resources, conditions } of statements) {
    const values = [...resources?.values ?? [], ...conditions.flatMap((test) => test.values)];
    for (const { value } of values) {
      for (const piece of value) {
        const found = typeof piece === "string" ? variable.exec(piece) : null;
        if (found) return found[0];
      }
    }
  }
  return void 0;
}
function looksLikePolicy(value) {
  if (value.kind === "text")
    return value.text.some((piece) => typeof piece === "string" && hasStatementKey(piece));
  if (value.kind !== "map") return false;
  const dated = versions.some(
    (date) => date === (stringOf(value.get("Version")) ?? stringOf(value.get("version")))
  );
  const key = value.keys().find((name) => /^statements?$/i.test(name));
  const statement = key === void 0 ? void 0 : value.get(key);
  if (statement === void 0) return dated && value.keys().some((name) => /^(?:Statment|Effect)/.test(name));
  if (statement.kind === "list") return isStatementList(statement, dated);
  return statement.kind === "map" ? isStatement(statement) : dated;
}
function hasStatementKey(piece) {
  return /(?:"|%22)Statement(?:"|%22)/.test(piece);
}
function isStatementList(list, dated) {
  const items = list.items();
  return items.length === 0 ? dated : items.some((item) => item.kind === "map" ? isStatement(item) : dated);
}
function isStatement(map) {
  const keys = map.keys();
  const about = keys.some((key) => /^(?:Not)?(?:Action|Principal|Resource)s?$/i.test(key));
  return keys.includes("Effect") || about && (keys.length > 1 || map.partial === true);
}

export {
  parsePolicy,
  looksLikePolicy
};
