// 1cb3ae326ead0531
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

const severities = ["note", "warning", "error"];

module.exports = {
__proto__: null,
severities: severities,
};

})
