// Loaded before the core's entry: stands in for Electron's parent port in a process that Node has forked.
const parentPort = {
  postMessage: (message: unknown) => process.send?.(message),
  on: (_event: 'message', listener: (event: { data: unknown }) => void) =>
    process.on('message', (data) => listener({ data })),
}
Object.assign(process, { parentPort })
