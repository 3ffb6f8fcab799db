// src/text.ts
function text(...parts) {
  const out = [];
  for (const piece of parts.flat()) {
    const last = out.at(-1);
    if (typeof piece === "string" && typeof last === "string") out[out.length - 1] = last + piece;
    else if (piece !== "") out.push(piece);
  }
  return out;
}
function literal(t) {
  if (t.length === 0) return "";
  const [first] = t;
  return t.length === 1 && typeof first === "string" ? first : void 0;
}
function holes(t) {
  return t.filter((piece) => typeof piece !== "string");
}
function textKey(t) {
  const only = t.length === 1 ? t[0] : void 0;
  if (typeof only === "string") return only;
  return t.map((piece) => typeof piece === "string" ? piece : `\0${piece.id}\0`).join("");
}
function show(t) {
  return t.map((piece) => typeof piece === "string" ? piece : `<${piece.label}>`).join("");
}
var HOLE_BASE = 57344;
var HOLE_LIMIT = 63743;
function flat(t) {
  let n = 0;
  return t.map((piece) => typeof piece === "string" ? piece : String.fromCharCode(Math.min(HOLE_BASE + n++, HOLE_LIMIT))).join("");
}
function holeIndex(s, at) {
  return s.charCodeAt(at) - HOLE_BASE;
}
function unflat(s, inOrder) {
  if (inOrder.length === 0) return s === "" ? [] : [s];
  const out = [];
  let from = 0;
  for (let i = 0; i < s.length; i++) {
    const hole = inOrder[s.charCodeAt(i) - HOLE_BASE];
    if (hole === void 0) continue;
    if (i > from) out.push(s.slice(from, i));
    out.push(hole);
    from = i + 1;
  }
  if (from < s.length) out.push(s.slice(from));
  return out;
}
function sliceText(t, start, end) {
  return unflat(flat(t).slice(start, end), holes(t));
}
function splitText(t, separator, limit = Infinity) {
  const parts = flat(t).split(separator);
  const kept = parts.length <= limit ? parts : [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(separator)];
  const inOrder = holes(t);
  return kept.map((part) => unflat(part, inOrder));
}
function fill(t, known) {
  if (literal(t) !== void 0) return t;
  return text(...t.map((piece) => typeof piece === "string" ? piece : known(piece) ?? piece));
}
var HOLE_CHARACTERS = {
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
  while (to < s.length && allowed.test(s.charAt(to))) to++;
  if (hole.kind === "account") return to - from >= 12 ? [from + 12] : [];
  for (let end = from; end <= to; end++) ends.push(end);
  return ends;
}
function canBe(t, s) {
  let positions = /* @__PURE__ */ new Set([0]);
  for (const piece of t) {
    const next = /* @__PURE__ */ new Set();
    for (const from of positions) {
      if (typeof piece === "string") {
        if (s.startsWith(piece, from)) next.add(from + piece.length);
      } else for (const end of fillings(piece, s, from)) next.add(end);
    }
    positions = next;
    if (positions.size === 0) return false;
  }
  return positions.has(s.length);
}
function withoutCommonStart(a, b) {
  const [x, y] = [[...a], [...b]];
  for (; ; ) {
    const [p, q] = [x[0], y[0]];
    if (p === void 0 || q === void 0) return [x, y];
    if (typeof p === "string" && typeof q === "string") {
      const shared = Math.min(p.length, q.length);
      if (p.slice(0, shared) !== q.slice(0, shared)) return void 0;
      if (p.length === shared) x.shift();
      else x[0] = p.slice(shared);
      if (q.length === shared) y.shift();
      else y[0] = q.slice(shared);
    } else if (typeof p !== "string" && typeof q !== "string" && p.id === q.id) {
      x.shift();
      y.shift();
    } else return [x, y];
  }
}
function reversed(t) {
  return t.map((piece) => typeof piece === "string" ? [...piece].reverse().join("") : piece).reverse();
}
function compare(a, b) {
  const [x, y] = [literal(a), literal(b)];
  if (x !== void 0 && y !== void 0) return x === y ? "same" : "different";
  if (textKey(a) === textKey(b)) return "same";
  if (x !== void 0) return canBe(b, x) ? "unknown" : "different";
  if (y !== void 0) return canBe(a, y) ? "unknown" : "different";
  const tails = withoutCommonStart(a, b);
  const heads = tails && withoutCommonStart(reversed(tails[0]), reversed(tails[1]));
  return heads === void 0 ? "different" : "unknown";
}

export {
  text,
  literal,
  holes,
  textKey,
  show,
  flat,
  holeIndex,
  unflat,
  sliceText,
  splitText,
  fill,
  canBe,
  compare
};
