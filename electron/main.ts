import { app } from 'electron'
import { readLaunchOptions } from './shell/launch-options.ts'
import { cutNetwork } from './shell/lock-down.ts'
import { declarePageScheme } from './shell/page-protocol.ts'
import { runProgram, chooseProfile } from './shell/program.ts'

const options = readLaunchOptions(process.argv.slice(1))
chooseProfile(options.profile)
cutNetwork()
declarePageScheme()

/** One window a data folder: a second start brings the first one forward. */
if (app.requestSingleInstanceLock()) void start()
else app.quit()

async function start(): Promise<void> {
  await app.whenReady()
  const { focus, close } = runProgram(options)
  app.on('second-instance', focus)
  app.on('window-all-closed', () => app.quit())
  // The program ends only after the core has closed its files.
  app.once('will-quit', (event) => {
    event.preventDefault()
    void close().finally(() => app.exit(0))
  })
}
