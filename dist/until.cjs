// 9f6a3231ad57befa
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
    return false;
  const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
function holdsOn(today, until) {
  return until === void 0 || isDate(until) && today <= until;
}
function endedMessage(until) {
  return isDate(until) ? `this suppression ended on ${until}` : `until=${until} is not a date such as 2026-06-30`;
}

module.exports = {
__proto__: null,
endedMessage: endedMessage,
holdsOn: holdsOn,
};

})
