import {
  hasUnknown,
  maskVariables,
  quoted
} from "./chunk-RYJ4CBOH.js";
import {
  differingAt,
  editDistance,
  isSwap,
  nearest
} from "./chunk-SN5CJ7VO.js";
import {
  compare,
  flat,
  holes,
  literal,
  show,
  sliceText,
  splitText,
  text
} from "./chunk-CDYWI4VM.js";

// src/iam/arn-parts.ts
function parseArn(value) {
  const [prefix, partition, service, region, account, resource] = splitText(value, ":", 6);
  if (prefix === void 0 || partition === void 0 || service === void 0) return void 0;
  if (region === void 0 || account === void 0 || resource === void 0) return void 0;
  return literal(prefix) === "arn" ? { partition, service, region, account, resource } : void 0;
}
var attempt = /^[\s"'‘’“”]*(?:arn\s*[:;：]|arn\s?[^a-z0-9]\s?aws|(?:aws[a-z-]*:)?(?:iam|sts):[a-z0-9-]*:|aws[a-z-]*:(?:iam|sts):)/i;
function isArnLike(value) {
  return attempt.test(flat(value));
}
function roleArn(role) {
  const path = literal(role.path);
  const slashed = path === void 0 ? role.path : [`/${path}/`.replace(/\/{2,}/g, "/")];
  return text("arn:", role.partition, ":iam::", role.account, ":role", slashed, role.name);
}
function parseRoleArn(value) {
  const arn = parseArn(value);
  if (arn === void 0 || literal(arn.service) !== "iam") return void 0;
  const named = roleResource(arn.resource);
  return named && { partition: arn.partition, account: arn.account, ...named };
}
function roleResource(resource) {
  const whole = flat(resource);
  if (!whole.startsWith("role/")) return void 0;
  const nameAt = whole.lastIndexOf("/") + 1;
  return { path: sliceText(resource, "role".length, nameAt), name: sliceText(resource, nameAt) };
}

// src/iam/partitions.ts
var partitions = [
  "aws",
  "aws-cn",
  "aws-us-gov",
  "aws-iso",
  "aws-iso-b",
  "aws-iso-e",
  "aws-iso-f",
  "aws-eusc"
];

// src/iam/arn-fields.ts
function partitionFault({ value, start, end }) {
  if (partitions.some((known) => known === value) || /[*?]/.test(value) || hasUnknown(value)) return void 0;
  const base = { start, end: Math.max(end, start + 1), fact: "ARN-4" };
  if (value === "") {
    return { ...base, severity: "error", message: "the ARN names no partition", hint: 'write "aws" there' };
  }
  const meant = nearest(value, partitions);
  const fix = meant && {
    fix: { start, end, newText: meant, description: `replace "${value}" by "${meant}"` }
  };
  const severity = /^aws(?:-[a-z0-9]+)*$/.test(value) ? "warning" : "error";
  const message = severity === "warning" ? `"${value}" is no partition known to this version` : `"${value}" is not a partition of AWS`;
  const hint = meant === void 0 ? `the partitions are ${partitions.join(", ")}` : `write "${meant}"`;
  return { ...base, severity, message, hint, ...severity === "error" && fix };
}
function regionFault({ value, start, end }, service) {
  if (/^[*?\ue000-\uf8ff]*$/.test(value)) return void 0;
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
  if (/^\d{12}$/.test(value) || /[*?]/.test(value) || value === "aws" && ofAws) return void 0;
  const digits = value.replace(/\D/g, "");
  if (hasUnknown(value))
    return digits.length <= 12 ? void 0 : { ...base, ...wrongCount(value, digits.length) };
  if (digits === value) return { ...base, ...wrongCount(value, digits.length) };
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
  if (!typo && (placeholder.test(value) || value === value.toUpperCase())) return void 0;
  const severity = typo ? "error" : "warning";
  const hint = "write the 12 digits of the account; aliases do not work in ARNs";
  return { ...base, severity, message: `"${value}" is not an account id of 12 digits`, hint };
}

// src/iam/arn-resource.ts
var iamTypes = {
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
var stsTypes = ["assumed-role", "federated-user", "contextProvider", "self"];
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
  if (value === "*" || value === "root" || hasUnknown(value.charAt(0))) return [];
  const [type = ""] = /^[^/:]*/.exec(value) ?? [];
  if (hasUnknown(type)) return [];
  const sts = service.value.toLowerCase() === "sts";
  const wrong = sts ? stsTypeFault(type, resource, service) : iamTypeFault(type, resource, where);
  if (wrong !== void 0) return [wrong];
  if (sts && type !== "assumed-role") return [];
  return type === "assumed-role" ? sessionFault(resource, where) : nameFaults(type, resource);
}
function stsTypeFault(type, resource, service) {
  if (stsTypes.includes(type) || /[*?]/.test(type)) return void 0;
  if (!Object.hasOwn(iamTypes, type)) return unknownType(type, resource, "sts", stsTypes);
  const { start, end } = service;
  const fix = { start, end, newText: "iam", description: 'replace "sts" by "iam"' };
  const message = `service "sts" has no "${type}/" ARNs, they are of service "iam"`;
  return { severity: "error", fact: "ARN-2", message, hint: 'write "iam"', start, end, fix };
}
function iamTypeFault(type, resource, where) {
  const { value, start } = resource;
  if (/[*?]/.test(type)) {
    if (where !== "resource") return void 0;
    const message2 = `IAM refuses the pattern "${value}": it must be "*" or begin with a type and a slash, as "role/"`;
    return { severity: "error", fact: "MATCH-6", message: message2, hint: 'write "role/*"', start, end: resource.end };
  }
  if (!Object.hasOwn(iamTypes, type)) return unknownType(type, resource, "iam", Object.keys(iamTypes));
  if (value.charAt(type.length) === "/") return void 0;
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
  const meant = named ? nearest(type, known) : void 0;
  const fix = meant && { fix: { start, end, newText: meant, description: `replace "${type}" by "${meant}"` } };
  const message = `"${type}" is not a resource type of service "${service}"`;
  const hint = `write "${meant ?? (named || service === "sts" ? "<type>/<name>" : `role/${type}`)}"`;
  return { severity: "error", fact: "ARN-2", message, hint, start, end, ...fix };
}
function sessionFault(resource, where) {
  const parts2 = resource.value.split("/").length;
  if (parts2 === 3 || where === "resource" || hasUnknown(resource.value) || resource.value.includes("*"))
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
var strictNames = /* @__PURE__ */ new Set(["role", "user", "group", "policy", "instance-profile"]);

// src/iam/arn-faults.ts
function arnFaults(value, where) {
  if (!isArnLike(value)) return [];
  const whole = maskVariables(value);
  const body = whole.trim();
  const from = whole.indexOf(body);
  const found = body === whole ? [] : [whiteSpaceFault(whole, quoted(value), from, from + body.length)];
  const odd = oddCharacter(body, where) ?? prefixFault(body);
  const within = (one) => ({
    ...moved(one, from),
    message: `${one.message} in ${quoted(value)}`
  });
  if (odd !== void 0) return [...found, within(odd)];
  const fields = fieldsOf(body);
  if (fields.length < 6)
    return mayHoldColons(body, holes(value)) ? found : [...found, within(tooFew(body, fields))];
  const extra = doubledColon(fields);
  if (extra !== void 0) return [...found, within(extraColon(extra))];
  return [...found, ...fieldFaults(fields, where).map((one) => moved(one, from))];
}
function mayHoldColons(body, inOrder) {
  const unknown = body.match(/[\ue000-\uf8ff]/g) ?? [];
  return unknown.some((character) => (inOrder[character.charCodeAt(0) - 57344]?.kind ?? "any") === "any");
}
function moved(one, by) {
  if (by === 0) return one;
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
var lookAlikes = [
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
  if (found === null) return void 0;
  const [character] = found;
  const [, name, instead] = lookAlikes.find(([pattern]) => pattern.test(character)) ?? [];
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const message = `${name ?? "character"} ${/[\x21-\x7e]/.test(character) ? character : code}`;
  const hint = instead === "" || instead === void 0 ? "remove it" : `write "${instead}"`;
  const range = { start: found.index, end: found.index + character.length };
  const fix = instead !== void 0 && name !== "white space" && fixAll(head);
  return { severity: "error", fact: "ARN-7", message, hint, ...range, ...fix && { fix } };
}
function fixAll(head) {
  if (hasUnknown(head) || /\s/.test(head)) return void 0;
  let newText = head;
  for (const [pattern, , instead] of lookAlikes)
    newText = newText.replaceAll(new RegExp(pattern, "g"), instead);
  return { start: 0, end: head.length, newText, description: "replace the typographic characters" };
}
function prefixFault(body) {
  if (body.startsWith("arn:")) return void 0;
  const [written = ""] = /^arn[^a-z0-9]?/i.exec(body) ?? [];
  const lacking = written === "";
  const severity = "error";
  const hint = 'an ARN begins with "arn:aws:", "arn:aws-cn:" or another partition';
  const range = { start: 0, end: lacking ? Math.max(1, body.indexOf(":")) : written.length };
  const message = lacking ? '"arn:" is missing' : `"${written}" stands for "arn:"`;
  if (lacking && !body.startsWith("aws")) return { severity, fact: "ARN-1", message, hint, ...range };
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
  const [, partition, service, region, account] = fields;
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
  if (isOurs(region) && service?.value === "") return service;
  if (isOurs(region) && partition?.value === "") return partition;
  if (!isOurs(service)) return void 0;
  if (account?.value === "" && /^\d{4,}:/.test(resource?.value ?? "")) return account;
  return resource?.value.startsWith(":") === true ? resource : void 0;
}
function fieldFaults(fields, where) {
  const [, partition, service, region, account, resource] = fields;
  if (!partition || !service || !region || !account || !resource) return [];
  const misspelt = serviceFault(service, resource);
  const ours = /^(?:iam|sts)$/i.test(service.value);
  const found = [
    partitionFault(partition),
    misspelt,
    ours ? regionFault(region, service.value) : void 0,
    accountFault(
      account,
      ours,
      /^(?:policy\/|contextProvider\/)/.test(resource.value) || where === "resource"
    )
  ];
  const rest = ours && misspelt === void 0 ? resourceFaults(resource, service, where) : [];
  return [...found.filter((one) => one !== void 0), ...rest];
}
function serviceFault(service, resource) {
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
  if (meant === void 0 || value === meant) return void 0;
  if (lower !== meant && !/^(?:role|user|policy)\//.test(resource.value)) return void 0;
  const message = lower === meant ? `service "${value}" must be in lower case` : `"${value}" is not a service that has roles`;
  const fix = { start, end, newText: meant, description: `replace "${value}" by "${meant}"` };
  return { ...base, fact: "ARN-1", message, hint: `write "${meant}"`, fix };
}

// src/iam/name-slip.ts
var siblings = new Set(
  [
    "dev devl devel test tst prd prod proc pre prep stg stag stage state qa uat int intg ext sit perf demo",
    "app api web job sqs sns ses ecs ecr eks rds efs ebs kms ssm sso sdk sts iam src dst",
    "east west read ready post port data date store score serve server contract contact order older"
  ].flatMap((line) => line.split(" "))
);
function isNameSlip(a, b) {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y) return true;
  if (Math.abs(a.length - b.length) > 2 || digitsOf(a) !== digitsOf(b)) return false;
  if (bare(x) === bare(y)) return bare(x).length >= 4;
  if (editDistance(a, b, 2) > 2) return false;
  const [mine, theirs] = [wordsOf(a), wordsOf(b)];
  if (mine.length !== theirs.length) return isSplitSlip(x, y);
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
function wordsOf(name) {
  return name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^A-Za-z\d]/g) ?? [];
}
function isSplitSlip(x, y) {
  const [mine, theirs] = [bare(x), bare(y)];
  return Math.min(x.length, y.length) >= 10 && theirs.startsWith(mine.charAt(0)) && editDistance(mine, theirs, 1) <= 1;
}
function isWordSlip(word, other, shared) {
  if (siblings.has(word) && siblings.has(other)) return false;
  if (word === other) return true;
  const [shorter, longer] = [Math.min(word.length, other.length), Math.max(word.length, other.length)];
  if (isSwap(word, other)) return shorter >= 3 && shared >= 5;
  const distance = editDistance(word, other, 2);
  const sameStart = other.startsWith(word.charAt(0));
  if (distance === 2) return longer >= 7 && sameStart;
  if (shorter < 3 || shared < 5) return false;
  if (word.length === other.length) return shorter >= 4 && (sameStart || shorter >= 8);
  return sameStart || longer >= 8;
}

// src/iam/near-miss.ts
function nearMiss(value, target, options = {}) {
  const [written, meant] = [flat(value), flat(target)];
  if (written === meant || Math.abs(written.length - meant.length) > 600) return void 0;
  if (/[*?{]/.test(written)) return void 0;
  const bare2 = written.trim();
  if (bare2 === meant) return difference("white space", [0, written.length], written, meant, target);
  if (bare2 !== written || compare(value, target) !== "different") return void 0;
  const [mine, theirs] = [parseArn(value), parseArn(target)];
  const role = theirs && roleResource(theirs.resource);
  if (mine === void 0 || theirs === void 0 || role === void 0) return void 0;
  if (written.length === meant.length && sameIgnoringCase(value, target)) return letterCase(written, meant);
  return parts(mine, theirs, role, options);
}
function parts(mine, theirs, role, options) {
  if (compare(mine.region, theirs.region) === "different") return void 0;
  const found = [
    partitionMiss(mine, theirs),
    accountMiss(mine, theirs, options),
    resourceMiss(mine, role)
  ];
  const misses = found.filter((one) => one !== void 0);
  const [only] = misses;
  return misses.length === 1 && only !== "too far" ? only : void 0;
}
function partitionMiss(mine, theirs) {
  if (compare(mine.partition, theirs.partition) !== "different") return void 0;
  const start = "arn:".length;
  const range = [start, start + flat(mine.partition).length];
  return difference("partition", range, show(mine.partition), show(theirs.partition), theirs.partition);
}
function accountMiss(mine, theirs, options) {
  const sameness = compare(mine.account, theirs.account);
  if (sameness === "same") return void 0;
  const [a, b] = [literal(mine.account), literal(theirs.account)];
  if (sameness === "unknown" || a === void 0 || b === void 0) return "too far";
  if (!isAccountSlip(a, b) && !(options.otherAccount === true && /^\d{12}$/.test(a))) return "too far";
  const start = flat(mine.partition).length + flat(mine.service).length + flat(mine.region).length + "arn:::".length + 1;
  return difference("account", [start, start + a.length], a, b, theirs.account);
}
function isAccountSlip(a, b) {
  if (!/^\d{11,13}$/.test(a)) return false;
  return editDistance(a, b, 1) <= 1 || isSwap(a, b);
}
function resourceMiss(mine, role) {
  const service = literal(mine.service);
  const from = flat(mine.partition).length + "arn::".length;
  const at = from + flat(mine.service).length + flat(mine.region).length + flat(mine.account).length + 3;
  const own = roleResource(mine.resource);
  if (own === void 0) return kindMiss(mine, role, service === "sts" ? from : at, at);
  const inner = roleMiss(own, role, at + "role".length);
  if (service === "iam") return inner;
  if (service !== "sts" || inner !== void 0) return "too far";
  return difference("service", [from, from + "sts".length], "sts", "iam", ["iam"]);
}
function roleMiss(mine, theirs, at) {
  const [path, name] = [compare(mine.path, theirs.path), compare(mine.name, theirs.name)];
  if (path === "unknown" || name === "unknown") return "too far";
  if (path === "same" && name === "same") return void 0;
  const nameAt = at + flat(mine.path).length;
  if (name === "same") {
    return difference("path", [at, nameAt], show(mine.path), show(theirs.path), theirs.path);
  }
  const [a, b] = [literal(mine.name), literal(theirs.name)];
  if (path === "different" || a === void 0 || b === void 0 || !isNameSlip(a, b)) return "too far";
  const part = a.toLowerCase() === b.toLowerCase() ? "letter case" : "name";
  return difference(part, [nameAt, nameAt + a.length], a, b, theirs.name);
}
function kindMiss(mine, role, start, at) {
  const written = literal(mine.resource);
  const name = literal(role.name);
  if (written === void 0 || name === void 0) return "too far";
  const [kind = "", ...rest] = written.split("/");
  const session = kind === "assumed-role";
  const named = session ? rest[0] : rest.at(-1);
  if (named !== name || !(session || kind === "instance-profile" || editDistance(kind.toLowerCase(), "role", 1) <= 1)) {
    return "too far";
  }
  const service = literal(mine.service);
  if (service !== "iam" && !(session && service === "sts")) return "too far";
  const moved2 = start < at;
  const path = literal(role.path);
  const account = literal(mine.account);
  const replacement = path === void 0 || account === void 0 ? void 0 : `${moved2 ? `iam::${account}:` : ""}role${path}${name}`;
  const end = at + written.length;
  return { part: "kind", difference: `${kind}/… stands here and role/… there`, start, end, replacement };
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
var subjects = {
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

export {
  parseArn,
  isArnLike,
  roleArn,
  parseRoleArn,
  arnFaults,
  nearMiss
};
