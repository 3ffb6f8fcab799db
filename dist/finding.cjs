// 31c6272652922bd6
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

const severities = ["note", "warning", "error"];

module.exports = {
severities: severities,
};

})
