import {
  Nearness,
  allowsAssumeRole,
  assumeRoleContext,
  decideAssumeRole,
  decideTaskTrust,
  faultsOf,
  folderOf,
  foldersUp,
  isBelow,
  isExactRole,
  linkProfiles,
  matchResource,
  rolesInContainer,
  rolesInResources,
  rolesPermitted,
  rolesTrusted,
  servicesTrusted,
  trustsAwsPrincipals
} from "./chunk-52K3HA6M.js";
import {
  arnFaults,
  nearMiss,
  parseRoleArn,
  roleArn
} from "./chunk-KGG4CTBE.js";
import {
  kindOf
} from "./chunk-RYJ4CBOH.js";
import {
  fileScope
} from "./chunk-FIAPNE5P.js";
import {
  compatible
} from "./chunk-IDPBSSDB.js";
import {
  UsageError
} from "./chunk-O3GSOFKO.js";
import {
  compare,
  fill,
  flat,
  holes,
  literal,
  show,
  text,
  textKey
} from "./chunk-CDYWI4VM.js";
import {
  isFailure
} from "./chunk-LLOFT37U.js";
import {
  comparePlaces,
  placeKey,
  wholeSource
} from "./chunk-IHGPEY46.js";
import {
  matcher
} from "./chunk-VESI7XNA.js";

// src/check/fingerprint.ts
var ENOUGH = 4096;
function hash(text2) {
  let [high, low] = [3421674724, 2216829733];
  for (let i = 0; i < text2.length; i++) {
    const mixed = (low ^ text2.charCodeAt(i)) >>> 0;
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
  return [ruleId, at.source.path, stablePointer(at), spanned, hop?.source ?? "", hop?.destination ?? ""].join(
    "\0"
  );
}
function fingerprints(findings) {
  const seen = /* @__PURE__ */ new Map();
  return findings.map((finding) => {
    const of2 = identity(finding);
    const nth = seen.get(of2) ?? 0;
    seen.set(of2, nth + 1);
    return hash(`${of2}\0${String(nth)}`);
  });
}

// src/check/check.ts
function* findingsOf(rule, graph, set) {
  if (set === "off") return;
  for (const draft of rule.check(graph)) yield { ...draft, ruleId: rule.id, severity: set ?? draft.severity ?? rule.severity };
}
function mergeSamePlace(findings) {
  const merged = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const key = `${finding.ruleId} ${placeKey(finding.at)}`;
    const first = merged.get(key);
    merged.set(key, first ? { ...first, ...mergedRelated(first, finding) } : finding);
  }
  return [...merged.values()];
}
var rank = { note: 0, warning: 1, error: 2 };
function mergedRelated(first, second) {
  const related = new Map((first.related ?? []).map((one) => [`${placeKey(one.at)} ${one.note}`, one]));
  for (const one of second.related ?? []) related.set(`${placeKey(one.at)} ${one.note}`, one);
  const severity = rank[second.severity] > rank[first.severity] ? second.severity : first.severity;
  return related.size > 0 ? { related: [...related.values()], severity } : { severity };
}
function byPlace(a, b) {
  return comparePlaces(a.at, b.at) || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}
function check(graph, { rules, severities }) {
  const found = rules.flatMap((rule) => [...findingsOf(rule, graph, severities.get(rule.id))]);
  const sorted = [...mergeSamePlace(found)].sort(byPlace);
  const marks = fingerprints(sorted);
  return sorted.map((finding, i) => ({ ...finding, fingerprint: marks[i] ?? "" }));
}

// src/documents.ts
var READERS = {
  json: async () => (await import("./json-PU743JNP.js")).parseJsonStream,
  yaml: async () => (await import("./yaml-VYGPGEE5.js")).parseYaml,
  hcl: async () => (await import("./hcl-RF3BYATA.js")).parseHcl,
  // Parameters of stacks, which the CloudFormation extractor reads beside its templates.
  toml: () => Promise.resolve(() => []),
  ini: async () => (await import("./ini-UX4OXMFL.js")).parseIni
};
var TEMPLATE_MARKS = /\{\{|\{%|\$\{|%\{|<%/;
function parseError({ message, at }) {
  const templated = TEMPLATE_MARKS.test(at.source.text);
  return { kind: "parse-error", scope: fileScope(at.source), when: [], at, message, templated };
}
async function parse(files) {
  const documents = [];
  const errors = [];
  const readers = /* @__PURE__ */ new Map();
  for (const { source, syntax } of files) {
    let read = readers.get(syntax);
    if (!read) readers.set(syntax, read = await READERS[syntax]());
    for (const result of [read(source)].flat()) {
      if (isFailure(result)) errors.push(parseError(result));
      else documents.push(result);
    }
  }
  return { documents, errors };
}

// src/extract/index.ts
var formats = [
  {
    name: "task-definition",
    mayAccept: ({ syntax }) => syntax === "json" || syntax === "yaml",
    load: async () => (await import("./task-definition-5TUWHC4G.js")).taskDefinition,
    judgesKeys: true
  },
  {
    name: "task-runs",
    mayAccept: ({ syntax }) => syntax === "json" || syntax === "yaml",
    load: async () => (await import("./task-runs-YJ4OWQIC.js")).taskRuns,
    judgesKeys: false
  },
  {
    name: "iam-policy",
    mayAccept: ({ syntax }) => syntax === "json" || syntax === "yaml",
    load: async () => (await import("./iam-policy-6OHCVSFN.js")).iamPolicy,
    judgesKeys: true
  },
  {
    name: "aws-cli",
    mayAccept: ({ syntax }) => syntax === "json",
    load: async () => (await import("./aws-cli-D5U5LOIH.js")).awsCli,
    judgesKeys: true
  },
  {
    name: "batch-job",
    mayAccept: (document) => document.syntax !== "ini" && document.syntax !== "hcl",
    load: async () => (await import("./batch-job-TEYJOFC3.js")).batchJob,
    judgesKeys: false
  },
  {
    name: "ecspresso",
    mayAccept: ({ syntax }) => syntax === "yaml" || syntax === "json",
    load: async () => (await import("./ecspresso-TIK6RV7Z.js")).ecspresso,
    judgesKeys: false
  },
  {
    name: "aws-config",
    mayAccept: ({ syntax }) => syntax === "ini",
    load: async () => (await import("./aws-config-VUKNI7DI.js")).awsConfig,
    judgesKeys: false
  }
];

// src/extract/extract.ts
function* duplicateKeys(document) {
  const scope = fileScope(document.source);
  for (const { key, at, first } of document.duplicateKeys()) yield { kind: "duplicate-key", scope, when: [], at, key, first };
}
async function extract(documents, project) {
  const facts = [];
  const judged = /* @__PURE__ */ new Set();
  for (const format of formats) {
    const candidates = documents.filter((document) => format.mayAccept(document));
    if (candidates.length === 0) continue;
    const extractor = await format.load();
    const own = candidates.filter((document) => extractor.accepts(document));
    if (own.length === 0) continue;
    facts.push(...extractor.extract(own, project));
    if (format.judgesKeys) for (const document of own) judged.add(document);
  }
  for (const document of judged) facts.push(...duplicateKeys(document));
  return facts;
}

// src/files/discover.ts
import { execFileSync } from "node:child_process";
import { lstatSync, realpathSync as realpathSync2, statSync as statSync2 } from "node:fs";
import { join, relative as relative2, resolve as resolve2, sep } from "node:path";

// src/files/names.ts
var IGNORED_FOLDERS = [
  ".git",
  ".hg",
  ".svn",
  ".terraform",
  ".terragrunt-cache",
  ".venv",
  "node_modules"
];
var BY_EXTENSION = {
  json: "json",
  jsonc: "json",
  jsonl: "json",
  ndjson: "json",
  tfstate: "json",
  yaml: "yaml",
  yml: "yaml",
  template: "content",
  tf: "hcl",
  tofu: "hcl",
  hcl: "hcl",
  tfvars: "hcl",
  ini: "ini",
  conf: "ini",
  cfg: "ini"
};
var TEMPLATE_ENDING = /\.(?:tpl|tftpl|tmpl|gotmpl|j2|jinja2?|erb|mustache|in|example|sample|dist)$/;
var NEVER = /^(?:package-lock|npm-shrinkwrap|composer\.lock|tsconfig(?:\..+)?)\.json$|^\.terraform\.lock\.hcl$/;
var AWS_CONFIG = /aws.*(?:config|credentials)/;
function syntaxByName(path) {
  const segments = path.toLowerCase().split("/");
  const whole = segments.at(-1) ?? "";
  const name = whole.replace(TEMPLATE_ENDING, "");
  if (NEVER.test(name)) return void 0;
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 ? name.slice(dot + 1) : "";
  const known = BY_EXTENSION[extension];
  if (known !== void 0) return known;
  if (name === "samconfig.toml") return "toml";
  if (extension !== "" && extension !== "txt") return void 0;
  if (/^(?:config|credentials)$/.test(name) || AWS_CONFIG.test(name)) return "ini";
  return extension === "" ? "content" : void 0;
}

// src/files/read.ts
import { isAscii } from "node:buffer";
import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";

// src/files/recognise.ts
var AWS_DATA = new RegExp(
  [
    "Statement",
    "[cC]ontainer_?[dD]efinition",
    "[tT]ask_?([dD]efinition|[rR]ole)",
    "Assume_?Role",
    "assume_role",
    '(Instance|Attached|Policy|Role|Permissions)(Names?|Id|Arn|Profile|Policies|Boundary|List|Document|DetailList)"',
    "AWS::",
    "AWSTemplateFormatVersion",
    "terraform_version",
    "aws[_:]",
    '"(Roles?|Polic(y|ies)|StartAt|artifacts|services|image)"',
    "(arn|states):::?(aws|ecs)",
    "ecs:runTask"
  ].join("|")
);
var YAML_DATA = /AWS::|Statement|[cC]ontainer_?[dD]efinition|[tT]ask_?([dD]efinition|[rR]ole)|Assume_?Role|AWSTemplateFormatVersion|aws:|Fn::|!Sub|!Ref|!GetAtt|arn:aws|StartAt/;
var HCL_AWS = /aws_(iam|ecs|cloudwatch_event|scheduler|batch|pipes|sfn)|assume_role|AssumeRole|arn:aws|task_role|iam_role/;
var HCL_BLOCK = /\b(resource|data|module|provider|locals|variable|output|inputs|import|moved|include)\b|=/;
var AWS_PROFILE = /^[ \t]*(role_arn|source_profile|credential_source|web_identity_token_file|aws_access_key_id|aws_secret_access_key|external_id|role_session_name|sso_account_id|credential_process)[ \t]*=|^[ \t]*\[[ \t]*(profile|sso-session)[ \t]/im;
var PARAMETERS = /param|samconfig|\.tfvars/i;
function recognise(path, content) {
  const syntax = syntaxOf(path, content);
  if (syntax === void 0) return void 0;
  const as = recognisedAs(syntax, path, content);
  return as && { syntax, as };
}
function syntaxOf(path, content) {
  const named = syntaxByName(path) ?? "content";
  if (named === "ini" && startsAsJson(content) && !AWS_PROFILE.test(content)) return "json";
  if (named !== "content") return named;
  if (startsAsJson(content)) return "json";
  if (AWS_PROFILE.test(content)) return "ini";
  return /^(AWSTemplateFormatVersion|Resources|Transform|Description|Parameters)\s*:|^---/m.test(
    content.slice(0, 4096)
  ) ? "yaml" : void 0;
}
function startsAsJson(content) {
  return /^[\s\u00ef\u00bb\u00bf\ufeff]*(?:\{|\[\s*[{["\]]|%7b|\/[/*])/i.test(content.slice(0, 4096));
}
function recognisedAs(syntax, path, content) {
  switch (syntax) {
    case "json":
      if (/\.tf\.json$/i.test(path) || AWS_DATA.test(content)) return "ours";
      return PARAMETERS.test(path) || /"Parameter(s|Key)"/.test(content) ? "context" : void 0;
    case "yaml":
      if (YAML_DATA.test(content)) return "ours";
      return PARAMETERS.test(path) || /^\s*(- )?Parameter(s|Key):/m.test(content) ? "context" : void 0;
    case "hcl":
      if (HCL_AWS.test(content)) return "ours";
      return HCL_BLOCK.test(content) ? "context" : void 0;
    case "ini":
      return AWS_PROFILE.test(content) ? "ours" : void 0;
    case "toml":
      return "context";
  }
}

// src/files/read.ts
var LARGEST_FILE = 200 * 1024 * 1024;
var REASONS = {
  EACCES: "may not be read (permission denied)",
  EPERM: "may not be read (permission denied)",
  EISDIR: "is a folder",
  ENOENT: "is not there",
  ELOOP: "is a symbolic link to itself"
};
function readSource(path, cwd) {
  const bytes = bytesOf(path, cwd);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const text2 = decode(bytes);
  return text2 === void 0 ? void 0 : { path, text: text2 };
}
function readCandidate(path, cwd) {
  if (syntaxByName(path) === "content" && !opensAsOurs(path, cwd)) return void 0;
  const bytes = bytesOf(path, cwd);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const isWide = byteOrder(bytes) !== void 0;
  const raw = isWide ? decode(bytes) : bytes.toString("latin1");
  const recognised = raw === void 0 ? void 0 : recognise(path, raw);
  const text2 = recognised === void 0 || isWide ? raw : decode(bytes);
  return recognised === void 0 || text2 === void 0 ? void 0 : { kind: "candidate", source: { path, text: text2 }, ...recognised };
}
function treeReader(cwd) {
  const root = real(cwd);
  return (path) => {
    const target = root && real(resolve(cwd, path));
    if (root === void 0 || target === void 0 || !isWithin(root, target)) return void 0;
    const read = readSource(path, cwd);
    return read !== void 0 && "text" in read ? read : void 0;
  };
}
function isWithin(folder, path) {
  const way = relative(folder, path);
  return way === "" || !/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way);
}
function real(path) {
  try {
    return realpathSync(path);
  } catch {
    return void 0;
  }
}
function bytesOf(path, cwd) {
  const file = resolve(cwd, path);
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return unreadable(path, "is no regular file");
    if (stat.size > LARGEST_FILE) return unreadable(path, `is larger than ${String(LARGEST_FILE >> 20)} MB`);
    return readFileSync(file);
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}
function unreadable(path, reason) {
  return { kind: "unreadable", path, reason };
}
function reasonOf(error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? `cannot be read${code === "" ? "" : ` (${code})`}`;
}
function opensAsOurs(path, cwd) {
  const file = resolve(cwd, path);
  try {
    if (!statSync(file).isFile()) return true;
    const head = Buffer.alloc(4096);
    const handle = openSync(file, "r");
    const length = readSync(handle, head, 0, head.length, 0);
    closeSync(handle);
    const bytes = head.subarray(0, length);
    const text2 = byteOrder(bytes) === void 0 && bytes.includes(0) ? void 0 : decode(bytes) ?? "";
    return text2 !== void 0 && syntaxOf(path, text2) !== void 0;
  } catch {
    return true;
  }
}
function byteOrder(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return "le";
  return bytes[0] === 254 && bytes[1] === 255 ? "be" : void 0;
}
function decode(bytes) {
  const order = byteOrder(bytes);
  if (order !== void 0) {
    const even = bytes.subarray(2, bytes.length - bytes.length % 2);
    return (order === "le" ? even : Buffer.from(even).swap16()).toString("utf16le");
  }
  if (bytes.includes(0)) return void 0;
  if (isAscii(bytes)) return bytes.toString("latin1");
  const text2 = bytes.toString("utf8");
  return text2.startsWith("\uFEFF") ? text2.slice(1) : text2;
}

// src/files/discover.ts
async function discover(paths, options) {
  const { cwd, exclude } = options;
  const files = /* @__PURE__ */ new Set();
  const missing = [];
  for (const path of paths.length === 0 ? ["."] : paths) {
    const stat = attempt(() => statSync2(resolve2(cwd, path)));
    if (stat?.isFile() === true) files.add(portable(relative2(cwd, resolve2(cwd, path))));
    else if (stat?.isDirectory() === true) for (const file of await filesBelow(path, cwd)) files.add(file);
    else missing.push(path);
  }
  const excluded = exclude.length === 0 ? () => false : matcher(exclude);
  return { files: [...files].filter((file) => !excluded(file)).sort(), missing };
}
async function filesBelow(path, cwd) {
  const folder = resolve2(cwd, path);
  const listed = await list(folder);
  const candidates = /* @__PURE__ */ new Map();
  for (const name of listed) {
    const stat = attempt(() => lstatSync(join(folder, name)));
    if (stat?.isFile() === true || stat?.isSymbolicLink() === true) candidates.set(name, stat);
  }
  const prefix = portable(relative2(cwd, folder));
  return [...candidates.keys()].filter((name) => candidates.get(name)?.isFile() === true || isUsefulLink(name, folder, cwd, candidates)).map((name) => prefix === "" ? name : `${prefix}/${name}`);
}
async function list(folder) {
  const fromGit = listByGit(folder);
  const names = fromGit === void 0 || fromGit.length === 0 ? await listByGlob(folder) : fromGit;
  const found = [];
  for (const name of new Set(names)) {
    if (name.split("/").some((segment) => IGNORED_FOLDERS.includes(segment))) continue;
    const nested = attempt(
      () => fromGit !== void 0 && mayBeRepository(name) && lstatSync(join(folder, name)).isDirectory()
    );
    if (nested === true) {
      const inner = name.replace(/\/$/, "");
      for (const below of await list(join(folder, inner))) found.push(`${inner}/${below}`);
    } else if (syntaxByName(name) !== void 0) found.push(name);
  }
  return found;
}
function mayBeRepository(name) {
  return name.endsWith("/") || !/\.[A-Za-z]\w*$/.test(name);
}
var SAFE_SETTINGS = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.excludesFile=/dev/null",
  "core.sshCommand=false",
  "safe.bareRepository=explicit",
  "protocol.allow=never",
  ...["ext", "file", "git", "http", "https", "ssh"].map((protocol) => `protocol.${protocol}.allow=never`)
].flatMap((setting) => ["-c", setting]);
function listByGit(folder) {
  const command = ["ls-files", "-z", "--cached", "--others", "--exclude-per-directory=.gitignore"];
  const output = attempt(
    () => execFileSync("git", ["--no-optional-locks", ...SAFE_SETTINGS, ...command], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 29,
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 6e4
    })
  );
  return output?.split("\0").filter((name) => name !== "");
}
async function listByGlob(folder) {
  const { default: glob } = await import("fast-glob");
  return glob.sync("**/*", {
    cwd: folder,
    dot: true,
    followSymbolicLinks: false,
    ignore: IGNORED_FOLDERS.map((name) => `**/${name}/**`),
    objectMode: true,
    onlyFiles: false,
    suppressErrors: true
  }).filter(({ dirent }) => dirent.isFile() || dirent.isSymbolicLink()).map(({ path }) => path);
}
function isUsefulLink(name, folder, cwd, listed) {
  const target = attempt(() => realpathSync2(join(folder, name)));
  if (target === void 0 || attempt(() => statSync2(target).isFile()) !== true) return false;
  const home = realpathSync2(folder);
  if (!isWithin(home, target) && !isWithin(realpathSync2(cwd), target)) return false;
  return syntaxByName(name) === "hcl" || !listed.has(portable(relative2(home, target)));
}
function portable(path) {
  return sep === "/" ? path : path.split(sep).join("/");
}
function attempt(action) {
  try {
    return action();
  } catch {
    return void 0;
  }
}

// src/graph/names.ts
var SEPARATOR = "[-_. ]";
var TRUST = `(?:trust(?:ed)?(?:${SEPARATOR}?(?:policy|relationship|relation|document|doc|entities))*|assume${SEPARATOR}?role${SEPARATOR}?policy(?:${SEPARATOR}?document)?)`;
var BOUNDARY = `(?:(?:permissions?${SEPARATOR}?)?boundary(?:${SEPARATOR}?policy)?)`;
var IDENTITY = `(?:(?:(?:inline|identity|permissions?|access|iam)${SEPARATOR}?)?(?:policy|policies|permissions?)(?:${SEPARATOR}?document)?)`;
var KINDS = [
  ["trust", TRUST],
  ["boundary", BOUNDARY],
  ["identity", IDENTITY]
];
var PATTERNS = KINDS.map(([kind, word]) => ({
  kind,
  after: new RegExp(`^(.*?)(?:^|${SEPARATOR})${word}$`),
  before: new RegExp(`^${word}(?:${SEPARATOR}(?:for${SEPARATOR})?)(.+)$`)
}));
var EXTENSION = /\.(json|jsonc|ya?ml|template|tpl|tftpl|tmpl|j2|txt)$/;
function plainName(name) {
  return name.toLowerCase().replace(/[-_. ]/g, "");
}
function documentName(path) {
  const parts = path.split("/");
  const base = parts.pop() ?? "";
  const account = parts.find((part) => /^\d{12}$/.test(part));
  let stem = base.toLowerCase();
  while (EXTENSION.test(stem)) stem = stem.replace(EXTENSION, "");
  const folder = parts.at(-1) ?? "";
  const words = new Set(wordsOf(base.replace(/\.[^.]*$/, "")));
  for (const { kind, after, before } of PATTERNS) {
    const match = after.exec(stem) ?? before.exec(stem);
    if (match) return { owner: match[1] ?? "", folder, kind, account, words };
  }
  return { owner: stem, folder, kind: void 0, account, words };
}
function wordsOf(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
}

// src/graph/roles.ts
var RoleNode = class {
  constructor(arn, account, name, when) {
    this.arn = arn;
    this.account = account;
    this.name = name;
    this.when = when;
  }
  arn;
  account;
  name;
  when;
  definitions = [];
  mentions = [];
  documents = { trust: [], identity: [], boundary: [] };
  /** Policies that are attached and whose text is not among the files. */
  missing = { trust: [], identity: [], boundary: [] };
  /** A list that names every policy of the role was read, or the config gave them. */
  exhaustive = false;
  guessed = [];
  tasks = [];
  executes = [];
  hopsOut = [];
  hopsIn = [];
  /** A document was joined to it by config, export or file name: as good as a definition. */
  documented = false;
  taskTrust;
  #sets;
  get isDefined() {
    return this.definitions.length > 0 || this.documented;
  }
  get label() {
    const address = this.definitions.find((fact) => fact.address !== void 0)?.address;
    return literal(this.name) === void 0 && address !== void 0 ? address : show(this.arn);
  }
  get at() {
    const at = this.definitions[0]?.at ?? this.mentions[0]?.at ?? this.documents.trust[0]?.policy.at;
    if (at === void 0) throw new Error(`role ${this.label} stands nowhere`);
    return at;
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
  }
  addMissing(kind, what) {
    this.#sets = void 0;
    if (!this.missing[kind].includes(what)) this.missing[kind].push(what);
  }
  #settled() {
    return this.#sets ??= {
      trust: this.#trustSet(),
      identity: this.#identitySet(),
      boundary: this.#boundarySet()
    };
  }
  #trustSet() {
    const policies = this.documents.trust;
    const complete = policies.length > 0 && this.missing.trust.length === 0;
    const missing = complete ? [] : [`the trust policy of ${this.label}`, ...this.missing.trust];
    return { policies, complete, missing };
  }
  /**
   * A definition tells all policies when its format does. CLI output and raw documents cannot prove that
   * there are no more; who commits one of them is taken to have committed what matters.
   */
  #identitySet() {
    const policies = this.documents.identity;
    const told = this.exhaustive || policies.length > 0 || this.definitions.some(({ coverage }) => coverage.inline === "complete" && coverage.managed === "complete");
    const partial = this.definitions.some(({ coverage }) => coverage.inline === "partial" || coverage.managed === "partial");
    const missing = [...this.missing.identity];
    if (!told) missing.unshift(`the permission policies of ${this.label}`);
    else if (partial && missing.length === 0) missing.push(`all permission policies of ${this.label}`);
    return { policies, complete: missing.length === 0, missing };
  }
  /** A source that is silent on boundaries counts as none: roles rarely have one (SHAPE-4, EVAL-20). */
  #boundarySet() {
    const [policies, missing] = [this.documents.boundary, this.missing.boundary];
    if (policies.length === 0 && missing.length === 0) return void 0;
    return { policies, complete: missing.length === 0, missing };
  }
};
var RoleTable = class {
  constructor(fill2) {
    this.fill = fill2;
  }
  fill;
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
    for (const role of roles) role.mentions.push(mention);
    return roles;
  }
  /** The ARN that a short name stands for in a scope: the defined role's, whatever its path (ARN-8). */
  expand(reference, scope) {
    const value = this.fill(reference);
    if (!isShortName(value)) return value;
    const [partition, account] = [this.fill(scope.partition), this.fill(scope.account)];
    const candidates = (this.#byName.get(nameKey(value)) ?? []).filter(
      (role) => role.isDefined && textKey(role.name) === textKey(value) && compare(role.account, account) !== "different"
    );
    const exact = candidates.filter((role) => compare(role.account, account) === "same");
    const one = exact.length > 0 ? exact[0] : onlyOne(candidates);
    return one?.arn ?? roleArn({ partition, account, path: ["/"], name: value });
  }
  /** Exact matches, else the one defined role that it may be. */
  find(arn, when) {
    const exact = (this.#byArn.get(textKey(arn)) ?? []).filter((role) => compatible(role.when, when));
    if (exact.length > 0) return exact;
    const parsed = parseRoleArn(arn);
    if (parsed === void 0) return [];
    const possible = (this.#byName.get(nameKey(parsed.name)) ?? []).filter(
      (role) => role.definitions.length > 0 && compatible(role.when, when) && compare(role.arn, arn) === "unknown"
    );
    return new Set(possible.map((role) => textKey(role.arn))).size === 1 ? possible : [];
  }
  withName(name) {
    return this.#byName.get(nameKey(name)) ?? [];
  }
  #add(arn, when) {
    const parsed = parseRoleArn(arn);
    const role = new RoleNode(arn, parsed?.account ?? [], parsed?.name ?? arn, when);
    push(this.#byArn, textKey(arn), role);
    push(this.#byName, nameKey(role.name), role);
    return role;
  }
};
function nameKey(name) {
  return textKey(name).toLowerCase();
}
function push(map, key, value) {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
function onlyOne(items) {
  return items.length === 1 ? items[0] : void 0;
}
function sameWhen(a, b) {
  return a.length === b.length && a.every((x) => b.some((y) => x.id === y.id && x.outcome === y.outcome));
}
function isShortName(value) {
  const known = value.filter((piece) => typeof piece === "string").join("");
  const onlyHoles = known === "";
  if (onlyHoles) return value.length === 1 && typeof value[0] !== "string" && value[0]?.kind === "segment";
  return !known.includes(":") && !known.includes("/") && !/\s/.test(known);
}

// src/graph/bind.ts
function isLoose(fact) {
  return fact.kind === "raw-policy" || fact.kind === "attachment" && fact.role === void 0;
}
function looseDocuments(facts) {
  return facts.filter(isLoose).map((fact) => {
    const name = documentName(fact.at.source.path);
    const said = fact.policy ? kindOf(fact.policy) : "unknown";
    const kind = said === "unknown" ? name.kind ?? "unknown" : said;
    return { fact, policy: fact.policy, kind, name };
  });
}
function pathOf(document) {
  return document.fact.at.source.path;
}
function giveLoose(documents, role, document, kind, by) {
  const { fact, policy } = document;
  if (fact.kind === "attachment") documents.attachTo(role, fact, by);
  else if (policy) documents.give(role, kind, { policy, label: labelOf(document, kind) }, fact.scope, by);
  if (by !== "content") role.documented = true;
  else role.guessed.push(fact.at);
}
function labelOf(document, kind) {
  if (kind === "trust") return "trust policy";
  return kind === "boundary" ? `permissions boundary ${pathOf(document)}` : `policy ${pathOf(document)}`;
}
function bindRole(binding, loose, documents) {
  const [role] = documents.table.named([binding.arn], [], { at: binding.at, in: "config" });
  const bound = /* @__PURE__ */ new Set();
  if (role === void 0) return bound;
  role.documented = true;
  const kinds = [
    ["identity", binding.policies],
    ["trust", binding.trust],
    ["boundary", binding.boundary]
  ];
  for (const [kind, matches] of kinds) {
    if (matches === void 0) continue;
    if (kind === "identity") role.exhaustive = true;
    for (const document of loose) {
      if (!matches(pathOf(document))) continue;
      giveLoose(documents, role, document, kind, "config");
      bound.add(document);
    }
  }
  return bound;
}
function bindByConfig(facts, options, documents) {
  const loose = looseDocuments(facts);
  const bound = /* @__PURE__ */ new Set();
  for (const binding of options.roles)
    for (const document of bindRole(binding, loose, documents)) bound.add(document);
  const scps = /* @__PURE__ */ new Map();
  for (const { policies, accounts } of options.organization) {
    const level = loose.filter((document) => policies(pathOf(document)));
    const named = level.flatMap(
      ({ policy, fact }) => policy ? [{ policy, label: `service control policy ${fact.at.source.path}` }] : []
    );
    for (const document of level) bound.add(document);
    for (const policy of named) {
      const scope = level.find((document) => document.policy === policy.policy)?.fact.scope;
      if (scope) documents.use(policy, "scp", scope);
    }
    if (named.length > 0)
      for (const account of accounts) push(scps, account, { policies: named, complete: true, missing: [] });
  }
  return { loose: loose.filter((document) => !bound.has(document)), scps };
}
var RolesByPlainName = class {
  #roles = /* @__PURE__ */ new Map();
  constructor(roles) {
    for (const role of roles) {
      const name = literal(role.name);
      if (name !== void 0) push(this.#roles, plainName(name), role);
    }
  }
  /** The one role of that name, by account folder or by the nearest place that names it. */
  find(owner, account, path) {
    const roles = this.#roles.get(plainName(owner)) ?? [];
    const here = account === void 0 ? roles : roles.filter((role) => textKey(role.account) === account);
    const known = here.some((role) => role.isDefined) ? here.filter((role) => role.isDefined) : here;
    return known.length <= 1 ? known : nearest(known, path);
  }
};
function nearest(roles, path) {
  for (const folder of foldersUp(path)) {
    const here = roles.filter(
      (role) => role.definitions.some(({ at }) => isBelow(at.source.path, folder)) || role.mentions.some(({ at }) => isBelow(at.source.path, folder))
    );
    if (here.length > 0) return here;
  }
  return [];
}
function kindFor({ kind, name, fact }) {
  if (fact.kind === "attachment") return fact.as === "trust" || fact.as === "boundary" ? fact.as : "identity";
  if (kind === "trust") return name.kind === "identity" && /permission|inline/.test([...name.words].join(" ")) ? "identity" : "trust";
  if (name.kind === "boundary" && kind === "identity") return "boundary";
  return kind === "identity" || kind === "boundary" ? kind : void 0;
}
function bindByName(byConfig, documents) {
  const roles = new RolesByPlainName(documents.table.all());
  return byConfig.loose.filter((document) => {
    const kind = kindFor(document);
    const { name } = document;
    if (kind === void 0) return true;
    const path = pathOf(document);
    const owner = name.owner === "" ? name.folder : name.owner;
    const byFile = roles.find(owner, name.account, path);
    const found = byFile.length > 0 ? byFile : roles.find(name.folder, name.account, path);
    if (found.length !== 1 || byFile.length === 0 && name.kind === void 0 && folderOf(path) === "") return true;
    for (const role of found) giveLoose(documents, role, document, kind, "name");
    return false;
  });
}

// src/graph/documents.ts
var Documents = class {
  constructor(table, fill2, awsManaged) {
    this.table = table;
    this.fill = fill2;
    this.awsManaged = awsManaged;
  }
  table;
  fill;
  awsManaged;
  uses = [];
  #managed = /* @__PURE__ */ new Map();
  /** Managed policies first, so that attachments find them whatever the order of files. */
  read(facts) {
    for (const fact of facts) if (fact.kind === "managed-policy") this.#addManaged(fact);
    for (const fact of facts) {
      if (fact.kind === "role") this.#addRole(fact);
      else if (fact.kind === "attachment" && fact.role !== void 0) this.#attach(fact);
    }
    this.#addUnattached(facts);
  }
  use(policy, kind, scope, role, boundBy) {
    this.uses.push({ policy: policy.policy, named: policy, kind, role, scope, boundBy, candidates: [] });
  }
  /** Joins a document to a role and remembers the use. */
  give(role, kind, policy, scope, by) {
    role.addDocument(kind, policy);
    if (!this.uses.some((use) => use.policy === policy.policy && use.role === role))
      this.use(policy, kind, scope, role, by);
  }
  /** Attaches a policy that is given by ARN. */
  attachArn(role, kind, arn, scope) {
    const filled = this.fill(arn);
    const facts = this.#managed.get(textKey(filled)) ?? [];
    const named = facts.flatMap(({ policy }) => policy ? [policy] : []);
    for (const policy of named) this.give(role, kind, { policy, label: `managed policy ${show(filled)}` }, scope, "definition");
    if (named.length > 0) return;
    const aws = this.awsManaged(literal(filled) ?? "");
    if (aws) role.addDocument(kind, aws);
    else role.addMissing(kind, `the document of policy ${show(filled)}`);
  }
  #addManaged(fact) {
    push(this.#managed, textKey(this.fill(fact.arn)), fact);
  }
  #addRole(fact) {
    const role = this.table.define(fact);
    if (fact.trust) this.give(role, "trust", { policy: fact.trust, label: "trust policy" }, fact.scope, "definition");
    for (const policy of fact.inline)
      this.give(role, "identity", { policy, label: "inline policy" }, fact.scope, "definition");
    for (const { value } of fact.managed) this.attachArn(role, "identity", value, fact.scope);
    if (fact.boundary) this.attachArn(role, "boundary", fact.boundary.value, fact.scope);
  }
  /** An attachment may name its role by ARN, or by name within its own account. */
  #attach(fact) {
    if (fact.role === void 0) return;
    const reference = this.fill(fact.role.value);
    const arn = isShortName(reference) ? this.table.expand(reference, fact.scope) : reference;
    for (const role of this.table.named(arn, fact.when, { at: fact.role.at, in: "config" }))
      this.attachTo(role, fact, "definition");
  }
  attachTo(role, fact, by) {
    if (fact.exhaustive) role.exhaustive = true;
    const kind = fact.as === "trust" || fact.as === "boundary" ? fact.as : "identity";
    const label = fact.as === "trust" ? "trust policy" : `${fact.as} policy${fact.address ? ` "${fact.address}"` : ""}`;
    if (fact.policy) this.give(role, kind, { policy: fact.policy, label }, fact.scope, by);
    else if (fact.policyArn && kind !== "trust") this.attachArn(role, kind, fact.policyArn.value, fact.scope);
    else if (fact.address !== void 0 && !fact.exhaustive) role.addMissing(kind, `inline policy "${fact.address}"`);
  }
  /** Managed policies that nothing attaches are still judged as documents. */
  #addUnattached(facts) {
    const used = new Set(this.uses.map(({ policy }) => policy));
    for (const fact of facts)
      if (fact.kind === "managed-policy" && fact.policy && !used.has(fact.policy))
        this.use({ policy: fact.policy, label: `managed policy ${show(fact.arn)}` }, "identity", fact.scope);
  }
};

// src/graph/foreign.ts
function differ(a, b) {
  const [x, y] = [literal(a), literal(b)];
  return x !== void 0 && y !== void 0 && /^\d{12}$/.test(x) && /^\d{12}$/.test(y) && x !== y;
}
function byAccount(task, role) {
  const { fact, account, executionRole } = task;
  if (differ(role.account, account))
    return { account, at: fact.arn?.at ?? task.at, note: `the task definition belongs to account ${show(account)}` };
  if (literal(account) === void 0 && executionRole && fact.executionRole && differ(role.account, executionRole.account))
    return {
      account: executionRole.account,
      at: fact.executionRole.at,
      note: `the execution role lives in account ${show(executionRole.account)}`
    };
  return void 0;
}
function byTrust(role, table) {
  for (const { policy } of role.documents.trust) {
    if (servicesTrusted(policy).length > 0) return void 0;
    for (const { value, at } of rolesTrusted(policy)) {
      const [trusted] = table.find(table.fill(value), []);
      if (trusted && trusted.tasks.length === 0 && differ(trusted.account, role.account) && isDestination(role))
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
  for (const task of tasks) {
    const role = task.taskRole;
    if (role) task.foreign = byAccount(task, role) ?? byTrust(role, table);
  }
}

// src/graph/guess.ts
var ECS_TASKS = /^ecs-tasks\.amazonaws\.com(\.cn)?$/;
var COMMON = new Set("iam aws policy policies trust role roles json document doc relationship assume permissions permission the for account".split(" "));
var Guesser = class {
  constructor(tasks, table, nearMisses) {
    this.table = table;
    this.nearMisses = nearMisses;
    for (const task of tasks) this.#tasks.add(task.at.source.path, task);
    const wanted = /* @__PURE__ */ new Set(["resource", "profile", "container"]);
    for (const role of table.all())
      for (const mention of role.mentions)
        if (wanted.has(mention.in)) this.#destinations.add(mention.at.source.path, nearMisses.intended(role));
  }
  table;
  nearMisses;
  #tasks = new Nearness();
  #destinations = new Nearness();
  candidates(document) {
    const kind = kindFor(document);
    if (kind === "trust") return { kind, roles: this.#trusting(document) };
    if (kind === "identity") return { kind, roles: this.#permitted(document) };
    return void 0;
  }
  #resolve(found) {
    return new Set(
      found.flatMap(({ value }) => this.table.find(this.table.fill(value), [])).map((role) => this.nearMisses.intended(role))
    );
  }
  #nearTasks(document) {
    return this.#tasks.nearest(document.fact.at.source.path);
  }
  /** Roles that the document may be the trust policy of. */
  #trusting(document) {
    const { policy, fact } = document;
    if (policy === void 0) return [];
    const services = servicesTrusted(policy);
    if (!trustsAwsPrincipals(policy) && (services.length > 0 || saysTask(document))) return this.#taskTrust(document, services);
    const trusted = this.#resolve(rolesTrusted(policy));
    const lacking = this.#destinations.nearest(fact.at.source.path, (role) => !trusted.has(role) && role.documents.trust.length === 0);
    return byWords(document, lacking);
  }
  /** A trust policy for services: the task's own role, or what the name says. */
  #taskTrust(document, services) {
    const tasks = this.#nearTasks(document);
    const execution = document.name.words.has("execution");
    const roles = distinct(tasks.map((task) => execution ? task.executionRole : task.taskRole));
    const lacking = roles.filter((role) => role.documents.trust.length === 0);
    const isEcs = services.some((service) => ECS_TASKS.test(service));
    return isEcs || saysTask(document) ? lacking : namedByWords(document, lacking);
  }
  /** Roles that the document may be a permission policy of. */
  #permitted(document) {
    const { policy } = document;
    if (policy === void 0) return [];
    const tasks = this.#nearTasks(document);
    const taskRoles = distinct(tasks.map(({ taskRole }) => taskRole));
    const executionRoles2 = distinct(tasks.map(({ executionRole }) => executionRole)).filter((role) => !taskRoles.includes(role));
    const byTrust2 = this.#trustedBy(policy, [...taskRoles, ...executionRoles2]);
    if (byTrust2.length === 1) return byTrust2;
    const own = document.name.words.has("execution") && !document.name.words.has("task") ? executionRoles2 : taskRoles;
    const words = namedByWords(document, [...taskRoles, ...executionRoles2]);
    if (words.length === 1 && isLacking(words[0])) return words;
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
};
function isLacking(role) {
  return role !== void 0 && role.documents.identity.length === 0;
}
function distinct(roles) {
  return [...new Set(roles.flatMap((role) => role ?? []))];
}
function saysTask({ name: { words, kind, owner } }) {
  if (words.has("execution") || words.has("taskrole") || words.has("tasks")) return true;
  return words.has("task") || owner === "" && kind !== void 0;
}
function byWords(document, roles) {
  if (roles.length <= 1) return roles;
  const named = namedByWords(document, roles);
  return named.length > 0 ? named : roles;
}
function namedByWords({ name }, roles) {
  const scored = roles.map((role) => {
    const words = wordsOf(textKey(parseRoleArn(role.arn)?.name ?? []));
    return { role, score: words.filter((word) => name.words.has(word) && !COMMON.has(word)).length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ role }) => role);
}
function matters({ policy }) {
  return policy !== void 0 && (rolesPermitted(policy).length > 0 || rolesTrusted(policy).length > 0);
}
function guessBindings(loose, tasks, documents, nearMisses) {
  const guesser = new Guesser(tasks, documents.table, nearMisses);
  const trustFirst = [...loose].sort((a, b) => Number(kindFor(b) === "trust") - Number(kindFor(a) === "trust"));
  for (const document of trustFirst) {
    const found = guesser.candidates(document);
    const [role] = found?.roles ?? [];
    if (found && role && new Set(found.roles.map(({ arn }) => textKey(arn))).size === 1)
      for (const one of found.roles) giveLoose(documents, one, document, found.kind, "content");
    else leaveLoose(document, matters(document) ? found?.roles ?? [] : [], documents);
  }
}
function leaveLoose(document, candidates, documents) {
  const { policy, fact, kind } = document;
  if (policy === void 0) return;
  const use = {
    policy,
    named: { policy, label: `policy ${fact.at.source.path}` },
    kind,
    role: void 0,
    scope: fact.scope,
    boundBy: void 0,
    candidates: candidates.map(({ label }) => label)
  };
  documents.uses.push(use);
}

// src/graph/breaks.ts
function breaksOf(hop) {
  const partition = [...hop.permission.reasons, ...hop.trust.reasons].find(({ cause }) => cause === "partition");
  if (partition) return [{ kind: "partition", at: partition.at ?? hop.demandAt, reason: partition }];
  const swapped = onExecutionRole(hop);
  if (swapped) return [swapped];
  return [...permissionBreaks(hop), ...trustBreaks(hop)];
}
function permissionBreaks(hop) {
  if (hop.permission.verdict !== "denied") return [];
  return hop.permission.reasons.flatMap((reason) => {
    if (reason.layer === "boundary" || reason.layer === "scp" || reason.layer === "rcp") {
      if (reason.cause !== "explicit-deny" && reason.cause !== "no-allow") return [];
      return [of(reason.layer === "boundary" ? "boundary" : "scp", reason, hop.source.at)];
    }
    if (reason.cause === "explicit-deny") return [of("explicit-deny", reason, hop.source.at)];
    return reason.cause === "no-allow" ? [missingPermission(hop, reason)] : [];
  });
}
function of(kind, reason, otherwise) {
  const element = reason.trial?.elements.find(({ truth }) => truth === "no");
  return {
    kind,
    at: reason.trial?.statement.at ?? reason.at ?? otherwise,
    reason,
    ...reason.trial && { trial: reason.trial },
    ...element && { element }
  };
}
function missingPermission(hop, reason) {
  const policies = hop.source.documents.identity.map(({ policy }) => policy);
  const near = nearestResource(hop, policies);
  if (near) return { kind: "resource-mismatch", at: near.valueAt, near, reason };
  const target = hop.destination;
  for (const policy of policies)
    if (hasFaultAbout(policy, "identity", (statement) => concerns(statement, target, hop)))
      return { kind: "document-fault", at: reason.at ?? policy.at, reason };
  const closest = closestTrial(hop.permission.trials);
  const element = closest?.elements.find(({ truth }) => truth === "no");
  const at = element?.at ?? reason.at ?? policies[0]?.statementsAt ?? hop.source.at;
  return { kind: "not-allowed", at, reason, ...closest && { trial: closest }, ...element && { element } };
}
function nearestResource(hop, policies) {
  for (const { statements } of policies)
    for (const statement of statements.filter(allowsAssumeRole))
      for (const resource of statement.resources?.not === false ? statement.resources.values : []) {
        const found = nearTo(resource, hop.destination, hop, "resource", hop.source);
        if (found) return found;
      }
  return void 0;
}
function nearTo({ value, at }, role, { fill: fill2 }, where, owner) {
  const filled = fill2(value);
  const found = nearMiss(filled, role.arn, { otherAccount: true });
  if (found === void 0) return void 0;
  const { part, difference, start, end } = found;
  return { at: at.part(start, end), valueAt: at, value: filled, role, part, difference, in: where, owner };
}
function isMalformedFor(value, role, where) {
  const errors = arnFaults(value, where).filter(({ severity }) => severity !== "warning");
  return errors.length > 0 && namesRole(value, role);
}
function namesRole(value, role) {
  const name = show(parseRoleArn(role.arn)?.name ?? role.name).toLowerCase();
  return show(value).toLowerCase().includes(name);
}
function concerns(statement, role, { fill: fill2 }) {
  const { resources } = statement;
  if (resources === void 0) return true;
  return resources.values.some(({ value }) => {
    const filled = fill2(value);
    return matchResource(filled, role.arn) === "yes" || namesRole(filled, role) || isMalformedFor(filled, role, "resource");
  });
}
function hasFaultAbout(policy, kind, isAbout) {
  const faults = [...policy.faults, ...faultsOf(policy, kind)].filter(({ severity }) => severity === "error");
  const allows = policy.statements.filter(({ effect }) => effect?.value !== "Deny");
  const about = allows.filter(isAbout);
  const malformed = about.some((statement) => hasMalformedArn(statement));
  if (malformed) return true;
  if (faults.length === 0) return false;
  const faulty = allows.filter((statement) => faults.some(({ at }) => isWithin2(at, statement.at)));
  const ofDocument = faults.some(({ at }) => !policy.statements.some((statement) => isWithin2(at, statement.at)));
  return ofDocument || faulty.some((statement) => about.includes(statement)) || faulty.length > 0 && faulty.length === allows.length;
}
function hasMalformedArn({ resources, principals }) {
  const arns = [
    ...(resources?.values ?? []).map(({ value }) => ({ value, where: "resource" })),
    ...(principals?.entries ?? []).filter(({ type }) => type === "AWS").map(({ value }) => ({ value, where: "principal" }))
  ];
  return arns.some(({ value, where }) => arnFaults(value, where).some(({ severity }) => severity !== "warning"));
}
function isWithin2(inner, outer) {
  if (inner.source !== outer.source) return false;
  const [a, b] = [inner.range(), outer.range()];
  return a.start >= b.start && a.end <= b.end;
}
function closestTrial(trials) {
  const against = (trial) => trial.elements.filter(({ truth }) => truth === "no").length;
  return trials.filter(({ effect, truth }) => effect === "Allow" && truth !== "yes").reduce((best, trial) => best && against(best) <= against(trial) ? best : trial, void 0);
}
function trustBreaks(hop) {
  if (hop.trust.verdict !== "denied") return [];
  return hop.trust.reasons.flatMap((reason) => {
    if (reason.layer === "rcp") return [of("scp", reason, hop.destination.at)];
    if (reason.cause === "explicit-deny") return [of("trust-denied", reason, hop.destination.at)];
    return reason.cause === "no-allow" ? [missingTrust(hop, reason)] : [];
  });
}
function missingTrust(hop, reason) {
  const { source, destination } = hop;
  const policies = destination.documents.trust.map(({ policy }) => policy);
  const near = nearestPrincipal(hop, policies);
  const isAbout = (statement) => trustsSomehow(statement, source);
  if (policies.some((policy) => hasFaultAbout(policy, "trust", isAbout)))
    return { kind: "document-fault", at: reason.at ?? destination.at, reason };
  const trusting = hop.trust.trials.filter(({ effect, elements }) => effect === "Allow" && isYes(elements, "principal"));
  for (const [kind, element] of [["action-invalid", "action"], ["condition-unmet", "condition"]]) {
    const trial = trusting.find(({ elements }) => elements.some((one) => one.element === element && one.truth === "no"));
    const failed = trial?.elements.find((one) => one.element === element && one.truth === "no");
    if (trial && failed) return { kind, at: failed.at, reason, trial, element: failed };
  }
  if (near) return { kind: "principal-mismatch", at: near.valueAt, near, reason };
  const instead = executionRoles(source).find((role) => trusts(destination, role));
  return { kind: "principal-missing", at: policies[0]?.statementsAt ?? destination.at, reason, ...instead && { instead } };
}
function isYes(elements, name) {
  return elements.some(({ element, truth }) => element === name && truth === "yes");
}
function trustsSomehow({ principals }, source) {
  if (principals === void 0 || principals.not) return true;
  return principals.entries.some(
    ({ type, value }) => type === "*" || namesRole(value, source) || /^A(ROA|IDA)|\*/.test(show(value))
  );
}
function nearestPrincipal(hop, policies) {
  for (const { statements } of policies)
    for (const { effect, principals } of statements)
      for (const entry of effect?.value === "Allow" && principals?.not === false ? principals.entries : []) {
        const found = entry.type === "AWS" ? nearTo(entry, hop.source, hop, "principal", hop.destination) : void 0;
        if (found) return found;
      }
  return void 0;
}
function executionRoles(source) {
  return source.tasks.flatMap(
    ({ executionRole }) => executionRole && executionRole !== source ? [executionRole] : []
  );
}
function trusts(destination, role) {
  return destination.documents.trust.some(
    ({ policy }) => policy.statements.some(
      ({ effect, principals }) => effect?.value === "Allow" && principals?.entries.some(({ value }) => show(value) === show(role.arn))
    )
  );
}
function permits(role, destination, fill2) {
  return role.documents.identity.flatMap(({ policy }) => policy.statements).filter(allowsAssumeRole).find(
    ({ resources }) => resources?.not === false && resources.values.some(({ value }) => matchResource(fill2(value), destination.arn) === "yes")
  );
}
function onExecutionRole(hop) {
  const { source, destination, permission, trust } = hop;
  for (const instead of executionRoles(source)) {
    const statement = permits(instead, destination, hop.fill);
    if (statement === void 0) continue;
    const isMissing = permission.verdict === "denied" && permission.reasons.some(({ cause, layer }) => cause === "no-allow" && layer === "identity");
    const isSwapped = trust.verdict === "denied" && permission.verdict !== "allowed" && trusts(destination, instead);
    if (isMissing || isSwapped) return { kind: "on-execution-role", at: statement.at, instead };
  }
  return void 0;
}

// src/graph/demands.ts
var Demands = class {
  constructor(table, nearMisses, fill2) {
    this.table = table;
    this.nearMisses = nearMisses;
    this.fill = fill2;
  }
  table;
  nearMisses;
  fill;
  #wanted = /* @__PURE__ */ new Map();
  #ids = /* @__PURE__ */ new Map();
  all() {
    return [...this.#wanted.values()];
  }
  /** Demands that profiles make come first: they carry the call's settings. */
  collect(tasks, profiles) {
    for (const use of profiles) this.#byProfile(use);
    for (const role of this.table.all()) {
      if (isSource(role)) this.#byPermission(role, role);
      for (const task of role.executes) if (task.taskRole && !task.foreign) this.#byPermission(role, task.taskRole);
      this.#byTrust(role);
    }
    for (const task of tasks) this.#byContainer(task);
  }
  /** The hop that somebody asks about, whether or not any file wants it. */
  ask(source, destination, at) {
    const [from] = this.table.named(source, [], { at, in: "config" });
    const [to] = this.table.named(destination, [], { at, in: "config" });
    if (from && to) this.#want(from, to, { kind: "container", at, destination });
  }
  resolve(value) {
    const arn = this.fill(value);
    if (!isExactRole(arn)) return [];
    return [...new Set(this.table.find(arn, []).map((role) => this.nearMisses.intended(role)))];
  }
  #want(source, destination, demand, profile, via) {
    if (!compatible(source.when, destination.when)) return;
    const pair = `${String(this.#id(source))} ${String(this.#id(destination))}`;
    const own = profile ? `${pair} ${profile.at.source.path} ${profile.name.value}` : pair;
    const known = this.#wanted.get(own) ?? (profile ? void 0 : this.#ofPair(pair));
    if (known) known.demands.push(demand);
    else this.#wanted.set(own, { source, destination, demands: [demand], profile, via });
  }
  #id(role) {
    const id = this.#ids.get(role) ?? this.#ids.size;
    this.#ids.set(role, id);
    return id;
  }
  #pairs = /* @__PURE__ */ new Map();
  /** A demand without a profile joins the hop of whichever profile wants the same. */
  #ofPair(pair) {
    const known = this.#pairs.get(pair);
    if (known) return known;
    for (const [key, hop] of this.#wanted)
      this.#pairs.set(key.split(" ", 2).join(" "), this.#pairs.get(key.split(" ", 2).join(" ")) ?? hop);
    return this.#pairs.get(pair);
  }
  #byPermission(holder, source) {
    for (const { policy } of holder.documents.identity)
      for (const found of rolesPermitted(policy))
        for (const destination of this.resolve(found.value))
          this.#want(source, destination, demandOf("permission", found));
  }
  #byTrust(destination) {
    for (const { policy } of destination.documents.trust)
      for (const found of rolesTrusted(policy))
        for (const trusted of this.resolve(found.value)) {
          const sources = trusted.tasks.length > 0 || trusted.executes.length === 0 ? [trusted] : [];
          const running = trusted.executes.flatMap(({ taskRole, foreign }) => foreign ? [] : taskRole ?? []);
          for (const source of sources.length > 0 ? sources.filter(isSource) : running)
            if (source !== destination) this.#want(source, destination, demandOf("trust", found));
        }
  }
  #byProfile({ profile, task, source }) {
    const role = profile.settings.get("role_arn")?.value;
    if (role === void 0) return;
    const demand = demandOf("profile", role);
    const own = [task.foreign ? void 0 : task.taskRole, ...task.overrides].flatMap((one) => one ?? []);
    const callers = source ? this.#assumedBy(source) : own;
    if (task.taskRole === void 0 && !source) task.demands.push(demand);
    for (const destination of this.resolve(role.value))
      for (const caller of callers) this.#want(caller, destination, demand, profile, source ? task.taskRole : void 0);
  }
  #assumedBy({ profile }) {
    const role = profile.settings.get("role_arn")?.value;
    return role ? this.resolve(role.value) : [];
  }
  #byContainer(task) {
    for (const container of task.containers)
      for (const found of rolesInContainer(container)) {
        const demand = demandOf("container", found);
        if (task.taskRole === void 0) task.demands.push(demand);
        for (const destination of this.resolve(found.value))
          if (task.taskRole && !task.foreign && destination !== task.taskRole && destination !== task.executionRole)
            this.#want(task.taskRole, destination, demand);
      }
  }
};
function demandOf(kind, { value, at }) {
  return { kind, at, destination: value };
}
function isSource(role) {
  if (role.tasks.length > 0) return role.tasks.some(({ foreign }) => !foreign);
  return role.executes.length === 0 && role.taskTrust?.verdict === "allowed";
}
function demandsWithoutRole(tasks, uses) {
  const near = new Nearness();
  for (const task of tasks) near.add(task.at.source.path, task);
  for (const { policy, role } of uses) {
    if (role !== void 0) continue;
    const permitted = rolesPermitted(policy);
    if (permitted.length === 0) continue;
    const beside = near.nearest(policy.at.source.path);
    if (beside.some(({ fact }) => fact.taskRole ?? fact.taskRoleUnknown)) continue;
    for (const task of beside) if (!task.fact.fragment) task.demands.push(...permitted.map((found) => demandOf("permission", found)));
  }
}

// src/graph/hops.ts
function judgeTaskTrust(role) {
  const task = role.tasks[0] ?? role.executes[0];
  if (task === void 0 && role.documents.trust.length === 0) return void 0;
  const scope = task?.scope ?? role.definitions[0]?.scope;
  if (scope === void 0) return void 0;
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
function judge(wanted, inputs) {
  const { source, destination, profile } = wanted;
  const setting = (key) => profile?.settings.get(key)?.value.value;
  const context = assumeRoleContext({
    callerArn: source.arn,
    callerAccount: source.account,
    destinationArn: destination.arn,
    destinationAccount: destination.account,
    organizationId: organizationOf(source.account, inputs.options),
    profileKnown: profile !== void 0,
    ...profile && { externalId: setting("external_id") ?? "absent" },
    ...setting("role_session_name") && { sessionName: setting("role_session_name") }
  });
  const { identity: identity2, boundary } = source;
  const scps = inputs.scps.get(literal(source.account) ?? "") ?? [];
  const decision = decideAssumeRole(
    { arn: source.arn, account: source.account, identity: identity2, boundary, scps },
    { arn: destination.arn, account: destination.account, trust: destination.trust, rcps: [] },
    context
  );
  const { permission, trust } = decision;
  const taskTrust = (wanted.via ?? source).taskTrust ?? unknownTaskTrust;
  const demandAt = wanted.demands[0]?.at ?? destination.at;
  const breaks = breaksOf({ source, destination, permission, trust, demandAt, fill: inputs.fill });
  return {
    source,
    destination,
    tasks: (wanted.via ?? source).tasks,
    when: mergeWhen(source.when, destination.when),
    demands: wanted.demands,
    profile,
    via: wanted.via?.hopsOut.find((hop) => hop.destination === source),
    taskTrust,
    permission,
    trust,
    verdict: overall(taskTrust.verdict, permission.verdict, trust.verdict),
    breaks
  };
}
var unknownTaskTrust = { verdict: "unknown", reasons: [], trials: [] };
function overall(taskTrust, permission, trust) {
  if (taskTrust === "denied" || permission === "denied" || trust === "denied") return "denied";
  return permission === "allowed" && trust === "allowed" ? "allowed" : "unknown";
}
function mergeWhen(a, b) {
  return [...new Map([...a, ...b].map((one) => [one.id, one])).values()];
}
function linkHops(inputs) {
  for (const role of inputs.table.all()) role.taskTrust = judgeTaskTrust(role);
  demandsWithoutRole(inputs.tasks, inputs.uses);
  const demands = new Demands(inputs.table, inputs.nearMisses, inputs.fill);
  demands.collect(inputs.tasks, inputs.profiles);
  const { asked } = inputs.options;
  if (asked) demands.ask([asked.source], [asked.destination], wholeSource({ path: "command line", text: "" }));
  const ordered = [...demands.all()].sort((a, b) => Number(a.via !== void 0) - Number(b.via !== void 0));
  return ordered.map((wanted) => {
    const hop = judge(wanted, inputs);
    wanted.source.hopsOut.push(hop);
    wanted.destination.hopsIn.push(hop);
    return hop;
  });
}

// src/graph/learn.ts
var DEPTH = 16;
function scopesOf(facts) {
  return [...new Map(facts.map(({ scope }) => [scope.id, scope])).values()];
}
function knownHoles(facts) {
  const known = /* @__PURE__ */ new Map();
  const disputed = /* @__PURE__ */ new Set();
  for (const fact of facts) {
    if (fact.kind !== "known") continue;
    const before = known.get(fact.hole);
    if (before !== void 0 && textKey(before) !== textKey(fact.value)) disputed.add(fact.hole);
    known.set(fact.hole, fact.value);
  }
  for (const id of disputed) known.delete(id);
  return known;
}
function learnScope(known, part, value) {
  const [hole] = part;
  if (value === void 0 || hole === void 0 || typeof hole === "string" || part.length > 1) return;
  if (!known.has(hole.id)) known.set(hole.id, [value]);
}
function learn(facts, accountOf2, partitions) {
  const known = knownHoles(facts);
  const [partition = "aws"] = partitions;
  for (const scope of scopesOf(facts)) {
    learnScope(known, scope.account, accountOf2(scope.path));
    if (partitions.size <= 1) learnScope(known, scope.partition, partition);
  }
  if (known.size === 0) return (value) => value;
  const resolve3 = (hole, depth) => {
    const value = known.get(hole.id);
    if (value === void 0 || depth === 0) return void 0;
    return holes(value).length === 0 ? value : fill(value, (inner) => resolve3(inner, depth - 1));
  };
  return (value) => literal(value) === void 0 ? text(fill(value, (hole) => resolve3(hole, DEPTH))) : value;
}

// src/graph/named.ts
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
  for (const { value, at } of found) table.named(value, when, { at, in: as });
}
function nameMentioned(facts, table, fill2) {
  for (const fact of facts) {
    for (const policy of policiesOf(fact)) {
      nameAll(rolesPermitted(policy), "resource", fact.when, table);
      nameAll(rolesTrusted(policy), "principal", fact.when, table);
    }
    if (fact.kind === "task-definition") {
      for (const [role, as] of [
        [fact.taskRole, "task-role"],
        [fact.executionRole, "execution-role"]
      ]) {
        const arn = role && table.expand(role.value, fact.scope);
        if (role && arn && parseRoleArn(arn)) nameAll([{ value: arn, at: role.at }], as, fact.when, table);
      }
      for (const container of fact.containers)
        nameAll(rolesInContainer(container), "container", fact.when, table);
    } else if (fact.kind === "profile") {
      const role = fact.settings.get("role_arn")?.value;
      const value = role && fill2(role.value);
      if (role && value && isExactRole(value)) nameAll([{ value, at: role.at }], "profile", fact.when, table);
    }
  }
}
function* arnsOfPolicy(policy) {
  for (const { principals, resources } of policy.statements) {
    for (const { type, value, at } of principals?.entries ?? [])
      if (type === "AWS" || type === "Federated") yield { value, at, where: "principal" };
    for (const { value, at } of resources?.values ?? []) yield { value, at, where: "resource" };
  }
}
function* arnsOf(fact) {
  for (const policy of policiesOf(fact)) yield* arnsOfPolicy(policy);
  if (fact.kind === "task-definition" || fact.kind === "task-run") {
    if (fact.taskRole) yield { ...fact.taskRole, where: "taskRoleArn" };
    if (fact.executionRole) yield { ...fact.executionRole, where: "executionRoleArn" };
  }
  if (fact.kind === "task-definition")
    for (const container of fact.containers)
      for (const found of rolesInContainer(container)) yield { ...found, where: "container" };
  if (fact.kind === "profile") {
    const role = fact.settings.get("role_arn");
    if (role) yield { ...role.value, where: "profile" };
  }
  if (fact.kind === "role") {
    for (const arn of fact.managed) yield { ...arn, where: "attachment" };
    if (fact.boundary) yield { ...fact.boundary, where: "attachment" };
  }
  if (fact.kind === "attachment" && fact.policyArn) yield { ...fact.policyArn, where: "attachment" };
}
function namedArns(facts) {
  const found = [];
  for (const fact of facts)
    for (const arn of arnsOf(fact))
      if (literal(arn.value) !== "*" && !(isRoleKey(arn) && isShortName(arn.value))) found.push(arn);
  return found;
}
function isRoleKey({ where }) {
  return where === "taskRoleArn" || where === "executionRoleArn";
}

// src/graph/near-misses.ts
var SIDES = {
  "task-role": "source",
  "execution-role": "source",
  principal: "source",
  resource: "destination",
  profile: "destination",
  container: "destination",
  config: void 0
};
var TRUSTED = {
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
function evidence(role) {
  const files = new Set(role.mentions.map(({ at }) => at.source.path)).size;
  return (role.definitions.length > 0 ? 1e3 : 0) + (role.documented ? 100 : 0) + files;
}
function standing(role) {
  return Math.max(0, ...role.mentions.map((mention) => TRUSTED[mention.in]));
}
var Index = class {
  #buckets = /* @__PURE__ */ new Map();
  constructor(roles) {
    for (const role of roles) for (const key of keysOf(role)) push(this.#buckets, key, role);
  }
  candidates(role) {
    const found = new Set(keysOf(role).flatMap((key) => this.#buckets.get(key) ?? []));
    found.delete(role);
    return found;
  }
};
function keysOf(role) {
  const name = literal(role.name);
  if (name === void 0) return [];
  const plain = plainName(name);
  const account = textKey(role.account);
  return [`name ${plain}`, `start ${account} ${plain.slice(0, 4)}`, `end ${account} ${plain.slice(-4)}`];
}
function areTwoSides(x, y) {
  const [a, b] = [kindsOf(x), kindsOf(y)];
  if ([...a].some((kind) => b.has(kind))) return false;
  const sides = new Set([...a, ...b].map((kind) => SIDES[kind]));
  return sides.size === 1 && !sides.has(void 0);
}
function areNear(x, y, all) {
  const wanted = kindsOf(y);
  return x.mentions.some((mention) => {
    for (const folder of foldersUp(mention.at.source.path)) {
      const here = all.filter(
        (role) => role.mentions.some((other) => wanted.has(other.in) && isBelow(other.at.source.path, folder))
      );
      if (here.length > 0) return here.includes(y);
    }
    return false;
  });
}
function standTogether(x, y) {
  return x.mentions.some(
    (a) => y.mentions.some((b) => a.in === b.in && a.at.source.path === b.at.source.path)
  );
}
function accountsOfOtherSide(role, all) {
  const side = SIDES[role.mentions[0]?.in ?? "config"];
  return new Set(
    all.filter((other) => other !== role && other.mentions.some((mention) => (SIDES[mention.in] ?? side) !== side)).map((other) => textKey(other.account))
  );
}
function isAtFault(x, y, all) {
  const difference = evidence(y) - evidence(x);
  if (difference !== 0) return difference > 0;
  if (textKey(x.account) !== textKey(y.account)) {
    const others = accountsOfOtherSide(x, all);
    const [mine, theirs] = [others.has(textKey(x.account)), others.has(textKey(y.account))];
    if (mine !== theirs) return mine;
  }
  return standing(x) < standing(y);
}
function findIntended(x, index, phantoms) {
  if (x.isDefined || x.mentions.length === 0) return void 0;
  for (const y of index.candidates(x)) {
    if (standTogether(x, y)) continue;
    const sides = areTwoSides(x, y);
    if (!y.isDefined && !(sides && areNear(x, y, phantoms))) continue;
    const found = nearMiss(x.arn, y.arn, { otherAccount: sides });
    if (found !== void 0 && isAtFault(x, y, phantoms)) return y;
  }
  return void 0;
}
function* reportedFor(x, y) {
  const found = nearMiss(x.arn, y.arn, { otherAccount: true });
  if (found === void 0) return;
  for (const { at, in: kind } of x.mentions) {
    if (kind !== "task-role" && kind !== "execution-role" && kind !== "profile") continue;
    const { part, difference } = found;
    yield { at, valueAt: at, value: x.arn, role: y, part, difference, in: kind === "profile" ? "profile" : "task-role", owner: void 0 };
  }
}
function findNearMisses(table) {
  const roles = table.all();
  const index = new Index(roles);
  const phantoms = roles.filter((role) => !role.isDefined);
  const intended = /* @__PURE__ */ new Map();
  for (const x of phantoms) {
    const y = findIntended(x, index, phantoms);
    if (y !== void 0) intended.set(x, y);
  }
  return {
    intended: (role) => intended.get(role) ?? role,
    reported: [...intended].flatMap(([x, y]) => [...reportedFor(x, y)])
  };
}

// src/graph/tasks.ts
function familyKey(reference) {
  const key = textKey(reference);
  const family = key.slice(key.lastIndexOf("task-definition/") + 1 === 0 ? 0 : key.lastIndexOf("task-definition/") + 16);
  return family.replace(/:\d+$/, "");
}
var Starts = class {
  #byKey = /* @__PURE__ */ new Map();
  constructor(facts, fill2) {
    for (const fact of facts) {
      if (fact.taskDefinition === void 0) continue;
      const reference = fill2(fact.taskDefinition.value);
      for (const key of /* @__PURE__ */ new Set([textKey(reference), familyKey(reference)])) push(this.#byKey, key, fact);
    }
  }
  of(fact, fill2) {
    const keys = [fact.arn, fact.family].flatMap((name) => name ? [textKey(fill2(name.value))] : []);
    return [...new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []))];
  }
};
function ofKind(facts, kind) {
  return facts.filter((fact) => fact.kind === kind);
}
function rolesOf(reference, fact, table, nearMisses) {
  if (reference === void 0) return [void 0];
  const arn = table.expand(reference.value, fact.scope);
  if (parseRoleArn(arn) === void 0) return [void 0];
  const roles = table.find(arn, fact.when).map((role) => nearMisses.intended(role));
  return roles.length > 0 ? roles : [void 0];
}
function mergeWhen2(...all) {
  return [...new Map(all.flat().map((one) => [one.id, one])).values()];
}
function labelOf2(fact) {
  if (fact.family && flat(fact.family.value) !== "") return `"${show(fact.family.value)}"`;
  return fact.address === void 0 ? "without a family" : `"${fact.address}"`;
}
function linkTasks(facts, table, nearMisses) {
  const services = new Starts(ofKind(facts, "service"), table.fill);
  const runs = new Starts(ofKind(facts, "task-run"), table.fill);
  const nodes = [];
  for (const fact of ofKind(facts, "task-definition")) {
    const started = { services: [...services.of(fact, table.fill)], runs: [...runs.of(fact, table.fill)] };
    const overrides = started.runs.flatMap(
      (run2) => run2.taskRole ? rolesOf(run2.taskRole, run2, table, nearMisses).flatMap((role) => role ?? []) : []
    );
    const [executionRole] = rolesOf(fact.executionRole, fact, table, nearMisses);
    for (const taskRole of rolesOf(fact.taskRole, fact, table, nearMisses)) {
      const node = {
        fact,
        at: fact.at,
        label: labelOf2(fact),
        scope: fact.scope,
        account: accountOf(fact, table),
        when: mergeWhen2(fact.when, taskRole?.when ?? []),
        containers: fact.containers,
        taskRole,
        executionRole,
        overrides,
        ...started,
        profiles: [],
        demands: [],
        foreign: void 0
      };
      nodes.push(node);
      for (const role of /* @__PURE__ */ new Set([taskRole, ...overrides])) role?.tasks.push(node);
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

// src/graph/undecided.ts
function undecidedOf(hops, tasks) {
  const found = /* @__PURE__ */ new Map();
  const add = (what, decide, at) => {
    found.set(`${what}\0${decide}`, { what, decide, at });
  };
  for (const { source, destination, permission, trust, verdict } of hops) {
    if (verdict !== "unknown") continue;
    const what = `whether ${source.label} may assume ${destination.label}`;
    for (const step of [permission, trust]) {
      if (step.verdict !== "unknown") continue;
      for (const reason of step.reasons) if (reason.cause.startsWith("unknown")) add(what, reason.message, reason.at);
    }
  }
  for (const task of tasks)
    if (task.fact.taskRoleUnknown !== void 0)
      add(`the task role of task definition ${task.label}`, task.fact.taskRoleUnknown, task.at);
  return [...found.values()];
}

// src/graph/link.ts
function factsOf(facts, kind) {
  return facts.filter((fact) => fact.kind === kind);
}
function partitionsOf(values) {
  const found = /* @__PURE__ */ new Set();
  for (const value of values) {
    const match = /^arn:(aws[a-z-]*):/.exec(literal(value) ?? "");
    if (match?.[1] !== void 0) found.add(match[1]);
  }
  return found;
}
function link(facts, options, awsManaged) {
  const arns = namedArns(facts);
  const fill2 = learn(facts, options.accountOf, partitionsOf(arns.map(({ value }) => value)));
  const table = new RoleTable(fill2);
  const documents = new Documents(table, fill2, awsManaged);
  documents.read(facts);
  nameMentioned(facts, table, fill2);
  const byConfig = bindByConfig(facts, options, documents);
  const loose = bindByName(byConfig, documents);
  const nearMisses = findNearMisses(table);
  const tasks = linkTasks(facts, table, nearMisses);
  const profiles = linkProfiles(factsOf(facts, "profile"), tasks, options, table);
  guessBindings(loose, tasks, documents, nearMisses);
  findForeignRoles(tasks, table);
  const uses = documents.uses;
  const hops = linkHops({ table, tasks, profiles, nearMisses, fill: fill2, options, scps: byConfig.scps, uses });
  const graph = {
    taskDefinitions: tasks,
    roles: table.all(),
    hops,
    profiles: factsOf(facts, "profile"),
    policies: uses,
    nearMisses: nearMisses.reported,
    arns,
    runs: factsOf(facts, "task-run"),
    services: factsOf(facts, "service"),
    duplicateKeys: factsOf(facts, "duplicate-key"),
    unresolvedReferences: factsOf(facts, "reference-as-string"),
    accountNumbers: factsOf(facts, "account-number"),
    parseErrors: factsOf(facts, "parse-error"),
    fill: fill2
  };
  return { ...graph, undecided: undecidedOf(hops, tasks) };
}

// src/run.ts
async function run(input) {
  const { cwd, overlay, onStage } = input;
  onStage?.("discover");
  const { files: found, missing } = await discover(input.paths, { cwd, exclude: [] });
  if (missing.length > 0) throw new UsageError(`no such file or folder: ${missing.join(", ")}`);
  const files = found.filter((path) => !input.exclude(path));
  onStage?.("read");
  const { candidates, failures } = readAll(files, overlay, cwd);
  onStage?.("parse");
  const { documents, errors } = await parse(candidates);
  onStage?.("extract");
  const extracted = await extract(documents, { read: treeReader(cwd) });
  const facts = [...extracted, ...errors, ...failures];
  onStage?.("link");
  const graph = link(facts, input.link, await awsManagedFor(facts));
  onStage?.("check");
  const findings = check(graph, input.check);
  onStage?.("report");
  return { graph, findings, filesScanned: files.length, filesRead: candidates.length, documents: documents.length, files };
}
function readAll(files, overlay, cwd) {
  const given = new Map(overlay.map((source) => [source.path, source]));
  const found = [];
  for (const path of /* @__PURE__ */ new Set([...files, ...given.keys()])) {
    const source = given.get(path);
    const recognised = source && recognise(path, source.text);
    const candidate = source ? recognised && { ...recognised, source } : readCandidate(path, cwd);
    if (candidate) found.push(candidate);
  }
  const read = found.filter((one) => "source" in one);
  const ours = new Set(read.filter(({ as }) => as === "ours").map(({ syntax }) => syntax));
  const isHcl = (syntax) => syntax === "hcl";
  const candidates = read.filter(
    ({ as, syntax }) => as === "ours" || (isHcl(syntax) ? ours.has("hcl") : [...ours].some((one) => !isHcl(one)))
  );
  return { candidates, failures: found.flatMap((one) => "source" in one ? [] : [readError(one)]) };
}
function readError({ path, reason }) {
  const source = { path, text: "" };
  const at = wholeSource(source);
  return { kind: "parse-error", scope: fileScope(source), when: [], at, message: `the file ${reason}`, templated: false };
}
async function awsManagedFor(facts) {
  const arns = facts.flatMap(
    (fact) => fact.kind === "role" ? [...fact.managed, fact.boundary ?? []].flat() : fact.kind === "attachment" ? fact.policyArn ?? [] : []
  );
  const isAws = arns.some(({ value }) => value.some((piece) => typeof piece === "string" && piece.includes(":aws:policy/")));
  if (!isAws) return () => void 0;
  return await Promise.resolve(() => void 0);
}

export {
  run
};
