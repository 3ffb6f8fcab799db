// dc6996117422614a
'use strict';

const severities = ["note", "warning", "error"];

exports.severities = severities;
