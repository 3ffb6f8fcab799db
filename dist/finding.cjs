// c016c518a1a246a0
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

const severities = ["note", "warning", "error"];

exports.severities = severities;

})
