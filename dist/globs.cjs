// 2e6e52825f422c55
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

const MOST_ALTERNATIVES = 1e3;
function matcher(globs) {
  const patterns = globs.map(compile);
  return (path) => {
    const segments = path.split("/").map((name) => Array.from(name));
    const last = patterns.findLast(({ alternatives }) => alternatives.some((pattern) => matchesSegments(pattern, segments)));
    return last !== void 0 && !last.not;
  };
}
function globFault(glob) {
  if (glob.trim() === "")
    return "is empty";
  if (/^!?[/~]|^!?[A-Za-z]:[\\/]/.test(glob))
    return "is not relative to the folder of the configuration";
  if (glob.includes("\\") && !/\\[*?[\]{}!,\\]/.test(glob))
    return "needs forward slashes";
  return expandBraces(glob) === void 0 ? `has more than ${String(MOST_ALTERNATIVES)} alternatives` : void 0;
}
function compile(glob) {
  const not = glob.startsWith("!");
  const expanded = expandBraces(not ? glob.slice(1) : glob) ?? [];
  return { not, alternatives: expanded.map(segmentsOf) };
}
function segmentsOf(pattern) {
  const names = pattern.split("/").filter((name) => name !== "" && name !== ".");
  const segments = names.map((name) => name === "**" ? name : tokensOf(name));
  const last = segments.at(-1);
  if (last === "**")
    return segments;
  const isPlain = last?.every((token) => token.kind === "character") ?? true;
  return isPlain || pattern.endsWith("/") ? [...segments, "**"] : segments;
}
function tokensOf(name) {
  const characters = Array.from(name);
  const tokens = [];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? "";
    const next = characters[i + 1];
    const set = character === "[" ? classAt(characters, i) : void 0;
    if (character === "\\" && next !== void 0) {
      tokens.push({ kind: "character", character: next });
      i++;
    } else if (set) {
      tokens.push(set.token);
      i = set.end;
    } else if (character === "*") {
      if (tokens.at(-1)?.kind !== "star")
        tokens.push({ kind: "star" });
    } else
      tokens.push(character === "?" ? { kind: "any" } : { kind: "character", character });
  }
  return tokens;
}
function classAt(characters, open) {
  const not = characters[open + 1] === "!" || characters[open + 1] === "^";
  const first = open + (not ? 2 : 1);
  const end = characters.indexOf("]", first + 1);
  if (end === -1)
    return void 0;
  const ranges = [];
  for (let i = first; i < end; i++) {
    const low = characters[i] ?? "";
    const isRange = characters[i + 1] === "-" && i + 2 < end;
    ranges.push([low, isRange ? characters[i + 2] ?? low : low]);
    if (isRange)
      i += 2;
  }
  return { token: { kind: "class", not, ranges }, end };
}
function expandBraces(glob) {
  const done = [];
  const open = [glob];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    const group = firstGroup(next);
    if (group) {
      const array_1 = [next.slice(0, group.start), next.slice(group.end)], before = array_1[0], after = array_1[1];
      open.push(...group.alternatives.map((alternative) => before + alternative + after));
    } else
      done.push(next);
    if (done.length + open.length > MOST_ALTERNATIVES)
      return void 0;
  }
  return done;
}
function firstGroup(glob) {
  const opened = [];
  let found;
  for (let i = 0; i < glob.length; i++) {
    const character = glob[i];
    if (character === "\\")
      i++;
    else if (character === "{")
      opened.push({ start: i, commas: [] });
    else if (character === ",")
      opened.at(-1)?.commas.push(i);
    else if (character === "}") {
      const group = opened.pop();
      if (group && group.commas.length > 0 && !(found && found.start < group.start))
        found = { ...group, end: i + 1 };
      if (opened.length === 0 && found)
        break;
    }
  }
  if (!found)
    return void 0;
  const { start, end, commas } = found;
  const edges = [start, ...commas, end - 1];
  const alternatives = commas.map((comma, i) => glob.slice((edges[i] ?? start) + 1, comma));
  return { start, end, alternatives: [...alternatives, glob.slice((commas.at(-1) ?? start) + 1, end - 1)] };
}
function matchesSegments(pattern, path) {
  const isStar = (segment) => segment === "**";
  return wild(pattern, path, isStar, (segment, name) => segment !== "**" && matchesName(segment, name));
}
function matchesName(tokens, name) {
  return wild(tokens, name, (token) => token.kind === "star", fits);
}
function fits(token, character) {
  if (token.kind === "character")
    return token.character === character;
  if (token.kind === "class") {
    return token.ranges.some((array_2) => {
      const low = array_2[0], high = array_2[1];
      return low <= character && character <= high;
    }) !== token.not;
  }
  return token.kind === "any";
}
function wild(pattern, subject, isStar, matches) {
  let array_3 = [0, 0], p = array_3[0], s = array_3[1];
  let star;
  for (let item = subject[s]; item !== void 0; item = subject[s]) {
    const part = pattern[p];
    if (part !== void 0 && isStar(part))
      star = { p: p++, s };
    else if (part !== void 0 && matches(part, item)) {
      p++;
      s++;
    } else if (star) {
      p = star.p + 1;
      s = ++star.s;
    } else
      return false;
  }
  return pattern.slice(p).every(isStar);
}

module.exports = {
__proto__: null,
globFault: globFault,
matcher: matcher,
};

})
