// src/report/escape.ts
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\u00a0]/gu;
var SHORT = { "	": "\\t", "\n": "\\n", "\r": "\\r" };
function visible(text) {
  return text.replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    return SHORT[character] ?? (code < 256 ? `\\x${hex.padStart(2, "0")}` : `\\u{${hex}}`);
  });
}
var ACCESS_KEY_ID = /(?<![A-Z0-9])(AKIA|ASIA)([A-Z0-9]{16})(?![A-Z0-9])/g;
var SESSION_TOKEN = /(?<![A-Za-z0-9/+=])(IQoJ|FwoG|FQoG)([A-Za-z0-9/+=]{60,})/g;
var SECRET_KEY = /(?<![A-Za-z0-9/+=])(?:\\?\/|[A-Za-z0-9+=]){40}(?![A-Za-z0-9/+=])/g;
var NAMED_SECRET = /((?:secret_?access_?key|session_?token)\\?["']?\s{0,40}(?:[=:]\s{0,40}|[,;]?\s{0,40}\\?["']?value\\?["']?\s{0,40}[=:]\s{0,40})\\?["']?)([\w/+=-]{6,})/gi;
function runs(s) {
  return s.match(/[a-z]+|[A-Z]+|[0-9]+|[^a-zA-Z0-9]+/g)?.length ?? 0;
}
function looksRandom(s) {
  if (!/[a-z]/.test(s) || !/[A-Z]/.test(s) || !/[0-9]/.test(s)) return false;
  return runs(s) >= 16 && !/^[A-Za-z0-9]+[0-9A-F]{8}$/.test(s);
}
var stars = (s) => "*".repeat(s.length);
function mask(text) {
  return text.replace(ACCESS_KEY_ID, (_, prefix, rest) => prefix + stars(rest)).replace(SESSION_TOKEN, (_, prefix, rest) => prefix + stars(rest)).replace(SECRET_KEY, (found) => looksRandom(found) ? stars(found) : found);
}
function maskSource(text) {
  return mask(text.replace(NAMED_SECRET, (_, before, value) => before + stars(value)));
}
function clean(text) {
  return visible(mask(text));
}
function logLine(line) {
  return line.replace(/^(\s*):(?=:)/, "$1\\:").replace(/##(?=\[)/g, "#\\#");
}
function commandData(lines) {
  return lines.map((line) => clean(line).replaceAll("%", "%25")).join("%0A");
}
function commandProperty(text) {
  return visible(text).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C");
}
var UNSAFE_IN_JSON = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
function jsonText(data) {
  const escaped = JSON.stringify(data, null, 2).replace(
    UNSAFE_IN_JSON,
    (character) => character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")
  );
  return `${escaped}
`;
}
function relativeUri(path) {
  return path.replace(new RegExp("\\p{Surrogate}", "gu"), "�").split("/").map((segment) => encodeURIComponent(segment)).join("/");
}

export {
  visible,
  mask,
  maskSource,
  clean,
  logLine,
  commandData,
  commandProperty,
  jsonText,
  relativeUri
};
