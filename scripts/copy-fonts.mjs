/* oxlint-disable typescript/no-unsafe-call, typescript/no-unsafe-assignment, typescript/no-unsafe-argument, typescript/no-unsafe-return, typescript/no-unsafe-member-access -- plain JavaScript: it runs before there are types or a newer Node */
// Copies the fonts that page and papers use from node_modules into resources/fonts, with their licences (SIL OFL 1.1).
import { cp, mkdir, rename, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const target = join(root, 'resources', 'fonts')

/** npm package → the files taken from it. */
const FONTS = {
  'biz-udpgothic': ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf'],
  'biz-udpmincho': ['400Regular/BIZUDPMincho_400Regular.ttf', '700Bold/BIZUDPMincho_700Bold.ttf'],
  'noto-sans-jp': ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf'],
}

const sizeOf = (file) =>
  stat(file).then(
    ({ size }) => size,
    () => -1,
  )

/** Whole or not at all: another process may be reading the folder. */
async function place(from, name) {
  const to = join(target, name)
  if ((await sizeOf(from)) === (await sizeOf(to))) return
  const part = `${to}.${process.pid}.part`
  await cp(from, part)
  await rename(part, to)
}

await mkdir(target, { recursive: true })
for (const [name, files] of Object.entries(FONTS)) {
  const source = join(root, 'node_modules', '@expo-google-fonts', name)
  for (const file of files) await place(join(source, file), basename(file))
  await place(join(source, 'LICENSE_FONT'), `OFL-${name}.txt`)
}
