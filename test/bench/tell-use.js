/**
 * Asked for before a program begins (`node --require`): once it ends, the use that its process made of the machine,
 * all threads together, is written to the file that `SHINKO_USE` names.
 */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const use = { processor: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS };
  writeFileSync(process.env.SHINKO_USE, JSON.stringify(use));
});
