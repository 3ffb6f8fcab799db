/**
 * What hostile input costs, as a ratio: processor time of the work against that of parsing a megabyte of JSON on
 * the same machine at the same moment. A busy machine slows both.
 */

const megabyte = JSON.stringify(
  Array.from({ length: 20_000 }, (_, i) => ({ id: i, name: `name ${String(i)}`, on: true })),
)

function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

let unit: number | undefined

function measuredUnit(): number {
  const times = Array.from({ length: 5 }, () => {
    const start = processorTime()
    JSON.parse(megabyte)
    return processorTime() - start
  })
  return Math.max(1000, Math.min(...times))
}

/** Starts measuring; the answer is the cost so far in units of one megabyte of JSON. */
export function costMeter(): () => number {
  unit ??= measuredUnit()
  const [one, start] = [unit, processorTime()]
  return () => (processorTime() - start) / one
}
