import {
  arnFaults,
  isArnLike,
  parseArn,
  parseRoleArn
} from "./chunk-KGG4CTBE.js";
import {
  fault,
  hasUnknown,
  isTemplateKey,
  kindOf,
  maskVariables,
  oneOf,
  parseOperator,
  quoted,
  rewrite
} from "./chunk-RYJ4CBOH.js";
import {
  editDistance,
  nearest
} from "./chunk-SN5CJ7VO.js";
import {
  canBe,
  compare,
  flat,
  holes,
  literal,
  show,
  text,
  unflat
} from "./chunk-CDYWI4VM.js";

// src/rule.ts
function defineRule(rule) {
  return rule;
}

// src/iam/context.ts
var publicAddress = "request:address";
var callTime = "request:time";
var sessionTime = "request:token-time";
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
var codePasses = "the code that calls AssumeRole decides what it passes";
var serviceOnly = "it is set only when an AWS service makes the call for a resource";
var address = hole("address", "the caller's public address");
var ofRoleSession = /* @__PURE__ */ new Map([
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
    unknown(
      "the public address of the task is not in the files",
      present([address]),
      absent("a VPC endpoint hides it")
    )
  ],
  ["aws:requestedregion", present([hole("region", "the region of the STS endpoint", "region")])],
  ["aws:currenttime", present([hole("time", "the time of the call")])],
  ["aws:epochtime", present([hole("time", "the time of the call")])],
  ["aws:tokenissuetime", present([hole("token-time", "the time of the session's start")])]
]);
var generatedNames = [
  "botocore-session-",
  "aws-sdk-",
  "aws-go-sdk-",
  "aws-dotnet-sdk-",
  "assume-role-",
  "AWSCLI-"
];
function sessionName({ sessionName: name, profileKnown }) {
  if (name !== void 0) return present(name);
  if (!profileKnown) return present([hole("session-name", "the session name that the code passes")]);
  const number = hole("session-number", "number");
  return unknown(
    "the profile sets no role_session_name, so the SDK makes one up",
    ...generatedNames.map((prefix) => present([prefix, number])),
    present([{ ...number, kind: "account" }, number]),
    present(["default_session"])
  );
}
function externalId({ externalId: id, profileKnown }) {
  if (Array.isArray(id)) return present(id);
  if (id === "absent" || id === void 0 && profileKnown) return absent("the call passes no external id");
  return unknown("the code that calls AssumeRole passes an external id or not");
}
function sessionKeys(call) {
  const { tags, transitiveTagKeys: transitive, sourceIdentity: identity, profileKnown } = call;
  const otherwise = profileKnown ? absent("a profile cannot pass it") : unknown(codePasses);
  const keys = tags && [...tags.keys()].map((key) => [key]);
  return [
    ["sts:externalid", externalId(call)],
    ["sts:rolesessionname", sessionName(call)],
    ["sts:durationseconds", absent("STS does not set it on AssumeRole")],
    ["sts:awsservicename", absent("STS does not set it on AssumeRole")],
    ["sts:sourceidentity", identity ? present(identity) : otherwise],
    [
      "sts:transitivetagkeys",
      transitive ? transitive.length > 0 ? present(...transitive) : absent() : otherwise
    ],
    ["aws:tagkeys", keys ? keys.length > 0 ? present(...keys) : absent() : otherwise],
    ...tags ? [...tags].map(([key, tag]) => [requestTag + key.toLowerCase(), present(tag)]) : []
  ];
}
var requestTag = "aws:requesttag/";
function principalKeys(arn, account, organizationId) {
  return [
    ["aws:principalarn", present(arn)],
    ["aws:principalaccount", present(account)],
    [
      "aws:principalorgid",
      organizationId ? present(organizationId) : unknown("the organization of the caller's account is not in the files")
    ]
  ];
}
function otherKey(key, services) {
  const prefix = key.split(":", 1)[0] ?? "";
  if (!services.includes(prefix)) return absent(`keys of "${prefix}" do not come with this call`);
  if (key.startsWith("aws:principaltag/"))
    return unknown("the tags of the caller's session are not in the files");
  if (key.includes("resourcetag/")) return unknown("the tags of the role are not in the files");
  if (key.startsWith("aws:sourcevpc") || key === "aws:vpcsourceip") {
    return unknown("the files do not say whether the call goes through a VPC endpoint");
  }
  return unknown("its value is not in the files");
}
function contextOf(keys, others = () => unknown("its value is not in the files")) {
  const table = new Map(keys);
  return (key) => table.get(key.toLowerCase()) ?? others(key.toLowerCase());
}
function assumeRoleContext(call) {
  const { callerArn, callerAccount, destinationAccount, organizationId } = call;
  const tagless = call.tags !== void 0 || call.profileKnown;
  const sameAccount = compare(callerAccount, destinationAccount) === "same";
  const keys = [
    ...ofRoleSession,
    ...principalKeys(callerArn, callerAccount, organizationId),
    ...sessionKeys(call),
    ["aws:resourceaccount", present(destinationAccount)]
  ];
  if (sameAccount && organizationId) keys.push(["aws:resourceorgid", present(organizationId)]);
  return contextOf(
    keys,
    (key) => key.startsWith(requestTag) ? tagless ? absent("the call passes no such tag") : unknown(codePasses) : otherKey(key, ["aws", "sts", "iam"])
  );
}
function ecsTasksContext({ account, region, partition }) {
  const notRole = "the caller is the ECS service, not a role";
  const source = (kind) => present(text("arn:", partition, ":ecs:", region, ":", account, `:${kind}/`, hole("task", "task")));
  const keys = [
    ["aws:sourceaccount", present(account)],
    [
      "aws:sourcearn",
      unknown(
        "AWS does not document which ARN ECS passes",
        ...["task", "task-definition", "service", "container-instance"].map(source)
      )
    ],
    ["aws:principalisawsservice", present(["true"])],
    ["aws:principalservicename", present(["ecs-tasks.amazonaws.com"])],
    ...["aws:principalarn", "aws:principalaccount", "aws:principalorgid", "aws:principalorgpaths"].map(
      (key) => [key, absent(notRole)]
    ),
    ["aws:username", absent(notRole)],
    ["aws:multifactorauthpresent", absent(notRole)],
    ["aws:multifactorauthage", absent(notRole)],
    ["aws:resourceaccount", present(account)],
    ["aws:securetransport", present(["true"])],
    ["sts:externalid", absent("ECS passes no external id")],
    ["sts:sourceidentity", absent("ECS passes no source identity")],
    ["sts:durationseconds", absent("STS does not set it on AssumeRole")]
  ];
  return contextOf(
    keys,
    (key) => key.startsWith("aws:principaltag/") ? absent(notRole) : otherKey(key, ["aws", "sts", "iam"])
  );
}
function actionContext(caller, given = []) {
  const own = [...given].map(([key, value]) => [key.toLowerCase(), value]);
  return contextOf([
    ...ofRoleSession,
    ...principalKeys(caller.arn, caller.account, caller.organizationId),
    ...own
  ]);
}
function passRoleContext(caller) {
  return actionContext(caller, [["iam:PassedToService", present(["ecs-tasks.amazonaws.com"])]]);
}
function describeContext(value) {
  if (value.state === "present")
    return `the request has ${value.values.map((v) => `"${show(v)}"`).join(", ")}`;
  if (value.state === "unknown") return value.why;
  return `the key is not in the request${value.why === void 0 ? "" : `: ${value.why}`}`;
}

// src/iam/pattern.ts
var Chars = { digit: 0, label: 1, segment: 2, noColon: 3, any: 4 };
var ofHole = {
  account: Chars.digit,
  partition: Chars.label,
  region: Chars.label,
  segment: Chars.segment,
  any: Chars.any
};
var accountDigits = Array.from({ length: 12 }, (_, i) => i);
function holeAtoms(hole2, wild) {
  const set = ofHole[hole2.kind];
  if (hole2.kind === "account") {
    return accountDigits.map((i) => ({
      hole: `${hole2.id}#${String(i)}`,
      run: false,
      surely: set,
      maybe: set
    }));
  }
  return [{ hole: hole2.id, run: true, surely: set, maybe: wild && set >= Chars.segment ? Chars.any : set }];
}
function literalAtoms(s) {
  const atoms = [];
  for (let i = 0; i < s.length; i++) {
    atoms.push({ char: s.charAt(i), run: false, surely: Chars.any, maybe: Chars.any });
  }
  return atoms;
}
function valueAtoms(value) {
  return value.flatMap((piece) => typeof piece === "string" ? literalAtoms(piece) : holeAtoms(piece, false));
}
function wildcard(c, next, reading) {
  const run = c === "*";
  const free = { run, surely: Chars.any, maybe: Chars.any };
  const kept = { run, surely: Chars.noColon, maybe: Chars.noColon };
  if (reading.mode === "like") return free;
  if (reading.blurred || next === "") return { run, surely: Chars.noColon, maybe: Chars.any };
  if (reading.mode === "arn") return reading.colons >= 5 ? free : kept;
  return run && (next === void 0 || next === ":") ? free : kept;
}
function patternLiteral(s, last, reading) {
  if (reading.mode === "exact") return literalAtoms(s);
  const atoms = [];
  for (let i = 0; i < s.length; i++) {
    const c = s.charAt(i);
    if (c === ":") reading.colons++;
    const next = i + 1 < s.length ? s.charAt(i + 1) : last ? void 0 : "";
    if (c === "*" || c === "?") atoms.push(wildcard(c, next, reading));
    else atoms.push({ char: c, run: false, surely: Chars.any, maybe: Chars.any });
  }
  return atoms;
}
var variable = /\$\{([^{}]*)\}/g;
function variableText(inside, variables) {
  if (inside === "*" || inside === "?" || inside === "$") return [inside];
  const comma = inside.indexOf(",");
  const key = (comma < 0 ? inside : inside.slice(0, comma)).trim();
  const found = variables(key.toLowerCase());
  if (found !== void 0 || comma < 0) return found;
  const given = /^\s*'([^']*)'\s*$/.exec(inside.slice(comma + 1))?.[1];
  return given === void 0 ? void 0 : given === "" ? [] : [given];
}
function patternAtoms(pattern, mode, variables) {
  const reading = { mode, colons: 0, blurred: false };
  const atoms = [];
  for (const [index, piece] of pattern.entries()) {
    const last = index === pattern.length - 1;
    if (typeof piece !== "string") {
      if (piece.kind === "any") reading.blurred = true;
      atoms.push(...holeAtoms(piece, mode !== "exact"));
      continue;
    }
    let from = 0;
    for (const found of variables === void 0 ? [] : piece.matchAll(variable)) {
      const value = variables && variableText(found[1] ?? "", variables);
      if (value === void 0) return void 0;
      atoms.push(...patternLiteral(piece.slice(from, found.index), false, reading), ...valueAtoms(value));
      from = found.index + found[0].length;
    }
    atoms.push(...patternLiteral(piece.slice(from), last, reading));
  }
  return atoms;
}

// src/iam/match.ts
var limit = 2 ** 23;
function glob(pattern, value) {
  const chunks = pattern.split("*");
  const [first = "", last = ""] = [chunks[0], chunks.at(-1)];
  if (chunks.length === 1) return pattern === value;
  if (!value.startsWith(first) || !value.endsWith(last) || value.length < first.length + last.length)
    return false;
  const end = value.length - last.length;
  let from = first.length;
  for (const chunk of chunks.slice(1, -1)) {
    const found = value.indexOf(chunk, from);
    if (found < 0 || found + chunk.length > end) return false;
    from = found + chunk.length;
  }
  return true;
}
var sets = [/[0-9]/, /[a-z0-9-]/, /[^:/]/, /[^:]/, /[^]/];
function inSet(char, set) {
  return set === Chars.any || (sets[set]?.test(char) ?? false);
}
function surelyTakes(p, v) {
  if (p.hole !== void 0) return p.hole === v.hole;
  if (p.char !== void 0) return p.char === v.char;
  if (v.char !== void 0) return inSet(v.char, p.surely);
  return v.surely <= p.surely && (p.run || !v.run);
}
function canTake(p, v) {
  if (p.char !== void 0 && v.char !== void 0) return p.char === v.char;
  if (p.char !== void 0) return inSet(p.char, v.maybe);
  return v.char === void 0 || inSet(v.char, p.maybe);
}
function simulate(pattern, value, surely) {
  let at = new Uint8Array(pattern.length + 1);
  let next = new Uint8Array(pattern.length + 1);
  at[0] = 1;
  const skips = pattern.map((p) => p.run && (!surely || p.hole === void 0));
  const close = (states) => {
    for (let i = 0; i < skips.length; i++) if (states[i] === 1 && skips[i]) states[i + 1] = 1;
  };
  close(at);
  for (const v of value) {
    next.fill(0);
    let alive = 0;
    if (v.run && !surely) next.set(at);
    const source = v.run && !surely ? next : at;
    for (const [i, p] of pattern.entries()) {
      if (source[i] !== 1 || !(surely ? surelyTakes(p, v) : canTake(p, v))) continue;
      const stays = p.run && (!surely || p.hole === void 0);
      next[stays ? i : i + 1] = 1;
      if (stays && source === next) next[i + 1] = 1;
    }
    close(next);
    for (const state of next) alive |= state;
    if (alive === 0) return false;
    [at, next] = [next, at];
  }
  return at[pattern.length] === 1;
}
function same(p, v) {
  if (p === void 0 || v === void 0) return false;
  return p.char !== void 0 ? p.char === v.char : p.hole !== void 0 && p.hole === v.hole;
}
function trimmed(pattern, value) {
  let start = 0;
  while (same(pattern[start], value[start])) start++;
  let end = 0;
  const most = Math.min(pattern.length, value.length) - start;
  while (end < most && same(pattern.at(-1 - end), value.at(-1 - end))) end++;
  return [pattern.slice(start, pattern.length - end), value.slice(start, value.length - end)];
}
function lower(t) {
  return t.map((piece) => typeof piece === "string" ? piece.toLowerCase() : piece);
}
function plain(pattern, value, mode) {
  const [p, v] = [literal(pattern), literal(value)];
  if (p === void 0 || v === void 0) return void 0;
  if (mode === "exact" || !/[*?]/.test(p)) return p === v ? "yes" : "no";
  if (p.includes("?")) return void 0;
  if (!glob(p, v)) return "no";
  const free = mode === "like" || (mode === "resource" ? !/\*[^:*]/.test(p) : /^(?:[^:*]*:){5}/.test(p));
  return free ? "yes" : void 0;
}
function matchPattern(pattern, value, options = {}) {
  const { mode = "like", caseInsensitive = false, variables } = options;
  if (caseInsensitive)
    return matchPattern(lower(pattern), lower(value), { ...options, caseInsensitive: false });
  const hasVariables = variables !== void 0 && pattern.some((piece) => typeof piece === "string" && piece.includes("${"));
  if (!hasVariables) {
    const known = plain(pattern, value, mode);
    if (known !== void 0) return known;
  }
  const atoms = patternAtoms(pattern, mode, hasVariables ? variables : void 0);
  if (atoms === void 0) return "no";
  const [p, v] = trimmed(atoms, valueAtoms(value));
  if (p.length * v.length > limit) return "unknown";
  if (!simulate(p, v, false)) return "no";
  return simulate(p, v, true) ? "yes" : "unknown";
}
function matchAction(pattern, action) {
  const matched = matchPattern(pattern, [action], { caseInsensitive: true });
  const [first] = pattern;
  const vendor = typeof first === "string" && first !== "*" ? first.split(":", 1)[0] : "";
  return matched === "yes" && vendor !== void 0 && /[*?]/.test(vendor) ? "unknown" : matched;
}
var plainFields = /^(?:(?:[^:$]|\$(?!\{))*:){5}/;
function matchResource(pattern, resource, variables) {
  if (literal(pattern) === "*") return "yes";
  const matched = matchPattern(pattern, resource, { mode: "resource", ...variables && { variables } });
  if (matched !== "yes" || variables === void 0) return matched;
  const whole = flat(pattern);
  return !whole.includes("${") || plainFields.test(whole) ? "yes" : "unknown";
}
function matchArn(pattern, value, variables) {
  if (literal(pattern) === "*") return "yes";
  return matchPattern(pattern, value, { mode: "arn", ...variables && { variables } });
}

// src/iam/truth.ts
function all(truths) {
  if (truths.includes("no")) return "no";
  return truths.includes("unknown") ? "unknown" : "yes";
}
function any(truths) {
  if (truths.includes("yes")) return "yes";
  return truths.includes("unknown") ? "unknown" : "no";
}
function not(truth) {
  return truth === "unknown" ? "unknown" : truth === "yes" ? "no" : "yes";
}
function agreed(truths) {
  const [first = "unknown"] = truths;
  return truths.every((truth) => truth === first) ? first : "unknown";
}

// src/iam/condition.ts
function variablesOf(context) {
  return (key) => {
    const value = context(key);
    if (value.state === "unknown") return [{ id: `variable:${key}`, label: `value of ${key}`, kind: "any" }];
    return value.state === "present" && value.values.length === 1 ? value.values[0] : void 0;
  };
}
function ordered(base, left, right) {
  if (Number.isNaN(left) || Number.isNaN(right)) return "no";
  const holds2 = base.endsWith("LessThan") ? left < right : base.endsWith("LessThanEquals") ? left <= right : base.endsWith("GreaterThan") ? left > right : base.endsWith("GreaterThanEquals") ? left >= right : left === right;
  return holds2 ? "yes" : "no";
}
function seconds(date) {
  return /^-?\d+$/.test(date.trim()) ? Number(date) : Date.parse(date) / 1e3;
}
var past = Date.UTC(2026, 0) / 1e3;
function dateFits(base, value, wanted) {
  const known = literal(value);
  if (known !== void 0) return ordered(base, seconds(known), wanted);
  const [only] = value;
  const isTime = typeof only === "object" && (only.id === callTime || only.id === sessionTime);
  return isTime && wanted < past ? ordered(base, past, wanted) : "unknown";
}
var decimal = /^\s*[-+]?\d+(?:\.\d+)?\s*$/;
var privateRanges = [
  [/^(?:10|127)\./, 8],
  [/^(?:192\.168|169\.254)\./, 16],
  [/^172\.(?:1[6-9]|2\d|3[01])\./, 12],
  [/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./, 10],
  [/^f[cd][0-9a-f]{2}:/i, 7],
  [/^fe[89ab][0-9a-f]:/i, 10]
];
function isPrivate(cidr) {
  const [network = "", length] = cidr.split("/");
  return privateRanges.some(
    ([start, least]) => start.test(network) && (length === void 0 || Number(length) >= least)
  );
}
function addressFits(range, value) {
  const cidr = literal(range);
  const [only] = value;
  const isCaller = typeof only === "object" && only.id === publicAddress;
  return isCaller && cidr !== void 0 && isPrivate(cidr) ? "no" : "unknown";
}
function fits(operator, wanted, value, variables) {
  const { base, family } = operator;
  if (family === "Arn") return matchArn(wanted, value, variables);
  if (family === "IpAddress") return addressFits(wanted, value);
  if (family === "String") {
    return matchPattern(wanted, value, {
      mode: base.endsWith("Like") ? "like" : "exact",
      caseInsensitive: base.endsWith("IgnoreCase"),
      ...variables && { variables }
    });
  }
  if (family === "Numeric" || family === "Date") {
    const [left, right] = [literal(value), literal(wanted)];
    if (family === "Date" && right !== void 0) return dateFits(base, value, seconds(right));
    if (left === void 0 || right === void 0) return "unknown";
    const number = (s) => decimal.test(s) ? Number(s) : NaN;
    return ordered(base, number(left), number(right));
  }
  return matchPattern(wanted, value, { mode: "exact", caseInsensitive: family === "Bool" });
}
function valueHolds({ test, operator, variables }, value) {
  const matched = any(test.values.map((wanted) => fits(operator, wanted.value, value, variables)));
  const found = matched === "no" && test.partial ? "unknown" : matched;
  return operator.negated ? not(found) : found;
}
function nullHolds(test, isMissing) {
  const found = any(
    test.values.map(
      ({ value }) => matchPattern(value, [String(isMissing)], { mode: "exact", caseInsensitive: true })
    )
  );
  return found === "no" && test.partial ? "unknown" : found;
}
function missingHolds({ negated, ifExists, set }) {
  if (ifExists || set === "ForAllValues") return "yes";
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
  if (operator.family === "Null") return nullHolds(test, value.state === "absent");
  if (value.state === "absent") return missingHolds(operator);
  const results = value.values.map((v) => valueHolds(trial, v));
  if (operator.set === "ForAllValues") return all(results);
  if (operator.set === "ForAnyValue") return any(results);
  return agreed(results);
}
function wish({ test, operator }) {
  const values = test.values.map(({ value }) => `"${show(value)}"`).join(" or ") || "nothing";
  const verb = operator.family === "Null" ? "is" : operator.negated ? "excludes" : "asks for";
  return `${test.operator.value} ${test.key.value} ${verb} ${values}`;
}
function decidingValue(trial, context) {
  const { test, operator, variables } = trial;
  if (test.values.length === 1) return test.values[0];
  if (context.state !== "present" || operator.family === "Null") return void 0;
  return test.values.find(
    ({ value }) => context.values.some((v) => fits(operator, value, v, variables) === "yes")
  );
}
function contextValue(key, context) {
  if (isTemplateKey(key)) return { state: "unknown", why: "the template leaves open which key it is" };
  return context(key.toLowerCase());
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

// src/iam/principal.ts
var truthOf = { same: "yes", different: "no", unknown: "unknown" };
function sameText(a, b) {
  return truthOf[compare(a, b)];
}
function hasWildcard(t) {
  return t.some((piece) => typeof piece === "string" && /[*?]/.test(piece));
}
function accountOf(value) {
  const [only] = value;
  if (typeof only === "object") return value.length === 1 && only.kind === "account" ? value : void 0;
  const digits = literal(value)?.replaceAll("-", "") ?? "";
  return /^\d{12}$/.test(digits) ? [digits] : void 0;
}
function sessionCovers(arn, caller) {
  if (caller.session === void 0 || !flat(arn.resource).startsWith("assumed-role/")) return "no";
  const role = parseRoleArn(caller.arn);
  if (role === void 0) return "unknown";
  const own = text("assumed-role/", role.name, "/", caller.session);
  return all([sameText(arn.account, caller.account), sameText(arn.resource, own)]);
}
function arnCovers(value, caller) {
  const account = accountOf(value);
  if (account !== void 0) return [["account", sameText(account, caller.account)]];
  const arn = parseArn(value);
  if (arn === void 0) {
    const truth = sameText(value, caller.arn);
    return typeof value[0] === "string" && truth === "no" ? [] : [["role", truth === "no" ? "unknown" : truth]];
  }
  if (literal(arn.service) === "sts") return [["session", sessionCovers(arn, caller)]];
  if (literal(arn.resource) === "root") {
    const partition = parseArn(caller.arn)?.partition;
    const samePartition = partition === void 0 ? "unknown" : sameText(arn.partition, partition);
    return [["account", all([samePartition, sameText(arn.account, caller.account)])]];
  }
  return [["role", sameText(value, caller.arn)]];
}
function serviceCovers(value, name) {
  const written = literal(value);
  if (written === void 0 || written === name) return sameText(value, [name]);
  return written.toLowerCase() === name ? "unknown" : "no";
}
function covers(entry, caller) {
  const cover = (match, truth) => ({ match, truth, entry });
  if (entry.type === "*" || entry.type === "AWS" && literal(entry.value) === "*")
    return [cover("star", "yes")];
  if (caller.kind === "service") {
    if (entry.type !== "Service") return [];
    return [cover("service", any(caller.names.map((name) => serviceCovers(entry.value, name))))];
  }
  if (entry.type !== "AWS") return [];
  if (hasWildcard(entry.value)) return [cover("role", matchPattern(entry.value, caller.arn, { mode: "arn" }))];
  return arnCovers(entry.value, caller).map(([match, truth]) => cover(match, truth));
}
var byDirectness = ["session", "role", "star", "service", "account"];
function named(requester) {
  return requester.kind === "role" ? show(requester.arn) : requester.names[0] ?? "the service";
}
function tryPrincipal(matcher, requester) {
  const found = matcher.entries.flatMap((entry2) => covers(entry2, requester));
  const listed = any([...found.map((cover) => cover.truth), matcher.partial ? "unknown" : "no"]);
  const kinds3 = (truth2) => byDirectness.filter((kind) => found.some((cover) => cover.match === kind && cover.truth === truth2));
  const [match] = kinds3("yes");
  const better = match === void 0 ? byDirectness : byDirectness.slice(0, byDirectness.indexOf(match));
  const deciding = found.find((cover) => cover.truth === "yes" && cover.match === match) ?? found.find((cover) => cover.truth === "unknown");
  const only = matcher.entries.length === 1 ? matcher.entries[0] : void 0;
  const entry = deciding?.entry ?? only;
  const truth = matcher.not ? not(listed) : listed;
  return {
    element: "principal",
    truth,
    at: entry?.at ?? matcher.at,
    why: principalWhy(matcher, truth, entry, named(requester)),
    ...entry && { principal: entry },
    ...!matcher.not && match !== void 0 && { match },
    mayMatch: matcher.not ? [] : kinds3("unknown").filter((kind) => better.includes(kind))
  };
}
function principalWhy(matcher, truth, entry, who) {
  const element = matcher.not ? "NotPrincipal" : "Principal";
  const value = entry ? `${element} "${show(entry.value)}"` : `no value of ${element}`;
  if (truth === "unknown") return `${value} may cover ${who}: the files leave it open`;
  if (matcher.not) return truth === "yes" ? `${element} does not exempt ${who}` : `${value} exempts ${who}`;
  return truth === "yes" || entry === void 0 ? `${value} covers ${who}` : `${value} does not cover ${who}`;
}

// src/iam/evaluate.ts
var trustActions = [
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:TagSession",
  "sts:SetSourceIdentity",
  "sts:SetContext"
];
var lowerTrustActions = trustActions.map((action) => action.toLowerCase());
function trustAction(pattern, action) {
  const written = literal(pattern);
  if (written === void 0 || /[*?]/.test(written)) return matchAction(pattern, action);
  if (written === action) return "yes";
  return written.toLowerCase() === action.toLowerCase() ? "unknown" : "no";
}
function tryMatcher(matcher, element, wanted, match) {
  const truths = matcher.values.map(({ value: value2 }) => match(value2));
  const listed = any([...truths, matcher.partial ? "unknown" : "no"]);
  const truth = matcher.not ? not(listed) : listed;
  const deciding = listed === "no" ? void 0 : matcher.values[truths.indexOf(listed)];
  const value = deciding ?? (matcher.values.length === 1 ? matcher.values[0] : void 0);
  const name = `${matcher.not ? "Not" : ""}${element === "action" ? "Action" : "Resource"}`;
  const written = value ? `${name} "${show(value.value)}"` : `no value of ${name}`;
  const why = truth === "unknown" ? `${value ? written : name} may cover ${wanted}: the files leave it open` : `${written} ${listed === "no" && value ? "does not cover" : "covers"} ${wanted}`;
  return { element, truth, at: value?.at ?? matcher.at, why };
}
function missing(element, at) {
  return { element, truth: "unknown", at, why: `the files do not say what the ${element} element holds` };
}
function tryActions({ actions, at }, kind, action) {
  if (actions === void 0) return missing("action", at);
  if (kind !== "trust") return tryMatcher(actions, "action", action, (p) => matchAction(p, action));
  const trial = tryMatcher(actions, "action", action, (p) => trustAction(p, action));
  return actions.not && trial.truth === "yes" ? { ...trial, truth: "unknown" } : trial;
}
function tryElements(statement, variables, question) {
  const { kind, request, requester } = question;
  const elements = [];
  if (requester !== void 0 && (kind === "trust" || kind === "rcp")) {
    const { principals } = statement;
    elements.push(principals ? tryPrincipal(principals, requester) : missing("principal", statement.at));
  }
  elements.push(tryActions(statement, kind, request.action));
  if (kind !== "trust") {
    const covers2 = (p) => matchResource(p, request.resource, variables);
    elements.push(
      statement.resources ? tryMatcher(statement.resources, "resource", show(request.resource), covers2) : missing("resource", statement.at)
    );
  }
  for (const test of statement.conditions) elements.push(tryCondition(test, request.context, variables));
  if (statement.conditionUnknown) elements.push(missing("condition", statement.at));
  return elements;
}
function refusalOf(statement, kind) {
  if (kind === "trust") return refusalInTrust(statement);
  const { principals, resources } = statement;
  if (kind === "rcp") return void 0;
  if (principals) return { why: "IAM refuses a permissions policy with a principal", at: principals.keyAt };
  if (resources || statement.partial) return void 0;
  return { why: "IAM refuses a permissions policy without Resource", at: statement.at };
}
function refusalInTrust({ at, principals, resources, actions, partial }) {
  if (resources) return { why: "IAM refuses a trust policy with Resource", at: resources.keyAt };
  if (!principals && !partial) return { why: "IAM refuses a trust policy without Principal", at };
  if (principals?.not) return { why: "IAM refuses a trust policy with NotPrincipal", at: principals.keyAt };
  const star = principals?.entries.find((entry) => entry.type === "*");
  if (star) return { why: 'IAM refuses "*" as the whole Principal of a trust policy', at: star.at };
  const wild = principals?.entries.find(({ type, value }) => type === "AWS" && isPartlyWild(value));
  if (wild) return { why: "IAM refuses a wildcard inside a principal", at: wild.at };
  const odd = actions?.not ? void 0 : actions?.values.find(({ value }) => !isTrustAction(value));
  return odd && { why: `IAM refuses the action "${show(odd.value)}" in a trust policy`, at: odd.at };
}
function isPartlyWild(value) {
  return literal(value) !== "*" && value.some((piece) => typeof piece === "string" && /[*?]/.test(piece));
}
function isTrustAction(value) {
  const written = literal(value);
  return written === void 0 || lowerTrustActions.includes(written.toLowerCase());
}
function refusalOfDocument(policy, kind) {
  const fault2 = policy.faults.find(({ rule, severity }) => severity === "error" && refusing.includes(rule));
  if (fault2) return { why: `IAM refuses the document, as ${fault2.message}`, at: fault2.at };
  for (const statement of policy.statements) {
    const refused = refusalOf(statement, kind);
    if (refused) return refused;
  }
  return void 0;
}
var refusing = ["policy-syntax", "policy-version"];
function variablesIn({ version }, context) {
  if (version === void 0) return void 0;
  const written = literal(version.value);
  if (written === void 0)
    return (key) => [{ id: `variable:${key}`, label: `value of ${key}`, kind: "any" }];
  return written === "2008-10-17" ? void 0 : variablesOf(context);
}
function tryPolicy(policy, question) {
  const document = policy.policy;
  const refused = refusalOfDocument(document, question.kind);
  const variables = variablesIn(document, question.request.context);
  return document.statements.map((statement) => {
    const elements = tryElements(statement, variables, question);
    const principal = elements.find((trial) => "mayMatch" in trial);
    return {
      policy,
      statement,
      effect: statement.effect?.value,
      truth: all(elements.map((element) => element.truth)),
      elements,
      ...principal?.match && { principalMatch: principal.match },
      ...principal && principal.mayMatch.length > 0 && { principalMayMatch: principal.mayMatch },
      ...refused && { refused }
    };
  });
}
function evaluate(set, kind, request, requester) {
  return set.policies.flatMap((policy) => tryPolicy(policy, { kind, request, requester }));
}

// src/iam/layer.ts
var kinds = {
  "task-trust": "trust",
  trust: "trust",
  identity: "identity",
  boundary: "boundary",
  scp: "scp",
  rcp: "rcp"
};
var names = {
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
function denies(trial) {
  if (trial.effect === "Deny") return trial.truth;
  return trial.effect === void 0 && trial.refused === void 0 ? possible(trial.truth) : "no";
}
function wouldAllow(trial) {
  if (trial.effect === "Allow") return trial.truth;
  return trial.effect === void 0 ? possible(trial.truth) : "no";
}
function allows(trial) {
  return trial.refused === void 0 ? wouldAllow(trial) : "no";
}
function judge(name, set, request, requester) {
  const trials = evaluate(set, kinds[name], request, requester);
  const unread = set.policies.every(({ policy }) => policy.complete) ? "no" : "unknown";
  return {
    name,
    set,
    request,
    trials,
    allow: any([...trials.map(allows), unread, set.complete ? "no" : "unknown"]),
    deny: any([...trials.map(denies), unread])
  };
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
  if (trial === void 0) return [];
  const message = `${statementLabel(trial)} allows ${asked(layer.request)}`;
  return [reason(layer, "allow", message, trial, void 0, trial.statement.at)];
}
var distance = {
  action: 8,
  principal: 4,
  resource: 4,
  condition: 1
};
function failed(trial) {
  return trial.elements.filter((element) => element.truth === "no");
}
function namesService(trial, action) {
  const prefix = action.split(":", 1)[0] ?? "";
  const starts = (value) => typeof value[0] === "string" && value[0].toLowerCase().startsWith(`${prefix}:`);
  return trial.statement.actions?.values.some(({ value }) => starts(value)) ?? false;
}
function farness(trial, action) {
  const sum = failed(trial).reduce((total, { element }) => total + distance[element], 0);
  return namesService(trial, action) ? sum : sum + 2;
}
function nearestAllow(layer) {
  let best;
  let least = Infinity;
  for (const trial of layer.trials) {
    if (trial.effect !== "Allow") continue;
    const far = farness(trial, layer.request.action);
    if (far < least) [best, least] = [trial, far];
  }
  return best;
}
function refusedReason(layer, refused, trial) {
  const label = trial ? statementLabel(trial) : names[layer.name];
  return reason(layer, "refused", `${label} grants nothing: ${refused.why}`, trial, void 0, refused.at);
}
function refusedDocument(layer) {
  for (const { policy } of layer.set.policies) {
    if (policy.statements.length > 0) continue;
    const refused = refusalOfDocument(policy, kinds[layer.name]);
    if (refused) return refused;
  }
  return void 0;
}
function noAllowReason(layer) {
  const refused = layer.trials.find((trial) => trial.refused && wouldAllow(trial) !== "no");
  if (refused?.refused) return refusedReason(layer, refused.refused, refused);
  const unreadable = refusedDocument(layer);
  if (unreadable) return refusedReason(layer, unreadable);
  const nearest2 = nearestAllow(layer);
  const absence = `no statement of the ${names[layer.name]} allows ${asked(layer.request)}`;
  if (nearest2 === void 0)
    return reason(layer, "no-allow", absence, void 0, void 0, onlyDocument(layer));
  const [element] = failed(nearest2).sort((a, b) => distance[b.element] - distance[a.element]);
  const message = element ? `${absence}: in ${statementLabel(nearest2)} ${element.why}` : absence;
  return reason(layer, "no-allow", message, nearest2, element);
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
  return reason(
    layer,
    cause,
    `${statementLabel(trial)} may ${verb} ${asked(layer.request)}: ${why}`,
    trial,
    element
  );
}
function openReasons(layer, what) {
  const judged = what === "allow" ? allows : denies;
  const reasons = layer.trials.filter((trial) => judged(trial) === "unknown").map((trial) => openReason(layer, trial, what));
  const unread = layer.set.policies.filter(({ policy }) => !policy.complete);
  for (const { label, policy } of unread) {
    const message = `a part of ${label} could not be resolved from the files`;
    reasons.push(reason(layer, "unknown-policy", message, void 0, void 0, policy.at));
  }
  if (what === "deny" || layer.set.complete) return reasons;
  const missing2 = layer.set.missing.length > 0 ? layer.set.missing : [`the ${names[layer.name]}`];
  for (const one of missing2) reasons.push(reason(layer, "unknown-policy", `not among the files: ${one}`));
  return reasons;
}

// src/graph/mentions.ts
function hasWildcard2(value) {
  return value.some((piece) => typeof piece === "string" && /[*?]/.test(piece));
}
function isExactRole(value) {
  return parseRoleArn(value) !== void 0 && !hasWildcard2(value);
}
function allowsAssumeRole(statement) {
  const { effect, actions } = statement;
  if (effect?.value !== "Allow" || actions === void 0) return false;
  const matches = actions.values.some(({ value }) => matchAction(value, "sts:AssumeRole") === "yes");
  return matches !== actions.not;
}
function rolesPermitted(policy) {
  return policy.statements.filter((statement) => allowsAssumeRole(statement) && statement.resources?.not === false).flatMap(
    (statement) => (statement.resources?.values ?? []).filter(({ value }) => isExactRole(value)).map((resource) => ({ ...resource, statement }))
  );
}
function rolesInResources(policy) {
  return policy.statements.flatMap(
    (statement) => (statement.resources?.values ?? []).filter(({ value }) => isExactRole(value))
  );
}
function rolesTrusted(policy) {
  return policy.statements.filter(({ effect, principals }) => effect?.value === "Allow" && principals?.not === false).flatMap(({ principals }) => principals?.entries ?? []).filter(({ type, value }) => type === "AWS" && isExactRole(value)).map(({ value, at }) => ({ value, at }));
}
function servicesTrusted(policy) {
  return policy.statements.filter(({ effect }) => effect?.value === "Allow").flatMap(({ principals }) => principals?.entries ?? []).flatMap(({ type, value }) => type === "Service" ? [literal(value) ?? ""] : []);
}
function trustsAwsPrincipals(policy) {
  return policy.statements.some(
    ({ principals }) => principals?.entries.some(({ type }) => type === "AWS" || type === "*")
  );
}
var ROLE_ARN = /arn:[\w-]*:iam::[^:\s"',]*:role\/[\w+=,.@/\ue000-\uf8ff-]+/g;
function rolesInContainer(container) {
  const values = [
    ...container.environment.flatMap(({ value }) => value ? [value] : []),
    ...container.words
  ];
  return values.flatMap(({ value, at }) => {
    if (isExactRole(value)) return [{ value, at }];
    const inOrder = holes(value);
    return [...flat(value).matchAll(ROLE_ARN)].map((match) => ({
      value: unflat(match[0], inOrder),
      at: at.part(match.index, match.index + match[0].length)
    }));
  });
}

// src/graph/folders.ts
function folderOf(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
function* foldersUp(path) {
  let folder = folderOf(path);
  for (; ; ) {
    yield folder;
    if (folder === "") return;
    folder = folderOf(folder);
  }
}
function isBelow(path, folder) {
  return folder === "" || path.startsWith(`${folder}/`);
}
var Nearness = class {
  #byFolder = /* @__PURE__ */ new Map();
  add(path, item) {
    for (const folder of foldersUp(path)) {
      const items = this.#byFolder.get(folder);
      if (items) items.add(item);
      else this.#byFolder.set(folder, /* @__PURE__ */ new Set([item]));
    }
  }
  /** Items in or below the nearest folder, at or above the path's own, that holds one which fits. */
  nearest(path, fits2 = () => true) {
    for (const folder of foldersUp(path)) {
      const found = [...this.#byFolder.get(folder) ?? []].filter(fits2);
      if (found.length > 0) return found;
    }
    return [];
  }
};

// src/graph/profiles.ts
function settingOf(profile, key) {
  const setting = profile.settings.get(key);
  return setting && literal(setting.value.value);
}
function meansEcsContainer(profile) {
  const source = settingOf(profile, "credential_source")?.replace(/["'\s]|[#;].*$/g, "") ?? "";
  return editDistance(source.toLowerCase().replace(/[-_]/g, ""), "ecscontainer", 2) <= 2;
}
function selects(task, name) {
  return task.containers.some(
    ({ environment }) => environment.some((entry) => literal(entry.name.value) === "AWS_PROFILE" && literal(entry.value?.value ?? []) === name)
  );
}
function isTasksOwn(profile, tasks, table) {
  if (meansEcsContainer(profile)) return true;
  const role = profile.settings.get("role_arn")?.value;
  if (role === void 0) return false;
  const named2 = table.find(table.fill(role.value), []);
  return named2.some(
    ({ mentions }) => mentions.some(({ at, in: kind }) => kind === "resource" && tasks.some((task) => isBeside(task, at.source.path)))
  );
}
function isBeside(task, path) {
  const [a, b] = [folderOf(task.at.source.path), folderOf(path)];
  return a === b || a.startsWith(b) || b.startsWith(a);
}
function carriers(profile, near, table) {
  const selecting = near.filter((task) => selects(task, profile.name.value));
  if (selecting.length > 0) return selecting;
  const roles = new Set(near.map(({ taskRole }) => taskRole));
  return roles.size === 1 && isTasksOwn(profile, near, table) ? near : [];
}
function chain(profile, task, all2, depth = 5) {
  const name = settingOf(profile, "source_profile");
  const source = all2.find((other) => other !== profile && other.name.value === name && !other.misheaded);
  const isRole = source?.settings.has("role_arn") === true;
  return { profile, task, source: source && isRole && depth > 0 ? chain(source, task, all2, depth - 1) : void 0 };
}
function startsAtTask(use) {
  return use.source ? startsAtTask(use.source) : use.profile.settings.has("credential_source");
}
function linkProfiles(profiles, tasks, options, table) {
  const near = new Nearness();
  for (const task of tasks) near.add(task.at.source.path, task);
  const uses = [];
  for (const profile of profiles) {
    const path = profile.at.source.path;
    const given = options.profiles.filter(({ file }) => file(path));
    const siblings = profiles.filter((other) => folderOf(other.at.source.path) === folderOf(path));
    const carrying = given.length > 0 ? tasks.filter((task) => given.some(({ taskDefinitions }) => taskDefinitions(task.at.source.path))) : carriersOfChain(profile, siblings, near.nearest(path), table);
    for (const task of carrying) {
      task.profiles.push(profile);
      if (!profile.settings.has("role_arn") || profile.misheaded) continue;
      const use = chain(profile, task, siblings);
      if (startsAtTask(use)) uses.push(use);
    }
  }
  return uses;
}
function carriersOfChain(profile, siblings, near, table) {
  const own = carriers(profile, near, table);
  if (own.length > 0) return own;
  const name = settingOf(profile, "source_profile");
  const source = siblings.find((other) => other !== profile && other.name.value === name);
  return source && meansEcsContainer(source) ? carriers(source, near, table) : [];
}

// src/iam/decide.ts
var verdictOf = { yes: "allowed", no: "denied", unknown: "unknown" };
var sameness = { same: "yes", different: "no", unknown: "unknown" };
function stepOf(gates, remarks = { allowed: [], unknown: [] }) {
  const deny = any(gates.map(({ layer }) => layer.deny));
  const verdict = verdictOf[all([...gates.map((gate) => gate.passed), not(deny)])];
  const reasons = {
    denied: () => [
      ...gates.flatMap(({ layer }) => denyReasons(layer)),
      ...gates.filter((gate) => gate.passed === "no").map(({ layer }) => noAllowReason(layer))
    ],
    unknown: () => [
      ...gates.flatMap(({ layer }) => layer.deny === "unknown" ? openReasons(layer, "deny") : []),
      ...gates.flatMap(({ layer, passed }) => passed === "unknown" ? openReasons(layer, "allow") : []),
      ...remarks.unknown
    ],
    allowed: () => [...remarks.allowed, ...gates.flatMap(({ layer }) => allowReasons(layer))]
  };
  return {
    verdict,
    reasons: withoutTwins(reasons[verdict]()),
    trials: gates.flatMap(({ layer }) => layer.trials)
  };
}
function withoutTwins(reasons) {
  const seen = /* @__PURE__ */ new Set();
  return reasons.filter(({ layer, cause, message }) => {
    const key = `${layer} ${cause} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
var direct = ["session", "role", "star"];
var beyondBoundary = ["session", "star"];
function grantsBy(trial, kinds3) {
  const truth = allows(trial);
  if (truth === "no") return "no";
  const { principalMatch, principalMayMatch = [] } = trial;
  if (principalMatch && kinds3.includes(principalMatch)) return truth;
  return principalMayMatch.some((kind) => kinds3.includes(kind)) ? "unknown" : "no";
}
function trustOf(trust, rcps, request, requester) {
  const name = requester.kind === "service" ? "task-trust" : "trust";
  const limits = rcps.map((set) => ({ layer: judge("rcp", set, request, requester), passed: "yes" }));
  const versions = trust.policies.length > 1 ? trust.policies.map((one) => ({ ...trust, policies: [one] })) : [trust];
  const layers = versions.map((set) => judge(name, set, request, requester));
  const steps = layers.map((layer) => stepOf([{ layer, passed: layer.allow }, ...limits]));
  return {
    step: oneOfVersions(steps, name),
    grantsBy: (kinds3) => agreed(
      layers.map(({ trials, set }) => {
        const granted = any(trials.map((trial) => grantsBy(trial, kinds3)));
        return granted === "no" && !set.complete ? "unknown" : granted;
      })
    )
  };
}
function oneOfVersions(steps, layer) {
  const [first] = steps;
  if (first !== void 0 && steps.length === 1) return first;
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
function isKnownToExist({ policies, complete, missing: missing2 }) {
  return policies.length > 0 || complete || missing2.length > 0;
}
function isServiceLinked(arn) {
  const role = parseRoleArn(arn);
  return role !== void 0 && show(role.path).startsWith("/aws-service-role/");
}
var noExemption = { granted: "no", unbounded: "no", open: "" };
function permissionOf(caller, request, exemption) {
  const { granted, unbounded, open } = exemption;
  const identity = judge("identity", caller.identity, request);
  const gates = [{ layer: identity, passed: any([granted, identity.allow]) }];
  if (caller.boundary && isKnownToExist(caller.boundary)) {
    const boundary = judge("boundary", caller.boundary, request);
    gates.push({ layer: boundary, passed: any([unbounded, boundary.allow]) });
  }
  if (!isServiceLinked(caller.arn)) {
    for (const set of caller.scps) {
      const scp = judge("scp", set, request);
      gates.push({ layer: scp, passed: scp.allow });
    }
  }
  const isOpen = granted === "unknown" || unbounded === "unknown";
  return stepOf(gates, {
    allowed: granted === "yes" && identity.allow !== "yes" ? [remark("not-needed", notNeeded(request))] : [],
    unknown: isOpen ? [remark("unknown-value", open)] : []
  });
}
function remark(cause, message) {
  return { cause, layer: "identity", message, at: void 0, trial: void 0 };
}
function notNeeded({ resource }) {
  return `${show(resource)} is in the caller's account and trusts it by name, which is permission enough`;
}
function partitionStep(layer, caller, destination) {
  const message = `${show(caller.arn)} and ${show(destination.arn)} are in different partitions, across which no role can be assumed`;
  return {
    verdict: "denied",
    reasons: [{ cause: "partition", layer, message, at: void 0, trial: void 0 }],
    trials: []
  };
}
function requesterOf({ arn, account, session }) {
  return { kind: "role", arn, account, session };
}
function bothSides(caller, destination, request) {
  const trusted = trustOf(destination.trust, destination.rcps, request, requesterOf(caller));
  const same2 = sameness[compare(caller.account, destination.account)];
  const exemption = {
    granted: all([same2, trusted.grantsBy(direct)]),
    unbounded: all([same2, trusted.grantsBy(beyondBoundary)]),
    open: same2 === "unknown" ? `the files do not say whether ${show(destination.arn)} is in the caller's account, where its trust may be permission enough` : `in one account the trust policy of ${show(destination.arn)} may be permission enough, and the files leave it open`
  };
  return { permission: permissionOf(caller, request, exemption), trust: trusted.step };
}
function merged(steps) {
  const verdict = worst(steps.map((step) => step.verdict));
  const deciding = steps.filter((step) => step.verdict === verdict);
  return {
    verdict,
    reasons: deciding.flatMap((step) => step.reasons),
    trials: steps.flatMap((step) => step.trials)
  };
}
function worst(verdicts) {
  if (verdicts.includes("denied")) return "denied";
  return verdicts.includes("unknown") ? "unknown" : "allowed";
}
function companions(context) {
  const passes = (key) => context(key).state === "present";
  return [
    ...passes("aws:tagkeys") || passes("sts:transitivetagkeys") ? ["sts:TagSession"] : [],
    ...passes("sts:sourceidentity") ? ["sts:SetSourceIdentity"] : []
  ];
}
function decideAssumeRole(caller, destination, context) {
  const [from, to] = [parseArn(caller.arn)?.partition, parseArn(destination.arn)?.partition];
  if (from !== void 0 && to !== void 0 && compare(from, to) === "different") {
    const [permission2, trust2] = ["identity", "trust"].map(
      (layer) => partitionStep(layer, caller, destination)
    );
    if (permission2 && trust2) return { verdict: "denied", permission: permission2, trust: trust2 };
  }
  const sides = ["sts:AssumeRole", ...companions(context)].map(
    (action) => bothSides(caller, destination, { action, resource: destination.arn, context })
  );
  const permission = merged(sides.map((side) => side.permission));
  const trust = merged(sides.map((side) => side.trust));
  return { verdict: worst([permission.verdict, trust.verdict]), permission, trust };
}
var ecsTasks = ["ecs-tasks.amazonaws.com", "ecs-tasks.amazonaws.com.cn"];
function decideTaskTrust(trust, place) {
  const names2 = compare(place.partition, ["aws"]) === "same" ? ecsTasks.slice(0, 1) : ecsTasks;
  const request = { action: "sts:AssumeRole", resource: [], context: ecsTasksContext(place) };
  return trustOf(trust, [], request, { kind: "service", names: names2 }).step;
}
function decideAction(caller, action, resource, context) {
  return permissionOf(caller, { action, resource, context }, noExemption);
}

// src/iam/sts-actions.ts
var stsActions = [
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
var trustActions2 = [
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:TagSession",
  "sts:SetSourceIdentity",
  "sts:SetContext"
];

// src/iam/action-faults.ts
function actionFaults(policy) {
  return policy.statements.flatMap(
    ({ actions }) => (actions?.values ?? []).flatMap((action) => actionFault(action) ?? [])
  );
}
function actionFault(action) {
  const name = maskVariables(action.value);
  if (name === "*" || hasUnknown(name)) return void 0;
  return shapeFault(action, name) ?? stsFault(action, name);
}
function shapeFault({ at }, name) {
  const refuse = (message, hint, meant) => fault("policy-syntax", "MATCH-1", at, message, { hint, ...meant && rewrite(at, name, meant) });
  if (name !== name.trim())
    return refuse(`white space is part of action ${quoted(name)}`, "remove it", name.trim());
  const [vendor = "", ...rest] = name.split(":");
  if (rest.length === 0) {
    const known = nearest(name.replace(/^sts[./-]/i, ""), stsActions);
    const hint = known === void 0 ? "write <service>:<action>" : `write "sts:${known}"`;
    return refuse(`action ${quoted(name)} names no service, IAM refuses it`, hint, known && `sts:${known}`);
  }
  if (rest.length > 1) {
    const meant = rest.length === 2 && rest[0] === "" ? `${vendor}:${rest[1] ?? ""}` : void 0;
    const hint = meant === void 0 ? "write <service>:<action>" : `write "${meant}"`;
    return refuse(`action ${quoted(name)} has more than one colon, IAM refuses it`, hint, meant);
  }
  if (/[*?]/.test(vendor)) {
    return refuse(
      `service "${vendor}" of action ${quoted(name)} holds a wildcard, IAM refuses it`,
      "name the service"
    );
  }
  if (vendor === "" || rest[0] === "" || /[^\w-]/.test(vendor) || /[^\w*?-]/.test(rest[0] ?? "")) {
    return refuse(
      `action ${quoted(name)} is not of the form <service>:<action>, IAM refuses it`,
      "write <service>:<action>"
    );
  }
  return void 0;
}
function stsFault({ at }, written) {
  const [vendor = "", name = ""] = written.split(":");
  const say = (message, severity, meant) => {
    const hint = meant === void 0 ? "see the actions of AWS STS" : `write "${meant}"`;
    return fault("policy-unknown-action", "AA-9", at, message, {
      severity,
      hint,
      ...meant && rewrite(at, written, meant)
    });
  };
  const real = stsActions.find((one) => one.toLowerCase() === name.toLowerCase());
  if (vendor.toLowerCase() !== "sts") {
    const assumes = real?.startsWith("Assume") === true;
    return assumes ? say(`action ${quoted(written)} does not exist, "${real}" is an action of STS`, "error", `sts:${real}`) : void 0;
  }
  if (real !== void 0) return void 0;
  if (!/[*?]/.test(name)) {
    const meant = nearest(name, stsActions);
    const severity = meant === void 0 ? "warning" : "error";
    return say(`action ${quoted(written)} does not exist`, severity, meant && `sts:${meant}`);
  }
  if (stsActions.some((action) => matchAction([written], `sts:${action}`) !== "no")) return void 0;
  return say(`no action of STS matches the pattern ${quoted(written)}`, "warning", void 0);
}

// src/iam/principal-faults.ts
function principalFaults({ principals }) {
  if (principals === void 0) return [];
  if (principals.not) {
    const message = "NotPrincipal in a trust policy, which IAM refuses";
    const hint = "name with Principal who may assume the role";
    return [invalid("TRUST-3", principals.keyAt, message, hint)];
  }
  return principals.entries.flatMap((entry) => entryFault(entry) ?? []);
}
function invalid(fact, at, message, hint) {
  return fault("trust-principal-invalid", fact, at, message, { hint });
}
function entryFault(entry) {
  switch (entry.type) {
    case "*":
      return invalid(
        "TRUST-6",
        entry.at,
        'IAM refuses the bare principal "*" in a trust policy',
        'write {"AWS": "<role ARN>"}; {"AWS": "*"} is accepted and means everybody'
      );
    case "AWS":
      return awsFault(entry);
    case "Service":
      return serviceFault(entry);
    case "Federated":
      return federatedFault(entry);
    case "CanonicalUser":
      return invalid(
        "TRUST-5",
        entry.at,
        "CanonicalUser is a principal of S3 only",
        "name an account, role or user"
      );
  }
}
function awsFault(entry) {
  const { value, at } = entry;
  const written = flat(value);
  if (written === "*") return void 0;
  if (/[*?]/.test(written)) {
    const message = `principal ${quoted(value)} holds a wildcard, which IAM refuses inside a principal`;
    return invalid(
      "TRUST-7",
      at,
      message,
      "name the role in full, or trust the account and test aws:PrincipalArn with ArnLike"
    );
  }
  if (isArnLike(value)) return arnFault(entry);
  return hasUnknown(maskVariables(value)) ? void 0 : plainFault(entry, written);
}
function arnFault(entry) {
  if (arnFaults(entry.value, "principal").some(({ severity }) => severity === "error")) return void 0;
  const arn = parseArn(entry.value);
  const service = arn && literal(arn.service);
  if (arn === void 0 || service === void 0 || holes(arn.resource)[0] === arn.resource[0])
    return void 0;
  const [kind = ""] = flat(arn.resource).split("/");
  if (service !== "iam" && service !== "sts") {
    const message = `${quoted(entry.value)} is a resource of ${service} and no principal`;
    return invalid("TRUST-12", entry.at, message, "name an account, role or user");
  }
  const judge2 = kinds2[kind];
  if (judge2 === void 0) return void 0;
  const found = invalid(judge2.fact, entry.at, `${quoted(entry.value)} ${judge2.why}`, judge2.hint);
  const warn = judge2.warning === true && !isTaskSession(flat(arn.resource));
  return warn ? { ...found, severity: "warning" } : found;
}
function isTaskSession(resource) {
  return /\/[0-9a-f]{32}$/.test(resource);
}
var kinds2 = {
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
var uniqueId = /^A(?:ROA|IDA|GPA|IPA|NPA|KIA|SIA)[A-Z0-9]{8,}$/;
function plainFault({ at }, written) {
  if (/^\d{12}$/.test(written) || /^\d{4}-\d{4}-\d{4}$/.test(written)) return void 0;
  if (written !== written.trim()) {
    const found = invalid("ARN-11", at, `white space is part of principal ${quoted(written)}`, "remove it");
    return { ...found, ...rewrite(at, written, written.trim()) };
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
var domains = /\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|amazon\.com|aws\.internal|aws\.com|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)$/;
function isService(written) {
  return /^[a-z0-9.-]+$/i.test(written) && domains.test(written.toLowerCase());
}
function serviceFault({ value, at }) {
  if (isArnLike(value) || /^\d{12}$/.test(flat(value))) {
    const message2 = `${quoted(value)} stands under "Service" and is no service, IAM refuses it`;
    return invalid("TRUST-5", at, message2, `write {"AWS": ${quoted(value)}}`);
  }
  if (hasUnknown(maskVariables(value))) return void 0;
  const written = flat(value);
  if (isService(written)) {
    if (written === written.toLowerCase()) return void 0;
    const message2 = `service ${quoted(written)} has upper-case letters, AWS writes services in lower case`;
    const found = invalid("ARN-12", at, message2, `write "${written.toLowerCase()}"`);
    return { ...found, severity: "warning", ...rewrite(at, written, written.toLowerCase()) };
  }
  const message = `${quoted(written)} is not the name of a service, IAM refuses it`;
  return invalid("ARN-12", at, message, serviceHint(written));
}
function serviceHint(written) {
  const [name] = /^[a-z0-9-]+(?=\.amazon|$)/.exec(written) ?? [];
  return `write "${name ?? "<service>"}.amazonaws.com"`;
}
function federatedFault({ value, at }) {
  const arn = parseArn(value);
  const [kind = ""] = arn ? flat(arn.resource).split("/") : [];
  const other = /^(?:role|user|root|assumed-role)$/.test(kind) || /^\d{12}$/.test(flat(value));
  if (!other) return void 0;
  const message = `${quoted(value)} stands under "Federated" and is no identity provider`;
  return invalid("TRUST-20", at, message, `write {"AWS": ${quoted(value)}}`);
}

// src/iam/trust-faults.ts
function trustFaults(policy) {
  const permissions = permissionsPolicy(policy);
  if (permissions !== void 0) return [permissions];
  return policy.statements.flatMap((statement) => [
    ...shapeFaults(statement),
    ...principalFaults(statement),
    ...actionFaults2(statement),
    ...pairFault(statement)
  ]);
}
function permissionsPolicy({ statements }) {
  const [first] = statements;
  if (first?.resources === void 0) return void 0;
  const isPermission = ({ principals, resources, partial }) => principals === void 0 && resources !== void 0 && partial !== true;
  if (!statements.every(isPermission)) return void 0;
  const message = "a permissions policy stands as trust policy: it names resources and no principal";
  const hint = "attach it to the role as a permissions policy, and say here with Principal who may assume the role";
  return fault("policy-syntax", "TRUST-1", first.resources.keyAt, message, { hint });
}
function shapeFaults({ at, principals, resources, partial }) {
  const found = [];
  if (principals === void 0 && partial !== true) {
    const message = "the statement of a trust policy has no Principal, IAM refuses it";
    const hint = 'add "Principal": {"AWS": "<role ARN>"} or {"Service": "ecs-tasks.amazonaws.com"}';
    found.push(fault("policy-syntax", "TRUST-1", at, message, { hint }));
  } else if (principals?.entries.length === 0 && !principals.partial && !principals.not) {
    const message = "Principal of a trust policy is empty, IAM refuses it";
    found.push(
      fault("policy-syntax", "TRUST-1", principals.at, message, { hint: "name who may assume the role" })
    );
  }
  if (resources !== void 0) {
    const element = resources.not ? "NotResource" : "Resource";
    const message = `${element} in a trust policy, which IAM refuses: the resource is the role itself`;
    found.push(fault("policy-syntax", "TRUST-2", resources.keyAt, message, { hint: `remove ${element}` }));
  }
  return found;
}
function actionFaults2({ actions }) {
  if (actions === void 0) return [];
  if (actions.not) {
    const message = "NotAction in a trust policy allows everything but what it names";
    const hint = "name the actions with Action";
    return [fault("trust-action-invalid", "TRUST-4", actions.keyAt, message, { severity: "warning", hint })];
  }
  return actions.values.flatMap((action) => actionFault2(action) ?? []);
}
var reason2 = "a trust policy may only name the AssumeRole actions of STS";
function actionFault2({ value, at }) {
  const name = literal(value);
  if (name === void 0 || name.includes("${")) {
    const possible2 = trustActions2.some((action) => canBe(value, action)) || maskVariables(value).includes("");
    return possible2 ? void 0 : fault("trust-action-invalid", "TRUST-4", at, `${quoted(value)}: ${reason2}`);
  }
  if (trustActions2.some((action) => action === name)) return void 0;
  const meant = meantAction(name);
  const extra = meant && { hint: `write "${meant}"`, ...rewrite(at, name, meant) };
  if (meant?.toLowerCase() === name.toLowerCase()) {
    const message2 = `action ${quoted(name)} has another letter case than "${meant}", which IAM refuses in a trust policy`;
    return fault("trust-action-invalid", "TRUST-4", at, message2, { severity: "warning", ...extra });
  }
  const message = `action ${quoted(name)} is refused by IAM: ${reason2}, in full and without wildcards`;
  return fault("trust-action-invalid", "TRUST-4", at, message, {
    hint: `write ${oneOf(trustActions2)}`,
    ...extra
  });
}
function meantAction(name) {
  if (/[*?]/.test(name)) return void 0;
  const bare = name.trim().replace(/^(?:sts|iam|st|aws)\s*[:.;/-]{0,2}\s*/i, "");
  return nearest(`sts:${bare}`, trustActions2);
}
var federated = ["sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"];
function pairFault({ effect, actions, principals }) {
  if (effect?.value !== "Allow" || !actions || !principals) return [];
  if (actions.not || actions.partial || principals.not || principals.partial) return [];
  const names2 = actions.values.map(({ value }) => holes(value).length > 0 ? void 0 : literal(value));
  const assumes = names2.filter((name) => name === void 0 || !/Session$|^sts:Set/.test(name));
  const types = new Set(principals.entries.map(({ type }) => type));
  const [first] = actions.values;
  if (first === void 0 || assumes.length === 0 || types.size === 0) return [];
  const byProvider = types.size === 1 && types.has("Federated");
  const byCaller = !types.has("Federated") && !types.has("*");
  if (byCaller && assumes.every((name) => federated.some((one) => one === name))) {
    const message = `${quoted(first.value)} is for identity providers; AWS principals and services call sts:AssumeRole`;
    return [fault("trust-action-invalid", "TRUST-20", first.at, message, { hint: 'write "sts:AssumeRole"' })];
  }
  if (byProvider && assumes.every((name) => name === "sts:AssumeRole")) {
    const message = '"sts:AssumeRole" lets no identity provider in';
    const hint = `write ${oneOf(federated)}`;
    return [fault("trust-action-invalid", "TRUST-20", first.at, message, { hint })];
  }
  return [];
}

// src/iam/faults.ts
function faultsOf(policy, kind) {
  switch (kind) {
    case "trust":
      return [
        ...trustFaults(policy),
        ...sidFaults(policy),
        ...characterFaults(policy),
        ...sizeFault(policy, trustQuota)
      ];
    case "identity":
      return [...permissionFaults(policy), ...ownFaults(policy), ...sizeFault(policy, inlineQuota)];
    case "boundary":
      return [...permissionFaults(policy), ...ownFaults(policy), ...sizeFault(policy, managedQuota)];
    case "scp":
      return [...permissionFaults(policy), ...actionFaults(policy)];
    case "rcp":
      return [...rcpFaults(policy), ...actionFaults(policy)];
    case "resource":
    case "unknown":
      return actionFaults(policy);
  }
}
function ownFaults(policy) {
  return [...actionFaults(policy), ...sidFaults(policy), ...characterFaults(policy)];
}
function permissionFaults(policy) {
  const [first] = policy.statements.flatMap(({ principals }) => principals ?? []);
  if (first !== void 0 && kindOf(policy) === "trust") {
    const message = "a trust policy stands as permissions policy: it names a principal and no resource";
    const hint = "make it the trust policy of the role (AssumeRolePolicyDocument, assume_role_policy)";
    return [fault("policy-syntax", "MATCH-8", first.keyAt, message, { hint })];
  }
  return policy.statements.flatMap((statement) => [
    ...principalFault(statement),
    ...resourceFault(statement),
    ...(statement.resources?.values ?? []).flatMap((value) => valueFault(value) ?? [])
  ]);
}
function principalFault({ principals }) {
  if (principals === void 0) return [];
  const element = principals.not ? "NotPrincipal" : "Principal";
  const message = `${element} in a permissions policy, which IAM refuses: whoever it is attached to is the principal`;
  return [fault("policy-syntax", "MATCH-8", principals.keyAt, message, { hint: `remove ${element}` })];
}
function resourceFault({ at, resources, partial }) {
  if (resources !== void 0 || partial === true) return [];
  const message = "the statement has no Resource, which IAM refuses in a permissions policy";
  return [
    fault("policy-syntax", "MATCH-8", at, message, { hint: "add the ARN of the role to assume as Resource" })
  ];
}
function valueFault({ value, at }) {
  const written = maskVariables(value);
  if (written === "*" || hasUnknown(written) && !isArnLike(value) || isTemplateKey(written))
    return void 0;
  if (!isArnLike(value)) {
    const message2 = `Resource ${quoted(value)} is neither an ARN nor "*", IAM refuses it`;
    return fault("policy-syntax", "MATCH-6", at, message2, { hint: "write the whole ARN" });
  }
  const [, , service = ""] = written.split(":");
  if (!/[*?]/.test(service)) return void 0;
  const message = `Resource ${quoted(value)} has a wildcard in the place of the service, IAM refuses it`;
  return fault("policy-syntax", "MATCH-6", at, message, { hint: 'name the service, such as "iam"' });
}
function rcpFaults({ statements }) {
  return statements.flatMap(({ at, principals, actions, partial }) => {
    if (principals?.not === true) {
      const message2 = "NotPrincipal in a resource control policy, which AWS Organizations refuses";
      return [
        fault("policy-syntax", "EVAL-13", principals.keyAt, message2, { hint: 'write "Principal": "*"' })
      ];
    }
    if (principals === void 0 && partial !== true) {
      const message2 = "the statement of a resource control policy has no Principal";
      return [fault("policy-syntax", "EVAL-13", at, message2, { hint: 'write "Principal": "*"' })];
    }
    if (actions?.not !== true) return [];
    const message = "NotAction in a resource control policy, which AWS Organizations refuses";
    return [
      fault("policy-syntax", "EVAL-13", actions.keyAt, message, { hint: "name the actions with Action" })
    ];
  });
}
function sidFaults({ statements }) {
  const seen = /* @__PURE__ */ new Set();
  return statements.flatMap(({ sid }) => {
    const written = sid && literal(sid.value);
    if (sid === void 0 || written === void 0 || written === "" || isTemplateKey(written)) return [];
    if (/[^0-9A-Za-z]/.test(written)) {
      const message = `Sid ${quoted(written)} holds more than letters and digits, IAM refuses it`;
      const plain2 = written.replace(/[^0-9A-Za-z]/g, "");
      return [fault("policy-syntax", "GRAM-6", sid.at, message, { hint: `write "${plain2}"` })];
    }
    if (seen.has(written)) {
      const message = `Sid ${quoted(written)} stands twice, IAM refuses the document`;
      return [
        fault("policy-syntax", "GRAM-6", sid.at, message, {
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
    if (found === null) return [];
    const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    const message = `character ${code} in ${quoted(value)}, IAM takes none above U+00FF in a policy`;
    return [
      fault("policy-syntax", "GRAM-9", at.part(found.index, found.index + 1), message, { hint: "remove it" })
    ];
  });
}
var trustQuota = { of: "a trust policy", standard: 2048, most: 8192 };
var inlineQuota = { of: "the inline policies of a role together", standard: 10240, most: 10240 };
var managedQuota = { of: "a managed policy", standard: 6144, most: 6144 };
function sizeFault({ at, size }, quota) {
  const length = size?.() ?? 0;
  if (length <= quota.standard) return [];
  const severity = length > quota.most ? "error" : "warning";
  const raisable = quota.most > quota.standard ? " unless the quota of the account was raised" : "";
  const message = `the document has ${String(length)} characters, the quota of ${quota.of} is ${String(quota.standard)}${raisable}`;
  const hint = "use fewer or shorter statements";
  return [fault("policy-syntax", "GRAM-7", at, message, { severity, hint })];
}

export {
  defineRule,
  matchResource,
  isExactRole,
  allowsAssumeRole,
  rolesPermitted,
  rolesInResources,
  rolesTrusted,
  servicesTrusted,
  trustsAwsPrincipals,
  rolesInContainer,
  folderOf,
  foldersUp,
  isBelow,
  Nearness,
  settingOf,
  meansEcsContainer,
  linkProfiles,
  assumeRoleContext,
  actionContext,
  passRoleContext,
  statementLabel,
  decideAssumeRole,
  decideTaskTrust,
  decideAction,
  faultsOf
};
