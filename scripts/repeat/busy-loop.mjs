// Keeps one core busy until the process that forked it is gone, however that ended: its end closes the channel.

/** Between two looks at the channel, ms. */
const SPELL = 50

process.on('disconnect', () => process.exit())
// A terminal sends Ctrl-C to this process too; the one that forked it decides.
process.on('SIGINT', () => undefined)

function spin() {
  const end = performance.now() + SPELL
  while (performance.now() < end);
  setImmediate(spin)
}

if (process.connected) spin()
