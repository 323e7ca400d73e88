// For Node, in an app that is not of ES modules.
const { createFitSync } = require('@fitsync/sdk');
const { smoke } = require('./smoke.js');

if (typeof createFitSync !== 'function') throw new Error('the SDK gives nothing to require');
void smoke(JSON.parse(process.argv[2])).then((seen) => console.log(JSON.stringify(seen)));
