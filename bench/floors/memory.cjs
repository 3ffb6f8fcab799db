// Tells the peak of the memory that a process has held, in kilobytes.
process.on('exit', () => {
  require('node:fs').writeSync(2, `\npeak ${process.resourceUsage().maxRSS}\n`)
})
